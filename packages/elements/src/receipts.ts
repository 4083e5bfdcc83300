import { LIMITS, type Message, type RoomSnapshot } from '@parlo/sdk'

/** Is its sender told who of the group has read this message? In larger ones nobody is. */
export const hasReceipts = ({ own }: Message, { kind, members }: RoomSnapshot): boolean =>
  own && kind === 'group' && (members ?? Infinity) <= LIMITS.groupReceipts
