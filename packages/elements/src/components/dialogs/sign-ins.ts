import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import type { Chat, SessionInfo } from '@parlo/sdk'
import { lossesOf } from '../../leaving.ts'
import type { Words } from '../../strings/en.ts'
import { moreIn } from '../../strings/en-more.ts'
import { briefTime } from '../../text/format-time.ts'
import { waiting } from '../notice.ts'
import { inWords } from './losses.ts'

/** What {@link SignIns} needs of its dialog. */
export interface SignInsParts {
  chat: () => Chat | undefined
  words: () => Words
  locale: () => string
  busy: () => string
  act: (about: string, run: () => Promise<unknown>) => Promise<boolean>
  wrong: (about: string) => TemplateResult
  working: (about: string, label: string) => TemplateResult
}

/** Where one is signed in: the list, and ways to end one of them, or all. */
export class SignIns {
  readonly #host: LitElement
  readonly #parts: SignInsParts
  #sessions: readonly SessionInfo[] | undefined
  #asked = false
  #asking = false

  constructor(host: LitElement, parts: SignInsParts) {
    this.#host = host
    this.#parts = parts
  }

  render(): TemplateResult {
    if (!this.#asked && this.#parts.chat()) void this.#load()
    const { profile } = moreIn(this.#parts.words())
    return html`<section class="card" aria-labelledby="sign-ins">
      <h3 class="label" id="sign-ins">${profile.signIns}</h3>
      ${this.#list()} ${this.#parts.wrong('sessions')} ${this.#everywhere()}
    </section>`
  }

  /** Ask again: some may have ended. */
  reload(): void {
    void this.#load()
  }

  #list(): TemplateResult {
    const words = this.#parts.words()
    const { profile } = moreIn(words)
    if (!this.#sessions) {
      return this.#parts.busy() === 'sessions'
        ? waiting(profile.signInsLoading)
        : html`<button class="button quiet" type="button" @click=${() => void this.#load()}>
            ${words.retry}
          </button>`
    }
    return html`<ul role="list" class="sessions">
      ${this.#sessions.map(session => this.#session(session))}
    </ul>`
  }

  #session({ id, device, current, last_seen_at: seen }: SessionInfo): TemplateResult {
    const { profile } = moreIn(this.#parts.words())
    const name = device ?? (current ? profile.thisDevice : profile.otherDevice)
    return html`<li class="session">
      <span class="who">
        <bdi class="name">${name}</bdi>
        <span class="about"
          >${current ? profile.inUse : profile.lastSeen(briefTime(this.#parts.locale(), seen))}</span
        >
      </span>
      ${
        current
          ? nothing
          : html`<button
              class="button quiet"
              type="button"
              aria-label=${profile.endSessionOn(name)}
              aria-disabled=${this.#parts.busy() !== ''}
              @click=${() => void this.#end(id)}
            >
              ${profile.endSession}
            </button>`
      }
    </li>`
  }

  #everywhere(): TemplateResult {
    const words = this.#parts.words()
    const more = moreIn(words)
    const { profile, dialogs, signOut } = more
    if (!this.#asking) {
      return html`<button class="button danger" type="button" id="everywhere" @click=${() => this.#ask(true)}>
        ${profile.everywhere}
      </button>`
    }
    const chat = this.#parts.chat()
    const lost = chat ? inWords(more, lossesOf(chat)) : ''
    return html`<div class="confirm" role="group" aria-labelledby="question">
      <p id="question">${profile.everywhereAsk}</p>
      ${lost ? html`<p>${lost} ${signOut.lost}</p>` : nothing}
      <div class="buttons">
        <button class="button quiet" type="button" id="cancel" @click=${() => this.#ask(false)}>
          ${dialogs.cancel}
        </button>
        <button
          class="button danger"
          type="button"
          aria-disabled=${this.#parts.busy() !== ''}
          @click=${() => void this.#parts.act('everywhere', async () => this.#parts.chat()?.logoutEverywhere())}
        >
          ${this.#parts.working('everywhere', profile.endSession)}
        </button>
      </div>
      ${this.#parts.wrong('everywhere')}
    </div>`
  }

  async #load(): Promise<void> {
    this.#asked = true
    // Not while it is being drawn.
    await Promise.resolve()
    await this.#parts.act('sessions', async () => {
      const sessions = (await this.#parts.chat()?.sessions()) ?? []
      this.#sessions = sessions.toSorted(
        (one, other) =>
          Number(other.current) - Number(one.current) || other.last_seen_at.localeCompare(one.last_seen_at)
      )
    })
  }

  async #end(id: string): Promise<void> {
    const done = await this.#parts.act('sessions', async () => this.#parts.chat()?.endSession(id))
    if (!done) return
    this.#sessions = this.#sessions?.filter(session => session.id !== id)
    this.#host.requestUpdate()
    await this.#focus('#everywhere')
  }

  #ask(asking: boolean): void {
    this.#asking = asking
    this.#host.requestUpdate()
    void this.#focus(asking ? '#cancel' : '#everywhere')
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }
}
