import { expect } from '@open-wc/testing'
import { ChatError } from '@parlo/sdk'
import { ChatThreadOpenEvent, composingIn } from '../../index.ts'
import {
  closeAll,
  find,
  findAll,
  look,
  mount,
  online,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'

const ANNOUNCEMENTS = 'Only owners and moderators write here.'
const said = (around: Element): string => {
  const barred = look(around, 'message-input', '.barred p')
  return barred ? text(barred) : ''
}
const box = (around: Element): HTMLTextAreaElement | null => look(around, 'message-input', 'textarea')
const focused = (window: Element): Element | null | undefined =>
  look(window, 'message-input')?.shadowRoot?.activeElement

/** A group of ben's in which ann, who looks at it, is a plain member. */
async function announcements() {
  const here = world()
  const { ann, ben, chat, server } = here
  const id = server.addGroup(ben.id, { title: 'News', write: 'moderators', members: [ann.id] })
  const room = chat.room(id)
  const { seq } = server.say(ben.id, { room: id }, 'All is well')
  const window = await mount(chat, 'wide', room.key)
  await online(chat)
  const promote = (role: 'member' | 'moderator') =>
    server.act(ben.id, { room: id }, { kind: 'role', body: { user: ann.id, role } })
  return { ...here, id, window, room, seq, promote }
}

async function blocked(prepare: (here: World) => unknown = () => undefined) {
  const here = world()
  here.server.say(here.ben.id, { to: here.ann.id }, 'hello')
  const window = await mount(here.chat, 'wide', `direct:${here.ben.id}`)
  await online(here.chat)
  await until(() => box(window))
  await prepare(here)
  box(window)!.focus()
  await here.chat.block(here.ben.id)
  await until(() => said(window))
  return { ...here, window }
}

describe('in a group in which only moderators write, a plain member', () => {
  afterEach(closeAll)

  test('is told so in place of the box', async () => {
    const { window } = await announcements()
    await until(() => said(window) === ANNOUNCEMENTS)
    expect(box(window)).to.equal(null)
    await expect(window).to.be.accessible()
  })

  test('is told so in a thread, too', async () => {
    const { window, room, seq } = await announcements()
    await until(() => said(window))
    const open = new ChatThreadOpenEvent(room, seq)
    find(window, 'message-list').dispatchEvent(open)
    const pane = await until(() => look(window, 'thread-view'))
    await until(() => said(pane) === ANNOUNCEMENTS)
    expect(box(pane)).to.equal(null)
  })

  test('gets the box when they become a moderator, and what they had begun to write is there again', async () => {
    const { window, promote } = await announcements()
    await until(() => said(window))
    promote('moderator')
    const input = await until(() => box(window))
    expect(said(window)).to.equal('')
    input.focus()
    input.value = 'Tomorrow'
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    promote('member')
    await until(() => said(window))
    expect(text(focused(window)!)).to.equal(ANNOUNCEMENTS)
    promote('moderator')
    await until(() => box(window))
    expect(box(window)!.value).to.equal('Tomorrow')
    await until(() => focused(window) === box(window))
  })

  test('may still put right what they wrote as a moderator', async () => {
    const { window, promote, room, server, ann, id } = await announcements()
    promote('moderator')
    const { seq } = server.say(ann.id, { room: id }, 'Tomorow')
    promote('member')
    await until(() => said(window))
    const mine = await until(() => room.getSnapshot().messages.find(each => each.seq === seq))
    composingIn(room).edit(mine)
    await until(() => box(window)?.value === 'Tomorow')
    composingIn(room).clear()
    await until(() => said(window))
  })
})

describe('to somebody whom one has blocked, one', () => {
  afterEach(closeAll)

  test('is told so in place of the box, and the focus is there', async () => {
    const { window } = await blocked()
    expect(said(window)).to.equal('You have blocked ben.')
    expect(box(window)).to.equal(null)
    expect(text(focused(window)!)).to.equal('You have blocked ben.')
    await expect(window).to.be.accessible()
  })

  test('writes again after "Unblock"', async () => {
    const { window, chat } = await blocked()
    const [button] = findAll<HTMLButtonElement>(window, 'message-input', '.barred button')
    button!.focus()
    button!.click()
    await until(() => focused(window) === box(window))
    expect(chat.users.getSnapshot().some(each => each.blocked)).to.equal(false)
  })

  test('is told when that did not work', async () => {
    const { window, server } = await blocked()
    server.cut()
    find<HTMLButtonElement>(window, 'message-input', '.barred button').click()
    await until(() =>
      text(find(window, 'message-input', '.wrong')).startsWith('The server cannot be reached')
    )
    await until(() => said(window))
  })

  test('can take no files along', async () => {
    const { window } = await blocked()
    const transfer = new DataTransfer()
    transfer.items.add(new File(['x'], 'x.txt'))
    const over = new DragEvent('dragover', {
      dataTransfer: transfer,
      bubbles: true,
      composed: true,
      cancelable: true
    })
    expect(window.dispatchEvent(over)).to.equal(true)
  })
})

test('whoever is blocked by the other one keeps the box, and is told in their own words what the server refuses', async () => {
  const { chat, server, ben, ann } = world()
  server.say(ben.id, { to: ann.id }, 'hello')
  const detail = `You and user ${ben.id} cannot write to each other`
  server.intercept = frame => (frame.type === 'send' ? new ChatError('forbidden', detail) : true)
  const window = await mount(chat, 'wide', `direct:${ben.id}`)
  await online(chat)
  await until(() => box(window))
  await chat
    .direct(ben.id)
    .send('hello?')
    .catch(() => undefined)
  const failed = await until(() => findAll(window, 'message-list', 'message-item[state=failed]')[0])
  const why = await until(() => look(failed, '.why'))
  expect(text(why)).to.equal('That is not allowed here.')
  expect(box(window)).not.to.equal(null)
  closeAll()
})
