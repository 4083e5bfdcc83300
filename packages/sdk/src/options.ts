import type { Storage } from './storage.ts'

/** How to reach a server, and who is speaking. */
export interface ChatOptions {
  /** Where the server is: `https://chat.example.com`. A path is kept: `https://example.com/chat`. */
  url: string | URL
  /** An access token. Without `getToken` the chat signs out when it ends. */
  token?: string
  /**
   * Fetch an access token for the user of the page around. Called when one is needed, and a minute before it ends.
   * A failure never signs anyone out while the old token works.
   */
  getToken?: () => Promise<string>
  /**
   * Stay signed in over a reload, after {@link Chat.login}: the refresh token is kept in a cookie that no script can read.
   * Default: true in a browser page, false elsewhere (then a refresh token is held in memory).
   */
  keepSignedIn?: boolean
  /** Called instead of the platform's `fetch`. */
  fetch?: typeof fetch
  /** Used instead of the platform's `WebSocket`. */
  WebSocket?: typeof WebSocket
  /**
   * Milliseconds to wait before a new try of the line, or of the token for it, after `tries` failed in a row.
   * Default: full jitter, a random time up to 0.5 s, 1 s, 2 s … 30 s.
   */
  reconnectDelay?: (tries: number) => number
  /**
   * Opens what this device keeps of a user, so that it outlives the page: what is not sent yet, and recent history. The
   * `name` is of one user of one server. Wiped when the user signs out. `false`: nothing is kept. Default: IndexedDB in a
   * browser page, where there is one; `false` elsewhere.
   */
  storage?: false | ((name: string) => Promise<Storage>)
  /** Let the tabs of one browser share one line, and send what is written in the order written. Default: true in a page. */
  shareLine?: boolean
}
