import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, enter, gone, opened, picks } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, look, settled, text, until, type World } from '../../../test/set-up.ts'

const asked = (where?: 'here', prepare: (here: World) => void = said) =>
  opened(({ chat }) => ({ dialog: 'search', ...(where && { room: chat.room('broadcast') }) }), prepare)

/** One line for everyone, one for ann alone. */
function said({ server, ben, ann }: World): void {
  server.say(ben.id, 'broadcast', 'The picnic is on Sunday')
  server.say(ben.id, { to: ann.id }, 'Bring salad to the picnic <b>please</b>')
}

const hits = (dialog: Element): string[] => findAll(dialog, '.hit .text').map(text)

async function search(dialog: Element, words: string, count: number): Promise<void> {
  enter(dialog, '.search input', words)
  await until(() => hits(dialog).length === count)
}

describe('<search-dialog>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe empty, with hits, and with none', async () => {
      const { dialog } = await asked('here')
      await expect(dialog).to.be.accessible()
      await search(dialog, 'picnic', 1)
      await expect(dialog).to.be.accessible()
      enter(dialog, '.search input', 'nonsense')
      await until(
        () => look(dialog, '.state') && text(find(dialog, '.state')).includes('No message with “nonsense”')
      )
      await expect(dialog).to.be.accessible()
    })

    test('says how many were found', async () => {
      const { dialog } = await asked()
      await search(dialog, 'picnic', 2)
      expect(text(find(dialog, '[role=status]'))).to.equal('2 messages found')
    })
  })

  describe('keyboard', () => {
    test('moves among the hits by arrows, and has one shown by Enter', async () => {
      const { window, dialog } = await asked()
      const picked = picks(window)
      await sendKeys({ type: 'picnic' })
      await until(() => hits(dialog).length === 2)
      const chosen = (): string | null => find(dialog, '.search input').getAttribute('aria-activedescendant')
      expect(chosen()).to.equal('hit-0')
      await sendKeys({ press: 'ArrowDown' })
      await until(() => chosen() === 'hit-1')
      expect(find(dialog, '#hit-1').getAttribute('aria-selected')).to.equal('true')
      await sendKeys({ press: 'ArrowDown' })
      await settled()
      expect(chosen()).to.equal('hit-1')
      await sendKeys({ press: 'Enter' })
      await gone(window, dialog)
      expect(picked).to.deep.equal(['name:broadcast@1'])
    })
  })

  describe('showing', () => {
    test('marks the words, and draws what was written as text', async () => {
      const { dialog } = await asked()
      await search(dialog, 'sal pic', 1)
      expect(findAll(dialog, 'mark').map(text)).to.deep.equal(['sal', 'pic'])
      expect(hits(dialog)[0]).to.equal('Bring salad to the picnic <b>please</b>')
      expect(look(dialog, '.hit b')).to.equal(null)
    })

    test('searches this conversation, or all', async () => {
      const { dialog } = await asked('here')
      await search(dialog, 'picnic', 1)
      expect(hits(dialog)[0]).to.contain('Sunday')
      findAll<HTMLInputElement>(dialog, '.scope input')[1]!.click()
      await until(() => hits(dialog).length === 2)
      expect(text(find(dialog, '.hit .from'))).to.equal('ben in ben')
    })

    test('offers to look in all when there is nothing here', async () => {
      const { dialog } = await asked('here')
      enter(dialog, '.search input', 'salad')
      await until(() => look(dialog, '.state .button'))
      button(dialog, 'Everywhere').click()
      await until(() => hits(dialog).length === 1)
    })

    test('asks for more than one letter, but not for more than one Chinese sign', async () => {
      const { dialog } = await asked(undefined, here => here.server.say(here.ben.id, 'broadcast', '会'))
      enter(dialog, '.search input', 'p')
      await until(() => look(dialog, '.state') && text(find(dialog, '.state')).includes('two letters'))
      await search(dialog, '会', 1)
    })

    test('shows more on demand, and by the last arrow', async () => {
      const { dialog } = await asked(undefined, ({ server, ben }) => {
        for (let count = 0; count < 50; count++) server.say(ben.id, 'broadcast', `picnic ${count}`)
      })
      await search(dialog, 'picnic', 20)
      button(dialog, 'Show more').click()
      await until(() => hits(dialog).length === 40)
      find(dialog, '.search input').focus()
      for (let count = 0; count < 39; count++) await sendKeys({ press: 'ArrowDown' })
      await until(() => hits(dialog).length === 50)
      expect(look(dialog, '.again')).to.equal(null)
    })

    test('says what went wrong, keeps the words, and searches again', async () => {
      const { server, dialog } = await asked()
      server.cut()
      enter(dialog, '.search input', 'picnic')
      await until(() => look(dialog, '.notice'))
      expect(text(find(dialog, '.notice'))).to.contain('The server cannot be reached')
      server.restore()
      button(dialog, 'Try again').click()
      await until(() => hits(dialog).length === 2)
    })
  })
})
