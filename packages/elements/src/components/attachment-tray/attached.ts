import type { Chat, Upload } from '@parlo/sdk'
import type { Composing } from '../../composing.ts'
import { noteUpload } from '../../leaving.ts'
import { showUpload } from '../message-files/uploads.ts'

/** A file that says how long it is, so that this goes along wherever the file does. */
export interface TimedFile extends File {
  readonly seconds?: number
}

/** A file that the message will carry. */
export interface Attached {
  readonly file: TimedFile
  /** Absent where there was nothing to upload. */
  readonly upload: Upload | undefined
  /** A `blob:` address of it, where a browser can show it as a picture. */
  picture: string | undefined
}

/** The files of one message to be; the list is another one after each change. */
export interface Tray {
  readonly userId: number
  files: readonly Attached[]
}

/** Pictures that browsers show; others they may not, and tell. */
const PICTURES = /^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)$/

const trays = new WeakMap<Composing, Tray>()

/**
 * The files for a room or thread, in one place of the page: they wait there when another is shown. Another person finds none of
 * them.
 */
export function trayOf(composing: Composing, userId: number): Tray {
  const old = trays.get(composing)
  if (old?.userId === userId) return old
  if (old) letGo(old.files)
  const tray = { userId, files: [] }
  trays.set(composing, tray)
  return tray
}

/** Begin to send a file. */
export function attach(chat: Chat, file: TimedFile): Attached {
  const { seconds } = file
  const upload = file.size > 0 ? chat.upload(file, { name: nameOf(file), seconds }) : undefined
  if (upload) {
    noteUpload(chat, upload)
    showUpload(chat, upload, file)
  }
  return { file, upload, picture: pictureOf(file) }
}

/** They are shown again. */
export const shownAgain = (files: readonly Attached[]): Attached[] =>
  files.map(each => ({ ...each, picture: pictureOf(each.file) }))

/** They are not shown any more. */
export function letGo(files: readonly Attached[]): void {
  for (const { picture } of files) if (picture) URL.revokeObjectURL(picture)
}

const pictureOf = (file: File): string | undefined =>
  PICTURES.test(file.type) ? URL.createObjectURL(file) : undefined

/** As the server takes it: on one line, not too long, and reading the way it is written. */
export function nameOf({ name }: File): string {
  const plain = name.toWellFormed().replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
  return plain.trim() === '' ? 'file' : plain.slice(-255).toWellFormed()
}
