import { ChatPersonOpenEvent } from '../../events.ts'
import type { MessageItem } from '../message-item/message-item.ts'
import { MessageActions } from './message-actions.ts'

/** Milliseconds that a finger stays where it is, and CSS pixels that it may move. */
const LONG = 450
const STEADY = 10
/** Milliseconds after a finger has let go in which a click is still its own. */
const RELEASE = 50

let shared: MessageActions | undefined

/** One for the page: it goes to the message that somebody is about to do something to. */
function actions(): MessageActions {
  MessageActions.define()
  shared ??= new MessageActions()
  return shared
}

/** See to what may be the beginning of doing something to a message; `at` is what it happened to. */
export function attend(item: MessageItem, event: Event, at: EventTarget | undefined): void {
  switch (event.type) {
    case 'pointerenter':
      return onEnter(item, event as PointerEvent)
    case 'pointerdown':
      return onPress(item, event as PointerEvent)
    case 'focusin':
      return onFocus(item)
    case 'keydown':
      return onKey(item, event as KeyboardEvent, at)
    case 'contextmenu':
      return onMenu(item, event as MouseEvent, at)
    case 'click':
      return onClick(item, at)
  }
}

function onEnter(item: MessageItem, event: PointerEvent): void {
  if (event.pointerType !== 'mouse') return
  // What a click leads to is to be seen only by who has a pointer.
  for (const each of item.shadowRoot?.querySelectorAll<HTMLElement>('.avatar, .name') ?? [])
    each.style.cursor = 'pointer'
  actions().goTo(item)
  const leave = (): void => {
    item.removeEventListener('pointerleave', leave)
    if (!item.matches(':focus-within:focus-visible')) actions().leave(item)
  }
  item.addEventListener('pointerleave', leave)
}

function onFocus(item: MessageItem): void {
  // A click is no sign of somebody looking for the bar: for a mouse it is there already.
  if (!(item.shadowRoot?.activeElement ?? item).matches(':focus-visible')) return
  actions().goTo(item)
  const out = (event: FocusEvent): void => {
    if (item.matches(':focus-within') && event.relatedTarget) return
    item.removeEventListener('focusout', out)
    if (!item.matches(':hover')) actions().leave(item)
  }
  item.addEventListener('focusout', out)
}

/** A finger that stays opens the menu. */
function onPress(item: MessageItem, event: PointerEvent): void {
  if (event.pointerType !== 'touch' || !event.isPrimary) return
  const end = new AbortController()
  const { signal } = end
  // It may have taken a while until anybody here was told of it.
  const left = LONG - (performance.now() - event.timeStamp)
  const timer = setTimeout(() => {
    end.abort()
    if (item.isConnected && actions().open(item, 'sheet')) ignoreRelease()
  }, left)
  const stop = (): void => {
    clearTimeout(timer)
    end.abort()
  }
  const moved = (move: PointerEvent): void => {
    if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > STEADY) stop()
  }
  addEventListener('pointermove', moved, { signal })
  for (const type of ['pointerup', 'pointercancel', 'scroll'])
    addEventListener(type, stop, { signal, capture: true })
}

const swallow = (event: Event): void => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** The finger that opened the sheet lets go over it: that is no choice. */
function ignoreRelease(): void {
  const end = new AbortController()
  const { signal } = end
  addEventListener('click', swallow, { signal, capture: true })
  // It comes right after, if at all; the next press is another matter.
  for (const type of ['pointerup', 'pointercancel'])
    addEventListener(type, () => setTimeout(() => end.abort(), RELEASE), { signal, capture: true })
  addEventListener('pointerdown', () => end.abort(), { signal, capture: true })
}

function onKey(item: MessageItem, event: KeyboardEvent, at: EventTarget | undefined): void {
  if (at !== item || event.altKey || event.ctrlKey || event.metaKey) return
  const { key } = event
  const menu = key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && event.shiftKey)
  const done = menu ? actions().open(item) : actions().press(item, key)
  if (done) event.preventDefault()
}

/** Who wrote it is found behind their picture and name; by keyboard, in the menu. */
function onClick(item: MessageItem, at: EventTarget | undefined): void {
  const { message, shadowRoot } = item
  // What is inside of others, such as the name of a file, is theirs.
  if (!message || !(at instanceof Element) || at.getRootNode() !== shadowRoot) return
  if (!at.closest('.avatar, .name')) return
  const opened = new ChatPersonOpenEvent(message.senderId)
  item.dispatchEvent(opened)
}

/** The menu key, and a long press where the browser says so. A mouse has the browser's own menu: links and words are in it. */
function onMenu(item: MessageItem, event: MouseEvent, at: EventTarget | undefined): void {
  const { pointerType } = event as Partial<PointerEvent>
  const byKey = event.button !== 2 && !event.ctrlKey && pointerType !== 'mouse' && pointerType !== 'touch'
  if (byKey && at !== item) return
  if (!byKey && pointerType !== 'touch') return
  if (actions().open(item, byKey ? undefined : 'sheet')) event.preventDefault()
}
