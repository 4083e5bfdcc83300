import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import { ChatError, type Chat, type Room } from '@parlo/sdk'
import '../../define.ts'
import { gate, picture, takeFiles, type FakeFiles } from '../../../test/fake-files.ts'
import { closeAll, find, findAll, look, mount, newChat, rested, text, until } from '../../../test/set-up.ts'
import { composingIn, type ChatWindow, type MessageInput } from '../../index.ts'
import { parts } from '../message-input/load-parts.ts'

interface Shown {
  server: FakeServer
  files: FakeFiles
  chat: Chat
  room: Room
  input: MessageInput
}

async function connected(): Promise<Omit<Shown, 'input'>> {
  const server = fakeServer()
  const { token } = server.addUser('ann')
  server.addUser('ben')
  server.say(1, 'broadcast', 'hello')
  const files = takeFiles(server)
  const chat = newChat(server, token)
  await until(() => chat.connection.getSnapshot().at === 'online')
  return { server, files, chat, room: chat.room('broadcast') }
}

async function shown(): Promise<Shown> {
  const here = await connected()
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${here.chat} .room=${here.room}></message-input>`
  )
  await until(() => look(input, '[type=file]'))
  find(input, 'textarea').focus()
  return { ...here, input }
}

const file = (name: string, size = 10, type = 'text/plain'): File =>
  new File(['x'.repeat(size)], name, { type })

function transfer(...files: File[]): DataTransfer {
  const data = new DataTransfer()
  for (const each of files) data.items.add(each)
  return data
}

/** Choose files as the button does. */
function choose(input: Element, ...files: File[]): void {
  const chooser = find<HTMLInputElement>(input, '[type=file]')
  chooser.files = transfer(...files).files
  chooser.dispatchEvent(new Event('change'))
}

function drag(type: string, target: EventTarget, ...files: File[]): boolean {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', { value: transfer(...files) })
  return target.dispatchEvent(event)
}

const tiles = (input: Element): HTMLElement[] => findAll(input, '.tile')
const carried = (server: FakeServer): string[][] =>
  server.heard.flatMap(frame => {
    const { body } = frame as { body?: { attachments?: string[] } }
    return frame.type === 'send' ? [body?.attachments ?? []] : []
  })

async function ready(input: Element, count: number): Promise<void> {
  await until(() => tiles(input).length === count && !look(input, '.tile.going'))
}

describe('<message-input> with files', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe with a picture, one that goes, one that failed', async () => {
      const { input, files } = await shown()
      choose(input, picture(), file('notes.txt'))
      await ready(input, 2)
      files.hold = gate().promise
      choose(input, file('slow.bin', 900), file('big.bin', 2_000_000))
      await until(() => look(input, '.tile.failed') && look(input, '[role=progressbar]'))
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme
        await rested(input)
        await expect(input).to.be.accessible()
      }
      document.documentElement.style.colorScheme = ''
    })

    test('tells what was attached and removed', async () => {
      const { input } = await shown()
      choose(input, file('a.txt'), file('b.txt'))
      await until(() => text(find(input, '.unseen[role=status]')).includes('Attached: a.txt, b.txt'))
      find(input, '[aria-label="Remove a.txt"]').click()
      await until(() => text(find(input, '.unseen[role=status]')).includes('Removed: a.txt'))
    })
  })

  describe('keyboard', () => {
    test('opens the chooser by its button', async () => {
      const { input } = await shown()
      let opened = 0
      find(input, '[type=file]').addEventListener('click', event => {
        event.preventDefault()
        opened++
      })
      find(input, '[part=attach]').focus()
      await sendKeys({ press: 'Enter' })
      expect(opened).to.equal(1)
    })

    test('removes one after the other, and comes back to the box', async () => {
      const { input, files } = await shown()
      choose(input, file('a.txt'), file('b.txt', 20))
      await ready(input, 2)
      find(input, '[aria-label="Remove a.txt"]').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => tiles(input).length === 1)
      await until(() => input.shadowRoot!.activeElement?.getAttribute('aria-label') === 'Remove b.txt')
      await sendKeys({ press: 'Enter' })
      await until(
        () => tiles(input).length === 0 && input.shadowRoot!.activeElement?.localName === 'textarea'
      )
      await until(() => files.given.length === 2)
    })

    test('sends by Enter, without a text', async () => {
      const { input, server, files } = await shown()
      choose(input, picture())
      await ready(input, 1)
      await until(() => input.shadowRoot!.activeElement?.localName === 'textarea')
      await sendKeys({ press: 'Enter' })
      await until(() => carried(server).length === 1)
      expect(carried(server)).to.deep.equal([files.ids])
      expect(tiles(input)).to.have.length(0)
    })
  })

  describe('sending', () => {
    test('comes back with the text when the message is refused at once', async () => {
      const { input, room } = await shown()
      choose(input, picture(), file('b.txt', 20))
      await ready(input, 2)
      const { send } = room
      room.send = () => Promise.reject(new ChatError('unauthorized', 'Nobody is signed in'))
      await sendKeys({ type: 'look' })
      await sendKeys({ press: 'Enter' })
      await until(() => tiles(input).length === 2 && input.value === 'look')
      await until(() => find<HTMLImageElement>(input, '.tile img').naturalWidth > 0)
      room.send = send
    })

    test('keeps what was added where it was added, though another room is shown before it is taken', async () => {
      const { input, chat, room } = await shown()
      const { files } = parts
      const { promise, open } = gate()
      parts.files = () => promise.then(files)
      choose(input, file('a.txt'))
      input.room = chat.direct(2)
      await input.updateComplete
      open()
      await new Promise(resolve => setTimeout(resolve, 200))
      parts.files = files
      expect(tiles(input)).to.have.length(0)
      input.room = room
      await ready(input, 1)
    })

    test('shows a picture, lets go of it when it is sent, and begins with nothing then', async () => {
      const { input, server } = await shown()
      choose(input, picture())
      await ready(input, 1)
      const { src } = find<HTMLImageElement>(input, '.tile img')
      expect((await fetch(src)).ok).to.equal(true)
      await sendKeys({ type: 'look' })
      find(input, '[part=send]').click()
      await until(() => carried(server).length === 1)
      const gone = await fetch(src).then(
        () => false,
        () => true
      )
      expect(gone, 'the blob is let go of').to.equal(true)
      expect(
        find<HTMLButtonElement>(input, '[part=send]').disabled || find(input, '[part=send]').hidden
      ).to.equal(true)
    })

    test('does not wait for the bytes', async () => {
      const { input, server, files } = await shown()
      files.hold = gate().promise
      choose(input, file('slow.bin'))
      await until(() => look(input, '[role=progressbar]'))
      await sendKeys({ press: 'Enter' })
      await until(() => carried(server).length === 1)
    })

    test('waits for the server to know of a file, and sends then; not what was written on meanwhile', async () => {
      const { input, server, files } = await shown()
      const start = gate()
      files.holdStart = start.promise
      choose(input, file('a.txt'))
      await until(() => tiles(input).length === 1)
      await sendKeys({ type: 'here' })
      await sendKeys({ press: 'Enter' })
      expect(find<HTMLTextAreaElement>(input, 'textarea').value).to.equal('here')
      start.open()
      await until(() => carried(server).length === 1)
      expect(find<HTMLTextAreaElement>(input, 'textarea').value).to.equal('')

      const again = gate()
      files.holdStart = again.promise
      choose(input, file('b.txt', 11))
      await until(() => tiles(input).length === 1)
      await sendKeys({ type: 'one' })
      await sendKeys({ press: 'Enter' })
      await sendKeys({ type: ' more' })
      again.open()
      await ready(input, 1)
      expect(carried(server)).to.have.length(1)
      expect(find<HTMLTextAreaElement>(input, 'textarea').value).to.equal('one more')
    })

    test('says why a file cannot be sent, sends nothing until it is gone, and tries again', async () => {
      const { input, server, files } = await shown()
      choose(input, file('big.bin', 2_000_000))
      await until(() => look(input, '.tile.failed'))
      expect(text(find(input, '.wrong'))).to.equal(
        'big.bin: This file is too large. A file may have 977 kB at most.'
      )
      await sendKeys({ type: 'x' })
      await sendKeys({ press: 'Enter' })
      expect(carried(server)).to.have.length(0)
      files.most = 3_000_000
      find(input, '.again').focus()
      await sendKeys({ press: 'Enter' })
      await ready(input, 1)
      expect(look(input, '.tile.failed')).to.equal(null)
      await sendKeys({ press: 'Enter' })
      await until(() => carried(server).length === 1)
    })

    test('says that a file is empty', async () => {
      const { input } = await shown()
      choose(input, file('empty.txt', 0))
      await until(() => text(find(input, '.wrong')) === 'empty.txt: This file is empty.')
    })

    test('takes ten files, and says that the others were left out', async () => {
      const { input } = await shown()
      choose(input, ...Array.from({ length: 12 }, (_, at) => file(`${at}.txt`, at + 1)))
      await ready(input, 10)
      expect(text(find(input, '.wrong'))).to.equal('A message can carry 10 files; the others were left out.')
      const last = tiles(input).at(-1)!.getBoundingClientRect()
      expect(last.right, 'the last one is in sight').to.be.at.most(input.getBoundingClientRect().right)
    })

    test('says that the network is needed, and goes on once it is back', async () => {
      const { input, server, chat } = await shown()
      server.cut()
      await until(() => chat.connection.getSnapshot().at !== 'online')
      choose(input, file('a.txt'))
      await until(() => text(find(input, '.wrong')).startsWith('You are offline'))
      expect(text(find(input, '.tile'))).to.contain('Waiting for the network')
      expect(find<HTMLButtonElement>(input, '[part=send]').disabled).to.equal(true)
      server.restore()
      await ready(input, 1)
      expect(text(find(input, '.wrong'))).to.equal('')
    })

    test('keeps the files of each room', async () => {
      const { input, chat, room } = await shown()
      choose(input, file('a.txt'))
      await ready(input, 1)
      input.room = chat.direct(2)
      await until(() => tiles(input).length === 0)
      input.room = room
      await until(() => tiles(input).length === 1)
    })

    test('keeps the files of each window, of two that show one room', async () => {
      const { chat, server } = await connected()
      const [one, two] = [await mount(chat), await mount(chat)].map(window => () => {
        const input = look<MessageInput>(window, 'message-input')
        return input && look(input, '[type=file]') ? input : undefined
      })
      const first = await until(one!)
      const second = await until(two!)
      choose(first, file('a.txt'))
      await ready(first, 1)
      choose(second, file('b.txt'), file('c.txt'))
      await ready(second, 2)
      expect(tiles(first)).to.have.length(1)
      find(second, 'textarea').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => carried(server).length === 1)
      expect(carried(server)[0]).to.have.length(2)
      expect(tiles(first)).to.have.length(1)
      expect(tiles(second)).to.have.length(0)
    })

    test('leaves no file for the next one', async () => {
      const { input, chat } = await shown()
      choose(input, file('a.txt'))
      await ready(input, 1)
      await chat.logout()
      await until(() => tiles(input).length === 0)
      await chat.login('ben', 'password')
      await input.updateComplete
      expect(tiles(input)).to.have.length(0)
    })

    test('takes none while a message is edited', async () => {
      const { input, room } = await shown()
      choose(input, file('a.txt'))
      await ready(input, 1)
      room.subscribe(() => undefined)
      await until(() => room.getSnapshot().messages.length > 0)
      composingIn(room).edit(room.getSnapshot().messages[0]!)
      await until(() => tiles(input).length === 0)
      await until(() => find<HTMLButtonElement>(input, '[part=attach]').disabled)
      await sendKeys({ press: 'Escape' })
      await until(() => tiles(input).length === 1)
    })
  })

  describe('pasting and dropping', () => {
    const paste = (input: Element, data: DataTransfer): boolean => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'clipboardData', { value: data })
      return find(input, 'textarea').dispatchEvent(event)
    }

    test('takes a file that is pasted, and leaves text alone', async () => {
      const { input } = await shown()
      expect(paste(input, transfer(picture()))).to.equal(false)
      await ready(input, 1)
      const table = transfer(picture())
      table.setData('text/plain', 'a\tb')
      table.setData('text/html', '<table></table>')
      expect(paste(input, table)).to.equal(true)
      expect(tiles(input)).to.have.length(1)
    })

    test('takes a file that is dropped anywhere on the window, and shows that it would', async () => {
      const { chat } = await connected()
      const window = await mount(chat)
      const input = await until(() => look<MessageInput>(window, 'message-input'))
      await until(() => look(input, '[type=file]'))
      const list = find(window, 'message-list')
      expect(drag('dragover', list, file('a.txt'))).to.equal(false)
      const cover = await until(() => look(input, '.drop'))
      expect(text(cover)).to.equal('Drop files to attach them')
      const [inside, around] = [cover.getBoundingClientRect(), window.getBoundingClientRect()]
      expect(Math.abs(inside.width - around.width) + Math.abs(inside.height - around.height)).to.be.below(2)
      expect(input.matches(':state(dragging)')).to.equal(true)
      expect(drag('drop', list, file('a.txt'))).to.equal(false)
      await ready(input, 1)
      await until(() => !look(input, '.drop'))
    })

    test('shows it over all of a popup, whose window has no box of its own', async () => {
      const { chat } = await connected()
      const window = await fixture<ChatWindow>(
        html`<chat-window mode="popup" open .chat=${chat}></chat-window>`
      )
      const input = await until(() => look<MessageInput>(window, 'message-input'))
      await until(() => look(input, '[type=file]'))
      const panel = find(window, 'chat-launcher', '[part=panel]')
      await Promise.all(panel.getAnimations().map(one => one.finished))
      drag('dragover', find(window, 'message-list'), file('a.txt'))
      const cover = await until(() => look(input, '.drop'))
      const { x, y, width, height } = cover.getBoundingClientRect()
      const frame = find(window, '.frame').getBoundingClientRect()
      expect(width).to.be.above(100)
      // WebKit counts in 64ths of a pixel.
      for (const [is, be] of [
        [x, frame.x],
        [y, frame.y],
        [width, frame.width],
        [height, frame.height]
      ] as const)
        expect(is).to.be.closeTo(be, 0.1)
    })

    test('stops showing it when the file goes elsewhere', async () => {
      const { input } = await shown()
      drag('dragover', input, file('a.txt'))
      await until(() => look(input, '.drop'))
      await until(() => !look(input, '.drop'))
      expect(tiles(input)).to.have.length(0)
    })
  })

  test('has no button for files where nobody could send them', async () => {
    const { room } = await connected()
    const input = await fixture(html`<message-input .room=${room}></message-input>`)
    expect(look(input, '[part=attach]')).to.equal(null)
  })
})
