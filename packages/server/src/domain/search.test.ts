import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeChat } from '../testing/chat.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Append, Store, StoredRoom } from '../store/store.ts'

type Search = Store['search']

/** A chat whose store searches in the way given. */
async function makeSearch(searchWith: (plain: Search, store: Store) => Search) {
  const store = createMemoryStore()
  const made = await makeChat({
    store: { ...store, search: searchWith(store.search, store) },
    clock: { ...createFakeClock(), soon: setImmediate }
  })
  const append = (...acts: object[]) =>
    store.append(
      acts.map(act => ({ senderId: made.ann.id, clientId: null, room: { id: 1 }, now: 0, ...act }) as Append)
    )
  return { ...made, append }
}

describe('chat.search', () => {
  test('looks through all rooms of the caller, however many there are', async () => {
    const store = createMemoryStore()
    const many = Array.from({ length: 5_150 }, (_, n): StoredRoom => {
      return { id: 100 + n, kind: 'direct', pair: [1, 100 + n], head: 0 }
    })
    const { chat, ann, ben } = await makeChat({
      store: {
        ...store,
        // The others were written in last.
        async roomsOf(userId, limit, after) {
          const mine = await store.roomsOf(userId, limit, after)
          if (after === undefined) return [...many, ...mine].slice(0, limit)
          return [...mine, ...many.filter(({ id }) => id > after)].slice(0, limit)
        }
      },
      clock: { ...createFakeClock(), soon: setImmediate }
    })
    await store.append([{ senderId: ben.id, clientId: null, room: { direct: ann.id }, text: 'word', now: 0 }])
    const { results, more } = await chat.search(ann, { q: 'word' })
    assert.deepEqual([results.map(({ message }) => message.body.text), more], [['word'], false])
  })

  test('does not show what was edited, deleted or left behind while it looked', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined
    const { chat, append, ann, ben } = await makeSearch(plain => async asked => {
      const piece = await plain(asked)
      await meanwhile?.()
      return piece
    })
    const { id } = await chat.createGroup(ann, { title: 'A', members: [ben.id] })
    const room = { id }
    await append({ room, text: 'word 3' }, { text: 'word 1' }, { text: 'word 2' }, { text: 'word 3' })
    meanwhile = () => append({ kind: 'edit', target: 1, text: 'better' }, { kind: 'delete', target: 2 })
    const { results } = await chat.search(ben, { q: 'word' })
    assert.deepEqual(
      results.map(({ room, message }) => [room, message.seq]),
      [
        [1, 3],
        [id, 3]
      ]
    )
    meanwhile = () =>
      append({ room, kind: 'kick', user: ben.id }, { room, text: 'word 5' }).then(
        () => (meanwhile = undefined)
      )
    await append({ room, text: 'word 4' })
    const { results: after } = await chat.search(ben, { q: 'word', room: id })
    assert.deepEqual(
      after.map(({ message }) => message.body.text),
      ['word 4', 'word 3']
    )
  })

  test('shows nothing above which there may be more, and tells how far it came', async () => {
    let pieces = 0
    const { chat, append, ann } = await makeSearch(plain => async asked => {
      pieces += 1
      const { found } = await plain({ ...asked, within: [{ roomId: 1, from: 1, until: Infinity }] })
      // All is found at once, but nothing below 3 is known to be all.
      return { found: pieces === 1 ? found : [], rest: [{ roomId: 1, from: 1, until: 2, top: 2 }] }
    })
    await append({ text: 'word' }, { text: 'word' }, { text: 'word' }, { text: 'word' })
    const { results, more, next } = await chat.search(ann, { q: 'word' })
    assert.deepEqual([results.map(({ message }) => message.id), more, next], [[4, 3], true, 3])
    assert.ok(pieces > 1 && pieces < 100, String(pieces))
    const { results: two, next: then } = await chat.search(ann, { q: 'word', limit: 1 })
    assert.deepEqual([two.length, then], [0, 3], 'an empty page may have more')
  })
})
