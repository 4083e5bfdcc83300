import { ChatError, isChatError, type Attachment, type Upload as UploadAnswer } from '@parlo/contract'
import { backoff, Pause } from './backoff.ts'
import { Cell } from './cell.ts'
import type { Call } from './api.ts'
import type { Readable } from './snapshots.ts'

/** A file on its way to the server. */
export interface UploadSnapshot {
  readonly name: string
  /** Bytes in all, and those that the server has. */
  readonly size: number
  readonly sent: number
  /**
   * `starting`: the server does not know of it yet. `sending`, or `waiting` for the network: messages can carry it already.
   * `ready`: it can be had. `failed` (`error` says why; `closed`: the user signed out) and `cancelled` are final: messages that
   * carry it say that it will not come.
   */
  readonly state: 'starting' | 'sending' | 'waiting' | 'ready' | 'failed' | 'cancelled'
  readonly error?: ChatError
}

/** What to know of a file beside its bytes. */
export interface UploadOptions {
  /** What people call it, 1 to 255 UTF-16 units on one line. Default: the name of a `File`, else "file". */
  name?: string
  /** How long a sound or a video is, shown before it is played: whole seconds, 1 to 86,400. The server does not check. */
  seconds?: number | undefined
  /** Cancels it, while it is under way. */
  signal?: AbortSignal
}

/** Which bytes of a file. */
export interface FileOptions {
  /** The small picture of an image, where there is one. */
  thumbnail?: boolean
  signal?: AbortSignal | undefined
}

/** Bytes sent at once: what is lost when the line is, and how finely progress shows. */
const PIECE = 262_144
/** Bytes that a file may have to be hashed, for which it is read into memory as a whole. */
const HASHED = 268_435_456

/**
 * One file on its way to the server: in pieces, going on where it stopped when the line was lost, and not at all where the
 * server has the same bytes of the same user. Get one by {@link Chat.upload}.
 */
export class Upload implements Readable<UploadSnapshot> {
  /**
   * Resolves as soon as messages can carry it: with what they show.
   *
   * @throws {ChatError} `too_large`, `quota`, `forbidden`; `not_found` (the file cannot be read, or the server has given it
   * up); `closed` (cancelled, or the user signed out)
   */
  readonly started: Promise<Attachment>
  /** Resolves once it is there. @throws {ChatError} as {@link started} */
  readonly done: Promise<Attachment>
  readonly #cell: Cell<UploadSnapshot>
  readonly getSnapshot: Cell<UploadSnapshot>['getSnapshot']
  readonly subscribe: Cell<UploadSnapshot>['subscribe']
  readonly #call: <T>(path: string, init: Call) => Promise<T>
  readonly #file: Blob
  readonly #end = new AbortController()
  readonly #pause = new Pause()
  /** Times in a row that nothing got further. */
  #failures = 0
  /** Where the server has it. */
  #path: string | undefined

  /** @internal */
  constructor(
    file: Blob,
    { name, seconds, signal }: UploadOptions,
    call: <T>(path: string, init: Call) => Promise<T>
  ) {
    const called = name ?? ((file as Partial<File>).name || 'file')
    this.#cell = new Cell<UploadSnapshot>({ name: called, size: file.size, sent: 0, state: 'starting' })
    this.getSnapshot = this.#cell.getSnapshot
    this.subscribe = this.#cell.subscribe
    this.#file = file
    this.#call = call
    const first = this.#start(seconds)
    this.started = first
    this.done = this.#send(first)
    // Whoever looks at the snapshot need not wait for them.
    this.started.catch(() => undefined)
    this.done.catch(() => undefined).finally(() => signal?.removeEventListener('abort', this.#cancel))
    if (signal?.aborted) this.cancel()
    signal?.addEventListener('abort', this.#cancel)
  }

  /**
   * Give it up. Messages that carry it say that it will not come; once it is ready, it goes only if no message carries
   * it. Twice is harmless.
   */
  cancel(): void {
    if (this.#end.signal.aborted) return
    this.#stop({ state: 'cancelled' }, new ChatError('closed', 'The upload was cancelled'))
    void this.#giveUp()
  }

  /** @internal The chat was closed, or its user signs out: nothing more is sent. Resolves when the server knows, or cannot be told. */
  close(): Promise<void> {
    const error = new ChatError('closed', 'The user signed out before the file was there')
    this.#stop({ state: 'failed', error }, error)
    return this.#giveUp()
  }

  readonly #cancel = (): void => this.cancel()

  #stop(change: Partial<UploadSnapshot>, error: ChatError): void {
    this.#set(change)
    this.#end.abort(error)
    this.#pause.end()
  }

  async #giveUp(): Promise<void> {
    if (this.#path) await this.#call(this.#path, { method: 'DELETE' }).catch(() => undefined)
  }

  async #start(seconds: number | undefined): Promise<UploadAnswer> {
    const { size, type } = this.#file
    const { name } = this.getSnapshot()
    const sha256 = await digest(this.#file)
    const body = {
      name,
      size,
      ...(sha256 && { sha256 }),
      ...(isType(type) && { type }),
      ...(seconds && { seconds })
    }
    const answer = await this.#persist(() => this.#call<UploadAnswer>('/v1/uploads', { body }))
    this.#path = `/v1/uploads/${answer.id}`
    // The server did not know yet what was to be given up.
    if (this.getSnapshot().state === 'cancelled') void this.#giveUp()
    this.#end.signal.throwIfAborted()
    this.#set({ state: 'sending', sent: answer.offset })
    return answer
  }

  async #send(first: Promise<UploadAnswer>): Promise<Attachment> {
    try {
      let upload = await first
      while (upload.state === 'open') {
        const { offset } = upload
        upload = await this.#sendPiece(upload)
        if (upload.offset > offset) this.#failures = 0
        this.#set({ state: 'sending', sent: upload.offset })
      }
      this.#set({ state: 'ready', sent: upload.size })
      return upload
    } catch (error) {
      this.#set({ state: 'failed', error: error as ChatError })
      // Messages may carry it already, and would wait for what cannot come.
      this.cancel()
      throw error
    }
  }

  async #sendPiece({ offset, chunk }: UploadAnswer): Promise<UploadAnswer> {
    const path = this.#path!
    // Read first: a file that is gone is no failure of the network.
    const bytes = await read(this.#file.slice(offset, offset + Math.min(PIECE, chunk)))
    const { signal } = this.#end
    return this.#persist(
      () => this.#call<UploadAnswer>(`${path}?offset=${offset}`, { method: 'PUT', bytes, signal }),
      // Whether it arrived, only the server knows.
      () => this.#call<UploadAnswer>(path, { method: 'GET' })
    )
  }

  /** Try until it is answered, with pauses; after a failure `again`. */
  async #persist<T>(ask: () => Promise<T>, again = ask): Promise<T> {
    for (let next = ask; ; next = again) {
      this.#end.signal.throwIfAborted()
      try {
        return await next()
      } catch (error) {
        this.#end.signal.throwIfAborted()
        // A piece at the wrong place: the server says in answer to `again` which is the right one.
        const passes = isChatError(error) && (error.retry || (error.code === 'conflict' && next !== again))
        if (!passes) throw error
        if (this.#path !== undefined) this.#set({ state: 'waiting' })
        await this.#pause.wait(
          error.code === 'conflict' ? 0 : (error.retryMillis ?? backoff(++this.#failures))
        )
      }
    }
  }

  #set(change: Partial<UploadSnapshot>): void {
    const old = this.getSnapshot()
    const final = old.state === 'failed' || old.state === 'cancelled'
    // What is there can only be taken away again.
    if (final || (old.state === 'ready' && change.state !== 'cancelled')) return
    this.#cell.set(Object.freeze({ ...old, ...change }))
  }
}

/** SHA-256 in hex; nothing where the page may not compute it, or of a giant: then the same file is sent again. */
async function digest(file: Blob): Promise<string | undefined> {
  const { subtle } = globalThis.crypto
  if (!(subtle as SubtleCrypto | undefined) || file.size > HASHED) return undefined
  const hash = new Uint8Array(await subtle.digest('SHA-256', await read(file)))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** @throws {ChatError} `not_found`: it was changed or removed since it was chosen, which no later try makes good. */
async function read(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (cause) {
    throw new ChatError('not_found', 'The file cannot be read: it was changed, moved or removed', { cause })
  }
}

/** Browsers also give types with parameters, and none. */
const isType = (type: string): boolean => /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/.test(type)
