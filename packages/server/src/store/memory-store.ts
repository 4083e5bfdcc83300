import type { SeedMessage } from '@parlo/contract'
import { createBlocks } from './memory/blocks.ts'
import { groupCalls } from './memory/groups.ts'
import { createLog, messagesOf } from './memory/log.ts'
import type { Message } from './memory/lines.ts'
import { createMarks } from './memory/marks.ts'
import { createProfiles } from './memory/profiles.ts'
import { createReports } from './memory/reports.ts'
import { createRooms } from './memory/rooms.ts'
import { searchCalls } from './memory/search.ts'
import { createSessions } from './memory/sessions.ts'
import { createUploads } from './memory/uploads.ts'
import { createUsers } from './memory/users.ts'
import { BROADCAST_ROOM, type Page, type Store } from './store.ts'

/**
 * A store that forgets everything when the process ends: for tests and trials.
 *
 * @param logId - Names the history, as a database's own would. Default `memory`.
 */
export function createMemoryStore(logId = 'memory'): Store {
  const settings = new Map<string, string>()
  const users = createUsers(id => profiles.versionOf(id))
  const profiles = createProfiles(users.all, blob => uploads.doom(blob))
  const rooms = createRooms(users.isEnabled)
  const blocks = createBlocks(users.calls.userById)
  const isApart = (roomId: number) => {
    const pair = rooms.find(roomId)?.pair
    return pair !== undefined && pair !== null && blocks.blockers(pair[0], pair[1]).length > 0
  }
  const wasKicked = (roomId: number, userId: number) => rooms.find(roomId)?.seats.get(userId)?.kicked === true
  const uploads = createUploads(isApart, wasKicked, profiles.isPicture)

  return {
    logId,
    meta: async key => settings.get(key),
    async metaOnce(key, value) {
      if (!settings.has(key)) settings.set(key, value)
      return settings.get(key) ?? value
    },

    ...users.calls,
    ...profiles.calls,
    ...createSessions(users.all),
    ...rooms.calls,
    ...createLog(rooms, blocks.blockers, uploads),
    ...uploads.calls,
    ...groupCalls(rooms, users.calls.userById),
    ...createMarks(rooms),
    ...blocks.calls,
    ...createReports(),
    ...searchCalls(rooms),

    historyOf: async (userId, page) =>
      seedPage(
        [...rooms.all.values()].filter(room => !room.group && rooms.isIn(room, userId)).flatMap(messagesOf),
        page
      ),
    historyBetween: async (a, b, page) => seedPage(messagesOf(rooms.findDirect(a, b)), page),
    broadcastHistory: async page => seedPage(messagesOf(rooms.find(BROADCAST_ROOM)), page),

    tidy: async () => false,
    ping: async () => {},
    close: async () => {}
  }
}

function seedPage(messages: Message[], { before = Infinity, limit }: Page): SeedMessage[] {
  return messages
    .filter(({ event }) => !event.deleted && event.id < before)
    .toSorted((a, b) => a.event.id - b.event.id)
    .slice(-limit)
    .map(({ event: { id, sender_id, timestamp, body }, receiverId }) => {
      return { id, content: body.text, sender_id, receiver_id: receiverId, timestamp }
    })
}
