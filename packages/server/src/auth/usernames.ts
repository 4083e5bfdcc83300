import { ChatError, LIMITS } from '@parlo/contract'

// Some letters and marks are drawn as nothing, so that a name with one looks like somebody else's.
const ALLOWED = /^(?:(?!\p{DI})[\p{L}\p{M}\p{N}._-])+$/u
const OTHER = /(?:\p{DI}|[^\p{L}\p{M}\p{N}._-])+/gu

/**
 * The name as it is kept: in Unicode's composed form (NFC), so that one name has one spelling.
 *
 * @throws {ChatError} `bad_username`
 */
export function checkUsername(name: string): string {
  const composed = name.normalize('NFC')
  const characters = Array.from(composed)
  const { length } = characters
  const { usernameMin: min, usernameMax: max } = LIMITS
  if (length < min || length > max) {
    throw new ChatError(
      'bad_username',
      `The username has ${length} ${length === 1 ? 'character' : 'characters'}; it may have ${min} to ${max}`
    )
  }
  if (ALLOWED.test(composed)) return composed
  const stranger = characters.find(character => !ALLOWED.test(character))
  const allowed = 'allowed are letters, digits, dots, dashes and underscores'
  throw new ChatError(
    'bad_username',
    `The username has ${stranger === ' ' ? 'a space' : JSON.stringify(stranger)}; ${allowed}`
  )
}

/**
 * A username like the name the host application uses, as far as that is allowed here.
 *
 * @param number - Put behind it to tell it from others; 0 for none.
 */
export function usernameLike(name: string, number = 0): string {
  const { usernameMin, usernameMax } = LIMITS
  const clean =
    name
      .normalize('NFC')
      .replace(OTHER, '-')
      .replace(/^-+|-+$/g, '') || 'user'
  const base = Array.from(clean)
  if (base.length < usernameMin) base.push('-', 'u', 's', 'e', 'r')
  const ending = number === 0 ? '' : `-${number}`
  return base.slice(0, usernameMax - ending.length).join('') + ending
}
