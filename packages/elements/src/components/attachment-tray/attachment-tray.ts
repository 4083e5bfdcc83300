import { html, nothing, type TemplateResult } from 'lit'
import { FILE_LIMITS, type Chat, type SendOptions } from '@parlo/sdk'
import type { Composing } from '../../composing.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { fileSize } from '../../text/file-size.ts'
import type { ComposerHost, ComposerPart } from '../message-input/composer-part.ts'
import { closeIcon } from '../../icons.ts'
import { againIcon, fileIcon } from '../message-input/icons.ts'
import { ring, ringStyles } from '../ring.ts'
import { attach, letGo, nameOf, shownAgain, trayOf, type Attached, type Tray } from './attached.ts'
import { styles as own } from './attachment-tray.styles.ts'

export const styles = [ringStyles, own]

/** Milliseconds without news after which a drag is taken to be over: not every browser says that it left. */
const DRAG_MILLIS = 600

/** Where files were added, and by whom. */
interface Place {
  readonly composing: Composing | undefined
  readonly chat: Chat | undefined
  readonly userId: number | undefined
}

/** The files of a message to be, in a `<message-input>`: how far each has got, and what can be done to it. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  #followed: readonly Attached[] = []
  #ends: (() => void)[] = []
  /** What to send as soon as the server knows of all files. */
  #queued: string | undefined
  /** Over what a file is being dragged. */
  #target: Element | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ComposerHost) {
    this.#host = host
  }

  above(): TemplateResult | typeof nothing {
    const files = this.#files
    if (files.length === 0) return nothing
    return html`<ul class="tray" part="tray" role="list" aria-label=${this.#words.files(files.length)}>
      ${files.map(each => this.#tile(each))}
    </ul>`
  }

  over(): TemplateResult | typeof nothing {
    if (!this.#target) return nothing
    return html`<div class="drop" part="drop" popover="manual"><span>${this.#words.drop}</span></div>`
  }

  onDrawn(): void {
    if (this.#files.length > this.#followed.length) this.#showLast()
    this.#follow(this.#files)
    const cover = this.#host.input.renderRoot.querySelector<HTMLElement>('.drop')
    if (!cover || !this.#target || cover.matches(':popover-open')) return
    // A window that is a popup has no box of its own.
    const box = this.#target.checkVisibility() ? null : this.#target.shadowRoot?.querySelector('.frame')
    const { top, left, width, height } = (box ?? this.#target).getBoundingClientRect()
    const place = { top, left, width, height }
    for (const [side, pixels] of Object.entries(place)) cover.style.setProperty(side, `${pixels}px`)
    cover.showPopover()
  }

  carries(): boolean {
    return this.#files.length > 0
  }

  options(): SendOptions {
    const uploads = this.#files.flatMap(({ upload }) => upload ?? [])
    return uploads.length > 0 ? { attachments: uploads } : {}
  }

  hindrance(): string {
    const files = this.#files
    const failed = files.find(each => this.#failure(each) !== '')
    if (failed) return `${nameOf(failed.file)}: ${this.#failure(failed)}`
    return files.some(isStarting) && !this.#online ? this.#words.offline : ''
  }

  /** The server has to know of the files before a message can carry them: in a moment, with the line up. */
  takes(): boolean {
    const files = this.#files
    if (!files.some(isStarting)) return false
    const { input } = this.#host
    this.#queued = input.value
    void Promise.all(files.flatMap(({ upload }) => upload?.started ?? [])).then(
      () => {
        const same = files === this.#files && this.#queued === input.value
        this.#queued = undefined
        if (same) this.#host.send()
      },
      // The file says why.
      () => undefined
    )
    return true
  }

  onSent(): (() => void) | undefined {
    const tray = this.#tray
    const files = this.#files
    letGo(files)
    this.#set([])
    return () => {
      if (!tray || files.length === 0) return
      tray.files = [...shownAgain(files), ...tray.files]
      this.#host.input.requestUpdate()
    }
  }

  states(): string[] {
    return [...(this.carries() ? ['attaching'] : []), ...(this.#target ? ['dragging'] : [])]
  }

  close(): void {
    this.#follow([])
    this.#endDrag()
  }

  /** Take these along, where they were added. */
  add(files: readonly File[], { composing, chat, userId }: Place): void {
    const session = chat?.session.getSnapshot()
    // Whoever signed out meanwhile sends nothing.
    if (!composing || !chat || session?.at !== 'signed-in' || session.user.id !== userId) return
    const tray = trayOf(composing, userId)
    const left = FILE_LIMITS.attachments - tray.files.length
    const taken = files.slice(0, left).map(file => attach(chat, file))
    tray.files = [...tray.files, ...taken]
    this.#host.input.requestUpdate()
    if (tray !== this.#tray) return
    this.#host.complain(taken.length < files.length ? this.#words.tooManyFiles(FILE_LIMITS.attachments) : '')
    if (taken.length > 0) this.#host.announce(this.#words.attached(taken.map(({ file }) => nameOf(file))))
    this.#host.box()?.focus()
  }

  /** Something is happening to a file over an element. */
  drag(type: string, target: Element): void {
    clearTimeout(this.#timer)
    if (type === 'drop') return this.#endDrag()
    this.#timer = setTimeout(() => this.#endDrag(), DRAG_MILLIS)
    this.#target = target
  }

  #endDrag(): void {
    clearTimeout(this.#timer)
    this.#target = undefined
    this.#host.input.requestUpdate()
  }

  get #words(): More['composer'] {
    return moreIn(this.#host.words()).composer
  }

  get #online(): boolean {
    return this.#host.input.chat?.connection.getSnapshot().at === 'online'
  }

  /** What an edit is about has its files already. */
  get #tray(): Tray | undefined {
    const session = this.#host.input.chat?.session.getSnapshot()
    const composing = this.#host.composing()
    if (!composing || session?.at !== 'signed-in' || composing.getSnapshot().at === 'edit') return undefined
    return trayOf(composing, session.user.id)
  }

  get #files(): readonly Attached[] {
    return this.#tray?.files ?? NONE
  }

  #set(files: readonly Attached[]): void {
    const tray = this.#tray
    if (tray) tray.files = files
    this.#host.input.requestUpdate()
  }

  #follow(files: readonly Attached[]): void {
    if (files === this.#followed) return
    for (const end of this.#ends) end()
    this.#followed = files
    // What they are now has just been drawn.
    let known = true
    const changed = (): void => void (known || this.#host.input.requestUpdate())
    const { chat } = this.#host.input
    const watched = [
      ...files.flatMap(({ upload }) => upload ?? []),
      ...(files.length > 0 && chat ? [chat.connection] : [])
    ]
    this.#ends = watched.map(each => each.subscribe(changed))
    known = false
  }

  /** What was added last is what one looks for. */
  #showLast(): void {
    const tray = this.#host.input.renderRoot.querySelector('.tray')
    if (tray) tray.scrollLeft = tray.scrollWidth * (tray.matches(':dir(rtl)') ? -1 : 1)
  }

  #tile(attached: Attached): TemplateResult {
    const { file, upload, picture } = attached
    const { sent = 0, size = 0, state = 'failed' } = upload?.getSnapshot() ?? {}
    const words = this.#words
    const name = nameOf(file)
    const failed = this.#failure(attached) !== ''
    const done = state === 'ready'
    const percent = size > 0 ? Math.round((sent / size) * 100) : 0
    return html`<li
      class="tile ${picture ? 'picture' : ''} ${failed ? 'failed' : done ? '' : 'going'}"
      part="file"
    >
      <span class="thumb">
        ${picture ? html`<img src=${picture} alt="" draggable="false" @error=${() => this.#noPicture(attached)} />` : fileIcon}
        ${failed || done ? nothing : progress(percent, words.sending(name))}
        ${
          failed && upload
            ? html`<button
                type="button"
                class="again"
                part="retry"
                aria-label=${words.retryFile(name)}
                title=${this.#host.words().retry}
                @click=${() => this.#retry(attached)}
              >
                ${againIcon}
              </button>`
            : nothing
        }
      </span>
      <span class=${picture ? 'unseen' : 'label'}>
        <bdi class="name">${name}</bdi>
        <span class="size">${this.#status(state, failed, size)}</span>
      </span>
      <button
        type="button"
        class="remove"
        part="remove"
        aria-label=${words.removeFile(name)}
        title=${words.removeFile(name)}
        @click=${() => this.#remove(attached)}
      >
        ${closeIcon}
      </button>
    </li>`
  }

  #status(state: string, failed: boolean, size: number): string {
    if (failed) return this.#words.notSent
    if (state === 'waiting' || (state === 'starting' && !this.#online)) return this.#words.waiting
    return fileSize(this.#host.locale(), size)
  }

  /** Why it cannot be sent; empty while it can. */
  #failure({ upload }: Attached): string {
    if (!upload) return this.#words.emptyFile
    const { state, error } = upload.getSnapshot()
    if (state !== 'failed' || !error) return ''
    const { fileErrors } = this.#words
    if (error.code === 'too_large') {
      // The server says how much it takes, as the last thing.
      const limit = Number(/\d+$/.exec(error.message)?.[0] ?? FILE_LIMITS.fileBytes)
      return this.#words.tooLarge(fileSize(this.#host.locale(), limit))
    }
    return fileErrors[error.code] ?? this.#host.words().errors[error.code] ?? error.message
  }

  #noPicture(attached: Attached): void {
    letGo([attached])
    attached.picture = undefined
    this.#host.input.requestUpdate()
  }

  #retry(attached: Attached): void {
    const { chat } = this.#host.input
    if (!chat) return
    letGo([attached])
    this.#set(this.#files.map(each => (each === attached ? attach(chat, each.file) : each)))
    this.#host.box()?.focus()
  }

  #remove(attached: Attached): void {
    const files = this.#files
    const at = files.indexOf(attached)
    attached.upload?.cancel()
    letGo([attached])
    this.#set(files.toSpliced(at, 1))
    this.#host.complain('')
    this.#host.announce(this.#words.removed(nameOf(attached.file)))
    const { input } = this.#host
    void input.updateComplete.then(() => {
      const others = input.renderRoot.querySelectorAll<HTMLElement>('.remove')
      ;(others[Math.min(at, others.length - 1)] ?? this.#host.box())?.focus()
    })
  }
}

const NONE: readonly Attached[] = []

const isStarting = ({ upload }: Attached): boolean => upload?.getSnapshot().state === 'starting'

/** How far it has got. */
const progress = (percent: number, label: string): TemplateResult =>
  html`<span
    class="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    >${ring(percent)}</span
  >`
