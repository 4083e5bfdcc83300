import { fileTypeFromBuffer } from 'file-type'

/** As much of the beginning as tells archives of office programs apart. */
export const SNIFFED_BYTES = 65_536

/** Texts cannot be told by their bytes; these are believed of what looks like one, and nothing runs in them. */
const TEXTS = new Set(['text/plain', 'text/csv', 'text/markdown', 'application/json'])

/** Containers that browsers also record sound alone in; whether there is a picture, their beginning does not tell. */
const CONTAINERS = new Set(['webm', 'mp4'])

/** Shown by browsers without a program in them. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/**
 * What a file is, by its first bytes rather than by what somebody says.
 *
 * @param said - Believed only of plain texts, and that a film is sound alone.
 */
export async function sniff(beginning: Uint8Array, said: string): Promise<string> {
  const found = await fileTypeFromBuffer(beginning).catch(() => undefined)
  // `audio/ogg; codecs=opus` is an `audio/ogg`; a PNG that moves is a PNG to whoever cannot move it.
  const type = found?.mime.split(';', 1)[0]!.replace('image/apng', 'image/png')
  const container = /^video\/(.+)/.exec(type ?? '')?.[1] ?? ''
  if (CONTAINERS.has(container) && said === `audio/${container}`) return said
  if (type) return type
  return TEXTS.has(said) && !beginning.includes(0) ? said : 'application/octet-stream'
}

/** A picture whose size is worth knowing. */
export function isPicture(type: string): boolean {
  return PICTURES.has(type)
}

/** May a browser show it in its place? Only what {@link sniff} found, and what runs no scripts. */
export function isShown(type: string): boolean {
  return isPicture(type) || /^(?:audio|video)\//.test(type)
}
