import { ChatError, LIMITS } from '@parlo/contract'
import type { ChatDomain } from '../domain/chat.ts'
import { toUser } from '../store/profile-store.ts'
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
      // As the seed system has them.
      return users.map(({ id, username }) => ({ id, username }))
    },

    findUsers: ({ query }) => {
      const { q, limit, after, since } = query
      return chat.users({
        ...(q && { q }),
        ...(limit && { limit }),
        ...(after !== undefined && { after }),
        ...(since !== undefined && { since })
      })
    },

    async me({ caller }) {
      const user = await chat.user(caller.userId)
      if (!user) throw new ChatError('unauthorized', 'The account no longer exists')
      return toUser(user)
    }
  }
}
