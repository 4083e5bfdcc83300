import type { LitElement } from 'lit'
import type { Chat, Room } from '@parlo/sdk'

/* How an element inside a <chat-window> finds the chat it belongs to, and the room being shown. By the event that
 * web components have agreed on, so that elements made with other libraries can ask too:
 * https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md */

/** The name of a value, and the type of it. */
export type Context<T> = symbol & { readonly value?: T }

/** The nearest chat. */
export const chatContext: Context<Chat | undefined> = Symbol.for('parlo-chat')

/** The room shown by the nearest `<chat-window>`. */
export const roomContext: Context<Room | undefined> = Symbol.for('parlo-room')

/** What provides to an element: two windows of one chat are two places to write in. */
export const placeContext: Context<Element> = Symbol.for('parlo-place')

type Callback = (value: unknown, end?: () => void) => void

/** Asks the elements around for a value. */
class ContextRequestEvent extends Event {
  readonly context: unknown
  readonly contextTarget: Element
  readonly callback: Callback
  /** Tell every later value too. */
  readonly subscribe: boolean

  constructor(context: unknown, contextTarget: Element, callback: Callback, subscribe = true) {
    super('context-request', { bubbles: true, composed: true })
    this.context = context
    this.contextTarget = contextTarget
    this.callback = callback
    this.subscribe = subscribe
  }
}

/** What the elements around an element provide now; undefined when none does. */
export function ask<T>(element: Element, context: Context<T>): T | undefined {
  let answer: T | undefined
  const callback: Callback = value => (answer = value as T)
  element.dispatchEvent(new ContextRequestEvent(context, element, callback, false))
  return answer
}

/** Those whom nobody has answered: what they stand in may be upgraded later than they are. */
const unanswered = new Set<() => void>()

/** Answers all that is inside an element. Returns the function that changes the answer. */
export function provide<T>(host: Element, context: Context<T>): (value: T) => void {
  let current: T | undefined
  const asking = new Map<Callback, () => void>()
  host.addEventListener('context-request', (event: Event) => {
    const { context: asked, contextTarget, callback, subscribe } = event as ContextRequestEvent
    // One window inside another asks the outer one.
    if (asked !== context || (contextTarget ?? event.composedPath()[0]) === host) return
    event.stopPropagation()
    const end = (): void => void asking.delete(callback)
    if (subscribe) asking.set(callback, end)
    callback(current, subscribe ? end : undefined)
  })
  // Never in a server's rendering, where nobody waits.
  if (unanswered.size > 0) queueMicrotask(() => unanswered.forEach(ask => ask()))
  return value => {
    if (value === current) return
    current = value
    for (const [callback, end] of asking) callback(value, end)
  }
}

/** A property that follows what the elements around provide. */
export const consume =
  <T>(context: Context<T>) =>
  <K extends string>(element: LitElement & { [name in K]?: T }, name: K): void => {
    ;(element.constructor as typeof LitElement).addInitializer(made => {
      let end: (() => void) | undefined
      const callback: Callback = (value, stop) => {
        unanswered.delete(ask)
        // Another one answers now.
        if (stop !== end) end?.()
        end = stop
        Object.assign(made, { [name]: value })
      }
      const ask = (): void => {
        unanswered.add(ask)
        made.dispatchEvent(new ContextRequestEvent(context, made, callback))
      }
      made.addController({
        hostConnected: ask,
        hostDisconnected() {
          unanswered.delete(ask)
          end?.()
        }
      })
    })
  }
