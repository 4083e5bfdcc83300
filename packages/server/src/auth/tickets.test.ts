import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createTickets } from './tickets.ts'

const ann = { userId: 7 }

describe('tickets', () => {
  test('are good once', () => {
    const tickets = createTickets<typeof ann>()
    const ticket = tickets.issue(ann)
    assert.equal(tickets.redeem(ticket), ann)
    assert.equal(tickets.redeem(ticket), undefined)
    assert.equal(tickets.redeem('made up'), undefined)
  })
  test('are good for 30 seconds', () => {
    let now = 0
    const tickets = createTickets<typeof ann>({ now: () => now })
    const [one, two] = [tickets.issue(ann), tickets.issue(ann)]
    now = 29_999
    assert.equal(tickets.redeem(one), ann)
    now = 30_000
    assert.equal(tickets.redeem(two), undefined)
  })
  test('wait in bounded number, for each user and in all', () => {
    let now = 0
    const tickets = createTickets<typeof ann>({ now: () => now })
    for (let count = 0; count < 20; count++) tickets.issue(ann)
    assert.throws(() => tickets.issue(ann), { code: 'unavailable', retry: true })
    for (let count = 0; count < 9_980; count++) tickets.issue({ userId: 100 + count })
    assert.throws(() => tickets.issue({ userId: 8 }), { code: 'unavailable' })
    now = 30_000
    tickets.issue(ann)
    tickets.issue({ userId: 8 })
  })
})
