import { LIMITS, type LogEvent } from '@parlo/contract'
import type { Store } from '../store/store.ts'

/** What an attachment adds, names being short as a rule. */
const ATTACHMENT = 200

/** Events read at once. */
const STEP = 20

/**
 * What comes after a `seq`, up to `limit` events; fewer, when they are long: beyond what one frame holds, reading on
 * would cost time and be thrown away. Whoever asked sees by the head that there is more.
 */
export async function readRun(
  store: Pick<Store, 'events'>,
  room: number,
  after: number,
  limit: number
): Promise<LogEvent[]> {
  const run: LogEvent[] = []
  for (let length = 0; run.length < limit && length < LIMITS.frameBytes;) {
    const most = Math.min(STEP, limit - run.length)
    const read = await store.events(room, run.at(-1)?.seq ?? after, most)
    run.push(...read)
    if (read.length < most) break
    for (const event of read) length += lengthOf(event)
  }
  return run
}

function lengthOf(event: LogEvent): number {
  switch (event.kind) {
    case 'message':
      return event.body.text.length + (event.body.attachments?.length ?? 0) * ATTACHMENT
    case 'edit':
      return event.body.text?.length ?? 0
    case 'attach':
      return ATTACHMENT
    default:
      return 0
  }
}
