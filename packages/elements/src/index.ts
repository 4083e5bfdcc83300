export { ChatLauncher, ChatOpenChangeEvent } from './components/chat-launcher/chat-launcher.ts'
export { ChatProvider } from './components/chat-provider/chat-provider.ts'
export { ChatWindow } from './components/chat-window/chat-window.ts'
export { ConnectionNote } from './components/connection-note/connection-note.ts'
export { openDialog, type DialogHost, type DialogRequest } from './components/dialogs/load-dialogs.ts'
export { LoginForm } from './components/login-form/login-form.ts'
export { MessageInput } from './components/message-input/message-input.ts'
export { MessageItem } from './components/message-item/message-item.ts'
export { MessageList } from './components/message-list/message-list.ts'
export { RoomList } from './components/room-list/room-list.ts'
export { ChatThreadCloseEvent, ThreadView } from './components/thread-view/thread-view.ts'
export { TypingNote } from './components/typing-note/typing-note.ts'
export { UserList } from './components/user-list/user-list.ts'
export { chatContext, roomContext } from './chat-context.ts'
export { showUpload } from './components/message-files/uploads.ts'
export { loadEmojiPicker } from './components/emoji-picker/load-emoji-picker.ts'
export type { EmojiPicker } from './components/emoji-picker/emoji-picker.ts'
export { composingIn, type Composed, type Composing } from './composing.ts'
export { ReadableController } from './controllers/readable-controller.ts'
export { defineAll } from './define-all.ts'
export {
  ChatBeforeDeleteEvent,
  ChatBeforeRoomEvent,
  ChatBeforeSendEvent,
  ChatEmojiPickEvent,
  ChatErrorEvent,
  ChatMessageOpenEvent,
  ChatPersonOpenEvent,
  ChatRoomChangeEvent,
  ChatSessionChangeEvent,
  ChatThreadOpenEvent
} from './events.ts'
export { askNotifications, notificationsState, type NotificationsState } from './notifications/permission.ts'
export { settings, type Settings } from './settings.ts'
export { en, type Words } from './strings/en.ts'
export { form, type FormWords } from './strings/en-form.ts'
export { more, type More } from './strings/en-more.ts'
export { directionOf } from './strings/direction.ts'
export type { Language } from './strings/languages.ts'
export { addWords } from './strings/words.ts'
