import { ChatError, LIMITS } from '@parlo/contract'
import type { Context, Middleware } from 'koa'
import bodyParser from 'koa-bodyparser'

/* koa-bodyparser reads the bytes and holds them to the limit; it hands them over one character a byte (latin1),
 * because its own decoding would silently replace what is not UTF-8. */
const options: bodyParser.Options & { encoding: string } = {
  enableTypes: ['text'],
  extendTypes: { text: ['application/json'] },
  textLimit: `${LIMITS.bodyBytes}b`,
  encoding: 'latin1'
}
const read = bodyParser(options)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Read a JSON body into `ctx.request.body`; none at all counts as `{}`. */
export const jsonBody: Middleware = async (ctx, next) => {
  // An application around may have read the body already, as Express does.
  const { body } = ctx.req as { body?: unknown }
  if (typeof body === 'object' && body !== null && ctx.req.readableEnded) {
    ctx.request.body = body
    return next()
  }
  if (!hasBody(ctx)) {
    ctx.request.body = {}
    return next()
  }
  const encoding = ctx.get('Content-Encoding')
  if (encoding !== '' && encoding !== 'identity') {
    throw new ChatError(
      'unsupported_media_type',
      `The body is encoded as ${encoding.slice(0, 40)}; send it plain`
    )
  }
  if (ctx.request.is('application/json') === false) {
    const seen = ctx.get('Content-Type').slice(0, 80) || 'missing'
    throw new ChatError('unsupported_media_type', `The Content-Type is ${seen}; allowed is application/json`)
  }
  await read(ctx, async () => {})
  ctx.request.body = parse(ctx.request.body as string)
  return next()
}

function hasBody(ctx: Pick<Context, 'req'>): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = ctx.req.headers
  return encoding !== undefined || (length !== undefined && length !== '0')
}

function parse(bytes: string): unknown {
  let text: string
  try {
    text = utf8.decode(Buffer.from(bytes, 'latin1'))
  } catch {
    throw new ChatError('bad_request', 'The body is not UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ChatError('bad_request', 'The body is not JSON')
  }
}
