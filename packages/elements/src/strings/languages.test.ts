import { expect, fixture, html } from '@open-wc/testing'
import '../define.ts'
import { find, until } from '../../test/set-up.ts'

/* No language is imported here: whatever of them is shown was fetched. */

const SEND = {
  ar: ['ar', 'إرسال'],
  de: ['de', 'Senden'],
  es: ['es', 'Enviar'],
  fr: ['fr', 'Envoyer'],
  ja: ['ja', '送信'],
  'pt-BR': ['pt-BR', 'Enviar'],
  'fr-CA': ['fr', 'Envoyer'],
  pt: ['pt-BR', 'Enviar']
} as const

const fetched = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(`/strings/${file}.ts`))

describe('languages', () => {
  test('are not fetched while nobody asks', async () => {
    const input = await fixture(html`<message-input lang="en"></message-input>`)
    expect(find(input, '[part~=send]').getAttribute('aria-label')).to.equal('Send')
    for (const [file] of Object.values(SEND)) expect(fetched(file), file).to.equal(false)
  })

  for (const [lang, [file, send]] of Object.entries(SEND)) {
    test(`are fetched where a lang asks: ${lang}`, async () => {
      const input = await fixture(html`<message-input lang=${lang}></message-input>`)
      await until(() => find(input, '[part~=send]').getAttribute('aria-label') === send)
      expect(fetched(file)).to.equal(true)
    })
  }

  test('stand side by side in a page', async () => {
    const page = await fixture(
      html`<div lang="ja">
        <message-input></message-input>
        <div lang="es"><message-input></message-input></div>
      </div>`
    )
    const [japanese, spanish] = page.querySelectorAll('message-input')
    await until(() => japanese && find(japanese, '[part~=send]').getAttribute('aria-label') === '送信')
    await until(() => spanish && find(spanish, '[part~=send]').getAttribute('aria-label') === 'Enviar')
  })

  test('are English where there is none', async () => {
    const input = await fixture(html`<message-input lang="tlh"></message-input>`)
    expect(find(input, '[part~=send]').getAttribute('aria-label')).to.equal('Send')
  })
})
