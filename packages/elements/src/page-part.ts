import { ChatError } from '@parlo/sdk'
import { ChatErrorEvent } from './events.ts'

/**
 * A module that is fetched when it is first needed, once for the page, and from then on is there at once for everyone: of a
 * hundred messages only the first ones are drawn twice. After a failure, the next one who needs it asks again.
 *
 * ```ts
 * const pictures = new PagePart(() => import('./pictures.ts'))
 * pictures.now?.draw()
 * const { draw } = await pictures.load()
 * ```
 */
export class PagePart<T> {
  /** The module, once it is there. */
  now: T | undefined
  /** Resolves once it is, whoever fetched it. */
  readonly there: Promise<void>
  readonly #fetch: () => Promise<T>
  #loading: Promise<T> | undefined
  #come!: () => void

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch
    this.there = new Promise(resolve => (this.#come = resolve))
  }

  /** It is on its way. */
  get underWay(): boolean {
    return this.#loading !== undefined && !this.now
  }

  /** Fetch it. Calls made meanwhile share one. */
  load(): Promise<T> {
    this.#loading ??= this.#fetch().then(
      module => {
        this.#come()
        return (this.now = module)
      },
      (error: unknown) => {
        this.#loading = undefined
        throw error
      }
    )
    return this.#loading
  }
}

/** What is told when a part could not be fetched. */
export const notFetched = (cause: unknown): ChatError =>
  new ChatError('offline', 'A part of the chat cannot be loaded', { cause })

/** Tell it, where nothing else does. */
export function tellNotFetched(host: EventTarget, cause: unknown): void {
  const failed = new ChatErrorEvent(notFetched(cause))
  host.dispatchEvent(failed)
}
