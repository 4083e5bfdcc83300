import { expect, fixture, html } from '@open-wc/testing'
import { frame, fromEnd, LENGTH, onScreen, opened, rows, scroller, seqs } from '../../../test/long-list.ts'
import { longMessages, longRoom } from '../../../test/long-room.ts'
import { find, findAll, look, settled, until } from '../../../test/set-up.ts'
import type { MessageList } from '../../index.ts'
import { dayHeading } from '../../text/format-time.ts'

describe('<message-list> of any length', () => {
  describe('drawing', () => {
    test('draws what is around the screen, while somebody scrolls through thousands', async () => {
      const list = await opened(longRoom(LENGTH))
      let most = 0
      let least = 1
      for (let turns = 0; turns < 40; turns++) {
        scroller(list).scrollTop -= 430
        await frame()
        most = Math.max(most, findAll(list, 'message-item').length)
        least = Math.min(least, onScreen(list).covered)
      }
      expect(most).to.be.within(10, 120)
      expect(least).to.be.above(0.85)
      expect(seqs(list)[0]).to.be.below(LENGTH - 120)
    }).timeout(120_000)

    test('shows in the next frame where the scrollbar was dragged to', async () => {
      const list = await opened(longRoom(LENGTH))
      const box = scroller(list)
      for (const part of [0.5, 0.51, 0.1, 0.9, 0.98, 0.3]) {
        box.scrollTop = (box.scrollHeight - box.clientHeight) * part
        await frame()
        expect(onScreen(list).covered, String(part)).to.be.above(0.85)
        expect(onScreen(list).seqs[0], String(part)).to.be.closeTo(LENGTH * part, LENGTH * 0.1)
      }
      box.scrollTop = 0
      await frame()
      await settled()
      expect(onScreen(list).seqs[0]).to.equal(1)
      expect(look(list, '[part=note]')!.getBoundingClientRect().top).to.be.at.least(
        box.getBoundingClientRect().top
      )
      box.scrollTop = box.scrollHeight
      await frame()
      await settled()
      expect(onScreen(list).seqs.at(-1)).to.equal(LENGTH)
      expect(fromEnd(list)).to.be.below(2)
    })

    test('tells the day to whoever scrolls, until they stop, or its heading is there', async () => {
      const list = await opened(longRoom(LENGTH))
      const label = find(list, '[part=day-label]')
      const shown = (): boolean => label.classList.contains('on')
      const scroll = async (by: number): Promise<void> => {
        scroller(list).scrollTop += by
        await frame()
        await frame()
      }
      expect(shown(), 'on opening').to.equal(false)
      expect(getComputedStyle(label).visibility).to.equal('hidden')
      await scroll(-900)
      expect(shown()).to.equal(true)
      await until(() => getComputedStyle(label).opacity === '1')
      const { timestamp } = longMessages(LENGTH, LENGTH)[0]!
      expect(label.textContent).to.equal(dayHeading('en', { today: '', yesterday: '' }, timestamp))
      expect(label.getAttribute('aria-hidden')).to.equal('true')
      await until(() => !shown())
      for (let turns = 0; turns < 200 && !look(list, '[part=day]'); turns++) await scroll(-400)
      const heading = find(list, '[part=day]')
      await scroll(heading.getBoundingClientRect().top - scroller(list).getBoundingClientRect().top - 2)
      expect(shown(), 'beside the heading').to.equal(false)
      await scroll(-300)
      expect(shown()).to.equal(true)
      scroller(list).scrollTop = scroller(list).scrollHeight
      await frame()
      await frame()
      expect(shown(), 'at the end').to.equal(false)
    }).timeout(120_000)

    test('draws a part even where a page gives it no height', async () => {
      const talk = longRoom(5_000)
      const list = await fixture<MessageList>(html`<message-list .room=${talk.room}></message-list>`)
      document.adoptedStyleSheets = []
      await until(() => rows(list).length > 0)
      await settled()
      expect(rows(list).length).to.be.at.most(130)
    })

    test('draws a burst once', async () => {
      const talk = longRoom(LENGTH)
      const list = await opened(talk)
      let draws = 0
      const watch = new MutationObserver(() => draws++)
      watch.observe(find(list, '.rows'), { childList: true })
      for (let count = 0; count < 60; count++) {
        talk.say(1)
        await Promise.resolve()
      }
      await settled()
      watch.disconnect()
      expect(draws).to.be.below(4)
      expect(onScreen(list).seqs.at(-1)).to.equal(LENGTH + 60)
    })

    test('holds as many elements after thousands of messages as before, and no more memory', async () => {
      const talk = longRoom(200)
      const list = await opened(talk)
      const heap = async (): Promise<number> => {
        for (let turns = 0; turns < 3; turns++) {
          ;(globalThis as { gc?: () => void }).gc?.()
          await frame()
        }
        return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
      }
      // As a session of ten minutes is, without the pauses: others write, one reads back now and then, and returns.
      const minute = async (): Promise<void> => {
        for (let turns = 0; turns < 8; turns++) {
          talk.say(50)
          await frame()
        }
        for (let turns = 0; turns < 8; turns++) {
          scroller(list).scrollTop -= 400
          await frame()
        }
        list.scrollToEnd()
        await until(() => fromEnd(list) < 2)
        talk.forget(200)
      }
      await minute()
      const [elements, before] = [findAll(list, '*').length, await heap()]
      for (let minutes = 0; minutes < 9; minutes++) await minute()
      expect(findAll(list, '*').length).to.be.closeTo(elements, 60)
      expect(seqs(list).at(-1)).to.equal(200 + 4_000)
      if (before > 0) expect((await heap()) - before).to.be.below(3_000_000)
    }).timeout(120_000)
  })
})
