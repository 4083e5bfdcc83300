import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError, type Message } from '@parlo/sdk'
import '../../define.ts'
import { composingIn } from '../../composing.ts'
import {
  closeAll,
  find,
  findAll,
  look,
  online,
  settled,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'
import type { ChatThreadOpenEvent, MessageItem } from '../../index.ts'
import { actions as module } from '../message-item/load-more.ts'
import { actionsFor, canReact } from './actions.ts'
import { sampleMessage, sampleRoom } from '../../../test/samples.ts'

/** A message in the direct room of ann and ben, as ann sees it. */
async function live(from: 'ann' | 'ben' = 'ben'): Promise<{ line: MessageItem; world: World; seq: number }> {
  const all = world()
  const [sender, to] = from === 'ben' ? [all.ben, all.ann] : [all.ann, all.ben]
  const { seq } = all.server.say(sender.id, { to: to.id }, 'lunch?')
  await online(all.chat)
  const room = all.chat.direct(all.ben.id)
  await room.load()
  const message = (): Message | undefined => room.getSnapshot().messages.find(each => each.seq === seq)
  const line = await fixture<MessageItem>(
    html`<message-item
      tabindex="0"
      .message=${message()}
      .chat=${all.chat}
      .room=${room}
      name="ben"
      first
      last
    ></message-item>`
  )
  room.subscribe(() => {
    const now = message()
    if (now) line.message = now
  })
  await module.load()
  return { line, world: all, seq }
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key })
}
const menu = (line: Element): HTMLDialogElement | null => look(line, 'message-actions', 'dialog[open]')
/** Colours are measured once nothing moves. */
const still = (line: Element): Promise<unknown> =>
  Promise.all((menu(line)?.getAnimations() ?? []).map(each => each.finished))
const choices = (line: Element): string[] => findAll(line, 'message-actions', '.choice .label').map(text)
const focused = (line: Element): string => {
  const at = look(line, 'message-actions')?.shadowRoot?.activeElement
  return at ? (at.getAttribute('aria-label') ?? text(at.querySelector('.label') ?? at)) : ''
}

/** Open the menu as a keyboard does: from the line. */
async function open(line: MessageItem): Promise<HTMLDialogElement> {
  await press('Tab')
  await until(() => line.matches(':focus'))
  await press('Enter')
  return until(() => menu(line))
}

describe('<message-actions>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('is a toolbar and a menu with names', async () => {
      const { line } = await live()
      await open(line)
      await still(line)
      await expect(line).to.be.accessible()
      expect(find(line, 'message-actions', '.bar').getAttribute('role')).to.equal('toolbar')
      expect(
        findAll(line, 'message-actions', '[role=menu] .choice').every(each => each.role === 'menuitem')
      ).to.equal(true)
    })

    test('asks in a box that axe finds nothing in', async () => {
      const { line } = await live('ann')
      await open(line)
      await press('d')
      await until(() => look(line, 'message-actions', '.ask'))
      await still(line)
      await expect(line).to.be.accessible()
    })
  })

  describe('pointing', () => {
    // One engine's tests have no mouse.
    const mouse = (target: Element, type: string): unknown =>
      target.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: type === 'pointerdown' }))

    test('shows the bar beside a message, and takes it away again', async () => {
      const { line } = await live()
      mouse(line, 'pointerenter')
      const bar = await until(() => look(line, 'message-actions', '.bar'))
      expect(findAll(line, 'message-actions', '.bar button').map(each => each.ariaLabel)).to.deep.equal([
        'React',
        'Reply',
        'More'
      ])
      const [bubble, box] = [find(line, '.bubble').getBoundingClientRect(), bar.getBoundingClientRect()]
      expect(box.left).to.be.at.least(bubble.right)
      mouse(line, 'pointerleave')
      await until(() => !look(line, 'message-actions'))
    })

    test('opens the menu by the button, inside the window, and shuts it on a press beside', async () => {
      const { line } = await live()
      mouse(line, 'pointerenter')
      await until(() => look(line, 'message-actions', '.bar'))
      find(line, 'message-actions', '[aria-label=More]').click()
      const box = await until(() => menu(line))
      await settled()
      const { top, left, right, bottom } = box.getBoundingClientRect()
      expect(top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight).to.equal(true)
      // What is behind a dialog is the dialog itself.
      mouse(box, 'pointerdown')
      box.click()
      await until(() => !menu(line))
    })
  })

  describe('touch', () => {
    const touch = (type: string, at = { x: 30, y: 20 }): PointerEvent =>
      new PointerEvent(type, {
        pointerType: 'touch',
        isPrimary: true,
        bubbles: true,
        composed: true,
        clientX: at.x,
        clientY: at.y
      })

    test('opens a sheet for a finger that stays', async () => {
      const { line } = await live()
      line.dispatchEvent(touch('pointerdown'))
      const box = await until(() => menu(line))
      expect(box.matches('.sheet')).to.equal(true)
      await until(() => Math.abs(box.getBoundingClientRect().bottom - innerHeight) < 1)
    })

    test('takes the release of the finger that opened it for no choice', async () => {
      const { line, world: all } = await live()
      line.dispatchEvent(touch('pointerdown'))
      await until(() => menu(line))
      const click = () => {
        const first = find(line, 'message-actions', '.quick button')
        const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
        return first.dispatchEvent(event)
      }
      line.dispatchEvent(touch('pointerup'))
      expect(click()).to.equal(false)
      await new Promise(done => setTimeout(done, 120))
      expect(all.server.log({ to: 2 }, all.ann.id).length).to.equal(1)
      click()
      await until(() => !menu(line))
      await until(() => line.message!.reactions.length === 1)
    })

    test('does nothing for a tap that is over, or a mouse that has left, before all that does it is fetched', async () => {
      const { line } = await live()
      const { load } = module
      const attend = module.now!
      const { promise, resolve } = Promise.withResolvers<void>()
      module.now = undefined
      module.load = () => promise.then(() => (module.now = attend))
      line.dispatchEvent(touch('pointerdown'))
      line.dispatchEvent(touch('contextmenu'))
      line.dispatchEvent(touch('pointerup'))
      line.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
      line.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
      resolve()
      await new Promise(done => setTimeout(done, 600))
      module.load = load
      expect(menu(line)).to.equal(null)
      expect(look(line, 'message-actions')).to.equal(null)
    })

    test('opens the sheet for a finger that stays while all that does it is fetched', async () => {
      const { line } = await live()
      const { load } = module
      const attend = module.now!
      module.now = undefined
      module.load = () => settled().then(() => (module.now = attend))
      line.dispatchEvent(touch('pointerdown'))
      await until(() => menu(line))
      module.load = load
    })

    test('does nothing for one that moves or goes', async () => {
      const { line } = await live()
      line.dispatchEvent(touch('pointerdown'))
      line.dispatchEvent(touch('pointermove', { x: 30, y: 60 }))
      await new Promise(resolve => setTimeout(resolve, 600))
      line.dispatchEvent(touch('pointerdown'))
      line.dispatchEvent(touch('pointerup'))
      await new Promise(resolve => setTimeout(resolve, 600))
      expect(menu(line)).to.equal(null)
    })
  })

  test('goes with a message that is deleted meanwhile', async () => {
    const { line, world: all, seq } = await live()
    await open(line)
    all.server.act(all.ben.id, { to: all.ann.id }, { kind: 'delete', target: seq })
    await until(() => !menu(line))
  })

  test('offers more once the message it stands beside is sent', async () => {
    const { line, world: all } = await live('ann')
    const { message } = line
    line.message = { ...message!, seq: null, state: 'sending' }
    await line.updateComplete
    await open(line)
    expect(choices(line)).not.to.include('Reply')
    line.message = message!
    await until(() => choices(line).includes('Reply'))
    all.chat.close()
  })

  describe('keyboard', () => {
    test('opens with Enter and with Shift+F10, moves with arrows, and leads back with Escape', async () => {
      const { line } = await live()
      await open(line)
      expect(choices(line)).to.deep.equal([
        'Reply',
        'Reply in thread',
        'Copy text',
        'Pin',
        'Mark as unread',
        'Profile',
        'Report'
      ])
      await until(() => focused(line) === '👍')
      await press('ArrowRight')
      expect(focused(line)).to.equal('❤️')
      await press('ArrowDown')
      expect(focused(line)).to.equal('Reply')
      await press('End')
      expect(focused(line)).to.equal('Report')
      await press('ArrowDown', 'ArrowUp', 'ArrowUp')
      expect(focused(line)).to.equal('Profile')
      await press('Home')
      expect(focused(line)).to.equal('👍')
      await press('Escape')
      await until(() => !menu(line))
      expect(document.activeElement).to.equal(line)
      await sendKeys({ down: 'Shift' })
      await press('F10')
      await sendKeys({ up: 'Shift' })
      await until(() => menu(line))
      await press('Tab')
      await until(() => !menu(line))
      expect(document.activeElement).to.equal(line)
    })

    test('shows the bar at the line that has the focus; Tab goes into it', async () => {
      const { line } = await live()
      await press('Tab')
      await until(() => look(line, 'message-actions', '.bar'))
      await press('Tab')
      expect(focused(line)).to.equal('React')
      await press('ArrowRight')
      expect(focused(line)).to.equal('Reply')
      await press('Escape')
      expect(document.activeElement).to.equal(line)
      expect(look(line, 'message-actions')?.shadowRoot?.activeElement).to.equal(null)
    })

    test('says in the menu which key does what', async () => {
      const { line } = await live('ann')
      await open(line)
      expect(findAll(line, 'message-actions', '.choice kbd').map(text).join('')).to.equal('RTECPD')
    })
  })

  describe('doing', () => {
    /** Each with nothing but keys: on the line itself, and by the menu. */
    for (const way of ['on the line', 'in the menu'] as const) {
      const start = async (line: MessageItem): Promise<unknown> => {
        if (way === 'in the menu') return open(line)
        await press('Tab')
        return until(() => line.matches(':focus') && look(line, 'message-actions'))
      }

      test(`replies ${way}`, async () => {
        const { line } = await live()
        await start(line)
        await press('r')
        const composed = await until(() => {
          const now = composingIn(line.room!).getSnapshot()
          return now.at === 'reply' ? now.message : undefined
        })
        expect(composed.text).to.equal('lunch?')
        expect(menu(line)).to.equal(null)
        composingIn(line.room!).clear()
      })

      test(`edits ${way}`, async () => {
        const { line } = await live('ann')
        line.thread = 7
        await start(line)
        await press('e')
        await until(() => composingIn(line.room!, 7).getSnapshot().at === 'edit')
        expect(composingIn(line.room!).getSnapshot().at).to.equal('new')
      })

      test(`opens the thread ${way}`, async () => {
        const { line, seq } = await live()
        await start(line)
        const event = oneEvent<ChatThreadOpenEvent>(line, 'chat-thread-open')
        await press('t')
        const { root, room } = await event
        expect([root, room]).to.deep.equal([seq, line.room])
      })

      test(`pins ${way}, and takes down`, async () => {
        const { line } = await live()
        await start(line)
        await press('p')
        await until(() => line.message!.pinned && !menu(line))
        if (way === 'in the menu') {
          await press('Enter')
          await until(() => menu(line))
          expect(choices(line)).to.include('Unpin')
        }
        await press('p')
        await until(() => !line.message!.pinned)
      })

      test(`marks as unread ${way}`, async () => {
        const { line } = await live()
        line.room!.markRead()
        await until(() => line.room!.getSnapshot().unread === 0)
        await start(line)
        await press('u')
        await until(() => line.room!.getSnapshot().unread === 1)
      })

      test(`reports ${way}`, async () => {
        const { line } = await live()
        await start(line)
        await press('f')
        await until(() => look(line, 'report-dialog', 'dialog[open]'))
        expect(menu(line)).to.equal(null)
      })

      test(`deletes ${way}, once it is said again`, async () => {
        const { line } = await live('ann')
        await start(line)
        await press('d')
        await until(() => focused(line) === 'Cancel')
        await press('Enter')
        await until(() => !menu(line))
        expect(line.message!.deleted).to.equal(false)
        await press(way === 'on the line' ? 'Delete' : 'd')
        await until(() => focused(line) === 'Cancel')
        await press('Tab', 'Enter')
        await until(() => line.message!.deleted)
      })
    }

    test('reacts with one of six, and takes it back', async () => {
      const { line } = await live()
      await open(line)
      await press('ArrowRight', 'Enter')
      await until(() => line.message!.reactions[0]?.emoji === '❤️')
      await press('Enter')
      await until(() => menu(line))
      const heart = find(line, 'message-actions', '.quick button:nth-child(2)')
      expect(heart.getAttribute('aria-checked')).to.equal('true')
      heart.click()
      await until(() => line.message!.reactions.length === 0)
    })

    test('reacts with any emoji there is', async () => {
      const { line } = await live()
      await press('Tab')
      await until(() => look(line, 'message-actions'))
      await press('a')
      await until(() => focused(line) === '👍')
      await press('End', 'ArrowLeft')
      await until(() => focused(line) === 'More emoji')
      await press('Enter')
      await until(() => look(line, 'message-actions', 'emoji-picker', '.emoji'))
      await until(() => look(line, 'message-actions', 'emoji-picker')?.shadowRoot?.activeElement)
      await sendKeys({ type: 'rocket' })
      await until(() => text(find(line, 'message-actions', 'emoji-picker', '.emoji')) === '🚀')
      await press('Enter')
      await until(() => line.message!.reactions[0]?.emoji === '🚀')
      expect(menu(line)).to.equal(null)
      localStorage.clear()
    })

    test('copies the text', async () => {
      const { line } = await live()
      let copied = ''
      const clipboard = { writeText: async (copy: string) => void (copied = copy) }
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
      await open(line)
      await press('c')
      await until(() => choices(line).includes('Copied'))
      expect(copied).to.equal('lunch?')
      await until(() => !menu(line))
      await press('c')
      await until(() => text(look(line, '.told') ?? line) === 'Copied')
      Reflect.deleteProperty(navigator, 'clipboard')
    })

    test('leaves a message that the page wants to keep', async () => {
      const { line, world } = await live('ann')
      line.addEventListener('chat-before-delete', event => event.preventDefault())
      await open(line)
      await press('d')
      await until(() => focused(line) === 'Cancel')
      await press('Tab', 'Enter')
      await until(() => !menu(line))
      await settled()
      expect(line.message!.deleted).to.equal(false)
      expect(world.server.heard.some(frame => JSON.stringify(frame).includes('"delete"'))).to.equal(false)
    })

    test('leads to who wrote it: by the menu, and by a click on their picture or name', async () => {
      const { line, world } = await live()
      const asked: number[] = []
      line.addEventListener('chat-person-open', ({ userId }) => asked.push(userId))
      find(line, '.avatar').click()
      find(line, '.name').click()
      find(line, '.text').click()
      await open(line)
      await press('o')
      await until(() => asked.length === 3)
      expect(asked).to.deep.equal([world.ben.id, world.ben.id, world.ben.id])
      expect(menu(line)).to.equal(null)
    })

    test('tells beside the message what was refused', async () => {
      const { line, world } = await live()
      await open(line)
      world.server.intercept = frame =>
        frame.type === 'send' ? new ChatError('quota', '50 are pinned') : true
      await press('p')
      const alert = await until(() => look(line, '[role=alert]'))
      expect(text(alert)).to.equal('50 are pinned')
      expect(line.message!.pinned).to.equal(false)
    })
  })
})

describe('actionsFor', () => {
  const names = (message: Partial<Message>, room = {}): string =>
    actionsFor(sampleMessage(message), sampleRoom(room), false)
      .map(each => each.name)
      .join(' ')

  test('offers what the server allows', () => {
    expect(names({})).to.equal('reply thread copy unread profile report')
    expect(names({ own: true })).to.equal('reply thread edit copy delete')
    expect(names({}, { kind: 'direct' })).to.equal('reply thread copy pin unread profile report')
    expect(names({}, { kind: 'group', role: 'member' })).to.equal('reply thread copy unread profile report')
    expect(names({}, { kind: 'group', role: 'moderator' })).to.equal(
      'reply thread copy pin unread profile report delete'
    )
  })

  test('offers to see who has read one’s own message, in groups where that is told', () => {
    const offers = (message: Partial<Message>, room: object): boolean =>
      names(message, { kind: 'group', role: 'member', members: 3, ...room }).includes('details')
    expect(offers({ own: true }, {})).to.equal(true)
    expect(offers({ own: true }, { members: 1_000 })).to.equal(true)
    expect(offers({ own: true }, { members: 1_001 })).to.equal(false)
    expect(offers({ own: true }, { kind: 'direct', members: null })).to.equal(false)
    expect(offers({ own: true }, { left: true })).to.equal(false)
    expect(offers({ own: true, seq: null, state: 'sending' }, {})).to.equal(false)
    expect(offers({}, {})).to.equal(false)
  })

  test('offers to see who reacted, where somebody has', () => {
    const reactions = [{ emoji: '👍', count: 1, users: [1] }]
    expect(names({ reactions })).to.contain('details')
    expect(names({ reactions, own: true }, { kind: 'direct' })).to.contain('details')
    expect(names({ reactions }, { left: true })).not.to.contain('details')
  })

  test('offers less for what is not stored, is in a thread, or where one has left', () => {
    expect(names({ own: true, seq: null, state: 'sending' })).to.equal('edit copy delete')
    expect(names({ own: true, seq: null, state: 'failed' })).to.equal('')
    expect(names({ deleted: true, text: '' })).to.equal('')
    expect(names({ thread: 1 })).to.equal('reply copy unread profile report')
    expect(names({ own: true }, { left: true })).to.equal('copy')
  })

  test('offers no answer where only others write, and nothing that somebody blocked would learn of', () => {
    const announcements = { kind: 'group', write: 'moderators' } as const
    expect(names({}, { ...announcements, role: 'member' })).to.equal('copy unread profile report')
    expect(names({ own: true }, { ...announcements, role: 'member' })).to.equal('edit copy delete')
    expect(names({}, { ...announcements, role: 'owner' })).to.include('reply thread')
    const ben = { id: 2, username: 'ben', online: false, blocked: true }
    const direct = sampleRoom({ kind: 'direct', peerId: 2 })
    const offered = actionsFor(sampleMessage(), direct, false, [ben]).map(each => each.name)
    expect(offered).to.deep.equal(['copy', 'unread', 'profile', 'report'])
    expect(canReact(sampleMessage(), direct, [ben])).to.equal(false)
    expect(canReact(sampleMessage(), sampleRoom({ ...announcements, role: 'member' }))).to.equal(true)
  })
})
