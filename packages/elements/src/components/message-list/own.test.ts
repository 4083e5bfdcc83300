import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { closeAll, find, lines, look, mount, online, until, world } from '../../../test/set-up.ts'

afterEach(closeAll)

test('whoever writes while they read further up sees what they wrote', async () => {
  const { server, chat, ben } = world()
  for (let n = 0; n < 60; n++) server.say(ben.id, 'broadcast', `number ${n}`)
  server.read(1, 'broadcast')
  const window = await mount(chat)
  await online(chat)
  await until(() => lines(window).includes('number 59') && look(window, 'message-input', '[type=file]'))
  const scroller = find(window, 'message-list', '.scroller')
  const below = (): number => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
  await until(() => below() < 2)
  scroller.scrollTop -= 700
  await until(() => !look(window, 'message-list', '.jump')!.hidden)
  server.say(ben.id, 'broadcast', 'news')
  await until(() => look(window, 'message-list', '.jump .count'))
  // What others write moves nobody.
  expect(below()).to.be.above(500)
  find(window, 'message-input', 'textarea').focus()
  await sendKeys({ type: 'mine' })
  await sendKeys({ press: 'Enter' })
  await until(() => lines(window).at(-1) === 'mine' && below() < 2)
})
