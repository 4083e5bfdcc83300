/* What an upgrade request asks for, read from its line and headers alone. */

export const SUBPROTOCOL = 'parlo.v1'

export type Knock =
  /** Not a path of ours: another part of the app may answer it. */
  | { at: 'elsewhere' }
  /** Speaks parlo.v1, and says who it is in its first frame; on `/ws/{user_id}` it must be that user. */
  | { at: 'v1'; userId: number | undefined }
  /** Speaks the seed system's plain frames, and says who it is before the upgrade. */
  | { at: 'seed'; userId: number; ticket: string | undefined; token: string | undefined }
  /** Our path, but a subprotocol we do not speak. */
  | { at: 'unspoken' }

interface Request {
  url?: string | undefined
  headers: { 'sec-websocket-protocol'?: string | undefined; authorization?: string | undefined }
}

/**
 * Does it ask for a socket? Who offers another protocol, as HTTP clients do with `Upgrade: h2c`, is content with an answer in
 * this one.
 */
export const asksForSocket = ({ headers }: { headers: { upgrade?: string | undefined } }): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

/** @param base - What stands before `/ws`, such as `/chat`; empty for nothing. */
export function readKnock({ url = '/', headers }: Request, base: string): Knock {
  const [path = '', query = ''] = url.split('?', 2)
  if (!path.startsWith(`${base}/ws`)) return { at: 'elsewhere' }
  const rest = path.slice(base.length + '/ws'.length)
  const userId = /^\/([1-9]\d{0,15})$/.exec(rest)?.[1]
  if (rest !== '' && userId === undefined) return { at: 'elsewhere' }

  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map(name => name.trim())
  if (offered.includes(SUBPROTOCOL))
    return { at: 'v1', userId: userId === undefined ? undefined : Number(userId) }
  if (userId === undefined) return { at: 'unspoken' }
  const ticket = new URLSearchParams(query).get('ticket') ?? undefined
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return { at: 'seed', userId: Number(userId), ticket, token }
}
