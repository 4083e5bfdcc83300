import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../../define.ts'
import { closeAll, find, look, until, world } from '../../../test/set-up.ts'
import { ChatEmojiPickEvent, type MessageInput } from '../../index.ts'

async function shown(): Promise<{ input: MessageInput; box: HTMLTextAreaElement; button: HTMLElement }> {
  const { chat } = world()
  await until(() => chat.connection.getSnapshot().at === 'online')
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${chat} .room=${chat.room('broadcast')}></message-input>`
  )
  await until(() => look(input, '[type=file]'))
  const box = find<HTMLTextAreaElement>(input, 'textarea')
  box.focus()
  return { input, box, button: find(input, '[part=emoji]') }
}

/** Open it by the keyboard, and wait until one can search. */
async function open(input: Element): Promise<void> {
  find(input, '[part=emoji]').focus()
  await sendKeys({ press: 'Enter' })
  await until(() => look(input, 'emoji-picker', 'input'))
  await until(() => input.shadowRoot!.activeElement?.localName === 'emoji-picker')
}

describe('<message-input> with emoji', () => {
  afterEach(closeAll)

  test('puts one where the caret was, by the keyboard alone', async () => {
    const { input, box, button } = await shown()
    await sendKeys({ type: 'so good' })
    box.setSelectionRange(2, 2)
    await open(input)
    expect(button.getAttribute('aria-expanded')).to.equal('true')
    expect(input.matches(':state(picking)')).to.equal(true)
    await sendKeys({ type: 'grinning' })
    await sendKeys({ press: 'Enter' })
    await until(() => /^so.+ good$/u.test(box.value))
    expect(box.value).to.match(/^so\p{Emoji} good$/u)
    expect(input.value).to.equal(box.value)
    await until(() => input.shadowRoot!.activeElement === box && !look(input, '.emojis'))
    expect(button.getAttribute('aria-expanded')).to.equal('false')
  })

  test('closes by Escape, by its button, and when one goes on elsewhere', async () => {
    const { input, box, button } = await shown()
    await open(input)
    await sendKeys({ press: 'Escape' })
    await until(() => !look(input, '.emojis'))
    expect(input.shadowRoot!.activeElement).to.equal(box)
    await open(input)
    button.click()
    await until(() => !look(input, '.emojis'))
    await open(input)
    box.focus()
    await until(() => !look(input, '.emojis'))
    await open(input)
    const elsewhere = new PointerEvent('pointerdown', { bubbles: true })
    document.body.dispatchEvent(elsewhere)
    await until(() => !look(input, '.emojis'))
  })

  test('is a dialog with a name, and passes axe', async () => {
    const { input } = await shown()
    await open(input)
    expect(find(input, '.emojis').getAttribute('aria-label')).to.equal('Emoji')
    // All of them would take axe too long.
    await sendKeys({ type: 'grinning cat' })
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme
      // A text that is coming up is paler than it will be.
      await Promise.all(
        find(input, '.emojis')
          .getAnimations()
          .map(({ finished }) => finished)
      )
      await expect(input).to.be.accessible()
    }
    document.documentElement.style.colorScheme = ''
  })

  test('tells nobody else what was picked', async () => {
    const { input, box } = await shown()
    await open(input)
    let heard = 0
    input.addEventListener('chat-emoji-pick', () => heard++)
    const picked = new ChatEmojiPickEvent('🎉')
    find(input, 'emoji-picker').dispatchEvent(picked)
    await until(() => box.value === '🎉')
    expect(heard).to.equal(0)
  })
})
