import { FILE_LIMITS } from '@parlo/contract'
import type { Files } from '../files/files.ts'
import type { Store } from '../store/store.ts'
import type { Carrying } from './attach.ts'
import { thumbnailOf } from './uploads.ts'

const AT_ONCE = 100

export interface FileTidy {
  /**
   * Do a piece of what can wait a second: give up uploads that nobody goes on with, tell rooms what became of theirs,
   * and remove bytes that nothing refers to any more. True when there is more.
   */
  tidy: () => Promise<boolean>
  /**
   * Look for bytes that nothing refers to and that nobody remembers: what a server leaves behind that was killed in the
   * wrong moment. How many were removed.
   *
   * @param ended - Leave the rest for the next time?
   */
  sweep: (ended?: () => boolean) => Promise<number>
}

export function createFileTidy({
  store,
  files,
  carrying,
  now
}: {
  store: Store
  files: Files
  carrying: Carrying
  now: () => number
}): FileTidy {
  async function removeBlob(blob: string): Promise<void> {
    await files.remove(blob)
    await files.remove(thumbnailOf(blob))
  }

  return {
    async tidy() {
      const expired = await store.expireUploads(now() - FILE_LIMITS.looseMillis, AT_ONCE)
      await carrying.tellWaiting()
      const doomed = await store.doomed(AT_ONCE)
      for (const blob of doomed) await removeBlob(blob)
      if (doomed.length > 0) await store.forgetDoomed(doomed)
      return expired === AT_ONCE || doomed.length === AT_ONCE
    },

    async sweep(ended = () => false) {
      let removed = 0
      let blobs = new Set<string>()
      const flush = async () => {
        const unknown = await store.unknownBlobs([...blobs])
        blobs = new Set()
        for (const blob of unknown) await removeBlob(blob)
        removed += unknown.length
      }
      for await (const key of files.keys()) {
        if (ended()) break
        // A thumbnail lives and dies with its blob.
        blobs.add(key.split('.', 1)[0]!)
        if (blobs.size >= AT_ONCE) await flush()
      }
      await flush()
      return removed
    }
  }
}
