import { ChatError, LIMITS, type SearchAnswer } from '@parlo/contract'
import { match, readQuery, sizeOf, type Query } from '../store/query.ts'
import type { Found, Store, Stretch } from '../store/store.ts'
import { isSeen, type Access, type Doors } from './access.ts'
import type { Caller, ChatDomain } from './chat.ts'
import { formerly } from './former.ts'

/** How much is looked at before others have their turn: some milliseconds; and for one call altogether. */
const PIECE = 1_000
const WHOLE = 40_000

export function createSearch({
  store,
  doors,
  soon
}: {
  store: Store
  doors: Doors
  soon: (run: () => void) => void
}): Pick<ChatDomain, 'search'> {
  /** The rooms that the caller is in, each with the stretch of it that they may see. */
  async function ofCaller(caller: Caller): Promise<Access[]> {
    const all = { from: 1, until: Infinity, present: true }
    const found: Access[] = []
    for (let after = 0; ;) {
      const rooms = await store.roomsOf(caller.userId, LIMITS.roomsPage, after)
      found.push(...(await Promise.all(rooms.map(room => doors.again(caller, { room, ...all })))))
      const last = rooms.at(-1)
      if (!last || rooms.length < LIMITS.roomsPage) return found
      after = last.id
      await new Promise<void>(soon)
    }
  }

  /** The newest places, at most so many; and the id below which there may be more. */
  async function look(
    caller: Caller,
    query: Query,
    rooms: readonly Access[],
    before: number | undefined,
    most: number
  ): Promise<{ found: Found[]; next?: number }> {
    let rest: readonly Stretch[] = rooms.map(({ room, from, until }) => ({ roomId: room.id, from, until }))
    const hasLeft = rooms.some(({ until }) => until !== Infinity)
    const found: Found[] = []
    let sure: Found[] = []
    for (let looks = PIECE; ; looks += PIECE) {
      const piece = await store.search({
        query,
        within: rest,
        looks: PIECE,
        enough: most - sure.length,
        ...(before !== undefined && { before })
      })
      found.push(...(hasLeft ? await stillFound(caller, query, rooms, piece.found) : piece.found))
      rest = piece.rest
      // What lies between these is not known yet.
      const top = Math.max(0, ...piece.rest.map(stretch => stretch.top))
      sure = found.filter(({ id }) => id > top).toSorted((a, b) => b.id - a.id)
      const kept = sure.slice(0, most)
      if (kept.length === most && (sure.length > most || rest.length > 0)) {
        return { found: kept, next: kept.at(-1)!.id }
      }
      if (rest.length === 0) return { found: kept }
      if (looks >= WHOLE) return { found: kept, next: top + 1 }
      await new Promise<void>(soon)
    }
  }

  /**
   * Those places that the caller sees something at. Where they have left, an edit may match that they do not see: not even
   * that there is more may tell them so.
   */
  async function stillFound(
    caller: Caller,
    query: Query,
    rooms: readonly Access[],
    found: readonly Found[]
  ): Promise<Found[]> {
    const results = await toResults(caller, query, rooms, found)
    return results.map(({ room, message }) => ({ roomId: room, seq: message.seq, id: message.id }))
  }

  /** What was found, if it is still so, and still for the caller. */
  async function toResults(
    caller: Caller,
    query: Query,
    rooms: readonly Access[],
    found: readonly Found[]
  ): Promise<SearchAnswer['results']> {
    const byId = new Map(rooms.map(access => [access.room.id, access]))
    const read = found.map(async ({ roomId, seq }) => {
      const page = { limit: 1, from: seq, before: seq + 1 }
      const messages = await store.messages(roomId, page, caller.userId)
      const access = await doors.again(caller, byId.get(roomId) as Access)
      const seen = messages.filter(message => isSeen(message, access))
      const [message] = await formerly(store, seen, access)
      const highlights = message && match(query, message.body.text, LIMITS.highlights)
      return highlights ? [{ room: roomId, message, highlights }] : []
    })
    return (await Promise.all(read)).flat()
  }

  return {
    async search(caller, { q, room, before, limit = LIMITS.searchDefault }): Promise<SearchAnswer> {
      const query = readQuery(q)
      const size = sizeOf(query)
      if (size === 0) throw new ChatError('bad_request', 'q has no letter and no digit; it needs a word')
      if (size > LIMITS.searchWords) {
        throw new ChatError('bad_request', `q has ${size} words; it may have ${LIMITS.searchWords}`)
      }
      const asked = room === undefined ? undefined : await doors.find(caller, room)
      const rooms = room === undefined ? await ofCaller(caller) : asked ? [asked] : []
      const most = Math.min(limit, LIMITS.searchPage)
      const { found, next } = await look(caller, query, rooms, before, most)
      const results = await toResults(caller, query, rooms, found)
      return next === undefined ? { results, more: false } : { results, more: true, next }
    }
  }
}
