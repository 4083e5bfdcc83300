import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isShown, sniff } from './sniff.ts'

/** The beginning of a WebM file: what it says of itself is in the `DocType`. */
const webm = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806700',
  'hex'
)

/** The beginning of a file of the MP4 family; which of them it is, its brand tells. */
const mp4 = (brand: string): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftyp', 'latin1'), Buffer.from(brand), Buffer.alloc(64)])
/** The first page of an Ogg file, with the beginning of its first packet. */
const ogg = (packet: string): Buffer =>
  Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from(packet, 'latin1'), Buffer.alloc(40)])

describe('sniff', () => {
  test('tells videos by their bytes, whatever is said of them, and lets them be shown', async () => {
    for (const [beginning, type] of [
      [webm, 'video/webm'],
      [mp4('isom'), 'video/mp4'],
      [mp4('mp42'), 'video/mp4'],
      [mp4('qt  '), 'video/quicktime'],
      [mp4('M4V '), 'video/x-m4v'],
      [ogg('\x80theora'), 'video/ogg']
    ] as const)
      for (const said of ['', type, 'text/html', 'image/png']) {
        assert.equal(await sniff(beginning, said), type)
        assert.equal(isShown(type), true)
      }
  })

  test('takes nothing for a video because it is called one', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>')
    assert.equal(await sniff(page, 'video/mp4'), 'application/octet-stream')
    assert.equal(isShown('application/octet-stream'), false)
  })

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
