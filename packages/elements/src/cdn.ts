/* The one-file build: what a chat needs at once, registered, talking to the server it was loaded from. */
import { loadedFrom } from './default-server.ts'
import { defineFirst } from './define-first.ts'

export { openDialog } from './components/dialogs/load-dialogs.ts'
export { addWords } from './strings/words.ts'
export { connect } from '@parlo/sdk'

/**
 * Give the other elements their tags, too: `<chat-launcher>`, `<thread-view>`, `<user-list>` and `<typing-note>`. Done by
 * itself for a page that has one of them when this file is loaded.
 */
export async function defineAll(): Promise<void> {
  const all = await import('./define-all.ts')
  all.defineAll()
}

loadedFrom(import.meta.url)
defineFirst()
if (document.querySelector('chat-launcher, thread-view, user-list, typing-note')) void defineAll()
