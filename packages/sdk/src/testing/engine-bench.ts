import assert from 'node:assert/strict'
import {
  ChatError,
  type Act,
  type ErrorCode,
  type LogEvent,
  type MessageEvent,
  type MessagesAnswer,
  type Welcome
} from '@parlo/contract'
import type { Effect, Input } from '../engine/inputs.ts'
import { createState, roomOf, type RoomKey } from '../engine/state.ts'
import { nextWake, step } from '../engine/step.ts'
import { snapshotOf } from '../engine/view.ts'

/* The engine of ann, its clock, what it asks for; and what a server with messages of ben might say. */

export const HALL: RoomKey = 'name:broadcast'
export const WITH_BEN: RoomKey = 'direct:2'
export const busy = new ChatError('unavailable', 'not now')

export const event = (seq: number): MessageEvent => ({
  seq,
  kind: 'message',
  id: seq,
  number: seq,
  sender_id: 2,
  client_id: null,
  timestamp: '2026-11-22T07:30:00.123Z',
  members_seq: 0,
  body: { text: `m${seq}` }
})
/** What somebody does who says something. */
export const say = (text: string): Act => ({ kind: 'message', body: { text } })
export const edit = (target: number, text: string): Act => ({ kind: 'edit', target, body: { text } })
export const erase = (target: number): Act => ({ kind: 'delete', target })
export const react = (target: number, emoji: string, on = true): Act => ({
  kind: 'react',
  target,
  body: { emoji, on }
})
export const run = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index))

export const hall = (head: number) => ({
  id: 1,
  kind: 'broadcast' as const,
  name: 'broadcast',
  head,
  last: event(head),
  unread: 0,
  marks: []
})
export const page = (from: number, to: number, head = to): MessagesAnswer => ({
  room: hall(head),
  messages: run(from, to),
  from,
  to,
  head,
  log: 'a'
})
export const welcome = (heads: Record<string, number>, more: Partial<Welcome> = {}) => {
  const limits = { frame: 65_536, text: 8_000, pull: 200, send_rate: [5, 10] as [number, number] }
  const frame: Welcome = {
    type: 'welcome',
    version: 1,
    user: { id: 1, username: 'ann' },
    session: 's',
    log: 'a',
    now: 0,
    features: [],
    limits: { ...limits, heartbeat_s: 25 },
    heads,
    more: false,
    token_exp: 0,
    ...more
  }
  return { kind: 'frame', frame } as const
}

/** `keeps`: what is done is kept on the device before it is shown. `most`: so many lines of a room are held. */
export function bench({ keeps = false, most = 2_000 } = {}) {
  const state = createState({ id: 1, username: 'ann' }, keeps, most)
  const effects: Effect[] = []
  return {
    state,
    now: 1_000_000,
    run(input: Input) {
      effects.push(...step(state, input, this.now))
      return this
    },
    push(room: number, ...events: LogEvent[]) {
      return this.run({ kind: 'frame', frame: { type: 'events', room, events } })
    },
    /** Do something, under this client id. */
    write(clientId: string, act: Act, about?: string, room: RoomKey = HALL) {
      return this.run({ kind: 'write', room, clientId, act, about })
    },
    /** The server has stored it. */
    ok(client_id: string, seq: number, room = 1, duplicate?: true) {
      const { timestamp } = event(seq)
      const ok = { type: 'ok', client_id, room, seq, id: seq, timestamp } as const
      return this.run({ kind: 'frame', frame: duplicate ? { ...ok, duplicate } : ok })
    },
    /** The server does not take it. */
    refuse(client_id: string, code: ErrorCode = 'forbidden', retry = false) {
      const frame = { type: 'error', code, detail: 'no', retry, client_id } as const
      return this.run({ kind: 'frame', frame })
    },
    /** What was sent, as `CLIENT_ID` or, when it is about something, `CLIENT_ID on SEQ`; everything else is forgotten. */
    sent: () =>
      effects.splice(0).flatMap(effect => {
        if (effect.kind !== 'frame' || effect.frame.type !== 'send') return []
        const { client_id } = effect.frame
        return ['target' in effect.frame ? `${client_id} on ${effect.frame.target}` : client_id]
      }),
    /** Let time pass up to the next thing due. */
    wait() {
      this.now = nextWake(state) ?? assert.fail('nothing is due')
      return this.run({ kind: 'tick' })
    },
    take: () => effects.splice(0),
    /** But for marks of what has arrived. */
    kinds: () =>
      effects
        .splice(0)
        .filter(effect => !(effect.kind === 'frame' && effect.frame.type === 'mark'))
        .map(({ kind }) => kind),
    news: () => effects.splice(0).flatMap(effect => (effect.kind === 'message' ? [effect.message.text] : [])),
    shows: (key: RoomKey = HALL) => snapshotOf(state, roomOf(state, key))
  }
}
