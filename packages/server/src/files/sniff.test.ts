import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sniff } from './sniff.ts'

/** The beginning of a WebM file: what it says of itself is in the `DocType`. */
const webm = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806700',
  'hex'
)

describe('sniff', () => {
  test('believes that a film is sound alone, which its beginning does not tell', async () => {
    assert.equal(await sniff(webm, 'audio/webm'), 'audio/webm')
    assert.equal(await sniff(webm, 'video/webm'), 'video/webm')
  })

  test('believes nothing else of it', async () => {
    for (const said of ['', 'audio/mp4', 'text/html', 'image/png', 'text/plain'])
      assert.equal(await sniff(webm, said), 'video/webm', said)
  })

  test('believes of what is nothing known only that it is a text', async () => {
    const text = new TextEncoder().encode('a,b')
    assert.equal(await sniff(text, 'text/csv'), 'text/csv')
    assert.equal(await sniff(text, 'text/html'), 'application/octet-stream')
    assert.equal(await sniff(text, 'audio/webm'), 'application/octet-stream')
    assert.equal(await sniff(Uint8Array.from([9, 0, 9, 0]), 'text/plain'), 'application/octet-stream')
  })
})
