import { ChatError } from '@parlo/contract'

/**
 * Has calls wait until it is known who is signed in, in the order they were made. What was meant to be one person's is never
 * done as another: a call belongs to who is signed in without a sign-in by hand, or to who signs in by the one that was
 * under way when it was made.
 */
export class Turns {
  /** Calls that wait: what comes later must not overtake them. */
  #waiting = 0
  /** How often somebody else was there by a sign-in, a sign-out, or a page that changed its user. */
  #signs = 0
  /** Sign-ins under way, and when all of them are over. */
  #logins = 0
  #signing: Promise<unknown> | undefined
  #user: number | undefined

  /** Is nobody waiting? */
  get areFree(): boolean {
    return this.#waiting === 0
  }

  /** Somebody signs in by hand. */
  async login<T>(login: Promise<T>): Promise<T> {
    this.#logins += 1
    this.#signing = Promise.allSettled([this.#signing, login]).then(() => undefined)
    try {
      const user = await login
      this.#signs += 1
      return user
    } finally {
      this.#logins -= 1
    }
  }

  /** Somebody signs out by hand. */
  logout(): void {
    this.#signs += 1
  }

  /** This user is signed in. Another one than before without a sign-in by hand: the page has changed its user. */
  meet(user: number): void {
    if (this.#user !== undefined && this.#user !== user && this.#logins === 0) this.#signs += 1
    this.#user = user
  }

  /**
   * Begin some work in its turn.
   *
   * @param known - Resolves when it is known who is signed in, or that nobody is.
   * @throws {ChatError} `closed` when it was meant for somebody else; and what the work throws.
   */
  async take<T>(known: () => Promise<void>, work: () => T | Promise<T>): Promise<T> {
    const signs = this.#signs + this.#logins
    this.#waiting += 1
    try {
      await known()
      await this.#signing
      await known()
      if (signs !== this.#signs) throw new ChatError('closed', 'Somebody signed in or out meanwhile')
      // Not awaited here: what comes next may be done as soon as this is begun, and no sooner.
      return work()
    } finally {
      this.#waiting -= 1
    }
  }
}
