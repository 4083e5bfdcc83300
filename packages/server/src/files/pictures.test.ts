import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import { picture } from '../testing/picture.ts'
import { createPictures } from './pictures.ts'
import { sniff } from './sniff.ts'

describe('createPictures', () => {
  const { look, portrait } = createPictures()

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

  test('makes a square of the middle, the way it was held, and says nothing of where that was', async () => {
    const exif = { IFD0: { Copyright: 'SECRET' } }
    const left = { create: { width: 40, height: 60, channels: 3, background: '#00f' } } as const
    // Held upright, the red half is above, and the square has as much of both.
    const bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#f00' } })
      .composite([{ input: left, left: 40, top: 0 }])
      .jpeg({ quality: 100 })
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const made = await portrait(bytes, 'image/jpeg')
    const { format, width, height, orientation } = await sharp(made).metadata()
    assert.deepEqual([format, width, height, orientation], ['webp', 256, 256, undefined])
    assert.ok(!made.includes('SECRET'))
    const pixels = await sharp(made).raw().toBuffer()
    const at = (x: number, y: number) => pixels.subarray((y * 256 + x) * 3, (y * 256 + x) * 3 + 3)
    assert.ok(at(128, 20)[0]! > 200 && at(128, 20)[2]! < 60, `above: ${at(128, 20).join()}`)
    assert.ok(at(128, 236)[2]! > 200 && at(128, 236)[0]! < 60, `below: ${at(128, 236).join()}`)
  })

  test('puts what can be seen through on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { channels, dominant } = await sharp(await portrait(bytes, 'image/png'))
      .stats()
      .then(stats => ({ channels: stats.channels.length, dominant: stats.dominant }))
    assert.equal(channels, 3)
    assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
  })

  test('makes no square of what is broken, a bomb, or something else than it was taken for', async () => {
    const whole = await picture('png', { width: 300, height: 300 })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for (const [bytes, type] of [
      [whole.subarray(0, 60), 'image/png'],
      [Buffer.alloc(0), 'image/png'],
      [png(60_000, 60_000), 'image/png'],
      [whole, 'image/jpeg'],
      [svg, 'image/png']
    ] as const) {
      await assert.rejects(portrait(bytes, type), { code: 'bad_request' })
    }
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
