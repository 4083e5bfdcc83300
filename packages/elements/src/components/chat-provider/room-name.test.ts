import { expect } from '@open-wc/testing'
import { closeAll, online, world } from '../../../test/set-up.ts'
import { nameOf, roomNamed } from './room-name.ts'

describe('roomNamed', () => {
  afterEach(closeAll)

  test('is everyone, one person, or a group by its name or number', () => {
    const { chat, ann, ben } = world()
    for (const name of ['broadcast', `direct:${ben.id}`, 'lobby', 'id:7']) {
      expect(nameOf(roomNamed(name, chat, ann.id)!)).to.equal(name)
    }
  })

  test('is the group by its name, when it has one that is known', async () => {
    const { server, chat, ann } = world()
    const id = server.addGroup(ann.id, { title: 'The lobby', name: 'lobby' })
    await online(chat)
    expect(roomNamed(`id:${id}`, chat, ann.id)).to.equal(chat.room('lobby'))
  })

  test('is none for oneself, and for what no room can be called', () => {
    const { chat, ann } = world()
    for (const name of [`direct:${ann.id}`, '', 'not a name', 'direct:x', 'id:0', '-lobby']) {
      expect(roomNamed(name, chat, ann.id), name).to.equal(undefined)
    }
  })
})
