import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { readQuery } from '../query.ts'
import {
  BROADCAST_ROOM,
  type Act,
  type Append,
  type Found,
  type Search,
  type Store,
  type Stretch
} from '../store.ts'
import { people, type Check } from './people.ts'

const EVERYWHERE = { from: 1, until: Infinity }

/** All that there is, however small the pieces are; as `room:seq`, newest first. */
export async function searchAll(
  store: Store,
  typed: string,
  within: Stretch[],
  how: Partial<Pick<Search, 'looks' | 'enough' | 'before'>> = {}
): Promise<string[]> {
  const query = readQuery(typed)
  const found: Found[] = []
  for (let rest: Search['within'] = within; rest.length > 0;) {
    const piece = await store.search({ query, within: rest, looks: 1000, enough: 1000, ...how })
    const top = Math.max(0, ...rest.map(stretch => ('top' in stretch ? stretch.top : Infinity)))
    assert.ok(
      piece.found.every(({ id }) => id <= top),
      'nothing is found twice'
    )
    found.push(...piece.found)
    rest = piece.rest
  }
  return found.toSorted((a, b) => b.id - a.id).map(({ roomId, seq }) => `${roomId}:${seq}`)
}

export function checkSearch(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('finds a message by the text that it has now, indexed or not', async store => {
    const { ann } = await people(store)
    const room = { id: BROADCAST_ROOM }
    const append = (...acts: Act[]) =>
      store.append(acts.map(act => ({ ...act, senderId: ann.id, clientId: null, room, now: 0 })))
    const find = (typed: string) => searchAll(store, typed, [{ roomId: BROADCAST_ROOM, ...EVERYWHERE }])
    await append(
      ...Array.from({ length: 200 }, (_, index) => ({ text: `Message ${index} is Número ${index}` }))
    )
    for (let round = 0; round < 2; round += 1) {
      assert.deepEqual(
        await find('message numero'),
        (await find('is')).slice(0, 200 - 2 * round),
        String(round)
      )
      assert.equal((await find('is')).length, 200 - 2 * round)
      while (await store.tidy()) continue
      assert.equal((await find('is')).length, 200 - 2 * round)
      await append(
        { kind: 'edit', target: 10 + round, text: `changed${round}` },
        { kind: 'delete', target: 20 + round }
      )
      assert.deepEqual(await find(`changed${round}`), [`1:${10 + round}`])
      assert.deepEqual(await find(`"message ${9 + round}"`), [], 'what it was before')
      assert.deepEqual(await find(`"message ${19 + round}"`), [], 'what was deleted')
    }
    while (await store.tidy()) continue
    assert.deepEqual(await find('changed'), ['1:11', '1:10'])
  })

  check('looks nowhere else than it was told to', async store => {
    const { ann, ben } = await people(store)
    const send = (room: Append['room']) =>
      store.append(
        Array.from({ length: 70 }, () => ({ senderId: ann.id, clientId: null, room, text: 'word', now: 0 }))
      )
    await send({ id: BROADCAST_ROOM })
    await send({ direct: ben.id })
    const direct = (await store.direct(ann.id, ben.id))!.id
    while (await store.tidy()) continue
    const all = await searchAll(store, 'word', [
      { roomId: BROADCAST_ROOM, from: 3, until: 5 },
      { roomId: direct, from: 64, until: 66 },
      { roomId: 99, ...EVERYWHERE }
    ])
    const [a, b] = [direct, BROADCAST_ROOM]
    assert.deepEqual(all, [`${a}:66`, `${a}:65`, `${a}:64`, `${b}:5`, `${b}:4`, `${b}:3`])
    const none = await store.search({
      query: readQuery('word'),
      within: [{ roomId: direct, from: 5, until: 0 }],
      looks: 10,
      enough: 10
    })
    assert.deepEqual(none, { found: [], rest: [] })
  })

  test('search finds what reading everything finds, whatever happened and however it is asked', async () => {
    // What is written, and what it is found by.
    const words = [
      ['cat', 'cat'],
      ['Cats', 'cats'],
      ['DÓG', 'dog'],
      ['do', 'do'],
      ['été', 'ete']
    ] as const
    const text = fc.array(fc.nat(words.length - 1), { minLength: 1, maxLength: 4 })
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('message' as const), text }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), target: fc.nat(150), text }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), target: fc.nat(150) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('tidy' as const) }) }
    )
    const acts = fc.array(fc.tuple(fc.boolean(), act), { minLength: 1, maxLength: 40, size: 'max' })
    const asked = fc.record({
      typed: fc.constantFrom('ca', 'cat', '"cat"', 'do', 'DO ca', '"dog cat"', 'é', 'cats do ete', 'cow'),
      from: fc.integer({ min: 1, max: 90 }),
      until: fc.option(fc.integer({ min: 1, max: 160 }), { nil: Infinity }),
      before: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
      looks: fc.constantFrom(1, 20, 1000),
      enough: fc.constantFrom(1, 3, 1000)
    })
    await fc.assert(
      fc.asyncProperty(acts, fc.array(asked, { minLength: 1, maxLength: 4 }), async (all, questions) => {
        const store = await makeStore()
        try {
          const { ann, ben } = await people(store)
          const rooms: Append['room'][] = [{ id: BROADCAST_ROOM }, { direct: ben.id }]
          const write = (numbers: readonly number[]) => numbers.map(one => words[one]![0]).join(', ')
          const append = (room: Append['room'], act: object): Append =>
            ({ ...act, senderId: ann.id, clientId: null, room, now: 0 }) as Append
          // Enough for blocks to be full.
          const first = Array.from({ length: 200 }, (_, n) =>
            append(rooms[(n >> 2) % 2]!, { text: write([n % 5, (n * 3) % 4]) })
          )
          await store.append(first)
          for (const [direct, { kind, ...rest }] of all) {
            if (kind === 'tidy') while (await store.tidy()) continue
            else {
              const { text, target } = rest as { text?: number[]; target?: number }
              const act = { kind, target, ...(text && { text: write(text) }) }
              await store.append([append(rooms[Number(direct)]!, act)])
            }
          }
          const direct = (await store.direct(ann.id, ben.id))!.id
          for (const { typed, from, until, before, looks, enough } of questions) {
            const within = [BROADCAST_ROOM, direct].map(roomId => ({ roomId, from, until }))
            const expected = []
            for (const stretch of within) {
              for (const message of await store.messages(stretch.roomId, { limit: 1000 })) {
                const { seq, id, body } = message
                if (seq < from || seq > until || id >= (before ?? Infinity) || message.deleted) continue
                const plain = body.text.split(', ').map(word => words.find(([form]) => form === word)![1])
                if (holds(plain, typed)) expected.push({ id, place: `${stretch.roomId}:${seq}` })
              }
            }
            assert.deepEqual(
              await searchAll(store, typed, within, { looks, enough, ...(before && { before }) }),
              expected.toSorted((a, b) => b.id - a.id).map(({ place }) => place)
            )
          }
        } finally {
          await store.close()
        }
      }),
      { numRuns: 25 }
    )
  })
}

/** As plainly as it can be said. */
function holds(words: readonly string[], typed: string): boolean {
  if (typed.startsWith('"')) return ` ${words.join(' ')} `.includes(` ${typed.slice(1, -1)} `)
  return typed
    .toLowerCase()
    .replace('é', 'e')
    .split(' ')
    .every(part => words.some(word => word.startsWith(part)))
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown
