import type { Attachment, Chat } from '@parlo/sdk'

/** Milliseconds a browser has to take a file over; some only do so after a question. */
const TAKEN = 60_000

/**
 * Fetch a file, and hand it to the browser to be saved.
 *
 * @param held - Its bytes, where they are there already.
 * @throws {ChatError} `not_found`, `offline`, `unauthorized`
 */
export async function save(chat: Chat, file: Attachment, held?: Blob): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(held ?? (await chat.file(file)))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN)
}
