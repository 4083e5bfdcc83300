import type { User } from '@parlo/contract'
import type { RateLimits } from '../packages/server/src/parts.ts'
import { Device } from './device.ts'
import { Disk } from './disk.ts'
import { Drive, type PageCrash } from './drive.ts'
import { createFaultyStore, type StoreFaults } from './faulty-store.ts'
import type { Entry, Stamped } from './journal.ts'
import { createNetwork, type Network } from './network.ts'
import { createRandom, type Random } from './random.ts'
import { ServerNode } from './server-node.ts'
import type { Wire } from './wire.ts'
import { World, type Mortal } from './world.ts'

/** A place where somebody sits: one device after the other. */
export interface Seat {
  readonly user: User
  device: Device | undefined
  starts: number
  /** Nothing gets out or in. */
  offline: boolean
  /** How wrong its clock is, in milliseconds. */
  skew: number
  /** Some answers to REST calls get lost. */
  losesCalls: boolean
  /** What its device keeps. */
  readonly drive: Drive | undefined
}

/** Everything there is in one run: time, a database, a server, devices, the lines between, and what is wrong with them. */
export class Stage {
  readonly random: Random
  /** For what came to the simulation later, so that the seeds of before are what they were. */
  readonly dice: Random
  readonly world = new World()
  readonly journal: Stamped[] = []
  /** How many times each fault really happened. */
  readonly faults = new Map<string, number>()
  readonly disk: Disk
  readonly store: StoreFaults = { outage: false, full: false, lagging: false, slow: 0, crashAt: undefined }
  readonly seats: Seat[] = []
  readonly wires = new Set<Wire>()
  /** REST calls under way. */
  readonly calls = new Set<{ readonly device: Mortal }>()
  /** The server; undefined while it is down. */
  node: ServerNode | undefined
  /** How wrong the server's clock is, in milliseconds. */
  skew = 0
  /** Pushes are repeated. */
  repeats = false
  /** Pushes are lost. */
  losesNews = false
  /** Faults have ended. */
  healing = false
  /** Seats that have to come back before anybody may write again. */
  awaited = new Set<Seat>()
  /** Lines that a device holds of a room. */
  readonly #most: number
  readonly #rates: RateLimits
  readonly #network: Network

  constructor(seed: number) {
    this.random = createRandom(seed)
    this.dice = createRandom(~seed)
    this.disk = new Disk(this.write)
    this.#most = createRandom(seed ^ 0x55555555).pick([4, 10, 30, 2_000])
    const tight = this.random.chance(0.3)
    this.#rates = {
      sendPerSecond: tight ? 3 : 5,
      sendBurst: tight ? 5 : 10,
      framesPerSecond: tight ? 8 : 30,
      framesBurst: tight ? 16 : 60
    }
    this.#network = createNetwork(this)
  }

  readonly write = (entry: Entry): void => {
    if (entry.kind === 'refused') this.hit('send refused')
    this.journal.push({ at: this.world.now, ...entry })
  }

  /** A fault has really happened. */
  readonly hit = (what: string): void => {
    this.faults.set(what, (this.faults.get(what) ?? 0) + 1)
    this.write({ kind: 'fault', what })
  }

  /** Start the server. */
  boot(): void {
    const { world, random, dice, disk } = this
    this.node = new ServerNode({
      world,
      random,
      rates: this.#rates,
      skew: () => this.skew,
      repeats: () => this.repeats,
      loses: () => this.losesNews && dice.chance(0.7),
      jitter: () => dice.number(),
      hit: this.hit,
      store: node => createFaultyStore({ world, random, disk, faults: this.store, node, hit: this.hit }),
      ended: () => {
        this.node = undefined
        world.after(this.healing ? 0 : random.between(50, 3_000), () => {
          if (!this.node) this.boot()
        })
      }
    })
  }

  /** Does anybody wait for an answer? */
  get asks(): boolean {
    return [...this.calls].some(({ device }) => device.alive)
  }

  /** Has anybody been told, this second, that they write faster than the server takes it? */
  get isLimited(): boolean {
    return this.seats.some(({ device }) => device?.isLimited)
  }

  addSeat(user: User): Seat {
    const { world, random } = this
    const drive = random.chance(0.8)
      ? new Drive({ world, random, crash: at => this.crashPage(seat, at) })
      : undefined
    const seat: Seat = {
      user,
      device: undefined,
      starts: 0,
      offline: false,
      skew: 0,
      losesCalls: false,
      drive
    }
    this.seats.push(seat)
    this.start(seat)
    return seat
  }

  /** Open the page. */
  start(seat: Seat): void {
    seat.starts += 1
    const device = `${seat.user.username} device ${this.seats.indexOf(seat) + 1}`
    const name = `${device}.${seat.starts}`
    if (seat.drive) seat.drive.lasting = true
    seat.device = new Device(name, seat.user, {
      world: this.world,
      random: this.random,
      journal: this.write,
      network: this.#network,
      skew: () => seat.skew,
      drive: seat.drive,
      device,
      most: this.#most
    })
    if (this.random.chance(0.7)) seat.device.run({ kind: 'open', room: 'name:broadcast' })
  }

  /** The page is gone, and is opened again in a while. */
  crashPage(seat: Seat, what: PageCrash | 'device crash'): void {
    if (!seat.device) return
    this.hit(what)
    seat.device.crash()
    if (!seat.drive) this.back(seat)
    seat.device = undefined
    this.world.after(this.healing ? 0 : this.random.between(100, 3_000), () => {
      if (!seat.device) this.start(seat)
    })
  }

  seatOf(device: Device): Seat {
    return this.seats.find(seat => seat.device === device)!
  }

  /** A seat that was waited for is back, or gone for good. `of`: since this backup, and no later one. */
  back(seat: Seat, of: Set<Seat> = this.awaited): void {
    if (of !== this.awaited) return
    if (this.awaited.delete(seat) && this.awaited.size === 0) this.store.full = false
  }
}
