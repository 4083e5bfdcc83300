import { ProblemSchema, SERVER_FRAMES } from '@parlo/contract/schemas'
import { call } from '../../e2e/support/rest.ts'
import type { Server } from '../support/server.ts'
import { faultOf, type Schema } from './schema.ts'
import type { Pool } from './values.ts'

/** Must never be seen in a log. */
export const PASSWORD = 'canary-7f3d correct horse'
/** Signs the tokens of the server under test. */
export const SECRET = 'canary-secret-0123456789-0123456789-0123456789'
const LEAKS = [/canary-/, /eyJ[\w-]{10,}\.[\w-]/, /\$2[aby]\$\d\d\$/, /Bearer /i]

export interface Account {
  readonly id: number
  readonly username: string
  /** A valid one; another after it was refused. */
  token: string
}

/** Everything the cases are made of, and the list of what should not have happened. */
export class World {
  readonly server: Server
  readonly violations: string[] = []
  /** How often each code of the error table, and each HTTP status, was the answer. */
  readonly codes = new Map<string, number>()
  accounts: Account[] = []
  /** Ids of some that were begun. */
  uploads: string[] = []
  /** What the server gave out and must not tell anybody else. */
  readonly secrets = new Set<string>()
  #logins = new Map<Account, Promise<void>>()

  constructor(server: Server) {
    this.server = server
  }

  violate(what: string): void {
    if (this.violations.length < 100) this.violations.push(what.slice(0, 1_500))
  }

  async addAccounts(names: readonly string[]): Promise<Account[]> {
    const added: Account[] = []
    for (const username of names) {
      await call(this.server.url, 'POST', '/register', { body: { username, password: PASSWORD } })
      const account: Account = { id: 0, username, token: '' }
      await this.#logIn(account)
      const { body: me } = await call<{ id: number }>(this.server.url, 'GET', '/v1/me', {
        token: account.token
      })
      added.push(Object.assign(account, { id: me.id }))
    }
    return added
  }

  /** Sign in again: a case has ended the session. */
  renew(account: Account): Promise<void> {
    const under =
      this.#logins.get(account) ?? this.#logIn(account).finally(() => this.#logins.delete(account))
    this.#logins.set(account, under)
    return under
  }

  async #logIn(account: Account): Promise<void> {
    const body = { username: account.username, password: PASSWORD, device: {} }
    const { body: login } = await call<{ access_token: string; refresh_token: string }>(
      this.server.url,
      'POST',
      '/login',
      { body }
    )
    account.token = login.access_token
    this.secrets.add(login.refresh_token)
  }

  /** What a server says on a socket: a frame that the contract knows, and never that it failed. */
  heard(text: string, about: () => string): Record<string, unknown> | undefined {
    let said: Record<string, unknown>
    try {
      said = JSON.parse(text) as Record<string, unknown>
    } catch {
      this.violate(`not JSON: ${text.slice(0, 200)} after ${about()}`)
      return undefined
    }
    if (said['type'] === 'error' || said['type'] === 'bye') this.#count(String(said['code']), about)
    const schema = SERVER_FRAMES[said['type'] as keyof typeof SERVER_FRAMES] as Schema | undefined
    const why = schema ? faultOf(schema, said) : 'unknown type'
    if (why !== undefined) {
      this.violate(`not a frame of the contract: ${text.slice(0, 300)} (${why}) after ${about()}`)
    }
    return said
  }

  /** What a seed socket says: a message, or why not. */
  heardSeed(text: string, about: () => string): void {
    const said = JSON.parse(text) as { error?: { code: string } }
    if (said.error) this.#count(said.error.code, about)
  }

  /** An HTTP answer: no failure of the server's own, and refusals in the one shape. */
  answered(status: number, body: Buffer, about: () => string): void {
    const text = body.toString()
    if (status >= 400 && text.startsWith('{')) {
      const problem = JSON.parse(text) as { code: string }
      const why = faultOf(ProblemSchema, problem)
      if (why !== undefined) this.violate(`not a problem: ${text.slice(0, 300)} (${why}) after ${about()}`)
      this.#count(problem.code, about)
    }
    if (status >= 500 && status !== 503)
      this.violate(`status ${status}: ${text.slice(0, 300)} after ${about()}`)
    this.codes.set(String(status), (this.codes.get(String(status)) ?? 0) + 1)
  }

  #count(code: string, about: () => string): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
    if (code === 'internal' || code === '4500') this.violate(`code ${code} after ${about()}`)
  }

  /** A line of the server's log. */
  logged(line: string): void {
    if (LEAKS.some(leak => leak.test(line))) this.violate(`a secret in the log: ${line}`)
    if (/"level":(50|60)|^\S*Error: |UnhandledPromise|unhandled/i.test(line)) this.violate(`logged: ${line}`)
    for (const word of line.split(/[^\w-]+/)) {
      if (word.length > 20 && this.secrets.has(word)) this.violate(`a secret in the log: ${line}`)
    }
  }

  get pool(): Pool {
    const ids = this.accounts.map(({ id }) => id)
    return {
      numbers: [0, 1, 1, 2, 3, 4, 5, 50, 200, ...ids],
      strings: [
        'a',
        '1',
        '2',
        'message-1',
        ...this.uploads,
        'image/png',
        // Nobody's upload; and a hash.
        'A'.repeat(22),
        'ab'.repeat(32),
        'message-2',
        'hello, 世界 👋',
        '👍',
        'x'.repeat(200),
        'name:broadcast',
        ...ids.map(id => `direct:${id}`),
        this.accounts[0]?.username ?? '',
        this.accounts[0]?.token ?? ''
      ]
    }
  }
}
