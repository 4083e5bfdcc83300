import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Principal } from '../parts.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { readSecrets } from './secrets.ts'
import { createSessions } from './sessions.ts'
import { createTickets } from './tickets.ts'
import { createTokens } from './tokens.ts'
import { createVerifier } from './verifier.ts'

describe('createVerifier', () => {
  test('takes no ticket of a session that has ended since', async () => {
    const store = createMemoryStore()
    const ann = await store.createUser({ username: 'ann', passwordHash: null, externalId: null, now: 0 })
    assert.ok(ann)
    const keys = readSecrets('s'.repeat(32))
    const tokens = createTokens({ keys, seconds: 900 })
    const sessions = createSessions({ store, tokens, keys, ended: () => {} })
    const tickets = createTickets<Principal>()
    const auth = createVerifier({ tokens, sessions, tickets })
    const { accessToken, sessionId } = await sessions.start(ann)
    const holder = await auth.verify(accessToken)
    assert.equal((await auth.takeTicket(tickets.issue(holder)))?.userId, ann.id)
    const ticket = tickets.issue(holder)
    await sessions.end({ id: sessionId })
    assert.equal(await auth.takeTicket(ticket), undefined)
  })
})
