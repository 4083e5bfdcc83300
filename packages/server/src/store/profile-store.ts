import type { User } from '@parlo/contract'
import type { StoredUser } from './store.ts'

/* What people are called, and their pictures. The bytes are not here, but with Files, under the id of the picture. */

export interface ProfileStore {
  /** How many changes of profiles there were. */
  profileVersion(): Promise<number>
  /** Somebody is called so from now on, or (null) by their username. `undefined` when there is no such user. */
  setName(userId: number, name: string | null): Promise<StoredUser | undefined>
  /**
   * The bytes of a picture are about to be written: so they are nobody's lost file. One that was begun before and never
   * taken is doomed.
   */
  beginPicture(userId: number, picture: string): Promise<void>
  /**
   * This is somebody's picture from now on, or (null) there is none; the one before is doomed. `undefined` when it is not
   * the one begun last, or there is no such user.
   */
  setPicture(userId: number, picture: string | null): Promise<StoredUser | undefined>
}

/** What others see of a user. */
export type UserRow = Pick<StoredUser, 'id' | 'username' | 'name' | 'picture'>

/** A user as others see them: nothing else that is known of them. */
export function toUser({ id, username, name, picture }: UserRow): User {
  return { id, username, ...(name !== null && { name }), ...(picture !== null && { picture }) }
}
