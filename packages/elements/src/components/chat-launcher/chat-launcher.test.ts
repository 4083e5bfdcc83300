import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { ChatLauncher } from '../../index.ts'
import { closeAll, find, look, online, text, until, world } from '../../../test/set-up.ts'

const button = (launcher: Element): HTMLElement => find(launcher, '[part=button]')
const panel = (launcher: Element): HTMLElement => find(launcher, '[part=panel]')

/** The panel has come to rest. */
const risen = (launcher: Element): Promise<unknown> =>
  Promise.all(
    panel(launcher)
      .getAnimations()
      .map(one => one.finished)
  )

async function mounted() {
  const here = world()
  const launcher = await fixture<ChatLauncher>(
    html`<chat-launcher .chat=${here.chat}
      ><p>Inside <button class="inner">one</button></p></chat-launcher
    >`
  )
  await online(here.chat)
  return { ...here, launcher }
}

describe('<chat-launcher>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('says what its button does and how much is unread, and names its panel', async () => {
      const { server, ann, ben, launcher } = await mounted()
      server.say(ben.id, { to: ann.id }, 'psst')
      await until(() => button(launcher).ariaLabel === 'Open chat, 1 unread message')
      expect(button(launcher).ariaExpanded).to.equal('false')
      await expect(launcher).to.be.accessible()
      button(launcher).click()
      await until(() => button(launcher).ariaLabel === 'Close chat')
      expect(button(launcher).ariaExpanded).to.equal('true')
      expect(panel(launcher).ariaLabel).to.equal('Chat')
      await risen(launcher)
      await expect(launcher).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('opens by Enter with the focus inside, closes by Escape with the focus back', async () => {
      const { launcher } = await mounted()
      const told: boolean[] = []
      launcher.addEventListener('chat-open-change', event => told.push(event.open))
      button(launcher).focus()
      await sendKeys({ press: 'Enter' })
      await until(() => launcher.shadowRoot!.activeElement === panel(launcher))
      await sendKeys({ press: 'Tab' })
      expect(document.activeElement).to.equal(launcher.querySelector('.inner'))
      await sendKeys({ press: 'Escape' })
      await until(() => launcher.shadowRoot!.activeElement === button(launcher))
      expect(told).to.deep.equal([true, false])
    })

    test('leaves Escape to whatever inside takes it', async () => {
      const { launcher } = await mounted()
      button(launcher).click()
      await launcher.updateComplete
      const inner = launcher.querySelector<HTMLElement>('.inner')!
      inner.addEventListener('keydown', event => event.preventDefault(), { once: true })
      inner.focus()
      await sendKeys({ press: 'Escape' })
      expect(launcher.open).to.equal(true)
      await sendKeys({ press: 'Escape' })
      expect(launcher.open).to.equal(false)
    })

    test('stays open for the Escape that ends a composition', async () => {
      const { launcher } = await mounted()
      button(launcher).click()
      await launcher.updateComplete
      const event = { key: 'Escape', keyCode: 229, bubbles: true, composed: true }
      launcher.querySelector('.inner')!.dispatchEvent(new KeyboardEvent('keydown', event))
      expect(launcher.open).to.equal(true)
    })

    test('keeps the focus where a page put it when the page opens it', async () => {
      const { launcher } = await mounted()
      launcher.open = true
      await launcher.updateComplete
      expect(document.activeElement).to.equal(document.body)
    })
  })

  describe('showing', () => {
    test('counts what is unread in all conversations of a chat inside it', async () => {
      const here = world()
      here.server.say(here.ben.id, 'broadcast', 'one')
      here.server.say(here.ben.id, { to: here.ann.id }, 'two')
      const launcher = await fixture<ChatLauncher>(
        html`<chat-launcher><chat-window .chat=${here.chat}></chat-window></chat-launcher>`
      )
      await until(() => look(launcher, '.badge')?.textContent === '2')
      // What nobody sees is not read.
      await new Promise(resolve => setTimeout(resolve, 300))
      expect(text(find(launcher, '.badge'))).to.equal('2')
    })
  })

  describe('look', () => {
    test('takes a corner of the page, and all of a small screen', async () => {
      const { launcher } = await mounted()
      const [before, out] = ['a', 'div'].map(tag =>
        document.body.appendChild(document.createElement(tag))
      ) as [HTMLElement, HTMLElement]
      out.inert = true
      await setViewport({ width: 900, height: 700 })
      await until(() => innerWidth === 900)
      button(launcher).click()
      await until(() => !panel(launcher).hidden)
      await Promise.all(
        panel(launcher)
          .getAnimations()
          .map(one => one.finished)
      )
      const corner = panel(launcher).getBoundingClientRect()
      expect(corner.right).to.be.closeTo(document.documentElement.clientWidth - 20, 1)
      expect(corner.width).to.equal(384)
      expect(corner.bottom).to.be.below(button(launcher).getBoundingClientRect().top)
      await setViewport({ width: 360, height: 640 })
      // Firefox tells that it has been done before it is; no window of WebKitGTK is narrower than 447 px.
      await until(() => innerWidth < 480)
      const all = panel(launcher).getBoundingClientRect()
      expect([all.x, all.y, all.width, all.height].map(Math.round)).to.deep.equal([
        0,
        0,
        innerWidth,
        innerHeight
      ])
      expect(button(launcher).checkVisibility()).to.equal(false)
      // What it covers cannot be reached, and is back as it was.
      await until(() => before.inert)
      expect(panel(launcher).ariaModal).to.equal('true')
      expect(launcher.matches('[inert] *, [inert]')).to.equal(false)
      find(launcher, '[part=close]').click()
      await until(() => button(launcher).checkVisibility() && !launcher.open)
      expect([before.inert, out.inert]).to.deep.equal([false, true])
      launcher.open = true
      await until(() => before.inert)
      await until(() => launcher.shadowRoot!.activeElement === panel(launcher))
      launcher.remove()
      expect([before.inert, out.inert]).to.deep.equal([false, true])
      before.remove()
      out.remove()
      await setViewport({ width: 1280, height: 800 })
    })
  })
})
