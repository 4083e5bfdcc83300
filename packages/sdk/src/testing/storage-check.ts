import { MAX_RECORDS, type Kept, type Storage, type StoredRecord } from '../storage.ts'
import { expectEqual } from './expect-equal.ts'

/**
 * Declares the tests that any {@link Storage} must pass.
 *
 * ```ts
 * storageCheck(test, name => openMyStorage(name))
 * ```
 * @param test - `test` of node:test, or another runner's with the same two arguments.
 * @param open - Opens what is kept under a name, as a page does when it loads. A storage that says it is `lasting` must
 * give the same again under the same name.
 */
export function storageCheck(
  test: (title: string, body: () => Promise<void>) => unknown,
  open: (name: string) => Promise<Storage>
): void {
  const check = (title: string, body: (storage: Storage, name: string) => Promise<void>) =>
    test(title, async () => {
      const name = `parlo:https://check.example:${crypto.getRandomValues(new Uint32Array(1))[0]}`
      const storage = await open(name)
      try {
        await body(storage, name)
      } finally {
        await storage.clear()
        storage.close()
      }
    })

  check('is empty at first', async storage => {
    expectEqual([await storage.outbox(), await storage.records()], [[], []])
  })

  check('gives the outbox in the order first kept, whatever the ids', async storage => {
    for (const id of ['m', 'z', 'a']) await storage.keep({ id })
    expectEqual(await storage.outbox(), [{ id: 'm' }, { id: 'z' }, { id: 'a' }])
  })

  check('keeps in the order asked, without waiting in between', async storage => {
    const items = many(50)
    await Promise.all(items.map(item => storage.keep(item)))
    expectEqual(await storage.outbox(), items)
  })

  check('replaces what has the same id, in its old place', async storage => {
    for (const item of [{ id: 'a', text: '1' }, { id: 'b' }, { id: 'a', text: '2' }]) await storage.keep(item)
    expectEqual(await storage.outbox(), [{ id: 'a', text: '2' }, { id: 'b' }])
  })

  check('drops what is named, and no harm is done by dropping what is not there', async storage => {
    for (const id of ['a', 'b', 'c']) await storage.keep({ id })
    await storage.drop('b')
    await storage.drop('b')
    await storage.drop('nothing')
    expectEqual(await storage.outbox(), [{ id: 'a' }, { id: 'c' }])
  })

  check('puts what was dropped and is kept again at the end', async storage => {
    for (const id of ['a', 'b']) await storage.keep({ id })
    await storage.drop('a')
    await storage.keep({ id: 'a' })
    expectEqual(await storage.outbox(), [{ id: 'b' }, { id: 'a' }])
  })

  check('does one thing after the other, in the order asked', async storage => {
    const kept = storage.keep({ id: 'a' })
    const dropped = storage.drop('a')
    const again = storage.keep({ id: 'b' })
    const seen = storage.outbox()
    await Promise.all([kept, dropped, again])
    expectEqual([await seen, await storage.outbox()], [[{ id: 'b' }], [{ id: 'b' }]])
  })

  check('gives back whatever a structured clone can hold', async storage => {
    const item = { id: 'a', text: 'Hí 👋', at: 1.5, none: null, list: [{ deep: [true] }] }
    await storage.keep(item)
    await storage.save([{ key: 'direct:9', map: new Map([[1, new Date(5)]]) }])
    expectEqual(await storage.outbox(), [item])
    const [record] = await storage.records()
    expectEqual([...(record!.map as Map<number, Date>)], [[1, new Date(5)]])
  })

  check('gives records with the last saved first, each once', async storage => {
    await storage.save([{ key: '1' }, { key: '2' }])
    await storage.save([{ key: '3' }, { key: '1', head: 2 }, { key: '1', head: 3 }])
    expectEqual(await storage.records(), [{ key: '1', head: 3 }, { key: '3' }, { key: '2' }])
  })

  check('saves nothing when there is nothing to save', async storage => {
    await storage.save([])
    expectEqual(await storage.records(), [])
  })

  check('lets go of the least recently saved beyond the limit', async storage => {
    await storage.save(rooms(1, MAX_RECORDS))
    await storage.save([{ key: '1' }, { key: 'new' }])
    const keys = (await storage.records()).map(record => record.key)
    expectEqual([keys.length, keys.slice(0, 3)], [MAX_RECORDS, ['new', '1', String(MAX_RECORDS)]])
    expectEqual([keys.includes('2'), keys.includes('3')], [false, true])
  })

  check('keeps the last of more records than the limit', async storage => {
    await storage.save(rooms(1, MAX_RECORDS + 20))
    const keys = (await storage.records()).map(record => record.key)
    expectEqual([keys.length, keys[0], keys.at(-1)], [MAX_RECORDS, String(MAX_RECORDS + 20), '21'])
  })

  check('forgets everything, and goes on', async storage => {
    await Promise.all([storage.keep({ id: 'a' }), storage.save([{ key: '1' }])])
    await storage.clear()
    expectEqual([await storage.outbox(), await storage.records()], [[], []])
    await storage.keep({ id: 'b' })
    expectEqual(await storage.outbox(), [{ id: 'b' }])
  })

  check('shows nothing of another user', async (storage, name) => {
    const other = await open(`${name}0`)
    await Promise.all([other.keep({ id: 'a' }), other.save([{ key: '1' }])])
    expectEqual([await storage.outbox(), await storage.records()], [[], []])
    await storage.clear()
    expectEqual(await other.outbox(), [{ id: 'a' }])
    await other.clear()
    other.close()
  })

  check('keeps 2,000 items at once, in order', async storage => {
    const { lasting } = storage
    const items = many(2_000)
    await Promise.all(items.map(item => storage.keep(item)))
    expectEqual(await storage.outbox(), items)
    expectEqual(storage.lasting, lasting)
  })

  check('closes twice without harm, and is no longer lasting', async storage => {
    await storage.keep({ id: 'a' })
    storage.close()
    storage.close()
    await storage.keep({ id: 'b' })
    expectEqual([storage.lasting, await storage.outbox()], [false, [{ id: 'a' }, { id: 'b' }]])
  })

  check('gives the same again when opened again, if it is lasting', async (storage, name) => {
    if (!storage.lasting) return
    for (const id of ['z', 'a', 'm']) await storage.keep({ id })
    await storage.save([{ key: '1' }, { key: '2' }])
    storage.close()
    const again = await open(name)
    await again.keep({ id: 'a', late: true })
    await again.save([{ key: '1' }])
    expectEqual(await again.outbox(), [{ id: 'z' }, { id: 'a', late: true }, { id: 'm' }])
    expectEqual(await again.records(), [{ key: '1' }, { key: '2' }])
    await again.clear()
    again.close()
  })

  check('is empty when opened again after it was cleared', async (storage, name) => {
    await Promise.all([storage.keep({ id: 'a' }), storage.save([{ key: '1' }])])
    await storage.clear()
    storage.close()
    const again = await open(name)
    expectEqual([await again.outbox(), await again.records()], [[], []])
    again.close()
  })

  check('shows what another tab wrote, if it is lasting', async (storage, name) => {
    if (!storage.lasting) return
    const other = await open(name)
    await storage.keep({ id: 'a' })
    await other.keep({ id: 'b' })
    await storage.keep({ id: 'c' })
    await other.keep({ id: 'a', text: 'new' })
    await storage.drop('b')
    await other.save([{ key: '1' }])
    await storage.save([{ key: '2' }])
    for (const each of [storage, other]) {
      expectEqual(await each.outbox(), [{ id: 'a', text: 'new' }, { id: 'c' }])
      expectEqual(await each.records(), [{ key: '2' }, { key: '1' }])
    }
    other.close()
  })
}

const many = (count: number): Kept[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index % 7}-${index}`, text: `message ${index}` }))

const rooms = (first: number, last: number): StoredRecord[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ key: String(first + index) }))
