import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { FILE_LIMITS, type Attachment, type LogEvent } from '@parlo/contract'
import { BROADCAST_ROOM, type Append, type Store } from '../store.ts'
import type { StoredUpload } from '../upload-store.ts'
import { fold } from './fold.ts'
import { people, type Check } from './people.ts'
import { searchAll } from './search.ts'
import {
  attachmentsOf,
  done,
  envelope,
  FACTS,
  groupOf,
  HASH,
  now,
  one,
  open,
  SOUND,
  tellAll
} from './upload-steps.ts'

export function checkAttachments(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('carries own uploads in messages, as they are now', async store => {
    const { ann, ben } = await people(store)
    const { id } = await open(store, ann.id, { name: 'Ümlaut.png' })
    const attachment: Attachment = { id, name: 'Ümlaut.png', size: 10, type: 'image/x', state: 'open' }
    const event = await done(store, {
      ...envelope(ann.id),
      text: '',
      attachments: [id, id],
      mentions: [ben.id]
    })
    assert.ok(event.kind === 'message')
    assert.deepEqual(event.body, { text: '', mentions: [ben.id], attachments: [attachment] })
    assert.deepEqual(await store.events(BROADCAST_ROOM, 0, 9), [event])
    assert.deepEqual(await store.messages(BROADCAST_ROOM, { limit: 9 }), [event])
    assert.deepEqual(await store.carriers(id), [], 'nobody has it through a message that waits for it')
    await store.finishUpload(id, FACTS, now)
    const [kept] = await store.messages(BROADCAST_ROOM, { limit: 9 })
    assert.equal(attachmentsOf(kept)?.[0]?.state, 'open', 'until the log says so')
    await tellAll(store)
    assert.deepEqual(await store.carriers(id), [{ roomId: BROADCAST_ROOM, seq: 1 }])
    const cannot = async (senderId: number, attachments: string[]) => {
      const answer = await one(store, { ...envelope(senderId), text: 'x', attachments })
      return 'refused' in answer && answer.refused
    }
    assert.equal(await cannot(ben.id, [id]), 'not_found')
    assert.equal(await cannot(ann.id, ['nowhere']), 'not_found')
    assert.equal((await store.room(BROADCAST_ROOM))?.head, 2)
  })

  check('tells each room once what became of an upload that a message waited for', async store => {
    const { ann, ben } = await people(store)
    const { id } = await open(store, ann.id)
    const room = { direct: ben.id }
    await done(store, { ...envelope(ann.id), text: 'to all', attachments: [id] })
    await done(store, { ...envelope(ann.id, room), text: 'to ben', attachments: [id] })
    assert.deepEqual(await store.waiting(9), [])
    const early: Append = { ...envelope(ann.id), kind: 'attach', target: 9, upload: id }
    assert.ok('refused' in (await one(store, early)))
    await store.finishUpload(id, FACTS, now)
    await done(store, { ...envelope(ann.id), text: 'later', attachments: [id] })
    assert.equal((await store.waiting(9)).length, 2)
    assert.equal((await store.waiting(9, id)).length, 2)
    assert.equal((await store.waiting(1)).length, 1)
    assert.deepEqual(await store.waiting(9, 'nowhere'), [])
    const told = await tellAll(store)
    const attachment = (await store.messages(BROADCAST_ROOM, { limit: 9 }))[0]?.body.attachments?.[0]
    assert.deepEqual([attachment?.state, attachment?.width, attachment?.thumbnail], ['ready', 4, true])
    const toAll = told.find(event => event.seq === 3)
    assert.ok(toAll?.kind === 'attach')
    assert.deepEqual([toAll.target, toAll.sender_id, toAll.body], [1, ann.id, { attachment }])
    assert.deepEqual((await store.events(BROADCAST_ROOM, 2, 9))[0], toAll)
    assert.deepEqual(await store.waiting(9), [])
    assert.equal(await store.toldSeq(BROADCAST_ROOM, 1, id), 3)
    assert.equal(await store.toldSeq(BROADCAST_ROOM, 2, id), undefined, 'it was there when that was sent')
    assert.equal(await store.toldSeq(BROADCAST_ROOM, 1, 'nowhere'), undefined)
    assert.ok('refused' in (await one(store, { ...early, target: 1 })), 'once')
  })

  check('shows how long a sound is from the start, and of nothing else that it has a length', async store => {
    const { ann } = await people(store)
    const sound = await open(store, ann.id, { type: 'audio/webm', seconds: 7 })
    const image = await open(store, ann.id, { type: 'video/webm', seconds: 8 })
    await done(store, { ...envelope(ann.id), text: '', attachments: [sound.id, image.id] })
    const lengths = async () =>
      attachmentsOf((await store.messages(BROADCAST_ROOM, { limit: 9 }))[0])?.map(({ seconds }) => seconds)
    assert.deepEqual(await lengths(), [7, 8])
    await store.finishUpload(sound.id, SOUND, now)
    await store.finishUpload(image.id, FACTS, now)
    await tellAll(store)
    assert.deepEqual(await lengths(), [7, undefined])
  })

  check('tells a group of the upload of somebody who has left it', async store => {
    const { ann, ben } = await people(store)
    const room = await groupOf(store, ann.id, ben.id, 'moderators')
    await done(store, { ...envelope(ann.id, room), kind: 'role', user: ben.id, role: 'owner' })
    const { id } = await open(store, ann.id)
    const { seq } = await done(store, { ...envelope(ann.id, room), text: '', attachments: [id] })
    await done(store, { ...envelope(ann.id, room), kind: 'leave' })
    const cleo = (await store.userByName('cleo'))!
    await done(store, { ...envelope(ben.id, room), kind: 'invite', user: cleo.id })
    await store.finishUpload(id, FACTS, now)
    const answer = await one(store, { ...envelope(ann.id, room), kind: 'attach', target: seq, upload: id })
    assert.ok('event' in answer)
    assert.deepEqual(answer.audience, [ben.id, cleo.id])
    assert.deepEqual(answer.kept, [cleo.id], 'who came later does not see what it is about')
  })

  check('keeps from a group what comes from whoever was put out of it, until they are back', async store => {
    const { ann, ben } = await people(store)
    const room = await groupOf(store, ann.id, ben.id, 'everyone')
    const [comes, fails] = [await open(store, ben.id), await open(store, ben.id)]
    const { seq } = await done(store, {
      ...envelope(ben.id, room),
      text: '',
      attachments: [comes.id, fails.id]
    })
    await done(store, { ...envelope(ann.id, room), kind: 'kick', user: ben.id })
    await store.finishUpload(comes.id, FACTS, now)
    assert.deepEqual(await store.waiting(9), [])
    const attach: Append = { ...envelope(ben.id, room), kind: 'attach', target: seq, upload: comes.id }
    const refused = await one(store, attach)
    assert.ok('refused' in refused && refused.refused === 'forbidden')
    await store.dropUpload(fails.id)
    assert.equal((await tellAll(store)).length, 1, 'that it will not come')
    const states = async () =>
      attachmentsOf((await store.messages(room.id, { limit: 9 }))[0])?.map(({ state }) => state)
    assert.deepEqual(await states(), ['open', 'gone'])
    await done(store, { ...envelope(ann.id, room), kind: 'invite', user: ben.id })
    assert.equal((await tellAll(store)).length, 1)
    assert.deepEqual(await states(), ['ready', 'gone'])
  })

  check('counts a message with files as unread, and no file that comes', async store => {
    const { ann, ben } = await people(store)
    const { id } = await open(store, ann.id)
    await done(store, { ...envelope(ann.id), text: '', attachments: [id] })
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 9), 1)
    await store.raise([{ roomId: BROADCAST_ROOM, userId: ben.id, read: 1 }])
    await store.finishUpload(id, FACTS, now)
    await tellAll(store)
    assert.equal((await store.room(BROADCAST_ROOM))?.head, 2)
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 9), 0)
  })

  check('lets nobody send files to somebody apart from them, and keeps from both what comes', async store => {
    const { ann, ben } = await people(store)
    const room = { direct: ben.id }
    const [early, late] = [await open(store, ann.id), await open(store, ann.id)]
    await store.finishUpload(early.id, FACTS, now)
    for (const { id } of [early, late]) {
      await done(store, { ...envelope(ann.id, room), text: '', attachments: [id] })
    }
    const { id: roomId } = (await store.direct(ann.id, ben.id))!
    // In a room of all the two go on as before.
    await done(store, { ...envelope(ann.id), text: '', attachments: [late.id] })
    await store.block(ben.id, ann.id, now)
    await store.finishUpload(late.id, FACTS, now)
    const refused = [
      await one(store, { ...envelope(ann.id, room), text: '', attachments: [early.id] }),
      await one(store, { ...envelope(ann.id, { id: roomId }), kind: 'attach', target: 2, upload: late.id })
    ]
    assert.deepEqual(
      refused.map(answer => 'refused' in answer && answer.refused),
      ['forbidden', 'forbidden']
    )
    const toAll = await tellAll(store)
    assert.deepEqual(
      toAll.map(event => [event.kind, event.seq]),
      [['attach', 2]]
    )
    const states = async () =>
      (await store.messages(roomId, { limit: 9 })).map(event => attachmentsOf(event)?.[0]?.state)
    assert.deepEqual(await states(), ['ready', 'open'], 'what was written before can be read')
    assert.deepEqual(await store.carriers(early.id), [{ roomId, seq: 1 }])
    assert.deepEqual(await store.carriers(late.id), [{ roomId: BROADCAST_ROOM, seq: 1 }])
    await store.unblock(ben.id, ann.id)
    assert.equal((await tellAll(store)).length, 1)
    assert.deepEqual(await states(), ['ready', 'ready'])
  })

  check('finds by search what is written beside files, until it is deleted with them', async store => {
    const { ann } = await people(store)
    const ids: string[] = []
    for (const name of ['beach.png', 'sea.png']) {
      const { id } = await open(store, ann.id, { name })
      await store.finishUpload(id, FACTS, now)
      ids.push(id)
    }
    await done(store, { ...envelope(ann.id), text: '', attachments: [ids[0]!] })
    await done(store, { ...envelope(ann.id), text: 'the beach', attachments: [ids[1]!] })
    const find = (typed: string) =>
      searchAll(store, typed, [{ roomId: BROADCAST_ROOM, from: 1, until: Infinity }])
    assert.deepEqual(await find('beach'), [`${BROADCAST_ROOM}:2`], 'by its words, not by names of files')
    await done(store, { ...envelope(ann.id), kind: 'edit', target: 1, text: 'on the beach' })
    assert.deepEqual(await find('beach'), [`${BROADCAST_ROOM}:2`, `${BROADCAST_ROOM}:1`])
    assert.equal(
      (await store.messages(BROADCAST_ROOM, { limit: 1, before: 2 }))[0]?.body.attachments?.length,
      1
    )
    for (const target of [1, 2]) await done(store, { ...envelope(ann.id), kind: 'delete', target })
    assert.deepEqual(await find('beach'), [])
    assert.deepEqual([await store.upload(ids[0]!), await store.upload(ids[1]!)], [undefined, undefined])
  })

  check('shows what was given up as gone, and dooms its bytes', async store => {
    const { ann } = await people(store)
    const { id, blob } = await open(store, ann.id)
    const { id: unused, blob: other } = await open(store, ann.id)
    await done(store, { ...envelope(ann.id), text: '', attachments: [id] })
    assert.equal(await store.dropUpload(id), true)
    assert.equal(await store.dropUpload(unused), true)
    assert.equal(await store.dropUpload(unused), true)
    assert.equal(await store.upload(unused), undefined)
    const [told] = await tellAll(store)
    assert.ok(told?.kind === 'attach')
    assert.equal(told.body.attachment?.state, 'gone')
    assert.equal(attachmentsOf((await store.events(BROADCAST_ROOM, 0, 1))[0])?.[0]?.state, 'gone')
    assert.ok('refused' in (await one(store, { ...envelope(ann.id), text: '', attachments: [id] })))
    assert.deepEqual((await store.doomed(9)).toSorted(), [blob, other].toSorted())
    assert.equal((await store.doomed(1)).length, 1)
    await store.forgetDoomed([blob])
    assert.deepEqual(await store.doomed(9), [other])
  })

  check(
    'dooms bytes with the last message that carries them, and forgets what they were called',
    async store => {
      const { ann } = await people(store)
      const { id, blob } = await open(store, ann.id, { sha256: HASH, name: 'secret.png' })
      await store.finishUpload(id, FACTS, now)
      const twin = await open(store, ann.id, { sha256: HASH, name: 'twin.png' })
      for (const attachments of [[id], [id, twin.id], [twin.id]]) {
        await done(store, { ...envelope(ann.id), text: 'x', attachments })
      }
      assert.equal(await store.dropUpload(id), false, 'a message carries it')
      for (const target of [1, 2]) await done(store, { ...envelope(ann.id), kind: 'delete', target })
      assert.equal(await store.upload(id), undefined)
      assert.deepEqual(await store.doomed(9), [], 'the twin has the same bytes')
      assert.deepEqual(await store.unknownBlobs([blob, 'f'.repeat(32)]), ['f'.repeat(32)])
      await done(store, { ...envelope(ann.id), kind: 'delete', target: 3 })
      assert.deepEqual(await store.doomed(9), [blob])
      assert.deepEqual(await store.unknownBlobs([blob]), [blob])
      const log = JSON.stringify(await store.events(BROADCAST_ROOM, 0, 9))
      assert.doesNotMatch(log, /secret|twin/)
    }
  )

  check('empties an attach event when its message was deleted', async store => {
    const { ann } = await people(store)
    const { id } = await open(store, ann.id, { name: 'secret.png' })
    await done(store, { ...envelope(ann.id), text: '', attachments: [id] })
    await store.finishUpload(id, FACTS, now)
    await tellAll(store)
    await done(store, { ...envelope(ann.id), kind: 'delete', target: 1 })
    const event = (await store.events(BROADCAST_ROOM, 1, 1))[0]
    assert.ok(event?.kind === 'attach')
    assert.deepEqual(event.body, {})
  })

  check('lets an upload be carried by so many messages, and no more', async store => {
    const { ann } = await people(store)
    const { id } = await open(store, ann.id)
    await store.finishUpload(id, FACTS, now)
    const send = { ...envelope(ann.id), text: '', attachments: [id] }
    const answers = await store.append(Array.from({ length: FILE_LIMITS.carriers + 1 }, () => send))
    const last = answers.at(-1)
    assert.ok(last && 'refused' in last)
    assert.equal(last.refused, 'quota')
    assert.equal((await store.carriers(id)).length, FILE_LIMITS.carriers)
  })

  test('what the log says of attachments, folded, is what the page shows, whatever becomes of uploads (I13)', async () => {
    const which = fc.integer({ min: 0, max: 3 })
    const step = fc.oneof(
      fc.record({ do: fc.constant('send' as const), all: fc.array(which, { minLength: 1, maxLength: 3 }) }),
      fc.record({ do: fc.constantFrom('finish' as const, 'drop' as const), which }),
      fc.record({ do: fc.constant('delete' as const), target: fc.integer({ min: 1, max: 12 }) })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const store = await makeStore()
        try {
          const { ann } = await people(store)
          const uploads: StoredUpload[] = []
          for (let n = 0; n < 4; n += 1) {
            const said = { type: 'audio/webm', seconds: n + 1 }
            uploads.push(await open(store, ann.id, { name: `${n}`, ...said }))
          }
          const live: LogEvent[] = []
          for (const step of steps) {
            if ('which' in step) {
              const { id } = uploads[step.which]!
              if (step.do === 'finish') await store.finishUpload(id, FACTS, now)
              else await store.dropUpload(id)
            } else {
              const act: Append =
                'target' in step
                  ? { ...envelope(ann.id), kind: 'delete', target: step.target }
                  : { ...envelope(ann.id), text: '', attachments: step.all.map(n => uploads[n]!.id) }
              const answer = await one(store, act)
              if ('event' in answer) live.push(answer.event)
            }
            live.push(...(await tellAll(store)))
          }
          const page = await store.messages(BROADCAST_ROOM, { limit: 100 }, ann.id)
          assert.deepEqual(fold(await store.events(BROADCAST_ROOM, 0, 100), ann.id), page)
          assert.deepEqual(fold(live, ann.id), page)
          // Whatever is shown as ready has its bytes; what nobody carries has none.
          const doomed = new Set(await store.doomed(100))
          for (const { id, blob } of uploads) {
            const known = await store.upload(id)
            assert.equal(doomed.has(blob), known === undefined || known.state === 'gone')
          }
        } finally {
          await store.close()
        }
      }),
      { numRuns: 100 }
    )
  })
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown
