import { ChatError, LIMITS } from '@parlo/contract'
import type { ChatDomain } from '../domain/chat.ts'
import { linkNext } from './pages.ts'
import type { Some } from './routes.ts'

/** Who I am, and whom I can write to. */
export function userHandlers(chat: ChatDomain): Some<'users' | 'findUsers' | 'me'> {
  return {
    async users({ ctx, query }) {
      const page = {
        limit: query.limit ?? LIMITS.usersPage,
        ...(query.after !== undefined && { after: query.after })
      }
      const { users, more } = await chat.users(page)
      if (more) linkNext(ctx, { ...page, after: users.at(-1)!.id })
      return users
    },

    findUsers: ({ query }) => {
      const { q, limit, after } = query
      return chat.users({ ...(q && { q }), ...(limit && { limit }), ...(after !== undefined && { after }) })
    },

    async me({ caller }) {
      const user = await chat.user(caller.userId)
      if (!user) throw new ChatError('unauthorized', 'The account no longer exists')
      return { id: user.id, username: user.username }
    }
  }
}
