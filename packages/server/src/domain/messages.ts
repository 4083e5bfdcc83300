import { LIMITS, type EventsAnswer, type LogEvent } from '@parlo/contract'
import type { Append, Appended, Store } from '../store/store.ts'
import { isSeen, toSeen, type Doors } from './access.ts'
import { refused, targetOf } from './address.ts'
import type { ChatDomain } from './chat.ts'
import { formerly } from './former.ts'
import type { InviteRate } from './invite-rate.ts'
import { readRun } from './read-run.ts'
import type { Rooms } from './rooms.ts'
import type { SendRate } from './send-rate.ts'
import type { TurnQueue } from './turn-queue.ts'
import { readWindow } from './window.ts'

export function createMessages({
  store,
  doors,
  rooms,
  appends,
  sends,
  invites,
  now
}: {
  store: Store
  doors: Doors
  rooms: Rooms
  appends: TurnQueue<Append, Appended>
  sends: SendRate
  invites: InviteRate
  now: () => number
}): Pick<ChatDomain, 'send' | 'pull' | 'messages'> {
  return {
    // Nothing is awaited before the queue: so the order of the calls is the order of the log.
    async send({ userId }, { room, client_id, ...act }) {
      sends.count(userId)
      const giveBack = act.kind === 'invite' ? invites.count(userId, [act.user]) : undefined
      let answer: Appended | undefined
      try {
        answer = await appends.add({
          ...act,
          senderId: userId,
          clientId: client_id,
          room: targetOf(userId, room),
          now: now()
        })
      } finally {
        if (!answer || 'refused' in answer || answer.duplicate) giveBack?.()
      }
      if ('refused' in answer) throw refused(answer, room, client_id)
      const { seq, id, timestamp } = answer.event
      if (!answer.duplicate) sends.owe(userId, waitingIn(answer.event))
      const sent = { room: answer.room.id, seq, id, timestamp }
      return answer.duplicate ? { ...sent, duplicate: true } : sent
    },

    async pull(caller, address, after, limit = LIMITS.pull) {
      const asked = await doors.resolve(caller, address)
      const { room } = asked
      const start = Math.max(after, asked.from - 1)
      const read = await readRun(store, room.id, start, Math.min(limit, LIMITS.pull))
      // Who was put out meanwhile does not see what was said meanwhile.
      const access = await doors.again(caller, asked)
      const seen = read.filter(event => isSeen(event, access)).map(event => toSeen(event, access))
      const events = [...(await formerly(store, seen, access))]
      const head = Math.min(Math.max(room.head, events.at(-1)?.seq ?? 0), access.until)
      const answer: EventsAnswer = { room: room.id, events, after, head }
      if (start > after) answer.skip_to = start
      if (!access.present) answer.left = true
      return answer
    },

    async messages(caller, address, window) {
      const asked = await doors.find(caller, address)
      const log = store.logId
      if (!asked) return { room: null, messages: [], from: 1, to: 0, head: 0, log }
      const page = await readWindow(store, asked, window, caller.userId)
      const access = await doors.again(caller, asked)
      const seen = page.messages.filter(message => isSeen(message, access))
      const messages = [...(await formerly(store, seen, access))]
      const summary = await rooms.summary(caller, access)
      const [to, head] = [page.to, page.head].map(seq => Math.min(seq, access.until)) as [number, number]
      return { room: summary, messages, from: page.from, to, head, log }
    }
  }
}

/** How many files a message waits for: of each the room will be told by an event of its own. */
function waitingIn(event: LogEvent): number {
  const attachments = event.kind === 'message' ? (event.body.attachments ?? []) : []
  return attachments.filter(({ state }) => state === 'open').length
}
