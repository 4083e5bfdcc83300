import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, enter, gone, openIn, windowOf } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, settled, text, until, world } from '../../../test/set-up.ts'

async function asked() {
  const here = await windowOf(world())
  const { server, ben, chat, window } = here
  const { seq } = server.say(ben.id, 'broadcast', 'Buy this')
  const room = chat.room('broadcast')
  const message = await until(() => room.getSnapshot().messages.find(each => each.seq === seq))
  return { ...here, seq, dialog: await openIn(window, { dialog: 'report', room, message }) }
}

describe('<report-dialog>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe before and after', async () => {
      const { dialog } = await asked()
      await expect(dialog).to.be.accessible()
      findAll<HTMLInputElement>(dialog, '[name=kind]')[2]!.click()
      button(dialog, 'Report').click()
      await until(() => find(dialog, '.foot').textContent?.includes('Done'))
      await expect(dialog).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('reports without a mouse', async () => {
      const { window, dialog, server, ann, seq } = await asked()
      await sendKeys({ press: 'ArrowDown' })
      await sendKeys({ press: 'Tab' })
      await sendKeys({ type: 'all day' })
      button(dialog, 'Report').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => server.reports.length === 1)
      expect(server.reports[0]).to.deep.equal({ user: ann.id, room: 1, seq, reason: 'abuse: all day' })
      await until(() => dialog.shadowRoot!.activeElement?.id === 'done')
      await sendKeys({ press: 'Enter' })
      await gone(window, dialog)
    })
  })

  describe('showing', () => {
    test('shows the message, and asks what is wrong with it', async () => {
      const { dialog, server } = await asked()
      expect(text(find(dialog, 'blockquote'))).to.equal('ben Buy this')
      button(dialog, 'Report').click()
      await until(() => text(find(dialog, '#wrong-kind')) === 'Choose what is wrong with it.')
      expect(server.reports).to.deep.equal([])
    })

    test('keeps what was written when it does not get through', async () => {
      const { dialog, server } = await asked()
      findAll<HTMLInputElement>(dialog, '[name=kind]')[0]!.click()
      enter(dialog, '#details', 'every day')
      server.cut()
      await settled()
      button(dialog, 'Report').click()
      await until(() => text(find(dialog, '#wrong-send')).includes('The server cannot be reached'))
      server.restore()
      button(dialog, 'Report').click()
      await until(() => server.reports[0]?.reason === 'spam: every day')
    })

    test('offers to block who wrote it', async () => {
      const { dialog, chat, ben } = await asked()
      findAll<HTMLInputElement>(dialog, '[name=kind]')[0]!.click()
      button(dialog, 'Report').click()
      await until(() => find(dialog, '.foot').textContent?.includes('Block ben'))
      button(dialog, 'Block ben').click()
      await until(() => chat.users.getSnapshot().find(({ id }) => id === ben.id)?.blocked)
    })
  })
})
