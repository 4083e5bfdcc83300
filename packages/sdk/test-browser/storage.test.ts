import { forgetStorage } from '../src/storage/database.ts'
import { openStorage } from '../src/storage/indexed-storage.ts'
import { expectEqual } from '../src/testing/expect-equal.ts'
import { storageCheck } from '../src/testing/storage-check.ts'
import { describe, test } from './mocha.ts'
import { newName, openPage } from './support.ts'

describe('openStorage', () => {
  storageCheck(test, openStorage)

  test('says that what it keeps lasts', async () => {
    const storage = await openStorage(newName())
    expectEqual(storage.lasting, true)
    await storage.clear()
    expectEqual(storage.lasting, true)
    storage.close()
  })

  test('has on disk what it kept, when that has resolved', async () => {
    const name = newName()
    const page = await openPage(`
      import { openStorage } from '../src/storage/indexed-storage.ts'
      const storage = await openStorage('${name}')
      await storage.keep({ id: 'a' })
      tell('ready')`)
    page.remove()
    const storage = await openStorage(name)
    expectEqual(await storage.outbox(), [{ id: 'a' }])
    await storage.clear()
    storage.close()
  })

  test('goes on with what it knows when its data is deleted', async () => {
    const name = newName()
    const storage = await openStorage(name)
    await storage.keep({ id: 'a' })
    await storage.save([{ key: '1' }])
    const kept = storage.keep({ id: 'b' })
    await forgetStorage(name)
    await kept
    await storage.keep({ id: 'c' })
    await storage.drop('a')
    expectEqual(storage.lasting, false)
    expectEqual(await storage.outbox(), [{ id: 'b' }, { id: 'c' }])
    expectEqual(await storage.records(), [{ key: '1' }])
    const next = await openStorage(name)
    expectEqual([next.lasting, await next.outbox()], [true, []])
    await next.clear()
    next.close()
  })

  test('knows what it read and what it is writing, when the database fails meanwhile', async () => {
    const name = newName()
    const before = await openStorage(name)
    await before.keep({ id: 'a' })
    before.close()
    const storage = await openStorage(name)
    const read = storage.outbox()
    const kept = storage.keep({ id: 'b' })
    await read
    await forgetStorage(name)
    await kept
    expectEqual(await storage.outbox(), [{ id: 'a' }, { id: 'b' }])
  })

  test('gives way to a newer version in another tab', async () => {
    const name = newName()
    const storage = await openStorage(name)
    await storage.keep({ id: 'a' })
    const newer = await openByHand(name, 2)
    expectEqual([storage.lasting, await storage.outbox()], [false, [{ id: 'a' }]])
    const older = await openStorage(name)
    expectEqual([older.lasting, await older.outbox()], [false, []])
    newer.close()
    await forgetStorage(name)
  })

  test('keeps in memory where the page may not use IndexedDB', async () => {
    const storage = await openStorage(newName(), () => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    })
    await worksInMemory(storage)
  })

  test('keeps in memory where opening fails', async () => {
    const storage = await openStorage(newName(), () => {
      const request = new FakeRequest()
      queueMicrotask(() => request.dispatchEvent(new Event('error')))
      return factoryOf(request)
    })
    await worksInMemory(storage)
  })

  test('keeps in memory where opening is never answered, and lets go if it is after all', async () => {
    const request = new FakeRequest()
    const storage = await openStorage(newName(), () => factoryOf(request))
    await worksInMemory(storage)
    let closed = false
    request.result = { close: () => (closed = true) }
    request.dispatchEvent(new Event('success'))
    expectEqual(closed, true)
  })

  test('gives up the cache for what somebody wrote, when there is no space', async () => {
    const storage = await openStorage(newName())
    await storage.save([{ key: '1' }])
    const repair = breakPut(item => 'id' in item, 1)
    await storage.keep({ id: 'a' })
    repair()
    expectEqual([storage.lasting, await storage.outbox()], [true, [{ id: 'a' }]])
    expectEqual(await storage.records(), [])
    await storage.clear()
    storage.close()
  })

  test('has what it cannot write for as long as the page lives', async () => {
    const name = newName()
    const storage = await openStorage(name)
    await storage.keep({ id: 'a' })
    const repair = breakPut(item => 'id' in item)
    await storage.keep({ id: 'b' })
    repair()
    await storage.keep({ id: 'c' })
    expectEqual([storage.lasting, await storage.outbox()], [false, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]])
    await storage.drop('a')
    storage.close()
    const again = await openStorage(name)
    expectEqual([again.lasting, await again.outbox()], [true, [{ id: 'c' }]])
    await again.clear()
    again.close()
  })

  test('lets the older half of the cache go when there is no space for more', async () => {
    const storage = await openStorage(newName())
    await storage.save(Array.from({ length: 60 }, (_, index) => ({ key: `${index}` })))
    const repair = breakPut(() => true, 1)
    await storage.save([{ key: 'new' }])
    repair()
    const keys = (await storage.records()).map(record => record.key)
    expectEqual([storage.lasting, keys.length, keys[0], keys.at(-1)], [true, 51, 'new', '10'])
    await storage.clear()
    storage.close()
  })

  test('caches nothing more, without a word, when there is no space at all', async () => {
    const storage = await openStorage(newName())
    await storage.save([{ key: '1' }])
    const repair = breakPut(() => true)
    await storage.save([{ key: '2' }])
    repair()
    expectEqual([storage.lasting, await storage.records()], [true, [{ key: '1' }]])
    await storage.clear()
    storage.close()
  })

  test('forgets what is on disk also after the database has failed', async () => {
    const name = newName()
    const storage = await openStorage(name)
    await storage.keep({ id: 'a' })
    storage.close()
    await storage.clear()
    const again = await openStorage(name)
    expectEqual(await again.outbox(), [])
    again.close()
  })
})

describe('forgetStorage', () => {
  test('deletes what a user kept', async () => {
    const name = newName()
    const storage = await openStorage(name)
    await storage.keep({ id: 'a' })
    storage.close()
    await forgetStorage(name)
    const again = await openStorage(name)
    expectEqual(await again.outbox(), [])
    again.close()
  })

  test('has nothing to say about what was never kept', async () => {
    await forgetStorage(newName())
  })

  test('ends also while somebody does not let go', async () => {
    const name = newName()
    const database = await openByHand(name, 1)
    await forgetStorage(name)
    const storage = await openStorage(name)
    expectEqual(storage.lasting, false)
    database.close()
  })
})

async function worksInMemory(storage: Awaited<ReturnType<typeof openStorage>>): Promise<void> {
  await storage.keep({ id: 'a' })
  await storage.keep({ id: 'b' })
  await storage.drop('a')
  await storage.save([{ key: '1' }])
  expectEqual([storage.lasting, await storage.outbox()], [false, [{ id: 'b' }]])
  expectEqual(await storage.records(), [{ key: '1' }])
  await storage.clear()
  expectEqual(await storage.outbox(), [])
  storage.close()
}

class FakeRequest extends EventTarget {
  readonly error = new DOMException('Broken', 'UnknownError')
  result: unknown
}

/** A database that answers everything with this request. */
const factoryOf = (request: FakeRequest) =>
  ({ open: () => request, deleteDatabase: () => request }) as unknown as IDBFactory

function openByHand(name: string, version: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** Let there be no space for such things, so many times. Returns the repair. */
function breakPut(such: (item: object) => boolean, times = Infinity): () => void {
  const { put } = IDBObjectStore.prototype
  let left = times
  IDBObjectStore.prototype.put = function (item: object, ...rest) {
    if (!such(item) || left-- <= 0) return put.call(this, item, ...rest)
    // As a full disk is told: not by this call, but by the end of its transaction.
    this.transaction.abort()
    return {} as IDBRequest<IDBValidKey>
  }
  return () => {
    IDBObjectStore.prototype.put = put
  }
}
