import type { Attachment } from '@parlo/sdk'
import { fileSize } from '../../text/file-size.ts'
import { clock } from './player.ts'

/** `0:07 · 3.4 MB`; of what nobody said how long it is, the size alone. */
export const lengthAndSize = (locale: string, { seconds, size }: Attachment): string =>
  (seconds ? `${clock(seconds)} · ` : '') + fileSize(locale, size)
