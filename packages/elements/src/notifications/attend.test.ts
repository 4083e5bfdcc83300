import { expect } from '@open-wc/testing'
import { en, settings, type ChatWindow } from '../index.ts'
import { nameIn } from '../muted.ts'
import { closeAll, mount, newChat, online, until, world } from '../../test/set-up.ts'
import { attend } from './attend.ts'
import { askNotifications, notificationsState } from './permission.ts'

/** Notifications of a system that has none to show. */
class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'granted'
  static shown: FakeNotification[] = []
  static requestPermission(): Promise<NotificationPermission> {
    return Promise.resolve((FakeNotification.permission = 'granted'))
  }
  closed = false
  readonly title: string
  readonly body: string
  readonly tag: string
  constructor(title: string, { body = '', tag = '' }: NotificationOptions) {
    super()
    this.title = title
    this.body = body
    this.tag = tag
    FakeNotification.shown.push(this)
  }
  close(): void {
    this.closed = true
  }
}

const real = { Notification: globalThis.Notification, AudioContext: globalThis.AudioContext }
let tones = 0

function see(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    value: visible ? 'visible' : 'hidden',
    configurable: true
  })
  document.dispatchEvent(new Event('visibilitychange'))
}

const glance = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1000))

function watched(here = world()) {
  const shown: string[] = []
  const shower = {
    words: en,
    badgesTitle: true,
    show: (room: { key: string }) => void shown.push(room.key)
  }
  const { end } = attend(here.chat, shower)
  return { ...here, shown, shower, end }
}

describe('attend', () => {
  const ends: (() => void)[] = []
  const { title } = document

  beforeEach(() => {
    FakeNotification.shown = []
    FakeNotification.permission = 'granted'
    tones = 0
    Object.assign(globalThis, {
      Notification: FakeNotification,
      AudioContext: function () {
        tones++
        throw new DOMException('No sound here', 'NotSupportedError')
      }
    })
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true }, configurable: true })
    for (const key of Object.keys(localStorage)) if (key.startsWith('parlo')) localStorage.removeItem(key)
    settings.set({ sound: true, notifications: true })
  })
  afterEach(() => {
    for (const end of ends.splice(0)) end()
    closeAll()
    see(true)
    Object.assign(globalThis, real)
    settings.set({ sound: true, notifications: false, muted: [] })
    document.title = title
  })

  async function begun(here = world()) {
    await online(here.chat)
    const all = watched(here)
    ends.push(all.end)
    return all
  }

  test('shows a notification while nobody looks, and the room when it is clicked', async () => {
    const { server, ann, ben, shown } = await begun()
    see(false)
    server.say(ben.id, { to: ann.id }, 'psst')
    const note = await until(() => FakeNotification.shown[0])
    expect([note.title, note.body]).to.deep.equal(['ben', 'psst'])
    note.dispatchEvent(new Event('click'))
    expect(shown).to.deep.equal(['direct:2'])
    expect(note.closed).to.equal(true)
  })

  test('names the group, and takes the note back once it is read', async () => {
    const { server, ann, ben } = await begun()
    const room = server.addGroup(ben.id, { title: 'Crew', members: [ann.id] })
    see(false)
    server.say(ben.id, { room }, 'ahoy')
    const note = await until(() => FakeNotification.shown[0])
    expect(note.title).to.equal('ben · Crew')
    server.read(ann.id, { room })
    await until(() => note.closed)
  })

  test('shows none while somebody looks, but makes a sound for what they have not read', async () => {
    const { server, ann, ben } = await begun()
    server.say(ben.id, { to: ann.id }, 'psst')
    await until(() => tones === 1)
    await glance()
    expect(FakeNotification.shown).to.have.length(0)
  })

  test('is silent for what was read at once, and for whoever wants silence', async () => {
    const { server, chat, ann, ben } = await begun()
    const end = chat.direct(ben.id).subscribe(() => chat.direct(ben.id).markRead())
    server.say(ben.id, { to: ann.id }, 'psst')
    await glance()
    end()
    settings.set({ sound: false, notifications: false })
    see(false)
    server.say(ben.id, 'broadcast', 'all')
    await glance()
    expect([tones, FakeNotification.shown.length]).to.deep.equal([0, 0])
  })

  test('leaves whoever muted a conversation alone, but where they are named', async () => {
    document.title = 'Shop'
    const { server, chat, ann, ben } = await begun()
    see(false)
    settings.set({ muted: [nameIn(chat, 'name:broadcast')] })
    server.say(ben.id, 'broadcast', 'all of you')
    await glance()
    expect([tones, FakeNotification.shown.length]).to.deep.equal([0, 0])
    expect(document.title).to.equal('Shop')
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text: 'and you, @ann', mentions: [ann.id] } })
    const note = await until(() => FakeNotification.shown[0])
    expect(note.body).to.equal('and you, @ann')
    settings.set({ muted: [] })
    expect(document.title).to.equal('(2) Shop')
  })

  test('tells in one tab only', async () => {
    const here = world()
    const other = newChat(here.server, 'token-1')
    await online(other)
    await begun(here)
    await begun({ ...here, chat: other })
    see(false)
    here.server.say(here.ben.id, { to: here.ann.id }, 'psst')
    await glance()
    await glance()
    expect([tones, FakeNotification.shown.length]).to.deep.equal([1, 1])
  })

  test('counts in the title of the page, whatever that becomes, and on its icon', async () => {
    document.title = 'Shop'
    const { server, ann, ben, end } = await begun()
    server.say(ben.id, { to: ann.id }, 'one')
    server.say(ben.id, 'broadcast', 'two')
    await until(() => document.title === '(2) Shop')
    await until(() => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href.startsWith('data:'))
    document.title = 'Cart'
    await until(() => document.title === '(2) Cart')
    server.read(ann.id, 'broadcast')
    await until(() => document.title === '(1) Cart')
    end()
    expect(document.title).to.equal('Cart')
    await until(() => !document.querySelector('link[rel=icon]'))
  })

  test('counts once what two windows of one person show, and all of what two people have', async () => {
    document.title = 'Shop'
    const here = world()
    const [again, other] = [newChat(here.server, 'token-1'), newChat(here.server, 'token-3')]
    for (const chat of [again, other]) await online(chat)
    const first = await begun(here)
    await begun({ ...here, chat: again })
    here.server.say(here.ben.id, { to: here.ann.id }, 'psst')
    const unread = () => again.rooms.getSnapshot().reduce((sum, room) => sum + room.unread, 0)
    await until(() => document.title === '(1) Shop' && unread() === 1)
    await begun({ ...here, chat: other })
    here.server.say(here.ben.id, { to: here.cleo.id }, 'psst')
    await until(() => document.title === '(2) Shop')
    first.end()
    expect(document.title).to.equal('(2) Shop')
  })

  test('asks for notifications, and turns them on when they may be shown', async () => {
    FakeNotification.permission = 'default'
    settings.set({ notifications: false })
    expect(notificationsState()).to.equal('default')
    expect(await askNotifications()).to.equal('granted')
    expect(settings.getSnapshot().notifications).to.equal(true)
  })

  test('has none to ask for where only a service worker may show one', () => {
    const chrome =
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile'
    Object.defineProperty(navigator, 'userAgent', { value: chrome, configurable: true })
    expect(notificationsState()).to.equal('unsupported')
    Reflect.deleteProperty(navigator, 'userAgent')
    expect(notificationsState()).to.equal('granted')
  })

  test('is begun by a window some time after signing in, and writes in the title only where it may', async () => {
    document.title = 'Shop'
    const here = world()
    const window: ChatWindow = await mount(here.chat)
    await online(here.chat)
    window.titleBadge = true
    here.server.say(here.ben.id, { to: here.ann.id }, 'psst')
    await until(() => document.title === '(1) Shop')
    here.server.say(here.ben.id, { to: here.ann.id }, 'psst')
    await until(() => tones === 1)
    window.titleBadge = false
    await window.updateComplete
    expect(document.title).to.equal('Shop')
    window.titleBadge = true
    await window.updateComplete
    expect(document.title).to.equal('(2) Shop')
    window.remove()
    expect(document.title).to.equal('Shop')
  })
})
