import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Attachment, Chat } from '@parlo/sdk'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { define } from '../../registration.ts'
import { moreIn } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { closeIcon, downloadIcon, nextIcon, previousIcon, zoomInIcon, zoomOutIcon } from './icons.ts'
import { styles } from './image-viewer.styles.ts'
import { pictureOf } from './pictures.ts'
import { save } from './save.ts'

const ZOOMS = [1, 1.5, 2, 3, 4, 6]
/** CSS pixels that a finger moves to go on to the next one. */
const SWIPE = 60

/**
 * Shows pictures large, one at a time, over everything else.
 *
 * Arrow keys go from one to the next, and from the last to the first; `+` and `-` zoom, `0` shows it whole again, Escape leads back.
 *
 * @tag image-viewer
 * @element image-viewer
 * @csspart viewer - The `<dialog>`.
 * @csspart image - The picture.
 */
export class ImageViewer extends LitElement {
  static readonly tag: string = 'image-viewer'
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)

  /** Where they are fetched from. */
  @property({ attribute: false }) chat?: Chat

  /** The pictures, in the order of the arrow keys. */
  @property({ attribute: false }) images: readonly Attachment[] = []

  /** Which one is shown, from 0. */
  @property({ attribute: false }) index = 0

  @state() private url = ''
  /** The small one, until the whole one is there. */
  @state() private small = ''
  @state() private wrong = ''
  @state() private zoom = 1
  @query('dialog') private box!: HTMLDialogElement | null
  @query('.stage') private stage!: HTMLElement | null
  @query('img') private image!: HTMLImageElement | null
  #release: (() => void) | undefined
  #loading: AbortController | undefined
  #press: PointerEvent | undefined
  #sizes: ResizeObserver | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#letGo()
    this.#sizes?.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('index') || changed.has('images')) this.#load()
  }

  override render(): TemplateResult | typeof nothing {
    const words = moreIn(this.#words.words).actions
    const { images, index, zoom } = this
    const file = images[index]
    if (!file) return nothing
    return html`<dialog
      part="viewer"
      aria-label=${words.viewer}
      @close=${() => this.remove()}
      @keydown=${this.#onKeydown}
    >
      <header>
        <span class="title"
          ><bdi class="name">${file.name}</bdi
          >${images.length > 1 ? html`<span class="count" aria-live="polite">${words.countOf(index + 1, images.length)}</span>` : nothing}</span
        >
        <button
          type="button"
          aria-label=${words.zoomOut}
          title="${words.zoomOut} (-)"
          aria-disabled=${zoom === ZOOMS[0]}
          @click=${() => this.#zoom(-1)}
        >
          ${zoomOutIcon}
        </button>
        <button
          type="button"
          aria-label=${words.zoomIn}
          title="${words.zoomIn} (+)"
          aria-disabled=${zoom === ZOOMS.at(-1)}
          @click=${() => this.#zoom(1)}
        >
          ${zoomInIcon}
        </button>
        <button
          type="button"
          aria-label=${words.downloadFile(file.name)}
          title=${words.download}
          @click=${() => void this.#save(file)}
        >
          ${downloadIcon}
        </button>
        <button
          type="button"
          class="close"
          aria-label=${words.close}
          title=${words.close}
          @click=${this.#close}
        >
          ${closeIcon}
        </button>
      </header>
      <div
        class="stage"
        tabindex=${zoom > 1 ? '0' : '-1'}
        @click=${this.#onStage}
        @pointerdown=${this.#onPress}
        @pointerup=${this.#onRelease}
      >
        ${this.wrong ? html`<p role="alert">${this.wrong}</p>` : this.url || this.small ? html`<img part="image" class=${this.url ? '' : 'small'} alt=${file.name} src=${this.url || this.small} draggable="false" @dblclick=${() => (zoom > 1 ? this.#zoomTo(1) : this.#zoomTo(2))} />` : nothing}
      </div>
      ${
        images.length > 1
          ? html`<button
                type="button"
                class="step previous"
                aria-label=${words.previous}
                title=${words.previous}
                @click=${() => this.#go(-1)}
              >
                <span class="mirrored">${previousIcon}</span>
              </button>
              <button
                type="button"
                class="step next"
                aria-label=${words.next}
                title=${words.next}
                @click=${() => this.#go(1)}
              >
                <span class="mirrored">${nextIcon}</span>
              </button>`
          : nothing
      }
    </dialog>`
  }

  protected override updated(): void {
    const { box } = this
    if (box && this.isConnected && !box.open) {
      box.showModal()
      this.renderRoot.querySelector<HTMLElement>('.close')?.focus()
    }
    if (this.stage && !this.#sizes) {
      this.#sizes = new ResizeObserver(() => this.#fit())
      this.#sizes.observe(this.stage)
    }
    this.#fit()
  }

  /** As large as the window allows, times the zoom; never larger than it is, unless zoomed in. */
  #fit(): void {
    const { image, stage } = this
    const { width = 1, height = 1 } = this.images[this.index] ?? {}
    if (!image || !stage) return
    const scale = Math.min(1, stage.clientWidth / width, stage.clientHeight / height) * this.zoom
    image.style.inlineSize = `${Math.round(width * scale)}px`
    image.style.blockSize = `${Math.round(height * scale)}px`
  }

  #load(): void {
    this.#letGo()
    const file = this.images[this.index]
    const { chat } = this
    this.url = this.small = this.wrong = ''
    this.zoom = 1
    if (!file || !chat) return
    const loading = (this.#loading = new AbortController())
    const { signal } = loading
    const { url, release } = pictureOf(chat, file)
    this.#release = release
    void url.then(small => signal.aborted || (this.small = small)).catch(() => undefined)
    void chat
      .file(file, { signal })
      .then(blob => {
        if (!signal.aborted) this.url = URL.createObjectURL(blob)
      })
      .catch((error: unknown) => {
        if (!signal.aborted) this.wrong = sentence(this.#words.words, error)
      })
  }

  #letGo(): void {
    this.#loading?.abort()
    this.#release?.()
    this.#release = undefined
    if (this.url) URL.revokeObjectURL(this.url)
  }

  readonly #close = (): void => this.box?.close()

  #go(by: number): void {
    const { length } = this.images
    this.index = (this.index + by + length) % length
  }

  #zoom(by: number): void {
    const at = ZOOMS.findIndex(each => each >= this.zoom)
    this.#zoomTo(ZOOMS[Math.min(Math.max(at + by, 0), ZOOMS.length - 1)]!)
  }

  #zoomTo(zoom: number): void {
    this.zoom = zoom
    // What was in the middle stays there.
    void this.updateComplete.then(() => {
      const { stage } = this
      stage?.scrollTo(
        (stage.scrollWidth - stage.clientWidth) / 2,
        (stage.scrollHeight - stage.clientHeight) / 2
      )
    })
  }

  async #save(file: Attachment): Promise<void> {
    try {
      if (this.chat) await save(this.chat, file)
    } catch (error) {
      this.wrong = sentence(this.#words.words, error)
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const forward = this.matches(':dir(rtl)') ? -1 : 1
    // Where it is larger than the window, the arrow keys move in it.
    const inside = this.zoom > 1 && event.composedPath()[0] === this.stage
    const { key } = event
    if (key === 'ArrowRight' && !inside) this.#go(forward)
    else if (key === 'ArrowLeft' && !inside) this.#go(-forward)
    else if (key === '+' || key === '=') this.#zoom(1)
    else if (key === '-') this.#zoom(-1)
    else if (key === '0') this.#zoomTo(1)
    else return
    event.preventDefault()
  }

  readonly #onStage = (event: Event): void => {
    if (event.target === this.stage) this.#close()
  }

  readonly #onPress = (event: PointerEvent): void => {
    this.#press = event
  }

  readonly #onRelease = (event: PointerEvent): void => {
    const moved = event.clientX - (this.#press?.clientX ?? event.clientX)
    if (event.pointerType !== 'touch' || this.zoom > 1 || Math.abs(moved) < SWIPE) return
    this.#go(moved < 0 === this.matches(':dir(ltr)') ? 1 : -1)
  }
}

/** Show pictures over the page, beginning with this one; afterwards the focus is where it was. */
export function view(from: Element, chat: Chat, images: readonly Attachment[], first: Attachment): void {
  ImageViewer.define()
  const viewer = new ImageViewer()
  viewer.chat = chat
  viewer.images = images
  viewer.index = Math.max(
    images.findIndex(({ id }) => id === first.id),
    0
  )
  outermost(from).append(viewer)
}

/** The last root before the page's own elements begin: a line may go while its picture is looked at. */
function outermost(from: Element): ShadowRoot | Element {
  let root: Node = from.getRootNode()
  while (root instanceof ShadowRoot) {
    const above: Node = root.host.getRootNode()
    const isOurs =
      above instanceof ShadowRoot && above.host.localName.includes('-') && 'tag' in above.host.constructor
    if (!isOurs) return root
    root = above
  }
  return from.shadowRoot ?? from
}

declare global {
  interface HTMLElementTagNameMap {
    'image-viewer': ImageViewer
  }
}
