import { LIMITS, type User } from '@parlo/contract'
import { toUser } from '../packages/server/src/store/profile-store.ts'
import { check, type Violation } from './checker.ts'
import type { Device } from './device.ts'
import type { Stamped } from './journal.ts'
import { TRIP } from './network.ts'
import { act } from './people.ts'
import type { NewGroup } from '../packages/server/src/store/store.ts'
import type { Random } from './random.ts'
import { Stage } from './stage.ts'
import { heal, makeTrouble, wake } from './trouble.ts'

/** Milliseconds of trouble, and then the longest until all must be well. */
const TROUBLE = 40_000
const RECOVERY = 10_000
/** Without anybody waking the devices: a dead line is noticed after 40 s, a pause lasts up to 30. */
const SLOW_RECOVERY = 85_000
/** Somebody may have written more than the server takes in that time: as long as it becomes less within this, it is waited for. */
const SENDING = 2_000
/** And then for what follows from it. */
const SENT = 3_000
/** How long nothing may be asked for after that. */
const CALM = 4_000

export interface Result {
  seed: number
  /** Simulated milliseconds. */
  millis: number
  sends: number
  /** How many times each fault really happened. */
  faults: ReadonlyMap<string, number>
  violations: readonly Violation[]
  journal: readonly Stamped[]
}

/** Run one seed: a chat of several people in trouble, the recovery, and the judgement. */
export async function simulate(seed: number): Promise<Result> {
  const stage = new Stage(seed)
  const { random, world, journal, faults } = stage
  setLimits(random)
  const users: User[] = []
  for (let index = 0, count = random.whole(2, 4); index < count; index++) {
    users.push(toUser(await stage.disk.addUser(`user${index + 1}`)))
  }
  await stage.disk.addGroup(groupOf(users, random))
  stage.boot()
  let sends = 0
  const name = () => `m${(sends += 1)}`
  // In these alone, so that what the others have found is still found there.
  const returns = seed % 15 === 1
  const use = (device: Device, others: readonly number[]) => act(device, others, random, name, returns)
  for (const user of users) {
    for (let devices = random.chance(0.4) ? 2 : 1; devices > 0; devices--) live(stage, user, users, use)
  }
  makeTrouble(stage, TROUBLE)
  await world.run(TROUBLE)
  heal(stage)
  const slowly = random.chance(0.1)
  if (!slowly) wake(stage)
  await world.run(TROUBLE + (slowly ? SLOW_RECOVERY : RECOVERY))
  if (stage.isLimited) {
    const sent = world.now + SENDING
    while (stage.isLimited && world.now < sent) await world.run(world.now + 100)
    await world.run(world.now + SENT)
  }
  // What was asked just before is still to be answered: by then, at the latest.
  const end = world.now + 2 * TRIP
  while (stage.asks && world.now < end) await world.run(world.now + 10)
  stage.write({ kind: 'calm' })
  for (const { device } of stage.seats) device!.finish()
  await world.run(world.now + CALM)
  await stage.disk.dump()
  return { seed, millis: world.now, sends, faults, violations: check(journal), journal }
}

/** Somebody sits down, and uses the chat until the healing. */
function live(
  stage: Stage,
  user: User,
  users: readonly User[],
  use: (device: Device, others: readonly number[]) => void
): void {
  const { random, world } = stage
  const seat = stage.addSeat(user)
  const others = users.map(({ id }) => id).filter(id => id !== user.id)
  const pace = random.between(500, 1_500)
  const next = () => {
    if (stage.healing) return
    if (seat.device) use(seat.device, others)
    world.after(random.soon(pace), next)
  }
  world.after(random.soon(pace), next)
}

/** One group: of some of them, public or private. */
function groupOf(users: readonly User[], random: Random): NewGroup {
  const [makerId = 0, ...others] = users.map(({ id }) => id)
  return {
    name: random.chance(0.6) ? 'club' : null,
    title: 'Club',
    write: random.chance(0.9) ? 'everyone' : 'moderators',
    past: random.chance(0.5) ? 'all' : 'joined',
    makerId,
    clientId: null,
    members: others.filter(() => random.chance(0.6)),
    now: 0
  }
}

/** Small, so that few messages are many. */
function setLimits(random: Random): void {
  Object.assign(LIMITS, {
    catchUp: random.whole(8, 60),
    pull: random.whole(2, 20),
    pageDefault: random.whole(3, 20),
    reactionUsers: random.pick([1, 2, 10])
  })
}
