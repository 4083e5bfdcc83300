import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import type { LoginForm } from '../../index.ts'
import { fakeServer } from '@parlo/sdk/testing'
import { closeAll, find, findAll, look, mount, newChat, text, until } from '../../../test/set-up.ts'

async function mounted() {
  const server = fakeServer()
  server.addUser('ann', 'correct horse')
  const chat = newChat(server)
  const window = await mount(chat)
  const form = await until(() => look<LoginForm>(window, 'login-form'))
  await until(() => look(form, '#username'))
  return { server, chat, window, form }
}
const field = (form: Element, name: string): HTMLInputElement => find(form, `#${name}`)

async function fill(form: Element, username: string, password: string): Promise<void> {
  field(form, 'username').focus()
  if (username) await sendKeys({ type: username })
  field(form, 'password').focus()
  if (password) await sendKeys({ type: password })
}

describe('<login-form>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('labels its fields and tells password managers what they are', async () => {
      const { form } = await mounted()
      await expect(form).to.be.accessible()
      expect(field(form, 'username').autocomplete).to.equal('username')
      expect(field(form, 'password').autocomplete).to.equal('current-password')
      find<HTMLButtonElement>(form, '[part=switch]').click()
      await until(() => field(form, 'password').autocomplete === 'new-password')
      await expect(form).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('signs in by Enter', async () => {
      const { chat, form, window } = await mounted()
      await fill(form, 'ann', 'correct horse')
      await sendKeys({ press: 'Enter' })
      await until(() => chat.session.getSnapshot().at === 'signed-in')
      await until(() => look(window, 'message-list'))
    })
  })

  describe('sending', () => {
    test('creates an account after the switch', async () => {
      const { chat, form } = await mounted()
      find<HTMLButtonElement>(form, '[part=switch]').click()
      await fill(form, 'ben', 'long enough')
      await sendKeys({ press: 'Enter' })
      await until(() => chat.session.getSnapshot().at === 'signed-in')
    })

    test('names what is missing next to its field', async () => {
      const { form } = await mounted()
      find<HTMLButtonElement>(form, '[part=submit]').click()
      await until(() => text(find(form, '#username-note')) === 'Enter your username.')
      expect(field(form, 'username').getAttribute('aria-invalid')).to.equal('true')
      expect(form.shadowRoot!.activeElement).to.equal(field(form, 'username'))
      await expect(form).to.be.accessible()
    })

    test('names a taken name next to the name, and a wrong pair for the whole form', async () => {
      const { form } = await mounted()
      await fill(form, 'ann', 'wrong')
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(form, '.whole')).startsWith('Username and password'))
      find<HTMLButtonElement>(form, '[part=switch]').click()
      await until(() => text(find(form, '.whole')) === '')
      await sendKeys({ press: 'Tab' })
      field(form, 'password').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(form, '#username-note')).startsWith('Someone already has'))
    })

    test('says when no accounts are made here', async () => {
      const { chat, form } = await mounted()
      chat.register = () => Promise.reject(new ChatError('forbidden', 'no'))
      form.create = true
      await form.updateComplete
      await fill(form, 'dora', 'correct horse')
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(form, '.whole')) === 'New accounts cannot be created here.')
    })

    test('says when the server cannot be reached, and keeps what was typed', async () => {
      const { server, form } = await mounted()
      server.cut()
      await fill(form, 'ann', 'correct horse')
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(form, '.whole')).startsWith('The server cannot be reached'))
      expect(field(form, 'username').value).to.equal('ann')
    })
  })

  describe('look', () => {
    test('shows the password when asked, and hides it again', async () => {
      const { form } = await mounted()
      const eye = find<HTMLButtonElement>(form, '.password button')
      eye.click()
      await until(() => field(form, 'password').type === 'text')
      expect(eye.getAttribute('aria-label')).to.equal('Hide password')
      eye.click()
      await until(() => field(form, 'password').type === 'password')
    })

    test('has a part for every box', async () => {
      const { form } = await mounted()
      for (const part of ['form', 'submit', 'switch'])
        expect(look(form, `[part=${part}]`), part).to.not.equal(null)
      expect(findAll(form, '[part=field]')).to.have.length(2)
    })
  })
})
