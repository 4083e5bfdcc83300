import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { FILE_LIMITS } from '@parlo/contract'
import sharp from 'sharp'
import { createPictures } from '../files/pictures.ts'
import { picture } from '../testing/picture.ts'
import { makeUploads } from '../testing/uploads.ts'
import { createProfiles } from './profiles.ts'

async function makeProfiles() {
  const made = await makeUploads()
  const { store, files, chat } = made
  const profiles = createProfiles({ store, files, pictures: createPictures(), announce: chat.announceUser })
  const told = () => made.heard.flatMap(news => (news.type === 'user' ? [news.user] : []))
  return { ...made, profiles, told }
}

const pixel = () => picture('png')
const all = (bytes: Uint8Array) => Readable.from([bytes])

describe('a display name', () => {
  test('is told to everybody, once', async () => {
    const { ann, profiles, told, store } = await makeProfiles()
    const named = { id: ann.id, username: 'ann', name: 'Ann Lee' }
    assert.deepEqual(await profiles.rename(ann, 'Ann Lee'), named)
    assert.deepEqual(await profiles.rename(ann, 'Ann Lee'), named)
    assert.deepEqual(await profiles.rename(ann, null), { id: ann.id, username: 'ann' })
    assert.deepEqual(told(), [named, { id: ann.id, username: 'ann' }])
    assert.equal((await store.userById(ann.id))?.name, null)
  })
})

describe('a picture', () => {
  test('is made small, told to everybody, and can be had under its own id alone', async () => {
    const { ann, ben, profiles, told } = await makeProfiles()
    const user = await profiles.setPicture(ann, all(await picture('jpeg', { width: 900, height: 300 })))
    assert.match(user.picture!, /^[0-9a-f]{32}$/)
    assert.deepEqual(told(), [user])
    const served = await profiles.picture(ann.id, user.picture!)
    const { format, width, height } = await sharp(await buffer(await served.open())).metadata()
    assert.deepEqual([served.type, format, width, height], ['image/webp', 'webp', 256, 256])
    await assert.rejects(profiles.picture(ben.id, user.picture!), { code: 'not_found' })
    await assert.rejects(profiles.picture(ann.id, '0'.repeat(32)), { code: 'not_found' })
    await assert.rejects(profiles.picture(99, user.picture!), { code: 'not_found' })
  })

  test('goes with its bytes when another takes its place, or none', async () => {
    const { ann, profiles, tidy, keys, told } = await makeProfiles()
    const first = (await profiles.setPicture(ann, all(await pixel()))).picture!
    const second = (await profiles.setPicture(ann, all(await pixel()))).picture!
    assert.notEqual(first, second)
    await assert.rejects(profiles.picture(ann.id, first), { code: 'not_found' })
    await tidy()
    assert.deepEqual(await keys(), [second])
    assert.deepEqual(await profiles.removePicture(ann), { id: ann.id, username: 'ann' })
    await tidy()
    assert.deepEqual(await keys(), [])
    const before = told().length
    assert.deepEqual(await profiles.removePicture(ann), { id: ann.id, username: 'ann' })
    assert.equal(told().length, before)
  })

  test('is not taken for a lost file, while it is written or after', async () => {
    const { ann, store, files, profiles, sweep, keys } = await makeProfiles()
    const mine = (await profiles.setPicture(ann, all(await pixel()))).picture!
    const next = 'b'.repeat(32)
    await store.beginPicture(ann.id, next)
    await files.write(next, 0, all(await pixel()))
    await files.write('c'.repeat(32), 0, all(await pixel()))
    assert.equal(await sweep(), 1)
    assert.deepEqual((await keys()).toSorted(), [mine, next].toSorted())
  })

  test('that is none, broken or too large changes nothing', async () => {
    const { ann, profiles, told, keys } = await makeProfiles()
    const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const half = (await picture('png', { width: 300, height: 300 })).subarray(0, 60)
    const much = Buffer.alloc(FILE_LIMITS.pictureBytes + 1)
    for (const [bytes, code] of [
      [text, 'unsupported_media_type'],
      [Buffer.alloc(0), 'unsupported_media_type'],
      [await picture('avif'), 'unsupported_media_type'],
      [half, 'bad_request'],
      [much, 'too_large']
    ] as const) {
      await assert.rejects(profiles.setPicture(ann, all(bytes)), { code })
    }
    assert.deepEqual(await profiles.find(ann), { id: ann.id, username: 'ann' })
    assert.deepEqual([told(), await keys()], [[], []])
  })

  test('whose line broke makes room for the next one, which need not wait for it', async () => {
    const { ann, profiles, told } = await makeProfiles()
    const slow = new PassThrough()
    slow.write((await pixel()).subarray(0, 20))
    const lost = profiles.setPicture(ann, slow)
    const refused = assert.rejects(lost, { code: 'bad_request' })
    const user = await profiles.setPicture(ann, all(await pixel()))
    await refused
    assert.deepEqual(told(), [user])
    await profiles.drain()
  })
})
