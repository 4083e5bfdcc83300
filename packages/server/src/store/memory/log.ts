import type { LogEvent, MessageEvent } from '@parlo/contract'
import { isAttach, isFree, isMessage, mayBegin, namingPresent, refuse, type Scene } from '../rules.ts'
import type {
  Append,
  Appended,
  AttachAct,
  ChangeAct,
  Envelope,
  Fresh,
  GroupAct,
  MessageAct,
  NewGroup,
  Refusal,
  Store,
  Stored
} from '../store.ts'
import { applyToGroup, groupScene } from './groups.ts'
import { isMessageLine, toEvent, toFolded, type Line, type Message } from './lines.ts'
import { toRoom, type Room, type Rooms } from './rooms.ts'
import type { Uploads } from './uploads.ts'

/** The log of each room. */
export function createLog(
  rooms: Rooms,
  blockers: Scene['blockers'],
  uploads: Uploads
): Pick<Store, 'append' | 'createGroup' | 'events' | 'messages' | 'seqSince' | 'lastId' | 'freshFor'> {
  const { all, find, findDirect, findNamed, isIn, makeDirect, makeGroup, isEnabled } = rooms
  const byClientId = new Map<string, { room: Room; line: Line }>()
  let lastId = 0
  const newId = () => (lastId += 1)

  function appendOne(asked: Append): Appended {
    const { senderId, clientId, room: to } = asked
    const addressed =
      'id' in to ? all.get(to.id) : 'name' in to ? findNamed(to.name) : findDirect(senderId, to.direct)
    const found = addressed && isOpenTo(addressed, asked) ? addressed : undefined
    const key = `${senderId} ${clientId}`
    const earlier = clientId === null ? undefined : byClientId.get(key)
    if (earlier) return repeat(earlier, addressed, asked)
    if (!found && typeof addressed?.group?.name === 'string') {
      return { refused: 'forbidden', detail: 'You are not in this group; join it first' }
    }
    if (!found && !mayBegin(asked)) return { refused: 'not_found' }
    const free = isFree(
      asked,
      found ? { kind: toRoom(found).kind, write: found.group?.write } : { kind: 'direct' }
    )
    const scene = free ? undefined : sceneOf(found, asked)
    const refusal = scene && refuse(asked, scene)
    if (refusal) return refusal
    const said = scene && isMessage(asked) ? namingPresent(asked, scene) : asked
    const room = found ?? (isMessage(asked) && 'direct' in to ? makeDirect(senderId, to.direct) : undefined)
    if (!room) return { refused: 'not_found' }
    const line = isMessage(said) ? message(room, said) : change(room, said)
    room.lines.push(line)
    if (clientId !== null) byClientId.set(key, { room, line })
    return told({ room: toRoom(room), event: toEvent(line, room, uploads), duplicate: false }, room)
  }

  /** A public group is open to who would join it, and a new one to its maker. */
  function isOpenTo(room: Room, asked: Append): boolean {
    const { kind, senderId } = asked
    if (isAttach(asked)) return true
    if (room.group && kind === 'join' && (room.group.name !== null || room.lines.length === 0)) return true
    return isIn(room, senderId)
  }

  function repeat(earlier: { room: Room; line: Line }, addressed: Room | undefined, asked: Append): Appended {
    const { room, line } = earlier
    // Who has been removed meanwhile still learns that the event is stored: it is their own.
    if (room !== addressed) {
      const known = (addressed && isIn(addressed, asked.senderId)) || 'direct' in asked.room
      return { refused: known ? 'id_reused' : 'not_found' }
    }
    if (line.event.kind !== (asked.kind ?? 'message')) return { refused: 'id_reused' }
    return { room: toRoom(room), event: toEvent(line, room, uploads), duplicate: true }
  }

  const common = (room: Room, { senderId, clientId, now }: Envelope) => ({
    seq: room.lines.length + 1,
    id: newId(),
    sender_id: senderId,
    client_id: clientId,
    timestamp: new Date(now).toISOString(),
    members_seq: room.membersSeq
  })

  function message(room: Room, asked: Envelope & MessageAct): Message {
    const { senderId, text, reply_to, thread, mentions, attachments = [] } = asked
    const body: MessageEvent['body'] = { text }
    if (reply_to !== undefined) body.reply_to = reply_to
    if (thread !== undefined) body.thread = thread
    if (mentions && mentions.length > 0) body.mentions = [...new Set(mentions)]
    const root = messageAt(room, thread)
    if (root) root.replies += 1
    const number = (room.number += 1)
    const entries = common(room, asked)
    room.lastId = entries.id
    const carried = [...new Set(attachments)]
    uploads.attach(room.id, entries.seq, carried)
    return {
      event: { ...entries, kind: 'message', number, body },
      receiverId: room.pair?.find(user => user !== senderId) ?? null,
      reactions: new Map(),
      replies: 0,
      pinned: false,
      attachments: carried
    }
  }

  function change(room: Room, asked: Envelope & (ChangeAct | AttachAct | GroupAct)): Line {
    if (!('target' in asked)) return groupChange(room, asked)
    const entries = common(room, asked)
    const target = messageAt(room, asked.target) as Message
    switch (asked.kind) {
      case 'edit':
        target.event.body.text = asked.text
        target.event.edited_seq = entries.seq
        return { event: { ...entries, kind: 'edit', target: asked.target, body: { text: asked.text } } }
      case 'delete': {
        wipe(room, target)
        uploads.detach(room.id, asked.target, target.attachments)
        target.attachments = []
        const { thread } = target.event.body
        return { event: { ...entries, kind: 'delete', target: asked.target, ...(thread && { thread }) } }
      }
      case 'react': {
        const { emoji, on } = asked
        const users = target.reactions.get(emoji) ?? new Set()
        target.reactions.set(emoji, users)
        if (on) users.add(asked.senderId)
        else users.delete(asked.senderId)
        if (users.size === 0) target.reactions.delete(emoji)
        return {
          event: { ...entries, kind: 'react', target: asked.target, body: { emoji, on, count: users.size } }
        }
      }
      case 'pin':
        target.pinned = asked.on
        return { event: { ...entries, kind: 'pin', target: asked.target, body: { on: asked.on } } }
      case 'attach': {
        const { target: seq, upload } = asked
        uploads.told(upload, room.id, seq, entries.seq)
        return { event: { ...entries, kind: 'attach', target: seq, body: {} }, upload }
      }
    }
  }

  function groupChange(room: Room, asked: Envelope & GroupAct): Line {
    applyToGroup(room, room.lines.length + 1, asked)
    const entries = common(room, asked)
    switch (asked.kind) {
      case 'join':
      case 'leave':
        return { event: { ...entries, kind: asked.kind } }
      case 'invite':
      case 'kick':
        return { event: { ...entries, kind: asked.kind, body: { user: asked.user } } }
      case 'role':
        return { event: { ...entries, kind: 'role', body: { user: asked.user, role: asked.role } } }
      case 'title':
        return { event: { ...entries, kind: 'title', body: { text: asked.text } } }
    }
  }

  function createGroup({ makerId, clientId, members, now, ...group }: NewGroup): Stored[] | Refusal {
    const key = `${makerId} ${clientId}`
    const earlier = clientId === null ? undefined : byClientId.get(key)
    if (earlier) {
      const { room, line } = earlier
      if (line.event.kind !== 'join' || line.event.seq !== 1) return { refused: 'id_reused' }
      return [{ room: toRoom(room), event: toEvent(line, room, uploads), duplicate: true }]
    }
    if (group.name !== null && findNamed(group.name)) {
      return { refused: 'conflict', detail: `The name ${group.name} is taken` }
    }
    const made = makeGroup(group)
    const room = { id: made.id }
    const invited = [...new Set(members)].filter(user => user !== makerId)
    const acts: Append[] = [
      { kind: 'join', senderId: makerId, clientId, room, now },
      ...invited.map((user): Append => ({
        kind: 'invite',
        user,
        senderId: makerId,
        clientId: null,
        room,
        now
      }))
    ]
    const stored: Stored[] = []
    for (const act of acts) {
      const answer = appendOne(act)
      if ('refused' in answer) {
        all.delete(made.id)
        byClientId.delete(key)
        return answer
      }
      stored.push(answer)
    }
    return stored
  }

  function sceneOf(room: Room | undefined, { senderId, room: to }: Append): Scene {
    const group = groupScene(room, rooms)
    const from = room?.group?.past === 'joined' ? (room.seats.get(senderId)?.joinSeq ?? Infinity) : 1
    const pair: readonly number[] = room?.pair ?? [senderId, 'direct' in to ? to.direct : senderId]
    return {
      kind: group ? 'group' : room && !room.pair ? 'broadcast' : 'direct',
      group,
      message(seq) {
        const found = room && seq >= from ? messageAt(room, seq) : undefined
        if (!found) return undefined
        const { sender_id, deleted = false, body } = found.event
        return { senderId: sender_id, deleted, thread: body.thread ?? null }
      },
      sees(user) {
        if (room?.group) return isIn(room, user)
        return room && !room.pair ? isEnabled(user) : pair.includes(user)
      },
      emojis: seq => (room && messageAt(room, seq))?.reactions.size ?? 0,
      hasEmoji: (seq, emoji) => (room && messageAt(room, seq))?.reactions.has(emoji) ?? false,
      upload(id) {
        const found = uploads.find(id)
        return found && found.state !== 'gone'
          ? { ownerId: found.ownerId, carriers: found.carriers.length }
          : undefined
      },
      waits: (seq, upload) => uploads.isWaiting(upload, room?.id ?? 0, seq),
      pins: () => room?.lines.filter(line => isMessageLine(line) && line.pinned).length ?? 0,
      peer: room && !room.pair ? undefined : pair.find(user => user !== senderId),
      blockers
    }
  }

  return {
    append: async batch => batch.map(appendOne),
    createGroup: async group => createGroup(group),
    lastId: async () => lastId,
    async freshFor(userIds, id) {
      const fresh: Fresh[] = []
      const see = (room: Room, userId: number | null, head = room.lines.length) => {
        if ((room.lines[head - 1]?.event.id ?? 0) > id) fresh.push({ roomId: room.id, userId, head })
      }
      for (const room of all.values()) {
        if (!room.pair && !room.group) see(room, null)
        for (const user of userIds) {
          if (room.pair?.includes(user)) see(room, user)
          const seat = room.seats.get(user)
          if (seat) see(room, user, seat.leaveSeq ?? undefined)
        }
      }
      return fresh
    },
    async events(roomId, after, limit): Promise<LogEvent[]> {
      const lines = find(roomId)?.lines ?? []
      return lines.slice(after, after + limit).map(line => toEvent(line, { id: roomId, lines }, uploads))
    },
    async messages(roomId, { before = Infinity, from = 1, limit, thread, pinned, oldest }, viewerId) {
      const all = messagesOf(find(roomId)).filter(
        ({ event, ...message }) =>
          event.seq < before &&
          event.seq >= from &&
          (thread === undefined || event.body.thread === thread) &&
          (!pinned || message.pinned)
      )
      const page = oldest ? all.slice(0, limit) : all.slice(Math.max(0, all.length - limit))
      return page.map(one => toFolded(one, roomId, viewerId, uploads))
    },
    async seqSince({ roomId, from, until }, time) {
      const lines = find(roomId)?.lines ?? []
      let [low, high] = [from - 1, Math.min(until, lines.length)]
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if (Date.parse(lines[middle - 1]!.event.timestamp) < time) low = middle
        else high = middle - 1
      }
      return low + 1
    }
  }
}

export function messagesOf(room: Room | undefined): Message[] {
  return room?.lines.filter(isMessageLine) ?? []
}

function messageAt(room: Room, seq: number | undefined): Message | undefined {
  const line = seq === undefined ? undefined : room.lines[seq - 1]
  return isMessageLine(line) ? line : undefined
}

function wipe(room: Room, message: Message): void {
  const { event } = message
  event.body.text = ''
  delete event.body.mentions
  delete event.edited_seq
  event.deleted = true
  message.reactions.clear()
  message.pinned = false
  const root = messageAt(room, event.body.thread)
  if (root) root.replies -= 1
}

/** Who is to hear of an event. */
function told(stored: Stored, room: Room): Stored {
  if (!room.group) return stored
  stored.audience = room.present
  const { event } = stored
  if ((event.kind === 'edit' || event.kind === 'attach') && room.group.past === 'joined') {
    const kept = room.present.filter(user => (room.seats.get(user)?.joinSeq ?? 0) > event.target)
    if (kept.length > 0) stored.kept = kept
  }
  return stored
}
