import { ChatProvider } from './components/chat-provider/chat-provider.ts'
import { ChatWindow } from './components/chat-window/chat-window.ts'
import { ConnectionNote } from './components/connection-note/connection-note.ts'
import { LoginForm } from './components/login-form/login-form.ts'
import { MessageInput } from './components/message-input/message-input.ts'
import { MessageItem } from './components/message-item/message-item.ts'
import { MessageList } from './components/message-list/message-list.ts'
import { RoomList } from './components/room-list/room-list.ts'

/** Give their tags to the elements that a chat cannot do without: what opens later brings its own. */
export function defineFirst(registry?: CustomElementRegistry): void {
  // The parts before the whole, so that a window is complete the moment it appears.
  const parts = [
    MessageItem,
    MessageList,
    MessageInput,
    ConnectionNote,
    RoomList,
    LoginForm,
    ChatProvider,
    ChatWindow
  ]
  for (const part of parts) part.define(undefined, registry)
}
