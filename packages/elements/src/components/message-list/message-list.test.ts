import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import {
  closeAll,
  find,
  findAll,
  lines,
  look,
  mount,
  newChat,
  online,
  settled,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'
import { ChatError } from '@parlo/sdk'
import type { ChatWindow, MessageList } from '../../index.ts'

const talk = ({ server, ben }: World, count: number, from = 1): void => {
  for (let n = from; n < from + count; n++) server.say(ben.id, 'broadcast', `line ${n}`)
}
const scroller = (window: Element): HTMLElement => find(window, 'message-list', '.scroller')
const fromEnd = (window: Element): number => {
  const { scrollHeight, clientHeight, scrollTop } = scroller(window)
  return scrollHeight - clientHeight - scrollTop
}
const announced = (window: Element): string => text(find(window, 'message-list', '[part=announcer]'))
const item = (window: Element, line: string): HTMLElement => {
  const found = findAll(window, 'message-list', 'message-item').find(
    each => text(find(each, '.text')) === line
  )
  if (!found) throw new Error(`There is no line "${line}"`)
  return found
}
const top = (window: Element, line: string): number => item(window, line).getBoundingClientRect().top

/** A window on a room with so many lines, drawn and at rest. */
async function mounted(world: World, count: number): Promise<ChatWindow> {
  talk(world, count)
  const window = await mount(world.chat)
  await online(world.chat)
  await until(() => count === 0 || lines(window).includes(`line ${count}`))
  await settled()
  return window
}

describe('<message-list>', () => {
  afterEach(closeAll)

  test('leaves unread what is marked so while one looks at it, until somebody writes again', async () => {
    const own = world()
    const window = await mounted(own, 3)
    const room = own.chat.room('broadcast')
    const unread = (): number => room.getSnapshot().unread
    await until(() => unread() === 0)
    room.markUnread(2)
    await until(() => unread() === 2)
    await settled()
    expect(unread()).to.equal(2)
    talk(own, 1, 4)
    await until(() => lines(window).includes('line 4'))
    await until(() => unread() === 0)
  })

  describe('accessibility', () => {
    test('is a labelled log that is not live, beside a polite region', async () => {
      const window = await mounted(world(), 3)
      expect(scroller(window).getAttribute('role')).to.equal('log')
      expect(scroller(window).getAttribute('aria-live')).to.equal('off')
      expect(scroller(window).getAttribute('aria-label')).to.equal('Messages')
      await expect(find(window, 'message-list')).to.be.accessible()
    })

    test('reads out new lines of others once, and never history', async () => {
      const here = world()
      const window = await mounted(here, 3)
      expect(announced(window)).to.equal('')
      here.server.say(here.cleo.id, 'broadcast', 'fresh')
      await until(() => announced(window) === 'cleo: fresh')
    })

    test('reads out the same again when it is said again', async () => {
      const here = world()
      const window = await mounted(here, 3)
      const said = (): string => find(window, 'message-list', '[part=announcer]').textContent ?? ''
      here.server.say(here.cleo.id, 'broadcast', 'ok')
      await until(() => said() === 'cleo: ok')
      here.server.say(here.cleo.id, 'broadcast', 'ok')
      await until(() => said() !== 'cleo: ok')
      expect(announced(window)).to.equal('cleo: ok')
    })

    test('does not read out own lines', async () => {
      const here = world()
      const window = await mounted(here, 1)
      await here.chat.room('broadcast').send('mine')
      here.server.say(here.ben.id, 'broadcast', 'theirs')
      await until(() => announced(window) === 'ben: theirs')
    })

    test('reads out the number of a burst', async () => {
      const here = world()
      const window = await mounted(here, 1)
      talk(here, 5, 2)
      await until(() => announced(window) === '5 new messages')
    })
  })

  describe('keyboard', () => {
    test('is one stop of the Tab key; arrows, Home and End move inside', async () => {
      const window = await mounted(world(), 5)
      const stops = findAll(window, 'message-list', 'message-item').filter(each => each.tabIndex === 0)
      expect(stops).to.have.length(1)
      item(window, 'line 5').focus()
      const focused = (): string =>
        text(find(find(window, 'message-list').shadowRoot!.activeElement!, '.text'))
      await sendKeys({ press: 'ArrowUp' })
      expect(focused()).to.equal('line 4')
      await sendKeys({ press: 'Home' })
      expect(focused()).to.equal('line 1')
      await sendKeys({ press: 'ArrowDown' })
      expect(focused()).to.equal('line 2')
      await sendKeys({ press: 'End' })
      expect(focused()).to.equal('line 5')
    })

    test('leads to the last line by the button that goes to the end', async () => {
      const here = world()
      const window = await mounted(here, 60)
      const jump = find(window, 'message-list', '.jump')
      scroller(window).scrollTop = 0
      await until(() => !jump.hidden)
      jump.focus()
      await sendKeys({ press: 'Enter' })
      await until(() => jump.hidden)
      expect(find(window, 'message-list').shadowRoot!.activeElement === item(window, 'line 60')).to.equal(
        true
      )
      expect(fromEnd(window)).to.be.below(30)
    })

    test('keeps the focus on its line when more comes', async () => {
      const here = world()
      const window = await mounted(here, 5)
      item(window, 'line 3').focus()
      talk(here, 1, 6)
      await until(() => lines(window).includes('line 6'))
      expect(find(window, 'message-list').shadowRoot!.activeElement).to.equal(item(window, 'line 3'))
    })
  })

  describe('what was refused', () => {
    const refused = async (): Promise<{ own: World; window: ChatWindow; failed: HTMLElement }> => {
      const own = world()
      const window = await mounted(own, 3)
      own.server.intercept = frame => (frame.type === 'send' ? new ChatError('forbidden', 'Not here') : true)
      await own.chat
        .room('broadcast')
        .send('mine')
        .catch(() => undefined)
      await until(() => lines(window).includes('mine'))
      const failed = item(window, 'mine')
      await until(() => look(failed, '[part=failure]'))
      return { own, window, failed }
    }

    test('is sent again by its button', async () => {
      const { own, failed } = await refused()
      own.server.intercept = undefined
      find(failed, '[part=failure] button').click()
      await until(() => !look(failed, '[part=failure]'))
      await until(() => own.chat.room('broadcast').getSnapshot().messages.at(-1)?.state === 'sent')
    })

    test('is given up by its button, and the focus goes to the line beside', async () => {
      const { window, failed } = await refused()
      const discard = findAll(failed, '[part=failure] button').at(-1)!
      discard.focus()
      discard.click()
      await until(() => !lines(window).includes('mine'))
      await settled()
      const list = find<MessageList>(window, 'message-list')
      expect(list.shadowRoot!.activeElement === item(window, 'line 3')).to.equal(true)
    })
  })

  describe('showing', () => {
    test('shows each line once, with names, days and groups', async () => {
      const here = world()
      here.server.say(here.cleo.id, 'broadcast', 'hello')
      const window = await mounted(here, 2)
      expect(lines(window)).to.deep.equal(['hello', 'line 1', 'line 2'])
      expect(findAll(window, 'message-list', '[part=day]').map(text)).to.deep.equal(['Today'])
      const names = findAll(window, 'message-list', 'message-item').map(
        each => look(each, '[part=name]')?.textContent
      )
      expect(names).to.deep.equal(['cleo', 'ben', undefined])
    })

    test('opens at the end, and follows new lines there', async () => {
      const here = world()
      const window = await mounted(here, 40)
      expect(fromEnd(window)).to.be.below(2)
      talk(here, 3, 41)
      await until(() => lines(window).includes('line 43'))
      await settled()
      expect(fromEnd(window)).to.be.below(2)
    })

    test('leaves the line being read where it is when lines come below', async () => {
      const here = world()
      const window = await mounted(here, 40)
      scroller(window).scrollTop = 400
      await settled()
      // The line, not `scrollTop`: what stands above it may change too, such as where the new messages begin.
      const edge = scroller(window).getBoundingClientRect().top
      const read = lines(window).find(line => top(window, line) > edge)!
      const before = top(window, read)
      talk(here, 3, 41)
      await until(() => here.chat.room('broadcast').getSnapshot().unread === 3)
      await settled()
      expect(top(window, read)).to.be.closeTo(before, 1)
      expect(text(find(window, 'message-list', '.jump'))).to.equal('3')
    })

    test('loads older lines on reaching the top, and the line being read moves by at most a pixel', async () => {
      const here = world()
      const window = await mounted(here, 120)
      const oldest = (): string => here.chat.room('broadcast').getSnapshot().messages[0]!.text
      expect(oldest()).to.equal('line 71')
      // Watch where a line is drawn in every frame, from before the older ones are asked for.
      scroller(window).scrollTop = 700
      await settled()
      const read = lines(window).find(
        line => top(window, line) > scroller(window).getBoundingClientRect().top
      )!
      scroller(window).scrollTop = 300
      await new Promise(resolve => requestAnimationFrame(resolve))
      const start = top(window, read)
      const places: number[] = []
      for (let frames = 0; frames < 20 || oldest() !== 'line 21'; frames++) {
        // What was painted can be measured right after the frame; at its start, sizes are not yet observed.
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
        places.push(top(window, read) - start)
      }
      expect(Math.max(...places.map(Math.abs))).to.be.at.most(1)
    })

    test('keeps the line being read when the window changes its height, and the end for who is there', async () => {
      const window = await mounted(world(), 40)
      window.style.blockSize = '350px'
      await settled()
      expect(fromEnd(window)).to.be.below(2)
      scroller(window).scrollTop = 400
      await settled()
      const edge = scroller(window).getBoundingClientRect().top
      const read = lines(window).find(line => top(window, line) > edge)!
      const before = top(window, read)
      window.style.blockSize = '480px'
      await settled()
      expect(top(window, read)).to.be.closeTo(before, 1)
    })

    test('goes to the latest line by its button', async () => {
      const window = await mounted(world(), 60)
      const jump = find<HTMLButtonElement>(window, 'message-list', '.jump')
      expect(jump.hidden).to.equal(true)
      scroller(window).scrollTop = 600
      await until(() => !jump.hidden)
      jump.click()
      await until(() => fromEnd(window) < 2)
      await until(() => jump.hidden)
    })

    test('marks what is read once the end is on screen, not before', async () => {
      const here = world()
      const window = await mounted(here, 40)
      const room = here.chat.room('broadcast')
      await until(() => room.getSnapshot().unread === 0)
      scroller(window).scrollTop = 100
      await settled()
      talk(here, 2, 41)
      await until(() => room.getSnapshot().unread === 2)
      await settled()
      expect(room.getSnapshot().unread).to.equal(2)
      find<HTMLButtonElement>(window, 'message-list', '.jump').click()
      await until(() => room.getSnapshot().unread === 0)
    })

    test('opens where reading stopped, with a line above what is new', async () => {
      const here = world()
      const window = await mounted(here, 30)
      await until(() => here.chat.room('broadcast').getSnapshot().readSeq === 30)
      window.remove()
      talk(here, 20, 31)
      await until(() => here.chat.room('broadcast').getSnapshot().unread === 20)
      const again = await mount(here.chat)
      const line = await until(() => look(again, 'message-list', '[part=new]'))
      await settled()
      const place = line.getBoundingClientRect().top - scroller(again).getBoundingClientRect().top
      expect(place).to.be.within(0, 200)
      expect(top(again, 'line 31')).to.be.above(line.getBoundingClientRect().top)
    })

    test('says so when there is nothing yet, and where the conversation starts', async () => {
      const here = world()
      const window = await mounted(here, 0)
      await until(() => look(window, 'message-list', '.nothing'))
      talk(here, 1)
      await until(() => lines(window).length === 1)
      expect(text(find(window, 'message-list', '[part=note]'))).to.equal(
        'This is the start of the conversation with everyone.'
      )
    })

    test('says so when the messages cannot be had, and tries again when asked', async () => {
      const here = world()
      await online(here.chat)
      here.server.cut()
      const window = await mount(here.chat, 'wide', `direct:${here.ben.id}`)
      const again = await until(() => look<HTMLButtonElement>(window, 'message-list', '.nothing button'))
      here.server.restore()
      again.click()
      await until(() => !look(window, 'message-list', '.nothing button'))
    })
  })

  describe('a thread', () => {
    const shown = async ({ chat }: World, root: number): Promise<MessageList> => {
      const style = new CSSStyleSheet()
      style.replaceSync('message-list { inline-size: 340px; block-size: 500px }')
      document.adoptedStyleSheets = [style]
      const room = chat.room('broadcast')
      await room.load()
      return fixture<MessageList>(
        html`<message-list .room=${room} .thread=${room.thread(root)} .chat=${chat}></message-list>`
      )
    }
    const texts = (list: Element): string[] =>
      findAll(list, 'message-item').map(each => text(find(each, '.text')))
    const answer = async ({ chat }: World, words: string): Promise<void> =>
      void (await chat.room('broadcast').send(words, { thread: 1 }))

    test('shows the message it hangs on, the number of answers, and these alone', async () => {
      const here = world()
      talk(here, 3)
      await online(here.chat)
      await answer(here, 'first answer')
      await answer(here, 'second answer')
      const list = await shown(here, 1)
      await until(() => texts(list).length === 3)
      expect(texts(list)).to.deep.equal(['line 1', 'first answer', 'second answer'])
      expect(text(find(list, '[part=replies]'))).to.equal('2 replies')
      expect(look(list, '[part=new]')).to.equal(null)
      await answer(here, 'third answer')
      await until(() => texts(list).includes('third answer'))
      expect(text(find(list, '[part=replies]'))).to.equal('3 replies')
      await expect(list).to.be.accessible()
    })

    test('loads older answers on reaching the top, and goes to any of them', async () => {
      const here = world()
      talk(here, 1)
      await online(here.chat)
      for (let count = 1; count <= 120; count++) await answer(here, `answer ${count}`)
      const list = await shown(here, 1)
      await until(() => texts(list).includes('answer 120'))
      await settled()
      await list.goTo(3)
      expect(texts(list)).to.include('answer 2')
      const focused = list.shadowRoot!.activeElement!
      expect(text(find(focused, '.text'))).to.equal('answer 2')
      await list.goTo(1)
      expect(text(find(list.shadowRoot!.activeElement!, '.text'))).to.equal('line 1')
    })

    test('goes through the message it hangs on by keys, too', async () => {
      const here = world()
      talk(here, 1)
      await online(here.chat)
      await answer(here, 'an answer')
      const list = await shown(here, 1)
      await until(() => texts(list).length === 2)
      findAll(list, 'message-item')[1]!.focus()
      await sendKeys({ press: 'Home' })
      expect(text(find(list.shadowRoot!.activeElement!, '.text'))).to.equal('line 1')
      await sendKeys({ press: 'ArrowDown' })
      expect(text(find(list.shadowRoot!.activeElement!, '.text'))).to.equal('an answer')
    })

    test('reads out what others answer, and not what was answered before', async () => {
      const here = world()
      talk(here, 1)
      await online(here.chat)
      await answer(here, 'mine')
      const list = await shown(here, 1)
      await until(() => texts(list).length === 2)
      const said = (): string => text(find(list, '[part=announcer]'))
      const other = newChat(here.server, here.server.addUser('dora').token)
      await online(other)
      await other.room('broadcast').send('theirs', { thread: 1 })
      await until(() => said() === 'dora: theirs')
    })

    test('says so when it cannot be had, and tries again when asked', async () => {
      const here = world()
      talk(here, 1)
      await online(here.chat)
      await here.chat.room('broadcast').load()
      here.server.cut()
      const list = await shown(here, 1)
      const again = await until(() => look<HTMLButtonElement>(list, '.nothing button'))
      here.server.restore()
      again.click()
      await until(() => texts(list).includes('line 1'))
    })
  })

  describe('look', () => {
    test('has a part for every box a page may want to style', async () => {
      const window = await mounted(world(), 2)
      for (const part of ['scroller', 'day', 'note', 'message', 'jump']) {
        expect(look(window, 'message-list', `[part=${part}]`), part).to.not.equal(null)
      }
    })
  })
})
