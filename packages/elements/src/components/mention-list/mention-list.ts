import { html, nothing, type TemplateResult } from 'lit'
import { LIMITS, type Chat, type Person, type Room, type SendOptions } from '@parlo/sdk'
import { moreIn } from '../../strings/en-more.ts'
import { avatar } from '../../styles/avatar.ts'
import { nameOf, tint } from '../../text/person.ts'
import { Completion } from '../completion/completion.ts'
import { styles as list } from '../completion/completion.styles.ts'
import { face } from '../face.ts'
import type { ComposerHost } from '../message-input/composer-part.ts'
import { styles as own } from './mention-list.styles.ts'
import { begunAt, matching, named, type Nameable } from './mentions.ts'

export const styles = [avatar, list, own]

/** People shown at once, without scrolling; whoever looks for another one writes on. */
const SHOWN = 6
/** Milliseconds for which it is believed who is in a group. */
const FRESH = 60_000

interface Members {
  at: number
  people: Nameable[]
}

/** Naming people in a `<message-input>`: a list of those who fit what is written after `@`. */
export class Part extends Completion<Nameable> {
  protected override readonly id = 'people'
  protected override readonly parts = ['mentions', 'mention'] as const
  protected override readonly begunAt = begunAt
  readonly #members = new WeakMap<Room, Members>()
  /** Whose people are followed, while a name is begun: after a reload it may be begun before they are known. */
  #followed: Chat | undefined
  #end: (() => void) | undefined

  constructor(host: ComposerHost) {
    super(host)
    this.onText()
  }

  protected override label(): string {
    return moreIn(this.host.words()).composer.people
  }

  protected override count(found: number): string {
    return moreIn(this.host.words()).people.found(found)
  }

  protected override find(text: string): readonly Nameable[] {
    const found = matching(this.#people, text, SHOWN)
    // A name that is there in full needs no completion: Enter sends.
    const complete = found.length === 1 && found[0]!.username.toLowerCase() === text.toLowerCase()
    return complete ? [] : found
  }

  protected override textOf({ username }: Nameable): string {
    return `@${username}`
  }

  protected override draw(found: Nameable): TemplateResult {
    const { chat } = this.host.input
    // Who is in a group may have changed since it was asked.
    const person: Person | undefined = chat?.users.getSnapshot().find(({ id }) => id === found.id)
    const shown = person ?? found
    const name = nameOf(shown)
    return html`<span
        class="avatar tint-${tint(found.id)} ${person?.online ? 'online' : ''}"
        aria-hidden="true"
        >${face(chat, name, person)}</span
      >
      <bdi>${name}</bdi>
      ${shown.name === undefined ? nothing : html`<bdi class="username">@${shown.username}</bdi>`}`
  }

  protected override look(): void {
    const { room, chat } = this.host.input
    this.#follow(this.begun && chat)
    super.look()
    if (this.begun && room?.getSnapshot().kind === 'group') void this.#load(room)
  }

  options(text: string): SendOptions {
    const composed = this.host.composing()?.getSnapshot()
    const before = composed?.at === 'edit' ? composed.message.mentions : []
    // Whom the text has named it may go on naming, though it is not known now who is in the group.
    const known = this.host.input.chat?.users.getSnapshot().filter(({ id }) => before.includes(id)) ?? []
    const mentions = named(text, [...this.#people, ...known], LIMITS.mentions)
    return mentions.length > 0 ? { mentions } : {}
  }

  states(): string[] {
    return this.isOpen ? ['naming'] : []
  }

  /** Who is in the room, oneself left out; of a group, those who are known to be by now. */
  get #people(): readonly Nameable[] {
    const { room, chat } = this.host.input
    if (!room || !chat) return []
    const session = chat.session.getSnapshot()
    const own = session.at === 'signed-in' ? session.user.id : undefined
    const users = chat.users.getSnapshot().filter(({ id, blocked }) => id !== own && !blocked)
    const { kind, peerId } = room.getSnapshot()
    if (kind === 'broadcast') return users
    if (kind === 'direct') return users.filter(({ id }) => id === peerId)
    return (this.#members.get(room)?.people ?? []).filter(({ id }) => id !== own)
  }

  #follow(chat: Chat | undefined): void {
    if (chat === this.#followed) return
    this.#end?.()
    this.#followed = chat
    let told = false
    this.#end = chat?.users.subscribe(() => {
      if (told) this.look()
      told = true
    })
  }

  async #load(room: Room): Promise<void> {
    if (Date.now() - (this.#members.get(room)?.at ?? -Infinity) < FRESH) return
    const members: Members = { at: Date.now(), people: this.#members.get(room)?.people ?? [] }
    this.#members.set(room, members)
    try {
      const all: Nameable[] = []
      for (let after = 0, more = true; more; after = all.at(-1)?.id ?? 0) {
        const page = await room.members(after)
        all.push(...page.members.map(({ user }) => user))
        more = page.more && page.members.length > 0
      }
      members.people = all
    } catch {
      // Without a line nobody new is found; the next name asks again.
      members.at = -Infinity
    }
    if (room === this.host.input.room) this.look()
  }
}
