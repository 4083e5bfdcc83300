import type { Attachment } from '@parlo/sdk'

/** An image that is there, and of which the server knows how large it is. */
export const isPicture = ({ type, state, width, height }: Attachment): boolean =>
  state === 'ready' && type.startsWith('image/') && width !== undefined && height !== undefined
