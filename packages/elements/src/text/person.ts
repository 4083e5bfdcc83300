import type { User } from '@parlo/sdk'

/** What somebody is called: by what they say, or by their username. */
export const nameOf = ({ name, username }: Pick<User, 'name' | 'username'>): string => name ?? username

/** Has somebody this in their name, or their username? Given in lower case. */
export const isCalled = ({ name, username }: Pick<User, 'name' | 'username'>, text: string): boolean =>
  `${username}\n${name ?? ''}`.toLowerCase().includes(text)

/** How many colours an avatar may have; `styles/avatar.ts` has one rule for each. */
export const TINTS = 10

/** The colour of a person, always the same: a number from 0 to {@link TINTS} − 1. */
export function tint(id: number): number {
  // Neighbouring ids are to look different: a step that shares no divisor with the number of colours.
  return (id * 7) % TINTS
}

/** One or two letters for a person without a picture: `ann` → `A`, `ann.lee` → `AL`, `Plan (draft)` → `PD`. */
export function initials(name: string): string {
  const parts = name
    .split(/[\s._-]+/)
    .map(part => part.replace(/^\p{P}+/u, ''))
    .filter(part => part !== '')
  const first = firstCharacter(parts[0] ?? '') || '?'
  const last = parts.length > 1 ? firstCharacter(parts.at(-1) ?? '') : ''
  return (first + last).toUpperCase()
}

/** Whole, even where it takes two UTF-16 units. */
function firstCharacter(text: string): string {
  const code = text.codePointAt(0)
  return code === undefined ? '' : String.fromCodePoint(code)
}
