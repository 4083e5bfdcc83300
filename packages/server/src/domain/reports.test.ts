import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeChat } from '../testing/chat.ts'

/** Ben has written to everybody; ann may report that. What the operator would read in the log is in `lines`. */
async function makeReported() {
  const lines: unknown[] = []
  const note = (fields: object, message: string): void => void lines.push([fields, message])
  const made = await makeChat({ log: { info: note, warn: note, error: note } })
  const { chat, settle, ann, ben, cleo } = made
  const say = (from: typeof ann, room: 'name:broadcast' | `direct:${number}`, text: string) =>
    settle(chat.send(from, { room, client_id: null, text }))
  const { seq } = await say(ben, 'name:broadcast', 'buy this')
  return { ...made, lines, say, seq, ann, ben, cleo }
}

describe('chat.report', () => {
  test('tells the operator once, by numbers and without any text', async () => {
    const { chat, lines, heard, ann, ben, seq } = await makeReported()
    const before = heard.length
    await chat.report(ann, 'name:broadcast', { seq, reason: 'spam: that again' })
    await chat.report(ann, 'name:broadcast', { seq })
    const report = { user: ann.id, room: 1, seq, sender: ben.id }
    assert.deepEqual(lines, [[{ report }, 'A message was reported']])
    assert.equal(heard.length, before, 'nobody in the chat is told')
  })

  test('takes only what the caller may see and has not written', async () => {
    const { chat, say, lines, ann, ben, cleo, seq } = await makeReported()
    await assert.rejects(chat.report(ben, 'name:broadcast', { seq }), { code: 'bad_request' })
    await assert.rejects(chat.report(ann, 'name:broadcast', { seq: 99 }), { code: 'not_found' })
    const { room, seq: secret } = await say(ben, `direct:${ann.id}`, 'between us')
    await assert.rejects(chat.report(cleo, room, { seq: secret }), { code: 'not_found' })
    await chat.report(ann, `direct:${ben.id}`, { seq: secret })
    assert.equal(lines.length, 1)
  })

  test('takes nothing that is deleted, or no message', async () => {
    const { chat, settle, ann, ben, seq } = await makeReported()
    const act = { room: 'name:broadcast', client_id: null, target: seq } as const
    await settle(chat.send(ann, { ...act, kind: 'react', emoji: '👍', on: true }))
    await assert.rejects(chat.report(ben, 'name:broadcast', { seq: 2 }), { code: 'not_found' })
    await settle(chat.send(ben, { ...act, kind: 'delete' }))
    await assert.rejects(chat.report(ann, 'name:broadcast', { seq }), { code: 'not_found' })
  })

  test('counts like a message towards what one may send', async () => {
    const rates = { sendPerSecond: 1, sendBurst: 1, framesPerSecond: 9, framesBurst: 9 }
    const { chat, settle, ann, ben } = await makeChat({ rates })
    const { seq } = await settle(
      chat.send(ben, { room: 'name:broadcast', client_id: null, text: 'buy this' })
    )
    await chat.report(ann, 'name:broadcast', { seq })
    await assert.rejects(chat.report(ann, 'name:broadcast', { seq }), { code: 'rate_limited' })
  })
})
