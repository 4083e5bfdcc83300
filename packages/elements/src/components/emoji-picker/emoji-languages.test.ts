import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { find, findAll, text, until } from '../../../test/set-up.ts'
import type { EmojiPicker } from '../../index.ts'
import { PagePart } from '../../page-part.ts'
import { EMOJI_LANGUAGES } from './emoji-languages.ts'
import { english, type EmojiList } from './emoji.ts'
import { loadEmojiPicker } from './load-emoji-picker.ts'

const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/emoji-(\w\w(?:-\w\w)?)\.ts/.exec(name)?.[1] ?? '')
    .filter(Boolean)

async function open(lang: string): Promise<EmojiPicker> {
  const Picker = await loadEmojiPicker()
  const around = await fixture(html`<div lang=${lang}>${new Picker()}</div>`)
  return around.querySelector('emoji-picker')!
}

const first = (picker: EmojiPicker): string | null => find(picker, '.emoji').getAttribute('aria-label')
const named = (picker: EmojiPicker, name: string): Promise<unknown> => until(() => first(picker) === name)

describe('<emoji-picker> in a language', () => {
  beforeEach(() => localStorage.clear())
  after(() => localStorage.clear())

  // The first of all: what another test fetches stays.
  test('fetches nothing for English, nor for a language there is no file of', async () => {
    await open('en-GB')
    const picker = await open('tlh')
    await picker.updateComplete
    expect(first(picker)).to.equal('grinning face')
    expect(fetched()).to.deep.equal([])
  })

  test('names every emoji in it, fetching that one alone', async () => {
    const picker = await open('de-AT')
    expect(first(picker)).to.equal('grinning face')
    await named(picker, 'grinsendes Gesicht')
    expect(fetched()).to.deep.equal(['de'])
    expect(find(picker, '.emoji').title).to.equal('grinsendes Gesicht')
    await until(() => findAll(picker, '.emoji').length > 1_800)
    expect(text(find(picker, '[aria-label="Rakete"]'))).to.equal('🚀')
  })

  test('names what was picked lately, in its skin tone', async () => {
    localStorage.setItem('parlo:emoji', '👍🏽')
    const picker = await open('pt-BR')
    await named(picker, 'polegar para cima')
    expect(text(find(picker, '.emoji'))).to.equal('👍🏽')
  })

  test('searches in it, and in English', async () => {
    const picker = await open('de')
    await named(picker, 'grinsendes Gesicht')
    picker.focus()
    await sendKeys({ type: 'FUSS' })
    await until(() => text(find(picker, '.emoji')) === '🦶')
    await sendKeys({ press: 'Escape' })
    await sendKeys({ type: 'rocket' })
    await until(() => text(find(picker, '.emoji')) === '🚀')
    expect(first(picker)).to.equal('Rakete')
  })

  test('follows when the language becomes another one', async () => {
    await Promise.all(['ja', 'ar'].map(language => EMOJI_LANGUAGES.get(language)!.load()))
    const picker = await open('ja')
    await named(picker, 'にっこり笑う')
    picker.parentElement!.lang = 'ar'
    await named(picker, 'وجه بابتسامة عريضة')
    picker.parentElement!.lang = 'en'
    await named(picker, 'grinning face')
  })

  test('stays English where the names cannot be had, and asks again when it is opened again', async () => {
    let asked = 0
    const languages = EMOJI_LANGUAGES as Map<string, PagePart<EmojiList>>
    const real = languages.get('fr')!
    const failing = async (): Promise<EmojiList> => {
      if (++asked === 1) throw new TypeError('offline')
      return real.load()
    }
    languages.set('fr', new PagePart(failing))
    try {
      const picker = await open('fr')
      await until(() => asked === 1)
      picker.focus()
      await sendKeys({ type: 'rocket' })
      await until(() => text(find(picker, '.emoji')) === '🚀')
      expect(first(picker)).to.equal('rocket')
      expect(asked).to.equal(1)
      const around = picker.parentElement!
      picker.remove()
      around.append(picker)
      await named(picker, 'fusée')
      expect(asked).to.equal(2)
      expect(english.search('fusée')).to.deep.equal([])
    } finally {
      languages.set('fr', real)
    }
  })
})
