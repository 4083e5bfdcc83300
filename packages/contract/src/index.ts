export { decodeServerFrame, encode } from './codec.ts'
export {
  afterClose,
  ChatError,
  CLOSE,
  ERRORS,
  isChatError,
  type ChatErrorOptions,
  type ErrorCode
} from './errors.ts'
export type {
  Bye,
  ClientFrame,
  ClientFrames,
  ErrorFrame,
  Events,
  Hello,
  Note,
  Ok,
  Pull,
  Send,
  SendOk,
  ServerFrame,
  ServerFrames,
  Welcome
} from './frames.ts'
export { FILE_LIMITS } from './file-limits.ts'
export { LIMITS } from './limits.ts'
export type { Act, MessageBody } from './acts.ts'
export type { LogEvent, MessageEvent, Reaction } from './events.ts'
export type { Attachment, NewUpload, Upload } from './files.ts'
export type { Mark, Marking, Role, RoomAddress, SeedMessage, SeedUser, User } from './models.ts'
export type { Report } from './reports.ts'
export { isVisible } from './visible.ts'
export type { NewGroup, RoomMember, RoomSummary } from './rooms.ts'
export type {
  Answer,
  EventsAnswer,
  LoginAnswer,
  MessagesAnswer,
  Problem,
  RoomsAnswer,
  RouteName,
  Routes,
  SearchAnswer,
  SessionAnswer,
  SessionInfo
} from './routes.ts'
