import type { Changes } from './changes.ts'
import type { Db } from './open.ts'
import type { SearchBlocks } from './search-blocks.ts'

/** What need not be done at once. */
export function createTidy(db: Db, changes: Changes, blocks: SearchBlocks) {
  let wiped = changes.wiped()

  function empty(): void {
    const now = changes.wiped()
    if (now === wiped) return
    // Earlier versions of a page, with what was deleted since, lie in the write-ahead log until it is emptied.
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    // Another process may be reading: then the next time.
    if (answer?.busy === 0) wiped = now
  }

  return {
    tidy(): boolean {
      empty()
      return blocks.index()
    }
  }
}
