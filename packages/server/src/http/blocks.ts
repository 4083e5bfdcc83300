import { check, IdSchema } from '@parlo/contract/schemas'
import type { ChatDomain } from '../domain/chat.ts'
import type { Some } from './routes.ts'

/** Whom the caller blocks. */
export function blockHandlers(chat: ChatDomain): Some<'blocks' | 'block' | 'unblock'> {
  return {
    blocks: ({ caller }) => chat.blocks(caller),
    async block({ caller, params }) {
      await chat.block(caller, userIn(params))
    },
    async unblock({ caller, params }) {
      await chat.unblock(caller, userIn(params))
    }
  }
}

/** `/v1/blocks/9`. */
function userIn({ user = '' }: Record<string, string>): number {
  return check(IdSchema, /^\d{1,16}$/.test(user) ? Number(user) : user)
}
