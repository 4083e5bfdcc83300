import type { ChatError, Message, Room, SendOptions, Session } from '@parlo/sdk'

/*
 * The events that elements fire. All bubble and leave shadow roots, so a page can listen on <chat-window>. Those of <chat-launcher>
 * and <thread-view> alone, which are fetched later, stand beside them.
 */

/** Before a message is sent, or given another text. `preventDefault()` keeps the text in the box and sends nothing. */
export class ChatBeforeSendEvent extends Event {
  /** What is about to be sent; empty when it is only files. */
  readonly text: string
  readonly room: Room
  /** What it answers, its thread, whom it names, the files it carries. */
  readonly options: SendOptions
  /** The message that this is another text for. */
  readonly edited: Message | undefined

  constructor(text: string, room: Room, options: SendOptions = {}, edited?: Message) {
    super('chat-before-send', { bubbles: true, composed: true, cancelable: true })
    this.text = text
    this.room = room
    this.options = options
    this.edited = edited
  }
}

/** Before a message is deleted. `preventDefault()` leaves it as it is. */
export class ChatBeforeDeleteEvent extends Event {
  readonly message: Message
  readonly room: Room

  constructor(message: Message, room: Room) {
    super('chat-before-delete', { bubbles: true, composed: true, cancelable: true })
    this.message = message
    this.room = room
  }
}

/** Something failed: a message was refused, a page of history could not be had, a sign-in did not work. */
export class ChatErrorEvent extends Event {
  readonly error: ChatError
  /** Whoever uses the page has been told already, where it happened. A `<chat-window>` around says it else. */
  readonly told: boolean

  constructor(error: ChatError, told = false) {
    super('chat-error', { bubbles: true, composed: true })
    this.error = error
    this.told = told
  }
}

/** A conversation was picked in a list, or a message of one, and will be shown. `preventDefault()` keeps the one that is. */
export class ChatBeforeRoomEvent extends Event {
  readonly room: Room
  /** The message to go to there; undefined: where reading stopped. */
  readonly seq: number | undefined

  constructor(room: Room, seq?: number) {
    super('chat-before-room', { bubbles: true, composed: true, cancelable: true })
    this.room = room
    this.seq = seq
  }
}

/** The window shows another conversation. */
export class ChatRoomChangeEvent extends Event {
  /** `broadcast`, `direct:USER_ID`, the name of a group, or `id:NUMBER`, as the `room` attribute takes it. */
  readonly room: string

  constructor(room: string) {
    super('chat-room-change', { bubbles: true, composed: true })
    this.room = room
  }
}

/** The answers to a message are asked for. A `<chat-window>` shows them beside the conversation. */
export class ChatThreadOpenEvent extends Event {
  readonly room: Room
  /** `seq` of the message they hang on. */
  readonly root: number

  constructor(room: Room, root: number) {
    super('chat-thread-open', { bubbles: true, composed: true })
    this.room = room
    this.root = root
  }
}

/**
 * A message was asked for, such as the one that another answers. The `<message-list>` it comes from goes there;
 * from that of a thread to what is not in it, the `<chat-window>` around does, in the conversation.
 */
export class ChatMessageOpenEvent extends Event {
  /** `seq` of the message. */
  readonly seq: number

  constructor(seq: number) {
    super('chat-message-open', { bubbles: true, composed: true })
    this.seq = seq
  }
}

/** Somebody's name or picture was picked. A `<chat-window>` shows who they are. */
export class ChatPersonOpenEvent extends Event {
  readonly userId: number

  constructor(userId: number) {
    super('chat-person-open', { bubbles: true, composed: true })
    this.userId = userId
  }
}

/** An emoji was picked in an `<emoji-picker>`. */
export class ChatEmojiPickEvent extends Event {
  /** In the skin tone that was chosen. */
  readonly emoji: string

  constructor(emoji: string) {
    super('chat-emoji-pick', { bubbles: true, composed: true })
    this.emoji = emoji
  }
}

/** Somebody signed in or out. */
export class ChatSessionChangeEvent extends Event {
  readonly session: Session

  constructor(session: Session) {
    super('chat-session-change', { bubbles: true, composed: true })
    this.session = session
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-before-delete': ChatBeforeDeleteEvent
    'chat-before-send': ChatBeforeSendEvent
    'chat-error': ChatErrorEvent
    'chat-before-room': ChatBeforeRoomEvent
    'chat-room-change': ChatRoomChangeEvent
    'chat-thread-open': ChatThreadOpenEvent
    'chat-message-open': ChatMessageOpenEvent
    'chat-person-open': ChatPersonOpenEvent
    'chat-emoji-pick': ChatEmojiPickEvent
    'chat-session-change': ChatSessionChangeEvent
  }
}
