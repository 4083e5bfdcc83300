import {
  adoptStyles,
  html,
  type CSSResultOrNative,
  type ReactiveControllerHost,
  type TemplateResult
} from 'lit'
import type { Room, SendOptions } from '@parlo/sdk'
import type { Composed, Composing } from '../../composing.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { barrierOf, type Barrier } from './barrier.ts'
import { guard } from '../../leaving.ts'
import { notFetched } from '../../page-part.ts'
import type { ComposerHost, ComposerPart, InputHost } from './composer-part.ts'
import { draftOf, keepDraft, type Place } from './drafts.ts'
import { parts, type PartName, type PartOf } from './load-parts.ts'
import type { MessageInput } from './message-input.ts'

/** What is written elsewhere is listed. */
export { draftsOf } from './drafts.ts'
/** Who has a box to write in may have to be asked before they go. */
export { leaving } from '../../leaving.ts'

/** Whoever looks for a name writes this. The rest of what is so written is no name: an address, say. */
const NAMES_SOMEBODY = /(?:^|[^\p{L}\p{N}_.@-])@/u

/** Whoever looks for an emoji writes this, or something that is none: a time, say. */
const NAMES_EMOJI = /(?:^|\s):[\p{L}\p{N}]{2}/u

/** Keys that no keyboard on a screen has, but for some that are made like a real one. */
const OF_KEYBOARDS = /^(?:Shift|Control|Alt|Meta|Tab|Escape)$/
/** Such a key was pressed in this page. */
let hasKeyboard = false

type Edit = Composed & { at: 'edit' }
/** What was made of the text of a message that is being edited, while another room is shown. */
const edits = new WeakMap<Edit, string>()

/**
 * What a `<message-input>` can do beside taking text and sending it: drafts, and all that comes in parts. The parts are
 * asked in one order; each is fetched when it is first needed.
 */
export class Composer {
  readonly #host: InputHost
  readonly #forParts: ComposerHost
  readonly #parts: { [N in PartName]?: PartOf<N> } = {}
  readonly #coming: { [N in PartName]?: Promise<PartOf<N>> } = {}
  readonly #sheets: CSSResultOrNative[] = []
  #place: (Omit<Place, 'room'> & { room: Room | undefined; edit: Edit | undefined }) | undefined
  /** What is kept as the draft. */
  #kept = ''
  #said = ''
  /** The message that was to be sent waits for these parts. */
  #needed: Promise<boolean> | undefined
  #drawnBarrier: Barrier | undefined
  /** Ends what is listened to while the element is in the page. */
  #end: AbortController | undefined

  constructor(host: InputHost) {
    this.#host = host
    this.#forParts = {
      ...host,
      barrier: () => this.#barrier,
      announce: text => queueMicrotask(() => this.#announce(text)),
      readyForFiles: () => this.#use('files'),
      attach: files => this.#attach(files)
    }
    const { input } = host
    void new ReadableController(input, () => this.#composing)
    void new ReadableController(input, () => input.chat?.session)
    // Of all that is told of rooms and people, only this is to be seen here.
    const forBarrier = whenChanged(input, () => this.#barrier !== this.#drawnBarrier)
    void new ReadableController(forBarrier, () => input.chat?.rooms)
    void new ReadableController(forBarrier, () => input.room)
    void new ReadableController(forBarrier, () => input.chat?.users)
    this.settle()
  }

  /** A message is being edited. */
  get edits(): boolean {
    return this.#place?.edit !== undefined
  }

  /** Enter breaks the line, and only the button sends: where a finger points, the keyboard on the screen has no Shift+Enter. */
  get breaks(): boolean {
    return !hasKeyboard && matchMedia('(pointer: coarse)').matches
  }

  /** Before drawing: what was written is put aside where the box is about something else now, and what belongs there comes back. */
  settle(): void {
    const { input } = this.#host
    const { room, thread, chat } = input
    const userId = this.#userId
    const composed = this.#composing?.getSnapshot()
    const edit = composed?.at === 'edit' && this.#parts.about ? (composed as Edit) : undefined
    const old = this.#place
    const there = old && old.room === room && old.thread === thread && old.edit === edit
    if (there && old.chat === chat && old.userId === userId) return
    if (old) {
      this.keep()
      old.room?.setTyping(false)
      // Whoever began to write before it was known who they are, and where, goes on.
      if (old.userId !== undefined || (old.room && !there)) input.value = ''
    }
    this.#place = { room, thread, chat, userId, edit }
    this.#kept = ''
    this.#host.complain('')
    if (chat) guard(chat)
    if (!room || input.value !== '') return
    this.#kept = input.value = edit ? (edits.get(edit) ?? edit.message.text) : draftOf(this.#place as Place)
  }

  /** Keep what is written as the draft. */
  readonly keep = (): void => {
    const place = this.#place
    const { value } = this.#host.input
    if (!place?.room || value === this.#kept) return
    if (place.edit) edits.set(place.edit, value)
    // Not of one who signed out: all of theirs is forgotten.
    else if (place.userId === this.#userId) keepDraft(place as Place, value)
    this.#kept = value
  }

  above(): unknown {
    return this.#all.map(part => part.above?.())
  }

  over(): TemplateResult {
    return html`${this.#all.map(part => part.over?.())}
      <input type="file" multiple hidden @change=${(event: Event) => this.#onFiles(event)} />
      <div class="unseen" role="status">${this.#said}</div>`
  }

  instead(): TemplateResult | undefined {
    return this.#first(part => part.instead?.())
  }

  button(): { label: string; icon: TemplateResult } | undefined {
    return this.#first(part => part.button?.())
  }

  hindrance(): string {
    return this.#first(part => part.hindrance?.()) ?? ''
  }

  carries(): boolean {
    return this.#all.some(part => part.carries?.())
  }

  /**
   * Parts that this message needs and that are still being fetched: it can be sent once they are there. False: it cannot be
   * what it was to be, which the person was told. Nothing: all is there.
   */
  needs(text: string): Promise<boolean> | undefined {
    const about = !this.#parts.about && this.#composing?.getSnapshot().at !== 'new'
    const mentions = !this.#parts.mentions && NAMES_SOMEBODY.test(text)
    if (!about && !mentions) return undefined
    if (this.#needed) return Promise.resolve(false)
    const load = async (): Promise<boolean> => {
      // A message that names nobody is better than none.
      if (mentions) await this.#fetch('mentions').catch(() => undefined)
      return !about || this.#use('about')
    }
    return (this.#needed = load().finally(() => (this.#needed = undefined)))
  }

  takes(text: string): boolean {
    // Whom the new text of an edit names, only the part that knows names can tell.
    const isKnown = this.#parts.mentions !== undefined || !NAMES_SOMEBODY.test(text)
    const options = { ...(isKnown && { mentions: [] }), ...this.options(text) }
    return this.#all.some(part => part.takes?.(text, options))
  }

  options(text: string): SendOptions {
    return Object.assign({}, ...this.#all.map(part => part.options?.(text))) as SendOptions
  }

  /** Gives what brings back what the message carried. */
  onSent(): () => void {
    this.keep()
    const all = this.#all.flatMap(part => part.onSent?.() ?? [])
    return () => {
      for (const takeBack of all) takeBack()
    }
  }

  onText(): void {
    for (const part of this.#all) part.onText?.()
  }

  onBlur(): void {
    for (const part of this.#all) part.onBlur?.()
  }

  /** True: the key did something. */
  onKeydown(event: KeyboardEvent): boolean {
    if (this.#all.some(part => part.onKeydown?.(event))) return true
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (altKey || shiftKey) return false
    if (ctrlKey || metaKey) {
      if (key !== 'b' && key !== 'i') return false
      void this.#use('about', part => part.mark(key === 'b' ? '**' : '_'))
      return true
    }
    if (key !== 'ArrowUp' || this.#host.input.value !== '' || this.carries()) return false
    void this.#use('about', part => part.editLast())
    return true
  }

  onPaste(event: ClipboardEvent): void {
    const { types, files } = event.clipboardData!
    // A table is pasted as text by those who copied it, though there is a picture of it, too.
    if (files.length === 0 || (types.includes('text/html') && types.includes('text/plain'))) return
    event.preventDefault()
    void this.#attach([...files])
  }

  onDrawn(): void {
    const barrier = this.#barrier
    // What is not to be sent is not being written, either.
    if (barrier && barrier !== this.#drawnBarrier) this.#host.input.room?.setTyping(false)
    this.#drawnBarrier = barrier
    const box = this.#host.box()
    if (box) box.enterKeyHint = this.breaks ? 'enter' : 'send'
    this.#listen()
    const all = this.#all
    for (const part of all) part.onDrawn?.()
    const states = this.#host.states()
    states?.clear()
    for (const name of all.flatMap(part => part.states?.() ?? [])) states?.add(name)
    const { at = 'new' } = this.#composing?.getSnapshot() ?? {}
    if (!this.#parts.about && at !== 'new') void this.#use('about')
    if (!this.#parts.mentions && NAMES_SOMEBODY.test(this.#host.input.value)) void this.#use('mentions')
    if (!this.#parts.emojis && NAMES_EMOJI.test(this.#host.input.value)) void this.#offerEmoji()
    if (!this.#parts.barred && barrier) void this.#use('barred')
  }

  close(): void {
    this.#end?.abort()
    this.#end = undefined
    this.keep()
    for (const part of this.#all) part.close?.()
  }

  /** Ask for files. */
  choose(): void {
    this.#host.input.renderRoot.querySelector<HTMLElement>('[type=file]')?.click()
  }

  /** Begin a voice message. */
  speak(): void {
    void this.#use('voice', part => part.begin())
  }

  /** Show the emoji, or take them away. */
  smile(): void {
    void this.#use('emoji', part => part.toggle())
  }

  get #barrier(): Barrier | undefined {
    const { room, chat } = this.#host.input
    const barrier = room && barrierOf(room.getSnapshot(), chat?.users.getSnapshot())
    // Who may write no more may still put right what they have written.
    return barrier === 'announcement' && this.edits ? undefined : barrier
  }

  get #userId(): number | undefined {
    const session = this.#host.input.chat?.session.getSnapshot()
    return session?.at === 'signed-in' ? session.user.id : undefined
  }

  get #composing(): Composing | undefined {
    return this.#host.composing()
  }

  get #all(): ComposerPart[] {
    const names = Object.keys(parts) as PartName[]
    return names.flatMap(name => this.#parts[name] ?? [])
  }

  #first<T>(ask: (part: ComposerPart) => T | undefined): T | undefined {
    for (const part of this.#all) {
      const answer = ask(part)
      if (answer) return answer
    }
    return undefined
  }

  /** Do something with a part, fetching it first if need be. False: it cannot be had, which the person is told. */
  async #use<N extends PartName>(name: N, run?: (part: PartOf<N>) => unknown): Promise<boolean> {
    let part: PartOf<N>
    try {
      part = (this.#parts[name] as PartOf<N> | undefined) ?? (await this.#fetch(name))
    } catch (cause) {
      // What is no answer any more must not look like one; all else stays as it is.
      if (name === 'about') this.#composing?.clear()
      const error = notFetched(cause)
      this.#host.complain(this.#host.failed(error))
      return false
    }
    run?.(part)
    this.#host.input.requestUpdate()
    return true
  }

  /** Nobody has asked for it: where it cannot be had, it is just text. */
  async #offerEmoji(): Promise<void> {
    await this.#fetch('emojis').catch(() => undefined)
    this.#host.input.requestUpdate()
  }

  /** Fetch a part, once for all who want it; what cannot be had is asked for again next time. */
  #fetch<N extends PartName>(name: N): Promise<PartOf<N>> {
    const coming = this.#coming as Partial<Record<N, Promise<PartOf<N>>>>
    return (coming[name] ??= this.#load(name).catch((error: unknown) => {
      delete coming[name]
      throw error
    }))
  }

  async #load<N extends PartName>(name: N): Promise<PartOf<N>> {
    const { Part, styles } = await parts[name]()
    const { input } = this.#host
    this.#sheets.push(...[styles].flat())
    const { elementStyles } = input.constructor as typeof MessageInput
    adoptStyles(input.renderRoot as ShadowRoot, [...elementStyles, ...this.#sheets])
    const part = new Part(this.#forParts) as PartOf<N>
    ;(this.#parts as Partial<Record<N, PartOf<N>>>)[name] = part
    return part
  }

  #announce(text: string): void {
    // The same again is read again only if it is another text.
    this.#said = this.#said === text ? `${text}\u00a0` : text
    this.#host.input.requestUpdate()
  }

  /** Once for as long as the element is in the page. */
  #listen(): void {
    const { input } = this.#host
    if (this.#end || !input.isConnected) return
    const { signal } = (this.#end = new AbortController())
    addEventListener('pagehide', this.keep, { signal })
    addEventListener('keydown', event => this.#onKey(event), { signal, capture: true })
    document.addEventListener('visibilitychange', this.keep, { signal })
    // Files may be dropped anywhere on the element around, if it is one of this package.
    const { host: around } = input.getRootNode() as Partial<ShadowRoot>
    const target = around && 'tag' in around.constructor ? around : input
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      target.addEventListener(type, event => this.#onDrag(event as DragEvent, target), { signal })
  }

  #onKey({ key }: KeyboardEvent): void {
    if (hasKeyboard || !OF_KEYBOARDS.test(key)) return
    hasKeyboard = true
    this.#host.input.requestUpdate()
  }

  #onDrag(event: DragEvent, target: Element): void {
    const { dataTransfer, defaultPrevented, type } = event
    if (defaultPrevented || !dataTransfer?.types.includes('Files') || !this.#takesFiles) return
    event.preventDefault()
    const files = [...dataTransfer.files]
    void this.#use('files', part => part.drag(type, target))
    if (type === 'drop') void this.#attach(files)
  }

  #onFiles(event: Event): void {
    const chooser = event.currentTarget as HTMLInputElement
    void this.#attach([...(chooser.files ?? [])])
    // The same file may be chosen again.
    chooser.value = ''
  }

  get #takesFiles(): boolean {
    const { chat, room } = this.#host.input
    return !!chat && !!room && !this.#host.disabled() && !this.edits && !this.#barrier
  }

  /** They are for the place that is shown now, even if another one is by the time they can be taken. */
  async #attach(files: File[]): Promise<boolean> {
    if (files.length === 0 || !this.#takesFiles) return false
    const place = { composing: this.#composing, chat: this.#host.input.chat, userId: this.#userId }
    return this.#use('files', part => part.add(files, place))
  }
}

/** The element as something that is drawn anew only when something of it has changed. */
function whenChanged(host: ReactiveControllerHost, hasChanged: () => boolean): ReactiveControllerHost {
  return {
    addController: controller => host.addController(controller),
    removeController: controller => host.removeController(controller),
    requestUpdate() {
      if (hasChanged()) host.requestUpdate()
    },
    get updateComplete() {
      return host.updateComplete
    }
  }
}
