import { ROUTES } from '@parlo/contract/schemas'
import type { Random } from '../support/random.ts'
import { garble } from './bytes.ts'
import type { Schema } from './schema.ts'
import type { Lane } from './socket-lanes.ts'
import { badToken } from './tokens.ts'
import { evil, spoilt, validOf, write } from './values.ts'
import { openWire, takeReply, type Reply, type Wire } from './wire.ts'
import { SECRET, type Account, type World } from './world.ts'

const PATIENCE = 10_000
const ELSEWHERE = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/parlo.js',
  '/v1',
  '/v1/nothing',
  '/ws',
  '/.git/config'
]
const SEGMENTS = [
  '1',
  '0',
  '-1',
  '2',
  '99999',
  '9007199254740993',
  '%00',
  '%ff',
  '%E0%A4%A',
  '%',
  '..',
  '%2e%2e%2f',
  'name:broadcast',
  'direct:1',
  'direct:99999999999999999',
  'name:%F0%9F%98%80',
  'name:nowhere',
  '__proto__',
  'constructor',
  'a'.repeat(5_000),
  '%2f',
  ' ',
  '1;2',
  '1?2',
  '[1]',
  '{}',
  'NaN'
] as const

interface Made {
  bytes: Buffer
  head: boolean
  /** It is a whole request, however foolish: an answer must come. */
  whole: boolean
  /** It carries a token that ought to be good. */
  trusted: boolean
}

interface AnyRoute {
  method: string
  path: string
  auth: string
  query?: Schema
  body?: Schema
  bytes?: 'sent' | 'answered'
}

/** One connection that is kept alive, as long as the server likes. */
export function restLane(world: World, account: Account): Lane {
  let wire: Wire | undefined

  return {
    async run(random, about) {
      const made = requestOf(random, world, account)
      if (!wire?.open) wire = openWire(world.server.port)
      wire.write(made.bytes)
      let reply: Reply | undefined
      do reply = await wire.read(takeReply(made.head), made.whole ? PATIENCE : 40)
      while (reply?.status === 100)
      if (reply) {
        world.answered(reply.status, reply.body, about)
        if (reply.status === 401 && made.trusted) await world.renew(account)
        remember(reply)
      } else if (made.whole && wire.open) world.violate(`no answer within ${PATIENCE} ms to ${about()}`)
      if (reply && made.whole && !/\r\nconnection: close/i.test(reply.headers)) return
      wire.destroy()
    },
    settle: async () => {},
    close: () => wire?.destroy()
  }

  function remember({ body, headers }: Reply): void {
    const found = /"(?:ticket|refresh_token|access_token)":"([^"]+)"/g
    for (const [, secret] of body.toString('latin1').matchAll(found)) world.secrets.add(secret!)
    const cookie = /parlo_session=([^;]+)/.exec(headers)?.[1]
    if (cookie) world.secrets.add(cookie)
    const upload = /"id":"([\w-]{22})"/.exec(body.toString('latin1'))?.[1]
    if (upload && !world.uploads.includes(upload)) world.uploads.push(upload)
    if (world.uploads.length > 8) world.uploads.shift()
  }
}

function requestOf(random: Random, world: World, account: Account): Made {
  const route = random.pick(Object.values(ROUTES) as readonly AnyRoute[])
  const usual = random.chance(0.93)
  const method = usual
    ? route.method
    : random.pick(['GET', 'HEAD', 'PUT', 'PATCH', 'OPTIONS', 'TRACE', 'DELETE', 'POST', 'PROPFIND', 'QUERY'])
  const segment = () =>
    encodeURI(
      random.chance(0.5) ? random.pick(['1', '2', 'name:broadcast', `direct:${account.id - 1}`]) : ''
    ) || random.pick(SEGMENTS).replaceAll(' ', '%20')
  const upload = () =>
    random.chance(0.8) && world.uploads.length > 0 ? random.pick(world.uploads) : segment()
  const pathOf = (pattern: string) =>
    pattern.replaceAll(/:\w+/g, /uploads|files/.test(pattern) ? upload : segment)
  const path =
    (random.chance(0.95) ? pathOf(route.path) : random.pick(ELSEWHERE)) + queryOf(random, world, route)

  const headers = ['Host: 127.0.0.1']
  const trusted = random.chance(0.8)
  // Ending sessions for good would make a login of every other case.
  const spare = /logout|sessions/.test(route.path) && route.method !== 'GET' && random.chance(0.97)
  const token = trusted && !spare ? account.token : badToken(account.token, SECRET, random)
  const said = token.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 9_000)
  if (random.chance(0.97)) headers.push(`Authorization: ${random.chance(0.98) ? 'Bearer' : 'Basic'} ${said}`)
  headers.push(...oddHeaders(random))

  let body = bodyOf(random, world, route)
  if (body && random.chance(0.05)) body = garble(body, random)
  if (body) {
    const type = random.pick([
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data; boundary=x',
      'a/b;',
      ''
    ])
    const usual = route.bytes === 'sent' ? 'application/octet-stream' : 'application/json'
    headers.push(`Content-Type: ${random.chance(0.95) ? usual : type}`)
  }
  const length = body?.length ?? 0
  const wrongly = random.chance(0.02)
  if (body || method !== 'GET') {
    headers.push(
      `Content-Length: ${wrongly ? random.pick(['-1', '1e3', String(length + 5), '0x10', '99999999999']) : length}`
    )
  }
  const text = Buffer.from(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1')
  const bytes = body ? Buffer.concat([text, body]) : text
  if (random.chance(0.03)) return { bytes: garble(bytes, random), head: false, whole: false, trusted: false }
  const smuggling = headers.some(header =>
    /^(Transfer-Encoding|Upgrade|Expect|Connection|Content-Length: .*,)/.test(header)
  )
  return { bytes, head: method === 'HEAD', whole: !wrongly && !smuggling, trusted: trusted && !spare }
}

function queryOf(random: Random, world: World, { query }: AnyRoute): string {
  const fields = query ? (validOf(query, random, world.pool) as Record<string, unknown>) : {}
  if (random.chance(0.4)) {
    const name = random.pick([
      'limit',
      'before',
      'after',
      'q',
      'thread',
      'offset',
      '__proto__',
      'constructor',
      'limit[]',
      'a'.repeat(300)
    ])
    fields[name] = random.pick([
      '0',
      '-1',
      '1e3',
      '9'.repeat(17),
      '',
      ' ',
      '%',
      '\0',
      'é',
      "'",
      '%_',
      '*',
      '"',
      'x'.repeat(3_000)
    ])
  }
  const pairs = Object.entries(fields).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`
  )
  if (random.chance(0.03))
    pairs.push(random.pick(['%', '&&&', '%ff=%fe', '==', 'limit=1&limit=2', '__proto__[x]=1']))
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function bodyOf(random: Random, world: World, { body, bytes }: AnyRoute): Buffer | undefined {
  if (bytes === 'sent') return Buffer.alloc(random.pick([0, 1, 1, 2, 5, 50, 200, 70_000, 1_048_577]), 'x')
  if (!body) return random.chance(0.05) ? Buffer.from(write(evil(random))) : undefined
  const valid = validOf(body, random, world.pool) as Record<string, unknown>
  if ('client_id' in valid) valid['client_id'] = `case-${random.whole(0, 1e9)}`
  const choice = random.number()
  if (choice < 0.15) return Buffer.from(write(valid))
  if (choice < 0.9) return Buffer.from(write(spoilt(valid, random)))
  return Buffer.from(write(evil(random)))
}

function oddHeaders(random: Random): string[] {
  if (random.chance(0.7)) return []
  return random.pick<readonly string[]>([
    ['Cookie: parlo_session=x'],
    [`Cookie: parlo_session=${'a'.repeat(random.pick([43, 4_000]))}; parlo_session=b`],
    ['Cookie: =; ;;=, __proto__=1; parlo_session="%00"'],
    ['Origin: https://evil.example'],
    ['Origin: null', 'Access-Control-Request-Method: POST'],
    ['Accept-Encoding: br;q=2, *;q=-1, identity;q=0'],
    ['Accept: ,;;q=,*/*/*'],
    ['If-None-Match: W/"a", "b', 'Range: bytes=0-,5-1,-0'],
    [`Range: bytes=${random.pick(['0-0', '1-', '-1', '9-', '99999999999999999-', '2-1'])}`, 'If-Range: x'],
    [`Range: bytes=${random.pick(['0-0', '1-', '-1', '9-', '-0', '2-1', '0-9999999999999999'])}`],
    ['Content-Encoding: gzip'],
    ['X-Forwarded-For: 1.2.3.4, ::1, %', 'X-Forwarded-Proto: gopher', 'X-Forwarded-Host: evil'],
    ['X-Request-Id: {"a":1}'],
    ['X-HTTP-Method-Override: DELETE'],
    ['Transfer-Encoding: chunked'],
    ['Transfer-Encoding: gzip, chunked'],
    ['Expect: 100-continue'],
    ['Expect: something'],
    ['Connection: close, __proto__'],
    ['Upgrade: h2c', 'Connection: Upgrade, HTTP2-Settings'],
    ['Authorization: Bearer second'],
    [`X-Long: ${'a'.repeat(random.pick([7_000, 17_000]))}`],
    Array.from({ length: 150 }, (_, at) => `X-${at}: ${at}`)
  ]) as string[]
}
