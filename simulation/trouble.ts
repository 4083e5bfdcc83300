import { FAULTS, type Fault } from './faults.ts'
import type { Seat, Stage } from './stage.ts'
import type { Wire } from './wire.ts'

const DAY = 86_400_000

/** Let things go wrong until the healing. `end`: when that is. */
export function makeTrouble(stage: Stage, end: number): void {
  loseNews(stage)
  const { random, world } = stage
  // Each run knows only some faults: together they would hide what one alone brings out.
  const known = STRUCK.filter(() => random.chance(0.35))
  const hat = known.flatMap(fault => Array<Fault>(FAULTS[fault]).fill(fault))
  if (hat.length === 0) return
  const pace = random.between(600, 4_000)
  const next = () => {
    if (stage.healing) return
    strike(stage, random.pick(hat), end)
    world.after(random.soon(pace), next)
  }
  world.after(random.soon(pace), next)
}

/** What is struck with, all but what has dice of its own. */
const STRUCK = (Object.keys(FAULTS) as Fault[]).filter(fault => fault !== 'lost news')

/** Now and then nothing of what is committed is told. */
function loseNews(stage: Stage): void {
  const { dice, world } = stage
  if (!dice.chance(0.35)) return
  const next = () => {
    if (stage.healing) return
    stage.losesNews = !stage.losesNews
    world.after(stage.losesNews ? dice.between(400, 4_000) : dice.soon(8_000), next)
  }
  world.after(dice.soon(8_000), next)
}

function strike(stage: Stage, fault: Fault, end: number): void {
  const { random, store, hit } = stage
  const seat = random.pick(stage.seats)
  const later = (most: number, run: () => void) =>
    void stage.world.after(random.between(most / 10, most), run)
  switch (fault) {
    case 'line cut':
      return onWire(seat, wire => (hit(fault), wire.cut()))
    case 'half-open line':
      return onWire(seat, wire => (hit(fault), (wire.silent = true)))
    case 'late frames':
      return onWire(seat, wire => {
        hit(fault)
        wire.late = random.between(100, 4_000)
        later(5_000, () => (wire.late = 0))
      })
    case 'lost frames':
      // What is lost is sent again after ten seconds: not so late that the end would come first.
      if (stage.world.now > end - 12_000) return
      return onWire(seat, wire => (hit(fault), (wire.loses = random.whole(1, 3))))
    case 'slow reader':
      // Counted when the server notices.
      return onWire(seat, wire => {
        wire.stall()
        later(random.chance(0.1) ? 40_000 : 15_000, () => wire.release())
      })
    case 'lost news':
      return
    case 'duplicate push':
      stage.repeats = true
      return later(4_000, () => (stage.repeats = false))
    case 'REST call lost':
      seat.losesCalls = true
      return later(5_000, () => (seat.losesCalls = false))
    case 'device offline':
      hit(fault)
      seat.offline = true
      seat.device?.socket.wire?.cut()
      return later(8_000, () => {
        seat.offline = false
        seat.device?.socket.wake()
      })
    case 'device crash':
      return stage.crashPage(seat, fault)
    case 'page crash before it is kept':
    case 'page crash after it is kept':
      if (seat.drive) seat.drive.crashAt = fault
      return
    case 'device keeps nothing':
      // It must be able to note that it has been back.
      if (!seat.drive?.lasting || stage.awaited.size > 0) return
      hit(fault)
      seat.drive.lasting = false
      return
    case 'device forgets':
      if (!seat.drive) return
      stage.crashPage(seat, 'device crash')
      hit(fault)
      stage.write({ kind: 'forgot', device: `${seat.user.username} device ${stage.seats.indexOf(seat) + 1}` })
      return seat.drive.forget()
    case 'device clock':
      hit(fault)
      seat.skew += random.pick([DAY, -DAY])
      return
    case 'server clock':
      hit(fault)
      stage.skew += random.pick([DAY, -DAY])
      return
    case 'server crash':
      if (stage.node) hit(fault)
      return stage.node?.crash()
    case 'server restart':
      if (!stage.node) return
      hit(fault)
      void stage.node.stop()
      return stage.world.stir()
    case 'crash before commit':
    case 'crash after commit':
    case 'crash after reply':
      store.crashAt = fault
      return
    case 'database outage':
      store.outage = true
      return later(4_000, () => (store.outage = false))
    case 'disk full':
      store.full = true
      return later(6_000, () => (store.full = stage.awaited.size > 0))
    case 'slow database':
      hit(fault)
      store.slow = random.between(50, 1_500)
      return later(4_000, () => (store.slow = 0))
    case 'lagging copy':
      store.lagging = true
      return later(4_000, () => (store.lagging = false))
    case 'backup restored':
      return restore(stage, fault, true)
    case 'backup restored, same log':
      return restore(stage, fault, false)
  }
}

/** Do it to a device's wire, if there is one. */
function onWire({ device }: Seat, run: (wire: Wire) => unknown): void {
  const wire = device?.socket.wire
  if (wire?.alive && !wire.silent) run(wire)
}

/** The server stops, an old copy of its database is put in place, and it starts again. */
function restore(stage: Stage, fault: Fault, rename: boolean): void {
  if (!stage.node) return
  // What keeps nothing any more would bring back what it had kept of the old one.
  if (!rename && stage.seats.some(({ drive }) => drive?.lasting === false)) return
  stage.hit(fault)
  stage.node.crash()
  void stage.disk.restore(stage.random.between(0.6, 1), rename)
  stage.world.stir()
  if (rename) return
  // Under its old name, a log that has grown past what somebody holds cannot be told from theirs: so nobody may write
  // until everybody has been back.
  stage.store.full = true
  stage.awaited = new Set(stage.seats.filter(seat => seat.device ?? seat.drive))
}

/** Faults end: the server runs, the database answers, everybody has a network and an open page. */
export function heal(stage: Stage): void {
  stage.healing = true
  stage.write({ kind: 'healed' })
  const full = stage.awaited.size > 0
  Object.assign(stage.store, { outage: false, full, lagging: false, slow: 0, crashAt: undefined })
  stage.repeats = stage.losesNews = false
  if (stage.node?.stopping) stage.node.crash()
  if (!stage.node) stage.boot()
  for (const seat of stage.seats) {
    seat.offline = seat.losesCalls = false
    if (seat.drive) seat.drive.crashAt = undefined
    if (!seat.device) stage.start(seat)
  }
  for (const wire of stage.wires) {
    wire.late = wire.loses = 0
    wire.release()
  }
}

/** The network is back: what was silent is found to be dead, and pages come to the front. */
export function wake(stage: Stage): void {
  for (const wire of stage.wires) if (wire.silent || wire.isAbandoned) wire.cut()
  for (const millis of [100, 1_500]) {
    stage.world.after(millis, () => {
      for (const { device } of stage.seats) device!.socket.wake()
    })
  }
  // What the server of before had said may have come meanwhile, and sent somebody away.
  stage.world.after(3_000, () => {
    for (const { device } of stage.seats) if (!device!.socket.online) device!.socket.wake()
  })
}
