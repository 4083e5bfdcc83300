import '../../../test/looks/still-time.ts'
import { expect, fixture, html } from '@open-wc/testing'
import { begin, STATES, type Scene } from '../../../test/looks/states.ts'
import { find, findAll, lines, look, online, settled, until } from '../../../test/set-up.ts'
import '../../define.ts'
import { ChatThreadOpenEvent, type ChatWindow } from '../../index.ts'

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

async function shown(state: string): Promise<Scene> {
  const style = new CSSStyleSheet()
  style.replaceSync('chat-window { inline-size: 1200px; block-size: 600px }')
  document.adoptedStyleSheets = [style]
  const view = await fixture<ChatWindow>(html`<chat-window></chat-window>`)
  const scene = begin(view)
  await until(() => look(view, 'message-list') && lines(view).length > 8)
  await online(scene.chat)
  await STATES[state]!(scene)
  await settled()
  return scene
}

/** Parts of a window that nobody outside can style. */
function hidden({ view }: Scene): string[] {
  const kept: string[] = []
  partsOf(view, kept)
  return [...new Set(kept)]
}

/** A colour that a page gives to a part of its window, as it looks on an element. */
function coloured(part: string, element: Element): string {
  const style = new CSSStyleSheet()
  style.replaceSync(`chat-window::part(${part}) { color: rgb(1, 2, 3) }`)
  document.adoptedStyleSheets.push(style)
  return getComputedStyle(element).color
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

  for (const state of Object.keys(STATES)) {
    test(`are all within reach of the page: ${state}`, async () => {
      scene = await shown(state)
      expect(hidden(scene)).to.deep.equal([])
    })
  }

  test('are within reach in the menu of a message of a thread, its emoji, and the question before a deletion', async () => {
    scene = await shown('thread')
    const list = find(scene.view, 'thread-view', 'message-list')
    const item = findAll(list, 'message-item').at(-1)!
    const press = (key: string): unknown =>
      item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    item.focus()
    await until(() => look(item, 'message-actions', '.choice') ?? (press('Enter') && undefined))
    expect(coloured('action-choice', find(item, 'message-actions', '.choice'))).to.equal('rgb(1, 2, 3)')
    expect(hidden(scene)).to.deep.equal([])
    find(item, 'message-actions', '.plus').click()
    const emoji = await until(() => look(item, 'message-actions', 'emoji-picker', '.emoji'))
    expect(coloured('picker-emoji', emoji)).to.equal('rgb(1, 2, 3)')
    expect(hidden(scene)).to.deep.equal([])
  })

  test('are those of a thread, too', async () => {
    scene = await shown('conversation')
    const line = findAll(scene.view, 'message-list', 'message-item')[2]!
    const open = new ChatThreadOpenEvent(scene.chat.room('broadcast'), 3)
    line.dispatchEvent(open)
    const bubble = await until(() =>
      look(scene!.view, 'thread-view', 'message-list', 'message-item')?.shadowRoot?.querySelector('.bubble')
    )
    const box = await until(() => look(scene!.view, 'thread-view', 'message-input', 'textarea'))
    expect(coloured('bubble', bubble)).to.equal('rgb(1, 2, 3)')
    expect(coloured('box', box)).to.equal('rgb(1, 2, 3)')
    expect(coloured('thread-title', find(scene.view, 'thread-view', 'h2'))).to.equal('rgb(1, 2, 3)')
  })

  test('have names that tell a list, a form or a dialog from the messages', async () => {
    scene = await shown('settings')
    const { view } = scene
    const field = await until(() => look(view, 'settings-dialog', '.field'))
    expect(coloured('name', find(view, 'room-list', '.name'))).to.not.equal('rgb(1, 2, 3)')
    expect(coloured('room-name', find(view, 'room-list', '.name'))).to.equal('rgb(1, 2, 3)')
    expect(coloured('field', field)).to.not.equal('rgb(1, 2, 3)')
    expect(coloured('dialog-field', field)).to.equal('rgb(1, 2, 3)')
  })
})
