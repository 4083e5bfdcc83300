import { fixture, html } from '@open-wc/testing'
import type { MessageItem, MessageList } from '../src/index.ts'
import type { longRoom } from './long-room.ts'
import { find, findAll, settled, until } from './set-up.ts'
import '../src/define.ts'

/* A list of a long room, alone on a page, and what of it is on the screen. */

export const LENGTH = 100_000

export const rows = (list: Element): MessageItem[] => findAll<MessageItem>(list, '.row:not([data-kept])')
export const seqs = (list: Element): number[] => rows(list).map(row => row.message!.seq!)
export const scroller = (list: Element): HTMLElement => find(list, '.scroller')
export const frame = (): Promise<unknown> =>
  new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
export const focused = (list: Element): number | null | undefined =>
  (list.shadowRoot!.activeElement as MessageItem | null)?.message?.seq
export const fromEnd = (list: Element): number => {
  const { scrollHeight, clientHeight, scrollTop } = scroller(list)
  return scrollHeight - clientHeight - scrollTop
}

/** The part of the screen that rows cover, from 0 to 1, and the `seq` of those on it. */
export function onScreen(list: Element): { covered: number; seqs: number[] } {
  const { top, bottom, height } = scroller(list).getBoundingClientRect()
  const seen = rows(list).filter(row => {
    const box = row.getBoundingClientRect()
    return box.bottom > top && box.top < bottom
  })
  const first = seen[0]?.getBoundingClientRect().top ?? bottom
  const last = seen.at(-1)?.getBoundingClientRect().bottom ?? bottom
  return {
    covered: (Math.min(last, bottom) - Math.max(first, top)) / height,
    seqs: seen.map(row => row.message!.seq!)
  }
}

/** A list of it, once something is shown: by default, lines. */
export async function opened(
  talk: ReturnType<typeof longRoom>,
  shown: (list: MessageList) => unknown = list => rows(list).length
): Promise<MessageList> {
  const style = new CSSStyleSheet()
  style.replaceSync('message-list { inline-size: 400px; block-size: 500px }')
  document.adoptedStyleSheets = [style]
  const list = await fixture<MessageList>(html`<message-list .room=${talk.room}></message-list>`)
  await until(() => shown(list))
  await settled()
  return list
}
