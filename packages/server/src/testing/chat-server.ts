import assert from 'node:assert/strict'
import type { LoginAnswer, Problem } from '@parlo/contract'
import { ProblemSchema } from '@parlo/contract/schemas'
import { parse } from 'valibot'
import { createLog } from '../log.ts'
import { createChatServer, type ChatServer } from '../server.ts'
import type { ChatServerOptions } from '../server-options.ts'

/* A real server on a free port, for tests of what goes over HTTP. */

export const SECRET = 'a secret for tests that is longer than thirty-two bytes'
export const PASSWORD = 'correct horse'

export interface CallOptions {
  token?: string
  /** Sent as JSON, unless it is a string or bytes: those travel as they are. */
  body?: unknown
  headers?: Record<string, string>
}

export interface Reply<T = unknown> {
  status: number
  headers: Headers
  body: T
}

/** A login with a device, as it always is. */
export type Signed = { [K in keyof LoginAnswer]-?: NonNullable<LoginAnswer[K]> }

export interface TestServer {
  chat: ChatServer
  url: string
  /** Everything logged so far. */
  log(): string
  call<T = unknown>(method: string, path: string, options?: CallOptions): Promise<Reply<T>>
  /** Make an account, and sign in as a client does that knows of sessions. */
  signUp(username: string): Promise<Signed>
}

/** Start a server that keeps nothing, hashes quickly and knows no rate limits, unless told otherwise. */
export async function startTestServer(options: ChatServerOptions = {}): Promise<TestServer> {
  let lines = ''
  const chat = await createChatServer({
    database: ':memory:',
    secret: SECRET,
    bcryptCost: 4,
    rateLimits: false,
    drainSeconds: 2,
    log: createLog('trace', { write: line => void (lines += line) }),
    ...options
  })
  const { url } = await chat.listen({ port: 0 })
  const base = url + (options.basePath ?? '')

  async function call<T>(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {}
  ): Promise<Reply<T>> {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers
      },
      ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) })
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') && text !== ''
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T }
  }

  return {
    chat,
    url: base,
    log: () => lines,
    call,
    async signUp(username) {
      const body = { username, password: PASSWORD }
      assert.equal((await call('POST', '/register', { body })).status, 201)
      const { body: answer } = await call('POST', '/login', { body: { ...body, device: { name: 'test' } } })
      return answer as never
    }
  }
}

/** The reply is a problem with this code, and nothing of the server's inside in it. */
export function assertProblem(reply: Reply, status: number, code: string, detail = /./): void {
  assert.equal(reply.status, status, JSON.stringify(reply.body))
  assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const problem: Problem = parse(ProblemSchema, reply.body)
  assert.equal(problem.code, code)
  assert.equal(problem.status, status)
  assert.match(problem.detail, detail)
  assert.equal(problem.request_id, reply.headers.get('x-request-id'))
  assert.doesNotMatch(JSON.stringify(problem), /node_modules|\.ts:\d|SQLITE/)
}
