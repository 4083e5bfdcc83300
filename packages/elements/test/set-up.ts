import { fixture, html } from '@open-wc/testing'
import { connect, type Chat } from '@parlo/sdk'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import '../src/define.ts'
import type { ChatWindow } from '../src/index.ts'

/** A server with ann, ben and cleo, and the chat of ann, who is signed in. */
export interface World {
  server: FakeServer
  chat: Chat
  ann: { id: number }
  ben: { id: number }
  cleo: { id: number }
}

const open = new Set<Chat>()

export function world(): World {
  const server = fakeServer()
  const [ann, ben, cleo] = [server.addUser('ann'), server.addUser('ben'), server.addUser('cleo')]
  return { server, chat: newChat(server, ann.token), ann, ben, cleo }
}

export function newChat(server: FakeServer, token?: string): Chat {
  const chat = connect({ ...server.options, ...(token && { token }) })
  open.add(chat)
  return chat
}

/** For `afterEach`. */
export function closeAll(): void {
  for (const chat of open) chat.close()
  open.clear()
}

/** A window of this size on a page, showing a chat. */
export async function mount(
  chat: Chat,
  size: 'wide' | 'narrow' = 'wide',
  room = 'broadcast'
): Promise<ChatWindow> {
  const style = new CSSStyleSheet()
  style.replaceSync(`chat-window { inline-size: ${size === 'wide' ? 900 : 340}px; block-size: 500px }`)
  document.adoptedStyleSheets = [style]
  return fixture<ChatWindow>(html`<chat-window .chat=${chat} room=${room}></chat-window>`)
}

/** Wait until a chat's line is up, and it has learnt who else there is: two answers, in no certain order. */
export async function online(chat: Chat): Promise<void> {
  await until(() => chat.connection.getSnapshot().at === 'online' && chat.users.getSnapshot().length > 1)
}

/* oxlint-disable typescript/no-unnecessary-type-parameters -- as with querySelector, the caller knows what it looks for */

/** The first element for a chain of selectors, each inside the shadow root of the one before. */
export function find<T extends Element = HTMLElement>(from: Element, ...selectors: string[]): T {
  const found = look<T>(from, ...selectors)
  if (!found) throw new Error(`There is no ${selectors.join(' » ')} in <${from.localName}>`)
  return found
}

export function look<T extends Element = HTMLElement>(from: Element, ...selectors: string[]): T | null {
  let at: Element | null = from
  for (const selector of selectors) at = at?.shadowRoot?.querySelector(selector) ?? null
  return at as T | null
}

export function findAll<T extends Element = HTMLElement>(from: Element, ...selectors: string[]): T[] {
  const last = selectors.at(-1) ?? ''
  const root = look(from, ...selectors.slice(0, -1)) ?? from
  return [...(root.shadowRoot?.querySelectorAll<T>(last) ?? [])]
}

/** Wait until something is so; in vain for less than the runner's own limit, whose message would not say for what. */
export async function until<T>(ask: () => T): Promise<NonNullable<T>> {
  for (const end = performance.now() + 10_000; ;) {
    const answer = ask()
    if (answer) return answer
    if (performance.now() > end) throw new Error(`It never came true: ${ask.toString()}`)
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
}

/** Two frames: everything drawn, measured and put in its place. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  await new Promise(resolve => setTimeout(resolve))
}

/** Wait until nothing in an element moves or fades any more: what is half there has half its contrast. */
export async function rested(element: Element): Promise<void> {
  await settled()
  await Promise.all(
    element.shadowRoot!.getAnimations().map(({ finished }) => finished.catch(() => undefined))
  )
}

/** The texts of the lines shown. */
export function lines(window: Element): string[] {
  return findAll(window, 'message-list', 'message-item').map(line => text(find(line, '.text')))
}

export function text(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** So many may be held by what a browser remembers of the last ones, such as where the focus was. */
export const FEW = 5

/**
 * How many elements are left once all that nobody holds is collected, as soon as that is fewer than FEW; 0 where a page cannot
 * ask for that, which only Chromium can.
 */
export async function leftOf(gone: readonly WeakRef<Element>[]): Promise<number> {
  const { gc } = globalThis as { gc?: (how: { type: 'major'; execution: 'async' }) => Promise<void> }
  if (!gc) return 0
  for (let tries = 0; ; tries++) {
    // As a task of its own: in the middle of a function, whatever looks like an element on the stack is taken for held.
    await gc({ type: 'major', execution: 'async' })
    const left = gone.filter(each => each.deref()).length
    if (left < FEW || tries === 10) return left
    // What a frame or an answer under way holds is let go of with it.
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}
