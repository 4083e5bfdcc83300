import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError, type Message, type Room } from '@parlo/sdk'
import '../../define.ts'
import {
  closeAll,
  find,
  look,
  rested,
  settled,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'
import { composingIn, type MessageInput } from '../../index.ts'
import { parts } from './load-parts.ts'

interface Shown extends World {
  input: MessageInput
  room: Room
  box: HTMLTextAreaElement
}

/** A box for the room of everyone, in which ben said "hello" and ann "hi" and "how are you". */
async function shown(thread?: number): Promise<Shown> {
  const here = world()
  here.server.say(here.ben.id, 'broadcast', 'hello')
  here.server.say(here.ann.id, 'broadcast', 'hi')
  here.server.say(here.ann.id, 'broadcast', 'how are you')
  const room = here.chat.room('broadcast')
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${here.chat} .room=${room} .thread=${thread}></message-input>`
  )
  room.subscribe(() => undefined)
  await until(() => room.getSnapshot().messages.length === 3 && here.chat.users.getSnapshot().length > 2)
  await until(() => look(input, '[type=file]'))
  const box = find<HTMLTextAreaElement>(input, 'textarea')
  box.focus()
  return { ...here, input, room, box }
}

const message = (room: Room, seq: number): Message =>
  room.getSnapshot().messages.find(each => each.seq === seq)!
const says = (input: Element, what: string): boolean => strip(input)?.textContent?.includes(what) ?? false
const strip = (input: Element): HTMLElement | null => look(input, '.about')
const sent = ({ server }: World): string[] => server.log('broadcast').map(({ body }) => body.text)

async function keys(...names: string[]): Promise<void> {
  for (const press of names) await sendKeys({ press })
}

describe('<message-input> about a message', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe while a message is answered, and while one is edited', async () => {
      const { input, room } = await shown()
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      await rested(input)
      await expect(input).to.be.accessible()
      composingIn(room).edit(message(room, 2))
      await until(() => says(input, 'Editing'))
      await rested(input)
      await expect(input).to.be.accessible()
    })

    test('says what it is about, to whoever comes and to whoever is there', async () => {
      const { input, room, box } = await shown()
      box.blur()
      composingIn(room).reply(message(room, 1))
      await until(() => input.shadowRoot!.activeElement === box)
      const described = box.getAttribute('aria-describedby')!.split(' ')
      expect(text(find(input, `#${described[0]}`))).to.equal('Replying to ben hello')
      await keys('Escape', 'ArrowUp')
      await until(() => text(find(input, '.unseen[role=status]')).includes('Editing your message'))
    })
  })

  describe('answering', () => {
    test('shows whom and what, takes the focus, and sends the answer', async () => {
      const here = await shown()
      const { input, room, box } = here
      box.blur()
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      expect(text(find(input, '.about .of'))).to.equal('Replying to ben hello')
      expect(input.shadowRoot!.activeElement).to.equal(box)
      expect(input.matches(':state(replying)')).to.equal(true)
      await sendKeys({ type: 'good morning' })
      await keys('Enter')
      await until(() => here.server.log('broadcast').some(({ body }) => body.reply_to === 1))
      await until(() => !strip(input))
      expect(input.matches(':state(replying)')).to.equal(false)
      await sendKeys({ type: 'and this is no answer' })
      await keys('Enter')
      await until(() => sent(here).includes('and this is no answer'))
      expect(here.server.log('broadcast').at(-1)!.body.reply_to).to.equal(undefined)
    })

    test('is an answer, too, when it is sent before all that answers is fetched', async () => {
      const here = await shown()
      const { room, box } = here
      composingIn(room).reply(message(room, 1))
      box.value = 'quick as a flash'
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.form!.requestSubmit()
      box.form!.requestSubmit()
      await until(() => sent(here).includes('quick as a flash'))
      expect(here.server.log('broadcast').at(-1)!.body.reply_to).to.equal(1)
      await until(() => box.value === '')
      expect(sent(here).length, 'sent once').to.equal(4)
    })

    test('goes nowhere when another room is shown before all that answers is fetched', async () => {
      const here = await shown()
      const { room, box, input } = here
      const { about } = parts
      const { promise, resolve } = Promise.withResolvers<void>()
      let came = false
      parts.about = () => promise.then(about).finally(() => (came = true))
      composingIn(room).reply(message(room, 1))
      box.value = 'for everyone'
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.form!.requestSubmit()
      input.room = here.chat.direct(here.cleo.id)
      await input.updateComplete
      box.value = 'for cleo, half'
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      resolve()
      await until(() => came)
      await settled()
      parts.about = about
      expect(box.value).to.equal('for cleo, half')
      expect(here.server.heard.some(({ type }) => type === 'send')).to.equal(false)
      input.room = room
      await until(() => box.value === 'for everyone' && strip(input))
    })

    test('is left by Escape and by its button, which both keep the text', async () => {
      const { input, room, box } = await shown()
      await sendKeys({ type: 'half' })
      composingIn(room).reply(message(room, 2))
      await until(() => says(input, 'Replying to yourself'))
      await keys('Escape')
      await until(() => !strip(input))
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      find(input, '[part=leave]').focus()
      await keys('Enter')
      await until(() => !strip(input))
      expect(box.value).to.equal('half')
      expect(input.shadowRoot!.activeElement).to.equal(box)
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      find(input, '[part=leave]').focus()
      await keys('Escape')
      await until(() => !strip(input))
    })

    test('leaves Escape to others when there is nothing to leave', async () => {
      const { input } = await shown()
      let heard = 0
      input.parentElement!.addEventListener('keydown', event => {
        if (!event.defaultPrevented) heard++
      })
      await keys('Escape')
      expect(heard).to.equal(1)
    })

    test('goes with the message, and says so', async () => {
      const { input, room, server, ben } = await shown()
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      await sendKeys({ type: 'I think' })
      server.act(ben.id, 'broadcast', { kind: 'delete', target: 1 })
      await until(() => !strip(input))
      await until(() => text(find(input, '.wrong')) === 'The message you were replying to was deleted.')
      expect(find<HTMLTextAreaElement>(input, 'textarea').value).to.equal('I think')
    })
  })

  describe('in two windows', () => {
    test('is for the one in which it was asked for, and a message of the other is none', async () => {
      const here = world()
      here.server.say(here.ben.id, 'broadcast', 'hello')
      const page = await fixture(
        html`<div>${[0, 1].map(() => html`<chat-window .chat=${here.chat}></chat-window>`)}</div>`
      )
      const [first, second] = [...page.children] as [Element, Element]
      const line = await until(() => look(second, 'message-list', 'message-item'))
      for (const each of [first, second]) await until(() => look(each, 'message-input', '[type=file]'))
      line.focus()
      await until(() => look(line, 'message-actions'))
      await keys('r')
      await until(() => says(find(second, 'message-input'), 'Replying to ben'))
      expect(document.activeElement).to.equal(second)
      const other = find<MessageInput>(first, 'message-input')
      await until(() => composingIn(here.chat.room('broadcast')).getSnapshot().at === 'new')
      await other.updateComplete
      expect(strip(other)).to.equal(null)
      other.focus()
      await sendKeys({ type: 'no answer' })
      await keys('Enter')
      await until(() => sent(here).includes('no answer'))
      expect(here.server.log('broadcast').at(-1)!.body.reply_to).to.equal(undefined)
      expect(says(find(second, 'message-input'), 'Replying to ben')).to.equal(true)
    })
  })

  describe('editing', () => {
    test('begins by ArrowUp in the empty box, and saves by Enter', async () => {
      const here = await shown()
      const { input, box } = here
      await keys('ArrowUp')
      await until(() => strip(input))
      expect(text(find(input, '.about .of'))).to.equal('Editing your message how are you')
      expect(box.value).to.equal('how are you')
      expect(input.matches(':state(editing)')).to.equal(true)
      expect(find(input, '[part=send]').getAttribute('aria-label')).to.equal('Save changes')
      await sendKeys({ type: '?' })
      await keys('Enter')
      await until(() => sent(here).includes('how are you?'))
      await until(() => !strip(input))
      expect(box.value).to.equal('')
      expect(sent(here)).to.deep.equal(['hello', 'hi', 'how are you?'])
    })

    test('takes no deleted message, and none of others', async () => {
      const { input, room, server, ann, box } = await shown()
      server.act(ann.id, 'broadcast', { kind: 'delete', target: 3 })
      await until(() => message(room, 3).deleted)
      await keys('ArrowUp')
      await until(() => strip(input))
      expect(box.value).to.equal('hi')
    })

    test('leaves ArrowUp alone where something is written', async () => {
      const { input, box } = await shown()
      await sendKeys({ type: 'x' })
      await keys('ArrowUp')
      await new Promise(resolve => setTimeout(resolve, 100))
      expect(strip(input)).to.equal(null)
      expect(box.value).to.equal('x')
    })

    test('brings the draft back that stood there', async () => {
      const { input, room, box } = await shown()
      await sendKeys({ type: 'a draft' })
      composingIn(room).edit(message(room, 2))
      await until(() => box.value === 'hi')
      await sendKeys({ type: '!' })
      await keys('Escape')
      await until(() => box.value === 'a draft')
      composingIn(room).edit(message(room, 2))
      await until(() => box.value === 'hi')
      await keys('End')
      await sendKeys({ type: ' there' })
      await keys('Enter')
      await until(() => box.value === 'a draft')
      await until(() => message(room, 2).text === 'hi there')
      expect(strip(input)).to.equal(null)
    })

    test('keeps what was made of it while another room is shown', async () => {
      const { input, room, box, chat, ben } = await shown()
      composingIn(room).edit(message(room, 2))
      await until(() => box.value === 'hi')
      await sendKeys({ type: ' all' })
      input.room = chat.direct(ben.id)
      await until(() => box.value === '')
      expect(strip(input)).to.equal(null)
      input.room = room
      await until(() => box.value === 'hi all')
      expect(text(strip(input)!)).to.contain('Editing')
    })

    test('sends nothing for the same text', async () => {
      const { input, server } = await shown()
      await keys('ArrowUp')
      await until(() => strip(input))
      const before = server.heard.length
      await keys('Enter')
      await until(() => !strip(input))
      expect(server.heard.slice(before).filter(({ type }) => type === 'send')).to.deep.equal([])
    })

    test('does not save an empty text, and says what to do', async () => {
      const here = await shown()
      const { input, box } = here
      await keys('ArrowUp')
      await until(() => strip(input))
      box.select()
      await keys('Backspace', 'Enter')
      expect(text(find(input, '.wrong'))).to.equal('A message cannot be empty. To remove it, delete it.')
      expect(find<HTMLButtonElement>(input, '[part=send]').disabled).to.equal(true)
      expect(strip(input)).to.not.equal(null)
      expect(sent(here)).to.include('how are you')
    })

    test('keeps what was made of a message that was deleted meanwhile', async () => {
      const { input, server, ann, box } = await shown()
      await keys('ArrowUp')
      await until(() => strip(input))
      await sendKeys({ type: ' today' })
      server.act(ann.id, 'broadcast', { kind: 'delete', target: 3 })
      await until(() => !strip(input))
      await until(() => box.value === 'how are you today')
      expect(text(find(input, '.wrong'))).to.equal('The message you were editing was deleted.')
    })

    test('may be stopped by the page, and tells it of a refusal', async () => {
      const { input, server, box } = await shown()
      const stop = (event: Event): void => event.preventDefault()
      input.addEventListener('chat-before-send', stop)
      await keys('ArrowUp')
      await until(() => strip(input))
      await sendKeys({ type: '!' })
      await keys('Enter')
      expect(box.value).to.equal('how are you!')
      input.removeEventListener('chat-before-send', stop)
      server.intercept = frame => (frame.type === 'send' ? new ChatError('forbidden', 'Too late') : true)
      const failed = new Promise<ChatError>(resolve => {
        input.addEventListener('chat-error', event => resolve(event.error))
      })
      await keys('Enter')
      expect((await failed).code).to.equal('forbidden')
      await until(() => text(find(input, '.wrong')) === 'That is not allowed here.')
    })

    test('says nothing of a refusal in another room or thread, and tells the page', async () => {
      const { input, room, server, chat, ben } = await shown()
      const told: string[] = []
      input.addEventListener('chat-error', ({ error }) => told.push(error.code))
      const elsewhere = [
        () => (input.room = chat.direct(ben.id)),
        () => {
          input.room = room
          input.thread = 1
        }
      ]
      for (const [index, leave] of elsewhere.entries()) {
        await keys('ArrowUp')
        await until(() => strip(input))
        await sendKeys({ type: '!' })
        server.intercept = frame => {
          if (frame.type !== 'send') return true
          leave()
          return new ChatError('forbidden', 'Too late')
        }
        await keys('Enter')
        await until(() => told.length === index + 1)
        await input.updateComplete
        expect(look(input, '.wrong')?.textContent.trim() ?? '').to.equal('')
        server.intercept = () => true
        input.room = room
        input.thread = undefined
        await input.updateComplete
      }
    })
  })

  describe('in a thread', () => {
    test('writes into it, and keeps a draft of its own', async () => {
      const here = await shown(1)
      const { input, room, box } = here
      await sendKeys({ type: 'in the thread' })
      input.thread = undefined
      await until(() => box.value === '')
      await sendKeys({ type: 'beside it' })
      input.thread = 1
      await until(() => box.value === 'in the thread')
      await keys('Enter')
      await until(() => here.server.log('broadcast').some(({ body }) => body.thread === 1))
      composingIn(room).reply(message(room, 1))
      await new Promise(resolve => setTimeout(resolve, 100))
      expect(strip(input), 'an answer beside the thread').to.equal(null)
      room.thread(1).subscribe(() => undefined)
      await until(() =>
        room
          .thread(1)
          .getSnapshot()
          .messages.some(({ seq }) => seq !== null)
      )
      await keys('ArrowUp')
      await until(() => strip(input) && box.value === 'in the thread')
    })
  })

  describe('marking', () => {
    test('puts marks around what is selected, and takes them away', async () => {
      const { box } = await shown()
      const mark = (key: string): void => {
        const down = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })
        expect(box.dispatchEvent(down)).to.equal(false)
      }
      await sendKeys({ type: 'so nice' })
      box.setSelectionRange(3, 7)
      mark('b')
      await until(() => box.value === 'so **nice**')
      expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal('nice')
      mark('b')
      await until(() => box.value === 'so nice')
      mark('i')
      await until(() => box.value === 'so _nice_')
    })
  })

  describe('after signing out', () => {
    test('nothing of it is left for the next one', async () => {
      const { input, room, chat, box } = await shown()
      await sendKeys({ type: 'a secret' })
      composingIn(room).reply(message(room, 1))
      await until(() => strip(input))
      await chat.logout()
      await until(() => box.value === '' && !strip(input))
      await chat.login('ben', 'password')
      await until(() => room.getSnapshot().messages.length === 3)
      expect(box.value).to.equal('')
      expect(strip(input)).to.equal(null)
    })
  })
})
