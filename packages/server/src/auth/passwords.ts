import bcrypt from 'bcrypt'
import { ChatError, LIMITS } from '@parlo/contract'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { createGate } from './gate.ts'

/** The two calls of bcrypt that are used; tests pass their own. */
export interface Hashing {
  hash(password: string, cost: number): Promise<string>
  compare(password: string, hash: string): Promise<boolean>
}

export interface PasswordOptions {
  /** bcrypt cost, 4 to 15: each step doubles the time. */
  cost: number
  /** Characters a new password needs at least. */
  minLength: number
  hashing?: Hashing
}

export interface Passwords {
  /** May this become someone's password? Throws {@link ChatError} `bad_password` with the reason. */
  check(password: string, username: string): void
  /** The text to store. Rejects with `unavailable` when too many people sign in or up at once. */
  hash(password: string): Promise<string>
  /** Does the password belong to the stored hash? Takes the same time when there is none. */
  matches(password: string, hash: string | null | undefined): Promise<boolean>
}

// bcrypt works in libuv's four threads, which the database's files need too: two at a time leave it room.
const AT_ONCE = 2
const WAITING = 50

/**
 * Passwords, kept as bcrypt hashes.
 *
 * A password is used exactly as sent: no trimming, no cutting, no change of case.
 */
export function createPasswords({ cost, minLength, hashing = bcrypt }: PasswordOptions): Passwords {
  const gate = createGate(AT_ONCE, WAITING)
  // What an unknown user's password is compared with: of the same cost, so that time does not tell who exists.
  const decoy = `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`

  return {
    check(password, username) {
      const length = Array.from(password).length
      const bytes = Buffer.byteLength(password)
      if (length < minLength)
        throw refuse(
          `The password has ${length} ${length === 1 ? 'character' : 'characters'}; it needs at least ${minLength}`
        )
      if (tooLong(password)) {
        throw refuse(`The password has ${bytes} bytes; it may have at most ${LIMITS.passwordBytesMax}`)
      }
      if (!password.isWellFormed())
        throw refuse('The password has half a surrogate pair; send well-formed Unicode')
      const folded = password.toLowerCase()
      if (COMMON_PASSWORDS.has(folded))
        throw refuse('The password is one of the 3000 commonest; choose another')
      if (folded === username.toLowerCase()) throw refuse('The password is the username; choose another')
    },

    hash(password) {
      return gate(() => hashing.hash(password, cost))
    },

    matches(password, hash) {
      return gate(async () => {
        const same = await hashing.compare(password, hash ?? decoy)
        // bcrypt compares 72 bytes and ignores the rest, so that a longer password would match by its beginning.
        return same && hash !== null && hash !== undefined && !tooLong(password)
      })
    }
  }
}

function refuse(why: string): ChatError {
  return new ChatError('bad_password', why)
}

function tooLong(password: string): boolean {
  return Buffer.byteLength(password) > LIMITS.passwordBytesMax
}
