import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts'
import { startTestServer, type TestClient } from '../testing/gateway.ts'
import { textOf } from '../testing/text-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-two-'))
after(() => rmSync(folder, { recursive: true }))

describe('two servers on one database, without a bus between them', () => {
  test('get everything to everybody within six seconds', async () => {
    const path = join(folder, 'shared.db')
    const one = await startTestServer({ store: createSqliteStore(path) })
    const other = await startTestServer({ store: createSqliteStore(path) })
    /** Let time pass there until somebody hears of heads; how much it was. */
    async function wait(client: TestClient): Promise<number> {
      const heard = () => client.frames.some(({ type }) => type === 'heads')
      let millis = 0
      for (; millis < 20_000 && !heard(); millis += 50) {
        other.pass(50)
        await client.settled()
      }
      return millis
    }
    try {
      const ann = await one.enter('1:a')
      const [ben, cleo] = [await other.enter('2:b'), await other.enter('3:c')]
      for (let millis = 0; millis < 1_000; millis += 50) {
        other.pass(50)
        await ben.settled()
      }
      ann.send('direct:2', 'c1', 'hello over there')
      const { room } = await ann.acknowledged('c1')
      assert.ok((await wait(ben)) <= 6_000)
      assert.deepEqual((await ben.heard('heads')).heads, { [room]: 1 })
      ben.say({ type: 'pull', room, after: 0 })
      const { events } = await ben.heard('events')
      assert.deepEqual(
        events.map(event => textOf(event)),
        ['hello over there']
      )
      await cleo.settled()
      assert.deepEqual(
        cleo.frames.filter(({ type }) => type === 'heads'),
        []
      )
      ann.send(1, 'c2')
      await ann.acknowledged('c2')
      assert.ok((await wait(cleo)) <= 6_000)
      assert.deepEqual((await cleo.heard('heads')).heads, { 1: 1 })
    } finally {
      for (const server of [one, other]) {
        await server.stop()
        await server.store.close()
      }
    }
  })
})
