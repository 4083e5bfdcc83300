import '../../../test/looks/still-time.ts'
import { expect, fixture, html } from '@open-wc/testing'
import { begin, STATES, type Scene } from '../../../test/looks/states.ts'
import { find, findAll, lines, look, online, settled, until } from '../../../test/set-up.ts'
import '../../define.ts'
import { type ChatWindow } from '../../index.ts'

/** Parts that no page has to reach, and why. */
const INSIDE: Record<string, string> = { announcer: 'it is heard, not seen' }

interface Declaration {
  tagName?: string
  cssParts?: { name: string }[]
}

/** What is said of each element's own parts. */
const told = new Map<string, string[]>()

const parsed = (exports: string | null): string[][] =>
  (exports ?? '').split(',').map(each => each.split(':').map(name => name.trim()))

/** What parts an element shows to whoever it stands in; and those it keeps from them, by path. */
function partsOf(element: Element, kept: string[]): Set<string> {
  const names = new Set<string>()
  for (const each of element.shadowRoot?.querySelectorAll('*') ?? []) {
    for (const name of each.part) {
      names.add(name)
      if (!told.get(element.localName)?.includes(name) && !(name in INSIDE))
        kept.push(`${name} of ${element.localName}`)
    }
    const exported = parsed(each.getAttribute('exportparts'))
    for (const name of partsOf(each, kept)) {
      const found = exported.filter(([inner]) => inner === name)
      for (const [inner, outer] of found) names.add(outer ?? inner!)
      if (found.length === 0 && !(name in INSIDE)) kept.push(`${each.localName}::part(${name})`)
    }
  }
  return names
}

/** States that a window can be in one after the other: to begin each with a new one takes its time. */
const SCENES: (keyof typeof STATES)[][] = [
  ['thread', 'reply', 'failed', 'offline'],
  ['mentions', 'emoji', 'viewer'],
  ['new-room', 'members', 'profile', 'settings', 'report', 'search'],
  ['tray', 'loading'],
  ['recording', 'popup'],
  ['empty', 'sign-in']
]

async function shown(): Promise<Scene> {
  const style = new CSSStyleSheet()
  style.replaceSync('chat-window { inline-size: 1200px; block-size: 600px }')
  document.adoptedStyleSheets = [style]
  sessionStorage.clear()
  const view = await fixture<ChatWindow>(html`<chat-window></chat-window>`)
  const scene = begin(view)
  await until(() => look(view, 'message-list') && lines(view).length > 8)
  await online(scene.chat)
  return scene
}

/** Parts of a window that nobody outside can style, or knows of. */
function hidden({ view }: Scene): string[] {
  const kept: string[] = []
  partsOf(view, kept)
  return [...new Set(kept)]
}

const COLOUR = 'rgb(1, 2, 3)'

/** Does a page that gives a colour to a part of its window give it to an element? */
function reaches(part: string, element: Element): boolean {
  const style = new CSSStyleSheet()
  style.replaceSync(`chat-window::part(${part}) { color: ${COLOUR} }`)
  document.adoptedStyleSheets.push(style)
  const { color } = getComputedStyle(element)
  document.adoptedStyleSheets.pop()
  return color === COLOUR
}

describe('parts of a <chat-window>', () => {
  let scene: Scene | undefined
  before(async () => {
    const manifest = await fetch(new URL('../../../custom-elements.json', import.meta.url))
    const { modules } = (await manifest.json()) as { modules: { declarations: Declaration[] }[] }
    for (const { tagName, cssParts = [] } of modules.flatMap(({ declarations }) => declarations))
      if (tagName)
        told.set(
          tagName,
          cssParts.map(({ name }) => name)
        )
  })
  afterEach(() => scene?.chat.close())

  for (const states of SCENES) {
    test(`are all told of, and within reach of the page: ${states.join(', ')}`, async () => {
      scene = await shown()
      for (const state of states) {
        await STATES[state]!(scene)
        await settled()
        expect(hidden(scene), state).to.deep.equal([])
      }
    })
  }

  test('are those of a thread, the menu of a message in it, and the emoji in that, too', async () => {
    scene = await shown()
    const { view } = scene
    await STATES['thread']!(scene)
    const list = find(view, 'thread-view', 'message-list')
    const item = findAll(list, 'message-item').at(-1)!
    const box = await until(() => look(view, 'thread-view', 'message-input', 'textarea'))
    expect(reaches('bubble', find(item, '.bubble'))).to.equal(true)
    expect(reaches('box', box)).to.equal(true)
    expect(reaches('thread-title', find(view, 'thread-view', 'h2'))).to.equal(true)
    const press = (key: string): unknown =>
      item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    item.focus()
    await until(() => look(item, 'message-actions', '.choice') ?? (press('Enter') && undefined))
    expect(reaches('action-choice', find(item, 'message-actions', '.choice'))).to.equal(true)
    expect(hidden(scene)).to.deep.equal([])
    find(item, 'message-actions', '.plus').click()
    const emoji = await until(() => look(item, 'message-actions', 'emoji-picker', '.emoji'))
    expect(reaches('picker-emoji', emoji)).to.equal(true)
    expect(hidden(scene)).to.deep.equal([])
  })

  test('have names that tell a list or a dialog from the messages', async () => {
    scene = await shown()
    const { view } = scene
    await STATES['settings']!(scene)
    const field = await until(() => look(view, 'settings-dialog', '.field'))
    const name = find(view, 'room-list', '.name')
    expect([reaches('name', name), reaches('room-name', name)]).to.deep.equal([false, true])
    expect([reaches('field', field), reaches('dialog-field', field)]).to.deep.equal([false, true])
  })
})
