import { MAX_RECORDS, type Kept, type Storage, type StoredRecord } from '../storage.ts'

/** Keeps everything for as long as the page lives. */
export class MemoryStorage implements Storage {
  lasting = false
  /** By id, in the order first kept. */
  protected readonly kept = new Map<string, Kept>()
  /** By key, the last saved last. */
  protected readonly saved = new Map<string, StoredRecord>()

  async outbox(): Promise<Kept[]> {
    return [...this.kept.values()]
  }

  async keep(item: Kept): Promise<void> {
    this.kept.set(item.id, item)
  }

  async drop(id: string): Promise<void> {
    this.kept.delete(id)
  }

  async records(): Promise<StoredRecord[]> {
    return [...this.saved.values()].toReversed()
  }

  async save(records: readonly StoredRecord[]): Promise<void> {
    for (const record of records) {
      this.saved.delete(record.key)
      this.saved.set(record.key, record)
    }
    for (const key of [...this.saved.keys()].toReversed().slice(MAX_RECORDS)) this.saved.delete(key)
  }

  async clear(): Promise<void> {
    this.kept.clear()
    this.saved.clear()
  }

  close(): void {}
}
