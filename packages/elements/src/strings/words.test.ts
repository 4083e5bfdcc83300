import { expect } from '@open-wc/testing'
import { ChatError } from '@parlo/sdk'
import { de } from './de.ts'
import { en } from './en.ts'
import { addWords, onWordsChanged, sentence, wordsFor } from './words.ts'

describe('wordsFor', () => {
  test('falls back to English for a language nobody added', () => {
    expect(wordsFor('tlh').words).to.equal(en)
    expect(wordsFor('').words).to.equal(en)
  })

  test('fetches a language that is asked for, and says when it is here', async () => {
    expect(wordsFor('de').words).to.equal(en)
    await new Promise<void>(resolve => void onWordsChanged(resolve))
    expect(wordsFor('de').words).to.deep.equal(de)
  })

  test('finds the language of a longer tag, and gives Intl the whole tag', () => {
    expect(wordsFor('de-AT')).to.deep.equal({ words: de, locale: 'de-AT' })
  })

  test('has other lines where a tag of its own stands, and nowhere else', () => {
    addWords('en-x-sales', { everyone: 'Sales' })
    expect(wordsFor('en-x-sales').words.everyone).to.equal('Sales')
    expect(wordsFor('en').words.everyone).to.equal('Everyone')
    expect(wordsFor('en-x-sales').words.signOut, 'what is left out').to.equal(en.signOut)
    expect(new Intl.DateTimeFormat(wordsFor('en-x-sales').locale).resolvedOptions().locale).to.match(/^en/)
  })
})

describe('addWords', () => {
  test('adds to what was added, and to a language that is fetched later', async () => {
    addWords('fr', { everyone: 'Toute l’équipe' })
    expect(wordsFor('fr-CA').words.everyone).to.equal('Toute l’équipe')
    await new Promise<void>(resolve => void onWordsChanged(resolve))
    expect(wordsFor('fr-CA').words.signOut).to.equal('Se déconnecter')
    addWords('fr', { someone: 'Une personne' })
    addWords('fr-CA', { someone: 'Quelqu’un d’ici' })
    const { everyone, someone } = wordsFor('fr-CA').words
    expect([everyone, someone]).to.deep.equal(['Toute l’équipe', 'Quelqu’un d’ici'])
    expect(wordsFor('fr').words.someone).to.equal('Une personne')
  })
})

describe('sentence', () => {
  test('says a known code in the language, and else what the server said', () => {
    expect(sentence(en, new ChatError('forbidden', 'x'))).to.equal(en.errors.forbidden)
    expect(sentence(en, new ChatError('bad_password', 'Password has 3 bytes'))).to.equal(
      'Password has 3 bytes'
    )
    expect(sentence(de, new ChatError('bad_password', 'x'))).to.equal(de.errors.bad_password)
  })

  test('is that of the part that is a language, where a page calls it what is none', () => {
    for (const tag of ['en_US', 'en-US_POSIX', 'en-', 'de_DE.UTF-8', '', '!?']) {
      const { locale } = wordsFor(tag)
      expect(() => new Intl.DateTimeFormat(locale), tag).not.to.throw()
    }
    expect(wordsFor('en_US').words.everyone).to.equal('Everyone')
  })
})
