import type { Kept } from '../packages/sdk/src/engine/inputs.ts'
import type { RoomRecord } from '../packages/sdk/src/engine/record.ts'
import type { Random } from './random.ts'
import type { Mortal, World } from './world.ts'

/** Where a page dies next: when its wish to keep something has been heard, or when it is kept and nobody told it yet. */
export type PageCrash = 'page crash before it is kept' | 'page crash after it is kept'

interface DriveParts {
  world: World
  random: Random
  /** The page is to die now. */
  crash: (at: PageCrash) => void
}

/**
 * What a device keeps, and what outlives its pages. Like a browser's database it does one thing after the other, and what
 * was under way when the page died is done or not.
 */
export class Drive {
  /** Is what is kept still there for the next page? */
  lasting = true
  crashAt: PageCrash | undefined
  outbox = new Map<string, Kept>()
  records = new Map<string, RoomRecord>()
  readonly #parts: DriveParts
  #queue = Promise.resolve()

  constructor(parts: DriveParts) {
    this.#parts = parts
  }

  /** What the page before had kept. */
  async recall(page: Mortal): Promise<{ items: Kept[]; records: RoomRecord[] }> {
    await this.#turn(page, () => {})
    return copy({ items: [...this.outbox.values()], records: [...this.records.values()].toReversed() })
  }

  async keep(page: Mortal, item: Kept): Promise<void> {
    const kept = copy(item)
    this.#dies('page crash before it is kept')
    await this.#turn(page, () => {
      this.outbox.set(kept.id, kept)
      this.#dies('page crash after it is kept')
    })
  }

  drop(page: Mortal, id: string): Promise<void> {
    return this.#turn(page, () => this.outbox.delete(id))
  }

  /** All that was asked for is done. */
  settled(): Promise<void> {
    return this.#queue
  }

  save(page: Mortal, records: readonly RoomRecord[]): Promise<void> {
    const kept = copy(records)
    return this.#turn(page, () => {
      for (const record of kept) {
        this.records.delete(record.key)
        this.records.set(record.key, record)
      }
    })
  }

  /** All is gone. */
  forget(): void {
    this.outbox.clear()
    this.records.clear()
  }

  /** The page is gone: what waits is not done, and what is being done is, or is not. */
  end(): void {
    this.#queue = Promise.resolve()
  }

  #dies(at: PageCrash): void {
    if (this.crashAt !== at) return
    this.crashAt = undefined
    this.#parts.world.after(0, () => this.#parts.crash(at))
  }

  #turn(page: Mortal, run: () => unknown): Promise<void> {
    return (this.#queue = this.#queue.then(() => this.#once(page, run)))
  }

  /** It is done at some moment between being asked for and being told; never told to the dead. */
  #once(page: Mortal, run: () => unknown): Promise<void> {
    const { world, random } = this.#parts
    const millis = random.chance(0.03) ? random.between(0, 300) : random.between(0.2, 8)
    return new Promise(resolve => {
      world.after(millis, () => page.alive && this.lasting && run())
      world.after(
        millis + random.between(0.1, 2),
        () => {
          resolve()
          world.stir()
        },
        page
      )
    })
  }
}

/** As a structured clone. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
