import { expect, fixture, html } from '@open-wc/testing'
import type { Chat, Connection } from '@parlo/sdk'
import '../../define.ts'
import { closeAll, find, look, rested, text, until, world } from '../../../test/set-up.ts'
import type { ConnectionNote } from '../../index.ts'

async function shown() {
  const here = world()
  const note = await fixture<ConnectionNote>(html`<connection-note .chat=${here.chat}></connection-note>`)
  await until(() => here.chat.connection.getSnapshot().at === 'online')
  return { ...here, note }
}

/** A chat whose line the server ended for good. */
function stopped(code: number, detail = ''): Chat {
  const connection: Connection = { at: 'stopped', code, detail }
  const subscribe: Chat['connection']['subscribe'] = listener => (listener(connection), () => undefined)
  return { connection: { getSnapshot: () => connection, subscribe } } as Chat
}

/** Without the button behind it. */
const said = (note: Element): string => {
  const button = look(note, '[part=reconnect]')
  return text(look(note, '.note') ?? note).slice(0, button ? -text(button).length - 1 : undefined)
}

describe('<connection-note>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('speaks through a region that is always there', async () => {
      const { note, server } = await shown()
      expect(look(note, '[role=status]')).to.not.equal(null)
      server.cut()
      await until(() => look(note, '[part=note]'))
      await Promise.all(
        find(note, '[part=note]')
          .getAnimations()
          .map(each => each.finished)
      )
      await expect(note).to.be.accessible()
    })
  })

  describe('showing', () => {
    test('says nothing while all is well, and takes no room', async () => {
      const { note } = await shown()
      expect(text(find(note, '[role=status]'))).to.equal('')
      expect(note.getBoundingClientRect().height).to.equal(0)
    })

    test('speaks a second after the line was lost, and is silent once it is back', async () => {
      const { note, server } = await shown()
      const start = performance.now()
      server.cut()
      await until(() => look(note, '[part=note]'))
      expect(performance.now() - start).to.be.above(950)
      expect(text(find(note, '[part=note]'))).to.equal('Connection lost. Reconnecting…')
      server.restore()
      await until(() => !look(note, '[part=note]'))
    })

    test('says at once when the server ended it for good', async () => {
      const { note } = await shown()
      note.chat = stopped(4409)
      await until(() => look(note, '[part=note]'))
      expect(said(note)).to.equal('This chat was opened elsewhere, and stopped here.')
    })

    test('offers to connect again when the server has ended it for good', async () => {
      const { note, server, chat } = await shown()
      server.closeAll(4409)
      const again = await until(() => look(note, '[part=reconnect]'))
      expect(text(again)).to.equal('Try again')
      await rested(note)
      await expect(note).to.be.accessible()
      again.click()
      await until(() => chat.connection.getSnapshot().at === 'online')
      await until(() => !look(note, '[part=note]'))
    })

    test('tells for a while what has failed, but first what is wrong with the line', async () => {
      const { note, server } = await shown()
      note.tell('It is gone.')
      await until(() => text(find(note, '[role=status]')) === 'It is gone.')
      expect(look(note, '[part=reconnect]')).to.equal(null)
      server.cut()
      await until(() => text(find(note, '[role=status]')) === 'Connection lost. Reconnecting…')
      server.restore()
      await until(() => text(find(note, '[role=status]')) === 'It is gone.')
      await until(() => text(find(note, '[role=status]')) === '')
    })

    test('says so in the language of the page, whatever sentence the server has for it', async () => {
      const { note } = await shown()
      note.lang = 'de'
      note.chat = stopped(4403, 'The token is not of user 2')
      await until(() => said(note) === 'Der Server hat die Verbindung beendet.')
    })
  })
})
