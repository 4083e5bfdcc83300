import type { Attachment, Chat } from '@parlo/sdk'

/** Small pictures that nobody shows are kept up to this many: a list that goes back and forth asks for each once. */
const KEPT = 40

interface Picture {
  users: number
  url: Promise<string>
}

/* By chat, so that what one person may see is gone with their chat. */
const all = new WeakMap<Chat, Map<string, Picture>>()

/**
 * The address of a picture of this page, for as long as it is used: the small one where there is one, else the whole.
 *
 * @returns The address, and the function that says it is no longer needed.
 * @throws {ChatError} From the promise: `not_found`, `offline`, `unauthorized`
 */
export function pictureOf(chat: Chat, file: Attachment): { url: Promise<string>; release: () => void } {
  let pictures = all.get(chat)
  if (!pictures) all.set(chat, (pictures = new Map()))
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
    drop(pictures)
  }
  return { url: picture.url, release }
}

async function load(chat: Chat, file: Attachment): Promise<string> {
  return URL.createObjectURL(await chat.file(file, { thumbnail: file.thumbnail === true }))
}

function drop(pictures: Map<string, Picture>): void {
  const idle = [...pictures].filter(([, { users }]) => users === 0)
  for (const [id, { url }] of idle.slice(0, Math.max(idle.length - KEPT, 0))) {
    pictures.delete(id)
    void url.then(address => URL.revokeObjectURL(address)).catch(() => undefined)
  }
}
