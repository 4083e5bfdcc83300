import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { ChatError, ERRORS, isChatError, LIMITS, type ErrorCode, type Problem } from '@parlo/contract'
import type { Middleware, ParameterizedContext } from 'koa'
import type { Log } from '../parts.ts'

/**
 * Give the request an id, and whatever fails below it the shape of an RFC 9457 problem.
 *
 * An id that came along is kept only from a trusted proxy, and only if it is plain: it ends up in the log.
 */
export function problems({ log, trustProxy }: { log: Log; trustProxy: number }): Middleware {
  return async (ctx, next) => {
    const given = trustProxy > 0 ? ctx.get('X-Request-Id') : ''
    const id = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    ctx.state['requestId'] = id
    ctx.set('X-Request-Id', id)
    try {
      await next()
      if (ctx.status === 404 && !ctx.body) throw new ChatError('not_found', 'There is nothing at this path')
      if (ctx.status === 405 || ctx.status === 501) {
        throw new ChatError('method_not_allowed', `${ctx.method} is not for this path; see the Allow header`)
      }
    } catch (error) {
      answer(ctx, known(error), error, log)
    }
  }
}

/** A `ChatError` as it is; what a library threw by its status; anything else is our own fault, and not to be told. */
function known(error: unknown): ChatError {
  if (isChatError(error) && ERRORS[error.code] !== 0) return error
  const { status } = error as { status?: unknown }
  if (status === 413)
    return new ChatError('too_large', `The body is too large; it may have ${LIMITS.bodyBytes} bytes`)
  if (status === 415) return new ChatError('unsupported_media_type', 'The body is encoded; send it plain')
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ChatError('bad_request', 'The request could not be read')
  }
  return new ChatError('internal', 'The server failed; nothing was stored. Try again')
}

function answer(ctx: ParameterizedContext, error: ChatError, cause: unknown, log: Log): void {
  const requestId = ctx.state['requestId'] as string
  const status = ERRORS[error.code]
  if (error.code === 'internal') log.error({ request_id: requestId, err: cause }, 'a request failed')
  const problem: Problem = {
    type: `urn:parlo:problem:${error.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: error.message,
    code: error.code satisfies ErrorCode,
    request_id: requestId
  }
  if (error.retryMillis !== undefined) {
    problem.retry_after_ms = Math.ceil(error.retryMillis)
    ctx.set('Retry-After', String(Math.max(1, Math.ceil(error.retryMillis / 1000))))
  }
  if (error.code === 'unauthorized') ctx.set('WWW-Authenticate', 'Bearer')
  ctx.status = status
  ctx.body = JSON.stringify(problem)
  ctx.type = 'application/problem+json'
}
