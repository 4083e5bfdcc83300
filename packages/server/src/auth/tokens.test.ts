import assert from 'node:assert/strict'
import { createHmac, createSecretKey } from 'node:crypto'
import { describe, test } from 'node:test'
import jwt from 'jsonwebtoken'
import { readSecrets } from './secrets.ts'
import { createTokens } from './tokens.ts'

const OLD = 'old-secret-old-secret-old-secret-0'
const NEW = 'new-secret-new-secret-new-secret-1'
const START = 1_795_332_000_000

const keys = readSecrets(NEW)
const tokens = createTokens({ keys, seconds: 900, now: () => START })
const ann = { userId: 7, sessionId: 's1' }

describe('readSecrets', () => {
  test('refuses a secret under 32 bytes, without telling it', () => {
    assert.throws(() => readSecrets('too short'), /The secret has 9 bytes; it needs at least 32/)
    assert.throws(() => readSecrets(`${NEW}, too short`), /Secret 2 has 9 bytes/)
  })
  test('gives each secret a name that does not contain it', () => {
    const [first, second] = readSecrets(`${NEW},${OLD}`)
    assert.notEqual(first.id, second!.id)
    assert.equal(first.id, keys[0].id)
  })
})

describe('tokens', () => {
  test('give back what was signed', () => {
    const claims = tokens.verify(tokens.sign(ann))
    assert.deepEqual(claims, { ...ann, expiresAt: START / 1000 + 900 })
  })
  test('are never the same twice', () => assert.notEqual(tokens.sign(ann), tokens.sign(ann)))
  test('end after their time, to the second', () => {
    const token = tokens.sign(ann)
    const at = (millis: number) => createTokens({ keys, seconds: 900, now: () => START + millis })
    at(899_999).verify(token)
    assert.throws(() => at(900_000).verify(token), { code: 'unauthorized', message: /has ended/ })
  })
  test('outlive a change of the signing key, as long as their key is in the ring', () => {
    const old = createTokens({ keys: readSecrets(OLD), seconds: 900, now: () => START }).sign(ann)
    const ring = createTokens({ keys: readSecrets(`${NEW},${OLD}`), seconds: 900, now: () => START })
    assert.equal(ring.verify(old).userId, 7)
    assert.throws(() => tokens.verify(old), { code: 'unauthorized' })
  })
})

describe('forged tokens', () => {
  const iat = START / 1000
  const good = { iat, exp: iat + 900, iss: 'parlo', aud: 'parlo', sub: '7', sid: 's1', jti: 'j' }
  const header = { typ: 'at+jwt', kid: keys[0].id }

  /** Sign by hand, so that nothing stands between the test and what an attacker could send. */
  const forge = (head: object, payload: unknown, secret = NEW, hash = 'sha256') => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part(head)}.${part(payload)}`
    return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
  }
  const refused = (token: string) => assert.throws(() => tokens.verify(token), { code: 'unauthorized' })

  test('are told from one that is right in every part', () => {
    assert.equal(tokens.verify(forge({ ...header, alg: 'HS256' }, good)).userId, 7)
  })
  test('with another algorithm are refused', () => {
    refused(forge({ ...header, alg: 'HS512' }, good, NEW, 'sha512'))
    refused(
      jwt.sign(good, createSecretKey(Buffer.from(NEW)), {
        algorithm: 'HS384',
        header: { ...header, alg: 'HS384' }
      })
    )
    const none = forge({ ...header, alg: 'none' }, good)
    refused(none)
    refused(none.replace(/[^.]*$/, ''))
  })
  test('signed with another secret, or naming another key, are refused', () => {
    refused(forge({ ...header, alg: 'HS256' }, good, OLD))
    refused(forge({ ...header, alg: 'HS256', kid: 'other' }, good))
    refused(forge({ typ: 'at+jwt', alg: 'HS256' }, good))
  })
  test('of another type are refused', () => {
    refused(forge({ ...header, alg: 'HS256', typ: 'JWT' }, good))
    refused(forge({ kid: keys[0].id, alg: 'HS256' }, good))
  })
  for (const name of Object.keys(good)) {
    test(`without ${name} are refused`, () => {
      refused(forge({ ...header, alg: 'HS256' }, { ...good, [name]: undefined }))
    })
  }
  test('with another issuer, audience or a subject that is no id are refused', () => {
    for (const wrong of [
      { iss: 'x' },
      { aud: 'x' },
      { sub: 'ann' },
      { sub: '0' },
      { sub: 7 },
      { sid: '' },
      { exp: 'x' },
      { exp: 2 ** 53 },
      { exp: iat + 900.5 },
      { iat: -1 }
    ]) {
      refused(forge({ ...header, alg: 'HS256' }, { ...good, ...wrong }))
    }
  })
  test('that are not tokens at all are refused', () => {
    for (const text of ['', 'x', '..', 'a.b.c', '{}', 'null', '💥.💥.💥', tokens.sign(ann).slice(0, -2)])
      refused(text)
  })
})
