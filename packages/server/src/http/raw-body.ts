import { ChatError, FILE_LIMITS } from '@parlo/contract'
import type { Middleware } from 'koa'

/** A body of bytes, which the handler reads from `ctx.req` as they come: what can be refused before is. */
export const rawBody: Middleware = async (ctx, next) => {
  const encoding = ctx.get('Content-Encoding')
  if (encoding !== '' && encoding !== 'identity') {
    throw new ChatError(
      'unsupported_media_type',
      `The body is encoded as ${encoding.slice(0, 40)}; send it plain`
    )
  }
  const type = ctx.get('Content-Type')
  if (type !== 'application/octet-stream' && ctx.request.length !== 0) {
    const seen = type.slice(0, 80) || 'missing'
    throw new ChatError(
      'unsupported_media_type',
      `The Content-Type is ${seen}; allowed is application/octet-stream`
    )
  }
  if ((ctx.request.length ?? 0) > FILE_LIMITS.chunkBytes) {
    throw new ChatError(
      'too_large',
      `The piece has ${ctx.request.length} bytes; it may have ${FILE_LIMITS.chunkBytes}`
    )
  }
  return next()
}
