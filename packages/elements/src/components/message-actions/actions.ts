import type { TemplateResult } from 'lit'
import type { Message, Person, RoomSnapshot } from '@parlo/sdk'
import { pinIcon } from '../../icons.ts'
import type { More } from '../../strings/en-more.ts'
import { hasReceipts } from '../../receipts.ts'
import { barrierOf } from '../message-input/barrier.ts'
import {
  copyIcon,
  detailsIcon,
  editIcon,
  personIcon,
  replyIcon,
  reportIcon,
  threadIcon,
  trashIcon,
  unreadIcon
} from './icons.ts'

/** What can be done to a message by name; reactions are apart. */
export type ActionName =
  'reply' | 'thread' | 'edit' | 'copy' | 'pin' | 'unread' | 'details' | 'profile' | 'report' | 'delete'

export interface Action {
  name: ActionName
  /** With the focus on the message, this key does it. */
  key: string
  label: (more: More) => string
  icon: TemplateResult
}

/** Offered first. */
export const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏']

/** A stored message, in a room that one is in, can be spoken of. */
const isOpen = (message: Message, room: RoomSnapshot): boolean =>
  message.seq !== null && !message.deleted && !room.left

/** Whom one has blocked learns of nothing more, not even of a reaction. */
export const canReact = (message: Message, room: RoomSnapshot, people?: readonly Person[]): boolean =>
  isOpen(message, room) && barrierOf(room, people) !== 'blocked'

/**
 * What the one signed in may do to a message: what the server would refuse is not offered.
 *
 * @param inThread - It is shown in its thread.
 * @param people - Those who are known, and who of them is blocked.
 */
export function actionsFor(
  message: Message,
  room: RoomSnapshot,
  inThread: boolean,
  people?: readonly Person[]
): Action[] {
  if (message.deleted || message.state === 'failed') return []
  const open = isOpen(message, room)
  const barrier = barrierOf(room, people)
  const leads = room.role === 'owner' || room.role === 'moderator'
  const hasText = message.text !== ''
  const apart = room.left || barrier === 'blocked'
  const all: [boolean, Action][] = [
    [open && !barrier, { name: 'reply', key: 'r', label: ({ actions }) => actions.reply, icon: replyIcon }],
    [
      open && !barrier && !inThread && message.thread === null,
      { name: 'thread', key: 't', label: ({ actions }) => actions.replyInThread, icon: threadIcon }
    ],
    [
      message.own && hasText && !apart,
      { name: 'edit', key: 'e', label: ({ actions }) => actions.edit, icon: editIcon }
    ],
    [hasText, { name: 'copy', key: 'c', label: ({ actions }) => actions.copy, icon: copyIcon }],
    [
      open && !apart && (room.kind === 'direct' || leads),
      {
        name: 'pin',
        key: 'p',
        label: ({ actions }) => (message.pinned ? actions.unpin : actions.pin),
        icon: pinIcon
      }
    ],
    [
      open && !message.own && !inThread,
      { name: 'unread', key: 'u', label: ({ actions }) => actions.markUnread, icon: unreadIcon }
    ],
    [
      open && (hasReceipts(message, room) || message.reactions.length > 0),
      { name: 'details', key: 'i', label: ({ actions }) => actions.details, icon: detailsIcon }
    ],
    [!message.own, { name: 'profile', key: 'o', label: ({ profile }) => profile.person, icon: personIcon }],
    [
      open && !message.own,
      { name: 'report', key: 'f', label: ({ actions }) => actions.report, icon: reportIcon }
    ],
    [
      (message.own || leads) && !room.left,
      { name: 'delete', key: 'd', label: ({ actions }) => actions.delete, icon: trashIcon }
    ]
  ]
  return all.flatMap(([may, action]) => (may ? [action] : []))
}
