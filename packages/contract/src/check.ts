import * as v from 'valibot'
import { ChatError, type ErrorCode } from './errors.ts'
import { CLIENT_FRAMES, type ClientFrame, type ClientFrames } from './frames.ts'
import { LIMITS } from './limits.ts'

/**
 * Check data from outside against a schema; what comes back is trusted from here on.
 *
 * @param code - The code of the failure when no more telling one fits.
 * @throws {ChatError} `empty_text`, `text_too_long`, or `code`, naming the field, what it was and what is allowed.
 */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  code: ErrorCode = 'bad_request'
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  throw fault(result.issues[0], code)
}

/**
 * Read and check what a client said.
 *
 * @throws {ChatError} `bad_frame`, `unknown_type`, `unknown_kind`, `empty_text`, `text_too_long`. Its `cause` is the
 * frame as far as it could be read, so that an answer can name the `client_id`.
 */
export function decodeClientFrame(text: string): ClientFrame {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ChatError('bad_frame', 'The frame is not JSON; a frame is one JSON object')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ChatError('bad_frame', 'The frame is not an object; a frame is one JSON object')
  }
  const { type, kind } = value as { type?: unknown; kind?: unknown }
  if (typeof type !== 'string') throw new ChatError('bad_frame', 'The frame has no type', { cause: value })
  if (!Object.hasOwn(CLIENT_FRAMES, type)) {
    const known = Object.keys(CLIENT_FRAMES).join(', ')
    throw new ChatError('unknown_type', `Frame type ${show(type)} is not known; known are ${known}`, {
      cause: value
    })
  }
  const schema = CLIENT_FRAMES[type as keyof ClientFrames]
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const issue = result.issues[0]
  const unknownKind = typeof kind === 'string' && v.getDotPath(issue) === 'kind'
  throw fault(issue, unknownKind ? 'unknown_kind' : 'bad_frame', value)
}

function fault(issue: v.BaseIssue<unknown>, code: ErrorCode, cause?: unknown): ChatError {
  const options = cause === undefined ? {} : { cause }
  const text = typeof issue.input === 'string' ? issue.input : ''
  if (issue.message === 'empty_text') {
    return new ChatError(
      'empty_text',
      'The text is empty; a message needs at least one visible character',
      options
    )
  }
  if (issue.message === 'text_too_long') {
    const said = `Text has ${text.length} characters; a message may have ${LIMITS.text}`
    return new ChatError('text_too_long', said, options)
  }
  if (issue.message === 'bad_text') {
    return new ChatError(
      code,
      'The text has a NUL or half a surrogate pair; send well-formed Unicode',
      options
    )
  }
  const path = v.getDotPath(issue)
  const where = path ? `Field ${show(path)}` : 'The value'
  const allowed = issue.expected ?? issue.message
  return new ChatError(code, `${where} is ${show(issue.received)}; allowed is ${allowed}`, options)
}

/** A value from outside, short enough and plain enough for an error sentence. */
function show(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value
}
