import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { connect, type Chat } from '@parlo/sdk'
import { defaultServer } from '../../default-server.ts'
import { over } from '../../kept-of-chat.ts'
import { pageToken } from './page-token.ts'

/** What decides which chat an element makes for itself. */
export interface OwnChatOptions {
  server: string
  tokenUrl: string
  getToken: (() => Promise<string>) | undefined
}

/** Milliseconds out of the page before the line is closed. Moving an element takes it out and puts it in again. */
const GRACE = 500

/** The chat of an element that was given none: made when first asked for, closed some time after the element has gone. */
export class OwnChat implements ReactiveController {
  #chat: Chat | undefined
  #made: OwnChatOptions | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {
    clearTimeout(this.#timer)
  }

  hostDisconnected(): void {
    this.#timer = setTimeout(() => this.close(), GRACE)
  }

  /** The chat for these options: the one there is, while they stay the same. */
  get(options: OwnChatOptions): Chat {
    const made = this.#made
    const same =
      made?.server === options.server &&
      made.tokenUrl === options.tokenUrl &&
      (made.getToken === undefined) === (options.getToken === undefined)
    this.#made = options
    if (this.#chat && same) return this.#chat
    this.#chat?.close()
    // A page that is drawn again often hands out another function that does the same: the line stays, the newest is called.
    this.#chat = make({ ...options, getToken: options.getToken && (() => this.#made!.getToken!()) })
    return this.#chat
  }

  /** Close the line. The next {@link OwnChat.get} makes another. Twice is harmless. */
  close(): void {
    if (this.#chat) {
      this.#chat.close()
      over(this.#chat)
    }
    this.#chat = this.#made = undefined
  }
}

function make({ server, tokenUrl, getToken }: OwnChatOptions): Chat {
  const token = getToken ?? (tokenUrl === '' ? undefined : () => pageToken(tokenUrl))
  return connect({ url: address(server), ...(token && { getToken: token }) })
}

/** A wrong address is said on the console, once, and the default taken: a chat never breaks its page. */
function address(server: string): string {
  if (server === '') return defaultServer()
  const url = URL.canParse(server, document.baseURI) ? new URL(server, document.baseURI) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url.href
  // oxlint-disable-next-line no-console -- the page's author is told, nothing is thrown
  console.warn(`server="${server}" is not an http(s) address; ${defaultServer()} is used instead`)
  return defaultServer()
}
