import type { Chat, Message, Room } from '@parlo/sdk'
import { isMuted } from '../muted.ts'
import { settings } from '../settings.ts'
import type { Words } from '../strings/en.ts'
import { nameOf } from '../text/person.ts'
import { plainText } from '../text/plain-text.ts'
import { titleOf } from '../text/room-title.ts'
import { beVisible, claim, isVisible } from './claim.ts'
import { notificationsState } from './permission.ts'
import { badgeTitle } from './title-badge.ts'
import { canSound, tone } from './tone.ts'
import { unreadIn } from './unread-in.ts'

/*
 * Has a person notice what was written while they did not look: by a tone and a notification, once for all tabs, and by
 * the number of unread messages in the title of the page. Fetched once somebody is signed in and the browser is idle.
 */

/** Whoever shows the chat. */
export interface Shower {
  readonly words: Words
  /** May the title and the icon of the page be changed? */
  readonly badgesTitle: boolean
  show(room: Room): void
}

/** Milliseconds in which somebody who looks, here or on another device, has read it. */
const GLANCE = 700
/** Milliseconds between two tones. */
const REST = 2500

/** What goes on for one who is signed in. */
export interface Attendance {
  /** What may be shown has perhaps changed. */
  readonly update: () => void
  readonly end: () => void
}

/** Begin. */
export function attend(chat: Chat, shower: Shower): Attendance {
  const session = chat.session.getSnapshot()
  const self = session.at === 'signed-in' ? session.user.id : 0
  const name = `parlo-alert:${chat.url}:${self}`
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const notes = new Set<Notification>()
  let lastTone = -REST

  const onMessage = (room: Room, message: Message): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      const named = message.mentions.includes(self)
      if (isNews(chat, room, message) && (named || !isMuted(chat, room.key))) void ring(room, message)
    }, GLANCE)
    timers.add(timer)
  }

  const ring = async (room: Room, message: Message): Promise<void> => {
    const { sound, notifications } = settings.getSnapshot()
    const id = message.id ?? 0
    if (sound && canSound() && (await claim(`${name}:tone`, id)) && performance.now() - lastTone > REST) {
      lastTone = performance.now()
      await tone().catch(() => undefined)
    }
    if (!notifications || notificationsState() !== 'granted' || (await isVisible(name))) return
    if (await claim(`${name}:note`, id)) notify(room, message)
  }

  const notify = (room: Room, message: Message): void => {
    const { words } = shower
    const people = chat.users.getSnapshot()
    const person = people.find(({ id }) => id === message.senderId)
    const who = person ? nameOf(person) : words.someone
    const snapshot = room.getSnapshot()
    const title = snapshot.peerId === null ? `${who} · ${titleOf(words, snapshot, people)}` : who
    const body =
      plainText(message.text.slice(0, 200)) || message.attachments.map(({ name: file }) => file).join(', ')
    try {
      // One for each room: the next takes the place of the last.
      const note = new Notification(title, { body, tag: `${name}:${room.key}` })
      notes.add(note)
      note.addEventListener('close', () => notes.delete(note))
      note.addEventListener('click', () => {
        note.close()
        window.focus()
        shower.show(room)
      })
    } catch {
      // Chrome on Android: only a service worker may, and there is none.
    }
  }

  const badge = (): void => {
    const unread = unreadIn(chat)
    badgeTitle(shower, name, shower.badgesTitle ? unread : 0)
  }

  const ends = [
    beVisible(name),
    chat.on('message', ({ room, message }) => onMessage(room, message)),
    settings.subscribe(badge),
    chat.rooms.subscribe(rooms => {
      badge()
      // Read by now, here or elsewhere.
      for (const note of notes) {
        const room = rooms.find(({ key }) => note.tag === `${name}:${key}`)
        if (room?.unread === 0) note.close()
      }
    })
  ]
  const end = (): void => {
    for (const each of ends) each()
    for (const timer of timers) clearTimeout(timer)
    for (const note of notes) note.close()
    badgeTitle(shower, name, 0)
  }
  return { update: badge, end }
}

/** Is it still unread, and from somebody one listens to? */
function isNews(chat: Chat, room: Room, { seq, senderId }: Message): boolean {
  const { readSeq, unread } = room.getSnapshot()
  const blocked = chat.users.getSnapshot().find(({ id }) => id === senderId)?.blocked
  return unread > 0 && (seq ?? 0) > readSeq && !blocked
}
