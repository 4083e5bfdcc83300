import { openDialog, type ChatWindow, type DialogRequest } from '../src/index.ts'
import { find, look, mount, online, settled, text, until, world, type World } from './set-up.ts'

/** A window with a dialog open in front of it. */
export interface Opened extends World {
  window: ChatWindow
  dialog: HTMLElement
}

/** A window of ann's, with the focus in its box for messages. */
export async function windowOf(here: World): Promise<World & { window: ChatWindow }> {
  const window = await mount(here.chat)
  await online(here.chat)
  await until(() => look(window, 'message-input', 'textarea'))
  find(window, 'message-input', 'textarea').focus()
  return { ...here, window }
}

/** Open a dialog in a window, and wait until it is there. */
export async function opened(
  request: (here: World) => DialogRequest,
  prepare: (here: World) => void | Promise<void> = () => undefined
): Promise<Opened> {
  const here = world()
  await prepare(here)
  const { window } = await windowOf(here)
  return { ...here, window, dialog: await openIn(window, request(here)) }
}

export async function openIn(window: ChatWindow, request: DialogRequest): Promise<HTMLElement> {
  await openDialog(window, request)
  const dialog = await until(() => look(window, `${request.dialog}-dialog`))
  const box = await until(() => look<HTMLDialogElement>(dialog, 'dialog'))
  await until(() => box.open)
  // A text that is coming up is paler than it will be.
  await Promise.all(box.getAnimations().map(({ finished }) => finished))
  await settled()
  return dialog
}

/** The button, or what acts as one, with this name. */
export function button(dialog: Element, name: string): HTMLButtonElement {
  const all = [...dialog.shadowRoot!.querySelectorAll('button')]
  const found = all.find(each => (each.ariaLabel ?? text(each)) === name || text(each).startsWith(name))
  if (!found) throw new Error(`There is no button ${name}, but ${all.map(text).join(' | ')}`)
  return found
}

/** The keys of conversations that a window was asked to show, and at which message. */
export function picks(window: HTMLElement): string[] {
  const all: string[] = []
  window.addEventListener('chat-before-room', ({ room, seq }) => all.push(room.key + (seq ? `@${seq}` : '')))
  return all
}

export const gone = (window: Element, dialog: Element): Promise<unknown> =>
  until(() => !window.shadowRoot!.contains(dialog))

/** Type into a field, as a person does: what it says is replaced. */
export function enter(dialog: Element, selector: string, value: string): void {
  const field = find<HTMLInputElement>(dialog, selector)
  field.focus()
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
