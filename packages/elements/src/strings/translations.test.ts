import { expect } from '@open-wc/testing'
import type { ErrorCode } from '@parlo/sdk'
import { arabic } from './ar.ts'
import { de } from './de.ts'
import { form } from './en-form.ts'
import { more } from './en-more.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { Language } from './languages.ts'
import { ptBR } from './pt-BR.ts'

type Line = string | ((...given: unknown[]) => string)

const english: Language = { ...en, form, more }
const ar = arabic('ar-MA')
const languages = { ar, de, es, fr, ja, 'pt-BR': ptBR }

/** These are told names; all others are told counts, or what may as well be one. */
const NAMES = ['typing', 'more.composer.attached']
const named = [['ann'], ['ann', 'ben'], ['ann', 'ben', 'cleo']]

/** What is rightly the same as in English. */
const SAME: Record<keyof typeof languages, readonly string[]> = {
  ar: [],
  de: [
    'online',
    'offline',
    'newFrom',
    'more.actions.emojiGroups.0',
    'more.actions.position',
    'more.actions.details',
    'more.details.heading',
    'more.groups.roles.moderator',
    'more.search.inRoom',
    'more.window.thread',
    'more.window.chat'
  ],
  es: ['newFrom', 'more.window.chat'],
  fr: [
    'messages',
    'message',
    'more.actions.emojiGroups.0',
    'more.actions.position',
    'more.groups.public',
    'more.profile.notifications',
    'more.window.chat'
  ],
  ja: [],
  'pt-BR': ['online', 'offline', 'newFrom', 'more.window.chat']
}

/** Codes that tell a program about a fault of its own. Everybody can meet the others. */
const OF_PROGRAMS = [
  'bad_frame',
  'unknown_type',
  'unknown_kind',
  'method_not_allowed',
  'id_reused',
  'unsupported_media_type'
] as const
/** The form has lines of its own for these. */
type OfForm = 'bad_login' | 'username_taken'
const OF_PEOPLE: Record<Exclude<ErrorCode, (typeof OF_PROGRAMS)[number] | OfForm>, true> = {
  bad_request: true,
  empty_text: true,
  bad_username: true,
  bad_password: true,
  unauthorized: true,
  forbidden: true,
  bad_origin: true,
  not_found: true,
  session_mismatch: true,
  conflict: true,
  quota: true,
  text_too_long: true,
  too_large: true,
  upgrade_required: true,
  rate_limited: true,
  internal: true,
  unavailable: true,
  offline: true,
  closed: true
}

/** All lines of a language, by their path: `states.sent`. */
function linesOf(words: object, path = ''): Map<string, Line> {
  const lines = new Map<string, Line>()
  for (const [key, value] of Object.entries(words) as [string, Line | object][]) {
    if (typeof value !== 'object') lines.set(path + key, value)
    else for (const [inner, line] of linesOf(value, `${path}${key}.`)) lines.set(inner, line)
  }
  return lines
}

const say = (line: Line, ...given: unknown[]): string => (typeof line === 'string' ? line : line(...given))
const takesNames = (path: string): boolean => NAMES.includes(path)
const sample = (path: string, line: Line): string =>
  takesNames(path) ? say(line, named[1]) : say(line, 3, 5)

for (const [name, words] of Object.entries(languages) as [keyof typeof languages, Language][]) {
  describe(`in ${name}`, () => {
    const lines = linesOf(words)

    test('every line of English is there, and is a sentence where that is one', () => {
      for (const [path, line] of linesOf(english)) expect(typeof lines.get(path), path).to.equal(typeof line)
    })

    test('there is nothing that English does not say, but for errors', () => {
      const known = linesOf(english)
      for (const path of lines.keys())
        if (!path.startsWith('errors.')) expect(known.has(path), path).to.equal(true)
    })

    test('every line says something, whatever the count', () => {
      for (const [path, line] of lines)
        for (const given of takesNames(path) ? named : [0, 1, 2, 3, 11, 100])
          expect(say(line, given, given).trim(), path).not.to.be.oneOf(['', 'undefined'])
    })

    test('every count is in its sentence, where it is in the English one', () => {
      // An Arab says "two messages" in one word.
      const counts = name === 'ar' ? [3, 11, 100] : [0, 1, 2, 3, 11, 100]
      for (const [path, line] of linesOf(english)) {
        if (typeof line === 'string' || takesNames(path)) continue
        for (const count of counts) {
          const shown = [String(count), '99+'].find(each => line(count, count).includes(each))
          if (shown) expect(say(lines.get(path) ?? '', count, count), path).to.include(shown)
        }
      }
    })

    test('no line is English by oversight', () => {
      const same = [...linesOf(english)].flatMap(([path, line]) =>
        sample(path, line) === sample(path, lines.get(path) ?? '') ? [path] : []
      )
      expect(same).to.have.members(SAME[name])
    })

    test('every error that people can meet has a line', () => {
      expect(words.errors).to.include.all.keys(Object.keys(OF_PEOPLE))
    })
  })
}

describe('in ar', () => {
  test('people are counted by all six rules', () => {
    expect([0, 1, 2, 3, 11, 100].map(ar.more.people.found)).to.deep.equal([
      'لم يُعثر على أحد',
      'عُثر على شخص واحد',
      'عُثر على شخصين',
      'عُثر على 3 أشخاص',
      'عُثر على 11 شخصًا',
      'عُثر على 100 شخص'
    ])
  })

  test('digits are those of the region', () => {
    expect(arabic('ar-EG').unread(7)).to.equal('٧ رسائل غير مقروءة')
  })

  test('a name that runs the other way stands for itself', () => {
    expect(ar.newFrom('ann', 'hi (you)')).to.equal('\u2068ann\u2069: \u2068hi (you)\u2069')
  })
})
