import { CLIENT_FRAMES } from '@parlo/contract/schemas'
import type { Random } from '../support/random.ts'
import { badFrames, frame, garble } from './bytes.ts'
import type { Schema } from './schema.ts'
import { badToken } from './tokens.ts'
import { evil, Raw, spoilt, validOf, write } from './values.ts'
import { openWire, takeFrame, takeReply, upgradeRequest, type Knock, type Wire } from './wire.ts'
import { SECRET, type Account, type World } from './world.ts'

/** Does one case after the other; `random` is the case's own. Resolves when the server has dealt with it. */
export interface Lane {
  run(random: Random, about: () => string): Promise<void>
  /** Anything left to wait for. */
  settle(): Promise<void>
  close(): void
}

/** Cases on a socket between two looks at whether it still answers. */
const TOGETHER = 12
const PATIENCE = 10_000
const PING = frame(Buffer.from('{"type":"ping"}'))

const schemas = CLIENT_FRAMES as unknown as Record<string, Schema>

/** The text of a client frame: valid, or with one thing wrong in it. */
function frameText(random: Random, world: World, type = random.pick(Object.keys(schemas))): string {
  const valid = validOf(schemas[type]!, random, world.pool) as Record<string, unknown>
  // Most are sends that are new: nothing is learned from the thousandth duplicate.
  if ('client_id' in valid) valid['client_id'] = `case-${random.whole(0, 1e9)}`
  const { room } = valid
  // Everyone's room is for those who talk in earnest, or the log would be nothing but this.
  if ((room === 1 || room === 'name:broadcast') && random.chance(0.8))
    valid['room'] = world.pool.strings.at(-3)
  if (random.chance(0.15)) return write(valid)
  const wrong = spoilt(valid, random)
  return random.chance(0.15) ? write(spoilt(wrong instanceof Raw ? valid : wrong, random)) : write(wrong)
}

/** The bytes of a case: a frame with something wrong in its fields, its text, or its bytes. */
function bytesOf(random: Random, text: string): { bytes: Buffer; whole: boolean } {
  const payload = Buffer.from(text)
  if (random.chance(0.86)) return { bytes: frame(payload), whole: true }
  if (random.chance(0.6)) return { bytes: frame(garble(payload, random)), whole: true }
  return { bytes: badFrames(payload, random), whole: false }
}

/** How long to wait for an answer: what follows half a frame is taken for the rest of it. */
const patience = (whole: boolean) => (whole ? PATIENCE : 100)

/** A socket that said hello properly, and then misbehaves. */
export function liveLane(world: World, account: Account): Lane {
  let wire: Wire | undefined
  let waiting = 0

  async function open(): Promise<void> {
    for (;;) {
      const opened = openWire(world.server.port)
      opened.write(upgradeRequest({ path: '/ws', protocol: 'parlo.v1' }))
      const reply = await opened.read(takeReply(false), PATIENCE)
      opened.write(frame(Buffer.from(JSON.stringify({ type: 'hello', version: 1, token: account.token }))))
      const first = reply?.status === 101 ? await hear(opened, 'welcome') : undefined
      if (first) return void (wire = opened)
      opened.destroy()
      if (!world.server.alive) return
      await world.renew(account)
    }
  }

  /** Listen until a frame of this type comes; undefined when the socket closes before. */
  async function hear(
    from: Wire,
    type: string,
    about = () => 'hello',
    whole = true
  ): Promise<true | undefined> {
    for (;;) {
      const heard = await from.read(takeFrame, patience(whole))
      if (!heard) {
        if (from.open && whole) world.violate(`no answer within ${PATIENCE} ms to ${about()}`)
        return undefined
      }
      if ('text' in heard && world.heard(heard.text, about)?.['type'] === type) return true
      if ('close' in heard) {
        if (heard.close === 4500) world.violate(`closed with 4500 after ${about()}`)
        return undefined
      }
    }
  }

  async function flush(about: () => string, whole = true): Promise<void> {
    waiting = 0
    if (!wire) return
    wire.write(PING)
    if (await hear(wire, 'pong', about, whole)) return
    wire.destroy()
    wire = undefined
  }

  return {
    async run(random, about) {
      if (!wire) await open()
      const { bytes, whole } = bytesOf(
        random,
        random.chance(0.02) ? authText(random, account) : frameText(random, world)
      )
      wire?.write(bytes)
      waiting += 1
      if (waiting >= TOGETHER || !whole) await flush(about, whole)
    },
    settle: () => flush(() => 'the last cases'),
    close: () => wire?.destroy()
  }
}

const authText = (random: Random, account: Account) =>
  JSON.stringify({
    type: 'auth',
    token: random.chance(0.5) ? account.token : badToken(account.token, SECRET, random)
  })

/** Sockets whose very first words are wrong. */
export function strangerLane(world: World, account: Account): Lane {
  return {
    async run(random, about) {
      const wire = openWire(world.server.port)
      const proper = random.chance(0.75)
      wire.write(proper ? upgradeRequest({ path: '/ws', protocol: 'parlo.v1' }) : badUpgrade(random, account))
      const reply = await wire.read(takeReply(false), proper ? PATIENCE : 100)
      if (reply) world.answered(reply.status, reply.body, about)
      if (reply?.status === 101) {
        const speaksV1 = /parlo\.v1/.test(reply.headers)
        const token = random.chance(0.5) ? badToken(account.token, SECRET, random) : account.token
        const hello = { type: 'hello', version: 1, token, resume: { log: 'x', cursors: { 1: 5 } } }
        const text = random.chance(0.5) ? write(spoilt(hello, random)) : write(hello)
        wire.write(bytesOf(random, random.chance(0.2) ? frameText(random, world) : text).bytes)
        // Those who say nothing proper are told so at once; the rest of them has five seconds, and we have not.
        for (let heard; (heard = await wire.read(takeFrame, 60));) {
          if ('text' in heard && speaksV1) world.heard(heard.text, about)
          if ('close' in heard || ('text' in heard && heard.text.startsWith('{"type":"welcome"'))) break
        }
      }
      wire.destroy()
    },
    settle: async () => {},
    close() {}
  }
}

/** Upgrades as no browser asks for them. */
function badUpgrade(random: Random, { id, token }: Account): string | Buffer {
  const path = random.pick([
    '/ws',
    `/ws/${id}`,
    `/ws/${id}?ticket=${'a'.repeat(random.pick([0, 43, 5_000]))}`,
    `/ws/${id}?ticket=%00%ff&ticket=b`,
    '/ws/0',
    '/ws/99999999999999999999',
    '/ws/../ws',
    '/ws/%31',
    '/elsewhere',
    '//ws',
    '/ws?__proto__[a]=b',
    '*',
    'http://elsewhere/ws'
  ])
  const knock: Knock = {
    path,
    protocol: random.pick([
      'parlo.v1',
      'parlo.v1, other',
      'parlo.v2',
      'PARLO.V1',
      ',',
      '"',
      'parlo.v1,parlo.v1',
      '\x01'
    ]),
    headers: random.pick<readonly string[]>([
      [],
      [
        `Authorization: Bearer ${badToken(token, SECRET, random)
          .replaceAll(/[^\x21-\x7e]/g, '?')
          .slice(0, 8_000)}`
      ],
      [`Authorization: Bearer ${token}`],
      ['Origin: https://evil.example'],
      ['Origin: null'],
      ['Origin: '],
      ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'],
      ['Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99999'],
      ['Sec-WebSocket-Extensions: a;b;c="'],
      ['Content-Length: 5'],
      ['Transfer-Encoding: chunked'],
      [`X-Long: ${'a'.repeat(20_000)}`],
      ['Sec-WebSocket-Version: 99']
    ])
  }
  const text = upgradeRequest(knock)
  return random.chance(0.2) ? garble(Buffer.from(text), random) : text
}

/** A socket of the seed system's plain frames. */
export function seedLane(world: World, account: Account, peer: Account): Lane {
  let wire: Wire | undefined
  let waiting = 0

  async function open(): Promise<void> {
    for (;;) {
      const opened = openWire(world.server.port)
      const headers = [`Authorization: Bearer ${account.token}`]
      opened.write(upgradeRequest({ path: `/ws/${account.id}`, headers }))
      const reply = await opened.read(takeReply(false), PATIENCE)
      if (reply?.status === 101) return void (wire = opened)
      opened.destroy()
      if (!world.server.alive) return
      await world.renew(account)
    }
  }

  async function flush(about: () => string, whole = true): Promise<void> {
    waiting = 0
    if (!wire) return
    wire.write(frame(Buffer.alloc(0), { opcode: 9 }))
    for (;;) {
      const heard = await wire.read(takeFrame, patience(whole))
      if (!heard && wire.open && whole)
        world.violate(`a plain socket did not answer within ${PATIENCE} ms: ${about()}`)
      if (!heard || 'close' in heard) break
      if ('pong' in heard) return
      world.heardSeed(heard.text, about)
    }
    wire.destroy()
    wire = undefined
  }

  return {
    async run(random, about) {
      if (!wire) await open()
      const message = { content: 'plain', receiver_id: random.pick([peer.id, peer.id, 0, 77, -1]) }
      const text = write(random.chance(0.2) ? evil(random) : spoilt(message, random))
      const { bytes, whole } = bytesOf(random, text)
      wire?.write(bytes)
      waiting += 1
      if (waiting >= TOGETHER || !whole) await flush(about, whole)
    },
    settle: () => flush(() => 'the last plain cases'),
    close: () => wire?.destroy()
  }
}
