import assert from 'node:assert/strict'
import type { EventsAnswer, Problem, RoomAddress } from '@parlo/contract'

/** What a call may be given beside its path. */
export interface CallOptions {
  token?: string
  /** Sent as JSON, unless it is a string or bytes: those travel as they are. */
  body?: unknown
  headers?: Record<string, string>
}

/** What came back. */
export interface Reply<T = unknown> {
  status: number
  headers: Headers
  body: T
}

/** One REST call; the answer with its status, whatever it is. */
export async function call<T = unknown>(
  url: string,
  method: string,
  path: string,
  { token, body, headers }: CallOptions = {}
): Promise<Reply<T>> {
  const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
  const response = await fetch(url + path, {
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

/** Somebody with an account and a token. */
export interface Account {
  id: number
  username: string
  token: string
}

export const PASSWORD = 'correct horse'

/** Make an account and sign in with it. */
export async function signUp(url: string, username: string): Promise<Account> {
  const body = { username, password: PASSWORD }
  const registered = await call(url, 'POST', '/register', { body })
  assert.equal(registered.status, 201, JSON.stringify(registered.body))
  const { body: login } = await call<{ access_token: string }>(url, 'POST', '/login', { body })
  const token = login.access_token
  const { body: me } = await call<{ id: number }>(url, 'GET', '/v1/me', { token })
  return { id: me.id, username, token }
}

/** The answer is a problem with this status and code, a sentence, and nothing of the server's inside. */
export function assertProblem(reply: Reply, status: number, code: string): void {
  const problem = reply.body as Problem
  assert.equal(reply.status, status, JSON.stringify(problem))
  assert.equal(problem.code, code)
  assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.equal(problem.status, status)
  assert.ok(problem.detail.length > 10, `the sentence is too short: ${problem.detail}`)
  assert.doesNotMatch(JSON.stringify(problem), /node_modules|\.ts:\d|\bat .+:\d+:\d+/)
}

/** All events of a room, as the server has them. */
export async function readLog(
  url: string,
  token: string,
  room: RoomAddress
): Promise<EventsAnswer['events']> {
  const events: EventsAnswer['events'] = []
  for (;;) {
    const path = `/v1/rooms/${room}/events?after=${events.at(-1)?.seq ?? 0}`
    const { body } = await call<EventsAnswer>(url, 'GET', path, { token })
    if (body.events.length === 0) return events
    events.push(...body.events)
  }
}
