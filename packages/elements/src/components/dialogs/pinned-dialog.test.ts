import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, gone, opened, picks } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, online, text, until } from '../../../test/set-up.ts'

/** Ann's conversation with ben: four messages, of which the second and the last are pinned. */
async function listed(pins = [2, 4]) {
  const here = await opened(
    ({ chat, ben }) => ({ dialog: 'pinned', room: chat.direct(ben.id) }),
    async ({ chat, ben }) => {
      await online(chat)
      const room = chat.direct(ben.id)
      for (const words of ['one', '**two**', 'three', 'four']) await room.send(words)
      room.subscribe(() => undefined)
      for (const seq of pins) await room.pin(seq)
    }
  )
  const room = here.chat.direct(here.ben.id)
  const shown = (): string[] => findAll(here.dialog, '.hit .text').map(text)
  return { ...here, room, shown }
}

describe('<pinned-dialog>', () => {
  afterEach(closeAll)

  test('passes axe, with something pinned and with nothing', async () => {
    const { dialog, room, shown } = await listed()
    await until(() => shown().length === 2)
    await expect(dialog).to.be.accessible()
    await room.pin(2, false)
    await room.pin(4, false)
    await until(() => text(find(dialog, '.body')).includes('Nothing is pinned here yet'))
    await expect(dialog).to.be.accessible()
  })

  test('lists what is pinned, the newest first, without marks', async () => {
    const { shown } = await listed()
    await until(() => shown().length === 2)
    expect(shown()).to.deep.equal(['four', 'two'])
  })

  test('leads to a message, with nothing but keys', async () => {
    const { window, dialog, shown, ben } = await listed()
    const picked = picks(window)
    await until(() => shown().length === 2)
    findAll(dialog, '.hit')[1]!.focus()
    await sendKeys({ press: 'Enter' })
    await gone(window, dialog)
    expect(picked).to.deep.equal([`direct:${ben.id}@2`])
  })

  test('takes one down, and shows what others pin meanwhile', async () => {
    const { dialog, shown, room } = await listed()
    await until(() => shown().length === 2)
    button(dialog, 'Unpin').click()
    await until(() => shown().length === 1)
    expect(shown()).to.deep.equal(['two'])
    await until(() => room.getSnapshot().messages.filter(({ pinned }) => pinned).length === 1)
    await room.pin(3)
    await until(() => shown().length === 2)
    expect(shown()).to.deep.equal(['three', 'two'])
  })

  test('says why it is not there, and tries again', async () => {
    const { dialog, server, shown, window, chat, ben } = await listed()
    await until(() => shown().length === 2)
    ;(dialog as HTMLElement & { close(): void }).close()
    await gone(window, dialog)
    server.cut()
    const { openDialog } = await import('../../index.ts')
    await openDialog(window, { dialog: 'pinned', room: chat.direct(ben.id) })
    const again = await until(() => window.shadowRoot!.querySelector('pinned-dialog'))
    await until(() => again.shadowRoot && text(find(again, '.body')).includes('cannot be reached'))
    server.restore()
    button(again, 'Try again').click()
    await until(() => findAll(again, '.hit').length === 2)
  })
})
