import assert from 'node:assert/strict'
import { people, type Check } from './people.ts'
import { asked, done, envelope, FACTS, HASH, now, open, SOUND } from './upload-steps.ts'

export function checkUploads(check: Check): void {
  check('begins an upload, goes on with it, and finishes it once', async store => {
    const { ann } = await people(store)
    const upload = await open(store, ann.id)
    const { id, blob } = upload
    const common = { id, blob, ownerId: ann.id, name: 'a.png', size: 10 }
    const nothing = { sha256: null, seconds: null, offset: 0, width: null, height: null, thumbnail: false }
    assert.deepEqual(upload, { ...common, ...nothing, type: 'image/x', state: 'open' })
    assert.equal(await store.advanceUpload(id, 7, now), true)
    assert.equal((await store.upload(id))?.offset, 7)
    assert.equal(await store.finishUpload(id, FACTS, now), true)
    assert.deepEqual(await store.upload(id), {
      ...common,
      ...FACTS,
      seconds: null,
      state: 'ready',
      offset: 10
    })
    assert.equal(await store.finishUpload(id, FACTS, now), false)
    assert.equal(await store.advanceUpload(id, 1, now), false)
    assert.equal(await store.advanceUpload('nowhere', 1, now), false)
    assert.equal(await store.upload('nowhere'), undefined)
  })

  check(
    'knows the same upload of the same user again, and bytes of theirs under another name',
    async store => {
      const { ann, ben } = await people(store)
      const first = await open(store, ann.id, { sha256: HASH })
      await store.advanceUpload(first.id, 4, now)
      assert.equal((await open(store, ann.id, { sha256: HASH })).id, first.id)
      assert.equal((await open(store, ann.id, { sha256: HASH })).offset, 4)
      const others = [
        await open(store, ben.id, { sha256: HASH }),
        await open(store, ann.id, { sha256: HASH, size: 9 }),
        await open(store, ann.id, { sha256: HASH, name: 'b.png' }),
        await open(store, ann.id),
        await open(store, ann.id)
      ]
      assert.equal(new Set([first, ...others].map(({ blob }) => blob)).size, 6)
      assert.equal(new Set([first, ...others].map(({ id }) => id)).size, 6)
      await store.finishUpload(first.id, FACTS, now)
      assert.equal((await open(store, ann.id, { sha256: HASH })).id, first.id)
      const twin = await open(store, ann.id, { sha256: HASH, name: 'c.png' })
      assert.deepEqual(twin, { ...(await store.upload(first.id)), id: twin.id, name: 'c.png' })
      assert.equal((await open(store, ben.id, { sha256: HASH })).state, 'open', 'nothing is learnt of others')
    }
  )

  check(
    'keeps how long a sound is said to be, under another name too unless that is said anew',
    async store => {
      const { ann } = await people(store)
      const said = { type: 'audio/webm', sha256: HASH }
      const { id, seconds } = await open(store, ann.id, { ...said, seconds: 7 })
      assert.equal(seconds, 7)
      assert.equal((await open(store, ann.id, { ...said, seconds: 8 })).seconds, 7, 'it is the same upload')
      await store.finishUpload(id, SOUND, now)
      assert.equal((await store.upload(id))?.seconds, 7)
      assert.equal((await open(store, ann.id, { ...said, name: 'b', seconds: null })).seconds, 7)
      assert.equal((await open(store, ann.id, { ...said, name: 'c', seconds: 8 })).seconds, 8)
      assert.equal((await store.upload(id))?.seconds, 7)
    }
  )

  check('counts the bytes of a user once each, whole from the start', async store => {
    const { ann, ben } = await people(store)
    await open(store, ann.id, { size: 60 })
    const refused = await store.openUpload(asked(ann.id, { size: 41 }))
    assert.ok('refused' in refused)
    assert.equal(refused.refused, 'quota')
    assert.match(refused.detail ?? '', /41 bytes.* 60 of 100/)
    await open(store, ben.id, { size: 100 })
    const { id } = await open(store, ann.id, { size: 40, sha256: HASH })
    await store.finishUpload(id, FACTS, now)
    await open(store, ann.id, { size: 40, sha256: HASH, name: 'again' })
    await store.dropUpload(id)
    assert.ok(
      'refused' in (await store.openUpload(asked(ann.id, { size: 1 }))),
      'its twin has the bytes still'
    )
  })

  check('gives up what nobody continued or sent, and nothing else', async store => {
    const { ann } = await people(store)
    const idle = await open(store, ann.id)
    const going = await open(store, ann.id)
    await store.advanceUpload(going.id, 1, now + 10)
    const sent = await open(store, ann.id)
    const unsent = await open(store, ann.id)
    for (const { id } of [sent, unsent]) await store.finishUpload(id, FACTS, now)
    await done(store, { ...envelope(ann.id), text: '', attachments: [sent.id] })
    const awaited = await open(store, ann.id)
    await done(store, { ...envelope(ann.id), text: '', attachments: [awaited.id] })
    assert.equal(await store.expireUploads(now, 9), 0)
    assert.equal(await store.expireUploads(now + 5, 2), 2)
    assert.equal(await store.expireUploads(now + 5, 9), 1)
    assert.equal(await store.expireUploads(now + 5, 9), 0)
    const states = [idle, going, sent, unsent, awaited].map(async ({ id }) => (await store.upload(id))?.state)
    assert.deepEqual(await Promise.all(states), [undefined, 'open', 'ready', undefined, 'gone'])
  })
}
