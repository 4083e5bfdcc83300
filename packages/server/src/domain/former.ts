import type { LogEvent, MessageEvent } from '@parlo/contract'
import type { Store } from '../store/store.ts'
import type { Access } from './access.ts'

/* Who has left a group reads on what they have seen, and not what became of it since. Deletions are for everybody. */

type Told = Pick<Store, 'toldSeq'>

/**
 * Events and messages as the caller may see them who has left the room; the same ones for who is in it.
 *
 * An earlier text is not kept, so what was edited since is blank. When somebody reacted, pinned or replied is not known of
 * a message, so that is left out.
 */
export async function formerly<E extends LogEvent>(
  store: Told,
  events: readonly E[],
  access: Access
): Promise<readonly E[]> {
  if (access.until === Infinity) return events
  return Promise.all(
    events.map(async event =>
      event.kind === 'message' ? ((await asLeft(store, event, access)) as E) : event
    )
  )
}

async function asLeft(store: Told, message: MessageEvent, access: Access): Promise<MessageEvent> {
  const { edited_seq, reactions: _reactions, reply_count: _replies, pinned: _pinned, ...rest } = message
  const event: MessageEvent = { ...rest, body: { ...rest.body } }
  if (edited_seq !== undefined) {
    if (edited_seq > access.until) event.body.text = ''
    else event.edited_seq = edited_seq
  }
  if (event.body.attachments) {
    const { attachments } = event.body
    const had = await Promise.all(attachments.map(({ id }) => hadFile(store, id, event, access)))
    event.body.attachments = attachments.map((attachment, index) => {
      if (had[index]) return attachment
      const { id, name, size, type, seconds } = attachment
      return { id, name, size, type, state: 'open', ...(seconds !== undefined && { seconds }) }
    })
  }
  return event
}

/** Had the file come, for whoever saw the message, before the caller left? */
export async function hadFile(
  store: Told,
  upload: string,
  { seq }: { seq: number },
  { room, until }: Access
): Promise<boolean> {
  return until === Infinity || ((await store.toldSeq(room.id, seq, upload)) ?? 0) <= until
}
