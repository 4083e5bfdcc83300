import type { IncomingMessage } from 'node:http'

/**
 * Does this request come from this very machine, by a name of this machine?
 *
 * The address alone does not tell: behind a proxy everybody comes from here, and a page elsewhere may have a name that
 * leads here (DNS rebinding). A page of another origin could not read the answer, and gets none.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const { headers, socket } = request
  if ('x-forwarded-for' in headers || 'forwarded' in headers) return false
  if (headers.origin !== undefined && URL.parse(headers.origin)?.host !== headers.host) return false
  const address = socket.remoteAddress ?? ''
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  return (
    /^(?:127\.|::1$|::ffff:127\.)/.test(address) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
  )
}
