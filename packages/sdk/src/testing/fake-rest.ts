import { ChatError, FILE_LIMITS, LIMITS, type NewGroup, type User } from '@parlo/contract'
import { check, ROUTES } from '@parlo/contract/schemas'
import { accessTo, roleOf } from './fake-group.ts'
import { messageAt } from './fake-room.ts'
import { markOf } from './fake-marks.ts'
import { pageOf, type FakeWindow } from './fake-pages.ts'
import { search } from './fake-search.ts'
import type { Caller, FakeSessions } from './fake-sessions.ts'
import type { FakeStore, Stored } from './fake-store.ts'

/** What the REST part of a fake server works with. */
export interface RestParts {
  store: FakeStore
  sessions: FakeSessions
  /** An account is made. */
  addUser: (username: string, password: string) => void
  /** Somebody is new, or called otherwise. */
  tellOf: (user: User) => void
  /** Something happened that others are to hear of. */
  publish: (stored: Stored) => void
  /** Sessions have ended: their lines close. */
  onEnded: () => void
}

interface Call {
  method: string
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  bytes: Blob | undefined
  token: string
}

/** Answer a REST call; undefined is 204. @throws {ChatError} as a real server would */
export function answerCall(parts: RestParts, call: Call): unknown {
  const { store, sessions } = parts
  const { body, path } = call
  if (path === '/register') return register(parts, body)
  if (path === '/login') return login(parts, body)
  if (path === '/v1/token') return grant(parts, sessions.refresh(String(body['refresh_token'])))
  const caller = sessions.caller(call.token)
  const user = caller && store.userOf(caller.user)
  if (!caller || !user) throw new ChatError('unauthorized', 'There is no valid token')
  if (path === '/v1/me' && call.method === 'GET') return user
  if (path === '/v1/me' || path === '/v1/me/picture') return changeProfile(parts, user.id, call)
  if (path === '/v1/me/password') return changePassword(parts, caller, body)
  if (path === '/v1/users') return users(store, call.query)
  if (path.startsWith('/v1/users/')) return picture(store, path)
  if (path === '/v1/search') return found(store, user.id, call.query)
  if (path === '/v1/logout' || path.startsWith('/v1/sessions')) return signIns(parts, caller, call)
  if (path.startsWith('/v1/blocks')) return blocks(store, user.id, call)
  if (path.startsWith('/v1/rooms')) return rooms(parts, user.id, call)
  throw new ChatError('not_found', `${call.method} ${path} is not there`)
}

function register({ store, addUser }: RestParts, body: Call['body']): unknown {
  const [username, password] = [String(body['username']), String(body['password'])]
  if (store.users.some(user => user.username.toLowerCase() === username.toLowerCase())) {
    throw new ChatError('username_taken', `The username ${username} is taken`)
  }
  addUser(username, password)
  return { message: 'User created' }
}

function login(parts: RestParts, body: Call['body']): unknown {
  const { store, sessions } = parts
  const user = store.users.find(one => one.username === body['username'] && one.password === body['password'])
  if (!user) throw new ChatError('bad_login', 'Username and password do not belong together')
  return grant(parts, sessions.open(user.id))
}

function grant({ store }: RestParts, { id, user }: { id: string; user: number }): unknown {
  return {
    access_token: `token-${user}-${id}`,
    refresh_token: `refresh-${id}`,
    expires_in: 3600,
    session_id: id,
    user: store.userOf(user)
  }
}

function changePassword(
  { store, sessions, onEnded }: RestParts,
  caller: Caller,
  body: Call['body']
): undefined {
  const account = store.users[caller.user - 1]
  const [current, next] = [String(body['current']), String(body['new'])]
  if (account?.password !== current) throw new ChatError('bad_login', 'The current password is not that')
  if (next.length < 8) {
    throw new ChatError('bad_password', `The password has ${next.length} characters; it needs at least 8`)
  }
  account.password = next
  for (const { id, current: here } of sessions.list(caller)) if (!here) sessions.end(caller.user, id)
  onEnded()
}

function signIns({ sessions, onEnded }: RestParts, caller: Caller, { method, path }: Call): unknown {
  const [, , what, id] = path.split('/')
  if (what === 'sessions' && method === 'GET') return { sessions: sessions.list(caller) }
  if (what === 'sessions') sessions.end(caller.user, id)
  else if (caller.session !== null) sessions.end(caller.user, caller.session)
  onEnded()
  return undefined
}

function changeProfile({ store, tellOf }: RestParts, me: number, { method, body, bytes }: Call): User {
  if (method === 'PATCH') {
    const { name } = check(ROUTES.updateMe.body, body)
    if (name === undefined) return store.userOf(me)!
    const named = store.setProfile(me, { name })
    tellOf(named)
    return named
  }
  if (bytes && bytes.size > FILE_LIMITS.pictureBytes) {
    throw new ChatError('too_large', `The picture may have ${FILE_LIMITS.pictureBytes} bytes`)
  }
  if (method === 'PUT' && !bytes?.size) throw new ChatError('unsupported_media_type', 'This is no picture')
  const changed = store.setProfile(me, { picture: bytes ?? null })
  tellOf(changed)
  return changed
}

function picture(store: FakeStore, path: string): Response {
  const [, , , id, , name = ''] = path.split('/')
  const bytes = store.userOf(Number(id))?.picture === name ? store.pictures.get(name) : undefined
  if (!bytes) throw new ChatError('not_found', `User ${id} has no picture ${name}`)
  return new Response(bytes)
}

function users(store: FakeStore, query: URLSearchParams): unknown {
  const prefix = (query.get('q') ?? '').toLowerCase()
  const limit = number(query, 'limit') ?? LIMITS.usersPage
  const since = number(query, 'since')
  const changed = new Set(store.profiles.slice(since))
  const rest = store.users
    .filter(
      ({ id, username }) => id > (number(query, 'after') ?? 0) && username.toLowerCase().startsWith(prefix)
    )
    .filter(({ id }) => since === undefined || changed.has(id))
    .map(({ id }) => store.userOf(id))
  return { users: rest.slice(0, limit), more: rest.length > limit, version: store.profiles.length }
}

function blocks(store: FakeStore, me: number, { method, path }: Call): unknown {
  const mine = new Set(store.blocks.get(me))
  if (method === 'GET') return { users: [...mine].toSorted((a, b) => a - b).map(id => store.userOf(id)) }
  const other = Number(path.split('/')[3])
  if (!store.userOf(other)) throw new ChatError('not_found', `There is no user ${other}`)
  if (method === 'POST') mine.add(other)
  else mine.delete(other)
  store.blocks.set(me, mine)
  return undefined
}

function found(store: FakeStore, me: number, query: URLSearchParams): unknown {
  const address = query.get('room')
  const where =
    address === null
      ? store.roomsOf(me).map(room => ({ room, access: accessTo(room, me)! }))
      : [store.enter(me, address)]
  const [before, limit] = [number(query, 'before'), number(query, 'limit')]
  return search(where, query.get('q') ?? '', {
    ...(before !== undefined && { before }),
    ...(limit !== undefined && { limit }),
    viewer: me
  })
}

function rooms(parts: RestParts, me: number, { method, path, query, body }: Call): unknown {
  const { store } = parts
  const [, , , address, what] = path.split('/').map(decodeURIComponent)
  if (address === undefined && method === 'POST') return openRoom(parts, me, body)
  if (address === undefined) {
    const limit = number(query, 'limit') ?? 100
    const after = number(query, 'after')
    const all = store.roomsOf(me)
    const rest =
      after === undefined ? all : all.filter(({ id }) => id > after).toSorted((a, b) => a.id - b.id)
    const page = rest.slice(0, limit).map(room => store.summary(me, room))
    return { rooms: page, log: store.log, more: rest.length > limit }
  }
  if (what === undefined) return store.summary(me, store.peek(me, address).room)
  if (what === 'members') return members(store, me, address, query)
  if (what === 'reports') return report(store, me, address, body)
  if (what === 'messages') return messages(store, me, address, query)
  throw new ChatError('not_found', `${method} ${path} is not there`)
}

function report(store: FakeStore, me: number, address: string, body: unknown): undefined {
  const { seq, reason = null } = check(ROUTES.report.body, body)
  const { room, access } = store.enter(me, address)
  const found = messageAt(room, seq)
  if (!found || found.event.deleted || seq < access.from || seq > access.until) {
    throw new ChatError('not_found', `There is no message ${seq} in this room, or it was deleted`)
  }
  if (found.event.sender_id === me) {
    throw new ChatError('bad_request', `Message ${seq} is your own; delete it instead`)
  }
  const same = store.reports.some(one => one.user === me && one.room === room.id && one.seq === seq)
  if (!same) store.reports.push({ user: me, room: room.id, seq, reason })
}

function openRoom({ store, publish }: RestParts, me: number, body: unknown): unknown {
  const asked = check(ROUTES.openRoom.body, body)
  if (asked.kind === 'direct') return store.summary(me, store.openDirect(me, asked.user_id))
  const stored = store.createGroup(me, asked satisfies NewGroup)
  for (const one of stored) if (!one.duplicate) publish(one)
  return store.summary(me, stored[0]!.room)
}

function members(store: FakeStore, me: number, address: string, query: URLSearchParams): unknown {
  const { room, access } = store.enter(me, address)
  if (!access.present)
    throw new ChatError('not_found', `There is no room ${address}, or none that you may see`)
  if (!room.pair && !room.group) throw new ChatError('forbidden', 'Everyone is in this room')
  const limit = number(query, 'limit') ?? LIMITS.membersPage
  const rest = store.members(room).filter(id => id > (number(query, 'after') ?? 0))
  const page = rest.slice(0, limit).map(id => {
    const { read, delivered } = markOf(room, id)
    const joined = room.group?.seats.get(id)?.joined ?? 0
    return {
      user: store.userOf(id),
      role: room.group ? roleOf(room.group, id) : 'member',
      read,
      delivered,
      ...(joined >= access.from && { joined })
    }
  })
  return { members: page, more: rest.length > limit }
}

function messages(store: FakeStore, me: number, address: string, query: URLSearchParams): unknown {
  if (address.startsWith('direct:') && !store.find(me, address)) {
    if (!store.userOf(Number(address.slice(7)))) store.peek(me, address)
    return { room: null, messages: [], from: 1, to: 0, head: 0, log: store.log }
  }
  const { room, access } = store.enter(me, address)
  const window: FakeWindow = { since: query.get('since') ?? undefined, pinned: query.has('pinned') }
  for (const name of ['before', 'after', 'around', 'thread', 'limit'] as const)
    window[name] = number(query, name)
  return { room: store.summary(me, room), ...pageOf(room, access, window, me), log: store.log }
}

const number = (query: URLSearchParams, name: string): number | undefined =>
  query.has(name) ? Number(query.get(name)) : undefined
