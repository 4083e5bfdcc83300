import type { Readable } from 'node:stream'
import { check, UploadIdSchema } from '@parlo/contract/schemas'
import type { ParameterizedContext } from 'koa'
import type { Rates } from '../auth/rate.ts'
import type { ServedFile, Uploads } from '../domain/uploads.ts'
import type { ByteRange } from '../files/files.ts'
import { rangeOf } from './range.ts'
import type { Some } from './routes.ts'

export interface FileParts {
  uploads: Uploads
  rates: Rates
}

/** Milliseconds after which somebody who asked for a file, and takes none of it, is let go. */
const STALLED = 60_000

/** Uploads, and the files that they become. */
export function fileHandlers({
  uploads,
  rates
}: FileParts): Some<'startUpload' | 'upload' | 'continueUpload' | 'cancelUpload' | 'file' | 'thumbnail'> {
  return {
    async startUpload({ caller, body }) {
      await rates.upload(caller.userId)
      return uploads.start(caller, body)
    },
    upload: ({ caller, params }) => uploads.find(caller, idIn(params)),
    continueUpload: ({ caller, params, query, ctx }) =>
      uploads.take(caller, idIn(params), query.offset, ctx.req),
    cancelUpload: ({ caller, params }) => uploads.cancel(caller, idIn(params)) as Promise<undefined>,
    async file({ caller, params, ctx }) {
      return serve(ctx, await uploads.file(caller, idIn(params), 'file'))
    },
    async thumbnail({ caller, params, ctx }) {
      return serve(ctx, await uploads.file(caller, idIn(params), 'thumbnail'))
    }
  }
}

/** What can be no upload's id names nothing. */
function idIn({ id }: Record<string, string>): string {
  return check(UploadIdSchema, id, 'not_found')
}

async function serve(ctx: ParameterizedContext, file: ServedFile): Promise<undefined> {
  const { size, tag } = file
  const range = size === undefined ? undefined : rangeIn(ctx, size, tag)
  ctx.set('ETag', `"${tag}"`)
  ctx.status = 200
  // Kept, but asked for again each time: it may have been deleted, and the next one here may be somebody else.
  ctx.set('Cache-Control', 'private, no-cache')
  ctx.set('Vary', [ctx.response.get('Vary'), 'Authorization'].filter(Boolean).join(', '))
  if (isHeld(ctx, tag)) {
    ctx.status = 304
    return
  }
  if (range === 'unsatisfiable') {
    ctx.set('Content-Range', `bytes */${size}`)
    ctx.body = ''
    ctx.status = 416
    return
  }
  await answer(ctx, file, range)
}

async function answer(ctx: ParameterizedContext, file: ServedFile, range?: ByteRange): Promise<void> {
  const { name, type, size, shown } = file
  if (ctx.method === 'HEAD') ctx.body = ''
  else {
    // Koa destroys the stream when the response ends, however it does.
    ctx.body = await open(ctx, file, range)
    ctx.res.setTimeout(STALLED, () => ctx.res.destroy())
  }
  // The plain name for those who know no other way to write one.
  const fallback = name.replaceAll(/[^ -~]/g, '_')
  ctx.attachment(name, { type: shown ? 'inline' : 'attachment', fallback })
  // After the body and the name, from which Koa concludes other types.
  ctx.set('Content-Type', type)
  ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  // For whoever asks with a token, by CORS; no page may just point at it.
  ctx.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (size === undefined) return
  ctx.set('Accept-Ranges', 'bytes')
  ctx.length = range ? range.end - range.start + 1 : size
  if (!range) return
  ctx.status = 206
  ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
}

/** A failure is no file, and must not look like one. */
async function open(ctx: ParameterizedContext, file: ServedFile, range?: ByteRange): Promise<Readable> {
  try {
    return await file.open(range)
  } catch (error) {
    ctx.remove('ETag')
    ctx.set('Cache-Control', 'no-store')
    throw error
  }
}

/** Koa's own `fresh` would obey the `Cache-Control: no-cache` that `fetch` adds to such a request, meant for caches. */
function isHeld(ctx: ParameterizedContext, tag: string): boolean {
  const held = ctx.get('If-None-Match').split(',')
  return held.some(one => one.trim().replace(/^W\//, '') === `"${tag}"`)
}

/** With `If-Range`, only a part of what the caller has the rest of. */
function rangeIn(ctx: ParameterizedContext, size: number, tag: string): ReturnType<typeof rangeOf> {
  const condition = ctx.get('If-Range')
  return condition === '' || condition === `"${tag}"` ? rangeOf(ctx.get('Range'), size) : undefined
}
