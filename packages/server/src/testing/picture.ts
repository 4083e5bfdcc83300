import sharp from 'sharp'

/** A picture of one colour, in one of the formats that are looked at. */
export function picture(
  format: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif',
  { width = 8, height = 6 } = {}
): Promise<Buffer> {
  const background = { r: 200, g: 80, b: 20 }
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}
