import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { find, findAll, look, text, until } from '../../../test/set-up.ts'
import type { ChatEmojiPickEvent, EmojiPicker } from '../../index.ts'
import { loadEmojiPicker } from './load-emoji-picker.ts'

async function open(): Promise<EmojiPicker> {
  const Picker = await loadEmojiPicker()
  const picker = await fixture<EmojiPicker>(html`${new Picker()}`)
  await until(() => findAll(picker, '.emoji').length > 1_800)
  return picker
}

const focused = (picker: Element): string =>
  picker.shadowRoot!.activeElement?.getAttribute('aria-label') ?? ''
const press = (...keys: string[]): Promise<unknown> =>
  keys.reduce<Promise<unknown>>(
    (before, key) => before.then(() => sendKeys({ press: key })),
    Promise.resolve()
  )

async function picked(picker: EmojiPicker, act: () => unknown): Promise<string> {
  const event = oneEvent<ChatEmojiPickEvent>(picker, 'chat-emoji-pick')
  await act()
  return (await event).emoji
}

describe('<emoji-picker>', () => {
  beforeEach(() => localStorage.clear())
  after(() => localStorage.clear())

  describe('accessibility', () => {
    test('names every emoji, and every group of them', async () => {
      const picker = await open()
      expect(findAll(picker, 'h3').map(text)).to.deep.equal([
        'Smileys',
        'People',
        'Animals and nature',
        'Food and drink',
        'Travel and places',
        'Activities',
        'Objects',
        'Symbols',
        'Flags'
      ])
      expect(find(picker, '.emoji').getAttribute('aria-label')).to.equal('grinning face')
      expect(findAll(picker, '.emoji').every(each => each.ariaLabel)).to.equal(true)
    })

    test('has nothing that axe would find', async () => {
      const picker = await open()
      await sendKeys({ press: 'Tab' })
      await sendKeys({ type: 'cat' })
      await picker.updateComplete
      await expect(picker).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('is one stop of the Tab key, and arrows go from emoji to emoji', async () => {
      const picker = await open()
      picker.focus()
      expect(focused(picker)).to.equal('Search emoji')
      await press('ArrowDown')
      expect(focused(picker)).to.equal('grinning face')
      await press('ArrowRight')
      expect(focused(picker)).to.equal('grinning face with big eyes')
      await press('ArrowDown', 'ArrowUp')
      expect(focused(picker)).to.equal('grinning face with big eyes')
      await press('End')
      expect(focused(picker)).to.contain('flag')
      await press('Home')
      expect(focused(picker)).to.equal('grinning face')
      await press('ArrowUp')
      expect(focused(picker)).to.equal('Search emoji')
      expect(findAll(picker, '.grid .emoji[tabindex="0"]').length).to.equal(1)
    })

    test('picks with Enter, in the grid and from what was found', async () => {
      const picker = await open()
      picker.focus()
      await press('ArrowDown')
      expect(await picked(picker, () => press('Enter'))).to.equal('😀')
      await sendKeys({ type: 'thumbs' })
      await picker.updateComplete
      expect(await picked(picker, () => press('Enter'))).to.equal('👍')
    })

    test('searches for what is typed in the grid; Escape takes it back', async () => {
      const picker = await open()
      picker.focus()
      await press('ArrowDown')
      await sendKeys({ type: 'rocket' })
      await picker.updateComplete
      expect(text(find(picker, '.emoji'))).to.equal('🚀')
      expect(text(find(picker, '[role=status]'))).to.contain('emoji found')
      await press('Escape')
      await picker.updateComplete
      expect(find<HTMLInputElement>(picker, 'input').value).to.equal('')
      expect(findAll(picker, 'h3').length).to.equal(9)
    })
  })

  describe('picking', () => {
    test('says when there is nothing of that name', async () => {
      const picker = await open()
      picker.focus()
      await sendKeys({ type: 'xyzzy' })
      await picker.updateComplete
      expect(text(find(picker, '.none'))).to.equal('No emoji for “xyzzy”')
    })

    test('offers again what was picked, the last one first', async () => {
      const first = await open()
      expect(await picked(first, () => find(first, '[aria-label="red heart"]').click())).to.equal('❤️')
      expect(await picked(first, () => find(first, '[aria-label="rocket"]').click())).to.equal('🚀')
      const picker = await open()
      expect(text(find(picker, 'h3'))).to.equal('Recently used')
      expect(findAll(picker, '.emoji').slice(0, 3).map(text)).to.deep.equal(['🚀', '❤️', '😀'])
    })

    test('paints hands in the skin tone that was chosen, and remembers it', async () => {
      const first = await open()
      find(first, '.tone').click()
      await first.updateComplete
      find(first, '.tones [aria-label="Medium"]').click()
      await first.updateComplete
      expect(look(first, '.tones')).to.equal(null)
      expect(await picked(first, () => find(first, '[aria-label="thumbs up"]').click())).to.equal('👍🏽')
      const picker = await open()
      expect(text(find(picker, '[aria-label="woman astronaut"]'))).to.equal('👩🏽‍🚀')
      expect(text(find(picker, '[aria-label="rocket"]'))).to.equal('🚀')
    })

    test('works where nothing may be kept', async () => {
      const { setItem, getItem } = Storage.prototype
      Storage.prototype.setItem = Storage.prototype.getItem = () => {
        throw new DOMException('no', 'SecurityError')
      }
      try {
        const picker = await open()
        expect(await picked(picker, () => find(picker, '[aria-label="rocket"]').click())).to.equal('🚀')
      } finally {
        Object.assign(Storage.prototype, { setItem, getItem })
      }
    })
  })

  describe('look', () => {
    test('keeps the space of what it has not drawn yet', async () => {
      const Picker = await loadEmojiPicker()
      const picker = await fixture<EmojiPicker>(html`${new Picker()}`)
      const box = find(picker, '.scroller')
      const before = box.scrollHeight
      await until(() => findAll(picker, '.emoji').length > 1_800)
      expect(box.scrollHeight).to.equal(before)
    })
  })
})
