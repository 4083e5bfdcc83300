import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, test } from 'node:test'
import type { ServerFrame } from '@parlo/contract'
import Koa from 'koa'
import { WebSocket } from 'ws'
import { createChatServer, type ChatServer } from './server.ts'
import type { ChatServerOptions } from './server-options.ts'
import { createMemoryStore } from './store/memory-store.ts'
import { PASSWORD, startTestServer } from './testing/chat-server.ts'
import { silentLog } from './testing/parts.ts'

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end()
})

const QUICK = { bcryptCost: 4, rateLimits: false, drainSeconds: 2, log: silentLog }

async function makeChat(options: ChatServerOptions = {}): Promise<ChatServer> {
  const chat = await createChatServer({ database: ':memory:', ...QUICK, ...options })
  ending.push(() => chat.close())
  return chat
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ending.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Say hello, and give what the server says first. */
async function hello(url: string, token: string): Promise<{ socket: WebSocket; frame: ServerFrame }> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'parlo.v1')
  ending.push(() => socket.terminate())
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'hello', version: 1, token }))
  const [data] = (await once(socket, 'message')) as [Buffer]
  return { socket, frame: JSON.parse(String(data)) as ServerFrame }
}

const statusOf = async (url: string, token?: string) =>
  (await fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).status

describe('createChatServer', () => {
  test('names an option that is not allowed', async () => {
    const refused = (options: ChatServerOptions, sentence: RegExp) =>
      assert.rejects(createChatServer(options), sentence)
    await refused({ basePath: '/chat/' }, /basePath is "\/chat\/"; allowed is nothing, or \/word/)
    await refused({ basePath: 'chat' }, /basePath/)
    await refused({ bcryptCost: 3 }, /bcryptCost: is "3"; allowed is a whole number from 4 to 15/)
    await refused({ secret: 'short' }, /secret: The secret has 5 bytes/)
    await refused({ allowedOrigins: ['*'] }, /allowedOrigins: has \*/)
  })

  test('listens by itself, for REST and sockets', async () => {
    const chat = await makeChat()
    const { url } = await chat.listen({ port: 0 })
    const token = await chat.tokenFor({ externalId: '7', username: 'ann' })
    assert.equal(await statusOf(`${url}/v1/me`, token), 200)
    assert.equal((await hello(`${url}/ws`, token)).frame.type, 'welcome')
  })

  test('answers who offers another protocol besides', async () => {
    const chat = await makeChat()
    const { url } = await chat.listen({ port: 0 })
    const offering = async (path: string, method: string, body = '') => {
      const headers = { connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': '' }
      const type = { 'content-type': 'application/json', 'content-length': body.length }
      const asking = request(url + path, { method, headers: { ...headers, ...(body && type) } }).end(body)
      const [{ statusCode }] = (await once(asking, 'response')) as [IncomingMessage]
      return statusCode
    }
    assert.equal(await offering('/healthz', 'GET'), 200)
    const ann = JSON.stringify({ username: 'ann', password: PASSWORD })
    assert.equal(await offering('/register', 'POST', ann), 201)
  })

  test('says when its port is taken', async () => {
    const url = await listen(createServer())
    const chat = await makeChat()
    await assert.rejects(chat.listen({ port: Number(new URL(url).port) }), { code: 'EADDRINUSE' })
  })

  test('keeps its secret with the data', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parlo-'))
    ending.push(() => rm(folder, { recursive: true }))
    const database = join(folder, 'made/for/it/chat.db')
    const first = await makeChat({ database })
    const token = await first.tokenFor({ externalId: '7', username: 'ann' })
    await first.close()
    const second = await makeChat({ database })
    const { url } = await second.listen({ port: 0 })
    assert.equal(await statusOf(`${url}/v1/me`, token), 200)
  })

  test('says loudly that rate limits are off', async () => {
    const { chat, log } = await startTestServer()
    ending.push(() => chat.close())
    assert.match(log(), /"level":40.*RATE LIMITS ARE OFF/)
  })
})

describe('a mounted chat', () => {
  test('answers for a Node server, and leaves other paths to it', async () => {
    const chat = await makeChat({ basePath: '/chat' })
    const answer = chat.callback()
    const server = createServer((request, response) =>
      answer(request, response, () => response.writeHead(418).end('not the chat'))
    )
    chat.attach(server)
    server.on('upgrade', (request, socket) => {
      if (request.url === '/other') socket.end('HTTP/1.1 418 Teapot\r\n\r\n')
    })
    const url = await listen(server)
    const token = await chat.tokenFor({ externalId: '7', username: 'ann' })
    assert.equal(await statusOf(`${url}/chat/v1/me`, token), 200)
    assert.equal(await statusOf(`${url}/chat/v1/me`), 401)
    assert.equal(await statusOf(`${url}/chat/nothing`), 404)
    for (const path of ['/', '/chatter', '/v1/me']) assert.equal(await statusOf(url + path, token), 418)
    assert.equal((await hello(`${url}/chat/ws`, token)).frame.type, 'welcome')
    const other = new WebSocket(`${url.replace('http', 'ws')}/other`)
    const [error] = (await once(other, 'error')) as [Error]
    assert.match(error.message, /418/)
  })

  test('answers in Koa', async () => {
    const chat = await makeChat({ basePath: '/chat' })
    const answer = chat.callback()
    const app = new Koa()
    app.use((ctx, next) => {
      if (!ctx.path.startsWith('/chat/')) return next()
      ctx.respond = false
      return answer(ctx.req, ctx.res)
    })
    app.use(ctx => void (ctx.body = 'page'))
    const handle = app.callback()
    const url = await listen(createServer((request, response) => void handle(request, response)))
    assert.equal(await statusOf(`${url}/chat/healthz`), 200)
    assert.equal(await statusOf(`${url}/`), 200)
  })

  test('answers in Express, which cuts the path and may have read the body', async () => {
    const chat = await makeChat({ basePath: '/chat' })
    const answer = chat.callback()
    const express = async (request: IncomingMessage, response: ServerResponse) => {
      const body: unknown = JSON.parse(Buffer.concat(await request.toArray()).toString())
      const { url = '/' } = request
      answer(Object.assign(request, { originalUrl: url, url: url.slice('/chat'.length), body }), response)
    }
    const url = await listen(createServer((request, response) => void express(request, response)))
    const made = await fetch(`${url}/chat/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'ann', password: PASSWORD })
    })
    assert.equal(made.status, 201)
  })
})

describe('tokenFor', () => {
  test('signs in the same user each time, in one session, under a free name', async () => {
    const { chat, call, signUp } = await startTestServer()
    ending.push(() => chat.close())
    const taken = await signUp('ann')
    const claims = async (token: string) => {
      const { body: user } = await call<{ id: number; username: string }>('GET', '/v1/me', { token })
      const { body } = await call<{ sessions: { id: string; current: boolean }[] }>('GET', '/v1/sessions', {
        token
      })
      return { ...user, session: body.sessions.find(({ current }) => current)!.id }
    }
    const ann = { externalId: 'crm-7', username: 'Ann' }
    const [one, two] = [await claims(await chat.tokenFor(ann)), await claims(await chat.tokenFor(ann))]
    assert.deepEqual(one, two)
    assert.equal(one.username, 'Ann-2')
    assert.notEqual(one.id, taken.user.id)
    const phone = await claims(await chat.tokenFor({ ...ann, device: 'phone' }))
    assert.equal(phone.id, one.id)
    assert.notEqual(phone.session, one.session)
  })

  test('renews the token of a live socket', async () => {
    const chat = await makeChat()
    const { url } = await chat.listen({ port: 0 })
    const ann = { externalId: 'crm-7', username: 'ann' }
    const { socket } = await hello(`${url}/ws`, await chat.tokenFor(ann))
    const renewed = new Promise<ServerFrame>(resolve => {
      socket.on('message', (data: Buffer) => {
        const frame = JSON.parse(data.toString()) as ServerFrame
        if (frame.type === 'ok') resolve(frame)
      })
    })
    socket.send(JSON.stringify({ type: 'auth', token: await chat.tokenFor(ann) }))
    assert.equal(((await renewed) as { auth?: true }).auth, true)
  })
})

describe('ending a session', () => {
  test('closes its sockets', async () => {
    const { chat, url, call, signUp } = await startTestServer()
    ending.push(() => chat.close())
    const { access_token: token } = await signUp('ann')
    const { socket } = await hello(`${url}/ws`, token)
    const closed = once(socket, 'close')
    assert.equal((await call('POST', '/v1/logout', { token })).status, 204)
    assert.equal((await closed)[0], 4401)
  })
})

describe('close', () => {
  test('answers what has begun, says bye to sockets, and takes nothing new', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    let asked = () => {}
    const begun = new Promise<void>(resolve => (asked = resolve))
    let closed = false
    const memory = createMemoryStore()
    const database = {
      ...memory,
      userByName: async (name: string) => {
        asked()
        await held
        return memory.userByName(name)
      },
      close: async () => void (closed = true)
    }
    const chat = await makeChat({ database })
    const { url } = await chat.listen({ port: 0 })
    const { socket } = await hello(`${url}/ws`, await chat.tokenFor({ externalId: '7', username: 'ann' }))
    const gone = once(socket, 'close')
    const login = fetch(`${url}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'ben', password: PASSWORD })
    })
    await begun
    const done = chat.close()
    assert.equal((await gone)[0], 4503)
    await assert.rejects(fetch(`${url}/healthz`))
    assert.equal(closed, false)
    release()
    assert.equal((await login).status, 401)
    await done
    assert.equal(closed, true)
    await chat.close()
  })

  test('keeps an application’s own server open, and answers 503 there', async () => {
    const chat = await makeChat()
    const url = await listen(createServer(chat.callback()))
    assert.equal(await statusOf(`${url}/readyz`), 200)
    await chat.close()
    const response = await fetch(`${url}/v1/me`)
    assert.equal(response.status, 503)
    assert.equal(await statusOf(`${url}/readyz`), 503)
  })
})
