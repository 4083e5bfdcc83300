import { expect, fixture, html } from '@open-wc/testing'
import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import {
  addWords,
  ChatErrorEvent,
  ChatMessageOpenEvent,
  settings,
  type ChatWindow,
  type MessageList
} from '../../index.ts'
import { de } from '../../strings/de.ts'
import { openIn } from '../../../test/dialogs.ts'
import {
  closeAll,
  FEW,
  find,
  leftOf,
  lines,
  look,
  mount,
  newChat,
  online,
  settled,
  text,
  until,
  world
} from '../../../test/set-up.ts'

const title = (window: Element): string => text(find(window, '[part=title]'))
const shows = (window: Element, ...selectors: string[]): boolean =>
  look(window, ...selectors)?.checkVisibility() ?? false

async function mounted(size: 'wide' | 'narrow' = 'wide', room = 'broadcast') {
  const here = world()
  here.server.say(here.ben.id, 'broadcast', 'hello all')
  here.server.say(here.ben.id, { to: here.ann.id }, 'hello ann')
  const window = await mount(here.chat, size, room)
  await until(() => look(window, 'message-list') && lines(window).length > 0)
  await online(here.chat)
  await until(() => look(window, 'room-list', `[data-key="direct:${here.cleo.id}"]`))
  return { ...here, window }
}

describe('<chat-window>', () => {
  afterEach(closeAll)
  afterEach(() => sessionStorage.clear())

  describe('accessibility', () => {
    for (const size of ['wide', 'narrow'] as const) {
      test(`passes axe when ${size}, in light and in dark`, async () => {
        const { window } = await mounted(size)
        window.theme = 'light'
        await settled()
        await expect(window).to.be.accessible()
        window.theme = 'dark'
        await settled()
        await expect(window).to.be.accessible()
      })
    }

    test('keeps targets at 24 pixels and more', async () => {
      const { window } = await mounted()
      const all = [
        window,
        find(window, 'room-list'),
        find(window, 'message-list'),
        find(window, 'message-input')
      ]
      for (const root of all) {
        for (const target of root.shadowRoot!.querySelectorAll<HTMLElement>(
          'button, summary, input, textarea'
        )) {
          // The name of the conversation is touched around it, too: e2e/touch looks at that.
          if (!target.checkVisibility() || target.matches('.details')) continue
          const { width, height } = target.getBoundingClientRect()
          expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(24)
        }
      }
    })
  })

  describe('keyboard', () => {
    test('closes the menu alone by Escape, and nothing of the page around', async () => {
      const { window } = await mounted()
      const menu = find<HTMLDetailsElement>(window, 'details')
      find(window, 'summary').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => menu.open)
      const escape = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        composed: true,
        cancelable: true
      })
      find(window, 'summary').dispatchEvent(escape)
      expect([menu.open, escape.defaultPrevented]).to.deep.equal([false, true])
    })

    test('leads into what the page puts into the menu, and out of it', async () => {
      const { window } = await mounted()
      const help = document.createElement('p')
      help.slot = 'menu'
      help.innerHTML = '<button>Help</button>'
      window.append(help)
      const menu = find<HTMLDetailsElement>(window, 'details')
      find(window, 'summary').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => menu.open)
      help.querySelector('button')!.focus()
      await settled()
      expect(menu.open).to.equal(true)
      expect(document.activeElement).to.equal(help.firstElementChild)
      find(window, '[part=settings]').focus()
      expect(menu.open).to.equal(true)
      find(window, 'message-input').focus()
      expect(menu.open).to.equal(false)
    })

    test('writes to a person without a mouse', async () => {
      const { server, ann, ben, window } = await mounted()
      find(window, 'room-list', '[data-key=broadcast]').focus()
      await sendKeys({ press: 'Home' })
      await sendKeys({ press: 'Enter' })
      await until(() => title(window) === 'ben')
      await until(() => window.shadowRoot!.activeElement?.localName === 'message-input')
      await sendKeys({ type: 'hi ben' })
      await sendKeys({ press: 'Enter' })
      await until(() => server.log({ to: ann.id }, ben.id).some(each => each.body.text === 'hi ben'))
    })

    test('goes on where one writes after signing in', async () => {
      const { window, chat } = await mounted()
      await chat.logout()
      await until(() => look(window, 'login-form', '#username'))
      find(window, 'login-form', '#username').focus()
      await chat.login('cleo', 'password')
      await until(() => window.shadowRoot!.activeElement?.localName === 'message-input')
    })

    test('opens the menu by Enter, and closes it by Escape', async () => {
      const { window } = await mounted()
      const menu = find<HTMLDetailsElement>(window, 'details')
      find(window, 'summary').focus()
      await sendKeys({ press: 'Enter' })
      expect(menu.open).to.equal(true)
      await sendKeys({ press: 'Escape' })
      expect(menu.open).to.equal(false)
      expect(window.shadowRoot!.activeElement).to.equal(find(window, 'summary'))
    })
  })

  describe('showing', () => {
    test('shows everyone, or the room it is told to', async () => {
      const { window } = await mounted()
      expect(title(window)).to.equal('Everyone')
      window.room = 'direct:2'
      await until(() => title(window) === 'ben' && lines(window).join() === 'hello ann')
    })

    test('offers to come into a public group that one is not in', async () => {
      const { server, ben, window } = await mounted()
      server.addGroup(ben.id, { title: 'The lobby', name: 'lobby' })
      window.room = 'lobby'
      expect(text(await until(() => look(window, '[part=outside]')))).to.contain('lobby')
      expect(look(window, 'message-input')).to.equal(null)
      expect(look(window, '[part=pinned-button]')).to.equal(null)
      await expect(window).to.be.accessible()
      find<HTMLButtonElement>(window, '[part=join-button]').click()
      await until(() => look(window, 'message-input'))
      await until(() => title(window) === 'The lobby' && look(window, '.notice') === null)
      expect(text(find(window, '[part=presence]'))).to.equal('2 members')
      await until(() => look(window, 'room-list', '[data-key=lobby][aria-current]'))
    })

    test('says that there is no group of that name', async () => {
      const { window } = await mounted()
      window.room = 'nowhere'
      expect(text(await until(() => look(window, '[part=outside]')))).to.contain('no group called “nowhere”')
      await expect(window).to.be.accessible()
      find<HTMLButtonElement>(window, '[part=outside] button').click()
      await until(() => title(window) === 'Everyone' && window.room === 'broadcast')
    })

    test('shows what was said in a group that one has left, and no box to write in', async () => {
      const { server, ann, ben, window } = await mounted()
      const id = server.addGroup(ben.id, { title: 'Crew', members: [ann.id] })
      server.say(ben.id, { room: id }, 'ahoy')
      window.room = `id:${id}`
      await until(() => title(window) === 'Crew' && lines(window).includes('ahoy'))
      server.act(ann.id, { room: id }, { kind: 'leave' })
      await until(() => look(window, '[part=join]'))
      expect(look(window, '[part=join-button]')).to.equal(null)
      expect(lines(window)).to.include('ahoy')
    })

    test('says which room is shown', async () => {
      const { window } = await mounted()
      const changed = new Promise(resolve => {
        window.addEventListener('chat-room-change', event => resolve(event.room))
      })
      find(window, 'room-list', '[data-key="direct:3"]').click()
      expect(await changed).to.equal('direct:3')
    })

    test('signs out, and shows nothing of it to the next one', async () => {
      const { server, chat, window } = await mounted('wide', 'direct:2')
      const told: string[] = []
      window.addEventListener('chat-room-change', event => told.push(event.room))
      find(window, 'message-input').focus()
      await sendKeys({ type: 'a secret draft' })
      find<HTMLButtonElement>(window, '[part=sign-out]').click()
      await until(() => look(window, 'login-form'))
      server.addUser('dora', 'long enough')
      await chat.login('dora', 'long enough')
      await until(() => look(window, 'message-input', 'textarea'))
      expect(find<HTMLTextAreaElement>(window, 'message-input', 'textarea').value).to.equal('')
      expect(text(find(window, 'summary'))).to.contain('dora')
      expect(told).to.deep.equal(['broadcast'])
    })

    test('shows that one is not there oneself while the line is down', async () => {
      const { server, window } = await mounted()
      expect(look(window, 'summary .avatar')!.classList.contains('online')).to.equal(true)
      server.cut()
      await until(() => !look(window, 'summary .avatar')!.classList.contains('online'))
    })

    test('speaks the language of its own lang, or of the page', async () => {
      addWords('de', de)
      const { window } = await mounted()
      window.lang = 'de'
      await until(() => title(window) === 'Alle')
      await until(
        () => find(window, 'message-input', 'textarea').getAttribute('placeholder') === 'Nachricht an Alle'
      )
      window.removeAttribute('lang')
      await until(() => title(window) === 'Everyone')
    })

    test('says that something is unread elsewhere, when narrow', async () => {
      const { window } = await mounted('narrow')
      await until(() => shows(window, '.badge'))
    })
  })

  describe('modes', () => {
    test('fills the window of the browser, or a box in the page', async () => {
      const { window } = await mounted()
      expect(window.getBoundingClientRect().height).to.equal(500)
      window.mode = 'full'
      await window.updateComplete
      document.adoptedStyleSheets = []
      const { x, y, width, height } = window.getBoundingClientRect()
      // WebKit counts in 64ths of a pixel.
      expect([x, y, width, height].map(Math.round)).to.deep.equal([0, 0, innerWidth, innerHeight])
    })

    test('is a button with what is unread, and nothing of it is there until it is opened', async () => {
      const here = world()
      here.server.say(here.ben.id, { to: here.ann.id }, 'hello ann')
      const window = await fixture<ChatWindow>(
        html`<chat-window mode="popup" room="direct:2" .chat=${here.chat}></chat-window>`
      )
      const button = await until(() => look(window, 'chat-launcher', '[part=button]'))
      await until(() => button.ariaLabel === 'Open chat, 1 unread message')
      expect(look(window, 'message-list')).to.equal(null)
      await expect(window).to.be.accessible()
      button.focus()
      await sendKeys({ press: 'Enter' })
      await until(() => look(window, 'message-list') && lines(window).join() === 'hello ann')
      expect(window.open).to.equal(true)
      const panel = find(window, 'chat-launcher', '[part=panel]')
      await Promise.all(panel.getAnimations().map(one => one.finished))
      await until(() => window.shadowRoot!.activeElement?.localName === 'message-input')
      await expect(window).to.be.accessible()
      await until(() => window.chat!.room('broadcast') && here.chat.direct(2).getSnapshot().unread === 0)
      await sendKeys({ press: 'Escape' })
      await until(() => look(window, 'message-list') === null && !window.open)
      expect(find(window, 'chat-launcher').shadowRoot!.activeElement).to.equal(button)
    })

    test('is opened by the page, too', async () => {
      const here = world()
      const window = await fixture<ChatWindow>(
        html`<chat-window mode="popup" open .chat=${here.chat}></chat-window>`
      )
      await until(() => look(window, 'message-list'))
      window.open = false
      await until(() => look(window, 'message-list') === null)
    })
  })

  describe('what the person chose', () => {
    afterEach(() => settings.set({ scheme: 'auto', language: '' }))

    test('is the scheme, over that of the page, and the language', async () => {
      const { window } = await mounted()
      window.theme = 'light'
      settings.set({ scheme: 'dark', language: 'de' })
      await until(() => getComputedStyle(window).backgroundColor === 'rgb(20, 22, 27)')
      await until(() => title(window) === 'Alle')
      expect(find(window, '.frame').lang).to.equal('de')
      settings.set({ scheme: 'auto', language: '' })
      await until(() => getComputedStyle(window).backgroundColor === 'rgb(255, 255, 255)')
      await until(() => title(window) === 'Everyone')
      // What is inside goes back with it.
      const search = find<HTMLInputElement>(window, 'room-list', 'input')
      await until(() => search.placeholder === 'Search conversations')
    })

    test('turns the window with the language', async () => {
      const { window } = await mounted()
      settings.set({ language: 'ar' })
      await until(() => getComputedStyle(find(window, '.panes')).direction === 'rtl')
    })

    test('turns what stands in front of the window, too, and back', async () => {
      const { window } = await mounted()
      settings.set({ language: 'ar' })
      const box = find(await openIn(window, { dialog: 'settings' }), 'dialog')
      expect([getComputedStyle(box).direction, box.lang]).to.deep.equal(['rtl', 'ar'])
      settings.set({ language: 'en' })
      await until(() => getComputedStyle(box).direction === 'ltr' && box.lang === 'en')
    })

    test('turns a popup, whose button stays in its corner of the page', async () => {
      const window = await fixture<ChatWindow>(
        html`<chat-window mode="popup" open .chat=${world().chat}></chat-window>`
      )
      const panel = await until(() => look(window, 'chat-launcher', '[part=panel]'))
      await until(() => look(window, 'message-list'))
      const button = find(window, 'chat-launcher', '[part=button]')
      const places = (): number[] => [panel, button].map(each => each.getBoundingClientRect().left)
      await Promise.all(panel.getAnimations().map(one => one.finished))
      const before = places()
      settings.set({ language: 'ar' })
      await until(() => getComputedStyle(panel).direction === 'rtl' && button.lang === 'ar')
      expect(places()).to.deep.equal(before)
      const side = panel.getBoundingClientRect()
      const close = find(window, 'chat-launcher', '[part=close]').getBoundingClientRect()
      expect(close.left - side.left, 'where the bars leave room for it').to.be.below(side.right - close.right)
    })
  })

  describe('lifecycle', () => {
    test('keeps the line when it is moved within the page', async () => {
      const { server, window } = await mounted()
      const hellos = (): number => server.heard.filter(frame => frame.type === 'hello').length
      const before = hellos()
      const box = await fixture<HTMLElement>(html`<div></div>`)
      box.append(window)
      await until(() => look(window, 'message-list') && lines(window).length > 0)
      await new Promise(resolve => setTimeout(resolve, 600))
      expect(hellos()).to.equal(before)
      expect(window.chat!.connection.getSnapshot().at).to.equal('online')
    })

    test('opens where the same person was in this tab, unless the page names a room', async () => {
      const here = world()
      const open = (): Promise<ChatWindow> =>
        fixture<ChatWindow>(html`<chat-window .chat=${here.chat}></chat-window>`)
      const first = await open()
      const shows = (view: ChatWindow, name: string): Promise<unknown> =>
        until(() => look(view, '[part=title]') && title(view) === name)
      await shows(first, 'Everyone')
      const ben = await until(() => look(first, 'room-list', '[data-key="direct:2"]'))
      ben.click()
      await shows(first, 'ben')
      first.remove()
      const again = await open()
      await shows(again, 'ben')
      expect(again.room).to.equal('direct:2')
      again.remove()
      const named = await mount(here.chat)
      await shows(named, 'Everyone')
      const cleo = newChat(here.server, here.server.addUser('cleo').token)
      const hers = await fixture<ChatWindow>(html`<chat-window .chat=${cleo}></chat-window>`)
      await shows(hers, 'Everyone')
    })

    test('leaves a chat it was given alone when it goes', async () => {
      const { chat, window } = await mounted()
      window.remove()
      await new Promise(resolve => setTimeout(resolve, 600))
      expect(chat.connection.getSnapshot().at).to.equal('online')
    })

    test('makes a chat of its own, for the server it is told', async () => {
      const window = await fixture<ChatWindow>(
        html`<chat-window server="http://127.0.0.1:9/chat"></chat-window>`
      )
      expect(window.chat!.url).to.equal('http://127.0.0.1:9/chat')
      await until(() => look(window, 'login-form'))
      const first = window.chat
      window.remove()
      document.body.append(window)
      await window.updateComplete
      expect(window.chat).to.equal(first)
      window.remove()
    })

    test('asks the page for a token, and shows no form when there is none', async () => {
      const getToken = (): Promise<string> => Promise.reject(new Error('no'))
      const window = await fixture<ChatWindow>(html`<chat-window token-url="/no-such-token"></chat-window>`)
      await until(() => look(window, '[role=alert] button'))
      expect(look(window, 'login-form')).to.equal(null)
      window.tokenUrl = ''
      window.getToken = getToken
      await window.updateComplete
      expect(look(window, 'login-form')).to.equal(null)
      window.remove()
    })

    test('says to whom the page has not signed in that they are not, and asks it again', async () => {
      let asked = 0
      const getToken = (): Promise<string> => {
        asked++
        return Promise.reject(new ChatError('unauthorized', 'no'))
      }
      const window = await fixture<ChatWindow>(html`<chat-window .getToken=${getToken}></chat-window>`)
      const again = await until(() => look(window, '[role=alert] [part=retry]'))
      expect(text(find(window, '[role=alert] span'))).to.equal('You are not signed in.')
      const before = asked
      again.click()
      await until(() => asked > before)
      window.remove()
    })

    test('tells the page’s author of an answer without a token', async () => {
      const said: unknown[] = []
      const { error } = console
      Object.assign(console, { error: (...all: unknown[]) => said.push(...all) })
      const url = URL.createObjectURL(new Blob(['<p>Sign in</p>'], { type: 'text/html' }))
      const window = await fixture<ChatWindow>(html`<chat-window token-url=${url}></chat-window>`)
      try {
        await until(() => said.length > 0)
      } finally {
        Object.assign(console, { error })
        window.remove()
      }
      expect(said[0]).to.contain('answered without a token')
    })

    for (const mode of ['embedded', 'popup'] as const)
      test(`is let go of, however often it comes and goes, ${mode}`, async () => {
        const here = world()
        const gone: WeakRef<Element>[] = []
        for (let n = 0; n < ('gc' in globalThis ? 1_000 : 100); n++) {
          const window = document.createElement('chat-window')
          window.chat = here.chat
          window.mode = mode
          window.open = true
          document.body.append(window)
          await window.updateComplete
          window.remove()
          gone.push(new WeakRef(window))
        }
        await new Promise(resolve => setTimeout(resolve, 600))
        expect(await leftOf(gone)).to.be.below(FEW)
      }).timeout(120_000)
  })

  describe('errors', () => {
    test('are said to whoever uses it, unless they have been where they happened', async () => {
      const { window } = await mounted()
      const list = find<MessageList>(window, 'message-list')
      const note = find(window, 'connection-note', '[role=status]')
      await list.updateComplete
      const told = new ChatErrorEvent(new ChatError('forbidden', 'no'), true)
      list.dispatchEvent(told)
      await settled()
      expect(text(note)).to.equal('')
      list.shadowRoot!.querySelector('message-item')!.dispatchEvent(new ChatMessageOpenEvent(99))
      await until(() => text(note) !== '')
      expect(text(note)).to.equal('There is no message 99 in this conversation')
    })

    for (const size of [undefined, 'narrow'] as const)
      test(`are said in sight, ${size ?? 'wide'}, of the conversations too`, async () => {
        const { window } = await mounted(size)
        const back = find<HTMLButtonElement>(window, '[part=back]')
        if (size) back.click()
        await until(() => shows(window, '[part=people]'))
        find(window, 'room-list').dispatchEvent(new ChatErrorEvent(new ChatError('unavailable', 'no')))
        const note = await until(() => look(window, 'connection-note', '[part=note]'))
        const pane = find(window, size ? '[part=people]' : '[part=conversation]').getBoundingClientRect()
        const box = note.getBoundingClientRect()
        expect(box.height).to.be.above(16)
        expect(box.left, 'in the pane that is read').to.be.at.least(pane.left)
        expect(box.right).to.be.at.most(pane.right)
        expect(box.top).to.be.above(pane.top)
      })
  })

  describe('look', () => {
    test('shows both sides when wide, one when narrow, with a way back', async () => {
      const { window } = await mounted()
      expect(shows(window, '[part=people]') && shows(window, '[part=conversation]')).to.equal(true)
      expect(shows(window, '[part=back]')).to.equal(false)
      const narrow = (await mounted('narrow')).window
      expect(shows(narrow, '[part=people]')).to.equal(false)
      find<HTMLButtonElement>(narrow, '[part=back]').click()
      await until(() => shows(narrow, '[part=people]') && !shows(narrow, '[part=conversation]'))
      expect(find(narrow, 'room-list').shadowRoot!.activeElement).to.equal(
        find(narrow, 'room-list', '[data-key=broadcast]')
      )
      find(narrow, 'room-list', '[data-key="direct:2"]').click()
      await until(() => title(narrow) === 'ben' && shows(narrow, '[part=conversation]'))
    })

    test('shows both sides from 48rem of its own width on, its border included', async () => {
      const { window } = await mounted()
      for (const [width, both] of [
        [768, true],
        [765, false]
      ] as const) {
        window.style.inlineSize = `${width}px`
        await settled()
        expect(window.getBoundingClientRect().width).to.equal(width)
        expect(shows(window, '[part=people]'), `${width} pixels`).to.equal(both)
      }
    })

    test('has letters of 16 pixels in its fields, however small those of the page are', async () => {
      const { window } = await mounted()
      document.documentElement.style.fontSize = '62.5%'
      try {
        for (const field of [find(window, 'message-input', 'textarea'), find(window, 'room-list', 'input')])
          expect(getComputedStyle(field).fontSize).to.equal('16px')
      } finally {
        document.documentElement.style.fontSize = ''
      }
    })

    test('is never without height, nor wider than 320 pixels allow', async () => {
      document.adoptedStyleSheets = []
      const box = await fixture<HTMLElement>(
        html`<div><chat-window .chat=${world().chat}></chat-window></div>`
      )
      const window = box.querySelector('chat-window')!
      expect(window.getBoundingClientRect().height).to.be.at.least(256)
      box.style.inlineSize = '320px'
      await until(() => look(window, 'message-list'))
      await settled()
      expect(box.scrollWidth).to.be.at.most(320)
    })

    test('follows the theme it is told, and else the page', async () => {
      const { window } = await mounted()
      const background = (): string => getComputedStyle(window).backgroundColor
      expect(background()).to.equal('rgb(255, 255, 255)')
      window.theme = 'dark'
      await window.updateComplete
      expect(background()).to.equal('rgb(20, 22, 27)')
    })

    test('takes colours and roundness from the page', async () => {
      const { window } = await mounted()
      window.style.setProperty('--chat-background', 'rgb(1, 2, 3)')
      expect(getComputedStyle(find(window, 'message-list')).backgroundColor).to.equal('rgb(1, 2, 3)')
    })

    test('moves nothing for who wants no motion', async () => {
      // Only Chromium can be told to want none.
      if (!navigator.userAgent.includes('Chrome')) return
      await emulateMedia({ reducedMotion: 'reduce' })
      const { server, ben, window } = await mounted()
      server.typing(ben.id, 'broadcast', true)
      const dot = await until(() => look(window, 'typing-note', '.dots i'))
      expect(getComputedStyle(dot).animationName).to.equal('none')
      await emulateMedia({ reducedMotion: 'no-preference' })
    })
  })
})
