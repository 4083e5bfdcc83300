import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { isChatError, type Attachment, type Upload } from '@parlo/contract'
import { systemClock } from '../clock.ts'
import type { Caller } from '../domain/chat.ts'
import { createFileTidy } from '../domain/tidy-files.ts'
import { createUploads, type FileLimits } from '../domain/uploads.ts'
import type { Files } from '../files/files.ts'
import { createMemoryFiles } from '../files/memory-files.ts'
import { createPictures } from '../files/pictures.ts'
import type { Store } from '../store/store.ts'
import { makeChat } from './chat.ts'
import { createFakeClock } from './fake-clock.ts'

export const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** A chat with files, in memory unless told otherwise. Turns end by themselves; the clock is moved by hand. */
export async function makeUploads(
  options: { files?: Files; store?: Store; limits?: Partial<FileLimits> } = {}
) {
  const fake = createFakeClock()
  const clock = { ...fake, soon: systemClock.soon }
  const made = await makeChat({ ...(options.store && { store: options.store }), clock })
  const { store, chat } = made
  const files = options.files ?? createMemoryFiles()
  const shared = { store, files, carrying: chat, now: fake.now }
  const limits = { fileBytes: 10_000_000, userFileBytes: 20_000_000, ...options.limits }
  const uploads = createUploads({ ...shared, pictures: createPictures(), limits })
  const { tidy, sweep } = createFileTidy(shared)

  return {
    ...made,
    clock,
    files,
    uploads,
    tidy,
    sweep,
    /** Take a piece that comes all at once. */
    take: (caller: Caller, { id }: { id: string }, offset: number, bytes: Uint8Array | string) =>
      uploads.take(caller, id, offset, Readable.from([Buffer.from(bytes as string)])),
    /** Upload a small file whole. */
    async whole(caller: Caller, bytes: Uint8Array | string, name = 'a'): Promise<Upload> {
      const all = Buffer.from(bytes as string)
      const { id } = await uploads.start(caller, { name, size: all.length })
      return uploads.take(caller, id, 0, Readable.from([all]))
    },
    /** What the caller gets; undefined when it is refused. */
    async read(
      caller: Caller,
      id: string,
      which: 'file' | 'thumbnail' = 'file'
    ): Promise<Buffer | undefined> {
      try {
        return await buffer(await (await uploads.file(caller, id, which)).open())
      } catch (error) {
        if (isChatError(error)) return undefined
        throw error
      }
    },
    /** The attachments of a message as it is now. */
    async attachments(caller: Caller, room: number, seq: number): Promise<Attachment[] | undefined> {
      const { messages } = await chat.messages(caller, room, {})
      return messages.find(message => message.seq === seq)?.body.attachments
    },
    async keys(): Promise<string[]> {
      const all: string[] = []
      for await (const key of files.keys()) all.push(key)
      return all
    }
  }
}
