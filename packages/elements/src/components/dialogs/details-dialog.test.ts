import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, gone, openIn, windowOf } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, look, settled, text, until, world } from '../../../test/set-up.ts'

/** A group of ann's with ben and cleo, or whomever else, in which she has said something. */
async function said(...members: ('ben' | 'cleo')[]) {
  const here = world()
  const id = here.server.addGroup(here.ann.id, { title: 'Trip', members: members.map(each => here[each].id) })
  const withWindow = await windowOf(here)
  const room = here.chat.room(id)
  await room.load()
  const message = await room.send('who is in?')
  const open = () => openIn(withWindow.window, { dialog: 'details', room, message })
  /** Somebody has it, and no more. */
  const deliver = (user: number) =>
    here.server.push({ type: 'mark', room: id, user, read: 0, delivered: message.seq! })
  return { ...withWindow, id, room, message, open, deliver }
}

/** `Read: ben`, for each list. */
const lists = (dialog: Element): string[] =>
  findAll(dialog, 'section').map(
    section =>
      `${text(section.querySelector('h3 span')!)}: ${[...section.querySelectorAll('.name')].map(text).join()}`
  )
const summary = (dialog: Element): string => text(find(dialog, 'p[role=status]'))

describe('<details-dialog>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe', async () => {
      const { server, open, deliver, ben, cleo, id } = await said('ben', 'cleo')
      server.read(ben.id, { room: id })
      const dialog = await open()
      deliver(cleo.id)
      await until(() => lists(dialog).join(' ') === 'Read: ben Delivered: cleo')
      await expect(dialog).to.be.accessible()
    })

    test('has lists that are called what they are, and says how many have read it', async () => {
      const { open } = await said('ben', 'cleo')
      const dialog = await open()
      const list = await until(() => look(dialog, 'ul'))
      expect(text(find(dialog, `#${list.getAttribute('aria-labelledby')!}`))).to.equal('Not delivered yet 2')
      expect(summary(dialog)).to.equal('Nobody has read it yet')
    })
  })

  describe('showing', () => {
    test('follows who gets it, and reads it', async () => {
      const { server, open, deliver, ben, cleo, id, room, message } = await said('cleo', 'ben')
      const dialog = await open()
      expect(text(find(dialog, '#heading'))).to.equal('Details')
      await until(() => lists(dialog).join() === 'Not delivered yet: ben,cleo')
      deliver(cleo.id)
      await until(() => lists(dialog).join(' ') === 'Delivered: cleo Not delivered yet: ben')
      server.read(ben.id, { room: id })
      await until(() => lists(dialog).join(' ') === 'Read: ben Delivered: cleo')
      expect(summary(dialog)).to.equal('Read by 1 of 2')
      server.read(cleo.id, { room: id })
      await until(() => lists(dialog).join() === 'Read: ben,cleo')
      const { messages } = room.getSnapshot()
      expect(messages.find(({ seq }) => seq === message.seq)?.state).to.equal('read')
    })

    test('shows who reacted with what, and whether any more did, for a message of another one', async () => {
      const here = world()
      const { server, ann, ben, cleo } = here
      const { seq } = server.say(ben.id, 'broadcast', 'who is in?')
      const { window, chat } = await windowOf(here)
      const room = chat.room('broadcast')
      const message = await until(() => room.getSnapshot().messages.find(each => each.seq === seq))
      const react = (user: number, emoji: string) =>
        server.act(user, 'broadcast', { kind: 'react', target: seq, body: { emoji, on: true } })
      react(cleo.id, '👍')
      const dialog = await openIn(window, { dialog: 'details', room, message })
      const shown = (): string[] =>
        findAll(dialog, 'section').map(
          each =>
            `${text(each.querySelector('h3')!)}: ${[...each.querySelectorAll('.name')].map(text).join()}`
        )
      await until(() => shown().join() === '👍 1: cleo')
      react(ann.id, '👍')
      react(ann.id, '🎉')
      await until(() => shown().join(' | ') === '🎉 1: ann | 👍 2: ann,cleo')
      for (let n = 0; n < 11; n++) react(server.addUser(`p${n}`).id, '👍')
      await until(() => look(dialog, '.hint')?.textContent === '3 others')
      await expect(dialog).to.be.accessible()
    })

    test('leaves out who came later, and who has gone', async () => {
      const { server, open, room, ann, ben, cleo, id } = await said('ben')
      const dialog = await open()
      await until(() => lists(dialog).join() === 'Not delivered yet: ben')
      server.act(ann.id, { room: id }, { kind: 'invite', body: { user: cleo.id } })
      server.read(cleo.id, { room: id })
      server.read(ben.id, { room: id })
      await until(() => lists(dialog).join() === 'Read: ben')
      // One who comes while another goes makes as many as there were: they are looked at one by one.
      await until(() => room.getSnapshot().members === 3)
      server.act(ben.id, { room: id }, { kind: 'leave' })
      await until(() => look(dialog, '.notice'))
      expect(text(find(dialog, '.notice'))).to.contain('Nobody else who is in this group was in it')
      await expect(dialog).to.be.accessible()
    })

    test('shows what people are called', async () => {
      const { server, open, ben } = await said('ben')
      const dialog = await open()
      await until(() => lists(dialog).length === 1)
      server.setProfile(ben.id, { name: 'Ben Bell' })
      await until(() => lists(dialog).join() === 'Not delivered yet: Ben Bell')
      expect(text(find(dialog, '.person'))).to.contain('@ben · ')
    })

    test('says why it cannot be had, and asks again', async () => {
      const { server, open } = await said('ben')
      server.cut()
      const dialog = await open()
      await until(() => look(dialog, '.notice button'))
      expect(text(find(dialog, '.notice'))).to.contain('The server cannot be reached')
      server.restore()
      button(dialog, 'Try again').click()
      await until(() => lists(dialog).join() === 'Not delivered yet: ben')
    })
  })

  describe('keyboard', () => {
    test('keeps the focus with somebody who moves from one list to another', async () => {
      const { server, open, ben, id, window } = await said('ben', 'cleo')
      const dialog = await open()
      const first = await until(() => look(dialog, '.person'))
      const picked = new Promise<number>(resolve => {
        window.addEventListener('chat-person-open', event => {
          event.preventDefault()
          resolve(event.userId)
        })
      })
      first.focus()
      server.read(ben.id, { room: id })
      await until(() => lists(dialog).length === 2)
      await settled()
      expect(text(dialog.shadowRoot!.activeElement!)).to.contain('ben')
      await sendKeys({ press: 'Enter' })
      expect(await picked).to.equal(ben.id)
    })

    test('closes with Escape', async () => {
      const { open, window } = await said('ben')
      const dialog = await open()
      await sendKeys({ press: 'Escape' })
      await gone(window, dialog)
    })
  })
})
