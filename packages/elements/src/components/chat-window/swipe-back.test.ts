import { expect } from '@open-wc/testing'
import { closeAll, find, lines, look, mount, online, until, world } from '../../../test/set-up.ts'
import { swipeBack } from './swipe-back.ts'

/** A finger, as far as an engine without touch can have one. */
function touch(element: Element, type: string, x: number, y: number): Event {
  const { left, top } = element.getBoundingClientRect()
  const touches = type === 'touchend' ? [] : [{ clientX: left + x, clientY: top + y }]
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true })
  element.dispatchEvent(Object.assign(event, { touches }))
  return event
}

function swipe(element: Element, from: [number, number], to: [number, number]): Event {
  touch(element, 'touchstart', ...from)
  touch(element, 'touchmove', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  const move = touch(element, 'touchmove', ...to)
  touch(element, 'touchend', ...to)
  return move
}

describe('swipeBack', () => {
  let ends: (() => void)[] = []
  afterEach(() => {
    for (const end of ends) end()
    ends = []
    document.documentElement.dir = ''
    closeAll()
  })

  async function mounted() {
    const here = world()
    here.server.say(here.ben.id, 'broadcast', 'hello all')
    const window = await mount(here.chat, 'narrow')
    await until(() => look(window, 'message-list') && lines(window).length > 0)
    await online(here.chat)
    let backs = 0
    ends.push(
      swipeBack(window, {
        frame: () => look(window, '.frame'),
        pane: () => look(window, '.conversation'),
        back: () => void backs++
      })
    )
    return { window, backs: () => backs, pane: find(window, '.conversation') }
  }

  const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 250))

  test('goes back when a finger comes in from the edge, with the list seen under it', async () => {
    const { window, backs, pane } = await mounted()
    touch(window, 'touchstart', 10, 200)
    touch(window, 'touchmove', 100, 205)
    expect(find(window, '.people').checkVisibility()).to.equal(true)
    expect(pane.style.translate).to.equal('90px')
    expect(touch(window, 'touchmove', 200, 205).defaultPrevented).to.equal(true)
    touch(window, 'touchend', 200, 205)
    await until(() => backs() === 1)
    await settle()
    expect(pane.style.translate).to.equal('')
  })

  test('goes back from the other side where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl'
    const { window, backs } = await mounted()
    swipe(window, [10, 200], [200, 200])
    await settle()
    expect(backs()).to.equal(0)
    swipe(window, [330, 200], [100, 200])
    await until(() => backs() === 1)
  })

  test('leaves scrolling alone, what begins elsewhere, and what was not meant', async () => {
    const { window, backs } = await mounted()
    expect(swipe(window, [10, 100], [40, 300]).defaultPrevented).to.equal(false)
    expect(swipe(window, [120, 100], [300, 100]).defaultPrevented).to.equal(false)
    touch(window, 'touchstart', 10, 200)
    touch(window, 'touchmove', 60, 200)
    await settle()
    touch(window, 'touchend', 60, 200)
    await settle()
    expect(backs()).to.equal(0)
    expect(find(window, '.conversation').style.translate).to.equal('')
  })

  test('leaves selecting alone', async () => {
    const { window, backs } = await mounted()
    const text = document.createElement('p')
    text.textContent = 'selected'
    document.body.append(text)
    getSelection()!.selectAllChildren(text)
    swipe(window, [10, 200], [200, 200])
    await settle()
    getSelection()!.removeAllRanges()
    text.remove()
    expect(backs()).to.equal(0)
  })
})
