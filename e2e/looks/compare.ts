import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import sharp, { type Sharp } from 'sharp'

const KEPT = fileURLToPath(new URL('kept', import.meta.url))
const FOUND = fileURLToPath(new URL('../../test-results/looks', import.meta.url))
/** Part of a picture that may be another: what another version of the browser draws another way, not what a person sees. */
const TOLERANCE = 0.002

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
  const count = pixelmatch(before.data, now.data, differences, width, height, { threshold: 0.15 })
  if (count <= width * height * TOLERANCE) return undefined
  write(join(FOUND, `${name}.png`), bytes)
  const shown = sharp(differences, { raw: { width, height, channels: 4 } })
  write(join(FOUND, `${name}.differences.png`), await shown.png().toBuffer())
  return `${name} looks different in ${count} pixels; see test-results/looks, and run "pnpm looks" if it should`
}

async function pixels(picture: Sharp): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
