import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Attachment, Chat } from '@parlo/sdk'
import { Chosen } from '../../controllers/chosen.ts'
import { OfOneUser } from '../../controllers/of-one-user.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { exportParts, partsOf } from '../../export-parts.ts'
import { define } from '../../registration.ts'
import { moreIn } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { closeIcon, downloadIcon, nextIcon, previousIcon, zoomInIcon, zoomOutIcon } from './icons.ts'
import { isVideo } from './is-video.ts'
import { fetchLarge, type Large } from './large.ts'
import { styles } from './media-viewer.styles.ts'
import { save } from './save.ts'
import { videoPart } from './video-part.ts'

const ZOOMS = [1, 1.5, 2, 3, 4, 6]
/** CSS pixels that a finger moves to go on to the next one. */
const SWIPE = 60

/**
 * Shows pictures and videos large, one at a time, over everything else.
 *
 * Arrow keys go from one to the next, and from the last to the first; `+` and `-` zoom a picture, `0` shows it whole again, the
 * space bar stops a video and plays it on, Escape leads back. In the controls of a video the keys are those of the browser.
 *
 * Of a video nothing is fetched before somebody asks for it: it may be large, and a page may allow no `media-src blob:`.
 *
 * @tag media-viewer
 * @element media-viewer
 * @csspart viewer - The `<dialog>`.
 * @csspart bar - The bar above it.
 * @csspart title - What it is called.
 * @csspart image - The picture.
 * @csspart zoom - The buttons that make it larger and smaller.
 * @csspart download - The button that saves it.
 * @csspart close - The button that closes the viewer.
 * @csspart previous - The button that shows the one before.
 * @csspart next - The button that shows the one after.
 * @csspart error - Why it is not shown.
 * @csspart video - The video.
 * @csspart told - What is said of one that is not played yet, or cannot be.
 * @csspart play - The button in it that plays it.
 * @csspart save - The button in it that saves it.
 */
export class MediaViewer extends LitElement {
  static readonly tag: string = 'media-viewer'
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #chosen = new Chosen(this)
  protected readonly mine = new OfOneUser(
    this,
    () => this.chat,
    () => this.box?.close()
  )

  /** Where they are fetched from. */
  @property({ attribute: false }) chat?: Chat

  /** The pictures and videos, in the order of the arrow keys. */
  @property({ attribute: false }) files: readonly Attachment[] = []

  /** Which one is shown, from 0. */
  @property({ attribute: false }) index = 0

  /** The `id` of a video that is played without being asked for here. */
  @property({ attribute: false }) wanted = ''

  @state() private now: Large = { at: 'offered' }
  @state() private zoom = 1
  @query('dialog') private box!: HTMLDialogElement | null
  @query('.stage') private stage!: HTMLElement | null
  @query('img') private image!: HTMLImageElement | null
  @query('video') private video!: HTMLVideoElement | null
  #release: (() => void) | undefined
  #press: PointerEvent | undefined
  #sizes: ResizeObserver | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#letGo()
    this.#sizes?.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('index') || changed.has('files') || changed.has('wanted')) this.#load()
  }

  override render(): TemplateResult | typeof nothing {
    const words = moreIn(this.#words.words).actions
    const { files, index, zoom } = this
    const file = files[index]
    if (!file) return nothing
    const plays = isVideo(file)
    return html`<dialog
      part="viewer"
      lang=${this.#chosen.lang}
      dir=${this.#chosen.dir}
      aria-label=${words.viewer}
      @close=${() => this.remove()}
      @keydown=${this.#onKeydown}
    >
      <header part="bar">
        <span class="title" part="title"
          ><bdi class="name">${file.name}</bdi
          >${files.length > 1 ? html`<span class="count" aria-live="polite">${words.countOf(index + 1, files.length)}</span>` : nothing}</span
        >
        <button
          type="button"
          part="zoom"
          aria-label=${words.zoomOut}
          title="${words.zoomOut} (-)"
          aria-disabled=${plays || zoom === ZOOMS[0]}
          @click=${() => this.#zoom(-1)}
        >
          ${zoomOutIcon}
        </button>
        <button
          type="button"
          part="zoom"
          aria-label=${words.zoomIn}
          title="${words.zoomIn} (+)"
          aria-disabled=${plays || zoom === ZOOMS.at(-1)}
          @click=${() => this.#zoom(1)}
        >
          ${zoomInIcon}
        </button>
        <button
          type="button"
          part="download"
          aria-label=${words.downloadFile(file.name)}
          title=${words.download}
          @click=${() => void this.#save(file)}
        >
          ${downloadIcon}
        </button>
        <button
          type="button"
          class="close"
          part="close"
          aria-label=${words.close}
          title=${words.close}
          @click=${this.#close}
        >
          ${closeIcon}
        </button>
      </header>
      <div
        class="stage ${plays ? 'filled' : ''}"
        tabindex=${zoom > 1 ? '0' : '-1'}
        @click=${this.#onStage}
        @pointerdown=${this.#onPress}
        @pointerup=${this.#onRelease}
      >
        ${plays ? this.#video(file) : this.#picture(file)}
      </div>
      ${
        files.length > 1
          ? html`<button
                type="button"
                class="step previous"
                part="previous"
                aria-label=${words.previous}
                title=${words.previous}
                @click=${() => this.#go(-1)}
              >
                <span class="mirrored">${previousIcon}</span>
              </button>
              <button
                type="button"
                class="step next"
                part="next"
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

  #picture(file: Attachment): TemplateResult | typeof nothing {
    const { now, zoom } = this
    if (now.at === 'failed') return this.#failed(now.error)
    const small = now.at === 'loading' ? now.small : undefined
    const url = now.at === 'there' ? now.url : small
    return url
      ? html`<img
          part="image"
          class=${small ? 'small' : ''}
          alt=${file.name}
          src=${url}
          draggable="false"
          @dblclick=${() => this.#zoomTo(zoom > 1 ? 1 : 2)}
        />`
      : nothing
  }

  #video(file: Attachment): TemplateResult {
    const { now } = this
    if (now.at === 'failed') return this.#failed(now.error)
    const { words, locale } = this.#words
    return videoPart({
      file,
      now,
      words: moreIn(words).actions,
      locale,
      play: () => (this.wanted = file.id),
      save: () => void this.#save(file),
      fail: () => {
        // One that is let go of may complain of it.
        if (this.now === now && now.at === 'there') this.now = { at: 'unplayable', blob: now.blob }
      }
    })
  }

  readonly #failed = (error: unknown): TemplateResult =>
    html`<p part="error" role="alert">${sentence(this.#words.words, error)}</p>`

  protected override updated(): void {
    exportParts(this, partsOf(this.renderRoot, 'viewer'))
    const { box, stage } = this
    if (box && this.isConnected && !box.open) {
      box.showModal()
      // Who has pressed play presses the space bar next, which would close it.
      const first = this.wanted ? stage : this.renderRoot.querySelector<HTMLElement>('.close')
      first?.focus()
    } else if (box && !this.shadowRoot?.activeElement) {
      // What had the focus is gone, and the keys would be nobody's.
      stage?.focus()
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
    const { width = 1, height = 1 } = this.files[this.index] ?? {}
    if (!image || !stage) return
    const scale = Math.min(1, stage.clientWidth / width, stage.clientHeight / height) * this.zoom
    image.style.inlineSize = `${Math.round(width * scale)}px`
    image.style.blockSize = `${Math.round(height * scale)}px`
  }

  #load(): void {
    this.#letGo()
    const { chat, wanted } = this
    const file = this.files[this.index]
    this.zoom = 1
    this.now = { at: 'offered' }
    if (!file || !chat || (isVideo(file) && file.id !== wanted)) return
    this.#release = fetchLarge(chat, file, now => (this.now = now))
  }

  #letGo(): void {
    const { video } = this
    // Without its address it lets go of what it has decoded, and of the sound, at once.
    video?.removeAttribute('src')
    video?.load()
    this.#release?.()
    this.#release = undefined
  }

  readonly #close = (): void => this.box?.close()

  #go(by: number): void {
    const { length } = this.files
    if (length < 2) return
    this.index = (this.index + by + length) % length
    // Who comes by it again has not asked for it again.
    this.wanted = ''
  }

  #zoom(by: number): void {
    if (!this.image) return
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
    const { chat, now } = this
    try {
      if (chat) await save(chat, file, 'blob' in now ? now.blob : undefined)
    } catch (error) {
      if (this.now === now) this.now = { at: 'failed', error }
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const { key, target } = event
    const { stage, video } = this
    // The controls of a video have keys of their own.
    if (event.altKey || event.ctrlKey || event.metaKey || (video && target === video)) return
    const forward = this.box?.matches(':dir(rtl)') ? -1 : 1
    // Where it is larger than the window, the arrow keys move in it.
    const inside = this.zoom > 1 && target === stage
    if (key === 'ArrowRight' && !inside) this.#go(forward)
    else if (key === 'ArrowLeft' && !inside) this.#go(-forward)
    else if (key === '+' || key === '=') this.#zoom(1)
    else if (key === '-') this.#zoom(-1)
    else if (key === '0') this.#zoomTo(1)
    else if (key === ' ' && video && target === stage) this.#pauseOrPlay(video)
    else return
    event.preventDefault()
  }

  #pauseOrPlay(video: HTMLVideoElement): void {
    if (video.paused) void video.play().catch(() => undefined)
    else video.pause()
  }

  readonly #onStage = (event: Event): void => {
    if (event.target === this.stage) this.#close()
  }

  readonly #onPress = (event: PointerEvent): void => {
    // A finger on a video means its controls.
    this.#press = event.target === this.video ? undefined : event
  }

  readonly #onRelease = (event: PointerEvent): void => {
    const moved = event.clientX - (this.#press?.clientX ?? event.clientX)
    if (event.pointerType !== 'touch' || this.zoom > 1 || Math.abs(moved) < SWIPE) return
    this.#go(moved < 0 === this.box?.matches(':dir(ltr)') ? 1 : -1)
  }
}

/** Show pictures and videos over the page, beginning with this one; afterwards the focus is where it was. */
export function view(from: Element, chat: Chat, files: readonly Attachment[], first: Attachment): void {
  MediaViewer.define()
  const viewer = new MediaViewer()
  viewer.chat = chat
  viewer.files = files
  viewer.index = Math.max(
    files.findIndex(({ id }) => id === first.id),
    0
  )
  if (isVideo(first)) viewer.wanted = first.id
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
    'media-viewer': MediaViewer
  }
}
