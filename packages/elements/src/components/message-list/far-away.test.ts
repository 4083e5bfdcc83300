import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import {
  focused,
  frame,
  fromEnd,
  LENGTH,
  onScreen,
  opened,
  rows,
  scroller,
  seqs
} from '../../../test/long-list.ts'
import type { ChatError } from '@parlo/sdk'
import { longRoom } from '../../../test/long-room.ts'
import { find, findAll, settled, text, until } from '../../../test/set-up.ts'
import { ChatMessageOpenEvent, type MessageItem, type MessageList } from '../../index.ts'

describe('<message-list> of any length', () => {
  describe('keyboard', () => {
    test('leads through lines that are not drawn yet, and to both ends', async () => {
      const list = await opened(longRoom(LENGTH))
      rows(list).at(-1)!.focus()
      await sendKeys({ press: 'Home' })
      await until(() => focused(list) === 1)
      expect(scroller(list).scrollTop).to.equal(0)
      for (let count = 2; count <= 60; count++) await sendKeys({ press: 'ArrowDown' })
      expect(focused(list)).to.equal(60)
      expect(onScreen(list).seqs).to.include(60)
      await sendKeys({ press: 'End' })
      await until(() => focused(list) === LENGTH)
      expect(fromEnd(list)).to.be.below(30)
    })

    test('goes on from the line that has the focus, though it was scrolled far away', async () => {
      const list = await opened(longRoom(LENGTH))
      const line = rows(list).at(-2)!
      line.focus()
      const seq = line.message!.seq!
      scroller(list).scrollTop -= 40_000
      await settled()
      expect(seqs(list)).not.to.include(seq)
      expect(list.shadowRoot!.activeElement === line, 'has the focus').to.equal(true)
      await sendKeys({ press: 'ArrowUp' })
      await until(() => focused(list) === seq - 1)
      expect(onScreen(list).seqs).to.include(seq - 1)
      expect(findAll(list, '[data-kept]')).to.have.length(0)
    })

    test('is entered at the last line on the screen, not far from what is read', async () => {
      const list = await opened(longRoom(LENGTH))
      scroller(list).scrollTop -= 40_000
      await settled()
      const stops = findAll<MessageItem>(list, 'message-item').filter(each => each.tabIndex === 0)
      expect(stops).to.have.length(1)
      expect(onScreen(list).seqs).to.include(stops[0]!.message!.seq)
    })
  })

  describe('going to a message', () => {
    test('shows one that is held a third below the top, with the focus', async () => {
      const list = await opened(longRoom(LENGTH))
      await list.goTo(31_415)
      await settled()
      const row = rows(list).find(each => each.message!.seq === 31_415)!
      expect(focused(list)).to.equal(31_415)
      const below = row.getBoundingClientRect().top - scroller(list).getBoundingClientRect().top
      expect(below).to.be.within(60, 200)
      expect(text(find(list, '[part=announcer]'))).to.equal('')
    })

    test('loads one that is not, and goes on to both sides, and back to the end', async () => {
      const talk = longRoom(LENGTH, 100)
      const list = await opened(talk)
      await list.goTo(500)
      expect(focused(list)).to.equal(500)
      await settled()
      expect(find(list, '.jump').hidden).to.equal(false)
      const held = (): number => talk.room.getSnapshot().messages.at(-1)!.seq!
      for (let turns = 0; turns < 40; turns++) {
        scroller(list).scrollTop += 300
        await frame()
      }
      await until(() => held() > 600)
      expect(onScreen(list).covered).to.be.above(0.85)
      talk.say(7)
      await until(() => text(find(list, '.jump')) !== '')
      find(list, '.jump').click()
      await until(() => onScreen(list).seqs.at(-1) === LENGTH + 7)
      expect(fromEnd(list)).to.be.below(2)
      await until(() => find(list, '.jump').hidden)
    })

    test('does not run along while newer lines come at the bottom', async () => {
      const talk = longRoom(LENGTH, 100)
      const list = await opened(talk)
      await list.goTo(500)
      scroller(list).scrollTop = scroller(list).scrollHeight
      await frame()
      const last = onScreen(list).seqs.at(-1)!
      await until(() => talk.room.getSnapshot().messages.at(-1)!.seq! > last + 20)
      await settled()
      expect(onScreen(list).seqs).to.include(last)
    })

    test('answers a line that asks for it, and says so when it cannot be had', async () => {
      const list = await opened(longRoom(LENGTH))
      const open = new ChatMessageOpenEvent(12)
      rows(list)[0]!.dispatchEvent(open)
      await until(() => focused(list) === 12)
    })

    test('says that there is no such message', async () => {
      const list = await opened(longRoom(LENGTH))
      const error: unknown = await list.goTo(LENGTH + 1).catch((failed: unknown) => failed)
      expect((error as ChatError).code).to.equal('not_found')
    })

    test('takes the focus from nobody who went elsewhere meanwhile', async () => {
      const list = await opened(longRoom(LENGTH, 100))
      const box = document.createElement('input')
      list.after(box)
      const going = list.goTo(500)
      await list.updateComplete
      list.room = longRoom(700).room
      box.focus()
      await going
      await settled()
      expect(document.activeElement === box).to.equal(true)
      expect(fromEnd(list)).to.be.below(30)
      box.remove()
    })

    test('opens there when it is asked at once', async () => {
      const talk = longRoom(LENGTH, 100)
      const list = await fixture<MessageList>(html`<message-list></message-list>`)
      list.room = talk.room
      await list.goTo(777)
      await settled()
      expect(focused(list)).to.equal(777)
      expect(onScreen(list).seqs).to.include(777)
    })
  })

  describe('announcements', () => {
    test('tell what arrives while an older place is shown, and none of what is loaded', async () => {
      const talk = longRoom(LENGTH, 100)
      const list = await opened(talk)
      await list.goTo(500)
      talk.say(1, { own: false, text: 'the news' })
      const announced = (): string => text(find(list, '[part=announcer]'))
      await until(() => announced() === 'Someone: the news')
      await talk.room.loadNewer()
      await talk.room.loadOlder()
      talk.room.toEnd()
      await new Promise(resolve => setTimeout(resolve, 400))
      expect(announced()).to.equal('Someone: the news')
    })
  })
})
