import { expect } from '@open-wc/testing'
import { connect, type Chat, type ChatOptions } from '@parlo/sdk'
import { button, gone } from '../test/dialogs.ts'
import {
  closeAll,
  find,
  look,
  mount,
  online,
  settled,
  text,
  until,
  world,
  type World
} from '../test/set-up.ts'
import type { ChatWindow } from './index.ts'

/** A device that keeps what it is given, for as long as a test takes. */
const lasting: ChatOptions['storage'] = () =>
  Promise.resolve({
    lasting: true,
    outbox: () => Promise.resolve([]),
    keep: () => Promise.resolve(),
    drop: () => Promise.resolve(),
    records: () => Promise.resolve([]),
    save: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => undefined
  })

async function shown(here: World, chat: Chat = here.chat): Promise<ChatWindow> {
  const window = await mount(chat)
  await online(chat)
  // It is there once the box has all that it can do.
  await until(() => look(window, 'message-input', '[type=file]'))
  return window
}

const signOut = (window: ChatWindow): void => find(window, '[part=sign-out]').click()
const asked = (window: ChatWindow): HTMLElement | null => look(window, 'sign-out-dialog', '.question')
const dialogOf = (window: ChatWindow): Promise<HTMLElement> =>
  until(() => asked(window) && look(window, 'sign-out-dialog'))
const isIn = ({ session }: Chat): boolean => session.getSnapshot().at === 'signed-in'

/** Would the page ask, if it went now? */
function asksToStay(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  return !window.dispatchEvent(leaving)
}

function attach(window: ChatWindow): void {
  const transfer = new DataTransfer()
  transfer.items.add(new File(['x'], 'x.txt'))
  const chooser = find<HTMLInputElement>(window, 'message-input', '[type=file]')
  chooser.files = transfer.files
  chooser.dispatchEvent(new Event('change'))
}

describe('signing out', () => {
  afterEach(closeAll)

  test('asks nobody who loses nothing by it', async () => {
    const here = world()
    const window = await shown(here)
    await here.chat.room('broadcast').send('hello')
    signOut(window)
    await until(() => !isIn(here.chat))
    expect(asked(window)).to.equal(null)
  })

  test('asks nobody whose page has closed the chat', async () => {
    const here = world()
    await shown(here)
    here.server.cut()
    void here.chat.room('broadcast').send('one')
    await until(asksToStay)
    here.chat.close()
    await until(() => !asksToStay())
  })

  test('asks whoever has not sent all, who may stay', async () => {
    const here = world()
    const window = await shown(here)
    here.server.cut()
    for (const each of ['one', 'two'])
      here.chat
        .room('broadcast')
        .send(each)
        .catch(() => undefined)
    signOut(window)
    const dialog = await dialogOf(window)
    expect(text(asked(window)!)).to.equal('2 messages have not been sent.')
    await until(() => dialog.shadowRoot!.activeElement === button(dialog, 'Stay signed in'))
    await settled()
    await expect(dialog).to.be.accessible()
    button(dialog, 'Stay signed in').click()
    await gone(window, dialog)
    expect(isIn(here.chat)).to.equal(true)
    signOut(window)
    button(await dialogOf(window), 'Sign out').click()
    await until(() => !isIn(here.chat))
    await until(() => look(window, 'login-form'))
  })

  test('counts along while it asks', async () => {
    const here = world()
    const window = await shown(here)
    here.server.cut()
    void here.chat.room('broadcast').send('one')
    signOut(window)
    await dialogOf(window)
    expect(text(asked(window)!)).to.equal('1 message has not been sent.')
    here.server.restore()
    await until(() => text(asked(window)!) === 'By now, all has been sent.')
  })

  test('asks while a file is on its way', async () => {
    const here = world()
    const window = await shown(here)
    here.server.cut()
    attach(window)
    await until(() => look(window, 'message-input', '[part=file]'))
    signOut(window)
    await dialogOf(window)
    expect(text(asked(window)!)).to.equal('1 file is still being uploaded.')
  })
})

describe('a page that goes', () => {
  afterEach(closeAll)

  test('asks while a message waits that nothing keeps', async () => {
    const here = world()
    await shown(here)
    expect(asksToStay()).to.equal(false)
    here.server.cut()
    const sent = here.chat.room('broadcast').send('one')
    await until(asksToStay)
    here.server.restore()
    await sent
    await until(() => !asksToStay())
  })

  test('asks nothing where the device keeps it', async () => {
    const here = world()
    const chat = connect({
      ...here.server.options,
      token: here.server.addUser('dora').token,
      storage: lasting
    })
    const window = await shown(here, chat)
    here.server.cut()
    chat
      .room('broadcast')
      .send('one')
      .catch(() => undefined)
    await until(() => chat.rooms.getSnapshot().some(({ unsent }) => unsent))
    expect(chat.lasting).to.equal(true)
    expect(asksToStay()).to.equal(false)
    // A file nobody keeps.
    attach(window)
    await until(asksToStay)
    find(window, 'message-input', '.remove').click()
    await until(() => !asksToStay())
    chat.close()
  })

  test('asks nothing after its user has signed out', async () => {
    const here = world()
    await shown(here)
    here.server.cut()
    here.chat
      .room('broadcast')
      .send('one')
      .catch(() => undefined)
    await until(asksToStay)
    await here.chat.logout().catch(() => undefined)
    expect(asksToStay()).to.equal(false)
  })
})
