import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import type { Chat } from '@parlo/sdk'
import '../../define.ts'
import { gate, takeFiles, type FakeFiles } from '../../../test/fake-files.ts'
import { closeAll, find, look, newChat, text, until } from '../../../test/set-up.ts'
import { composingIn, type MessageInput } from '../../index.ts'
import { parts } from '../message-input/load-parts.ts'

/** Records nothing, and gives it back as audio. */
class FakeRecorder extends EventTarget {
  static type = 'audio/webm;codecs=opus'
  static isTypeSupported = (type: string): boolean => type === FakeRecorder.type
  state: 'inactive' | 'recording' = 'inactive'
  readonly mimeType = FakeRecorder.type

  start(): void {
    this.state = 'recording'
  }

  stop(): void {
    this.state = 'inactive'
    queueMicrotask(() => {
      const data = new Blob(['sound'])
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }))
      this.dispatchEvent(new Event('stop'))
    })
  }
}

let stopped = 0
/** What the browser does when it is asked for the microphone. */
let answer: () => Promise<unknown>
const stream = { getTracks: () => [{ stop: () => void stopped++ }] }
const real = { MediaRecorder: globalThis.MediaRecorder, now: performance.now.bind(performance) }

interface Shown {
  server: FakeServer
  files: FakeFiles
  chat: Chat
  input: MessageInput
}

async function shown(): Promise<Shown> {
  const server = fakeServer()
  const { token } = server.addUser('ann')
  server.addUser('ben')
  server.say(2, 'broadcast', 'hello')
  const files = takeFiles(server)
  const chat = newChat(server, token)
  await until(() => chat.connection.getSnapshot().at === 'online')
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${chat} .room=${chat.room('broadcast')}></message-input>`
  )
  return { server, files, chat, input }
}

const status = (input: Element): string => text(find(input, '.unseen[role=status]'))

async function record(input: Element): Promise<void> {
  find(input, '[part=speak]').focus()
  await sendKeys({ press: 'Enter' })
  await until(() => look(input, '[role=timer]'))
}

describe('<message-input> with a voice message', () => {
  beforeEach(() => {
    stopped = 0
    FakeRecorder.type = 'audio/webm;codecs=opus'
    answer = () => Promise.resolve(stream)
    globalThis.MediaRecorder = FakeRecorder as unknown as typeof MediaRecorder
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: { getUserMedia: () => answer() }
    })
  })
  afterEach(() => {
    closeAll()
    globalThis.MediaRecorder = real.MediaRecorder
    Reflect.deleteProperty(navigator, 'mediaDevices')
    performance.now = real.now
  })

  test('offers it in the empty box only', async () => {
    const { input } = await shown()
    expect(find(input, '[part=speak]').getAttribute('aria-label')).to.equal('Record a voice message')
    expect(find(input, '[part=send]').checkVisibility()).to.equal(false)
    find(input, 'textarea').focus()
    await sendKeys({ type: 'x' })
    await until(() => !look(input, '[part=speak]'))
    expect(find(input, '[part=send]').checkVisibility()).to.equal(true)
  })

  test('offers none where there is no microphone to be had', async () => {
    Reflect.deleteProperty(globalThis, 'MediaRecorder')
    const { input } = await shown()
    expect(look(input, '[part=speak]')).to.equal(null)
    expect(find(input, '[part=send]').checkVisibility()).to.equal(true)
  })

  test('records and sends by the keyboard alone, passing axe meanwhile', async () => {
    const { input, server, files } = await shown()
    await record(input)
    await until(() => status(input).startsWith('Recording'))
    expect(input.matches(':state(recording)')).to.equal(true)
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme
      await expect(input).to.be.accessible()
    }
    document.documentElement.style.colorScheme = ''
    const send = input.shadowRoot!.activeElement
    expect(send?.getAttribute('aria-label')).to.equal('Send voice message')
    await sendKeys({ press: 'Enter' })
    await until(() => server.heard.some(({ type }) => type === 'send'))
    expect(files.names).to.have.length(1)
    expect(files.names[0]).to.match(/^Voice message .+\.webm$/)
    expect(files.names[0]).not.to.match(/[:/\\]/)
    expect(stopped, 'the microphone is free').to.be.above(0)
    await until(() => input.shadowRoot!.activeElement?.localName === 'textarea')
    expect(look(input, '.tile')).to.equal(null)
  })

  test('says how long it is, at least a second, also when it is sent again', async () => {
    const { input, server, files } = await shown()
    await record(input)
    performance.now = () => real.now() + 6_700
    find(input, '.voice [part=send]').click()
    await until(() => server.heard.some(({ type }) => type === 'send'))
    expect(files.seconds).to.deep.equal([7])
    performance.now = real.now
    await record(input)
    files.most = 1
    find(input, '.voice [part=send]').click()
    await until(() => look(input, '[part=retry]'))
    files.most = 1_000
    find(input, '[part=retry]').click()
    await until(() => files.seconds.length === 2)
    expect(files.seconds[1]).to.equal(1)
  })

  test('records what the browser can', async () => {
    FakeRecorder.type = 'audio/mp4'
    const { input, files, server } = await shown()
    await record(input)
    find(input, '.voice [part=send]').click()
    await until(() => server.heard.some(({ type }) => type === 'send'))
    expect(files.names[0]).to.match(/\.m4a$/)
  })

  test('answers a message by voice', async () => {
    const { input, chat, server } = await shown()
    const room = chat.room('broadcast')
    room.subscribe(() => undefined)
    await until(() => room.getSnapshot().messages.length === 1)
    composingIn(room).reply(room.getSnapshot().messages[0]!)
    await until(() => look(input, '.about'))
    await record(input)
    find(input, '.voice [part=send]').click()
    await until(() =>
      server.heard.some(frame => (frame as { body?: { reply_to?: number } }).body?.reply_to === 1)
    )
  })

  test('discards it by Escape and by the button, and frees the microphone', async () => {
    const { input, server } = await shown()
    await record(input)
    await sendKeys({ press: 'Escape' })
    await until(() => look(input, 'textarea'))
    expect(stopped).to.be.above(0)
    await until(() => status(input).startsWith('The recording was discarded.'))
    await record(input)
    find(input, '[aria-label="Discard the recording"]').click()
    await until(() => look(input, 'textarea'))
    expect(server.heard.some(({ type }) => type === 'send')).to.equal(false)
  })

  test('says what to do when the microphone is blocked, and when there is none', async () => {
    const { input } = await shown()
    answer = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    find(input, '[part=speak]').click()
    await until(() => text(find(input, '.wrong')).startsWith('The microphone is blocked.'))
    answer = () => Promise.reject(new DOMException('no', 'NotFoundError'))
    find(input, '[part=speak]').click()
    await until(() => text(find(input, '.wrong')) === 'No microphone was found.')
    expect(look(input, 'textarea')).to.not.equal(null)
  })

  test('takes no microphone that is given after it was cancelled', async () => {
    const { input } = await shown()
    let give = (): void => undefined
    answer = () => new Promise(resolve => (give = () => resolve(stream)))
    find(input, '[part=speak]').click()
    await until(() => look(input, '.asking'))
    await sendKeys({ press: 'Escape' })
    await until(() => look(input, 'textarea'))
    give()
    await until(() => stopped > 0)
    expect(look(input, '.voice')).to.equal(null)
  })

  test('stops after five minutes, and keeps what was said', async () => {
    const { input, server } = await shown()
    await record(input)
    performance.now = () => real.now() + 300_000
    await until(() => text(find(input, '.wrong')).startsWith('A voice message may have 5 minutes.'))
    expect(text(find(input, '[role=timer]'))).to.equal('5:00')
    expect(stopped).to.be.above(0)
    find(input, '.voice [part=send]').click()
    await until(() => server.heard.some(({ type }) => type === 'send'))
  })

  describe('while what takes files is still on its way', () => {
    const { files } = parts
    afterEach(() => {
      parts.files = files
    })

    test('is not sent to the room that one goes to meanwhile', async () => {
      const { input, chat, server } = await shown()
      const { promise, open } = gate()
      parts.files = () => promise.then(files)
      await record(input)
      find(input, '.voice [part=send]').click()
      input.room = chat.direct(2)
      await until(() => look(input, 'textarea'))
      open()
      await new Promise(resolve => setTimeout(resolve, 300))
      expect(server.heard.some(({ type }) => type === 'send')).to.equal(false)
      expect(look(input, '.tile')).to.equal(null)
    })

    test('is kept when that cannot be had, and sent when it can', async () => {
      const { input, server } = await shown()
      parts.files = () => Promise.reject(new Error('no line'))
      await record(input)
      find(input, '.voice [part=send]').click()
      await until(() => text(find(input, '.wrong')) !== '')
      expect(look(input, '.voice')).to.not.equal(null)
      parts.files = files
      find(input, '.voice [part=send]').click()
      await until(() => server.heard.some(({ type }) => type === 'send'))
      await until(() => look(input, 'textarea'))
    })
  })

  test('ends with the room it was begun in, and with the element', async () => {
    const { input, chat } = await shown()
    await record(input)
    input.room = chat.direct(2)
    await until(() => look(input, 'textarea'))
    expect(stopped).to.be.above(0)
    stopped = 0
    await record(input)
    input.remove()
    expect(stopped).to.be.above(0)
  })
})
