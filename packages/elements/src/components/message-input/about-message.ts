import { html, nothing, type TemplateResult } from 'lit'
import type { Message, Room, SendOptions } from '@parlo/sdk'
import type { Composed } from '../../composing.ts'
import { ChatBeforeSendEvent } from '../../events.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { nameOf } from '../../text/person.ts'
import type { ComposerHost, ComposerPart } from './composer-part.ts'
import { closeIcon } from '../../icons.ts'
import { penIcon, replyIcon, saveIcon } from './icons.ts'
import { insert } from './insert.ts'

export { styles } from './about-message.styles.ts'

/** Answering a message and editing one, in a `<message-input>`; and marking words as strong. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  /** What was drawn last. */
  #drawn: Composed | undefined
  #followed: Room | undefined
  #end: (() => void) | undefined

  constructor(host: ComposerHost) {
    this.#host = host
  }

  above(): TemplateResult | typeof nothing {
    const composed = this.#now
    if (!composed) return nothing
    const { at, message } = composed
    const words = this.#words
    const leave = at === 'edit' ? words.leaveEdit : words.leaveReply
    return html`<div
      class="about"
      part="about"
      @keydown=${(event: KeyboardEvent) => this.onKeydown(event) && event.preventDefault()}
    >
      <span class="mirrored">${at === 'edit' ? penIcon : replyIcon}</span>
      <div class="of" id="about">
        <div class="title"><bdi>${this.#title(composed)}</bdi></div>
        <div class="quoted" dir="auto">${shortened(message)}</div>
      </div>
      <button
        class="icon"
        type="button"
        part="leave"
        aria-label=${leave}
        title=${leave}
        @click=${() => this.#leave()}
      >
        ${closeIcon}
      </button>
    </div>`
  }

  onDrawn(): void {
    this.#follow(this.#host.input.room)
    const composed = this.#now
    const before = this.#drawn
    if (composed === before) return
    this.#drawn = composed
    if (!composed) return
    const box = this.#host.box()
    if (!box || this.#host.input.disabled) return
    // Whoever had the focus here already is told; else the box tells when it takes it.
    if (this.#focused) this.#host.announce(this.#title(composed))
    box.focus()
    if (composed.at === 'edit') box.setSelectionRange(box.value.length, box.value.length)
  }

  onKeydown({ key, shiftKey }: KeyboardEvent): boolean {
    if (key !== 'Escape' || shiftKey || !this.#now) return false
    this.#leave()
    return true
  }

  options(): SendOptions {
    const composed = this.#now
    return composed?.at === 'reply' && composed.message.seq !== null ? { replyTo: composed.message.seq } : {}
  }

  onSent(): (() => void) | undefined {
    const composing = this.#host.composing()
    const composed = this.#now
    composing?.clear()
    return () => {
      if (composed?.at === 'reply' && composing?.getSnapshot().at === 'new') composing.reply(composed.message)
    }
  }

  hindrance(): string {
    return this.#now?.at === 'edit' && this.#host.input.value.trim() === '' ? this.#words.emptyEdit : ''
  }

  takes(text: string, { mentions }: SendOptions): boolean {
    const composed = this.#now
    const { room } = this.#host.input
    if (composed?.at !== 'edit' || !room) return false
    const { message } = composed
    if (text !== message.text.trim()) {
      const before = new ChatBeforeSendEvent(text, room, {}, message)
      if (!this.#host.input.dispatchEvent(before)) return true
      const composing = this.#host.composing()
      room.edit(message, text, mentions && { mentions }).catch((error: unknown) => {
        const said = this.#host.failed(error)
        // Under what is written elsewhere it would be about that.
        if (this.#host.composing() === composing) this.#host.complain(said)
      })
    }
    this.#leave()
    return true
  }

  button(): { label: string; icon: TemplateResult } | undefined {
    return this.#now?.at === 'edit' ? { label: this.#words.save, icon: saveIcon } : undefined
  }

  states(): string[] {
    const at = this.#now?.at
    return at ? [at === 'edit' ? 'editing' : 'replying'] : []
  }

  close(): void {
    this.#follow(undefined)
  }

  /** Edit the last own message that can be. */
  editLast(): void {
    const last = this.#messages().findLast(
      ({ own, deleted, seq, text, thread }) =>
        own && !deleted && seq !== null && text !== '' && thread === (this.#host.input.thread ?? null)
    )
    if (last && !this.#now) this.#host.composing()?.edit(last)
  }

  /** Put marks around what is selected, or take them away. */
  mark(mark: string): void {
    const box = this.#host.box()
    if (!box) return
    const { value, selectionStart: start, selectionEnd: end } = box
    const { length } = mark
    const selected = value.slice(start, end)
    if (value.slice(start - length, start) === mark && value.slice(end, end + length) === mark) {
      insert(box, selected, start - length, end + length)
      box.setSelectionRange(start - length, end - length)
      return
    }
    insert(box, mark + selected + mark, start, end)
    box.setSelectionRange(start + length, end + length)
  }

  get #now(): (Composed & { message: Message }) | undefined {
    const composed = this.#host.composing()?.getSnapshot()
    return composed && composed.at !== 'new' ? composed : undefined
  }

  get #words(): More['composer'] {
    return moreIn(this.#host.words()).composer
  }

  get #focused(): boolean {
    const box = this.#host.box()
    return box !== null && (box.getRootNode() as ShadowRoot).activeElement === box
  }

  #title({ at, message }: { at: string; message: Message }): string {
    const words = this.#words
    if (at === 'edit') return words.editing
    if (message.own) return words.replyingToSelf
    const person = this.#host.input.chat?.users.getSnapshot().find(({ id }) => id === message.senderId)
    return words.replyingTo(person ? nameOf(person) : this.#host.words().someone)
  }

  #leave(): void {
    this.#host.composing()?.clear()
    this.#host.box()?.focus()
  }

  #messages(): readonly Message[] {
    const { room, thread } = this.#host.input
    // Nobody being signed in, there is nothing.
    if (!room || room.getSnapshot().status === 'idle') return []
    return thread === undefined ? room.getSnapshot().messages : room.thread(thread).getSnapshot().messages
  }

  /** What the message is about may be deleted meanwhile. */
  #follow(room: Room | undefined): void {
    if (room === this.#followed) return
    this.#end?.()
    this.#followed = room
    this.#end = room?.subscribe(() => this.#look())
  }

  #look(): void {
    const composed = this.#now
    if (!composed) return
    const { at, message } = composed
    const { input } = this.#host
    const found = [...(input.room?.getSnapshot().messages ?? []), ...this.#messages()].find(
      ({ seq }) => seq === message.seq
    )
    if (!found?.deleted) return
    const written = input.value
    const changed = at === 'edit' && written !== message.text
    this.#host.composing()?.clear()
    void input.updateComplete.then(() => {
      // What was made of it is not lost with it.
      if (changed && input.value === '') input.value = written
      this.#host.complain(at === 'edit' ? this.#words.editedIsGone : this.#words.answeredIsGone)
    })
  }
}

/** A long text is not laid out for a line of it. */
function shortened({ text, attachments }: Message): string {
  return text.slice(0, 200).replace(/\s+/g, ' ') || attachments.map(({ name }) => name).join(', ')
}
