import { html, nothing, type TemplateResult } from 'lit'
import { moreIn } from '../../strings/en-more.ts'
import { controls } from '../../styles/controls.ts'
import { nameOf } from '../../text/person.ts'
import { styles as own } from './barred.styles.ts'
import type { Barrier } from './barrier.ts'
import type { ComposerHost, ComposerPart } from './composer-part.ts'

export const styles = [controls, own]

/** What stands in place of the box where nothing can be written: why, and what can be done about it. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  /** What had the focus is about to go. */
  #losesFocus = false

  constructor(host: ComposerHost) {
    this.#host = host
  }

  instead(): TemplateResult | undefined {
    const barrier = this.#host.barrier()
    const { activeElement } = this.#host.input.renderRoot as ShadowRoot
    this.#losesFocus = barrier
      ? activeElement !== null && activeElement === this.#host.box()
      : !!activeElement?.closest('.barred')
    if (!barrier) return undefined
    return html`<div class="barred" part="barred">
      <p tabindex="-1">${this.#why(barrier)}</p>
      ${this.#way(barrier)}
    </div>`
  }

  /** Whoever was here with the keyboard goes on in what has taken its place. */
  onDrawn(): void {
    if (!this.#losesFocus) return
    this.#losesFocus = false
    this.#host.input.focus()
  }

  #why(barrier: Barrier): string {
    const { groups, window, composer } = moreIn(this.#host.words())
    switch (barrier) {
      case 'announcement':
        return groups.announcement
      case 'blocked':
        return composer.blocked(this.#name)
      case 'outside':
        return window.notIn
    }
  }

  /** What one can do about it oneself. */
  #way(barrier: Barrier): TemplateResult | typeof nothing {
    const { profile, window } = moreIn(this.#host.words())
    const { chat, room } = this.#host.input
    const { key, error } = room!.getSnapshot()
    const peer = this.#peerId
    if (barrier === 'blocked' && chat && peer !== undefined)
      return this.#button(profile.unblock(this.#name), () => chat.unblock(peer))
    // Only a group with a name is for everybody.
    if (barrier === 'outside' && error?.code !== 'not_found' && key.startsWith('name:'))
      return this.#button(window.join, () => room!.join())
    return nothing
  }

  #button(label: string, run: () => Promise<unknown>): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => void this.#try(run)}>
      ${label}
    </button>`
  }

  get #peerId(): number | undefined {
    return this.#host.input.room?.getSnapshot().peerId ?? undefined
  }

  get #name(): string {
    const person = this.#host.input.chat?.users.getSnapshot().find(({ id }) => id === this.#peerId)
    return person ? nameOf(person) : this.#host.words().someone
  }

  async #try(run: () => Promise<unknown>): Promise<void> {
    this.#host.complain('')
    try {
      await run()
    } catch (error) {
      this.#host.complain(this.#host.failed(error))
    }
  }
}
