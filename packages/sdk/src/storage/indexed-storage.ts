import { MAX_RECORDS, type Kept, type Storage, type StoredRecord } from '../storage.ts'
import {
  browserFactory,
  forgetStorage,
  openDatabase,
  transact,
  withResult,
  type Factory,
  type Work
} from './database.ts'
import { MemoryStorage } from './memory-storage.ts'

/**
 * Open what is kept here under this name, `parlo:SERVER_URL:USER_ID`. Where nothing can be kept, it is a storage in
 * memory that says so.
 */
export async function openStorage(name: string, factory: Factory = browserFactory): Promise<Storage> {
  const database = await openDatabase(name, factory).catch(() => undefined)
  return new IndexedStorage(name, database, factory)
}

/**
 * A memory that is written down. Reads bring it up to date, because other tabs write too; should the database fail, the
 * page goes on with what it knows.
 */
class IndexedStorage extends MemoryStorage {
  readonly #name: string
  readonly #database: IDBDatabase | undefined
  readonly #factory: Factory
  /** What is being written: a read that began before has not seen it. */
  readonly #writing = new Set<() => unknown>()

  constructor(name: string, database: IDBDatabase | undefined, factory: Factory) {
    super()
    this.#name = name
    this.#database = database
    this.#factory = factory
    if (!database) return
    this.lasting = true
    // It is being deleted or upgraded elsewhere, or the user cleared the data of this site.
    for (const event of ['versionchange', 'close']) database.addEventListener(event, () => this.close())
  }

  override async outbox(): Promise<Kept[]> {
    await this.#read<Kept>('outbox', this.kept, item => item.id)
    return super.outbox()
  }

  override keep(item: Kept): Promise<void> {
    const put = () =>
      this.#run(['outbox'], outbox =>
        withResult(outbox.index('id').getKey(item.id), place => outbox.put(item, place))
      )
    return this.#write(
      () => super.keep(item),
      // No space, most likely: what somebody wrote is worth more than what can be fetched again.
      () => put().catch(() => this.#store([], 0).then(put))
    )
  }

  override drop(id: string): Promise<void> {
    return this.#write(
      () => super.drop(id),
      () =>
        this.#run(['outbox'], outbox =>
          withResult(outbox.index('id').getKey(id), place => place && outbox.delete(place))
        )
    )
  }

  override async records(): Promise<StoredRecord[]> {
    await this.#read<StoredRecord>('records', this.saved, record => record.key)
    return super.records()
  }

  override save(records: readonly StoredRecord[]): Promise<void> {
    const store = () => this.#store(records, MAX_RECORDS)
    return this.#write(
      () => super.save(records),
      () =>
        store()
          .catch(() => this.#store([], MAX_RECORDS / 2).then(store))
          .catch(() => undefined)
    )
  }

  override clear(): Promise<void> {
    const clear = () =>
      this.#run(['outbox', 'records'], (outbox, records) => {
        outbox.clear()
        records.clear()
      })
    return this.#write(
      () => super.clear(),
      () =>
        clear().catch(() => {
          this.close()
          return forgetStorage(this.#name, this.#factory)
        })
    )
  }

  override close(): void {
    this.lasting = false
    this.#database?.close()
  }

  async #read<T>(store: string, known: Map<string, T>, keyOf: (row: T) => string): Promise<void> {
    if (!this.lasting) return
    try {
      const rows = await this.#run<T[]>([store], rows => rows.getAll(), 'readonly')
      known.clear()
      for (const row of rows) known.set(keyOf(row), row)
      for (const remember of this.#writing) remember()
    } catch {
      this.lasting = false
    }
  }

  /** After a failure writes are tried all the same: what then is on disk is nearer to the truth. */
  async #write(remember: () => unknown, write: () => Promise<unknown>): Promise<void> {
    this.#writing.add(remember)
    remember()
    try {
      await write()
    } catch {
      this.lasting = false
    }
    this.#writing.delete(remember)
  }

  /** Add these to the cache, of which the newest `most` stay. */
  #store(added: readonly StoredRecord[], most: number): Promise<void> {
    return this.#run(['records'], records =>
      withResult(records.getAllKeys(), found => {
        const keys = found as [number, string][]
        const places = new Map(keys.map(place => [place[1], place]))
        let last = keys.at(-1)?.[0] ?? 0
        for (const record of added) {
          const { key } = record
          const old = places.get(key)
          if (old) records.delete(old)
          const place: [number, string] = [++last, key]
          records.put(record, place)
          places.delete(key)
          places.set(key, place)
        }
        for (const place of [...places.values()].toReversed().slice(most)) records.delete(place)
      })
    )
  }

  async #run<T>(stores: string[], work: Work<T>, mode?: IDBTransactionMode): Promise<T> {
    return transact(this.#database!, stores, work, mode)
  }
}
