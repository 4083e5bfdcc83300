import { expect } from '@open-wc/testing'
import { closeAll, find, look, mount, online, text, until, world } from '../../../test/set-up.ts'

describe('<typing-note>', () => {
  afterEach(closeAll)

  test('says who is writing, and takes no room when nobody is', async () => {
    const { server, chat, ben, cleo } = world()
    const window = await mount(chat)
    const note = await until(() => look(window, 'typing-note'))
    await online(chat)
    await until(() => chat.room('broadcast').getSnapshot().status === 'ready')
    expect(note.getBoundingClientRect().height).to.equal(0)
    server.typing(ben.id, 'broadcast', true)
    await until(() => look(note, '.names') && text(find(note, '.names')) === 'ben is writing')
    server.typing(cleo.id, 'broadcast', true)
    await until(() => text(find(note, '.names')) === 'ben and cleo are writing')
    await expect(note).to.be.accessible()
    server.typing(ben.id, 'broadcast', false)
    server.typing(cleo.id, 'broadcast', false)
    await until(() => note.getBoundingClientRect().height === 0)
  })
})
