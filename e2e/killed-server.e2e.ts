import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { connect, type Message } from '@parlo/sdk'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD, readLog, signUp } from './support/rest.ts'

const MESSAGES = 1000
/** How many are acknowledged when the power goes out. */
const POWER_CUTS = [200, 500, 800]

describe('a server killed in the middle of a thousand messages', { timeout: 300_000 }, () => {
  let server: ServerProcess
  before(async () => {
    server = await startServer()
  })
  after(() => server.stop())

  test('keeps every acknowledged message, and gets the rest once, in order', async () => {
    const chat = connect({ url: server.url })
    await chat.register('writer', PASSWORD)
    const room = chat.room('broadcast')

    const stored: Message[] = []
    const cuts: Promise<void>[] = []
    let atLastCut = 0
    const acknowledge = (message: Message): Message => {
      stored.push(message)
      if (POWER_CUTS.includes(stored.length)) {
        atLastCut = stored.length
        cuts.push(server.kill().then(() => server.restart()))
      }
      return message
    }
    const texts = Array.from({ length: MESSAGES }, (_, index) => `message ${index}`)
    const all = await Promise.all(texts.map(text => room.send(text).then(acknowledge)))
    await Promise.all(cuts)
    assert.equal(cuts.length, POWER_CUTS.length)
    assert.ok(atLastCut < MESSAGES, 'the last cut came too late to prove anything')

    const reader = await signUp(server.url, 'reader')
    const log = await readLog(server.url, reader.token, 'name:broadcast')
    assert.deepEqual(
      log.map(event => event.kind === 'message' && event.body.text),
      texts
    )
    assert.deepEqual(
      log.map(event => event.seq),
      all.map(message => message.seq)
    )
    assert.deepEqual(
      log.map(event => event.id),
      all.map(message => message.id)
    )
    assert.deepEqual(
      room.getSnapshot().messages.filter(message => message.state !== 'sent'),
      []
    )
    chat.close()
  })
})
