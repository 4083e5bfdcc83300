import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { describe, test } from 'node:test'
import { createOrigins } from './origins.ts'
import { addressOf, isSecure, neighbourhood } from './proxy.ts'

const request = (headers: Record<string, string>, socket: object = { remoteAddress: '10.0.0.1' }) =>
  ({ headers, socket }) as unknown as IncomingMessage

describe('addressOf', () => {
  const forwarded = request({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.2' })
  test('believes nobody without trusted proxies', () => assert.equal(addressOf(forwarded, 0), '10.0.0.1'))
  test('takes what the outermost trusted proxy saw, not what the client claims', () => {
    assert.equal(addressOf(forwarded, 1), '10.0.0.2')
    assert.equal(addressOf(forwarded, 2), '1.2.3.4')
  })
  test('falls back to the connection when the header is missing', () => {
    assert.equal(addressOf(request({}), 1), '10.0.0.1')
  })
})

describe('isSecure', () => {
  test('sees TLS of its own', () => assert.equal(isSecure(request({}, { encrypted: true }), 0), true))
  test('believes only trusted proxies', () => {
    const https = request({ 'x-forwarded-proto': 'https' })
    assert.equal(isSecure(https, 0), false)
    assert.equal(isSecure(https, 1), true)
    assert.equal(isSecure(https, 2), true)
    assert.equal(isSecure(request({ 'x-forwarded-proto': 'http' }), 1), false)
  })
})

describe('neighbourhood', () => {
  test('keeps IPv4 addresses apart, mapped or not', () => {
    assert.equal(neighbourhood('1.2.3.4'), '1.2.3.4')
    assert.equal(neighbourhood('::ffff:1.2.3.4'), '1.2.3.4')
  })
  test('takes a /64 of IPv6 as one', () => {
    const one = neighbourhood('2001:db8:1:2:3:4:5:6')
    assert.equal(one, '2001:db8:1:2::/64')
    assert.equal(neighbourhood('2001:db8:1:2::9'), one)
    assert.equal(neighbourhood('2001:0DB8:0001:0002:ffff::'), one)
    assert.notEqual(neighbourhood('2001:db8:1:3::9'), one)
    assert.equal(neighbourhood('::1'), '0:0:0:0::/64')
    assert.equal(neighbourhood('fe80::1%eth0'), 'fe80:0:0:0::/64')
  })
})

describe('origins', () => {
  const origins = createOrigins(['https://example.com'])
  const allowed = (headers: Record<string, string>) =>
    origins.allow(request({ host: 'chat.example.org:8000', ...headers }))
  test('allow those listed, exactly', () => {
    assert.equal(allowed({ origin: 'https://example.com' }), true)
    for (const origin of [
      'http://example.com',
      'https://example.com:444',
      'https://www.example.com',
      'https://example.com.evil.org'
    ]) {
      assert.equal(allowed({ origin }), false, origin)
    }
  })
  test('allow the server’s own pages, and what is no page', () => {
    assert.equal(allowed({ origin: 'https://chat.example.org:8000' }), true)
    assert.equal(allowed({ origin: 'http://chat.example.org:8000' }), true)
    assert.equal(allowed({}), true)
  })
  test('refuse null', () => assert.equal(allowed({ origin: 'null' }), false))
})
