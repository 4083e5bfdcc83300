/**
 * The state of the line to the server.
 *
 * `idle`: nobody is signed in, or the chat was closed. `connecting`: a try is under way (`attempt` 1 is the first).
 * `waiting`: the last try failed, the next starts by itself at `retryAt` (milliseconds since 1970).
 * `online`: everything goes through at once. `stopped`: the server said that trying again is of no use.
 *
 * ```
 *              open         welcome   closed               pause over   refused for good   close
 * idle         connecting   ·         ·                    ·            ·                  ·
 * connecting   ·            online    waiting              ·            stopped            idle
 * waiting      ·            ·         ·                    connecting   ·                  idle
 * online       ·            ·         waiting              ·            stopped            idle
 * stopped      connecting   ·         ·                    ·            ·                  idle
 * ```
 */
export type Connection =
  | { readonly at: 'idle' }
  | { readonly at: 'connecting'; readonly attempt: number }
  | { readonly at: 'waiting'; readonly attempt: number; readonly retryAt: number }
  | { readonly at: 'online' }
  | { readonly at: 'stopped'; readonly code: number; readonly detail: string }
