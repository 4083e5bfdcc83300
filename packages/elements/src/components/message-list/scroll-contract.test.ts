import { expect, fixture, html } from '@open-wc/testing'
import { longRoom } from '../../../test/long-room.ts'
import { find, findAll, settled, until } from '../../../test/set-up.ts'
import type { MessageItem, MessageList } from '../../index.ts'
import '../../define.ts'

/* What is being read stays where it is, whatever happens around it: watched in every frame, in a room of 100,000. */

const LENGTH = 100_000

interface Reader {
  list: MessageList
  scroller: HTMLElement
  talk: ReturnType<typeof longRoom>
}

const rows = (list: Element): MessageItem[] => findAll<MessageItem>(list, '.row:not([data-kept])')
const topOf = ({ scroller }: Reader, row: Element): number =>
  row.getBoundingClientRect().top - scroller.getBoundingClientRect().top
const seqOf = (row: MessageItem): number => row.message!.seq!

/** Somebody in the middle of it, at a line cut off by the upper edge. */
async function reading(held = LENGTH): Promise<Reader> {
  const style = new CSSStyleSheet()
  style.replaceSync('message-list { inline-size: 400px; block-size: 500px }')
  document.adoptedStyleSheets = [style]
  const talk = longRoom(LENGTH, held)
  const list = await fixture<MessageList>(html`<message-list .room=${talk.room}></message-list>`)
  await until(() => rows(list).length > 0)
  await settled()
  const scroller = find(list, '.scroller')
  const reader = { list, scroller, talk }
  if (held === LENGTH) {
    scroller.scrollTop = scroller.scrollHeight / 2
    await settled()
  }
  // A long one may fill the screen, and be what is read itself.
  const isShort = (row: MessageItem | undefined): boolean => row !== undefined && row.offsetHeight < 150
  const cut = (): MessageItem | undefined =>
    rows(list).find((_, at, all) => at > 4 && all.slice(at - 1, at + 3).every(isShort))
  for (let turns = 0; turns < 20 && !cut(); turns++) {
    scroller.scrollTop -= 400
    await settled()
  }
  for (let turns = 0; turns < 2; turns++) {
    const row = cut()!
    scroller.scrollTop += Math.round(topOf(reader, row) + row.offsetHeight / 2)
    await settled()
  }
  return reader
}

/**
 * Where a row stands in the next frame as it is painted. An observer of intersections is told that after everything else;
 * at the start of a frame sizes are not yet observed, and after it something may have changed the page again.
 */
const painted = ({ scroller }: Reader, row: Element): Promise<number> =>
  new Promise(resolve => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect()
        resolve(entry!.boundingClientRect.top - entry!.rootBounds!.top)
      },
      { root: scroller }
    )
    observer.observe(row)
  })

/** How far the first line below the upper edge moves, in pixels: the most in any of the frames until it is over. */
async function moves(reader: Reader, act: () => unknown, over: () => unknown = () => true): Promise<number> {
  const row = rows(reader.list).find(each => topOf(reader, each) >= 0)!
  const before = await painted(reader, row)
  const places: number[] = []
  act()
  const end = Date.now() + 10_000
  for (let frames = 0; frames < 12 || (!over() && Date.now() < end); frames++) {
    const place = await painted(reader, row)
    places.push(row.isConnected ? place - before : Infinity)
  }
  expect(Boolean(over()), 'what was to happen happened').to.equal(true)
  return Math.max(...places.map(Math.abs))
}

/** The line `count` above the one read; 1 is the one that the edge cuts off. */
const above = (reader: Reader, count: number): MessageItem => {
  const all = rows(reader.list)
  return all[all.findIndex(each => topOf(reader, each) >= 0) - count]!
}

describe('<message-list>, while somebody reads', () => {
  test('does not move when older lines come, far above or right at the edge', async () => {
    const reader = await reading(150)
    const held = (): number => reader.talk.room.getSnapshot().messages.length
    for (const top of [undefined, 200]) {
      if (top !== undefined) reader.scroller.scrollTop = top
      // Frames in which nothing has come yet count as well.
      await new Promise(requestAnimationFrame)
      const before = held()
      const older = (): void => void reader.talk.room.loadOlder()
      expect(await moves(reader, older, () => held() > before)).to.be.at.most(1)
    }
  })

  test('does not move when lines come at the end, one in each frame or a thousand at once', async () => {
    const reader = await reading()
    const oneByOne = async (): Promise<void> => {
      for (let count = 0; count < 10; count++) {
        reader.talk.say(1)
        await new Promise(requestAnimationFrame)
      }
    }
    expect(await moves(reader, () => void oneByOne())).to.be.at.most(1)
    expect(await moves(reader, () => reader.talk.say(1_000))).to.be.at.most(1)
  })

  test('does not move when a picture arrives in a line above, cut off or out of sight', async () => {
    const reader = await reading()
    for (const count of [1, 2, 4]) {
      const row = above(reader, count)
      const grow = (): void => {
        row.style.paddingBlockEnd = '180px'
      }
      expect(await moves(reader, grow, () => row.offsetHeight > 180), `${count} above`).to.be.at.most(1)
    }
  })

  test('does not move when lines above are edited, reacted to, or deleted', async () => {
    const reader = await reading()
    for (const count of [1, 3]) {
      const seq = seqOf(above(reader, count))
      const { talk } = reader
      const long = 'much more than was said before. '.repeat(12)
      expect(await moves(reader, () => talk.change(seq, { text: long, edited: true }))).to.be.at.most(1)
      const reactions = [{ emoji: '👍', count: 3, users: [2, 3, 4], me: false }]
      expect(await moves(reader, () => talk.change(seq, { reactions, replyCount: 2 }))).to.be.at.most(1)
      expect(await moves(reader, () => talk.change(seq, { text: '', deleted: true }))).to.be.at.most(1)
    }
  })

  test('does not move when another font comes', async () => {
    const reader = await reading()
    const { list } = reader
    expect(
      await moves(reader, () => {
        list.style.letterSpacing = '0.09em'
        list.style.wordSpacing = '0.2em'
      })
    ).to.be.at.most(1)
    expect(await moves(reader, () => list.style.setProperty('font-family', 'monospace'))).to.be.at.most(1)
    expect(await moves(reader, () => list.style.setProperty('font-size', '21px'))).to.be.at.most(1)
  })

  test('does not move when the box for messages grows, or the window', async () => {
    const reader = await reading()
    const { list } = reader
    expect(await moves(reader, () => list.style.setProperty('block-size', '380px'))).to.be.at.most(1)
    expect(await moves(reader, () => list.style.setProperty('block-size', '620px'))).to.be.at.most(1)
  })

  test('does not move when it becomes narrower, as beside a thread, or wider', async () => {
    const reader = await reading()
    const { list } = reader
    expect(await moves(reader, () => list.style.setProperty('inline-size', '290px'))).to.be.at.most(1)
    expect(await moves(reader, () => list.style.setProperty('inline-size', '700px'))).to.be.at.most(1)
  })

  test('is where it was when it is moved to another place in the page', async () => {
    const reader = await reading()
    const { list, scroller } = reader
    const move = async (): Promise<void> => {
      const place = document.createElement('div')
      list.parentElement!.append(place)
      place.append(list)
      await settled()
      await settled()
    }
    const row = rows(list).find(each => topOf(reader, each) >= 0)!
    const before = topOf(reader, row)
    await move()
    expect(row.isConnected).to.equal(true)
    expect(Math.abs(topOf(reader, row) - before)).to.be.at.most(1)
    list.scrollToEnd()
    const fromEnd = (): number => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    await until(() => fromEnd() < 2)
    await settled()
    await move()
    expect(fromEnd()).to.be.below(2)
  })

  test('scrolls by what the reader scrolls, though rows of unknown height are drawn above', async () => {
    const reader = await reading()
    let worst = 0
    for (let turns = 0; turns < 60; turns++) {
      const row = rows(reader.list).find(each => topOf(reader, each) >= 0)!
      const before = await painted(reader, row)
      reader.scroller.scrollTop -= 150
      worst = Math.max(worst, Math.abs((await painted(reader, row)) - before - 150))
    }
    expect(worst).to.be.at.most(1)
  })

  test('keeps the end in view for whoever is there', async () => {
    const reader = await reading(60)
    const { list, scroller, talk } = reader
    const fromEnd = (): number => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    list.scrollToEnd()
    await until(() => fromEnd() < 2)
    await settled()
    for (const act of [
      () => talk.say(1_000),
      () => list.style.setProperty('block-size', '380px'),
      () => list.style.setProperty('inline-size', '290px'),
      () => rows(list).at(-1)!.style.setProperty('padding-block-end', '100px')
    ]) {
      act()
      await settled()
      await settled()
      expect(fromEnd(), act.toString()).to.be.below(2)
    }
  })
})
