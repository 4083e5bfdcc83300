import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../../define.ts'
import { closeAll, find, look, until, world } from '../../../test/set-up.ts'
import type { MessageInput } from '../../index.ts'

const real = window.matchMedia

/** A page on a telephone, as far as a page can tell. */
function onTouch(): void {
  window.matchMedia = query =>
    query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : real.call(window, query)
}

async function shown() {
  onTouch()
  const here = world()
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${here.chat} .room=${here.chat.room('broadcast')}></message-input>`
  )
  await until(() => look(input, '[type=file]'))
  const box = find<HTMLTextAreaElement>(input, 'textarea')
  box.focus()
  return { ...here, input, box }
}

// In this order: a key that tells of a keyboard does so for good.
describe('<message-input> where a finger points', () => {
  afterEach(() => {
    window.matchMedia = real
    closeAll()
  })

  test('breaks the line by Enter, and sends by its button', async () => {
    const { box, input, server } = await shown()
    expect(box.enterKeyHint).to.equal('enter')
    await sendKeys({ type: 'one' })
    await sendKeys({ press: 'Enter' })
    await sendKeys({ type: 'two' })
    expect(box.value).to.equal('one\ntwo')
    find(input, '[part=send]').click()
    await until(() => server.log('broadcast').some(({ body }) => body.text === 'one\ntwo'))
    expect(box.value).to.equal('')
  })

  test('sends by Enter once a key has told of a keyboard', async () => {
    const { box, server } = await shown()
    await sendKeys({ press: 'Shift' })
    await until(() => box.enterKeyHint === 'send')
    await sendKeys({ type: 'three' })
    await sendKeys({ press: 'Enter' })
    await until(() => server.log('broadcast').some(({ body }) => body.text === 'three'))
  })
})
