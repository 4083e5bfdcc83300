export { ChatError, FILE_LIMITS, isChatError, LIMITS, type ErrorCode, type User } from '@parlo/contract'
export type { Attachment, Mark, Reaction, Role, RoomMember, SessionInfo } from '@parlo/contract'
export {
  connect,
  type Chat,
  type ChatEvents,
  type Found,
  type GroupOptions,
  type ProfileOptions,
  type SearchOptions,
  type SearchPage
} from './chat.ts'
export type { Connection } from './connection.ts'
export type { FileOptions, Upload, UploadOptions, UploadSnapshot } from './files.ts'
export type { ChatOptions } from './options.ts'
export type { EditOptions, MessageRef, Room, SendOptions } from './room.ts'
export type { Message, Person, Quote, Readable, RoomSnapshot, Session } from './snapshots.ts'
export type { Kept, Storage, StoredRecord } from './storage.ts'
export type { Thread, ThreadSnapshot } from './thread.ts'
