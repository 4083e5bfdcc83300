/**
 * What one user keeps on one device. Opened for exactly one user of one server; nothing of another's can be seen
 * through it.
 *
 * Every method settles, and none rejects: a page goes on chatting where nothing can be kept, and {@link lasting} tells.
 * What is given is held as it is: do not change it afterwards.
 */
export interface Storage {
  /** Is what is kept still there after a reload? Once false, it stays false for as long as this is open. */
  readonly lasting: boolean
  /** All that is in the outbox, in the order first kept. */
  outbox(): Promise<Kept[]>
  /**
   * Keep something until {@link drop}. When this resolves it is on disk, or {@link lasting} is false.
   * The same id again replaces what was there, in its old place.
   */
  keep(item: Kept): Promise<void>
  /** Take something out of the outbox; what is not there is no fault. */
  drop(id: string): Promise<void>
  /** The cached records, the last saved first. */
  records(): Promise<StoredRecord[]>
  /**
   * Cache these, as if one after the other, all or none. The newest {@link MAX_RECORDS} stay. It is a cache: where there
   * is no space, records are lost without a word.
   */
  save(records: readonly StoredRecord[]): Promise<void>
  /** Forget everything of this user. When this resolves it is gone from the disk, as far as the browser obeys. */
  clear(): Promise<void>
  /** Let go of the device. What is asked for afterwards is answered from memory. */
  close(): void
}

/** Something in the outbox: its client id, and whatever a structured clone can hold. */
export interface Kept {
  readonly id: string
  readonly [field: string]: unknown
}

/** Something in the cache: its key, and whatever a structured clone can hold. */
export interface StoredRecord {
  readonly key: string
  readonly [field: string]: unknown
}

/** Records that are cached; the least recently saved go. */
export const MAX_RECORDS = 100
