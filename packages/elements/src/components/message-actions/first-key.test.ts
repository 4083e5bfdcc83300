import { expect } from '@open-wc/testing'
import { composingIn } from '../../index.ts'
import { closeAll, findAll, mount, until, world } from '../../../test/set-up.ts'
import { actions } from '../message-item/load-more.ts'

/* In a page of its own, in which nobody has done anything to a message yet. */

afterEach(closeAll)

test('a key that is pressed before what it needs is there does what it does all the same', async () => {
  const { chat, server, ben } = world()
  server.say(ben.id, 'broadcast', 'hello all')
  const window = await mount(chat)
  const line = await until(() => findAll(window, 'message-list', 'message-item')[0])
  expect(actions.now).to.equal(undefined)
  line.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, composed: true }))
  await until(() => composingIn(chat.room('broadcast'), undefined, window).getSnapshot().at === 'reply')
})
