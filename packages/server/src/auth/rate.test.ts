import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createRates } from './rate.ts'

const limited = (promise: Promise<void>, sentence: RegExp) =>
  assert.rejects(promise, (error: { code: string; message: string; retryMillis: number }) => {
    assert.equal(error.code, 'rate_limited')
    assert.match(error.message, sentence)
    assert.ok(error.retryMillis > 0)
    return true
  })

async function times(count: number, act: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < count; turn++) await act(turn)
}

describe('rates', () => {
  test('let an address make 5 accounts an hour', async () => {
    const rates = createRates(true)
    await times(5, () => rates.register('1.2.3.4'))
    await limited(rates.register('1.2.3.4'), /At most 5 new accounts an hour/)
    await rates.register('1.2.3.5')
  })
  test('let a name fail 5 times a minute from one address, however it is written', async () => {
    const rates = createRates(true)
    await times(5, turn => rates.login('1.2.3.4', turn % 2 ? 'ann' : 'ANN'))
    await limited(rates.login('1.2.3.4', 'Ann'), /At most 5 failed sign-ins/)
    await rates.login('1.2.3.5', 'ann')
  })
  test('forget failures after a success', async () => {
    const rates = createRates(true)
    await times(4, () => rates.login('1.2.3.4', 'ann'))
    await rates.loggedIn('1.2.3.4', 'Ann')
    await times(5, () => rates.login('1.2.3.4', 'ann'))
  })
  test('let an address try 20 times a minute, whatever the name', async () => {
    const rates = createRates(true)
    await times(20, turn => rates.login('1.2.3.4', `name${turn}`))
    await limited(rates.login('1.2.3.4', 'ben'), /At most 20 sign-ins a minute/)
  })
  test('let a name fail 30 times a minute from anywhere', async () => {
    const rates = createRates(true)
    await times(30, turn => rates.login(`1.2.3.${turn}`, 'ann'))
    await limited(rates.login('1.2.4.1', 'ann'), /At most 30 failed sign-ins a minute to one account/)
  })
  test('do not count what succeeded', async () => {
    const rates = createRates(true)
    await times(40, async turn => {
      await rates.login(`1.2.3.${turn}`, 'ann')
      await rates.loggedIn(`1.2.3.${turn}`, 'Ann')
    })
    await times(30, turn => rates.login(`1.2.4.${turn}`, 'ann'))
    await limited(rates.login('1.2.5.1', 'ann'), /At most 30 failed sign-ins/)
  })
  test('let nobody lock an account out of the five addresses that it was signed in from last', async () => {
    let now = 0
    const rates = createRates(true, () => now)
    await times(6, async home => {
      await rates.login(`10.0.0.${home}`, 'ann')
      await rates.loggedIn(`10.0.0.${home}`, 'Ann')
    })
    await times(30, turn => rates.login(`1.2.3.${turn}`, 'ann'))
    await times(20, turn => limited(rates.login(`1.2.4.${turn}`, 'ann'), /to one account/))
    await limited(rates.login('10.0.0.0', 'ann'), /to one account/)
    // Whoever guesses from there has five attempts, as everywhere, and nothing is known of another account.
    await times(5, () => rates.login('10.0.0.1', 'ANN'))
    await limited(rates.login('10.0.0.1', 'ann'), /At most 5 failed sign-ins a minute;/)
    await times(30, turn => rates.login(`1.2.5.${turn}`, 'ben'))
    await limited(rates.login('10.0.0.2', 'ben'), /to one account/)
    now = 30 * 86_400_000
    await limited(rates.login('10.0.0.2', 'ann'), /to one account/)
  })
  test('let a user try to change their password 5 times a minute, whoever tries to sign in', async () => {
    const rates = createRates(true)
    await times(30, turn => rates.login(`1.2.3.${turn}`, 'ann'))
    await times(5, () => rates.password('7'))
    await limited(rates.password('7'), /At most 5 changes of a password a minute/)
    await rates.password('8')
  })
  test('let a user call 600 times a minute', async () => {
    const rates = createRates(true)
    await times(600, () => rates.call(7))
    await limited(rates.call(7), /At most 600 calls/)
    await rates.call(8)
    await times(60, () => rates.call(9, 10))
    await limited(rates.call(9), /At most 600 calls/)
  })
  test('let a user change their profile 30 times a minute', async () => {
    const rates = createRates(true)
    await times(30, () => rates.profile(7))
    await limited(rates.profile(7), /At most 30 changes of a profile a minute/)
    await rates.profile(8)
  })
  test('let a user search 30 times a minute', async () => {
    const rates = createRates(true)
    await times(30, () => rates.search(7))
    await limited(rates.search(7), /At most 30 searches a minute/)
    await rates.search(8)
  })
  test('let everything through when off', async () => {
    const rates = createRates(false)
    await times(1000, () => rates.register('1.2.3.4'))
    await times(1000, () => rates.login('1.2.3.4', 'ann'))
  })
})
