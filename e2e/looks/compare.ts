import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import sharp, { type Sharp } from 'sharp'

const KEPT = fileURLToPath(new URL('kept', import.meta.url))
const FOUND = fileURLToPath(new URL('../../test-results/looks', import.meta.url))
/** Part of a picture that may be another: what another version of the browser draws another way, not what a person sees. */
const TOLERANCE = 0.0005
/** From which difference of colours on a pixel is another, of 0 to 1. */
const THRESHOLD = 0.15

/** Is it to be kept as it is, rather than compared? */
const keeps = process.env.PARLO_LOOKS === 'keep'

/**
 * Hold a picture against the one that was looked at and kept.
 *
 * @returns What is wrong; nothing when they are alike. The picture and the differences are then in test-results/looks.
 */
export async function compare(name: string, bytes: Buffer): Promise<string | undefined> {
  const kept = join(KEPT, `${name}.png`)
  // In 256 colours it is a fifth of the size, and as good to the eye.
  const reduced = await sharp(bytes).png({ palette: true, colours: 256, dither: 0, effort: 10 }).toBuffer()
  if (keeps) {
    write(kept, reduced)
    return undefined
  }
  if (!existsSync(kept)) return `${name} was never kept: look at it, and run "pnpm looks"`
  const [before, now] = [await pixels(sharp(kept)), await pixels(sharp(reduced))]
  const { width, height } = before
  if (width !== now.width || height !== now.height) return `${name} has another size`
  const differences = Buffer.alloc(width * height * 4)
  const differing = pixelmatch(before.data, now.data, differences, width, height, { threshold: THRESHOLD })
  if (differing <= width * height * TOLERANCE) return undefined
  const count = Math.max(missing(before, now), missing(now, before))
  if (count <= width * height * TOLERANCE) return undefined
  write(join(FOUND, `${name}.png`), bytes)
  const shown = sharp(differences, { raw: { width, height, channels: 4 } })
  write(join(FOUND, `${name}.differences.png`), await shown.png().toBuffer())
  return `${name} looks different in ${count} pixels; see test-results/looks, and run "pnpm looks" if it should`
}

/**
 * How many pixels of one picture are not in another, where they are or right beside: what lies between two pixels is
 * drawn on this one today and on that one tomorrow.
 */
function missing(of: Pixels, other: Pixels): number {
  const { width, height } = of
  const everywhere = new Uint8Array(width * height).fill(1)
  for (const down of [-1, 0, 1]) {
    for (const right of [-1, 0, 1]) {
      const moved = Buffer.from(other.data)
      const bytes = (down * width + right) * 4
      if (bytes > 0) other.data.copy(moved, bytes)
      else other.data.copy(moved, 0, -bytes)
      const mask = Buffer.alloc(width * height * 4)
      pixelmatch(of.data, moved, mask, width, height, { threshold: THRESHOLD, diffMask: true })
      for (let pixel = 0; pixel < everywhere.length; pixel++) everywhere[pixel]! &= mask[pixel * 4 + 3]! && 1
    }
  }
  return everywhere.reduce((sum, one) => sum + one, 0)
}

interface Pixels {
  data: Buffer
  width: number
  height: number
}

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
