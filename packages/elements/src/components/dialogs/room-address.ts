import { LIMITS } from '@parlo/sdk'
import type { More } from '../../strings/en-more.ts'

/** Breaks of lines, and marks that turn the direction of writing: what stands after them would read backwards. */
const TURNS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** What is wrong with the title of a group; empty when nothing is. */
export function wrongInTitle(title: string, { groups, profile }: Pick<More, 'groups' | 'profile'>): string {
  if (title.trim() === '') return groups.needTitle
  return TURNS.test(title) ? profile.badName : ''
}

/** The address that a title suggests: `Book club!` → `book-club`. Empty when nothing of it may be in one. */
export function addressFor(title: string): string {
  return title
    .toLowerCase()
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}._-]/gu, '')
    .replace(/--+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, LIMITS.roomName)
}

/** What is wrong with the address of a public group as far as it is written; empty when nothing is. */
export function wrongInAddress(address: string, words: More['groups']): string {
  const [first = ''] = address
  const odd = /[^\p{L}\p{N}._-]/u.exec(address)?.[0]
  if (odd !== undefined) return words.badAddress(odd === ' ' ? '␣' : odd)
  if (/^[._-]/.test(first)) return words.badStart
  if (address.length > LIMITS.roomName) return words.longAddress
  return address.toLowerCase() === 'broadcast' ? words.takenAddress : ''
}
