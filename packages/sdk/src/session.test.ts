import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import type { Api } from './api.ts'
import { backoff } from './backoff.ts'
import type { Hint } from './hint.ts'
import { SessionKeeper, type Grant, type SessionParts } from './session.ts'
import type { SharedGrants } from './shared-grants.ts'

const USER = { id: 1, username: 'ann' }

const memoryHint = (held: string | null): Hint => ({
  get: () => held,
  set: session => void (held = session),
  clear: () => void (held = null)
})

/** A keeper over a scripted server: `answers` are given in turn, errors thrown. */
const keeper = (answers: unknown[], parts: Partial<SessionParts> = {}) => {
  const calls: { path: string; body: unknown }[] = []
  const api: Api = async <T>(path: string, { body }: { body?: unknown }) => {
    calls.push({ path, body })
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer as T
  }
  const tokens: string[] = []
  const session = new SessionKeeper({
    api,
    cookie: false,
    hint: memoryHint(null),
    token: undefined,
    getToken: undefined,
    share: undefined,
    delay: backoff,
    onToken: token => tokens.push(token),
    ...parts
  })
  return { session, calls, tokens }
}

const grant = (name: string, expires_in = 900) => ({
  access_token: name,
  refresh_token: `${name}-refresh`,
  session_id: 's',
  expires_in,
  user: USER
})

const gone = new ChatError('unauthorized', 'revoked')
const offline = new ChatError('offline', 'no network')

describe('SessionKeeper', () => {
  test('takes up a sign-in that was kept in a cookie', async () => {
    const { session, calls } = keeper([grant('one')], { cookie: true, hint: memoryHint('s') })
    await session.start()
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-in', user: USER })
    assert.deepEqual(calls, [{ path: '/v1/token', body: { refresh_token: undefined, session_id: 's' } }])
    session.close()
  })

  test('asks again after the pauses it was told to make', async () => {
    const tries: number[] = []
    const { session } = keeper([offline, offline, offline, grant('one')], {
      cookie: true,
      hint: memoryHint('s'),
      delay: failed => {
        tries.push(failed)
        return 0
      }
    })
    await session.start()
    assert.deepEqual(tries, [1, 2, 3])
    session.close()
  })

  test('shows no error when the kept sign-in has run out, and does not try it again', async () => {
    const hint = memoryHint('s')
    const { session } = keeper([gone], { cookie: true, hint })
    void session.start()
    await new Promise(resolve => setImmediate(resolve))
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
    assert.equal(hint.get(), null)
  })

  test('refreshes once for all who ask, with the rotated token and the same session', async () => {
    const { session, calls } = keeper([grant('one'), grant('two'), grant('three')])
    await session.login('ann', 'password')
    assert.deepEqual(
      await Promise.all([session.refresh('one'), session.refresh('one'), session.refresh('one')]),
      ['two', 'two', 'two']
    )
    assert.equal(await session.refresh('one'), 'two', 'who asks late gets the one there is')
    assert.equal(await session.refresh('two'), 'three')
    assert.deepEqual(calls.map(({ body }) => body).slice(1), [
      { refresh_token: 'one-refresh', session_id: 's' },
      { refresh_token: 'two-refresh', session_id: 's' }
    ])
    session.close()
  })

  test('replaces a token a minute before it ends, and keeps the old one when that fails', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const settle = async () => {
      for (let i = 0; i < 10; i++) await Promise.resolve()
    }
    const { session, tokens, calls } = keeper([grant('one', 900), offline, gone, grant('two', 900)])
    await session.login('ann', 'password')
    mock.timers.tick(839_000)
    assert.equal(calls.length, 1)
    mock.timers.tick(2_000)
    await settle()
    assert.equal(calls.length, 2)
    assert.equal(session.state.getSnapshot().at, 'signed-in')
    mock.timers.tick(30_000)
    await settle()
    assert.equal(session.state.getSnapshot().at, 'signed-in', 'even a refusal waits for the old token to end')
    mock.timers.tick(15_000)
    await settle()
    assert.deepEqual(tokens, ['one', 'two'])
    session.close()
    mock.timers.reset()
  })

  test('asks a page that hands out the same token again only now and then', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    let asked = 0
    const { session } = keeper([USER], { getToken: async () => (asked++, 'same') })
    await session.start()
    session.tokenEnds(Date.now() + 60_000)
    for (let second = 0; second < 60; second++) {
      mock.timers.tick(1_000)
      for (let i = 0; i < 10; i++) await Promise.resolve()
    }
    assert.ok(asked <= 2, `asked ${asked} times in a minute`)
    session.close()
    mock.timers.reset()
  })

  test('is somebody else’s when the page is: nothing of the one before goes on with their token', async () => {
    const other = { ...USER, id: 2, username: 'ben' }
    let page = 'one'
    const { session, calls, tokens } = keeper([USER, other], { getToken: async () => page })
    await session.start()
    const ended: string[] = []
    session.state.subscribe(({ at }) => ended.push(at))
    page = 'two'
    await assert.rejects(session.refresh('one'), { code: 'closed' })
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-in', user: other })
    // The line of the one before is closed before there is a token that it could be told.
    assert.deepEqual(ended, ['signed-in', 'loading', 'signed-in'])
    assert.equal(await session.token(), 'two')
    assert.deepEqual(
      calls.map(({ path }) => path),
      ['/v1/me', '/v1/me']
    )
    assert.deepEqual(tokens, ['one', 'two'])
    session.close()
  })

  test('signs out with the token it has: the page’s next one may be somebody else’s', async () => {
    let asked = 0
    const { session, calls } = keeper([USER, gone], { getToken: async () => `token ${++asked}` })
    await session.start()
    await session.logout()
    assert.equal(asked, 1)
    assert.deepEqual(
      calls.map(({ path }) => path),
      ['/v1/me', '/v1/logout']
    )
  })

  test('does not believe an answer that comes after the sign-out', async () => {
    let answer: (token: string) => void = () => undefined
    const { session } = keeper([], { getToken: () => new Promise(resolve => (answer = resolve)) })
    void session.start()
    session.end()
    answer('late')
    await new Promise(resolve => setImmediate(resolve))
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
    await assert.rejects(session.token(), { code: 'unauthorized' })
  })

  test('signs out here even when the server does not hear of it', async () => {
    const { session } = keeper([grant('one'), offline])
    await session.login('ann', 'password')
    await assert.rejects(session.logout(), { code: 'offline' })
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
  })

  /** A server that answers when told to; calls in the order made. */
  const slow = (parts: Partial<SessionParts> = {}) => {
    const calls: {
      path: string
      body: unknown
      answer: (grant: unknown) => void
      fail: (error: Error) => void
    }[] = []
    const api: Api = <T>(path: string, { body }: { body?: unknown }) =>
      new Promise<T>((resolve, reject) =>
        calls.push({ path, body, answer: grant => resolve(grant as T), fail: reject })
      )
    return { all: calls, session: keeper([], { api, ...parts }).session }
  }
  const settle = () => new Promise(resolve => setImmediate(resolve))
  const turns = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }

  test('takes no refresh of one session for the next', async () => {
    const { session, all } = slow()
    const first = session.login('ann', 'password')
    await turns()
    all[0]!.answer(grant('one'))
    await first
    const late = session.refresh('one')
    const second = session.login('ben', 'password')
    await turns()
    all[2]!.answer({ ...grant('ben'), user: { id: 2, username: 'ben' } })
    await second
    all[1]!.answer(grant('two'))
    await assert.rejects(late, { code: 'closed' })
    assert.equal(await session.token(), 'ben')
    void session.refresh('ben')
    assert.deepEqual(all[3]!.body, { refresh_token: 'ben-refresh', session_id: 's' })
    session.close()
  })

  test('is signed in as whoever signed in last', async () => {
    const { session } = keeper([grant('one'), { ...grant('two'), user: { id: 2, username: 'ben' } }])
    const states: string[] = []
    session.state.subscribe(state => states.push(state.at === 'signed-in' ? state.user.username : state.at))
    await session.login('ann', 'password')
    await session.login('ben', 'password')
    assert.deepEqual(states.slice(-3), ['ann', 'loading', 'ben'])
    session.close()
  })

  test('stays signed out when a refresh was under way', async () => {
    const { session, all } = slow()
    const first = session.login('ann', 'password')
    await turns()
    all[0]!.answer(grant('one'))
    await first
    session.refresh('one').catch(() => undefined)
    session.end()
    all[1]!.answer(grant('two'))
    await settle()
    await assert.rejects(session.token(), { code: 'unauthorized' })
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
  })

  test('does nothing more once closed, whatever was under way', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const { session, all } = slow()
    const first = session.login('ann', 'password')
    await turns()
    all[0]!.answer(grant('one'))
    await first
    mock.timers.tick(841_000)
    assert.equal(all.length, 2, 'a refresh is under way')
    session.close()
    all[1]!.fail(offline)
    for (let i = 0; i < 10; i++) await Promise.resolve()
    mock.timers.tick(3_600_000)
    assert.equal(all.length, 2)
    mock.timers.reset()
    const { session: other, all: calls } = slow()
    const login = other.login('ann', 'password')
    await turns()
    other.close()
    calls[0]!.answer(grant('one'))
    await assert.rejects(login, { code: 'closed' })
    assert.notEqual(other.state.getSnapshot().at, 'signed-in')
  })

  test('asks for no token any more when the one it had has ended, until somebody needs one', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const { session, calls } = keeper([grant('one', 60), ...Array.from({ length: 50 }, () => gone)])
    await session.login('ann', 'password')
    for (let second = 0; second < 600; second++) {
      mock.timers.tick(1_000)
      for (let i = 0; i < 10; i++) await Promise.resolve()
    }
    assert.ok(calls.length < 8, `asked ${calls.length} times`)
    session.close()
    mock.timers.reset()
  })

  test('ends the session on the server even when its token has run out', async () => {
    const { session, calls } = keeper([grant('one'), gone, grant('two'), undefined])
    await session.login('ann', 'password')
    await session.logout()
    assert.deepEqual(
      calls.map(({ path }) => path),
      ['/login', '/v1/logout', '/v1/token', '/v1/logout']
    )
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
  })

  const paths = (calls: readonly { path: string }[]) => calls.map(({ path }) => path)

  test('tells the server again that somebody signed out, until it has heard', async () => {
    const hint = memoryHint(null)
    const parts = { cookie: true, hint, delay: () => 0 }
    const { session, calls } = keeper([grant('one'), offline, offline, undefined], parts)
    await session.login('ann', 'password')
    await assert.rejects(session.logout(), { code: 'offline' })
    assert.notEqual(hint.get(), null)
    await session.logout()
    while (hint.get() !== null) await settle()
    assert.deepEqual(paths(calls), ['/login', '/v1/logout', '/v1/logout', '/v1/logout'])
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-out' })
  })

  test('tells it at the next start when the page has gone before, and signs nobody in', async () => {
    const hint = memoryHint(null)
    const before = keeper([grant('one'), offline], { cookie: true, hint })
    await before.session.login('ann', 'password')
    await assert.rejects(before.session.logout(), { code: 'offline' })
    before.session.close()
    const { session, calls } = keeper([gone, grant('two'), undefined], { cookie: true, hint })
    const states: string[] = []
    session.state.subscribe(({ at }) => states.push(at))
    await session.start()
    assert.deepEqual(states, ['loading', 'signed-out'])
    assert.deepEqual(paths(calls), ['/v1/logout', '/v1/token', '/v1/logout'])
    assert.deepEqual(calls[1]!.body, { refresh_token: undefined, session_id: 's' })
    assert.equal(hint.get(), null)
  })

  test('signs in only when a sign-out that is under way is over, and remembers no more of that', async () => {
    const hint = memoryHint('!old')
    const { session, all } = slow({ cookie: true, hint })
    void session.start()
    const login = session.login('ann', 'password')
    await settle()
    assert.deepEqual(paths(all), ['/v1/logout'], 'its answer takes a cookie away')
    all[0]!.fail(offline)
    await settle()
    assert.deepEqual(paths(all), ['/v1/logout', '/login'])
    all[1]!.answer(grant('one'))
    await login
    await settle()
    for (const { answer } of all.slice(2)) answer(undefined)
    await settle()
    assert.equal(hint.get(), 's')
    assert.equal(session.state.getSnapshot().at, 'signed-in')
    session.close()
  })

  test('leaves the cookie to the tab that signed in as somebody else', async () => {
    const hint = memoryHint(null)
    const { session } = keeper([grant('one'), new ChatError('session_mismatch', 'another session')], {
      cookie: true,
      hint
    })
    await session.login('ann', 'password')
    hint.set('of somebody else')
    session.refuse('one')
    void session.persist(() => session.token())
    await settle()
    assert.equal(session.state.getSnapshot().at, 'signed-out')
    assert.equal(hint.get(), 'of somebody else')
  })

  test('leaves a kept sign-in to others where the page says who is there', async () => {
    const hint = memoryHint('of somebody else')
    const { session } = keeper([USER], { getToken: async () => 'token', hint })
    await session.start()
    session.end()
    assert.equal(hint.get(), 'of somebody else')
  })

  /** A keeper beside another tab, which has this. */
  const beside = (held: { grant: Grant; madeAt: number }, answers: unknown[]) => {
    const once: SharedGrants['once'] = async (_scope, fits, make) =>
      fits(held.grant, held.madeAt) ? held.grant : make()
    const share = { once, ends: () => undefined, forget: () => undefined, close: () => undefined }
    return keeper(answers, {
      cookie: true,
      hint: memoryHint('s'),
      share: share as unknown as SharedGrants
    })
  }

  test('is who signed in last, though another tab is still somebody else', async () => {
    const ben = { ...grant('ben'), session_id: 'of ben', user: { id: 2, username: 'ben' } }
    const { session } = beside({ grant: ben, madeAt: Date.now() }, [grant('one')])
    await session.start()
    assert.deepEqual(session.state.getSnapshot(), { at: 'signed-in', user: USER })
    session.close()
  })

  test('once refused takes no older token of another tab in its place', async () => {
    const held = { grant: grant('old'), madeAt: Date.now() - 60_000 }
    const { session } = beside(held, [grant('two')])
    await session.start()
    assert.equal(await session.token(), 'old')
    held.grant = grant('as old')
    session.refuse('old')
    assert.equal(await session.token(), 'two')
    session.close()
  })
})
