import type { Attachment, ChatError, Mark, Reaction, Role, User } from '@parlo/contract'

/* What the SDK shows. Every snapshot is frozen, and stays the same object until something in it changed,
 * so `===` tells any framework whether to draw again. */

/**
 * A value that changes, and tells.
 *
 * Fits React's `useSyncExternalStore(x.subscribe, x.getSnapshot)`, Svelte's `$x`, Vue's `shallowRef` and Lit's controllers.
 */
export interface Readable<T> {
  /** The value now. The same object until it changed. */
  readonly getSnapshot: () => T
  /** Call the listener with the value now, and again after each change. Returns the function that ends it. */
  readonly subscribe: (listener: (value: T) => void) => () => void
}

/** One line of a conversation. */
export interface Message {
  /** The same from the moment it is written: the key for a keyed list. */
  readonly key: string
  /** Made by the device that wrote it; null for one written through a seed client. */
  readonly clientId: string | null
  /** Null until the server has stored it. */
  readonly id: number | null
  /** Its place in the room's log, from 1; null until the server has stored it. */
  readonly seq: number | null
  readonly senderId: number
  /** Empty when the message was deleted. */
  readonly text: string
  /** The message that it answers, by `seq`, and what is known of that one: null until it is held. */
  readonly replyTo: number | null
  readonly quote: Quote | null
  /** The message in whose thread it is, by `seq`. */
  readonly thread: number | null
  /** Whom it names, by user id. */
  readonly mentions: readonly number[]
  /** The files it carries, as they are now: those still on their way are `open`, those that will not come `gone`. */
  readonly attachments: readonly Attachment[]
  /** RFC 3339, UTC. The server's time, or this device's until it is stored. For people; orders nothing. */
  readonly timestamp: string
  /** Written by the one signed in here. */
  readonly own: boolean
  /**
   * `sending`: kept until the server has it. `sent`: stored for ever. `delivered`, `read`: the other one in a direct
   * room, or everybody else who is in a group of up to 1,000, has this own message on a device, or has seen it; of a group
   * that is known once somebody has subscribed to it. `failed`: refused; {@link Room.retry} or {@link Room.discard} it.
   */
  readonly state: 'sending' | 'sent' | 'delivered' | 'read' | 'failed'
  readonly edited: boolean
  readonly deleted: boolean
  readonly pinned: boolean
  readonly reactions: readonly Reaction[]
  /** Messages in its thread that are not deleted. */
  readonly replyCount: number
  /** Why it was refused. */
  readonly error?: ChatError
}

/** What is shown of a message in the one that answers it. */
export interface Quote {
  readonly senderId: number
  readonly text: string
  readonly deleted: boolean
}

/** A conversation as it is to be shown. */
export interface RoomSnapshot {
  /** `name:broadcast`, `direct:USER_ID`; a group's `name:NAME`, or `id:ID` when it has no name. */
  readonly key: string
  /** The server's number for it; null before the first message of a direct room. */
  readonly id: number | null
  readonly kind: 'broadcast' | 'direct' | 'group'
  /** The other one, in a direct room. */
  readonly peerId: number | null
  /** Of a group: what it is called, what the one signed in is in it (null: not in it), and how many are. */
  readonly title: string | null
  readonly role: Role | null
  readonly members: number | null
  /** Who writes in a group: all who are in it, or only its moderators and owners. Null: not known, or no group. */
  readonly write: 'everyone' | 'moderators' | null
  /** The one signed in is not in this group (any more): nothing new comes. */
  readonly left: boolean
  /**
   * A part of the conversation without gaps, oldest first: its end, with own unsent lines last, or the part that
   * {@link Room.loadAround} went to. Deleted messages are among them, without their text.
   */
  readonly messages: readonly Message[]
  /** `idle` until first subscribed; `failed` when the first page could not be had (`error` says why; `load()` tries again, and so does
   * the SDK while that can help). */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  readonly error: ChatError | null
  readonly loadingOlder: boolean
  /** The first message of the conversation is among `messages`. */
  readonly atStart: boolean
  /** `messages` go up to the end of the conversation; else {@link Room.loadNewer} goes on, and {@link Room.toEnd} goes there. */
  readonly atEnd: boolean
  /** Messages of others after the read mark that are not deleted, 100 meaning "100 or more". */
  readonly unread: number
  /** All that the server has is followed; false while the line is down, and until what came meanwhile is here. */
  readonly live: boolean
  /** `seq` up to which the one signed in has read. */
  readonly readSeq: number
  /** How far others have read and received, as far as the server tells: in direct rooms, and in groups of up to 1,000. */
  readonly marks: readonly Mark[]
  /** Ids of the others who are writing now. */
  readonly typing: readonly number[]
  /** The newest message stored, even while `messages` is not loaded. */
  readonly last: Message | null
  /** The newest message written here that is not stored yet: it is `sending`, or `failed`. */
  readonly unsent: Message | null
}

/** Somebody to talk to, or oneself: called `name`, or `username` where there is none; `picture` is for {@link Chat.picture}. */
export interface Person extends User {
  readonly online: boolean
  /** The one signed in blocks them. */
  readonly blocked: boolean
}

/**
 * Who is signed in. `loading` while a kept sign-in or the page's token is tried;
 * `signed-out` with an `error` when it ended by itself.
 */
export type Session =
  | { readonly at: 'loading' }
  | { readonly at: 'signed-out'; readonly error?: ChatError }
  | {
      readonly at: 'signed-in'
      /** As they were when they signed in; {@link Chat.users} has them as they are. */
      readonly user: User
    }
