import { randomUUID } from 'node:crypto'
import { ChatError } from '@parlo/contract'
import jwt from 'jsonwebtoken'
import type { KeyRing } from './secrets.ts'

const ISSUER = 'parlo'
const AUDIENCE = 'parlo'
const TYPE = 'at+jwt'

/** What a verified access token says. */
export interface Claims {
  userId: number
  sessionId: string
  /** When the token ends, in seconds since 1970. */
  expiresAt: number
  /** How the hash of the refresh token begins that came with it. */
  refreshMark?: string
}

export interface Tokens {
  /** Seconds a token is valid. */
  readonly seconds: number
  sign(of: { userId: number; sessionId: string; refreshMark?: string }): string
  /**
   * Who is this? Says nothing about whether the session still lives.
   *
   * @throws {ChatError} `unauthorized`: expired, forged, of another kind, or unreadable.
   */
  verify(token: string): Claims
}

export interface TokenOptions {
  keys: KeyRing
  /** Seconds a token is valid. */
  seconds: number
  /** Milliseconds since 1970. */
  now?: () => number
}

/**
 * Access tokens: JWTs (RFC 9068 shape), signed with HS256 and nothing else.
 *
 * Algorithm, type, issuer, audience, subject, session and end are all required: jsonwebtoken by itself would take
 * HS512 for HS256, and a token that never ends.
 */
export function createTokens({ keys, seconds, now = Date.now }: TokenOptions): Tokens {
  const signing = keys[0]
  const byId = new Map(keys.map(key => [key.id, key.secret]))
  const clock = () => Math.floor(now() / 1000)

  return {
    seconds,

    sign({ userId, sessionId, refreshMark }) {
      const iat = clock()
      const own = { sid: sessionId, ...(refreshMark !== undefined && { rtm: refreshMark }) }
      return jwt.sign({ iat, exp: iat + seconds, ...own, jti: randomUUID() }, signing.secret, {
        algorithm: 'HS256',
        header: { alg: 'HS256', typ: TYPE, kid: signing.id },
        issuer: ISSUER,
        audience: AUDIENCE,
        subject: String(userId)
      })
    },

    verify(token) {
      try {
        const kid = jwt.decode(token, { complete: true })?.header.kid
        const key = kid === undefined ? undefined : byId.get(kid)
        if (!key) throw new Error('signed with a key that is not ours')
        const { header, payload } = jwt.verify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          clockTimestamp: clock(),
          complete: true
        })
        return claims(header.typ, payload)
      } catch (cause) {
        const ended = cause instanceof jwt.TokenExpiredError
        throw new ChatError(
          'unauthorized',
          ended ? 'The token has ended; refresh it' : 'The token is not valid',
          {
            cause
          }
        )
      }
    }
  }
}

function claims(type: string | undefined, payload: string | jwt.JwtPayload): Claims {
  if (type !== TYPE) throw new Error(`not an access token (typ ${type})`)
  if (typeof payload === 'string') throw new Error('no claims')
  const { sub, sid, rtm, exp, iat, jti } = payload as jwt.JwtPayload & { sid?: unknown; rtm?: unknown }
  if (typeof sub !== 'string' || !/^[1-9]\d{0,15}$/.test(sub)) throw new Error('no subject')
  if (typeof sid !== 'string' || sid === '') throw new Error('no session')
  // 1e999 is a number, too: the end is told in the welcome, where it has to be a whole one.
  if (!isTime(exp) || !isTime(iat)) throw new Error('no end, or no beginning')
  if (typeof jti !== 'string') throw new Error('no id')
  const known = { userId: Number(sub), sessionId: sid, expiresAt: exp }
  return typeof rtm === 'string' ? { ...known, refreshMark: rtm } : known
}

/** Seconds since 1970. */
function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
