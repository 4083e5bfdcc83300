import type { LogEvent, MessageEvent, SeedMessage, ServerFrame } from '@parlo/contract'
import { encode } from '@parlo/contract'
import type { Audience, News } from '../bus/bus.ts'
import { packRun } from './pack.ts'

/**
 * One piece of news, written at most once in each language however many receive it.
 * Buffers, because a string would be turned into bytes again for each receiver.
 */
export class Parcel {
  /** Events are always caught up on; marks, blocks, users and who is here are worth keeping; notes may be lost. */
  readonly kind: 'events' | 'mark' | 'blocks' | 'user' | 'presence' | 'note'
  /** The room of events or a mark. */
  readonly room: number
  /** Of events, the newest `seq`. */
  readonly head: number
  /** Of a mark, whose it is; of a user, who. */
  readonly user: number
  readonly #write: () => string[]
  readonly #writeSeed: () => string[]
  #frames: Buffer[] | undefined
  #seedFrames: Buffer[] | undefined

  private constructor(
    {
      kind,
      room = 0,
      head = 0,
      user = 0
    }: { kind: Parcel['kind']; room?: number; head?: number; user?: number },
    write: () => string[],
    writeSeed: () => string[] = () => []
  ) {
    this.kind = kind
    this.room = room
    this.head = head
    this.user = user
    this.#write = write
    this.#writeSeed = writeSeed
  }

  /** To somebody's own devices: whom they block. */
  static blocks(users: readonly number[]): Parcel {
    return new Parcel({ kind: 'blocks' }, () => [encode({ type: 'note', kind: 'blocks', users: [...users] })])
  }

  static of(news: Exclude<News, { type: 'ended' | 'blocks' }>): Parcel {
    switch (news.type) {
      case 'events': {
        const { room, events, audience, group } = news
        return new Parcel(
          { kind: 'events', room, head: events.at(-1)?.seq ?? 0 },
          () => packRun(room, events),
          // The seed system knew no groups.
          () =>
            (group ? [] : events.filter(isMessage)).map(event => JSON.stringify(seedMessage(event, audience)))
        )
      }
      case 'heads': {
        const { room, head } = news
        return new Parcel({ kind: 'events', room, head }, () => [
          encode({ type: 'heads', heads: { [room]: head } })
        ])
      }
      case 'mark': {
        const { room, mark } = news
        return new Parcel({ kind: 'mark', room, user: mark.user }, () => [
          encode({ type: 'mark', room, ...mark })
        ])
      }
      case 'typing': {
        const { room, user, on } = news
        return note('note', { type: 'note', kind: 'typing', room, user, on })
      }
      case 'presence':
        return note('presence', { type: 'note', kind: 'presence', users: { ...news.users } })
      case 'user':
        return note('user', { type: 'note', kind: 'user', user: news.user }, news.user.id)
    }

    function note(kind: Parcel['kind'], frame: ServerFrame, user = 0): Parcel {
      return new Parcel({ kind, user }, () => [encode(frame)])
    }
  }

  /** As frames of parlo.v1. */
  get frames(): readonly Buffer[] {
    return (this.#frames ??= this.#write().map(text => Buffer.from(text)))
  }

  /** As the seed system's plain frames: one a message, and nothing of anything else. */
  get seedFrames(): readonly Buffer[] {
    return (this.#seedFrames ??= this.#writeSeed().map(text => Buffer.from(text)))
  }

  get bytes(): number {
    let bytes = 0
    for (const frame of this.frames) bytes += frame.length
    return bytes
  }
}

function isMessage(event: LogEvent): event is MessageEvent {
  return event.kind === 'message'
}

function seedMessage(event: MessageEvent, audience: Audience): SeedMessage {
  const { id, sender_id, timestamp, body } = event
  const receiver_id = audience === 'everyone' ? null : (audience.find(user => user !== sender_id) ?? null)
  return { id, content: body.text, sender_id, receiver_id, timestamp }
}
