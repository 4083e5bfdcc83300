import type { LogEvent } from '@parlo/contract'
import type { Audience, News } from '../bus/bus.ts'
import type { Stored } from '../store/store.ts'

interface Run {
  room: number
  audience: Audience
  group: boolean
  events: LogEvent[]
}

/**
 * What is to be told of what was stored: runs of consecutive events for those who may see them.
 *
 * A room's events lie in a batch in order and without a gap; where somebody comes or goes in between, a new run begins,
 * because each event goes to those who were in the room when it happened.
 */
export function newsOf(answers: readonly Stored[]): News[] {
  const open = new Map<number, Run>()
  const news: News[] = []
  for (const answer of answers) {
    if (answer.duplicate) continue
    const { room, event, kept } = answer
    const audience = answer.audience ?? room.pair ?? 'everyone'
    const run = open.get(room.id)
    if (run && !kept && (run.audience === audience || !room.group)) {
      run.events.push(event)
      continue
    }
    const fresh: Run = { room: room.id, audience, group: room.group !== undefined, events: [event] }
    if (kept) news.push(...split(fresh, kept))
    else news.push(toNews(fresh))
    // What follows a split has no run to go on with.
    if (kept) open.delete(room.id)
    else open.set(room.id, fresh)
    const gone =
      event.kind === 'leave' ? event.sender_id : event.kind === 'kick' ? event.body.user : undefined
    // Who is out is not told any more; but rung for once, to find their own last event in the log.
    if (gone !== undefined) news.push({ type: 'heads', room: room.id, audience: [gone], head: event.seq })
  }
  return news
}

/** The events are those of the run itself: what is added to it later is told too. */
function toNews({ room, audience, group, events }: Run): News {
  return group
    ? { type: 'events', room, audience, group, events }
    : { type: 'events', room, audience, events }
}

/** Those who came after a message was written do not see what it has become. */
function split(run: Run, kept: readonly number[]): News[] {
  const hidden = new Set(kept)
  const all = run.audience === 'everyone' ? [] : run.audience
  const events = run.events.map((event): LogEvent =>
    event.kind === 'edit' || event.kind === 'attach' ? { ...event, body: {} } : event
  )
  return [
    toNews({ ...run, audience: all.filter(user => !hidden.has(user)) }),
    toNews({ ...run, audience: kept, events })
  ]
}
