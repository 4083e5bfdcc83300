import { randomInt } from 'node:crypto'
import { ChatError } from '@parlo/contract'
import type { Store, StoredUser } from '../store/store.ts'
import { usernameLike } from './usernames.ts'

/** Somebody who signs in to the application around, not here. */
export interface HostUser {
  /** What the application calls this user, for ever: the key of its own table. 1 to 255 characters. */
  externalId: string
  /** The name to show. Changed as needed to be allowed and free, and kept from the first time on. */
  username: string
}

const TRIES = 20

/**
 * Find the user a host application speaks of, or make one, without a password.
 *
 * @returns The user, and whether he is new.
 * @throws {ChatError} `bad_request` for an empty id, `unauthorized` for a disabled user.
 */
export async function hostUser(
  store: Store,
  host: HostUser,
  now: number
): Promise<{ user: StoredUser; isNew: boolean }> {
  const { externalId } = host
  if (externalId === '' || externalId.length > 255) {
    throw new ChatError('bad_request', `externalId has ${externalId.length} characters; it may have 1 to 255`)
  }
  const known = await store.userByExternalId(externalId)
  if (known) {
    if (known.disabledAt !== null) throw new ChatError('unauthorized', 'The account is disabled')
    return { user: known, isNew: false }
  }
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    // After a few numbers in order, jump: a popular name must not cost a question for each of its bearers.
    const number = attempt === 1 ? 0 : attempt <= 5 ? attempt : randomInt(1_000, 1_000_000)
    const username = usernameLike(host.username, number)
    const made = await store.createUser({ username, passwordHash: null, externalId, now })
    if (made) return { user: made, isNew: true }
    // Another call for the same user may have been faster.
    const raced = await store.userByExternalId(externalId)
    if (raced) return { user: raced, isNew: false }
  }
  throw new ChatError('internal', `No free username like ${host.username} was found in ${TRIES} tries`)
}
