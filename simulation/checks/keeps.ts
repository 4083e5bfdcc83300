import type { Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** What ends the promise. */
const OVER: ReadonlySet<string> = new Set(['refused', 'undone', 'parked', 'discarded', 'merged'])

/** What became of something done on a device. */
interface Deed {
  client: string
  user: number
  at: number
  /** It was to be seen, as kept; `text`: in these words, when the last of them are kept, too. */
  isKept: boolean
  text: string | undefined
  /** It was to be seen in words that were not kept: the next page may know others. */
  isBlurred: boolean
  /** Refused, given up, or part of something else. */
  isOver: boolean
}

/**
 * What was to be seen on a device that keeps is in the log at the end, in the words last seen, and done to the message
 * that it was meant for; or it was refused, or given up. Called K. That it is there once is I2, and in order I5.
 */
export function checkKeeps(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  const deeds = new Map<string, Deed>()
  const about = new Map<string, string>()
  const devices = new Map<string, string>()
  let calm = false

  for (const entry of journal) {
    if (entry.kind === 'start' && entry.device) devices.set(entry.client, entry.device)
    if (entry.kind === 'calm') calm = true
    if (entry.kind === 'forgot') {
      for (const deed of deeds.values()) if (devices.get(deed.client) === entry.device) deed.isKept = false
    }
    if (!('clientId' in entry) || !('client' in entry)) continue
    const { client, clientId, at } = entry
    const user = history.users.get(client)!
    const key = `${user} ${clientId}`
    const deed = deeds.get(key) ?? {
      client,
      user,
      at,
      isKept: false,
      isBlurred: false,
      text: undefined,
      isOver: false
    }
    if (entry.kind === 'write') {
      deeds.set(key, deed)
      if (entry.about !== undefined) {
        about.set(key, entry.about)
        // Unsent, it may have these other words by now.
        const changed = deeds.get(`${user} ${entry.about}`)
        if (changed) changed.text = undefined
      }
    }
    if (entry.kind === 'shown') {
      if (entry.lasting && deed.text !== undefined && entry.text !== undefined && deed.text !== entry.text) {
        const what = `${clientId} was to be seen as ${deed.text}, now as ${entry.text}`
        violations.push({ rule: 'K', what, at, client })
      }
      Object.assign(deed, { isKept: deed.isKept || entry.lasting, at })
      deed.isBlurred ||= !entry.lasting
      deed.text = deed.isBlurred ? undefined : entry.text
    }
    if (entry.kind === 'again') deed.isOver = false
    if (OVER.has(entry.kind)) deed.isOver = true
  }

  const stored = new Map<string, { room: number; seq: number }>()
  for (const [room, log] of history.logs) {
    for (const [seq, , sender, clientId] of log) stored.set(`${sender} ${clientId}`, { room, seq })
  }
  for (const [key, { client, user, at, isKept, isOver, text }] of deeds) {
    const clientId = key.slice(key.indexOf(' ') + 1)
    const place = stored.get(key)
    if (!place) {
      const isLost = calm && isKept && !isOver && !history.wasLost(user, clientId)
      if (isLost)
        violations.push({ rule: 'K', what: `${clientId} was kept, and is not in the log`, at, client })
      continue
    }
    const { room, seq } = place
    const fail = (what: string) => violations.push({ rule: 'K', what, at, client, room })
    const deed = history.deed(room, seq)
    // Of what was stored before it was changed here, an edit puts the words right.
    const isMended = () =>
      history.logs.get(room)!.some(([later]) => {
        const edit = history.deed(room, later)
        return edit.kind === 'edit' && edit.target === seq && edit.text === text
      })
    const isOther = deed.text !== undefined && text !== undefined && deed.text !== text
    if (isOther && isKept && !isMended()) {
      fail(`${clientId} says ${deed.text}; last it was to be seen as ${text}`)
    }
    const target = about.get(key)
    const hit = deed.target === undefined ? undefined : history.logs.get(room)![deed.target - 1]![3]
    if (target !== undefined && hit !== undefined && hit !== target) {
      fail(`${clientId} was meant for ${target}, and was done to ${hit}`)
    }
  }
  return violations
}
