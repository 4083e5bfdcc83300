import type { ErrorCode } from '@parlo/sdk'

/** Everything the elements say, in English. Its type is the type of every language. */
export const en = {
  // People and rooms
  everyone: 'Everyone',
  someone: 'Someone',
  group: 'Group',
  people: 'People',
  you: 'You',
  conversations: 'Conversations',
  search: 'Search conversations',
  found: (count: number): string => (count === 1 ? '1 found' : `${count} found`),
  nothingFound: (text: string): string => `Nothing found for “${text}”`,
  andMore: (count: number): string => `and ${count} more: search for a name`,
  nobodyElse: 'Nobody else is here yet.',
  online: 'Online',
  offline: 'Offline',
  peopleOnline: (online: number, all: number): string =>
    `${all} ${all === 1 ? 'member' : 'members'}, ${online} online`,
  members: (count: number): string => (count === 1 ? '1 member' : `${count} members`),
  unread: (count: number): string => (count === 1 ? '1 unread message' : `${many(count)} unread messages`),
  muted: 'Muted',
  draft: 'Draft',
  signedInAs: (name: string): string => `Signed in as ${name}`,
  newRoom: 'New conversation',
  searchMessages: 'Search messages',
  pinnedMessages: 'Pinned messages',
  settings: 'Settings',
  signOut: 'Sign out',
  back: 'Back to conversations',

  // Messages
  messages: 'Messages',
  messagesWith: (name: string): string => `Messages with ${name}`,
  today: 'Today',
  yesterday: 'Yesterday',
  newMessages: 'New messages',
  newFrom: (name: string, text: string): string => `${name}: ${text}`,
  newCount: (count: number): string => (count === 1 ? '1 new message' : `${many(count)} new messages`),
  jump: 'Jump to latest',
  replies: (count: number): string => (count === 1 ? '1 reply' : `${count} replies`),
  edited: 'edited',
  deleted: 'This message was deleted',
  states: { sending: 'Sending', sent: 'Sent', delivered: 'Delivered', read: 'Read', failed: 'Not sent' },
  retry: 'Try again',
  discard: 'Discard',
  loading: 'Loading messages',
  loadFailed: 'The messages could not be loaded.',
  notSignedIn: 'You are not signed in.',
  startEveryone: 'This is the start of the conversation with everyone.',
  startWith: (name: string): string => `This is the start of your conversation with ${name}.`,
  sayHello: 'Nothing here yet. Say hello!',
  typing: (names: readonly string[]): string =>
    names.length === 1
      ? `${names[0]} is writing`
      : names.length === 2
        ? `${names[0]} and ${names[1]} are writing`
        : 'Several people are writing',

  // Writing
  message: 'Message',
  messageTo: (name: string): string => `Message ${name}`,
  send: 'Send',
  attach: 'Attach files',
  emoji: 'Emoji',
  speak: 'Record a voice message',
  charactersLeft: (count: number): string => (count === 1 ? '1 character left' : `${count} characters left`),
  tooLong: (limit: string): string => `This is too long to send: a message may have ${limit} characters.`,

  working: 'One moment',

  // The line to the server
  connecting: 'Connecting…',
  reconnecting: 'Connection lost. Reconnecting…',
  noNetwork: 'You are offline. Messages are kept and sent once you are back.',
  replaced: 'This chat was opened elsewhere, and stopped here.',
  stopped: 'The server ended the connection.',

  /** What to say for a code, instead of the server's English sentence. A missing line shows that sentence. */
  errors: {
    rate_limited: 'That was too much, too fast. Wait a moment and try again.',
    offline: 'The server cannot be reached. Check your connection and try again.',
    unavailable: 'The server is busy. Try again in a moment.',
    internal: 'Something went wrong on the server. Try again.',
    unauthorized: 'Your sign-in has ended. Sign in again.',
    forbidden: 'That is not allowed here.',
    bad_origin: 'This page is not allowed to use the chat server.'
  } as Partial<Record<ErrorCode, string>>
}

/** The strings of one language. */
export type Words = typeof en

function many(count: number): string {
  return count >= 100 ? '99+' : String(count)
}
