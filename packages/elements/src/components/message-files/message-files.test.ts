import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError, type Attachment, type Upload, type UploadSnapshot } from '@parlo/sdk'
import { file, having, picture, png, shown, video, wav, webm } from '../../../test/held-files.ts'
import { sampleMessage } from '../../../test/samples.ts'
import { find, findAll, look, rested, text, until } from '../../../test/set-up.ts'
import type { ChatErrorEvent } from '../../index.ts'
import { clock } from './player.ts'
import { knownPlayerOf } from './players.ts'
import { showUpload, uploadOf } from './uploads.ts'

/** An upload of which 40 of 100 bytes are there. */
function going(attachment: Attachment) {
  let now: UploadSnapshot = { name: attachment.name, size: 100, sent: 40, state: 'sending' }
  const listeners = new Set<() => void>()
  let end = (): void => undefined
  let fail = (_why: Error): void => undefined
  const upload = {
    started: Promise.resolve(attachment),
    done: new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject])),
    getSnapshot: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
  const tell = (change: Partial<UploadSnapshot>): void => {
    now = { ...now, ...change }
    for (const each of listeners) each()
  }
  return {
    upload: upload as unknown as Upload,
    tell,
    end: () => end(),
    fail: () => fail(new ChatError('not_found', 'It was changed'))
  }
}

describe('<message-files>', () => {
  describe('pictures', () => {
    test('have their place before they are there, and come small', async () => {
      let come = (_blob: Blob): void => undefined
      const { chat, asked } = having(() => new Promise(resolve => (come = resolve)))
      const files = await shown([picture('wide')], chat)
      const tile = find(files, '.tile')
      expect([tile.offsetWidth, tile.offsetHeight]).to.deep.equal([320, 160])
      come(await png())
      const image = await until(() => look<HTMLImageElement>(files, 'img'))
      expect(image.alt).to.equal('wide.png')
      expect(image.src).to.match(/^blob:/)
      expect([tile.offsetWidth, tile.offsetHeight]).to.deep.equal([320, 160])
      expect(asked).to.deep.equal(['wide small'])
      await expect(files).to.be.accessible()
    })

    test('are shown large once, by a double click, too', async () => {
      const { chat } = having()
      const files = await shown([picture('one')], chat)
      const viewers = (): HTMLElement[] => findAll(files, 'media-viewer')
      const click = (detail: number, on: HTMLElement, type = 'click'): boolean =>
        on.dispatchEvent(new MouseEvent(type, { detail, bubbles: true, composed: true, cancelable: true }))
      const open = (): HTMLElement | null | undefined =>
        viewers()[0] && look(viewers()[0]!, 'dialog[open] .stage')
      // While the viewer is fetched, the second click meets the picture again; afterwards, the viewer.
      click(1, find(files, '.tile'))
      click(2, find(files, '.tile'))
      click(3, await until(open))
      expect(viewers()).to.have.length(1)
      click(1, open()!)
      await until(() => viewers().length === 0)
      click(1, find(files, '.tile'))
      const image = await until(() => open() && look(viewers()[0]!, 'img:not(.small)'))
      const { offsetWidth } = image
      click(2, image)
      click(2, image, 'dblclick')
      await rested(viewers()[0]!)
      expect(image.offsetWidth).to.equal(offsetWidth)
      click(1, image)
      click(2, image, 'dblclick')
      await until(() => image.offsetWidth > offsetWidth)
      await sendKeys({ press: 'Escape' })
      await until(() => viewers().length === 0)
      // Only what was left of that one: any other is told, and all of it.
      const told: number[] = []
      const hear = ({ detail }: MouseEvent): unknown => told.push(detail)
      document.body.addEventListener('click', hear)
      for (const detail of [1, 2]) click(detail, document.body)
      document.body.removeEventListener('click', hear)
      expect(told).to.deep.equal([1, 2])
    })

    test('stand in a grid when there are several', async () => {
      const { chat } = having()
      const files = await shown(
        ['a', 'b', 'c'].map(id => picture(id)),
        chat
      )
      const [a, b, c] = findAll(files, '.tile').map(each => each.getBoundingClientRect())
      expect(a!.width).to.be.closeTo(b!.width + c!.width, 3)
      expect(b!.top).to.equal(c!.top)
      expect(b!.left).to.be.below(c!.left)
    })

    test('are asked for once, however often they are shown', async () => {
      const { chat, asked } = having()
      const files = await shown([picture('again')], chat)
      await until(() => look(files, 'img'))
      const parent = files.parentElement!
      files.remove()
      parent.append(files)
      await until(() => look(files, 'img'))
      expect(asked).to.deep.equal(['again small'])
    })

    test('are let go of when somebody signs out: those not shown at once, the others with what shows them', async () => {
      const { chat, asked, signOut } = having()
      const [idle, used] = [await shown([picture('idle')], chat), await shown([picture('used')], chat)]
      const [one, other] = [await until(() => look(idle, 'img')), await until(() => look(used, 'img'))] as [
        HTMLImageElement,
        HTMLImageElement
      ]
      const held = ({ src }: HTMLImageElement): Promise<boolean> =>
        fetch(src).then(
          () => true,
          () => false
        )
      idle.remove()
      expect([await held(one), await held(other)]).to.deep.equal([true, true])
      signOut()
      await until(() => asked.length === 2)
      expect([await held(one), await held(other)]).to.deep.equal([false, true])
      used.remove()
      await Promise.resolve()
      expect(await held(other)).to.equal(false)
    })

    test('that cannot be had are asked for again on a click', async () => {
      let fails = true
      const { chat } = having(() => (fails ? Promise.reject(new ChatError('offline', 'x')) : png()))
      const files = await shown([picture('lost')], chat)
      const tile = await until(() => look(files, '[aria-label="lost.png, Load again"]'))
      fails = false
      tile.click()
      await until(() => look(files, 'img'))
    })
  })

  describe('videos', () => {
    test('are named, with their size; nothing is fetched of them before somebody plays or saves them', async () => {
      const { chat, asked } = having(webm)
      const files = await shown([video('beach')], chat)
      expect(text(find(files, '.card'))).to.equal('beach.webm 1.2 MB')
      expect(findAll(files, 'button').map(each => each.getAttribute('aria-label'))).to.deep.equal([
        'Play beach.webm',
        'Download beach.webm'
      ])
      expect(look(files, 'video')).to.equal(null)
      expect(asked).to.deep.equal([])
      await expect(files).to.be.accessible()
    })

    test('that no browser plays are files to be saved', async () => {
      const files = await shown([{ ...video('old'), type: 'video/x-none' }], having().chat)
      expect(findAll(files, 'button').map(each => each.getAttribute('aria-label'))).to.deep.equal([
        'Download old.webm'
      ])
    })
  })

  describe('other files', () => {
    test('are named, with their size, and saved by a button', async () => {
      const { chat, asked } = having()
      const files = await shown([file()], chat)
      expect(text(find(files, '.card'))).to.equal('notes.pdf 1.2 MB')
      await expect(files).to.be.accessible()
      let saved = ''
      const { click } = HTMLAnchorElement.prototype
      HTMLAnchorElement.prototype.click = function () {
        saved = this.download
      }
      find(files, '[aria-label="Download notes.pdf"]').click()
      await until(() => saved === 'notes.pdf')
      HTMLAnchorElement.prototype.click = click
      expect(asked).to.deep.equal(['notes'])
    })

    test('say why they cannot be had', async () => {
      const { chat } = having(() => Promise.reject(new ChatError('not_found', 'It is gone')))
      const files = await shown([file()], chat)
      const event = oneEvent<ChatErrorEvent>(files, 'chat-error')
      find(files, '.do').click()
      expect((await event).error.code).to.equal('not_found')
      await until(() => text(look(files, '[role=alert]') ?? files) === 'It is gone')
    })

    test('are on their way, or will not come', async () => {
      const files = await shown([file({ state: 'open' }), file({ id: 'x', state: 'gone' })], having().chat)
      expect(findAll(files, '.size').map(text)).to.deep.equal(['On its way…', 'No longer available'])
      expect(findAll(files, '.do').length).to.equal(0)
      expect(find<HTMLProgressElement>(files, 'progress').position).to.equal(-1)
      await expect(files).to.be.accessible()
    })

    test('of this page show how far they are', async () => {
      const { chat } = having()
      const sent = going(file({ id: 'mine', state: 'open' }))
      showUpload(chat, sent.upload, new Blob(['x']))
      await sent.upload.started
      const files = await shown([file({ id: 'mine', state: 'open' })], chat)
      expect(text(find(files, '.size'))).to.equal('Uploading… 40%')
      expect(find<HTMLProgressElement>(files, 'progress').position).to.equal(0.4)
      sent.tell({ sent: 80, state: 'waiting' })
      await files.updateComplete
      expect(text(find(files, '.size'))).to.equal('Waiting for the connection…')
    })
  })

  describe('pictures of this page, on their way', () => {
    const open = file({ id: 'sent', name: 'sent.png', type: 'image/png', state: 'open' })

    test('are shown at once, with how far they are, and stay as they are', async () => {
      const { chat, asked } = having()
      const sent = going(open)
      showUpload(chat, sent.upload, await png())
      await sent.upload.started
      const files = await shown([open], chat)
      const image = await until(() => look<HTMLImageElement>(files, 'img'))
      const tile = find<HTMLButtonElement>(files, '.tile.going')
      expect(tile.disabled).to.equal(true)
      expect(tile.ariaLabel).to.equal('sent.png, Uploading… 40%')
      expect(find(files, '.done').getAttribute('stroke-dasharray')).to.equal('40 100')
      await expect(files).to.be.accessible()
      const box = JSON.stringify(tile.getBoundingClientRect())
      sent.tell({ sent: 100, state: 'ready' })
      sent.end()
      files.message = sampleMessage({
        attachments: [{ ...open, state: 'ready', width: 8, height: 8, thumbnail: true }]
      })
      await until(() => !tile.disabled)
      expect(tile.ariaLabel).to.equal('sent.png')
      expect(look(files, '.progress')).to.equal(null)
      expect(find(files, 'img') === image && JSON.stringify(tile.getBoundingClientRect()) === box).to.equal(
        true
      )
      expect(asked).to.deep.equal([])
    })

    test('that no browser can read are files on their way', async () => {
      const { chat } = having()
      const sent = going(open)
      showUpload(chat, sent.upload, new Blob(['no picture'], { type: 'image/png' }))
      await sent.upload.started
      const files = await shown([open], chat)
      await uploadOf('sent')!.read
      await files.updateComplete
      expect(look(files, '.tile')).to.equal(null)
      expect(text(find(files, '.size'))).to.equal('Uploading… 40%')
    })

    test('are files that are awaited once they will not come', async () => {
      const { chat } = having()
      const sent = going(open)
      showUpload(chat, sent.upload, await png())
      await sent.upload.started
      const files = await shown([open], chat)
      await until(() => look(files, '.tile.going img'))
      sent.tell({ state: 'failed' })
      sent.fail()
      await until(() => !look(files, '.tile'))
      expect(text(find(files, '.size'))).to.equal('On its way…')
    })

    test('are none once it is given up, or its sender signed out', async () => {
      const { chat, signOut } = having()
      const sent = going(open)
      showUpload(chat, sent.upload, await png())
      await sent.upload.started
      await uploadOf('sent')!.read
      signOut()
      expect(look(await shown([open], chat), '.tile')).to.equal(null)
      const late = going({ ...open, id: 'late' })
      showUpload(chat, late.upload, await png())
      await late.upload.started
      late.tell({ state: 'failed' })
      await uploadOf('late')!.read
      expect(look(await shown([{ ...open, id: 'late' }], chat), '.tile')).to.equal(null)
    })
  })

  describe('sounds', () => {
    test('are played, and stopped, by a button', async () => {
      const { chat, asked } = having(wav)
      const files = await shown([file({ id: 'note', name: 'note.wav', type: 'audio/wav' })], chat)
      expect(asked).to.deep.equal([])
      await expect(files).to.be.accessible()
      find(files, '[aria-label="Play note.wav"]').click()
      await until(() => look(files, '[aria-label="Pause note.wav"]'))
      expect(find(files, '[type=range]').getAttribute('aria-valuetext')).to.contain('of 0:01')
      find(files, '[aria-label="Pause note.wav"]').click()
      await until(() => look(files, '[aria-label="Play note.wav"]'))
      find(files, '[type=range]').focus()
      await sendKeys({ press: 'End' })
      await until(() => text(find(files, '.size')) === '0:01 of 0:01')
      await sendKeys({ press: 'Home' })
      await until(() => text(find(files, '.size')) === '0:00 of 0:01')
    })

    test('say how long they are before they are fetched, where that is known', async () => {
      const { chat, asked } = having(wav)
      const said = file({ id: 'said', name: 'said.wav', type: 'audio/wav', seconds: 7 })
      const files = await shown([said], chat)
      expect(text(find(files, '.size'))).to.equal('0:07')
      expect(find(files, '[type=range]').getAttribute('aria-valuetext')).to.equal('0:00 of 0:07')
      expect(find<HTMLInputElement>(files, '[type=range]').disabled).to.equal(true)
      expect(asked).to.deep.equal([])
      await expect(files).to.be.accessible()
      // What is heard is what it is.
      find(files, '.play').click()
      await until(() => text(find(files, '.size')).endsWith('of 0:01'))
      const film = await shown([{ ...video('film'), seconds: 65 }], chat)
      expect(text(find(film, '.size'))).to.equal('1:05 · 1.2 MB')
      const unsaid = await shown([file({ id: 'unsaid', type: 'audio/wav' })], chat)
      expect(text(find(unsaid, '.size'))).to.equal('1.2 MB')
    })

    test('play on where the row is not drawn, and are found again; not in a list that shows another room', async () => {
      const { chat } = having(wav)
      const note = file({ id: 'on', name: 'on.wav', type: 'audio/wav' })
      const list = Object.assign(await fixture(html`<div></div>`), { room: 'one' })
      const line = document.createElement('p')
      list.attachShadow({ mode: 'open' }).append(line)
      const files = await shown([note], chat)
      line.attachShadow({ mode: 'open' }).append(files)
      find(files, '[aria-label="Play on.wav"]').click()
      await until(() => look(files, '[aria-label="Pause on.wav"]'))
      line.remove()
      list.shadowRoot!.append(line)
      await until(() => look(files, '[aria-label="Pause on.wav"]'))
      const player = knownPlayerOf(chat, note)!
      line.remove()
      expect(player.playing).to.equal(true)
      list.room = 'two'
      await until(() => !player.playing)
      expect(knownPlayerOf(chat, note)).to.equal(player.position > 0 ? player : undefined)
    })

    test('are not begun once they are left, or their listener signed out, while they load', async () => {
      let come = (_blob: Blob): void => undefined
      const { chat, signOut } = having(() => new Promise(resolve => (come = resolve)))
      const note = file({ id: 'late', name: 'late.wav', type: 'audio/wav' })
      for (const leave of [(files: Element) => files.remove(), signOut]) {
        const files = await shown([note], chat)
        find(files, '.play').click()
        const player = knownPlayerOf(chat, note)!
        await until(() => look(files, '[aria-busy=true]'))
        leave(files)
        come(wav())
        await until(() => !look(files, '[aria-busy=true]'))
        expect(player.playing).to.equal(false)
        files.remove()
        expect(knownPlayerOf(chat, note)).to.equal(undefined)
      }
    })

    test('that are none are told', async () => {
      const { chat } = having(() => new Blob(['no sound']))
      const files = await shown([file({ id: 'bad', name: 'bad.mp3', type: 'audio/mpeg' })], chat)
      find(files, '.play').click()
      await until(() => text(look(files, '[role=alert]') ?? files) === 'This cannot be played here.')
    })
  })
})

describe('clock', () => {
  test('counts minutes and seconds', () => {
    expect([0, 5.4, 59.6, 65, 600].map(clock)).to.deep.equal(['0:00', '0:05', '1:00', '1:05', '10:00'])
  })
})
