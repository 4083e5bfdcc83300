import type { Attachment, Chat } from '@parlo/sdk'
import { whenOver } from '../../kept-of-chat.ts'
import { isPicture, type Size } from './is-picture.ts'

/** Small pictures that nobody shows are kept up to this many: a list that goes back and forth asks for each once. */
const KEPT = 40

/** What the server takes for pictures, if it is what it says; of so many bytes, and pixels, at most. */
const BYTES = 33_554_432
const PIXELS = 50_000_000
const SHOWN = /^image\/(?:png|jpeg|gif|webp|avif)$/

interface Picture {
  users: number
  url: Promise<string>
  /** Known before the server tells. */
  size?: Size
}

/* By chat, so that what one person may see is gone with their chat. */
const all = new WeakMap<Chat, Map<string, Picture>>()
/** A browser holds a picture as long as it has an address, though nobody knows that any more. */
const collected = new FinalizationRegistry<Map<string, Picture>>(forgetAll)

/**
 * The address of a picture of this page, for as long as it is used: the small one where there is one, else the whole.
 *
 * @returns The address, and the function that says it is no longer needed.
 * @throws {ChatError} From the promise: `not_found`, `offline`, `unauthorized`
 */
export function pictureOf(chat: Chat, file: Attachment): { url: Promise<string>; release: () => void } {
  const pictures = all.get(chat) ?? begin(chat)
  const known = pictures.get(file.id)
  const picture = known ?? { users: 0, url: load(chat, file) }
  picture.users++
  // The last one used is the last to go.
  pictures.delete(file.id)
  pictures.set(file.id, picture)
  const forget = (): void => {
    if (pictures.get(file.id) === picture) pictures.delete(file.id)
  }
  // What could not be had is asked for again by the next one.
  picture.url.catch(forget)
  let released = false
  const release = (): void => {
    if (released) return
    released = true
    picture.users--
    // One of somebody who has signed out since is none to keep.
    if (pictures.get(file.id) === picture) drop(pictures)
    else if (picture.users === 0) revoke(picture)
  }
  return { url: picture.url, release }
}

/** A picture as this page has it. */
export interface OwnPicture {
  readonly url: string
  readonly size: Size
}

/** Read a file as a picture; `undefined` where it is none that the server will take for one. */
export async function readPicture(file: Blob): Promise<OwnPicture | undefined> {
  if (!SHOWN.test(file.type) || file.size > BYTES) return undefined
  const image = new Image()
  const url = (image.src = URL.createObjectURL(file))
  try {
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    if (width * height <= PIXELS) return { url, size: { width, height } }
  } catch {
    // It is none.
  }
  URL.revokeObjectURL(url)
  return undefined
}

/** Show a file that is sent from this page by what the page has of it. It is not fetched afterwards. */
export function keepPicture(chat: Chat, id: string, { url, size }: OwnPicture): void {
  const pictures = all.get(chat) ?? begin(chat)
  if (pictures.has(id)) return URL.revokeObjectURL(url)
  pictures.set(id, { users: 0, url: Promise.resolve(url), size })
  drop(pictures)
}

/** It will not come: what shows it goes on doing so until it is told. */
export function dropPicture(chat: Chat, id: string): void {
  const picture = all.get(chat)?.get(id)
  all.get(chat)?.delete(id)
  if (picture?.users === 0) revoke(picture)
}

/** How large a picture is: one that the server has, or one that is sent from this page. */
export function sizeOf(chat: Chat | undefined, file: Attachment): Size | undefined {
  if (isPicture(file)) return file
  return file.state === 'open' && chat ? all.get(chat)?.get(file.id)?.size : undefined
}

async function load(chat: Chat, file: Attachment): Promise<string> {
  return URL.createObjectURL(await chat.file(file, { thumbnail: file.thumbnail === true }))
}

function drop(pictures: Map<string, Picture>): void {
  const idle = [...pictures].filter(([, { users }]) => users === 0)
  for (const [id, picture] of idle.slice(0, Math.max(idle.length - KEPT, 0))) {
    pictures.delete(id)
    revoke(picture)
  }
}

function begin(chat: Chat): Map<string, Picture> {
  const pictures = new Map<string, Picture>()
  all.set(chat, pictures)
  whenOver(chat, () => forgetAll(pictures))
  collected.register(chat, pictures)
  return pictures
}

/** Those still shown go with what shows them. */
function forgetAll(pictures: Map<string, Picture>): void {
  for (const picture of pictures.values()) if (picture.users === 0) revoke(picture)
  pictures.clear()
}

function revoke({ url }: Picture): void {
  void url.then(address => URL.revokeObjectURL(address)).catch(() => undefined)
}
