import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ChatError, FILE_LIMITS, type User } from '@parlo/contract'
import { PICTURE_TYPES } from '@parlo/contract/schemas'
import type { Files } from '../files/files.ts'
import type { Pictures } from '../files/pictures.ts'
import { sniff } from '../files/sniff.ts'
import { toUser, type UserRow } from '../store/profile-store.ts'
import type { Store, StoredUser } from '../store/store.ts'
import type { Caller } from './chat.ts'
import { createLastOnly } from './last-only.ts'
import type { ServedFile } from './uploads.ts'

export interface Profiles {
  /** The caller, as others see them. */
  find(caller: Caller): Promise<User>
  /** Be called so from now on, or (null) by the username. Everybody who is connected is told, if that is new. */
  rename(caller: Caller, name: string | null): Promise<User>
  /**
   * Take another picture: made square and small, without what the camera wrote into it; of one that moves, the beginning.
   * A call that comes while another one of the same user waits for bytes ends that one.
   *
   * @throws {ChatError} `too_large`, `unsupported_media_type` (no picture), `bad_request` (broken), `forbidden` (this
   * server can make none), `unavailable`
   */
  setPicture(caller: Caller, bytes: Readable): Promise<User>
  /** Have no picture any more; when there is none, nothing changes. */
  removePicture(caller: Caller): Promise<User>
  /** Somebody's picture, while it is theirs. @throws {ChatError} `not_found` */
  picture(userId: number, picture: string): Promise<ServedFile>
  /** Resolves when no picture is being taken any more. */
  drain(): Promise<void>
}

export interface ProfileParts {
  store: Store
  files: Files
  pictures: Pictures
  /** Tell everybody. */
  announce: (user: UserRow) => void
}

/** What people are called, and what they look like. */
export function createProfiles({ store, files, pictures, announce }: ProfileParts): Profiles {
  const lastOnly = createLastOnly()

  async function found({ userId }: Caller): Promise<StoredUser> {
    const user = await store.userById(userId)
    if (!user) throw new ChatError('unauthorized', 'The account no longer exists')
    return user
  }

  function tell(user: StoredUser): User {
    announce(user)
    return toUser(user)
  }

  async function take({ userId }: Caller, source: Readable): Promise<User> {
    const bytes = await whole(source)
    const type = await sniff(bytes, '')
    if (!PICTURE_TYPES.some(each => each === type)) {
      throw new ChatError('unsupported_media_type', `This is ${type}; a picture is PNG, JPEG, WebP or GIF`)
    }
    const small = await pictures.portrait(bytes, type)
    const picture = randomBytes(16).toString('hex')
    await store.beginPicture(userId, picture)
    await files.write(picture, 0, once(small))
    const changed = await store.setPicture(userId, picture)
    // On another server of this database.
    if (!changed) throw new ChatError('conflict', 'Another picture was taken meanwhile; send this one again')
    return tell(changed)
  }

  return {
    find: async caller => toUser(await found(caller)),

    async rename(caller, name) {
      const user = await found(caller)
      if (user.name === name) return toUser(user)
      return tell((await store.setName(caller.userId, name)) ?? user)
    },

    setPicture: (caller, bytes) =>
      lastOnly.run(
        String(caller.userId),
        () => take(caller, bytes),
        () => bytes.destroy()
      ),

    removePicture: caller =>
      lastOnly.run(String(caller.userId), async () => {
        const user = await found(caller)
        if (user.picture === null) return toUser(user)
        return tell((await store.setPicture(caller.userId, null)) ?? user)
      }),

    async picture(userId, picture) {
      const missing = new ChatError('not_found', `User ${userId} has no picture ${picture}`)
      if ((await store.userById(userId))?.picture !== picture) throw missing
      const open = async () => {
        const stream = await files.read(picture)
        if (!stream) throw missing
        return stream
      }
      return { name: 'picture.webp', type: 'image/webp', tag: picture, shown: true, open }
    },

    drain: () => lastOnly.idle()
  }
}

/** All that comes, if it is not too much. */
async function whole(source: Readable): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    // Not destroyed when it is refused: the answer goes over the same connection.
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > FILE_LIMITS.pictureBytes) {
        throw new ChatError('too_large', `The picture may have ${FILE_LIMITS.pictureBytes} bytes`)
      }
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof ChatError ? error : new ChatError('bad_request', 'The picture broke off')
  }
  return Buffer.concat(parts)
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
