import { tabsCanTalk } from './browser.ts'
import type { Grant } from './session.ts'
import { once } from './single-flight.ts'

/** A token that some tab has, and when it ends by this device's clock; Infinity while nobody has said. */
interface Held {
  scope: string
  grant: Grant
  endsAt: number
  madeAt: number
}

/** Milliseconds that a tab waits for others to say what they have. */
const ANSWER = 100
/** Milliseconds that a token must last to be worth having; or, of one with a short life, half of that. */
const LASTS = 60_000
/** Milliseconds for which a token of unknown length is believed to be a fresh one. */
const FRESH = 30_000

/** Is this token, made then by this device's clock, of use here? */
type Fits = (grant: Grant, madeAt: number) => boolean

/** One token refresh for all tabs of a browser: the first one makes it, the others take it. */
export class SharedGrants {
  readonly #name: string
  readonly #channel: BroadcastChannel
  readonly #end = new AbortController()
  #held: Held | undefined
  #heard: () => void = () => undefined

  /** `undefined` where tabs cannot talk: then each refreshes for itself. */
  static open(name: string): SharedGrants | undefined {
    return tabsCanTalk() ? new SharedGrants(name) : undefined
  }

  constructor(name: string) {
    this.#name = name
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener(
      'message',
      ({ data }: MessageEvent<Partial<Held & { ask: string }> | null>) => {
        // Another version may say other things.
        if (typeof data?.grant?.access_token === 'string') {
          this.#held = data as Held
          this.#heard()
        } else if (this.#held && this.#held.scope === data?.ask) this.#channel.postMessage(this.#held)
      }
    )
    // Held while this tab lives, so that others can tell whether there is somebody to ask.
    const until = new Promise(resolve => this.#end.signal.addEventListener('abort', resolve))
    navigator.locks.request(`${name}:tab`, { mode: 'shared' }, () => until).catch(() => undefined)
  }

  /**
   * A token that `fits`: one that another tab has in this `scope`, or else what `make` makes.
   *
   * Tabs do so one after the other; a tab that is closed meanwhile lets the next one go on.
   */
  async once(scope: string, fits: Fits, make: () => Promise<Grant>): Promise<Grant> {
    const there = () => this.#usable(scope, fits)
    return once(this.#name, there, async () => (await this.#ask(scope, fits)) ?? this.#make(scope, make))
  }

  /** Ask for what may replace the cookie, while no other tab does. */
  alone<T>(ask: () => Promise<T>): Promise<T> {
    return once(this.#name, () => undefined, ask)
  }

  async #make(scope: string, make: () => Promise<Grant>): Promise<Grant> {
    const grant = await make()
    const madeAt = Date.now()
    const endsAt = grant.expires_in === undefined ? Infinity : madeAt + grant.expires_in * 1000
    this.#held = { scope, grant, endsAt, madeAt }
    this.#channel.postMessage(this.#held)
    return grant
  }

  /** The server said when the token ends. */
  ends(token: string, endsAt: number): void {
    if (this.#held?.grant.access_token === token) this.#held.endsAt = endsAt
  }

  /** Signed out, or gone. */
  forget(): void {
    this.#held = undefined
  }

  close(): void {
    this.#end.abort()
    this.#channel.close()
  }

  async #ask(scope: string, fits: Fits): Promise<Grant | undefined> {
    // In a sandbox there are locks that may not be used: and no other tab.
    const { held = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}))
    if (held.filter(({ name }) => name === `${this.#name}:tab`).length < 2) return undefined
    const answered = new Promise<void>(resolve => {
      this.#heard = resolve
      setTimeout(resolve, ANSWER)
    })
    this.#channel.postMessage({ ask: scope })
    await answered
    return this.#usable(scope, fits)
  }

  #usable(scope: string, fits: Fits): Grant | undefined {
    const held = this.#held
    if (held?.scope !== scope || !fits(held.grant, held.madeAt)) return undefined
    const now = Date.now()
    if (held.endsAt === Infinity) return now - held.madeAt < FRESH ? held.grant : undefined
    const left = held.endsAt - now
    const worth = Math.min(LASTS, (held.endsAt - held.madeAt) / 2)
    return left > worth ? { ...held.grant, expires_in: Math.floor(left / 1000) } : undefined
  }
}
