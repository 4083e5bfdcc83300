import { once } from '../src/single-flight.ts'
import { expectEqual } from '../src/testing/expect-equal.ts'
import { describe, test } from './mocha.ts'
import { newName, replace, sleep } from './support.ts'

describe('once', () => {
  test('makes it once for twenty that ask', async () => {
    const name = newName()
    let token: string | undefined
    let made = 0
    const make = async () => {
      made++
      await sleep(50)
      return (token = 'fresh')
    }
    const all = await Promise.all(Array.from({ length: 20 }, () => once(name, () => token, make)))
    expectEqual([made, new Set(all).size], [1, 1])
  })

  test('lets the next make it when one fails', async () => {
    const name = newName()
    const failing = once(
      name,
      () => undefined,
      () => Promise.reject(new Error('no network'))
    )
    const next = once(
      name,
      () => undefined,
      async () => 'made'
    )
    const failed = await failing.catch((error: Error) => error.message)
    expectEqual([failed, await next], ['no network', 'made'])
  })

  test('makes it when another tab holds the lock for ever', async () => {
    const name = newName()
    void navigator.locks.request(name, () => new Promise(() => {}))
    const made = await once(
      name,
      () => undefined,
      async () => 'made'
    )
    expectEqual(made, 'made')
  })

  test('makes it where there are no locks, and where they are forbidden', async () => {
    const ask = () =>
      once(
        newName(),
        () => undefined,
        async () => 'made'
      )
    const restore = replace(Navigator.prototype, 'locks', { get: () => undefined })
    expectEqual(await ask(), 'made')
    restore()
    const request = () => Promise.reject(new DOMException('The request was denied', 'SecurityError'))
    const restoreRequest = replace(LockManager.prototype, 'request', { value: request })
    expectEqual(await ask(), 'made')
    restoreRequest()
  })
})
