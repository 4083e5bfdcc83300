import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { ChatError } from '@parlo/contract'
import { connect } from './chat.ts'
import { Upload, type UploadOptions, type UploadSnapshot } from './files.ts'
import { FakeUploads } from './testing/fake-uploads.ts'
import { fakeServer } from './testing/index.ts'

const PIECE = 262_144
const ID = 'a'.repeat(22)
const PATH = `/v1/uploads/${ID}`

/** Each byte tells its place, more or less. */
const content = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251)
const offline = () => new ChatError('offline', 'The server cannot be reached')
const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected

/** An upload, and every snapshot of it in turn. */
function start(server: FakeUploads, file: Blob, options: UploadOptions = {}) {
  const upload = new Upload(file, options, server.call)
  const seen: UploadSnapshot[] = []
  upload.subscribe(snapshot => void seen.push(snapshot))
  return { upload, seen }
}

const states = (seen: readonly UploadSnapshot[]) => [...new Set(seen.map(({ state }) => state))]
const puts = ({ calls }: FakeUploads) => calls.filter(call => call.startsWith('PUT'))

/** A file that can be read as a whole, and is gone when it is to be sent. */
function vanishing(): Blob {
  const file = new Blob([content(10)])
  file.slice = () => {
    const piece = new Blob()
    piece.arrayBuffer = () => Promise.reject(new DOMException('Permission', 'NotReadableError'))
    return piece
  }
  return file
}

/** Let it go on until something is so. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await turn()
}

/** The same for a pause that it makes. */
async function patiently<T>(result: Promise<T>): Promise<T> {
  let settled = false
  const settle = () => (settled = true)
  void result.then(settle, settle)
  await until(() => (mock.timers.tick(1_000), settled))
  return result
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }))
afterEach(() => mock.timers.reset())

describe('an upload', () => {
  test('goes to the server piece by piece, and shows how far it is', async () => {
    const server = new FakeUploads()
    const bytes = content(2 * PIECE + 10)
    const { upload, seen } = start(server, new File([bytes], 'a.bin', { type: 'image/png' }))
    assert.deepEqual(seen, [{ name: 'a.bin', size: bytes.length, sent: 0, state: 'starting' }])
    assert.equal((await upload.started).id, ID)
    assert.equal((await upload.done).state, 'ready')
    assert.deepEqual(server.announced, {
      name: 'a.bin',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      type: 'image/png'
    })
    assert.deepEqual(
      puts(server),
      [0, PIECE, 2 * PIECE].map(offset => `PUT ${PATH}?offset=${offset}`)
    )
    assert.deepEqual(Uint8Array.from(server.bytes), bytes)
    assert.deepEqual(
      seen.filter(({ state }) => state === 'sending').map(({ sent }) => sent),
      [0, PIECE, 2 * PIECE, bytes.length]
    )
    assert.deepEqual(upload.getSnapshot(), {
      name: 'a.bin',
      size: bytes.length,
      sent: bytes.length,
      state: 'ready'
    })
  })

  test('tells the server how long it is, if that is said', async () => {
    for (const seconds of [7, undefined]) {
      const server = new FakeUploads()
      await start(server, new File(['hello'], 'voice.webm'), { seconds }).upload.done
      assert.equal((server.announced as { seconds?: number }).seconds, seconds)
    }
  })

  test('keeps to the pieces that the server takes', async () => {
    const server = new FakeUploads()
    server.chunk = 4
    await start(server, new Blob([content(10)])).upload.done
    assert.deepEqual(
      puts(server),
      [0, 4, 8].map(offset => `PUT ${PATH}?offset=${offset}`)
    )
  })

  test('has the name that it is given, else that of the file, else "file"', () => {
    const server = new FakeUploads()
    const name = (file: Blob, options?: UploadOptions) =>
      start(server, file, options).upload.getSnapshot().name
    assert.equal(name(new File(['a'], 'a.txt'), { name: 'b.txt' }), 'b.txt')
    assert.equal(name(new File(['a'], 'a.txt')), 'a.txt')
    assert.equal(name(new File(['a'], '')), 'file')
    assert.equal(name(new Blob(['a'])), 'file')
  })

  test('does not announce a type that is none', async () => {
    for (const type of ['', 'text/plain;charset=utf-8', 'odd']) {
      const server = new FakeUploads()
      await start(server, new Blob(['a'], { type })).upload.done
      assert.ok(!('type' in (server.announced as object)), type)
    }
  })

  test('sends nothing when the server has the same bytes already', async () => {
    const server = new FakeUploads()
    server.state = 'ready'
    const { upload } = start(server, new Blob([content(10)]))
    assert.equal((await upload.done).state, 'ready')
    assert.deepEqual(server.calls, ['POST /v1/uploads'])
    assert.equal(upload.getSnapshot().sent, 10)
  })

  test('announces a giant without its hash, for which it would have to be in memory', async () => {
    const server = new FakeUploads()
    server.before = () => {
      throw new ChatError('too_large', 'The file has 1000000000 bytes; it may have 26214400')
    }
    const giant = new Blob(['a'])
    Object.defineProperty(giant, 'size', { value: 1_000_000_000 })
    giant.arrayBuffer = () => assert.fail('it was read')
    await assert.rejects(start(server, giant).upload.done, code('too_large'))
    assert.equal(server.calls.length, 1)
  })
})

describe('an upload, when the line is lost', () => {
  test('goes on with the piece that did not arrive', async () => {
    const server = new FakeUploads()
    const bytes = content(2 * PIECE)
    // The second piece, and the question after it.
    server.before = () => {
      if (server.calls.length === 3 || server.calls.length === 4) throw offline()
    }
    const { upload, seen } = start(server, new Blob([bytes]))
    await patiently(upload.done)
    assert.deepEqual(server.calls.slice(2), [
      `PUT ${PATH}?offset=${PIECE}`,
      `GET ${PATH}`,
      `GET ${PATH}`,
      `PUT ${PATH}?offset=${PIECE}`
    ])
    assert.deepEqual(Uint8Array.from(server.bytes), bytes)
    assert.deepEqual(states(seen), ['starting', 'sending', 'waiting', 'ready'])
    assert.ok(seen.every(({ sent }, index) => sent >= (seen[index - 1]?.sent ?? 0)))
  })

  test('does not repeat a piece that arrived although nobody said so', async () => {
    const server = new FakeUploads()
    let lost = false
    server.after = call => {
      if (!call.startsWith('PUT') || lost) return
      lost = true
      throw offline()
    }
    await patiently(start(server, new Blob([content(2 * PIECE)])).upload.done)
    assert.deepEqual(
      puts(server),
      [0, PIECE].map(offset => `PUT ${PATH}?offset=${offset}`)
    )
  })

  test('is ready when it was the last piece that arrived', async () => {
    const server = new FakeUploads()
    server.after = call => {
      if (call.startsWith('PUT')) throw offline()
    }
    const { upload } = start(server, new Blob([content(10)]))
    assert.equal((await patiently(upload.done)).state, 'ready')
    assert.equal(puts(server).length, 1)
  })

  test('goes on in the middle of a piece that broke off', async () => {
    const server = new FakeUploads()
    const bytes = content(PIECE)
    server.before = call => {
      if (server.bytes.length > 0 || !call.startsWith('PUT')) return
      server.bytes.push(...bytes.slice(0, 100))
      throw offline()
    }
    await patiently(start(server, new Blob([bytes])).upload.done)
    assert.deepEqual(
      puts(server),
      [0, 100].map(offset => `PUT ${PATH}?offset=${offset}`)
    )
    assert.deepEqual(Uint8Array.from(server.bytes), bytes)
  })

  test('is still starting until the server knows of it', async () => {
    const server = new FakeUploads()
    let fails = 3
    server.before = () => {
      if (fails-- > 0) throw offline()
    }
    const { upload, seen } = start(server, new Blob([content(10)]))
    await patiently(upload.done)
    assert.equal(server.calls.filter(call => call.startsWith('POST')).length, 4)
    assert.deepEqual(states(seen), ['starting', 'sending', 'ready'])
  })

  test('waits as long as the server asks', async () => {
    const server = new FakeUploads()
    server.before = () => {
      if (server.calls.length === 1)
        throw new ChatError('rate_limited', 'Too many uploads', { retryMillis: 5_000 })
    }
    const { upload } = start(server, new Blob([content(10)]))
    await until(() => server.calls.length === 1)
    await turn()
    mock.timers.tick(4_999)
    await turn()
    assert.equal(server.calls.length, 1)
    mock.timers.tick(1)
    await upload.done
  })
})

describe('an upload to a server that answers, but can store nothing', () => {
  test('is tried less and less often', async t => {
    t.mock.method(Math, 'random', () => 1)
    const server = new FakeUploads()
    server.before = call => {
      if (call.startsWith('PUT')) throw new ChatError('unavailable', 'The disk is full')
    }
    const { upload } = start(server, new Blob([content(10)]))
    const waited: number[] = []
    await until(() => puts(server).length === 1)
    while (waited.length < 4) {
      let seconds = 0
      for (const { length } = puts(server); puts(server).length === length; seconds += 0.5) {
        await turn()
        mock.timers.tick(500)
        await turn()
      }
      waited.push(seconds)
    }
    assert.deepEqual(waited, [0.5, 1, 2, 4])
    upload.cancel()
  })
})

describe('an upload, when the server has lost bytes', () => {
  test('asks where to go on', async () => {
    const server = new FakeUploads()
    server.before = call => {
      if (server.calls.length === 3 && call.startsWith('PUT')) server.bytes = []
    }
    const bytes = content(2 * PIECE)
    await patiently(start(server, new Blob([bytes])).upload.done)
    assert.deepEqual(server.calls.slice(2), [
      `PUT ${PATH}?offset=${PIECE}`,
      `GET ${PATH}`,
      `PUT ${PATH}?offset=0`,
      `PUT ${PATH}?offset=${PIECE}`
    ])
    assert.deepEqual(Uint8Array.from(server.bytes), bytes)
  })

  test('fails when asking is a conflict, too', async () => {
    const server = new FakeUploads()
    server.before = call => {
      if (!call.startsWith('POST')) throw new ChatError('conflict', 'Go on elsewhere')
    }
    const { upload } = start(server, new Blob([content(10)]))
    await assert.rejects(patiently(upload.done), code('conflict'))
    assert.deepEqual(server.calls.slice(1), [`PUT ${PATH}?offset=0`, `GET ${PATH}`, `DELETE ${PATH}`])
  })
})

describe('an upload that fails', () => {
  for (const refused of ['too_large', 'quota', 'forbidden'] as const) {
    test(`for ${refused} says why, to whoever asks`, async () => {
      const server = new FakeUploads()
      const error = new ChatError(refused, 'Not this one')
      server.before = () => {
        throw error
      }
      const { upload, seen } = start(server, new Blob([content(10)]))
      await assert.rejects(upload.started, error)
      await assert.rejects(upload.done, error)
      assert.deepEqual(states(seen), ['starting', 'failed'])
      assert.equal(upload.getSnapshot().error, error)
      upload.cancel()
      assert.equal(upload.getSnapshot().state, 'failed')
      assert.deepEqual(server.calls, ['POST /v1/uploads'])
    })
  }

  test('is no unhandled rejection when nobody waits for it', async () => {
    const rejections: unknown[] = []
    const hear = (reason: unknown) => void rejections.push(reason)
    process.on('unhandledRejection', hear)
    const server = new FakeUploads()
    server.before = call => {
      if (!call.startsWith('POST')) throw new ChatError('not_found', 'There is no such upload')
    }
    const { upload } = start(server, new Blob([content(10)]))
    await until(() => upload.getSnapshot().state === 'failed')
    upload.cancel()
    const { upload: other } = start(new FakeUploads(), new Blob([content(10)]), {
      signal: AbortSignal.abort()
    })
    await until(() => other.getSnapshot().state === 'cancelled')
    for (let turns = 0; turns < 10; turns++) await turn()
    process.off('unhandledRejection', hear)
    assert.deepEqual(rejections, [])
  })

  test('is told from a lost line when it is the file that is gone, and given up on the server', async () => {
    const server = new FakeUploads()
    const { upload } = start(server, vanishing())
    await assert.rejects(upload.done, code('not_found'))
    assert.match(upload.getSnapshot().error!.message, /cannot be read/)
    upload.cancel()
    assert.equal(upload.getSnapshot().state, 'failed')
    assert.deepEqual(server.calls, ['POST /v1/uploads', `DELETE ${PATH}`])
  })
})

describe('an upload that is cancelled', () => {
  const never = () => new Promise(() => undefined)

  test('before the server knows of it sends nothing', async () => {
    const server = new FakeUploads()
    const { upload } = start(server, new Blob([content(10)]))
    upload.cancel()
    upload.cancel()
    await assert.rejects(upload.started, code('closed'))
    await assert.rejects(upload.done, code('closed'))
    assert.equal(upload.getSnapshot().state, 'cancelled')
    assert.deepEqual(server.calls, [])
  })

  test('by a signal that was aborted before sends nothing either', async () => {
    const server = new FakeUploads()
    const { upload, seen } = start(server, new Blob([content(10)]), { signal: AbortSignal.abort() })
    await assert.rejects(upload.done, code('closed'))
    assert.deepEqual(states(seen), ['cancelled'])
    assert.deepEqual(server.calls, [])
  })

  test('while it is announced is given up as soon as the server says where it is', async () => {
    const server = new FakeUploads()
    const { upload } = start(server, new Blob([content(10)]))
    server.after = call => call.startsWith('POST') && upload.cancel()
    await assert.rejects(upload.started, code('closed'))
    assert.equal(upload.getSnapshot().state, 'cancelled')
    assert.deepEqual(server.calls, ['POST /v1/uploads', `DELETE ${PATH}`])
  })

  test('while a piece is under way ends that call, and is given up on the server', async () => {
    const server = new FakeUploads()
    server.before = call => call.startsWith('PUT') && never()
    const abort = new AbortController()
    const { upload, seen } = start(server, new Blob([content(10)]), { signal: abort.signal })
    await until(() => puts(server).length === 1)
    abort.abort()
    await assert.rejects(upload.done, code('closed'))
    await upload.started
    assert.deepEqual(states(seen), ['starting', 'sending', 'cancelled'])
    assert.deepEqual(server.calls.slice(2), [`DELETE ${PATH}`])
  })

  test('while it waits for the line does not wait any more', async () => {
    const server = new FakeUploads()
    server.before = call => {
      if (call.startsWith('PUT')) throw offline()
    }
    const { upload } = start(server, new Blob([content(10)]))
    await until(() => upload.getSnapshot().state === 'waiting')
    upload.cancel()
    await assert.rejects(upload.done, code('closed'))
    assert.deepEqual(server.calls.slice(2), [`DELETE ${PATH}`])
  })

  test('once it is there is taken away again', async () => {
    const server = new FakeUploads()
    const { upload } = start(server, new Blob([content(10)]))
    await upload.done
    upload.cancel()
    assert.equal(upload.getSnapshot().state, 'cancelled')
    assert.equal(server.calls.at(-1), `DELETE ${PATH}`)
  })

  test('but not by a signal that comes once it is there', async () => {
    const server = new FakeUploads()
    const abort = new AbortController()
    const { upload } = start(server, new Blob([content(10)]), { signal: abort.signal })
    await upload.done
    await turn()
    abort.abort()
    assert.equal(upload.getSnapshot().state, 'ready')
    assert.ok(!server.calls.includes(`DELETE ${PATH}`))
  })
})

describe('an upload of a chat', () => {
  /** @param calls - Gets every call as it is made. */
  const begin = async (uploads: FakeUploads, calls: string[] = []) => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const fetcher: typeof fetch = async (input, init = {}) => {
      const { pathname, search } = new URL(input as string)
      calls.push(`${init.method} ${pathname}`)
      if (!pathname.startsWith('/v1/uploads')) return server.options.fetch!(input, init)
      const { method, body, signal } = init
      const call = typeof body === 'string' ? { body: JSON.parse(body) } : { bytes: body as ArrayBuffer }
      const given = { method: method!, ...(body && call), signal: signal ?? undefined }
      return Response.json((await uploads.call(pathname + search, given)) ?? null)
    }
    mock.timers.reset()
    const chat = connect({ ...server.options, fetch: fetcher, token: ann.token })
    await new Promise<void>(resolve =>
      chat.connection.subscribe(({ at }) => void (at === 'online' && resolve()))
    )
    return chat
  }

  test('is carried by a message before it is there', async () => {
    const uploads = new FakeUploads()
    let goOn: (() => void) | undefined
    uploads.before = call => call.startsWith('PUT') && new Promise<void>(resolve => (goOn = resolve))
    const chat = await begin(uploads)
    const upload = chat.upload(new File([content(10)], 'a.bin'))
    const room = chat.room('broadcast')
    const shown: string[] = []
    room.subscribe(({ messages }) => {
      for (const { attachments } of messages)
        shown.push(...attachments.map(({ id, state }) => `${id} ${state}`))
    })
    const message = await room.send('', { attachments: [upload] })
    assert.equal(message.state, 'sent')
    assert.deepEqual([...new Set(shown)].slice(0, 2), [' open', `${ID} open`])
    assert.equal(upload.getSnapshot().state, 'sending')
    goOn!()
    await upload.done
    chat.close()
  })

  test('keeps the place of its message, which shows at once, while the server does not know of it', async () => {
    const uploads = new FakeUploads()
    let goOn: (() => void) | undefined
    uploads.before = call => call.startsWith('POST') && new Promise<void>(resolve => (goOn = resolve))
    const chat = await begin(uploads)
    const room = chat.room('broadcast')
    await room.load()
    const shown = () =>
      room.getSnapshot().messages.map(({ text, state, attachments: [file] }) => [text, state, file?.name])
    const first = room.send('first', { attachments: [chat.upload(new File(['a'], 'a.bin'))] })
    const second = room.send('second')
    const waiting = [
      ['first', 'sending', 'a.bin'],
      ['second', 'sending', undefined]
    ]
    await turn()
    assert.deepEqual(shown(), waiting)
    await until(() => goOn !== undefined)
    goOn!()
    await first
    await second
    assert.deepEqual(
      shown().map(([text, state]) => [text, state]),
      waiting.map(([text]) => [text, 'sent'])
    )
    chat.close()
  })

  test('that fails leaves no message behind', async () => {
    const uploads = new FakeUploads()
    const chat = await begin(uploads)
    const room = chat.room('broadcast')
    await room.load()
    const upload = chat.upload(new Blob(['a']))
    upload.cancel()
    const refused = room.send('look', { attachments: [upload] })
    const next = room.send('next')
    await assert.rejects(refused, code('closed'))
    await next
    assert.deepEqual(
      room.getSnapshot().messages.map(({ text }) => text),
      ['next']
    )
    chat.close()
  })

  test('ends with the sign-in: nobody else goes on with it', async () => {
    const uploads = new FakeUploads()
    uploads.before = call => {
      if (call.startsWith('PUT')) throw offline()
    }
    const chat = await begin(uploads)
    const upload = chat.upload(new Blob([content(10)]))
    await until(() => upload.getSnapshot().state === 'waiting')
    await chat.logout()
    await assert.rejects(upload.done, code('closed'))
    assert.equal(upload.getSnapshot().state, 'failed')
    assert.equal(upload.getSnapshot().error!.code, 'closed')
    assert.equal(uploads.calls.at(-1), `DELETE ${PATH}`)
    chat.close()
  })

  test('is given up before the server hears of the sign-out', async () => {
    for (const leave of ['logout', 'logoutEverywhere'] as const) {
      const uploads = new FakeUploads()
      uploads.before = call => call.startsWith('PUT') && new Promise(() => undefined)
      const calls: string[] = []
      const chat = await begin(uploads, calls)
      const upload = chat.upload(new Blob([content(10)]))
      await until(() => puts(uploads).length === 1)
      calls.length = 0
      await chat[leave]()
      await assert.rejects(upload.done, code('closed'))
      const left = leave === 'logout' ? 'POST /v1/logout' : 'DELETE /v1/sessions'
      assert.deepEqual(calls.slice(0, 2), [`DELETE ${PATH}`, left])
      chat.close()
    }
  })

  test('that cannot go on is told, and once, when a message carries it already', async () => {
    const chat = await begin(new FakeUploads())
    const told: string[] = []
    chat.on('error', error => told.push(error.code))
    const alone = chat.upload(vanishing())
    await assert.rejects(alone.done, code('not_found'))
    assert.deepEqual(told, [])
    const upload = chat.upload(vanishing())
    await chat.room('broadcast').send('look', { attachments: [upload] })
    await assert.rejects(upload.done, code('not_found'))
    assert.deepEqual(told, ['not_found'])
    chat.close()
  })

  test('that was given up by its sender is no error', async () => {
    const uploads = new FakeUploads()
    uploads.before = call => call.startsWith('PUT') && new Promise(() => undefined)
    const chat = await begin(uploads)
    const told: string[] = []
    chat.on('error', error => told.push(error.code))
    const upload = chat.upload(new Blob([content(10)]))
    await chat.room('broadcast').send('look', { attachments: [upload] })
    upload.cancel()
    await assert.rejects(upload.done, code('closed'))
    await turn()
    assert.deepEqual(told, [])
    chat.close()
  })
})
