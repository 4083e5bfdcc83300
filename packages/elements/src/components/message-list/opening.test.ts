import { expect } from '@open-wc/testing'
import { onScreen, opened, rows, scroller } from '../../../test/long-list.ts'
import { longMessages, longRoom } from '../../../test/long-room.ts'
import { findAll, look, settled, until } from '../../../test/set-up.ts'
import type { MessageList } from '../../index.ts'

const newLine = (list: MessageList): number | undefined => {
  const line = look(list, '[part=new]')
  return line ? line.getBoundingClientRect().top - scroller(list).getBoundingClientRect().top : undefined
}

describe('<message-list>, where it opens', () => {
  test('is where reading stopped, though that is further back than what is held', async () => {
    const talk = longRoom(1_000, 50)
    talk.set({ readSeq: 700, unread: 100 })
    const list = await opened(talk)
    await until(() => newLine(list) !== undefined)
    await settled()
    expect(onScreen(list).seqs).to.include(701)
    expect(newLine(list)).to.be.within(0, 120)
    expect(talk.room.getSnapshot().readSeq, 'read').to.equal(700)
    expect(look(list, '[part=jump]')!.getAttribute('aria-label')).to.include('99+')
  })

  test('shows nothing of the end while that place is on its way', async () => {
    const talk = longRoom(1_000, 50)
    talk.set({ readSeq: 700, unread: 100 })
    let come = (): void => undefined
    Object.assign(talk.room, {
      loadAround: () => new Promise<void>(resolve => (come = resolve))
    })
    const list = await opened(talk, each => look(each, '.skeleton'))
    expect(findAll(list, 'message-item')).to.have.length(0)
    expect(look(list, '.skeleton') !== null).to.equal(true)
    // It could not be had after all: then the end is what there is.
    come()
    await until(() => findAll(list, 'message-item').length > 0)
    await settled()
    expect(onScreen(list).seqs).to.include(1_000)
  })

  test('is the first line of those that came while the line was down', async () => {
    const talk = longRoom(1_000, 50)
    const list = await opened(talk)
    expect(onScreen(list).seqs).to.include(1_000)
    talk.set({ live: false })
    await settled()
    const before = talk.room.getSnapshot()
    talk.set({
      live: true,
      unread: 40,
      readSeq: 1_000,
      messages: [...before.messages, ...longMessages(1_001, 1_040)]
    })
    await until(() => newLine(list) !== undefined)
    await settled()
    expect(onScreen(list).seqs).to.include(1_001)
    expect(onScreen(list).seqs).not.to.include(1_040)
  })

  test('stays where somebody reads, who was not at the end when the line went down', async () => {
    const talk = longRoom(1_000)
    const list = await opened(talk)
    scroller(list).scrollTop -= 3_000
    await settled()
    const seen = onScreen(list).seqs
    talk.set({ live: false })
    await settled()
    const before = talk.room.getSnapshot()
    talk.set({ live: true, unread: 40, messages: [...before.messages, ...longMessages(1_001, 1_040)] })
    await settled()
    expect(onScreen(list).seqs).to.deep.equal(seen)
  })
})

describe('a page of history that cannot be had', () => {
  test('is said where it is missing, and comes when it is asked for again', async () => {
    const talk = longRoom(1_000, 50)
    const list = await opened(talk)
    const { loadOlder } = talk.room
    let asked = 0
    Object.assign(talk.room, {
      loadOlder: () => (asked++, Promise.reject(new Error('offline')))
    })
    scroller(list).scrollTop = 0
    const again = await until(() => look(list, '[part=note] button'))
    await settled()
    expect(asked, 'not again at once').to.equal(1)
    await expect(list).to.be.accessible()
    Object.assign(talk.room, { loadOlder })
    again.click()
    await until(() => rows(list).some(({ message }) => message!.seq! < 951))
    expect(look(list, '[part=note] button')).to.equal(null)
  })
})
