import { randomBytes } from 'node:crypto'
import { ChatError } from '@parlo/contract'
import type { Store } from '../store.ts'
import { createAppend } from './append.ts'
import { createBlocks } from './blocks.ts'
import { createChanges } from './changes.ts'
import { createEventRows } from './event-rows.ts'
import { createFresh } from './fresh.ts'
import { createHistory } from './history.ts'
import { createMarks } from './marks.ts'
import { createMessages } from './messages.ts'
import { createMeta } from './meta.ts'
import { openDatabase, type Db } from './open.ts'
import { createProfiles } from './profiles.ts'
import { createReports } from './reports.ts'
import { createRooms } from './rooms.ts'
import { createSearchBlocks } from './search-blocks.ts'
import { createSearch } from './search.ts'
import { createSeats } from './seats.ts'
import { createSessions } from './sessions.ts'
import { createTidy } from './tidy.ts'
import { createUploads } from './uploads.ts'
import { createUsers } from './users.ts'

/**
 * A store in one SQLite file, on this thread: a page takes microseconds, and a commit serves a whole batch.
 *
 * @param path - The file; made if there is none, in a folder that exists.
 * @throws {Error} See {@link openDatabase}.
 */
export function createSqliteStore(path: string): Store {
  return createStoreOn(openDatabase(path))
}

/** A store on a database that is open already; `close()` closes it. */
export function createStoreOn(db: Db): Store {
  const meta = createMeta(db)
  const users = createUsers(db)
  const rooms = createRooms(db)
  const uploads = createUploads(db)
  const events = createEventRows(db, uploads)
  const seats = createSeats(db, rooms.find)
  const blocks = createBlocks(db)
  const searchBlocks = createSearchBlocks(db)
  const changes = createChanges(db, searchBlocks, uploads)
  return {
    logId: meta.metaOnce('log', randomBytes(9).toString('base64url')),
    ...promised({
      ...meta,
      ...users,
      ...createProfiles(db, users.userById),
      ...createSessions(db),
      ...rooms.calls,
      ...createAppend(db, rooms, seats, events, changes, blocks, searchBlocks, uploads),
      ...seats.calls,
      ...uploads.calls,
      ...blocks.calls,
      ...createReports(db),
      ...createFresh(db),
      ...createMessages(rooms, events),
      ...createMarks(db, rooms, seats),
      ...createHistory(rooms, events),
      ...createSearch(rooms, events, searchBlocks),
      ...createTidy(db, changes, searchBlocks),
      ping(): void {
        db.prepare('SELECT 1').get()
      },
      close(): void {
        db.close()
      }
    })
  }
}

type Call = (...args: never[]) => unknown
type Promised<T extends Record<string, Call>> = {
  [K in keyof T]: (...args: Parameters<T[K]>) => Promise<ReturnType<T[K]>>
}

/** The nouns answer at once; the interface promises, because another database would not. */
function promised<T extends Record<string, Call>>(calls: T): Promised<T> {
  const wrap =
    (call: Call) =>
    async (...args: never[]): Promise<unknown> => {
      try {
        return call(...args)
      } catch (error) {
        throw ofDatabase(error)
      }
    }
  const entries = Object.entries(calls).map(([name, call]) => [name, wrap(call)])
  return Object.fromEntries(entries) as Promised<T>
}

/** What passes by itself or by an operator's hand (a full disk, a lock), apart from our own mistakes. */
const PASSING = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/

function ofDatabase(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PASSING.test(code)
    ? new ChatError('unavailable', 'The database cannot take this now; try again in a moment', {
        cause: error,
        retryMillis: 1_000
      })
    : error
}
