import type { Attachment } from '@parlo/sdk'

/** CSS pixels that a picture has in all. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** An image that is there, and of which the server knows how large it is. */
export const isPicture = (file: Attachment): file is Attachment & Size =>
  file.state === 'ready' &&
  file.type.startsWith('image/') &&
  file.width !== undefined &&
  file.height !== undefined
