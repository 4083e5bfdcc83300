import { ChatError, type Upload } from '@parlo/contract'
import type { Call } from '../api.ts'

/** A server that takes one file. What goes wrong is said by `before`, which is told of each call and may throw or wait. */
export class FakeUploads {
  /** Every call, as `PUT /v1/uploads/ID?offset=0`. */
  readonly calls: string[] = []
  /** What the first call said of the file. */
  announced: unknown
  bytes: number[] = []
  state: 'open' | 'ready' = 'open'
  chunk = 1_048_576
  /** Called before anything is done. */
  before: (call: string) => unknown = () => undefined
  /** Called when it is done, and the answer is on its way. */
  after: (call: string) => unknown = () => undefined
  #size = 0

  readonly call = async <T>(path: string, init: Call): Promise<T> => {
    const call = `${init.method ?? 'POST'} ${path}`
    this.calls.push(call)
    const { signal } = init
    const aborted = new Promise<never>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(new ChatError('offline', 'The call was aborted')))
    )
    aborted.catch(() => undefined)
    await Promise.race([this.before(call), aborted])
    const answer = await this.#answer(path, init)
    await Promise.race([this.after(call), aborted])
    return answer as T
  }

  async #answer(path: string, { method, body, bytes }: Call): Promise<Upload | undefined> {
    if (body !== undefined) {
      this.announced = body
      this.#size = (body as { size: number }).size
      if (this.state === 'ready') this.bytes = Array.from({ length: this.#size }, () => 0)
    }
    if (method === 'DELETE') return undefined
    if (bytes) this.#take(Number(path.split('offset=')[1]), new Uint8Array(bytes))
    const { state, chunk } = this
    const { length: offset } = this.bytes
    return { id: 'a'.repeat(22), name: 'a', type: 'a/b', size: this.#size, state, offset, chunk }
  }

  #take(offset: number, piece: Uint8Array): void {
    const { length } = this.bytes
    if (offset > length) throw new ChatError('conflict', `The server has ${length} bytes; go on at ${length}`)
    for (const byte of piece.subarray(length - offset)) this.bytes.push(byte)
    if (this.bytes.length === this.#size) this.state = 'ready'
  }
}
