import { ChatError, FILE_LIMITS } from '@parlo/contract'
import type { Middleware } from 'koa'

/**
 * A body of bytes, which the handler reads from `ctx.req` as they come: what can be refused before is.
 *
 * @param most - Bytes it may have.
 * @param types - What it may be called, beside plain bytes.
 */
export function rawBody(most: number = FILE_LIMITS.chunkBytes, types: readonly string[] = []): Middleware {
  const allowed = ['application/octet-stream', ...types]
  return async (ctx, next) => {
    const encoding = ctx.get('Content-Encoding')
    if (encoding !== '' && encoding !== 'identity') {
      throw new ChatError(
        'unsupported_media_type',
        `The body is encoded as ${encoding.slice(0, 40)}; send it plain`
      )
    }
    const type = ctx.get('Content-Type')
    if (!allowed.includes(type) && ctx.request.length !== 0) {
      const seen = type.slice(0, 80) || 'missing'
      throw new ChatError(
        'unsupported_media_type',
        `The Content-Type is ${seen}; allowed is ${allowed.join(', ')}`
      )
    }
    if ((ctx.request.length ?? 0) > most) {
      throw new ChatError('too_large', `The body has ${ctx.request.length} bytes; it may have ${most}`)
    }
    return next()
  }
}
