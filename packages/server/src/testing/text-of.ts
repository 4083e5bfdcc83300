import type { LogEvent } from '@parlo/contract'

/** The text that an event carries, if it does. */
export function textOf(event: LogEvent | null | undefined): string | undefined {
  return event && 'body' in event && 'text' in event.body ? event.body.text : undefined
}
