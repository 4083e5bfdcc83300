import { expect } from '@open-wc/testing'
import { connect, type Chat, type Storage } from '@parlo/sdk'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import { until } from '../../../test/set-up.ts'
import { draftOf, keepDraft, type Place } from './drafts.ts'

const open = new Set<Chat>()

/** Keeps nothing, but is there: so that the chat keeps what it has on the device. */
const noStorage = (): Promise<Storage> => Promise.reject(new Error('no disk'))

async function signedIn(server: FakeServer, token: string, keeps = true): Promise<Chat> {
  const chat = connect({ ...server.options, token, storage: keeps && noStorage })
  open.add(chat)
  await until(() => chat.session.getSnapshot().at === 'signed-in')
  return chat
}

const place = (chat: Chat, userId: number, room = 'broadcast', thread?: number): Place => ({
  chat,
  userId,
  room: chat.room(room),
  thread
})

const onDevice = (): string => JSON.stringify(Object.entries(localStorage))

describe('drafts', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => {
    for (const chat of open) chat.close()
    open.clear()
    localStorage.clear()
  })

  test('are there again for the same person after a reload, by room and thread', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const chat = await signedIn(server, ann.token)
    keepDraft(place(chat, ann.id), 'for all')
    keepDraft(place(chat, ann.id, 'broadcast', 4), 'in a thread')
    const again = await signedIn(server, ann.token)
    expect(draftOf(place(again, ann.id))).to.equal('for all')
    expect(draftOf(place(again, ann.id, 'broadcast', 4))).to.equal('in a thread')
    expect(draftOf(place(again, ann.id, 'other'))).to.equal('')
    expect(draftOf(place(await signedIn(server, ben.token), ben.id))).to.equal('')
    keepDraft(place(again, ann.id), ' ')
    expect(draftOf(place(chat, ann.id))).to.equal('')
  })

  test('are wiped when the person signs out', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = await signedIn(server, ann.token)
    keepDraft(place(chat, ann.id), 'a secret')
    expect(onDevice()).to.contain('a secret')
    await chat.logout()
    expect(onDevice()).not.to.contain('a secret')
    expect(draftOf(place(chat, ann.id))).to.equal('')
  })

  test('stay in memory where nothing may be kept on the device', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = await signedIn(server, ann.token, false)
    expect(chat.remembers).to.equal(false)
    keepDraft(place(chat, ann.id), 'a secret')
    expect(onDevice()).not.to.contain('a secret')
    expect(draftOf(place(chat, ann.id))).to.equal('a secret')
    expect(draftOf(place(chat, 9))).to.equal('')
  })

  test('are fifty at most; the oldest go', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = await signedIn(server, ann.token)
    for (let room = 0; room < 51; room++) keepDraft(place(chat, ann.id, `room-${room}`), 'x')
    expect(draftOf(place(chat, ann.id, 'room-0'))).to.equal('')
    expect(draftOf(place(chat, ann.id, 'room-1'))).to.equal('x')
    expect(draftOf(place(chat, ann.id, 'room-50'))).to.equal('x')
  })

  test('are none where something else was put', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = await signedIn(server, ann.token)
    const name = `parlo:drafts:${chat.url}:${ann.id}`
    for (const text of ['{', '3', '{"name:broadcast":3}', 'null']) {
      localStorage.setItem(name, text)
      expect(draftOf(place(chat, ann.id)), text).to.equal('')
    }
  })
})
