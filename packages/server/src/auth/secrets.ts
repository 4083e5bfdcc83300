import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** The keys tokens are signed with: the first signs, all of them verify. */
export type KeyRing = readonly [Key, ...Key[]]

export interface Key {
  /** Names the key in a token's header (`kid`). Made from the secret, and does not give it away. */
  id: string
  secret: KeyObject
}

/** Bytes a secret needs at least: what HS256 is worth (RFC 7518 §3.2). */
export const SECRET_BYTES_MIN = 32

/**
 * Read secrets, comma separated. To change the secret without signing anyone out, put the new one in front, and
 * drop the old one when its last token has ended.
 *
 * @throws {RangeError} Names the position, never the secret, of one shorter than {@link SECRET_BYTES_MIN} bytes.
 */
export function readSecrets(text: string): KeyRing {
  const secrets = text.split(',').map(part => part.trim())
  const keys = secrets.map((secret, index) => {
    const bytes = Buffer.from(secret)
    if (bytes.length < SECRET_BYTES_MIN) {
      const which = secrets.length > 1 ? `Secret ${index + 1}` : 'The secret'
      throw new RangeError(`${which} has ${bytes.length} bytes; it needs at least ${SECRET_BYTES_MIN}`)
    }
    // A KeyObject, because jsonwebtoken verifies six times as fast with one as with a string.
    return {
      id: createHmac('sha256', bytes).update('kid').digest('base64url').slice(0, 10),
      secret: createSecretKey(bytes)
    }
  })
  return keys as [Key, ...Key[]]
}
