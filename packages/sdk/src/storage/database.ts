/* IndexedDB as promises. None of them hangs: a database that does not answer in time counts as broken. */

/** Milliseconds without any answer. Some databases never give one: while another tab holds them, or by a fault. */
const PATIENCE = 5_000

/** Gives the browser's IndexedDB; throws where there is none, or the page may not use it. */
export type Factory = () => IDBFactory

export const browserFactory: Factory = () => indexedDB

export async function openDatabase(name: string, factory: Factory): Promise<IDBDatabase> {
  const request = factory().open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    const { result } = request
    // Both are in the order of their keys: numbers that the browser counts up, and [number, key of the record].
    result.createObjectStore('outbox', { autoIncrement: true }).createIndex('id', 'id', { unique: true })
    result.createObjectStore('records')
  })
  // One that opens after all would stand in the way of whoever deletes it.
  return answer(request, () => withResult(request, database => database.close()))
}

/**
 * Delete the database: what a user who signed out kept here. Resolves when it is gone, or cannot be deleted; tabs that
 * have it open let go of it.
 */
export async function forgetStorage(name: string, factory: Factory = browserFactory): Promise<void> {
  try {
    await answer(factory().deleteDatabase(name))
  } catch {
    // Where nothing can be opened, nothing was kept.
  }
}

/** What is done in a transaction with its stores, all at once or in the callbacks of {@link withResult}. */
export type Work<T> = (...stores: IDBObjectStore[]) => IDBRequest<T> | void

/**
 * Run one transaction over these stores.
 *
 * @returns the result of the request that `work` gives, if any, once all of it is on disk.
 */
export function transact<T>(
  database: IDBDatabase,
  stores: string[],
  work: Work<T>,
  mode: IDBTransactionMode = 'readwrite'
): Promise<T> {
  const start: Start<T> = (resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: 'strict' })
    const request = work(...stores.map(store => transaction.objectStore(store)))
    transaction.addEventListener('complete', () => resolve(request?.result as T))
    transaction.addEventListener('abort', () => reject(transaction.error))
  }
  // Closed, it fails at once: nobody waits for it a second time.
  return inTime(start, () => database.close())
}

/** Do this with the result of a request, in the same transaction. */
export function withResult<T>(request: IDBRequest<T>, use: (result: T) => void): void {
  request.addEventListener('success', () => use(request.result))
}

function answer<T>(request: IDBRequest<T>, giveUp?: () => void): Promise<T> {
  const start: Start<T> = (resolve, reject) => {
    withResult(request, resolve)
    request.addEventListener('error', () => reject(request.error))
  }
  return inTime(start, giveUp)
}

type Start<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => void

/** Answers so far. While others get theirs, one that waits is only in a long queue. */
let answers = 0

function inTime<T>(start: Start<T>, giveUp?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  return new Promise<T>((resolve, reject) => {
    const wait = (seen: number): void => {
      timer = setTimeout(() => {
        if (answers !== seen) return wait(answers)
        giveUp?.()
        reject(new Error('The database does not answer'))
      }, PATIENCE)
    }
    wait(answers)
    start(value => {
      answers++
      resolve(value)
    }, reject)
  }).finally(() => clearTimeout(timer))
}
