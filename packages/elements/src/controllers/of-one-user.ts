import type { ReactiveControllerHost } from 'lit'
import type { Chat, Session } from '@parlo/sdk'
import { ReadableController } from './readable-controller.ts'

/** Ends what is shown of one person as soon as they are signed out, or somebody else is signed in. */
export class OfOneUser extends ReadableController<Session> {
  readonly #endWith: () => void
  #user: number | undefined

  constructor(host: ReactiveControllerHost, chat: () => Chat | undefined, end: () => void) {
    super(host, () => chat()?.session)
    this.#endWith = end
  }

  hostUpdated(): void {
    const session = this.value
    const user = session?.at === 'signed-in' ? session.user.id : undefined
    this.#user ??= user
    if (session?.at === 'signed-out' || (user !== undefined && user !== this.#user)) this.#endWith()
  }
}
