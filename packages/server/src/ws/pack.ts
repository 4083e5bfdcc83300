import { LIMITS, type EventsAnswer, type LogEvent } from '@parlo/contract'

/* Events as frames that keep to the limit. Each event is written as JSON once; the frames are put together from that. */

/** Room for what stands around the events. */
const BUDGET = LIMITS.frameBytes - 256

/** A run of events as one frame, or as many as the limit asks for. */
export function packRun(room: number, events: readonly LogEvent[]): string[] {
  const frames: string[] = []
  let texts: string[] = []
  let bytes = 0
  const flush = () => {
    if (texts.length > 0) frames.push(`{"type":"events","room":${room},"events":[${texts.join(',')}]}`)
    texts = []
    bytes = 0
  }
  for (const event of events) {
    const text = JSON.stringify(event)
    const size = Buffer.byteLength(text) + 1
    if (bytes + size > BUDGET) flush()
    texts.push(text)
    bytes += size
  }
  flush()
  return frames
}

/** The answer to a pull as one frame; what does not fit is left for the next pull, since `head` says there is more. */
export function packAnswer({ room, events, after, head, skip_to, left }: EventsAnswer): string {
  const texts: string[] = []
  let bytes = 0
  for (const event of events) {
    const text = JSON.stringify(event)
    bytes += Buffer.byteLength(text) + 1
    if (bytes > BUDGET && texts.length > 0) break
    texts.push(text)
  }
  const more = (skip_to === undefined ? '' : `,"skip_to":${skip_to}`) + (left ? ',"left":true' : '')
  return `{"type":"events","room":${room},"events":[${texts.join(',')}],"after":${after},"head":${head}${more}}`
}
