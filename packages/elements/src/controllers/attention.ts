import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Chat } from '@parlo/sdk'
import type * as Inside from '../notifications/attend.ts'
import type { Shower } from '../notifications/attend.ts'
import { OnDemand } from './on-demand.ts'

/** Has somebody who is signed in noticed what is new; what that takes is fetched when the browser has nothing else to do. */
export class Attention implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #shower: Shower
  readonly #find: () => Chat | undefined
  readonly #part: OnDemand<typeof Inside>
  #chat: Chat | undefined
  #idle = false
  #waiting: unknown
  #attendance: Inside.Attendance | undefined

  /** @param find - The chat, while somebody is signed in to it. */
  constructor(host: ReactiveControllerHost & Element, shower: Shower, find: () => Chat | undefined) {
    this.#host = host
    this.#shower = shower
    this.#find = find
    this.#part = new OnDemand(host, () => import('../notifications/attend.ts'))
    host.addController(this)
  }

  hostUpdated(): void {
    const chat = this.#find()
    if (chat !== this.#chat) this.hostDisconnected()
    this.#chat = chat
    this.#attendance?.update()
    if (!chat || this.#attendance) return
    if (this.#idle) this.#attendance = this.#part.get()?.attend(chat, this.#shower)
    else if (!this.#waiting) this.#waiting = afterwards(this.#onIdle)
  }

  hostDisconnected(): void {
    this.#attendance?.end()
    this.#attendance = this.#chat = undefined
  }

  readonly #onIdle = (): void => {
    this.#idle = true
    if (this.#host.isConnected) this.#host.requestUpdate()
  }
}

/** Safari has no idle callbacks. */
const afterwards = (task: () => void): unknown =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(task) : setTimeout(task, 1000)
