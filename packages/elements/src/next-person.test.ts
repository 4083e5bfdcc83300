import { expect } from '@open-wc/testing'
import { connect, type Chat } from '@parlo/sdk'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import { ChatThreadOpenEvent, composingIn, openDialog, type ChatWindow } from './index.ts'
import { button, enter } from '../test/dialogs.ts'
import { HILLS, keepFiles } from '../test/looks/files.ts'
import { find, findAll, look, mount, text, until } from '../test/set-up.ts'

/* What is shown, written and chosen by one person is nothing for the next one who is signed in. */

interface Page {
  server: FakeServer
  chat: Chat
  window: ChatWindow
  ben: number
  /** The page hands out the token of somebody else: ann is gone, and eve is there. */
  toEve: () => Promise<void>
}

const chats: Chat[] = []

async function page(): Promise<Page> {
  const server = fakeServer()
  const [ann, ben, eve] = ['ann', 'ben', 'eve'].map(name => server.addUser(name))
  server.say(ben!.id, 'broadcast', 'hello all')
  keepFiles(server)
  let { token } = ann!
  const chat = connect({ ...server.options, getToken: () => Promise.resolve(token) })
  chats.push(chat)
  const window = await mount(chat)
  await until(() => look(window, 'message-input', '[type=file]'))
  await until(() => chat.connection.getSnapshot().at === 'online')
  const toEve = async (): Promise<void> => {
    ;({ token } = eve!)
    server.closeAll(4401)
    await until(() => {
      const session = chat.session.getSnapshot()
      return session.at === 'signed-in' && session.user.id === eve!.id
    })
    await window.updateComplete
  }
  return { server, chat, window, ben: ben!.id, toEve }
}

describe('the next person', () => {
  afterEach(() => {
    for (const chat of chats.splice(0)) chat.close()
  })

  test('does not answer for the one before, nor sees what that was about', async () => {
    const { chat, window, toEve } = await page()
    const room = chat.room('broadcast')
    const composing = composingIn(room, undefined, window)
    composing.reply(room.getSnapshot().messages[0]!)
    await until(() => look(window, 'message-input', '[part=about]'))
    await toEve()
    await until(() => !look(window, 'message-input', '[part=about]'))
    expect(composing.getSnapshot().at).to.equal('new')
  })

  test('sees no dialog, no thread and no picture of the one before', async () => {
    const { server, chat, window, ben, toEve } = await page()
    const list = find(window, 'message-list')
    const thread = new ChatThreadOpenEvent(chat.room('broadcast'), 1)
    find(list, 'message-item').dispatchEvent(thread)
    await until(() => look(window, 'thread-view'))
    server.act(ben, 'broadcast', { kind: 'message', body: { text: '', attachments: [HILLS.id] } })
    const tile = await until(
      () => findAll(list, 'message-item').flatMap(item => look(item, 'message-files', '.tile') ?? [])[0]
    )
    await until(() => tile.querySelector('img')?.complete)
    tile.click()
    await until(() => look(window, 'media-viewer', 'dialog[open]'))
    await openDialog(window, { dialog: 'search', room: chat.room('broadcast') })
    await until(() => look(window, 'search-dialog', 'dialog[open]'))
    await toEve()
    await until(() => !look(window, 'search-dialog') && !look(window, 'media-viewer'))
    expect(look(window, 'thread-view')).to.equal(null)
  })

  test('begins with an empty group', async () => {
    const { window, toEve } = await page()
    const open = async (): Promise<HTMLElement> => {
      await openDialog(window, { dialog: 'new-room' })
      const dialog = await until(() => look(window, 'new-room-dialog'))
      await until(() => look(dialog, 'dialog[open]'))
      button(dialog, 'New group').click()
      await until(() => look(dialog, '.chips, [part=foot]'))
      button(dialog, 'Next').click()
      await until(() => look(dialog, '#title'))
      return dialog
    }
    enter(await open(), '#title', 'A secret')
    await toEve()
    await until(() => !look(window, 'new-room-dialog'))
    expect(find<HTMLInputElement>(await open(), '#title').value).to.equal('')
    expect(text(document.body)).not.to.contain('A secret')
  })
})
