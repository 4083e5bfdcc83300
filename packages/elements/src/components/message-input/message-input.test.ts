import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import '../../define.ts'
import { closeAll, find, look, settled, text, until, world, type World } from '../../../test/set-up.ts'
import type { MessageInput } from '../../index.ts'

const box = (input: Element): HTMLTextAreaElement => find(input, 'textarea')

async function shown(here: World): Promise<MessageInput> {
  await until(() => here.chat.connection.getSnapshot().at === 'online')
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${here.chat} .room=${here.chat.room('broadcast')}></message-input>`
  )
  await until(() => look(input, '[type=file]'))
  box(input).focus()
  return input
}
const sent = ({ server }: World): string[] => server.log('broadcast').map(each => each.body.text)

/** Put text in as a paste would. */
function paste(input: MessageInput, value: string): void {
  box(input).value = value
  const typed = new InputEvent('input', { bubbles: true, composed: true })
  box(input).dispatchEvent(typed)
}

describe('<message-input>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('has a name, empty and full', async () => {
      const here = world()
      const input = await shown(here)
      await expect(input).to.be.accessible()
      paste(input, 'x'.repeat(8_001))
      await input.updateComplete
      await expect(input).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('sends by Enter, is empty then, and keeps the focus', async () => {
      const here = world()
      const input = await shown(here)
      await sendKeys({ type: 'hello' })
      await sendKeys({ press: 'Enter' })
      await until(() => sent(here).includes('hello'))
      expect(box(input).value).to.equal('')
      expect(input.shadowRoot!.activeElement).to.equal(box(input))
    })

    test('leaves alone what is given up before it was sent, on purpose or by signing out', async () => {
      const here = world()
      const input = await shown(here)
      const room = here.chat.room('broadcast')
      const waiting = () => room.getSnapshot().messages.find(({ state }) => state === 'sending')
      here.server.cut()
      await sendKeys({ type: 'a secret' })
      await sendKeys({ press: 'Enter' })
      await room.delete(await until(waiting)).catch(() => undefined)
      await until(() => !waiting())
      await sendKeys({ type: 'another' })
      await sendKeys({ press: 'Enter' })
      await until(waiting)
      await here.chat.logout().catch(() => undefined)
      await settled()
      expect(box(input).value).to.equal('')
      expect(look(input, '.wrong')?.textContent).to.equal('')
    })

    test('breaks the line by Shift+Enter', async () => {
      const here = world()
      const input = await shown(here)
      await sendKeys({ type: 'a' })
      await sendKeys({ down: 'Shift' })
      await sendKeys({ press: 'Enter' })
      await sendKeys({ up: 'Shift' })
      await sendKeys({ type: 'b' })
      expect(box(input).value).to.equal('a\nb')
      expect(sent(here)).to.deep.equal([])
    })

    test('sends nothing by the Enter that ends a composition', async () => {
      const here = world()
      const input = await shown(here)
      paste(input, 'にほん')
      await input.updateComplete
      const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true })
      const safari = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, cancelable: true })
      expect(box(input).dispatchEvent(composing)).to.equal(true)
      expect(box(input).dispatchEvent(safari)).to.equal(true)
      expect(box(input).value).to.equal('にほん')
    })

    test('sends nothing but blanks', async () => {
      const here = world()
      await shown(here)
      await sendKeys({ type: '   ' })
      await sendKeys({ press: 'Enter' })
      expect(here.chat.room('broadcast').getSnapshot().messages).to.have.length(0)
    })
  })

  describe('sending', () => {
    test('may be stopped by the page, and keeps the text then', async () => {
      const here = world()
      const input = await shown(here)
      input.addEventListener('chat-before-send', event => event.preventDefault())
      await sendKeys({ type: 'no' })
      await sendKeys({ press: 'Enter' })
      expect(box(input).value).to.equal('no')
    })

    test('says when a text is too long, keeps it, and counts near the limit', async () => {
      const here = world()
      const input = await shown(here)
      paste(input, 'x'.repeat(7_990))
      await input.updateComplete
      expect(text(find(input, '.left'))).to.equal('10 characters left')
      paste(input, 'x'.repeat(9_000))
      await input.updateComplete
      expect(text(find(input, '.left'))).to.equal('-1000')
      expect(text(find(input, '.wrong'))).to.contain('8,000 characters')
      await sendKeys({ press: 'Enter' })
      expect(box(input).value).to.have.length(9_000)
    })

    test('tells the page about a refusal', async () => {
      const here = world()
      const input = await shown(here)
      here.server.intercept = frame => (frame.type === 'send' ? new ChatError('forbidden', 'Not here') : true)
      const failed = new Promise<ChatError>(resolve => {
        input.addEventListener('chat-error', event => resolve(event.error))
      })
      await sendKeys({ type: 'hello' })
      await sendKeys({ press: 'Enter' })
      expect((await failed).code).to.equal('forbidden')
    })

    test('keeps a draft for each room', async () => {
      const here = world()
      const input = await shown(here)
      await sendKeys({ type: 'for everyone' })
      input.room = here.chat.direct(here.ben.id)
      await input.updateComplete
      expect(box(input).value).to.equal('')
      await sendKeys({ type: 'for ben' })
      input.room = here.chat.room('broadcast')
      await input.updateComplete
      expect(box(input).value).to.equal('for everyone')
      input.room = here.chat.direct(here.ben.id)
      await input.updateComplete
      expect(box(input).value).to.equal('for ben')
    })

    test('tells the others while something is being written', async () => {
      const here = world()
      await shown(here)
      await until(() => here.chat.rooms.getSnapshot().length > 0)
      await sendKeys({ type: 'h' })
      await until(() => here.server.heard.some(frame => frame.type === 'note' && frame.on))
      await sendKeys({ press: 'Backspace' })
      await until(() => here.server.heard.some(frame => frame.type === 'note' && !frame.on))
    })

    test('takes part in a form', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><message-input name="text"></message-input></form>`
      )
      const input = form.querySelector('message-input')!
      input.value = 'draft'
      await input.updateComplete
      expect(new FormData(form).get('text')).to.equal('draft')
      form.reset()
      await input.updateComplete
      expect(box(input).value).to.equal('')
    })
  })

  describe('look', () => {
    test('shows what it is for until something is in it, and ends that in an ellipsis where it is too long', async () => {
      const here = world()
      const input = await shown(here)
      input.label = 'Message those who bring something to eat on Sunday, and those who only come to eat it'
      input.style.inlineSize = '16rem'
      await input.updateComplete
      const height = (): number => input.getBoundingClientRect().height
      const one = height()
      const hint = getComputedStyle(find(input, '.copy'))
      expect([hint.visibility, hint.textOverflow, hint.whiteSpace]).to.deep.equal([
        'visible',
        'ellipsis',
        'nowrap'
      ])
      paste(input, 'a')
      await input.updateComplete
      expect(getComputedStyle(find(input, '.copy')).visibility).to.equal('hidden')
      expect(height()).to.equal(one)
    })

    test('grows with its text up to a limit, in letters iOS does not zoom', async () => {
      const here = world()
      const input = await shown(here)
      const height = (): number => input.getBoundingClientRect().height
      const one = height()
      paste(input, 'one line')
      await input.updateComplete
      expect(height()).to.equal(one)
      paste(input, 'a\nb\nc')
      await input.updateComplete
      const three = height()
      expect(three).to.be.above(one + 40)
      paste(input, 'a\n'.repeat(100))
      await input.updateComplete
      expect(height()).to.be.below(280)
      expect(parseFloat(getComputedStyle(box(input)).fontSize)).to.be.at.least(16)
    })

    test('has all in one row in 320 pixels', async () => {
      const { chat } = world()
      const around = await fixture<HTMLElement>(html`<div></div>`)
      around.style.setProperty('inline-size', '320px')
      const input = document.createElement('message-input')
      Object.assign(input, { chat, room: chat.room('broadcast') })
      around.append(input)
      await input.updateComplete
      input.value = 'x'
      await input.updateComplete
      const row = ['[part=attach]', '.line', '[part=send]'].map(each =>
        find(input, each).getBoundingClientRect()
      )
      const middles = row.map(({ top, height }) => Math.round(top + height / 2))
      expect(Math.max(...middles) - Math.min(...middles)).to.be.at.most(1)
      expect(row[2]!.right).to.be.at.most(input.getBoundingClientRect().right)
      expect(box(input).clientWidth).to.be.above(120)
    })

    test('takes the focus for its label, and for itself', async () => {
      const form = await fixture<HTMLElement>(
        html`<form><label for="m">Say</label><message-input id="m"></message-input></form>`
      )
      const input = form.querySelector('message-input')!
      form.querySelector('label')!.click()
      expect(input.shadowRoot!.activeElement).to.equal(box(input))
      box(input).blur()
      input.focus()
      expect(input.shadowRoot!.activeElement).to.equal(box(input))
    })

    test('has a part for every box', async () => {
      const input = await shown(world())
      for (const part of ['field', 'box', 'send', 'attach', 'emoji', 'hint'])
        expect(look(input, `[part=${part}]`), part).to.not.equal(null)
    })
  })
})
