import * as v from 'valibot'
import { ChatError, isChatError, type ErrorFrame } from '@parlo/contract'
import { RoomAddressSchema } from '@parlo/contract/schemas'

/** A failure as the client may see it: what we did not expect keeps its words to itself. */
export function toChatError(error: unknown): ChatError {
  return isChatError(error)
    ? error
    : new ChatError('internal', 'The server failed; nothing was stored. Try again')
}

/**
 * The answer to a frame that was refused.
 *
 * @param frame - The frame, or what could be read of it: the answer names its `type`, `client_id` and `room`.
 */
export function errorFrame(error: ChatError, frame: unknown): ErrorFrame {
  const answer: ErrorFrame = { type: 'error', code: error.code, detail: error.message, retry: error.retry }
  if (error.retryMillis !== undefined) answer.retry_ms = Math.ceil(error.retryMillis)
  const { type, client_id, room } = (typeof frame === 'object' && frame !== null ? frame : {}) as Record<
    string,
    unknown
  >
  if (isShort(type)) answer.about = type
  if (isShort(client_id)) answer.client_id = client_id
  if (v.is(RoomAddressSchema, room)) answer.room = room
  return answer
}

/** Short enough to be handed back. */
function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 128
}
