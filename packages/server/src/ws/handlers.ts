import { ChatError, CLOSE, type ClientFrame, type ServerFrame } from '@parlo/contract'
import type { ClientFrames } from '@parlo/contract/schemas'
import { actOf } from '../domain/act.ts'
import type { Caller, ChatDomain } from '../domain/chat.ts'
import type { Auth, Principal } from '../parts.ts'
import { packAnswer } from './pack.ts'

/** The connection a frame came over. */
export interface Speaker extends Caller {
  reply(frame: ServerFrame): void
  /** A frame that is text already. */
  replyText(text: string): void
  /** Live on with a later token. */
  renew(principal: Principal): void
  end(code: number, detail: string): void
}

/** Frame type -> what it does. What it throws is answered with an `error` frame. */
export type Handlers = {
  [T in ClientFrame['type']]: (speaker: Speaker, frame: ClientFrames[T]) => void | Promise<void>
}

export function createHandlers({ chat, auth }: { chat: ChatDomain; auth: Auth }): Handlers {
  return {
    hello() {
      throw new ChatError('bad_frame', 'hello was said already; a fresh token comes in an auth frame')
    },

    async auth(speaker, { token }) {
      const principal = await auth.verify(token)
      if (principal.userId !== speaker.userId || principal.sessionId !== speaker.sessionId) {
        return speaker.end(
          CLOSE.forbidden,
          'The token is of another user or session; open another socket for it'
        )
      }
      speaker.renew(principal)
      speaker.reply({ type: 'ok', auth: true, token_exp: principal.expiresAt })
    },

    async send(speaker, frame) {
      const { client_id, room } = frame
      const sent = await chat.send(speaker, { room, client_id, ...actOf(frame) })
      speaker.reply({ type: 'ok', client_id, ...sent })
    },

    async pull(speaker, { room, after, limit }) {
      speaker.replyText(packAnswer(await chat.pull(speaker, room, after, limit)))
    },

    // The mark as it is now comes back to all of the user's sockets, this one among them.
    async mark(speaker, { room, read, delivered, unread }) {
      await chat.mark(speaker, room, { read, delivered, unread })
    },

    note: (speaker, { room, on }) => chat.typing(speaker, room, on),

    ping: speaker => speaker.reply({ type: 'pong' }),

    // That it came is all there is to it: the line lives.
    pong() {}
  }
}
