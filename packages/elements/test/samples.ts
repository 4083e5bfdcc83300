import type { Message, RoomSnapshot } from '@parlo/sdk'

/* What the SDK shows, made by hand, for tests that need no server. */

/** A message of somebody else, stored. */
export const sampleMessage = (change: Partial<Message> = {}): Message => ({
  key: '1',
  clientId: null,
  id: 1,
  seq: 1,
  senderId: 2,
  text: 'hello',
  replyTo: null,
  quote: null,
  thread: null,
  mentions: [],
  attachments: [],
  timestamp: '2026-11-22T07:30:00.000Z',
  own: false,
  state: 'sent',
  edited: false,
  deleted: false,
  pinned: false,
  reactions: [],
  replyCount: 0,
  ...change
})

/** The room that everyone is in, all of it. */
export const sampleRoom = (change: Partial<RoomSnapshot> = {}): RoomSnapshot => ({
  key: 'name:broadcast',
  id: 1,
  kind: 'broadcast',
  peerId: null,
  title: null,
  role: null,
  members: null,
  write: null,
  left: false,
  messages: [],
  status: 'ready',
  error: null,
  loadingOlder: false,
  atStart: true,
  atEnd: true,
  live: true,
  unread: 0,
  readSeq: 0,
  marks: [],
  typing: [],
  last: null,
  unsent: null,
  ...change
})

/** A picture of one colour, as a file. */
export async function samplePicture(colour = '#c40'): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 4
  const context = canvas.getContext('2d')!
  context.fillStyle = colour
  context.fillRect(0, 0, 4, 4)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve))
  return new File([blob!], 'me.png', { type: 'image/png' })
}
