import type { Readable } from 'node:stream'
import type { ParameterizedContext } from 'koa'
import type { ServedFile } from '../domain/uploads.ts'
import type { ByteRange } from '../files/files.ts'
import { rangeOf } from './range.ts'

/** Milliseconds after which somebody who asked for a file, and takes none of it, is let go. */
const STALLED = 60_000

/**
 * Answer with a file, or a range of it, or that it is the same as the one held.
 *
 * @param kept - How long whoever asked may keep it. Default: asked for again each time, for it may have been deleted, and
 * the next one here may be somebody else.
 */
export async function serve(ctx: ParameterizedContext, file: ServedFile, kept?: string): Promise<undefined> {
  const { size, tag } = file
  const range = size === undefined ? undefined : rangeIn(ctx, size, tag)
  ctx.set('ETag', `"${tag}"`)
  ctx.status = 200
  ctx.set('Cache-Control', kept ?? 'private, no-cache')
  // What is kept for whoever is signed in outlives their token.
  if (kept === undefined)
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
