import { LIMITS, type SeedMessage } from '@parlo/contract'
import { check, IdSchema } from '@parlo/contract/schemas'
import type { ChatDomain } from '../domain/chat.ts'
import { linkNext } from './pages.ts'
import type { Call, Some } from './routes.ts'

/** The seed system's three histories: arrays, ascending by id, the newest page unless asked otherwise. */
export function historyHandlers(chat: ChatDomain): Some<'history' | 'historyBetween' | 'broadcastHistory'> {
  return {
    history: call => answer(call, page => chat.history(call.caller, page)),
    historyBetween: call => {
      const [user1, user2] = [idOf(call.params['user1']), idOf(call.params['user2'])]
      return answer(call, page => chat.historyBetween(call.caller, user1, user2, page))
    },
    broadcastHistory: call => answer(call, page => chat.broadcastHistory(call.caller, page))
  }
}

async function answer(
  { ctx, query }: Pick<Call<'history'>, 'ctx' | 'query'>,
  load: (page: { limit: number; before?: number }) => Promise<SeedMessage[]>
): Promise<SeedMessage[]> {
  const limit = query.limit ?? LIMITS.seedPage
  const messages = await load({ limit, ...(query.before !== undefined && { before: query.before }) })
  // A full page may have something before it; a short one has not.
  if (messages.length === limit) linkNext(ctx, { limit, before: messages[0]!.id })
  return messages
}

function idOf(text: string | undefined): number {
  return check(IdSchema, /^\d{1,16}$/.test(text ?? '') ? Number(text) : text)
}
