import './still-time.ts'
import '../../src/define.ts'
import { settings, type ChatWindow } from '../../src/index.ts'
import { begin, STATES } from './states.ts'

/** Bring a window into a state, in a page that is otherwise empty. Resolves when nothing moves any more. */
async function show(state: string): Promise<void> {
  for (const each of document.querySelectorAll('chat-window, message-actions')) each.remove()
  localStorage.clear()
  sessionStorage.clear()
  settings.set({ muted: [] })
  const view = document.createElement('chat-window')
  document.body.append(view)
  const scene = begin(view)
  await shown(view)
  // Whether it has been read, and whether what comes next is news or came while there was no line, would else be a matter of luck.
  const talk = () => scene.chat.room('broadcast').getSnapshot()
  while (talk().unread > 0 || !talk().live) await frame()
  await STATES[state]!(scene)
  // What is drawn asks for fonts, and they are drawn anew.
  do {
    await still()
    await document.fonts.ready
  } while (document.fonts.status === 'loading')
  await still()
  for (const list of everyList()) list.scrollTop = Math.floor(list.scrollTop)
  await still()
}

/** Where lists are scrolled: between two pixels, the same place is drawn now on this one and now on that one. */
function everyList(root: Document | ShadowRoot = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap(each => [
    ...(each.shadowRoot ? everyList(each.shadowRoot) : []),
    ...(each.matches('.scroller') ? [each] : [])
  ])
}

async function shown(view: ChatWindow): Promise<void> {
  while (!view.shadowRoot?.querySelector('message-list')?.shadowRoot?.querySelector('message-item'))
    await frame()
}

/** Some frames with nothing changed in them. */
async function still(): Promise<void> {
  for (let frames = 0; frames < 4; frames++) await frame()
}

const frame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))

Object.assign(globalThis, { show, states: Object.keys(STATES) })
