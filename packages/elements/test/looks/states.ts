import { at } from './still-time.ts'
import { ChatError, connect, type Chat } from '@parlo/sdk'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import { openDialog, type DialogRequest } from '../../src/components/dialogs/load-dialogs.ts'
import { keepDraft } from '../../src/components/message-input/drafts.ts'
import { composer } from '../../src/components/message-input/load-composer.ts'
import { ChatThreadOpenEvent, composingIn, settings, type ChatWindow } from '../../src/index.ts'
import { nameIn } from '../../src/muted.ts'
import { gate, takeFiles, type FakeFiles } from '../fake-files.ts'
import { find, findAll, look, until } from '../set-up.ts'
import { FILM, HILLS, keepFiles, LAKE, painted, PLAN, TOWER, VOICE } from './files.ts'
import { stillMicrophone } from './microphone.ts'
import { cheer, rename, write } from './odd-messages.ts'

/** People, a server in memory, and the window of ann. */
export interface Scene {
  server: FakeServer
  files: FakeFiles
  chat: Chat
  view: ChatWindow
  ann: number
  ben: number
  cleo: number
}

/** A conversation of some days, with most of what can be in one. */
function talk({ server, ann, ben, cleo }: Scene): void {
  const say = (time: string, from: number, text: string, more: object = {}) => {
    at(time)
    return server.act(from, 'broadcast', { kind: 'message', body: { text, ...more } }).seq
  }
  const seq = say('2026-11-19T16:20:00Z', ben, 'Is everybody coming on Sunday?')
  say('2026-11-20T08:02:00Z', cleo, 'I am! And I bring **cake**, see https://example.com/cake')
  const cream = say('2026-11-20T08:03:00Z', cleo, 'With `cream`, that is.')
  say('2026-11-20T08:09:00Z', ann, 'Then I cannot stay away 😀', { reply_to: seq })
  server.act(ben, 'broadcast', { kind: 'react', target: cream, body: { emoji: '❤️', on: true } })
  server.act(ann, 'broadcast', { kind: 'react', target: cream, body: { emoji: '❤️', on: true } })
  server.act(cleo, 'broadcast', { kind: 'react', target: cream, body: { emoji: '😋', on: true } })
  say('2026-11-20T08:12:00Z', ben, 'How much cake is it?', { thread: cream })
  say('2026-11-20T08:13:00Z', cleo, 'Enough for everybody, and for those who come late.', {
    thread: cream
  })
  const gone = say('2026-11-22T09:10:00Z', cleo, 'Oops')
  server.act(cleo, 'broadcast', { kind: 'delete', target: gone })
  const text =
    'Good morning @ann! The long one, for whoever wants to see how a bubble breaks its lines: it is about as wide as one likes to read, and no wider.'
  const long = say('2026-11-22T09:15:00Z', ben, text, { mentions: [ann] })
  const longer = text.replace('long', 'longest')
  server.act(ben, 'broadcast', { kind: 'edit', target: long, body: { text: longer } })
  say('2026-11-22T09:16:00Z', ann, '👍')
  at('2026-11-22T09:40:00Z')
  const club = server.addGroup(ben, { title: 'Sunday cooks', members: [ann, cleo] })
  server.say(cleo, { room: club }, 'Who brings the plates?')
  server.say(ben, { to: ann }, 'See you tomorrow, then')
  at('2026-11-22T10:00:00Z')
}

let endStillness = (): void => undefined
const messages = ({ view }: Scene) => findAll(view, 'message-list', 'message-item')
const dialog = (scene: Scene, request: DialogRequest) => openDialog(scene.view, request)
const isHistory = (url: string): boolean => /\/(messages|events)\b/.test(url)
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))

const show = ({ server }: Scene, from: number, text: string, ...files: (typeof HILLS)[]) =>
  server.act(from, 'broadcast', {
    kind: 'message',
    body: { text, attachments: files.map(({ id }) => id) }
  })

/** Messages with files: pictures, a document, a voice message. */
async function withFiles(scene: Scene): Promise<void> {
  const { view, ann, ben, cleo } = scene
  show(scene, cleo, 'Where we were on **Sunday**', HILLS, LAKE, TOWER)
  show(scene, ann, '', HILLS)
  show(scene, ben, 'All that is to be done:', PLAN)
  show(scene, ben, '', VOICE)
  const items = () => findAll(view, 'message-list', 'message-item')
  await until(() => items().some(item => look(item, 'message-files', '.sound')))
  await until(
    () => items().reduce((sum, item) => sum + findAll(item, 'message-files', 'img').length, 0) === 4
  )
}

/** Choose files for the message to be. */
async function choose({ view }: Scene, ...chosen: File[]): Promise<void> {
  const chooser = await until(() => look<HTMLInputElement>(view, 'message-input', '[type=file]'))
  const data = new DataTransfer()
  for (const each of chosen) data.items.add(each)
  chooser.files = data.files
  chooser.dispatchEvent(new Event('change'))
}
const tiles = ({ view }: Scene, kind: string) => findAll(view, 'message-input', `.tile${kind}`).length
const paintedAs = async (name: string, of: typeof HILLS) =>
  new File([await painted(of)], name, { type: 'image/png' })

/** Attach a picture, a document, one that is on its way, and one that is too large. */
async function attach(scene: Scene): Promise<void> {
  await choose(scene, await paintedAs('lake.png', LAKE))
  await choose(scene, new File(['x'.repeat(48_000)], PLAN.name, { type: PLAN.type }))
  await until(() => tiles(scene, '') === 2 && tiles(scene, '.going') === 0)
  let pieces = 0
  Object.defineProperty(scene.files, 'hold', { get: () => (pieces++ < 2 ? undefined : gate().promise) })
  await choose(scene, new File(['x'.repeat(900_000)], 'song.mp3', { type: 'audio/mpeg' }))
  await choose(scene, new File(['x'.repeat(1_100_000)], 'film.mov', { type: 'video/quicktime' }))
  await until(() => tiles(scene, '.failed') === 1 && pieces === 3)
}

/** Send a picture and a document that the server has not got yet. */
async function upload(scene: Scene): Promise<void> {
  const { server, files, view } = scene
  files.hold = gate().promise
  const both = [await paintedAs('hills.png', HILLS), new File(['x'], PLAN.name, { type: PLAN.type })]
  await choose(scene, ...both)
  await until(() => files.ids.length === 2)
  both.forEach(({ name, size, type }, at) =>
    server.addFile({ id: files.ids[at]!, name, size, type, state: 'open' })
  )
  await until(() => tiles(scene, '.going') === 2)
  find(view, 'message-input', '[part=send]').click()
  const last = () => messages(scene).at(-1)!
  await until(
    () =>
      look(last(), 'message-files', '.going img') && findAll(last(), 'message-files', '.card').length === 1
  )
}

/** In a group of four, one has read a message of ann's and reacted to it, and one has only got it. */
async function readBySome(scene: Scene): Promise<void> {
  const { server, chat, view, ann, ben, cleo } = scene
  const dora = server.addUser('dora')
  const id = server.addGroup(ann, { title: 'Sunday walkers', members: [ben, cleo, dora.id] })
  const { seq } = server.say(ann, { room: id }, 'We meet at nine, at the station.')
  server.read(ben, { room: id })
  server.act(ben, { room: id }, { kind: 'react', target: seq, body: { emoji: '👍', on: true } })
  view.room = `id:${id}`
  const room = chat.room(id)
  await room.load()
  await dialog(scene, { dialog: 'details', room, message: room.getSnapshot().messages.at(-1)! })
  const shown = await until(() => view.shadowRoot!.querySelector('details-dialog'))
  await until(() => findAll(shown, '.person').length === 4)
  server.push({ type: 'mark', room: id, user: cleo, read: 0, delivered: seq })
  await until(() => findAll(shown, 'section').length === 4)
}

/** Wait until the window has the newest message, and has read it. */
async function caughtUp({ server, chat }: Scene): Promise<void> {
  const room = chat.room('broadcast')
  const last = server.log('broadcast').at(-1)!.seq
  await until(() => room.getSnapshot().messages.at(-1)?.seq === last && room.getSnapshot().readSeq === last)
}

/** Scroll up through a long day, on which its label stays for as long as the picture takes. */
async function inADay(scene: Scene): Promise<void> {
  const { server, view, ben, cleo } = scene
  for (let n = 1; n < 30; n++) server.say(n % 3 ? ben : cleo, 'broadcast', `Who takes seat number ${n}?`)
  await caughtUp(scene)
  const { setTimeout } = globalThis
  const stay = (run: () => void, millis?: number) => (millis === 1_500 ? 0 : setTimeout(run, millis))
  Object.assign(globalThis, { setTimeout: stay })
  endStillness = () => Object.assign(globalThis, { setTimeout })
  const list = find(view, 'message-list', '.scroller')
  list.scrollTop -= 500
  await until(() => look(view, 'message-list', '.now.on'))
}

/** What is done to a window before its picture is taken. */
export const STATES: Record<string, (scene: Scene) => unknown> = {
  conversation: () => undefined,
  list: ({ view }) => find(view, '.back').click(),
  actions: async scene => {
    const item = messages(scene).at(-2)!
    item.focus()
    const actions = () => [document, item.shadowRoot!].find(root => root.querySelector('message-actions'))
    await until(() => actions() ?? (press(item, 'Enter') && undefined))
    press(item, 'Enter')
  },
  sheet: async scene => {
    const item = messages(scene).at(-1)!
    const held = { bubbles: true, composed: true, cancelable: true, button: 2, pointerType: 'touch' }
    await until(() => {
      item.dispatchEvent(new PointerEvent('contextmenu', held))
      return look(item, 'message-actions', '.sheet')
    })
  },
  delete: async scene => {
    const item = messages(scene).at(-1)!
    await until(() => {
      press(item, 'Delete')
      return look(item, 'message-actions', '.ask')
    })
  },
  code: async scene => {
    write(scene)
    await caughtUp(scene)
  },
  cheer: async scene => {
    cheer(scene)
    await caughtUp(scene)
  },
  names: async scene => {
    rename(scene)
    scene.view.room = `direct:${scene.ben}`
    await until(() => look(scene.view, '[part=title]')?.textContent?.includes('مريم'))
  },
  day: inADay,
  blocked: async ({ chat, view, ben }) => {
    await chat.block(ben)
    view.room = `direct:${ben}`
    await until(() => look(view, 'message-input', '.barred'))
  },
  thread: async scene => {
    const item = messages(scene)[2]!
    item.dispatchEvent(new ChatThreadOpenEvent(scene.chat.room('broadcast'), 3))
    await until(() => look(scene.view, 'thread-view', 'message-list', 'message-item'))
  },
  reply: async ({ chat, view }) => {
    const room = chat.room('broadcast')
    composingIn(room).reply(room.getSnapshot().messages.at(-2)!)
    await until(() => findAll(view, 'message-input', 'button').length > 3)
  },
  failed: async ({ server, chat }) => {
    server.intercept = frame =>
      frame.type === 'send' ? new ChatError('forbidden', 'Only moderators write here') : true
    await chat
      .room('broadcast')
      .send('This one will not get there')
      .catch(() => undefined)
  },
  offline: async ({ server, chat, view }) => {
    server.cut()
    void chat.room('broadcast').send('This one goes as soon as it can')
    await until(() => look(view, 'connection-note', '.note'))
  },
  loading: async ({ server, view }) => {
    const other = server.options.fetch!
    const never = new Promise<Response>(() => undefined)
    const fetch: typeof other = (input, init) =>
      isHistory(input instanceof Request ? input.url : String(input)) ? never : other(input, init)
    const cleo = connect({ ...server.options, fetch, token: 'token-3' })
    await until(() => cleo.rooms.getSnapshot().length > 1)
    view.chat = cleo
    await until(() => look(view, 'message-list', '.skeleton'))
  },
  files: withFiles,
  viewer: async scene => {
    await withFiles(scene)
    find(messages(scene).at(-3)!, 'message-files', '.tile').click()
    const viewer = await until(() => scene.view.shadowRoot!.querySelector('media-viewer'))
    await until(() => look<HTMLImageElement>(viewer, 'img')?.complete)
  },
  video: async scene => {
    await withFiles(scene)
    show(scene, scene.cleo, 'The cake!', FILM)
    await caughtUp(scene)
    find(messages(scene).at(-4)!, 'message-files', '.tile').click()
    const viewer = await until(() => scene.view.shadowRoot!.querySelector('media-viewer'))
    await until(() => look(viewer, '.previous'))
    find(viewer, '.previous').click()
    await until(() => look(viewer, '.begin'))
  },
  recording: async ({ view }) => {
    endStillness = stillMicrophone()
    ;(await until(() => look(view, 'message-input', '[part=speak]'))).click()
    await until(() => look(view, 'message-input', '.live'))
  },
  tray: attach,
  uploading: upload,
  editing: async ({ chat, view }) => {
    const room = chat.room('broadcast')
    composingIn(room).edit(room.getSnapshot().messages.findLast(({ own }) => own)!)
    await until(() => findAll(view, 'message-input', 'button').length > 3)
  },
  unread: async ({ server, chat, view, ben, cleo }) => {
    // What comes while one reads further up.
    const room = chat.room('broadcast')
    for (let n = 1; n < 12; n++) server.say(n % 4 ? cleo : ben, 'broadcast', `Who has a car, the ${n}. time?`)
    const newest = () => room.getSnapshot().messages.at(-1)!
    await until(() => newest().text.includes('11.') && room.getSnapshot().readSeq === newest().seq)
    const list = find(view, 'message-list', '.scroller')
    list.scrollTop = 200
    await until(() => look(view, 'message-list', '.jump:not([hidden])'))
    for (const from of [ben, cleo, ben]) server.say(from, 'broadcast', 'I have one!')
    await until(() => room.getSnapshot().unread === 3)
  },
  pinned: async scene => {
    const { server, chat, view, ann, ben } = scene
    for (const text of ['We cook at ten, in the hall.', 'The plates are in the **lower** cupboard.']) {
      const { seq } = server.say(ben, { room: 2 }, text)
      server.act(ben, { room: 2 }, { kind: 'pin', target: seq, body: { on: true } })
    }
    server.read(ann, { room: 2 })
    await until(() => chat.rooms.getSnapshot().some(room => room.id === 2 && room.unread === 0))
    view.room = 'id:2'
    await until(() => look(view, '[part=pinned-button]'))
    await dialog(scene, { dialog: 'pinned', room: chat.room(2) })
    const shown = await until(() => view.shadowRoot!.querySelector('pinned-dialog'))
    await until(() => findAll(shown, '.pinned').length === 2)
  },
  menu: ({ view }) => {
    find(view, '.back').click()
    find(view, 'summary').click()
  },
  outside: async ({ server, view, cleo }) => {
    server.addGroup(cleo, { title: 'Mushroom hunters', name: 'mushrooms' })
    view.room = 'mushrooms'
    await until(() => look(view, '[part=outside]'))
  },
  barred: async ({ server, chat, view, ann, ben }) => {
    const id = server.addGroup(ben, { title: 'News', members: [ann], write: 'moderators' })
    server.say(ben, { room: id }, 'The kitchen is closed on Monday.')
    server.read(ann, { room: id })
    await until(() => chat.rooms.getSnapshot().some(room => room.id === id && room.unread === 0))
    view.room = `id:${id}`
    await until(() => look(view, 'message-input', '.barred'))
  },
  stopped: async ({ server, view }) => {
    server.closeAll(4409)
    await until(() => look(view, 'connection-note', '[part=reconnect]'))
  },
  mentions: async ({ view }) => {
    const box = await until(() => look<HTMLTextAreaElement>(view, 'message-input', 'textarea'))
    await until(() => look(view, 'message-input', '[type=file]'))
    box.focus()
    box.value = 'Is that so, @'
    box.setSelectionRange(box.value.length, box.value.length)
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await until(() => look(view, 'message-input', '.completion'))
  },
  emoji: async ({ view }) => {
    const button = await until(() => look(view, 'message-input', '[part=emoji]'))
    button.click()
    await until(() => look(view, 'message-input', 'emoji-picker', '.emoji'))
  },
  'new-room': scene => dialog(scene, { dialog: 'new-room' }),
  members: scene => dialog(scene, { dialog: 'members', room: scene.chat.room(2) }),
  person: scene => dialog(scene, { dialog: 'person', userId: scene.ben }),
  profile: scene => dialog(scene, { dialog: 'person', userId: scene.ann }),
  settings: scene => dialog(scene, { dialog: 'settings' }),
  report: async scene => {
    const room = scene.chat.room('broadcast')
    await dialog(scene, { dialog: 'report', room, message: room.getSnapshot().messages.at(-2)! })
  },
  details: readBySome,
  rooms: async scene => {
    const { chat, view, ann, ben } = scene
    settings.set({ muted: [nameIn(chat, chat.room(2).key)] })
    const { draftsOf } = await composer.load()
    keepDraft({ chat, userId: ann, room: chat.direct(ben), thread: undefined }, 'Then at **nine**')
    await until(() => 'direct:' + String(ben) in draftsOf(chat).getSnapshot())
    find(view, '.back').click()
  },
  search: async scene => {
    await dialog(scene, { dialog: 'search', room: scene.chat.room('broadcast') })
    const field = await until(() =>
      scene.view.shadowRoot!.querySelector('search-dialog')?.shadowRoot?.querySelector('input')
    )
    field.value = 'cake'
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await new Promise(resolve => setTimeout(resolve, 600))
  },
  popup: ({ view }) => {
    view.mode = 'popup'
    view.open = true
  },
  launcher: async ({ chat, view }) => {
    await until(() => chat.room('broadcast').getSnapshot().unread === 0)
    view.mode = 'popup'
    await until(() => look(view, 'chat-launcher', '.badge'))
  },
  empty: ({ view, cleo }) => {
    view.room = `direct:${cleo}`
  },
  'sign-in': async ({ view, server }) => {
    view.chat = connect(server.options)
    await until(() => view.shadowRoot!.querySelector('login-form')?.shadowRoot?.querySelector('input'))
  }
}

/** A scene with nothing done to it yet. */
export function begin(view: ChatWindow): Scene {
  endStillness()
  const server = fakeServer()
  const [ann, ben, cleo] = ['ann', 'ben', 'cleo'].map(name => server.addUser(name))
  const files = takeFiles(server)
  keepFiles(server)
  const chat = connect({ ...server.options, token: ann!.token })
  const scene = { server, files, chat, view, ann: ann!.id, ben: ben!.id, cleo: cleo!.id }
  talk(scene)
  view.chat = chat
  return scene
}
