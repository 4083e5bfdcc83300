import { ChatLauncher } from './components/chat-launcher/chat-launcher.ts'
import { ThreadView } from './components/thread-view/thread-view.ts'
import { TypingNote } from './components/typing-note/typing-note.ts'
import { UserList } from './components/user-list/user-list.ts'
import { defineFirst } from './define-first.ts'

/** Give every element its tag. Tags that are taken warn, and are left alone. Twice is harmless. */
export function defineAll(registry?: CustomElementRegistry): void {
  defineFirst(registry)
  for (const part of [ThreadView, ChatLauncher, UserList, TypingNote]) part.define(undefined, registry)
}
