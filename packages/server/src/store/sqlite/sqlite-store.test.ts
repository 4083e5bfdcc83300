import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import { person } from '../check/people.ts'
import { storeCheck } from '../store-check.ts'
import { BROADCAST_ROOM } from '../store.ts'
import { createSqliteStore } from './sqlite-store.ts'
import { textOf } from '../../testing/text-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-store-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const freshPath = () => join(folder, `${(files += 1)}.db`)

describe('createSqliteStore', () => {
  storeCheck(test, async () => createSqliteStore(freshPath()))

  test('finds everything again, and the same log, after closing', async () => {
    const path = freshPath()
    const first = createSqliteStore(path)
    const ann = await person(first, 'ann')
    const sent = {
      senderId: ann.id,
      clientId: 'c1',
      room: { id: BROADCAST_ROOM },
      text: 'still here',
      now: 0
    }
    await first.append([sent])
    await first.close()

    const second = createSqliteStore(path)
    assert.equal(second.logId, first.logId)
    assert.deepEqual(await second.userByName('ANN'), ann)
    const [repeat] = await second.append([sent])
    assert.ok(repeat && 'event' in repeat && repeat.duplicate)
    assert.equal(textOf(repeat.event), 'still here')
    await second.close()
  })

  test('holds every message it has acknowledged, once, when its process is killed', async () => {
    const path = freshPath()
    const writer = spawn(process.execPath, [
      '--conditions=@parlo/source',
      '--input-type=module',
      '--eval',
      `import { createSqliteStore } from ${JSON.stringify(new URL('./sqlite-store.ts', import.meta.url).href)}
       const store = createSqliteStore(${JSON.stringify(path)})
       for (let n = 1; ; n += 3) {
         const batch = [n, n + 1, n + 2].map(one => (
           { senderId: 1, clientId: 'c' + one, room: { id: 1 }, text: String(one), now: 0 }))
         const answers = await store.append(batch)
         process.stdout.write(answers.at(-1).event.seq + '\\n')
       }`
    ])
    let acknowledged = 0
    for await (const line of createInterface(writer.stdout)) {
      acknowledged = Number(line)
      if (acknowledged >= 300) writer.kill('SIGKILL')
    }
    assert.ok(acknowledged >= 300)

    const store = createSqliteStore(path)
    const head = (await store.room(BROADCAST_ROOM))?.head ?? 0
    assert.ok(head >= acknowledged)
    assert.equal(head % 3, 0, 'a batch is stored whole or not at all')
    const events = await store.events(BROADCAST_ROOM, 0, head + 10)
    const counting = Array.from({ length: head }, (_, index) => index + 1)
    assert.deepEqual(
      events.map(event => event.seq),
      counting
    )
    assert.deepEqual(
      events.map(event => textOf(event)),
      counting.map(String)
    )
    await store.close()
  })
})
