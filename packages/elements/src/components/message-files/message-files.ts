// One file, as it is one element: a card, a tile or a player for each file of a message, which share what is fetched and what failed.

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import {
  isChatError,
  type Attachment,
  type Chat,
  type Message,
  type Room,
  type UploadSnapshot
} from '@parlo/sdk'
import { WordsController } from '../../controllers/words-controller.ts'
import { property } from '../../decorators.ts'
import { ChatErrorEvent } from '../../events.ts'
import { exportParts } from '../../export-parts.ts'
import { notFetched, PagePart } from '../../page-part.ts'
import { define } from '../../registration.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { fileSize } from '../../text/file-size.ts'
import type { MessageList } from '../message-list/message-list.ts'
import { downloadIcon, fileIcon, imageIcon, pauseIcon, playIcon } from './icons.ts'
import { isPicture, type Size } from './is-picture.ts'
import { isVideo } from './is-video.ts'
import { lengthAndSize } from './length-and-size.ts'
import { styles } from './message-files.styles.ts'
import { pictureOf, sizeOf } from './pictures.ts'
import { clock, type Player } from './player.ts'
import { knownPlayerOf, playerOf } from './players.ts'
import { save } from './save.ts'
import { ring, ringStyles } from '../ring.ts'
import { uploadOf } from './uploads.ts'

const viewer = new PagePart(() => import('./media-viewer.ts'))

/** CSS pixels that one picture has at most, and at least. */
const WIDEST = 320
const HIGHEST = 360
const LEAST = 96
/** Bytes of a sound that is played here; it is decoded as a whole. */
const SOUND = 8_000_000

/** A picture that is shown, or on its way to be. */
interface Shown {
  url?: string
  failed?: boolean
  release: () => void
}

/**
 * The files that a message carries: pictures in a grid, sounds and videos to be played, others to be saved. How long one plays is shown
 * before it is fetched, where its uploader said so.
 *
 * A picture has its place before it is there, so that nothing moves when it comes; one sent from this page is shown at once. A click shows it large, and from there
 * all others of the conversation that are loaded; so does the button of a video, of which nothing is fetched before.
 * `<message-item>` makes it when a message has files.
 *
 * @tag message-files
 * @element message-files
 * @fires {ChatErrorEvent} chat-error - A file could not be had.
 * @csspart image - Each picture.
 * @csspart file - Each other file.
 * @csspart play - The button that plays a sound or a video.
 * @csspart seek - Where in the sound it is.
 * @csspart download - The button that saves a file.
 * @csspart error - What went wrong.
 */
export class MessageFiles extends LitElement {
  static readonly tag: string = 'message-files'
  static override styles = [tokens, host, styles, ringStyles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)

  /** The message that carries them. */
  @property({ attribute: false }) message?: Message

  /** Where it was written. */
  @property({ attribute: false }) room?: Room

  /** Where the files are fetched from. Without it, there are only their names. */
  @property({ attribute: false }) chat?: Chat

  /** What is inside is no stop of the Tab key. */
  @property({ type: Boolean }) passed = false

  readonly #pictures = new Map<string, Shown>()
  /** Each ends to follow a player. */
  readonly #players = new Map<Player, () => void>()
  readonly #uploads = new Map<string, () => void>()
  /** Ids of those being fetched to be saved or played. */
  readonly #busy = new Set<string>()
  #wrong = ''

  override connectedCallback(): void {
    super.connectedCallback()
    exportParts(this, 'image, file, play, seek, download, error: file-error')
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const { release } of this.#pictures.values()) release()
    for (const leave of this.#players.values()) leave()
    for (const end of this.#uploads.values()) end()
    this.#pictures.clear()
    this.#players.clear()
    this.#uploads.clear()
  }

  override render(): TemplateResult {
    const words = moreIn(this.#words.words).actions
    const files = this.message?.attachments ?? []
    const pictures = files.flatMap(file => {
      const size = sizeOf(this.chat, file)
      return size ? { file, size } : []
    })
    return html`
      ${
        pictures.length > 0
          ? html`<div
              class="pictures ${pictures.length > 1 ? 'several' : ''} ${pictures.length % 2 === 1 ? 'odd' : ''}"
            >
              ${pictures.map(({ file, size }) => this.#picture(file, size, words))}
            </div>`
          : nothing
      }
      ${files.filter(file => !sizeOf(this.chat, file)).map(file => (isSound(file) ? this.#sound(file, words) : this.#card(file, words, isVideo(file))))}
      ${this.#wrong ? html`<p class="wrong" part="error" role="alert">${this.#wrong}</p>` : nothing}
    `
  }

  protected override updated(): void {
    for (const file of this.message?.attachments ?? []) {
      if (file.state === 'open') this.#watch(file)
      if (sizeOf(this.chat, file)) this.#fetch(file)
      else if (isSound(file)) this.#follow(file)
    }
    // Its place is made before it is there.
    for (const tile of this.renderRoot.querySelectorAll<HTMLElement>('.tile')) {
      const { width, height } = tile.dataset
      const [w, h] = fitted(Number(width), Number(height))
      tile.style.setProperty('--width', `${w}px`)
      tile.style.setProperty('--ratio', `${w} / ${h}`)
    }
  }

  #picture(file: Attachment, { width, height }: Size, words: More['actions']): TemplateResult {
    const { url, failed } = this.#pictures.get(file.id) ?? {}
    const isReady = file.state === 'ready'
    const upload = isReady ? undefined : uploadOf(file.id)?.upload.getSnapshot()
    const about = failed ? words.loadAgain : upload ? this.#progress(upload, words) : ''
    return html`<button
      type="button"
      class="tile ${upload ? 'going' : ''}"
      part="image"
      data-width=${width}
      data-height=${height}
      tabindex=${this.passed ? '-1' : '0'}
      aria-label="${file.name}${about && `, ${about}`}"
      title=${file.name}
      ?disabled=${!this.chat || !isReady}
      @click=${() => (failed ? this.#again(file) : void this.#view(file))}
    >
      ${url ? html`<img alt=${file.name} src=${url} decoding="async" draggable="false" />` : imageIcon}
      ${file.type === 'image/gif' ? html`<span class="badge">GIF</span>` : nothing}
      ${upload ? html`<span class="progress">${ring((upload.sent / upload.size) * 100)}</span>` : nothing}
    </button>`
  }

  #card(file: Attachment, words: More['actions'], plays: boolean): TemplateResult {
    const ready = file.state === 'ready' && this.chat
    return html`<div class="card ${file.state}" part="file">
      ${plays ? this.#film(file, words) : html`<span class="sign">${fileIcon}</span>`}
      <span class="about">
        <bdi class="name">${file.name}</bdi>
        ${this.#state(file, words)}
      </span>
      ${
        ready
          ? html`<button
              type="button"
              class="do"
              part="download"
              tabindex=${this.passed ? '-1' : '0'}
              aria-label=${words.downloadFile(file.name)}
              title=${words.download}
              aria-busy=${this.#busy.has(file.id)}
              @click=${() => void this.#save(file)}
            >
              ${downloadIcon}
            </button>`
          : nothing
      }
    </div>`
  }

  #film(file: Attachment, words: More['actions']): TemplateResult {
    return html`<button
      type="button"
      class="do play"
      part="play"
      tabindex=${this.passed ? '-1' : '0'}
      aria-label=${words.play(file.name)}
      ?disabled=${!this.chat}
      @click=${() => void this.#view(file)}
    >
      ${playIcon}
    </button>`
  }

  /** How long and how large it is; before that, how far. */
  #state(file: Attachment, words: More['actions']): TemplateResult {
    const { locale } = this.#words
    if (file.state === 'gone') return html`<span class="size">${words.gone}</span>`
    if (file.state === 'ready') return html`<span class="size">${lengthAndSize(locale, file)}</span>`
    const upload = uploadOf(file.id)?.upload.getSnapshot()
    if (!upload)
      return html`<span class="size">${words.awaited}</span><progress aria-label=${file.name}></progress>`
    return html`<span class="size">${this.#progress(upload, words)}</span
      ><progress aria-label=${file.name} .value=${upload.sent / upload.size}></progress>`
  }

  /** How far it is, or why it goes no further. */
  #progress({ state, sent, size }: UploadSnapshot, words: More['actions']): string {
    if (state === 'waiting') return words.uploadWaits
    const percent = new Intl.NumberFormat(this.#words.locale, { style: 'percent' }).format(sent / size)
    return `${words.uploading} ${percent}`
  }

  #sound(file: Attachment, words: More['actions']): TemplateResult {
    const player = this.chat && knownPlayerOf(this.chat, file)
    const duration = player?.duration ?? 0
    const position = player?.position ?? 0
    // Before it is fetched, as its uploader says.
    const length = clock(duration || (file.seconds ?? 0))
    const times = words.positionOf(clock(position), length)
    return html`<div class="card sound" part="file">
      <button
        type="button"
        class="do play"
        part="play"
        tabindex=${this.passed ? '-1' : '0'}
        aria-label=${player?.playing ? words.pause(file.name) : words.play(file.name)}
        aria-busy=${this.#busy.has(file.id)}
        ?disabled=${!this.chat}
        @click=${() => void this.#play(file, words)}
      >
        ${player?.playing ? pauseIcon : playIcon}
      </button>
      <span class="about">
        <bdi class="name">${file.name}</bdi>
        <input
          type="range"
          part="seek"
          tabindex=${this.passed ? '-1' : '0'}
          aria-label=${words.position}
          aria-valuetext=${times}
          min="0"
          max=${duration || 1}
          step="any"
          ?disabled=${duration === 0}
          .value=${String(position)}
          @input=${(event: Event) => player?.seek(Number((event.target as HTMLInputElement).value))}
          @keydown=${this.#onSeekKey(player)}
        />
        <span class="size"
          >${duration > 0 ? times : file.seconds ? length : fileSize(this.#words.locale, file.size)}</span
        >
      </span>
    </div>`
  }

  /** A range without steps has none for the arrow keys either; and they are not for the list around. */
  readonly #onSeekKey = (player: Player | undefined) => (event: KeyboardEvent) => {
    const by = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key]
    const to = { Home: 0, End: player?.duration ?? 0 }[event.key] ?? (by && (player?.position ?? 0) + by)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    player?.seek(to)
  }

  #fetch(file: Attachment): void {
    if (!this.chat || !this.isConnected || this.#pictures.has(file.id)) return
    const { url, release } = pictureOf(this.chat, file)
    const shown: Shown = { release }
    this.#pictures.set(file.id, shown)
    url
      .then(address => (shown.url = address))
      .catch(() => (shown.failed = true))
      .finally(() => this.requestUpdate())
  }

  #again(file: Attachment): void {
    this.#pictures.get(file.id)?.release()
    this.#pictures.delete(file.id)
    this.requestUpdate()
  }

  /** Draw an upload of this page as it goes on. */
  #watch({ id }: Attachment): void {
    const going = uploadOf(id)
    if (!going || this.#uploads.has(id)) return
    const draw = (): void => this.requestUpdate()
    this.#uploads.set(id, going.upload.subscribe(draw))
    void going.read.then(draw)
    going.upload.done.catch(draw)
  }

  async #view(file: Attachment): Promise<void> {
    const { chat, message, room } = this
    // One viewer is enough, however often it is asked for until it is there.
    if (!chat || !message || viewer.underWay) return
    const held = room?.getSnapshot().messages.flatMap(each => each.attachments) ?? []
    const near = held.some(({ id }) => id === file.id) ? held : message.attachments
    await this.#attempt(file, async () => {
      const { view } = await viewer.load().catch((cause: unknown) => {
        throw notFetched(cause)
      })
      const files = near.filter(each => isPicture(each) || isVideo(each))
      view(this, chat, files, file)
      for (const type of CLICKS) addEventListener(type, onClick, true)
    })
  }

  async #save(file: Attachment): Promise<void> {
    const { chat } = this
    if (chat && !this.#busy.has(file.id)) await this.#attempt(file, () => save(chat, file))
  }

  async #play(file: Attachment, words: More['actions']): Promise<void> {
    const { chat } = this
    if (!chat || this.#busy.has(file.id)) return
    const player = playerOf(chat, file)
    if (player.playing) return player.pause()
    this.#follow(file)
    await this.#attempt(file, () => player.play(), words.notPlayed)
  }

  /** Draw a sound as it goes on, one that was begun in a row before, too. */
  #follow(file: Attachment): void {
    const player = this.isConnected && this.chat && knownPlayerOf(this.chat, file)
    if (!player || this.#players.has(player)) return
    const leave = player.follow(() => this.requestUpdate(), nearTo(this))
    this.#players.set(player, leave)
  }

  /** Do what takes a while; what goes wrong is told. */
  async #attempt(file: Attachment, work: () => Promise<void>, otherwise?: string): Promise<void> {
    this.#busy.add(file.id)
    this.#wrong = ''
    this.requestUpdate()
    try {
      await work()
    } catch (error) {
      const known = isChatError(error)
      if (!known && otherwise === undefined) throw error
      this.#wrong = known ? sentence(this.#words.words, error) : (otherwise ?? '')
      const failed = known ? new ChatErrorEvent(error, true) : undefined
      if (failed) this.dispatchEvent(failed)
    } finally {
      this.#busy.delete(file.id)
      this.requestUpdate()
    }
  }
}

const CLICKS = ['click', 'dblclick'] as const

/** What is left of a double click on a picture would meet the viewer that its first half opened, and close it, or zoom. */
function onClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation()
  else for (const type of CLICKS) removeEventListener(type, onClick, true)
}

const isSound = ({ type, state, size }: Attachment): boolean =>
  type.startsWith('audio/') && state === 'ready' && size <= SOUND

const hostOf = (node: Node | undefined): Element | undefined =>
  (node?.getRootNode() as Partial<ShadowRoot> | undefined)?.host

/** Is the list still there, and about the same, that a row may come back to? */
function nearTo(row: Element): () => boolean {
  const list = hostOf(hostOf(row)) as MessageList | undefined
  const { room, thread } = list ?? {}
  return () => !!list?.isConnected && list.room === room && list.thread === thread
}

/** As large as it is, within what one picture may have. */
function fitted(width: number, height: number): [number, number] {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height)
  return [Math.max(Math.round(width * scale), LEAST), Math.max(Math.round(height * scale), LEAST)]
}

declare global {
  interface HTMLElementTagNameMap {
    'message-files': MessageFiles
  }
}
