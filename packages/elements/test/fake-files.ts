import type { FakeServer } from '@parlo/sdk/testing'

/** What a server does with files. */
export interface FakeFiles {
  /** Names of those it was told of. */
  names: string[]
  /** How long each is said to be. */
  seconds: (number | undefined)[]
  /** Ids it gave, in the same order. */
  ids: string[]
  /** Ids of those that were given up. */
  given: string[]
  /** Bytes a file may have. */
  most: number
  /** Pieces wait until this is resolved, or set to undefined. */
  hold: Promise<void> | undefined
  /** So do the first calls. */
  holdStart: Promise<void> | undefined
}

/** Have a fake server take files; call it before anybody connects. */
export function takeFiles(server: FakeServer): FakeFiles {
  const files: FakeFiles = {
    names: [],
    seconds: [],
    ids: [],
    given: [],
    most: 1_000_000,
    hold: undefined,
    holdStart: undefined
  }
  const uploads = new Map<string, { name: string; size: number; offset: number }>()
  const other = server.options.fetch!
  server.options.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (!url.pathname.startsWith('/v1/uploads')) return other(input, init)
    // Whether the line is up is known there.
    await other('http://parlo.test/v1/me', { headers: init!.headers! })
    const id = url.pathname.split('/')[3]
    if (id === undefined) {
      await files.holdStart
      const asked = JSON.parse(init!.body as string) as { name: string; size: number; seconds?: number }
      const { name, size, seconds } = asked
      if (size > files.most) {
        const detail = `The file has ${size} bytes; it may have ${files.most}`
        return Response.json({ code: 'too_large', detail, status: 413 }, { status: 413 })
      }
      const made = String(uploads.size + 1).padStart(22, '0')
      uploads.set(made, { name, size, offset: 0 })
      files.names.push(name)
      files.seconds.push(seconds)
      files.ids.push(made)
      return answer(made)
    }
    if (init?.method === 'DELETE') {
      files.given.push(id)
      return new Response(null, { status: 204 })
    }
    if (init?.method === 'PUT') {
      await files.hold
      const upload = uploads.get(id)!
      upload.offset += (init.body as ArrayBuffer).byteLength
    }
    return answer(id)
  }
  const answer = (id: string): Response => {
    const { name, size, offset } = uploads.get(id)!
    const state = offset === size ? 'ready' : 'open'
    return Response.json({ id, name, size, type: 'text/plain', state, offset, chunk: 262_144 })
  }
  return files
}

/** A promise, and what resolves it. */
export function gate(): { promise: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: resolve }
}

/** A small picture: a red dot. */
export const picture = (name = 'dot.png'): File =>
  new File(
    [
      Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=='
        ),
        char => char.charCodeAt(0)
      )
    ],
    name,
    { type: 'image/png' }
  )
