import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import { file, having, picture, png, shown, video, wav, webm } from '../../../test/held-files.ts'
import { find, look, rested, text, until } from '../../../test/set-up.ts'
import { settings } from '../../settings.ts'
import type { MediaViewer } from './media-viewer.ts'
import type { MessageFiles } from './message-files.ts'
import { knownPlayerOf } from './players.ts'

const viewer = (): MediaViewer | null => {
  const found = document.querySelector('message-files')?.shadowRoot?.querySelector('media-viewer')
  return found ?? null
}

describe('<media-viewer>', () => {
  describe('pictures', () => {
    test('opens with Enter, goes on with arrows, zooms, and leads back with Escape', async () => {
      const { chat, asked } = having()
      const files = await shown([picture('one'), picture('two')], chat)
      find(files, '.tile').focus()
      await sendKeys({ press: 'Enter' })
      const open = await until(viewer)
      await until(() => look(open, 'dialog[open]'))
      await until(() => look<HTMLImageElement>(open, 'img:not(.small)')?.alt === 'one.png')
      expect(text(find(open, '.count'))).to.equal('1 of 2')
      await rested(open)
      await expect(open).to.be.accessible()
      await sendKeys({ press: 'ArrowRight' })
      await until(() => look<HTMLImageElement>(open, 'img:not(.small)')?.alt === 'two.png')
      const width = find(open, 'img').offsetWidth
      await sendKeys({ press: '=' })
      await until(() => find(open, 'img').offsetWidth > width)
      await sendKeys({ press: '-' })
      await until(() => find(open, 'img').offsetWidth === width)
      await sendKeys({ press: 'ArrowRight' })
      await until(() => look<HTMLImageElement>(open, 'img')?.alt === 'one.png')
      await sendKeys({ press: 'Escape' })
      await until(() => !viewer())
      expect(files.shadowRoot!.activeElement).to.equal(find(files, '.tile'))
      expect(asked).to.include.members(['one', 'two'])
    })

    test('goes the way of the language that the person chose', async () => {
      const { chat } = having()
      const files = await shown([picture('one'), picture('two'), picture('three')], chat)
      settings.set({ language: 'ar' })
      try {
        find(files, '.tile').click()
        const open = await until(viewer)
        await until(() => look(open, 'dialog:dir(rtl)'))
        await sendKeys({ press: 'ArrowLeft' })
        await until(() => open.index === 1)
        settings.set({ language: 'en' })
        await until(() => look(open, 'dialog:dir(ltr)'))
        await sendKeys({ press: 'ArrowLeft' })
        await until(() => open.index === 0)
        await sendKeys({ press: 'Escape' })
        await until(() => !viewer())
      } finally {
        settings.set({ language: '' })
      }
    })

    test('says what went wrong', async () => {
      const { chat } = having()
      const files = await shown([picture('gone')], chat)
      await until(() => look(files, 'img'))
      Object.assign(chat, { file: async () => Promise.reject(new ChatError('not_found', 'It is gone')) })
      find(files, '.tile').click()
      const open = await until(viewer)
      await until(() => text(look(open, '[role=alert]') ?? files) === 'It is gone')
      find(open, '.close').click()
      await until(() => !viewer())
    })
  })

  describe('videos', () => {
    /** By a real key: a browser plays with sound only for somebody who has done something. */
    async function play(files: MessageFiles, name: string): Promise<MediaViewer> {
      find(files, `[aria-label="Play ${name}"]`).focus()
      await sendKeys({ press: 'Enter' })
      return until(viewer)
    }
    async function plays(open: MediaViewer): Promise<HTMLVideoElement> {
      const playing = await until(() => look<HTMLVideoElement>(open, 'video'))
      playing.loop = true
      await until(() => playing.currentTime)
      return playing
    }

    test('are played, once they are loaded, which is said', async () => {
      let come = (_blob: Blob): void => undefined
      const { chat, asked } = having(() => new Promise(resolve => (come = resolve)))
      const files = await shown([video('beach')], chat)
      const open = await play(files, 'beach.webm')
      await until(() => look(open, 'dialog[open]'))
      expect(text(find(open, '[role=status]'))).to.equal('Loading the video… 1.2 MB')
      expect(find<HTMLProgressElement>(open, 'progress').position).to.equal(-1)
      await rested(open)
      await expect(open).to.be.accessible()
      come(webm())
      const playing = await plays(open)
      expect([playing.controls, playing.src.startsWith('blob:'), playing.ariaLabel]).to.deep.equal([
        true,
        true,
        'beach.webm'
      ])
      expect(asked).to.deep.equal(['beach'])
      await expect(open).to.be.accessible()
      for (const name of ['Zoom in', 'Zoom out'])
        expect(find(open, `[aria-label="${name}"]`).ariaDisabled).to.equal('true')
    })

    for (const press of ['ArrowRight', 'Escape'])
      test(`stop, and are let go of, by ${press}`, async () => {
        const files = await shown([video('one'), video('two')], having(webm).chat)
        const open = await play(files, 'one.webm')
        const playing = await plays(open)
        const { src } = playing
        await sendKeys({ press })
        await until(() => !playing.isConnected)
        expect([playing.paused, playing.hasAttribute('src')]).to.deep.equal([true, false])
        const held = await fetch(src).then(
          () => true,
          () => false
        )
        expect(held).to.equal(false)
        if (press === 'ArrowRight') await until(() => look(open, '[aria-label="Play two.webm"]'))
        else expect(files.shadowRoot!.activeElement?.ariaLabel).to.equal('Play one.webm')
      })

    test('stand between the pictures, and wait there for somebody to play them', async () => {
      const { chat, asked } = having(id => (id === 'film' ? webm() : png()))
      const files = await shown([picture('first'), video('film'), picture('last')], chat)
      find(files, '.tile').click()
      const open = await until(viewer)
      await until(() => look<HTMLImageElement>(open, 'img:not(.small)')?.alt === 'first.png')
      expect(text(find(open, '.count'))).to.equal('1 of 3')
      await sendKeys({ press: 'ArrowRight' })
      const begin = await until(() => look(open, '[aria-label="Play film.webm"]'))
      await rested(open)
      await expect(open).to.be.accessible()
      expect(asked).not.to.include('film')
      begin.focus()
      await sendKeys({ press: 'Enter' })
      await plays(open)
      // The button is gone, and the keys are for the viewer all the same.
      await sendKeys({ press: 'ArrowRight' })
      await until(() => look<HTMLImageElement>(open, 'img:not(.small)')?.alt === 'last.png')
      await sendKeys({ press: 'ArrowLeft' })
      await until(() => look(open, '[aria-label="Play film.webm"]'))
      expect(asked.filter(each => each === 'film').length).to.equal(1)
    })

    test('are stopped and played on by the space bar, and have their own keys while they have the focus', async () => {
      const { chat } = having(webm)
      const files = await shown([video('one'), video('two')], chat)
      const open = await play(files, 'one.webm')
      const playing = await plays(open)
      await sendKeys({ press: ' ' })
      await until(() => playing.paused)
      playing.tabIndex = 0
      playing.focus()
      for (const press of ['ArrowRight', 'ArrowLeft', '=', '0']) await sendKeys({ press })
      await open.updateComplete
      expect(text(find(open, '.name'))).to.equal('one.webm')
      expect(playing.isConnected).to.equal(true)
      find(open, '.close').focus()
      await sendKeys({ press: 'ArrowRight' })
      await until(() => text(find(open, '.name')) === 'two.webm')
    })

    test('end the sound that plays', async () => {
      const { chat } = having(id => (id === 'note' ? wav() : webm()))
      const note = file({ id: 'note', name: 'note.wav', type: 'audio/wav' })
      const files = await shown([note, video('film')], chat)
      find(files, '[aria-label="Play note.wav"]').click()
      await until(() => knownPlayerOf(chat, note)?.playing)
      await play(files, 'film.webm')
      await until(() => !knownPlayerOf(chat, note)?.playing)
    })

    test('that the page does not play are told, and saved by a button', async () => {
      const { chat, asked } = having(() => new Blob(['no film'], { type: 'video/webm' }))
      const files = await shown([video('bad')], chat)
      const open = await play(files, 'bad.webm')
      const told = await until(() => look(open, '.told [role=alert]'))
      expect(text(told)).to.equal('This video does not play on this page. You can download it instead.')
      expect(look(open, 'video')).to.equal(null)
      await rested(open)
      await expect(open).to.be.accessible()
      let saved = ''
      const { click } = HTMLAnchorElement.prototype
      HTMLAnchorElement.prototype.click = function () {
        saved = this.download
      }
      find(open, '.told button').click()
      await until(() => saved === 'bad.webm')
      HTMLAnchorElement.prototype.click = click
      expect(asked).to.deep.equal(['bad'])
    })

    test('that cannot be had say why', async () => {
      const { chat } = having(() => Promise.reject(new ChatError('not_found', 'It is gone')))
      const files = await shown([video('gone')], chat)
      const open = await play(files, 'gone.webm')
      await until(() => text(look(open, '[role=alert]') ?? files) === 'It is gone')
    })
  })
})
