import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { connect, type Chat, type Room, type UploadSnapshot } from '@parlo/sdk'
import { picture } from '../packages/server/src/testing/picture.ts'
import { chatter, refusedAs, shown, until, type Chatter } from './support/chats.ts'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD } from './support/rest.ts'

const MEBIBYTE = 1_048_576
const LIMIT = 4 * MEBIBYTE

/** A file that nobody else has. */
const file = (name: string, size: number) => new File([randomBytes(size)], name)
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer())

/* One story, told in order: each test goes on where the one before ended. */
describe('files', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let ann: Chatter
  let ben: Chatter
  let cleo: Chatter
  let hers: Room
  let his: Room
  /** What ann's device has sent of files: the offset and bytes of every piece. */
  const pieces: { offset: number; size: number }[] = []
  /** Called before each piece leaves. */
  let beforePiece: (offset: number) => unknown = () => undefined

  const counting: typeof fetch = async (input, init) => {
    const { searchParams } = new URL(input as string)
    if (init?.method === 'PUT') {
      const offset = Number(searchParams.get('offset'))
      await beforePiece(offset)
      pieces.push({ offset, size: (init.body as ArrayBuffer).byteLength })
    }
    return fetch(input, init)
  }
  const sent = () => pieces.reduce((sum, { size }) => sum + size, 0)

  before(async () => {
    server = await startServer('server', { MAX_FILE_BYTES: String(LIMIT) })
    const account = await chatter(server.url, 'ann')
    account.chat.close()
    const chat: Chat = connect({ url: server.url, reconnectDelay: () => 100, fetch: counting })
    ann = { ...account, chat }
    await chat.login('ann', PASSWORD)
    ben = await chatter(server.url, 'ben')
    cleo = await chatter(server.url, 'cleo')
    hers = chat.direct(ben.id)
    his = ben.chat.direct(ann.id)
    for (const room of [hers, his]) await until(room, ({ status }) => status === 'ready')
  })
  after(async () => {
    for (const { chat } of [ann, ben, cleo]) chat.close()
    await server.stop()
  })

  test('arrive as they were, and show how far they are', async () => {
    const original = file('notes.bin', 3 * MEBIBYTE)
    const upload = ann.chat.upload(original)
    const seen: UploadSnapshot[] = []
    upload.subscribe(snapshot => void seen.push(snapshot))
    await upload.done
    const progress = [...new Set(seen.map(snapshot => snapshot.sent))]
    assert.ok(progress.length > 10, `progress was told as ${progress.join()}`)
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b)
    )
    assert.equal(progress.at(-1), original.size)
    assert.equal(sent(), original.size)
    const message = await hers.send('my notes', { attachments: [upload] })
    const { attachments } = await shown(his, message.seq)
    assert.equal(attachments.length, 1)
    const [attachment] = attachments
    assert.deepEqual(
      [attachment!.name, attachment!.size, attachment!.state],
      ['notes.bin', original.size, 'ready']
    )
    assert.deepEqual(await bytesOf(await ben.chat.file(attachment!)), await bytesOf(original))
    await assert.rejects(cleo.chat.file(attachment!), refusedAs('not_found'))
  })

  test('go on where they were when the power fails, and their message keeps its place', async () => {
    pieces.length = 0
    const original = file('long.bin', 3 * MEBIBYTE)
    let cut: Promise<void> | undefined
    beforePiece = async offset => {
      if (offset < 1.5 * MEBIBYTE || cut) return
      // The message is out, and the server ends as this piece is on its way.
      await message
      cut = server.kill()
    }
    const upload = ann.chat.upload(original)
    const message = hers.send('it takes a while', { attachments: [upload] })
    const { seq } = await message
    const then = await his.send('no hurry')
    const waiting = await shown(his, seq)
    assert.equal(waiting.attachments[0]!.state, 'open')
    await assert.rejects(ben.chat.file(waiting.attachments[0]!), refusedAs('not_found'))
    await until(upload, ({ state }) => state === 'waiting')
    await cut
    const before = sent()
    await server.restart()
    await upload.done
    beforePiece = () => undefined
    const again = sent() - before
    assert.ok(again <= original.size / 2 + MEBIBYTE / 4, `${again} bytes were sent after the restart`)
    const arrived = await shown(his, seq, ({ attachments: [one] }) => one?.state === 'ready')
    assert.ok(seq! < then.seq!)
    assert.deepEqual(await bytesOf(await ben.chat.file(arrived.attachments[0]!)), await bytesOf(original))
  })

  test('that are pictures say how large they are, and have a small one', async () => {
    const png = await picture('png', { width: 1200, height: 800 })
    const upload = ann.chat.upload(new File([new Uint8Array(png)], 'sunset.png', { type: 'image/png' }))
    const message = await hers.send('', { attachments: [upload] })
    const { attachments } = await shown(his, message.seq, ({ attachments: [one] }) => one?.state === 'ready')
    const { type, width, height, thumbnail } = attachments[0]!
    assert.deepEqual([type, width, height, thumbnail], ['image/png', 1200, 800, true])
    const small = await ben.chat.file(attachments[0]!, { thumbnail: true })
    assert.equal(small.type, 'image/webp')
    assert.ok(small.size > 0)
    await assert.rejects(cleo.chat.file(attachments[0]!, { thumbnail: true }), refusedAs('not_found'))
  })

  test('go with their message', async () => {
    const upload = ann.chat.upload(file('secret.bin', 1000))
    const message = await hers.send('secret', { attachments: [upload] })
    const { attachments } = await shown(his, message.seq, ({ attachments: [one] }) => one?.state === 'ready')
    await ben.chat.file(attachments[0]!)
    await hers.delete(message)
    const deleted = await shown(his, message.seq, one => one.deleted)
    assert.deepEqual(deleted.attachments, [])
    await assert.rejects(ben.chat.file(attachments[0]!), refusedAs('not_found'))
    await assert.rejects(ann.chat.file(attachments[0]!), refusedAs('not_found'))
  })

  test('are gone for the receiver when they are cancelled', async () => {
    beforePiece = offset => offset > 0 && new Promise(() => undefined)
    const upload = ann.chat.upload(file('wrong.bin', MEBIBYTE))
    const message = await hers.send('this one', { attachments: [upload] })
    await shown(his, message.seq, ({ attachments: [one] }) => one?.state === 'open')
    await until(upload, ({ sent: there }) => there > 0)
    upload.cancel()
    await shown(his, message.seq, ({ attachments: [one] }) => one?.state === 'gone')
    await shown(hers, message.seq, ({ attachments: [one] }) => one?.state === 'gone')
    assert.equal(upload.getSnapshot().state, 'cancelled')
    beforePiece = () => undefined
  })

  test('are gone for everybody when they cannot be read any more, which the sender is told', async () => {
    const moved = file('moved.bin', MEBIBYTE)
    let isThere = true
    moved.slice = (from, to) => {
      const piece = new Blob([moved]).slice(from, to)
      if (!isThere) piece.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'))
      return piece
    }
    const told: string[] = []
    const end = ann.chat.on('error', ({ code }) => told.push(code))
    beforePiece = offset => {
      isThere = offset === 0
      return message
    }
    const message = hers.send('it was here', { attachments: [ann.chat.upload(moved)] })
    const { seq } = await message
    await shown(his, seq, ({ attachments: [one] }) => one?.state === 'gone')
    await shown(hers, seq, ({ attachments: [one] }) => one?.state === 'gone')
    assert.deepEqual(told, ['not_found'])
    beforePiece = () => undefined
    end()
  })

  test('are not sent twice', async () => {
    const original = file('again.bin', 1000)
    await hers.send('once', { attachments: [ann.chat.upload(original)] })
    await ann.chat.upload(original).done
    pieces.length = 0
    const upload = ann.chat.upload(original, { name: 'other name.bin' })
    const message = await hers.send('twice', { attachments: [upload] })
    await upload.done
    assert.deepEqual(pieces, [])
    const { attachments } = await shown(his, message.seq)
    assert.deepEqual([attachments[0]!.name, attachments[0]!.state], ['other name.bin', 'ready'])
    assert.deepEqual(await bytesOf(await ben.chat.file(attachments[0]!)), await bytesOf(original))
    // Nobody learns what others have.
    const theirs = ben.chat.upload(original)
    await theirs.started
    assert.equal((await theirs.started).state, 'open')
    theirs.cancel()
  })

  test('that are too large are refused with a sentence', async () => {
    const upload = ann.chat.upload(file('huge.bin', LIMIT + 1))
    await assert.rejects(hers.send('look', { attachments: [upload] }), refusedAs('too_large'))
    const { state, error } = upload.getSnapshot()
    assert.equal(state, 'failed')
    assert.equal(error!.message, `The file has ${LIMIT + 1} bytes; it may have ${LIMIT}`)
    assert.ok(hers.getSnapshot().messages.every(({ text }) => text !== 'look'))
  })

  test('that are on their way are given up when their sender signs out', async () => {
    beforePiece = offset => offset > 0 && new Promise(() => undefined)
    for (const leave of ['logout', 'logoutEverywhere'] as const) {
      const upload = ann.chat.upload(file('late.bin', MEBIBYTE))
      const { seq } = await hers.send('soon', { attachments: [upload] })
      await until(upload, ({ sent: there }) => there > 0)
      await ann.chat[leave]()
      await shown(his, seq, ({ attachments: [one] }) => one?.state === 'gone')
      await ann.chat.login('ann', PASSWORD)
    }
  })
})
