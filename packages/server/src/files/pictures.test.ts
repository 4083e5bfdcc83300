import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import { picture } from '../testing/picture.ts'
import { createPictures } from './pictures.ts'
import { sniff } from './sniff.ts'

describe('createPictures', () => {
  const { look } = createPictures()

  for (const format of ['png', 'jpeg', 'gif', 'webp', 'avif'] as const) {
    test(`measures a ${format}, and makes a small picture of it`, async () => {
      const bytes = await picture(format, { width: 1200, height: 600 })
      assert.equal(await sniff(bytes, ''), `image/${format}`)
      const found = await look(bytes, `image/${format}`)
      assert.deepEqual([found?.width, found?.height], [1200, 600])
      const { format: made, width, height } = await sharp(found?.thumbnail).metadata()
      assert.deepEqual([made, width, height], ['webp', 480, 240])
    })
  }

  test('makes no small picture larger than the picture', async () => {
    const found = await look(await picture('png'), 'image/png')
    const { width, height } = await sharp(found?.thumbnail).metadata()
    assert.deepEqual([width, height], [8, 6])
  })

  test('turns a picture the way it was held, and says nothing of where that was', async () => {
    const exif = { IFD0: { Copyright: 'SECRET' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } }
    const bytes = await sharp(await picture('jpeg', { width: 60, height: 40 }))
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const turned = await look(bytes, 'image/jpeg')
    assert.deepEqual([turned?.width, turned?.height], [40, 60])
    const small = await sharp(turned?.thumbnail).metadata()
    assert.deepEqual(
      [small.width, small.height, small.exif, small.orientation],
      [40, 60, undefined, undefined]
    )
    assert.ok(!turned?.thumbnail.includes('SECRET'))
  })

  test('does not unpack a bomb: few bytes that say they are many pixels', async () => {
    const bomb = png(60_000, 60_000)
    assert.ok(bomb.length < 10_000)
    const before = process.memoryUsage().rss
    assert.equal(await look(bomb, 'image/png'), undefined)
    assert.ok(process.memoryUsage().rss - before < 100_000_000)
  })

  test('leaves alone what is broken, or is something else than it was taken for', async () => {
    const whole = await picture('png', { width: 300, height: 300 })
    assert.equal(await look(whole.subarray(0, 60), 'image/png'), undefined)
    assert.equal(await look(Buffer.from('nothing'), 'image/png'), undefined)
    assert.equal(await look(whole, 'image/jpeg'), undefined)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    assert.equal(await look(svg, 'image/png'), undefined)
  })
})

/** The beginning of a PNG of any size. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const data = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0))
  ])
}
