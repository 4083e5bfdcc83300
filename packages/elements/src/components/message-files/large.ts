import type { Attachment, Chat } from '@parlo/sdk'
import { isPicture } from './is-picture.ts'
import { pictureOf } from './pictures.ts'

/**
 * How it stands with what is shown large. `offered`: nobody has asked for it yet. `small`: what stands in for a picture until it
 * is there. `unplayable`: it is there, and this page does not play it.
 */
export type Large =
  | { at: 'offered' }
  | { at: 'loading'; small?: string }
  | { at: 'there'; url: string; blob: Blob }
  | { at: 'unplayable'; blob: Blob }
  | { at: 'failed'; error: unknown }

/** Fetch a picture or a video as a whole, telling how it stands. Returns the function that lets go of it. */
export function fetchLarge(chat: Chat, file: Attachment, tell: (now: Large) => void): () => void {
  const loading = new AbortController()
  const { signal } = loading
  const ends = [() => loading.abort()]
  let isOver = false
  tell({ at: 'loading' })
  // A video has no small one; asking for it would fetch all of it twice.
  if (isPicture(file)) {
    const { url, release } = pictureOf(chat, file)
    ends.push(release)
    void url.then(small => signal.aborted || isOver || tell({ at: 'loading', small })).catch(() => undefined)
  }
  void chat
    .file(file, { signal })
    .then(blob => {
      if (signal.aborted) return
      const url = URL.createObjectURL(blob)
      ends.push(() => URL.revokeObjectURL(url))
      isOver = true
      tell({ at: 'there', url, blob })
    })
    .catch((error: unknown) => {
      isOver = true
      if (!signal.aborted) tell({ at: 'failed', error })
    })
  return () => {
    for (const end of ends.splice(0)) end()
  }
}
