import type { Attachment } from '@parlo/sdk'

/** Is only asked what it could play: it never has an address, so that no policy of the page has anything to say. */
let asked: HTMLVideoElement | undefined

/** A film that is there, of a kind that this browser may be able to play. */
export function isVideo({ type, state }: Attachment): boolean {
  if (state !== 'ready' || !type.startsWith('video/')) return false
  asked ??= document.createElement('video')
  // Chromium owns to no QuickTime, which telephones record, and plays it as what it is: the MP4 of before.
  return asked.canPlayType(type.replace('quicktime', 'mp4')) !== ''
}
