import assert from 'node:assert/strict'
import bcrypt from 'bcrypt'
import { describe, test } from 'node:test'
import { createPasswords, type Hashing } from './passwords.ts'

const passwords = createPasswords({ cost: 4, minLength: 8 })

const refused = (password: string, sentence: RegExp, username = 'ann') =>
  assert.throws(() => passwords.check(password, username), { code: 'bad_password', message: sentence })

describe('check', () => {
  test('takes 8 characters, and 72 bytes', () => {
    passwords.check('sotto vo', 'ann')
    passwords.check('é'.repeat(36), 'ann')
  })
  test('refuses 7 characters, counting what people see as one as one', () => {
    refused('sotto v', /has 7 characters; it needs at least 8/)
    refused('👍'.repeat(7), /has 7 characters/)
  })
  test('refuses 73 bytes rather than cut them', () => {
    refused(`${'é'.repeat(36)}x`, /has 73 bytes; it may have at most 72/)
  })
  test('refuses common passwords, in any case', () => {
    refused('Password', /3000 commonest/)
    refused('qwertyuiop', /3000 commonest/)
  })
  test('refuses the username', () => refused('CleoCleo', /is the username/, 'cleocleo'))
  test('refuses half a surrogate pair', () => refused('sotto voce \ud800', /well-formed/))
  test('lets a server allow shorter ones', () => {
    createPasswords({ cost: 4, minLength: 4 }).check('1234', 'ann')
  })
})

describe('matches', () => {
  test('knows the password by its hash, which names its cost', async () => {
    const hash = await passwords.hash('sotto voce')
    assert.match(hash, /^\$2b\$04\$/)
    assert.equal(await passwords.matches('sotto voce', hash), true)
    assert.equal(await passwords.matches('Sotto voce', hash), false)
    assert.equal(await passwords.matches('sotto voce ', hash), false)
  })
  test('is not fooled by what follows 72 bytes, nor by NUL', async () => {
    const hash = await passwords.hash('x'.repeat(72))
    assert.equal(await passwords.matches('x'.repeat(73), hash), false)
    const cut = await passwords.hash('ab')
    assert.equal(await passwords.matches('ab\0cd', cut), false)
  })
  test('compares once, at the same cost, whether there is such a user or not', async () => {
    const compared: string[] = []
    const hashing: Hashing = {
      hash: async () => 'unused',
      compare: async (_, hash) => (compared.push(hash), true)
    }
    const watched = createPasswords({ cost: 11, minLength: 8, hashing })
    assert.equal(await watched.matches('anything', undefined), false)
    assert.equal(await watched.matches('anything', null), false)
    assert.equal(await watched.matches('anything', 'stored hash'), true)
    assert.equal(await watched.matches('x'.repeat(73), 'stored hash'), false)
    assert.equal(compared.length, 4)
    assert.deepEqual(compared.slice(2), ['stored hash', 'stored hash'])
    // bcrypt itself finds it well-formed, and so works as long on it as on a real one.
    assert.equal(bcrypt.getRounds(compared[0]!), 11)
    assert.equal(compared[0], compared[1])
  })
})

describe('hashing', () => {
  test('runs two at once, keeps 50 waiting and refuses the next', async () => {
    let running = 0
    let most = 0
    const finish: (() => void)[] = []
    const hashing: Hashing = {
      hash: async () => {
        most = Math.max(most, ++running)
        await new Promise<void>(resolve => finish.push(resolve))
        running--
        return 'hash'
      },
      compare: async () => false
    }
    const slow = createPasswords({ cost: 4, minLength: 8, hashing })
    const asked = Array.from({ length: 52 }, () => slow.hash('sotto voce'))
    await assert.rejects(slow.hash('sotto voce'), {
      code: 'unavailable',
      retry: true,
      message: /50 sign-ins/
    })
    for (let turn = 0; turn < 52; turn++) {
      finish.splice(0).forEach(resolve => resolve())
      await new Promise(resolve => setImmediate(resolve))
    }
    await Promise.all(asked)
    assert.equal(most, 2)
    const after = slow.hash('sotto voce')
    await new Promise(resolve => setImmediate(resolve))
    finish.splice(0).forEach(resolve => resolve())
    assert.equal(await after, 'hash')
  })
})
