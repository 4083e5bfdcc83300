import type { ClientFrame, ServerFrame } from './frames.ts'

/** Write a frame as the text that travels. Undefined fields are left out. */
export function encode(frame: ClientFrame | ServerFrame): string {
  return JSON.stringify(frame)
}

/**
 * Read what a server said.
 *
 * The server is the page's own, so its frames are not checked field by field: a browser would pay in bytes for
 * checks that protect nobody. What is not an object with a `type` gives `undefined`, and so is ignored.
 */
export function decodeServerFrame(text: string): ServerFrame | undefined {
  try {
    const frame = JSON.parse(text) as ServerFrame | null
    return typeof frame?.type === 'string' ? frame : undefined
  } catch {
    return undefined
  }
}
