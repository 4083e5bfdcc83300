import type { User } from '@parlo/contract'
import type { News } from '../bus/bus.ts'
import { createLocalBus } from '../bus/local-bus.ts'
import { createChat, type Caller, type ChatParts } from '../domain/chat.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { createFakeClock } from './fake-clock.ts'
import { silentLog, silentMetrics } from './parts.ts'

/** A chat over a memory store and a clock moved by hand, with ann, ben and cleo in it. */
export async function makeChat(parts: Partial<ChatParts> = {}) {
  const clock = createFakeClock()
  const store = parts.store ?? createMemoryStore()
  const bus = createLocalBus({ log: silentLog })
  const chat = createChat({
    store,
    bus,
    clock,
    log: silentLog,
    metrics: silentMetrics,
    rates: null,
    ...parts
  })
  const heard: News[] = []
  bus.subscribe(news => heard.push(...news))

  const make = async (username: string): Promise<User & Caller> => {
    const user = await store.createUser({ username, passwordHash: null, externalId: null, now: clock.now() })
    if (!user) throw new Error(`The name ${username} is taken`)
    return { id: user.id, username, userId: user.id, sessionId: `session of ${username}` }
  }
  const [ann, ben, cleo] = [await make('ann'), await make('ben'), await make('cleo')]

  /** Wait for calls that need the turn to end. */
  async function settle<T>(call: Promise<T>): Promise<T> {
    const settled = Promise.allSettled([call])
    // A call may read before it gets in line: give it the time.
    await new Promise(resolve => setImmediate(resolve))
    await clock.endTurn()
    await settled
    return call
  }

  return { chat, clock, store, bus, heard, settle, ann, ben, cleo }
}
