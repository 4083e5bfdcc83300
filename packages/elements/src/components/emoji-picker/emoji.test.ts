import { expect } from '@open-wc/testing'
import { EMOJI_LANGUAGES } from './emoji-languages.ts'
import { english, type EmojiList } from './emoji.ts'

const load = (language: string): Promise<EmojiList> => EMOJI_LANGUAGES.get(language)!.load()
const names = (list: EmojiList): string[] => list.groups.flat().map(({ name }) => name)

/** Each finds the sign, among others or alone. */
function finds(list: EmojiList, sign: string, ...texts: string[]): void {
  for (const text of texts) expect(list.search(text).map(each => each.sign)).to.include(sign, text)
}

describe('EmojiList', () => {
  test('finds by every word, of a name or another, and first what is called so', () => {
    finds(english, '😿', 'cat sad', 'SAD cat')
    expect(english.search('red heart')[0]?.sign).to.equal('❤️')
    expect(english.search('cat')[0]?.name).to.match(/^cat/)
    expect(english.search('at').map(({ sign }) => sign)).not.to.include('🐱')
    expect(english.search('xyzzy')).to.deep.equal([])
  })

  test('finds an emoji by itself, in whatever skin tone', () => {
    expect(english.search(' 👍🏽 ').map(({ name }) => name)).to.deep.equal(['thumbs up'])
    expect(english.of('👍🏽')?.sign).to.equal('👍')
  })

  for (const language of EMOJI_LANGUAGES.keys()) {
    test(`has all emoji in its language, and finds them by English words as well: ${language}`, async () => {
      const list = await load(language)
      expect(list.groups.map(group => group.map(({ sign }) => sign))).to.deep.equal(
        english.groups.map(group => group.map(({ sign }) => sign))
      )
      expect(names(list)).not.to.include('')
      // Few words are the same in two languages.
      const same = names(list).filter((name, index) => name === names(english)[index])
      expect(same.length).to.be.below(100)
      finds(list, '🚀', 'rocket', 'ROCK')
      finds(list, '🙌', 'hooray')
    })
  }

  test('finds without regard to case and accents', async () => {
    const de = await load('de')
    finds(de, '🚀', 'Rakete', 'RAKETE', 'weltraum')
    finds(de, '🦶', 'Fuß', 'fuss', 'FUSS')
    finds(de, '🔑', 'schlüssel', 'schlussel', 'SCHLU\u0308SSEL')
    finds(await load('fr'), '❤️', 'cœur rouge', 'coeur', 'CŒUR')
    finds(await load('fr'), '🥳', 'fête', 'fete')
    finds(await load('es'), '❤️', 'corazón', 'corazon')
    finds(await load('pt'), '❤️', 'coração', 'CORACAO')
  })

  test('finds in Japanese wherever a word stands, in whatever letters', async () => {
    const ja = await load('ja')
    finds(ja, '🐱', 'ネコ', 'ねこ', 'ﾈｺ', '顔', 'ネコの', '猫')
    finds(ja, '👍', 'いいね')
    finds(ja, '🇯🇵', '日本')
    // Marks that make another sound are no accents.
    finds(ja, '🚌', 'バス')
    expect(ja.search('ハス').map(({ sign }) => sign)).to.deep.equal(['🪷'])
  })

  test('finds in Arabic with the article or without, and however a word is spelt', async () => {
    const ar = await load('ar')
    finds(ar, '❤️', 'قلب', 'القلب', 'قَلْب', 'قلب أحمر', 'قلب احمر', 'قلـب')
    finds(ar, '🐈', 'قطة', 'قطه')
    finds(ar, '✌️', 'علامة النصر', 'نصر')
    expect(ar.search('ال').length).to.be.above(0)
  })
})
