import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Middleware } from 'koa'

interface Script {
  modified: number
  tag: string
  as: { identity: Buffer; gzip: Buffer; br: Buffer }
}

/** `/parlo.js`; the same as one file, `/parlo-all.js`; or what the first loads, named by a hash: `/parlo-sign-in-0123abcd.js`. */
const PATH = /^\/(?:parlo|parlo-all|parlo-[A-Za-z-]+-[0-9A-Za-z]{8})\.js$/
const NEWEST = ['/parlo.js', '/parlo-all.js']

/**
 * Serve JavaScript modules to pages anywhere: they are public, and a page of another origin loads a module only
 * with CORS. Compressed once, and read again when the file changes.
 *
 * @param file - Where the one served as `/parlo.js` is on disk. What it loads on demand is beside it.
 */
export function serveScripts(basePath: string, file: string): Middleware {
  const loaded = new Map<string, Promise<Script>>()

  async function current(path: string): Promise<Script | undefined> {
    const at = path === '/parlo.js' ? file : join(dirname(file), path)
    const found = await stat(at).catch((error: NodeJS.ErrnoException) => {
      // The main file is there, or something is wrong with the server; any name may be asked for.
      if (at === file || error.code !== 'ENOENT') throw error
    })
    if (!found) return undefined
    const script = await loaded.get(path)
    if (script?.modified === found.mtimeMs) return script
    const fresh = load(at, found.mtimeMs)
    loaded.set(path, fresh)
    fresh.catch(() => loaded.delete(path)) // The next one asks again.
    return fresh
  }

  return async (ctx, next) => {
    const path = ctx.path.startsWith(basePath) ? ctx.path.slice(basePath.length) : ''
    if (!PATH.test(path) || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
    const script = await current(path)
    if (!script) return next()
    const encoding = ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity'
    ctx.set('Access-Control-Allow-Origin', '*')
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
    ctx.set('Cache-Control', NEWEST.includes(path) ? 'no-cache' : 'public, max-age=31536000, immutable')
    ctx.vary('Accept-Encoding')
    ctx.set('ETag', `W/"${script.tag}"`)
    ctx.status = 200
    if (ctx.fresh) {
      ctx.status = 304
      return
    }
    if (encoding !== 'identity') ctx.set('Content-Encoding', encoding)
    ctx.body = script.as[encoding as keyof Script['as']]
    ctx.type = 'text/javascript; charset=utf-8'
  }
}

async function load(file: string, modified: number): Promise<Script> {
  const identity = await readFile(file)
  const [zipped, br] = await Promise.all([promisify(gzip)(identity), promisify(brotliCompress)(identity)])
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { modified, tag, as: { identity, gzip: zipped, br } }
}
