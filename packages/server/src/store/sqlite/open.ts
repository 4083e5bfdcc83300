import Database from 'better-sqlite3'
import { MIGRATIONS } from './migrations/index.ts'

export type Db = Database.Database

/** Marks a file as Parlo's ("Prlo"), so that nobody else's database is ever migrated. */
const APPLICATION_ID = 0x50_72_6c_6f

/** Milliseconds to wait for a lock that another process holds. A commit of its own takes a few. */
const BUSY_MILLIS = 50

/**
 * Open a database file, make it if there is none, and bring it up to date.
 *
 * @throws {Error} When the file is another program's, is newer than this server, or cannot promise durability.
 */
export function openDatabase(path: string): Db {
  const db = new Database(path)
  try {
    prepare(db, path)
    migrate(db, path)
    db.pragma('foreign_keys = ON')
    // What was deleted before the last process was killed may still be in the write-ahead log.
    db.pragma('wal_checkpoint(TRUNCATE)')
    // From now on nobody else runs while SQLite waits for a lock: so not for long. Who is refused comes again.
    db.pragma(`busy_timeout = ${BUSY_MILLIS}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function prepare(db: Db, path: string): void {
  // Another process may be migrating, or closing.
  db.pragma('busy_timeout = 5000')
  const journal = db.pragma('journal_mode = WAL', { simple: true }) as string
  // FULL: the log is on disk before a commit returns. The driver's default in WAL mode is NORMAL, at every open.
  db.pragma('synchronous = FULL')
  const synchronous = db.pragma('synchronous', { simple: true }) as number
  if (journal !== 'wal' || synchronous !== 2) {
    throw new Error(
      `The database ${path} has journal_mode ${journal} and synchronous ${synchronous}; ` +
        'WAL and FULL (2) are needed, because a message is acknowledged only when it is on disk'
    )
  }
  // A migration may make a table anew that others refer to.
  db.pragma('foreign_keys = OFF')
  // Zeros over what is deleted, rather than leave it lying about in the file.
  db.pragma('secure_delete = ON')
  // A burst may let the write-ahead log grow; give the space back afterwards.
  db.pragma('journal_size_limit = 67108864')
}

function migrate(db: Db, path: string): void {
  // Immediate: of two servers that start at once, one migrates and the other waits, then finds it done.
  const run = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    const owner = db.pragma('application_id', { simple: true })
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
    if (tables > 0 && owner !== APPLICATION_ID) {
      throw new Error(`The database ${path} belongs to another program; name a file that does not exist yet`)
    }
    if (version > MIGRATIONS.length) {
      throw new Error(
        `The database ${path} has version ${version}; this server knows versions up to ${MIGRATIONS.length}. ` +
          'Start the newer server that wrote it, or restore a backup'
      )
    }
    for (const sql of MIGRATIONS.slice(version)) db.exec(sql)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  })
  run.immediate()
}
