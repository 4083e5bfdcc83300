import type { Act } from '@parlo/contract'
import type { RoomKey } from '../packages/sdk/src/engine/state.ts'
import type { Message } from '../packages/sdk/src/snapshots.ts'
import type { Device } from './device.ts'
import type { Random } from './random.ts'

/* What people do with a chat, all day. */

/** Nobody has this id. */
const NOBODY = 999
/** What waits to be sent, beyond which people wait too. */
const PATIENCE = 5
const EMOJIS = ['👍', '🎉']
/** Mostly what was said last is answered, changed and laughed about. */
const RECENT = 6

/** Do something on a device. `name` gives client ids; `returns`: to what was read one comes back later. */
export function act(
  device: Device,
  others: readonly number[],
  random: Random,
  name: () => string,
  returns: boolean
): void {
  const room = pickRoom(device, others, random)
  const dice = random.number()
  if (dice < 0.32) return write(device, room, random, name)
  if (dice < 0.55) return change(device, room, random, name)
  if (dice < 0.66) return device.run({ kind: 'open', room })
  if (dice < 0.73) return look(device, room, random)
  if (returns && dice < 0.77) return unread(device, room, random)
  if (dice < 0.88) return device.run({ kind: 'read', room })
  if (dice < 0.93) return device.run({ kind: 'typing', room, on: random.chance(0.7) })
  if (dice < 0.97) return inGroup(device, others, random, name)
  tidy(device, random)
}

/** Everyone's room, somebody to talk to, or a group that this device knows. */
function pickRoom(device: Device, others: readonly number[], random: Random): RoomKey {
  const groups = device.rooms.filter(({ kind, left }) => kind === 'group' && !left)
  if (groups.length > 0 && random.chance(0.25)) return random.pick(groups).key
  return random.chance(0.6) ? 'name:broadcast' : `direct:${random.pick(others)}`
}

const isPatient = (device: Device): boolean =>
  device.rooms.flatMap(({ outbox }) => outbox.filter(({ at }) => at !== 'failed')).length < PATIENCE

/** One message or a few in a hurry; now and then one that must be refused. */
function write(device: Device, room: RoomKey, random: Random, name: () => string): void {
  const say = (key: RoomKey, text: string, more = {}) => {
    const id = name()
    device.write(key, id, { kind: 'message', body: { text: `${text} ${id}`, ...more } })
  }
  if (random.chance(0.03)) return say(`direct:${NOBODY}`, 'to nobody')
  if (!isPatient(device)) return
  const held = device.shows(room).filter(({ seq }) => seq !== null)
  const count = random.chance(0.15) ? random.whole(2, PATIENCE) : 1
  for (let index = 0; index < count; index++) {
    if (random.chance(0.02)) device.write(room, name(), { kind: 'message', body: { text: ' ' } })
    else if (held.length === 0 || random.chance(0.6)) say(room, 'hello')
    else {
      const { seq, thread, senderId } = random.pick(held)
      if (random.chance(0.6)) say(room, 'in a thread', { thread: thread ?? seq })
      else say(room, 'an answer', { reply_to: seq, mentions: [senderId] })
    }
  }
}

/** Come back to it later; some say so twice. */
function unread(device: Device, room: RoomKey, random: Random): void {
  const seqs = device.shows(room).flatMap(({ seq }) => seq ?? [])
  if (seqs.length === 0) return
  const seq = random.pick(seqs.slice(-RECENT))
  for (let count = random.chance(0.5) ? 2 : 1; count > 0; count--) device.run({ kind: 'unread', room, seq })
}

/** Something done to a message that is shown; mostly to one's own. */
function change(device: Device, room: RoomKey, random: Random, name: () => string): void {
  const all = device.shows(room)
  if (all.length === 0 || !isPatient(device)) return
  const unsent = all.filter(({ seq }) => seq === null)
  const own = all.filter(({ own, deleted }) => own && !deleted)
  const recent = all.slice(-RECENT)
  const liked = all.filter(({ reactions }) => reactions.length > 0).slice(-1)
  const some = [unsent, own, own.slice(-RECENT), recent, liked, liked, all].filter(list => list.length > 0)
  const message = random.pick(random.pick(some))
  for (let count = random.chance(0.2) ? 3 : 1; count > 0; count--) {
    const id = name()
    const what = pickChange(message, id, random)
    device.write(room, id, what, message.clientId, message.seq === null)
  }
}

function pickChange({ seq }: Message, id: string, random: Random): Act {
  const target = seq ?? 0
  const on = random.chance(0.6)
  const dice = random.number()
  if (dice < 0.35) return { kind: 'edit', target, body: { text: `changed by ${id}` } }
  if (dice < 0.5) return { kind: 'delete', target }
  if (dice < 0.85) return { kind: 'react', target, body: { emoji: random.pick(EMOJIS), on } }
  return { kind: 'pin', target, body: { on } }
}

/** Go through what was said. */
function look(device: Device, room: RoomKey, random: Random): void {
  const dice = random.number()
  const last = device.rooms.find(({ key }) => key === room)?.last?.seq ?? 1
  if (dice < 0.5) device.run({ kind: 'older', room, limit: random.whole(1, 10) })
  else if (dice < 0.65) device.run({ kind: 'newer', room, limit: random.whole(1, 10) })
  else if (dice < 0.85) device.run({ kind: 'visit', room, window: { around: random.whole(1, last) } })
  else device.run({ kind: 'newest', room })
}

/** Come and go, and bring others in, or put them out. */
function inGroup(device: Device, others: readonly number[], random: Random, name: () => string): void {
  const group = device.rooms.find(({ kind }) => kind === 'group')
  const room = group?.key ?? 'name:club'
  if (!isPatient(device) || (!group && !random.chance(0.3))) return
  const user = random.pick(others)
  const act = random.pick<Act>([
    { kind: group?.about.role === undefined ? 'join' : 'leave' },
    { kind: 'invite', body: { user } },
    { kind: 'invite', body: { user } },
    { kind: 'kick', body: { user } },
    { kind: 'role', body: { user, role: random.pick(['owner', 'moderator', 'member'] as const) } },
    { kind: 'title', body: { text: 'Another club' } }
  ])
  device.write(room, name(), act)
}

/** Look after what was refused. */
function tidy(device: Device, random: Random): void {
  for (const room of device.rooms) {
    for (const { at, clientId } of room.outbox) {
      if (at !== 'failed') continue
      if (random.chance(0.5)) device.retry(room.key, clientId)
      else device.discard(room.key, clientId)
    }
  }
}
