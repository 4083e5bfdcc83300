import { expect } from '@open-wc/testing'
import { frame, fromEnd, onScreen, opened, rows, scroller, seqs } from '../../../test/long-list.ts'
import { closeAll, find, settled, until, world } from '../../../test/set-up.ts'

/* The chat holds some 2,000 lines around where somebody reads. What it lets go of is far off the screen, and nothing on it moves. */

const LENGTH = 3_000
const HELD = 2_000

async function talking() {
  const here = world()
  for (let count = 1; count <= LENGTH; count++) {
    const words = Array.from({ length: 1 + ((count * 7) % 40) }, () => 'word').join(' ')
    here.server.say(here.ben.id, 'broadcast', `${count} ${words}`)
  }
  const room = here.chat.room('broadcast')
  const list = await opened({ room } as Parameters<typeof opened>[0])
  await until(() => fromEnd(list) < 2)
  return { ...here, room, list }
}

describe('<message-list> of a room whose chat lets go of what is far away', () => {
  afterEach(closeAll)

  test('stays where it is read, back to the start, and on to the end', async () => {
    const { room, list, server, ben } = await talking()
    const held = (): number => room.getSnapshot().messages.length
    let moved = 0
    const go = async (load: () => Promise<boolean>): Promise<void> => {
      const row = rows(list).find(
        each => each.getBoundingClientRect().top > scroller(list).getBoundingClientRect().top
      )!
      const top = row.getBoundingClientRect().top
      await load()
      await list.updateComplete
      await frame()
      moved = Math.max(moved, Math.abs(row.getBoundingClientRect().top - top))
    }
    for (let turns = 0; room.getSnapshot().messages[0]!.seq! > 1 && turns < 40; turns++) {
      scroller(list).scrollTop = 10
      await settled()
      await go(() => room.loadOlder(200))
      expect(held()).to.be.at.most(HELD + 250)
    }
    expect(room.getSnapshot().atEnd, 'the end is too far away').to.equal(false)
    server.say(ben.id, 'broadcast', 'the news')
    await settled()
    for (let turns = 0; !room.getSnapshot().atEnd && turns < 40; turns++) {
      scroller(list).scrollTop = scroller(list).scrollHeight - scroller(list).clientHeight - 10
      await settled()
      await go(() => room.loadNewer(200))
      expect(held()).to.be.at.most(HELD + 250)
    }
    expect(room.getSnapshot().messages[0]!.seq).to.be.above(1)
    expect(moved).to.be.at.most(1)
    expect(onScreen(list).covered).to.be.above(0.85)
    // Nothing is left of the thousands of rows that were drawn and taken away.
    const all = find(list, '.rows')
    expect(all.childNodes.length).to.be.below(8 * all.children.length + 260)
    find(list, '.jump').click()
    await until(() => onScreen(list).seqs.at(-1) === LENGTH + 1)
  }).timeout(120_000)

  test('stays where it is read, though thousands come', async () => {
    const { room, list, server, ben } = await talking()
    await room.loadOlder(200)
    scroller(list).scrollTop -= 4_000
    await settled()
    const row = rows(list).find(
      each => each.getBoundingClientRect().top > scroller(list).getBoundingClientRect().top
    )!
    const top = row.getBoundingClientRect().top
    let moved = 0
    for (let count = 0; count < 100; count++) {
      for (let some = 0; some < 50; some++) server.say(ben.id, 'broadcast', `and ${count}`)
      await frame()
      moved = Math.max(moved, Math.abs(row.getBoundingClientRect().top - top))
    }
    expect(row.isConnected).to.equal(true)
    expect(moved).to.be.at.most(1)
    expect(room.getSnapshot().messages.length).to.be.below(2 * HELD)
    find(list, '.jump').click()
    await until(() => onScreen(list).seqs.at(-1) === LENGTH + 5_000)
  }).timeout(120_000)

  test('follows its end, and is as if it had just been opened', async () => {
    const { room, list, server, ben } = await talking()
    for (let turns = 0; turns < 11; turns++) await room.loadOlder(200)
    list.scrollToEnd()
    await until(() => fromEnd(list) < 2)
    for (let count = 0; count < 30; count++) {
      server.say(ben.id, 'broadcast', `and ${count}`)
      await frame()
      expect(fromEnd(list)).to.be.below(2)
    }
    await until(() => room.getSnapshot().messages.length < HELD)
    await settled()
    expect(seqs(list).at(-1)).to.equal(LENGTH + 30)
    expect(fromEnd(list)).to.be.below(2)
    scroller(list).scrollTop -= 3_000
    await frame()
    expect(onScreen(list).covered).to.be.above(0.85)
  }).timeout(120_000)
})
