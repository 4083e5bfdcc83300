import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../../define.ts'
import type { MessageInput } from '../../index.ts'
import { closeAll, find, findAll, look, online, text, until, world } from '../../../test/set-up.ts'
import { begunAt } from './emoji-list.ts'

async function shown(lang = 'en') {
  const here = world()
  const input = await fixture<MessageInput>(
    html`<message-input lang=${lang} .chat=${here.chat} .room=${here.chat.room('broadcast')}></message-input>`
  )
  await online(here.chat)
  await until(() => look(input, '[type=file]'))
  const box = find<HTMLTextAreaElement>(input, 'textarea')
  box.focus()
  return { ...here, input, box }
}

const names = (input: Element): string[] => findAll(input, '.option').map(each => text(find2(each)))
const find2 = (option: Element): Element => option.querySelector('bdi')!
const isOpen = (input: Element): boolean => look(input, '.completion') !== null

describe('<message-input> naming emoji', () => {
  beforeEach(() => localStorage.removeItem('parlo:skin-tone'))
  afterEach(closeAll)

  test('is told what can be chosen, completes it by Enter, and sends by the next one', async () => {
    const { input, box, server } = await shown()
    await sendKeys({ type: 'off :rocke' })
    await until(() => names(input)[0] === 'rocket')
    expect(find(input, '#emoji-names').getAttribute('aria-label')).to.equal('Emoji')
    expect(box.getAttribute('aria-controls')).to.equal('emoji-names')
    await until(() => text(find(input, '.unseen[role=status]')).includes('emoji found'))
    await expect(input).to.be.accessible()
    await sendKeys({ press: 'Enter' })
    await until(() => box.value === 'off 🚀 ')
    expect(isOpen(input)).to.equal(false)
    await sendKeys({ press: 'Enter' })
    await until(() => server.log('broadcast').some(({ body }) => body.text === 'off 🚀'))
  })

  test('moves by arrows, and lets go by Escape', async () => {
    const { input, box } = await shown()
    await sendKeys({ type: ':smil' })
    await until(() => isOpen(input))
    const first = find(input, '.option.active')
    await sendKeys({ press: 'ArrowDown' })
    await until(() => !first.classList.contains('active'))
    await sendKeys({ press: 'Escape' })
    await until(() => !isOpen(input))
    expect(box.value).to.equal(':smil')
  })

  test('takes the skin tone that was chosen, and underscores for blanks', async () => {
    localStorage.setItem('parlo:skin-tone', '5')
    const { input, box } = await shown()
    await sendKeys({ type: ':thumbs_up' })
    await until(() => names(input)[0] === 'thumbs up')
    await sendKeys({ press: 'Tab' })
    await until(() => box.value === '👍🏿 ')
  })

  test('knows the names of the language of the words', async () => {
    const { input } = await shown('de')
    await sendKeys({ type: ':rakete' })
    await until(() => names(input)[0] === 'Rakete')
  })

  test('leaves alone what is none: times, faces, addresses', () => {
    for (const each of ['12:30', ':D', ': no', 'a:b c', 'https://exam', ':-)'])
      expect(begunAt(each, each.length), each).to.equal(undefined)
    expect(begunAt('so :ca', 6)).to.deep.equal({ start: 3, text: 'ca' })
  })
})
