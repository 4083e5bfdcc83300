import type { TemplateResult } from 'lit'
import { LIMITS, type Message, type RoomSnapshot } from '@parlo/sdk'
import { pinIcon, stateIcons } from '../../icons.ts'
import type { More } from '../../strings/en-more.ts'
import { copyIcon, editIcon, replyIcon, reportIcon, threadIcon, trashIcon, unreadIcon } from './icons.ts'

/** What can be done to a message by name; reactions are apart. */
export type ActionName =
  'reply' | 'thread' | 'edit' | 'copy' | 'pin' | 'unread' | 'readers' | 'report' | 'delete'

export interface Action {
  name: ActionName
  /** With the focus on the message, this key does it. */
  key: string
  label: keyof More['actions']
  icon: TemplateResult
}

/** Offered first. */
export const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏']

/** A stored message, in a room that one is in, can be answered and reacted to. */
export const isOpen = (message: Message, room: RoomSnapshot): boolean =>
  message.seq !== null && !message.deleted && !room.left

/**
 * What the one signed in may do to a message: what the server would refuse is not offered.
 *
 * @param inThread - It is shown in its thread.
 */
export function actionsFor(message: Message, room: RoomSnapshot, inThread: boolean): Action[] {
  if (message.deleted || message.state === 'failed') return []
  const open = isOpen(message, room)
  const leads = room.role === 'owner' || room.role === 'moderator'
  const hasText = message.text !== ''
  // In larger ones nobody is told.
  const areTold = room.kind === 'group' && (room.members ?? Infinity) <= LIMITS.groupReceipts
  const all: [boolean, Action][] = [
    [open, { name: 'reply', key: 'r', label: 'reply', icon: replyIcon }],
    [
      open && !inThread && message.thread === null,
      { name: 'thread', key: 't', label: 'replyInThread', icon: threadIcon }
    ],
    [message.own && hasText && !room.left, { name: 'edit', key: 'e', label: 'edit', icon: editIcon }],
    [hasText, { name: 'copy', key: 'c', label: 'copy', icon: copyIcon }],
    [
      open && (room.kind === 'direct' || leads),
      { name: 'pin', key: 'p', label: message.pinned ? 'unpin' : 'pin', icon: pinIcon }
    ],
    [open && !message.own && !inThread, { name: 'unread', key: 'u', label: 'markUnread', icon: unreadIcon }],
    [open && message.own && areTold, { name: 'readers', key: 'b', label: 'readBy', icon: stateIcons.read }],
    [open && !message.own, { name: 'report', key: 'f', label: 'report', icon: reportIcon }],
    [(message.own || leads) && !room.left, { name: 'delete', key: 'd', label: 'delete', icon: trashIcon }]
  ]
  return all.flatMap(([may, action]) => (may ? [action] : []))
}
