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
    const { profile } = moreIn(this.#host.words())
    return html`<div class="barred" part="barred">
      <p tabindex="-1">${this.#why(barrier)}</p>
      ${
        barrier === 'blocked'
          ? html`<button class="button quiet" type="button" @click=${() => void this.#unblock()}>
              ${profile.unblock(this.#name)}
            </button>`
          : nothing
      }
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
      case 'left':
        return window.notIn
    }
  }

  get #peerId(): number | undefined {
    return this.#host.input.room?.getSnapshot().peerId ?? undefined
  }

  get #name(): string {
    const person = this.#host.input.chat?.users.getSnapshot().find(({ id }) => id === this.#peerId)
    return person ? nameOf(person) : this.#host.words().someone
  }

  async #unblock(): Promise<void> {
    const { chat } = this.#host.input
    if (!chat || this.#peerId === undefined) return
    this.#host.complain('')
    try {
      await chat.unblock(this.#peerId)
    } catch (error) {
      this.#host.complain(this.#host.failed(error))
    }
  }
}
