import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { Room } from '@parlo/sdk'
import { settings } from '../../index.ts'
import { nameIn } from '../../muted.ts'
import { button, gone, openIn, opened, windowOf } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, look, settled, text, until, world } from '../../../test/set-up.ts'

/** A group that ann has made, or one of ben's. */
async function group(maker: 'ann' | 'ben' = 'ann', name?: string, write?: 'moderators') {
  const here = world()
  const others = (['ann', 'ben', 'cleo'] as const).filter(each => each !== maker).map(each => here[each].id)
  const id = here.server.addGroup(here[maker].id, {
    title: 'Trip',
    members: name ? [] : others,
    ...(name && { name }),
    ...(write && { write })
  })
  const withWindow = await windowOf(here)
  const room = here.chat.room(name ?? id)
  const dialog = await openIn(withWindow.window, { dialog: 'members', room })
  return { ...withWindow, id, room, dialog }
}

const shown = (dialog: Element): string[] => findAll(dialog, '.member .name').map(text)
const line = (dialog: Element, name: string): string =>
  text(findAll(dialog, '.member').find(each => text(each).startsWith(name.charAt(0).toUpperCase()))!)

async function membersOf(room: Room): Promise<string[]> {
  return (await room.members()).members.map(({ user, role }) => `${user.username} ${role}`)
}

/** Open the line of somebody. */
async function change(dialog: Element, name: string): Promise<void> {
  button(dialog, `Change ${name}`).click()
  await until(() => look(dialog, '.panel'))
}

describe('<members-dialog>', () => {
  afterEach(closeAll)

  test('shows what members are called, and their usernames below', async () => {
    const { server, ben, dialog } = await group()
    await until(() => shown(dialog).length === 3)
    server.setProfile(ben.id, { name: 'Zoe Bell' })
    await until(() => shown(dialog).includes('Zoe Bell'))
    expect(text(findAll(dialog, '.member').find(each => text(each).includes('Zoe'))!)).to.contain('@ben · ')
    expect(button(dialog, 'Change Zoe Bell')).to.not.equal(null)
  })

  describe('accessibility', () => {
    test('passes axe with members, with one to be changed, and while leaving', async () => {
      const { dialog } = await group()
      await until(() => shown(dialog).length === 3)
      await expect(dialog).to.be.accessible()
      await change(dialog, 'ben')
      button(dialog, 'Remove from group').click()
      await settled()
      await expect(dialog).to.be.accessible()
      button(dialog, 'Leave group').click()
      await settled()
      await expect(dialog).to.be.accessible()
    })
  })

  describe('showing', () => {
    test('shows who is in it, those who lead first, and what they are', async () => {
      const { dialog, server, cleo } = await group('ben')
      server.presence(cleo.id, 'online')
      await until(() => shown(dialog).join() === 'ben,ann,cleo')
      expect(line(dialog, 'ben')).to.contain('Owner')
      expect(line(dialog, 'ann')).to.contain('You')
      expect(text(find(dialog, '#heading'))).to.equal('Trip')
      expect(text(find(dialog, '.about-room'))).to.equal('3 members · Private group')
    })

    test('says that only some write', async () => {
      const { dialog } = await group('ann', undefined, 'moderators')
      await until(() => look(dialog, '.note'))
      expect(text(find(dialog, '.note'))).to.equal('Only owners and moderators write here.')
    })

    test('shows everybody of the room that everyone is in', async () => {
      const { dialog } = await opened(({ chat }) => ({ dialog: 'members', room: chat.room('broadcast') }))
      expect(shown(dialog)).to.have.members(['ann', 'ben', 'cleo'])
      expect(look(dialog, '[data-choice]')).to.equal(null)
    })

    test('says that there is no such group', async () => {
      const { window, chat } = await windowOf(world())
      const room = chat.room('nowhere')
      await room.load().catch(() => undefined)
      const dialog = await openIn(window, { dialog: 'members', room })
      await until(() => text(find(dialog, '.notice')).startsWith('There is no group called “nowhere”'))
      expect(look(dialog, '.summary')).to.equal(null)
      await expect(dialog).to.be.accessible()
    })

    test('mutes the room, here', async () => {
      const { dialog, room, chat } = await group()
      const mute = await until(() => look<HTMLInputElement>(dialog, '#mute'))
      expect(mute.checked).to.equal(false)
      mute.click()
      expect(settings.getSnapshot().muted).to.deep.equal([nameIn(chat, room.key)])
      await settled()
      expect(find<HTMLInputElement>(dialog, '#mute').checked).to.equal(true)
      await expect(dialog).to.be.accessible()
      mute.click()
      expect(settings.getSnapshot().muted).to.deep.equal([])
    })

    test('follows who comes and goes', async () => {
      const { dialog, server, id, cleo } = await group()
      await until(() => shown(dialog).length === 3)
      server.act(cleo.id, { room: id }, { kind: 'leave' })
      await until(() => shown(dialog).length === 2)
    })

    test('says why members cannot be had, and asks again', async () => {
      const here = world()
      const id = here.server.addGroup(here.ann.id, { title: 'Trip', members: [here.ben.id] })
      const { window } = await windowOf(here)
      const room = here.chat.room(id)
      await room.load()
      here.server.cut()
      const dialog = await openIn(window, { dialog: 'members', room })
      await until(() => look(dialog, '.notice'))
      expect(text(find(dialog, '.notice'))).to.contain('The server cannot be reached')
      here.server.restore()
      button(dialog, 'Try again').click()
      await until(() => shown(dialog).length === 2)
    })

    test('tells who was picked', async () => {
      const { dialog, window, ben } = await group()
      await until(() => shown(dialog).length === 3)
      const told = new Promise<number>(resolve => {
        window.addEventListener('chat-person-open', ({ userId }) => resolve(userId))
      })
      button(dialog, 'B').click()
      expect(await told).to.equal(ben.id)
    })
  })

  describe('what one may do', () => {
    test('is not offered to a member of a private group', async () => {
      const { dialog } = await group('ben')
      await until(() => shown(dialog).length === 3)
      expect(findAll(dialog, '[data-choice]').map(text)).to.deep.equal(['Leave group'])
      expect(findAll(dialog, '.line .icon')).to.have.length(0)
    })

    test('is, for a moderator, to add and remove people, and to rename', async () => {
      const { dialog, server, id, ben, ann } = await group('ben')
      server.act(ben.id, { room: id }, { kind: 'role', body: { user: ann.id, role: 'moderator' } })
      await until(() => look(dialog, '[data-choice=add]'))
      await until(() => findAll(dialog, '.line .icon').length === 1)
      await change(dialog, 'cleo')
      expect(look(dialog, 'select')).to.equal(null)
      expect(button(dialog, 'Remove from group')).to.not.equal(null)
    })

    test('makes somebody a moderator', async () => {
      const { dialog, room } = await group()
      await until(() => shown(dialog).length === 3)
      await change(dialog, 'ben')
      const select = find<HTMLSelectElement>(dialog, 'select')
      select.value = 'moderator'
      select.dispatchEvent(new Event('change'))
      await until(() => line(dialog, 'ben').includes('Moderator'))
      expect(await membersOf(room)).to.include('ben moderator')
    })

    test('puts somebody out, once it is confirmed', async () => {
      const { dialog, room } = await group()
      await until(() => shown(dialog).length === 3)
      await change(dialog, 'ben')
      button(dialog, 'Remove from group').click()
      await until(() => look(dialog, '#cancel')?.matches(':focus'))
      await sendKeys({ press: 'Enter' })
      await until(() => !look(dialog, '#cancel'))
      button(dialog, 'Remove from group').click()
      await until(() => look(dialog, '#cancel'))
      button(dialog, 'Remove').click()
      await settled()
      findAll(dialog, '.confirm .danger')[0]?.click()
      await until(() => shown(dialog).length === 2)
      expect(await membersOf(room)).to.deep.equal(['ann owner', 'cleo member'])
    })

    test('adds people', async () => {
      const { dialog, room } = await group('ann', 'trip')
      await until(() => shown(dialog).length === 1)
      find(dialog, '[data-choice=add]').click()
      await until(() => look(dialog, '.pick'))
      expect(findAll(dialog, '.pick .name').map(text)).to.deep.equal(['ben', 'cleo'])
      await until(() => dialog.shadowRoot!.activeElement?.matches('.search input'))
      await sendKeys({ type: 'cl' })
      await until(() => findAll(dialog, '.pick li').length === 1)
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(dialog, '.foot .button')) === 'Add 1 person')
      find(dialog, '.foot .button').click()
      await until(() => shown(dialog).includes('cleo'))
      expect(await membersOf(room)).to.include('cleo member')
    })

    test('says what is wrong with a name that would turn the writing', async () => {
      const { dialog } = await group()
      await until(() => look(dialog, '[data-choice=rename]'))
      button(dialog, 'Rename').click()
      const field = await until(() => look<HTMLInputElement>(dialog, '#title'))
      field.value = '\u202Eeltit'
      button(dialog, 'Save').click()
      await until(() => text(find(dialog, '#wrong-title')) === 'This name cannot be used. Choose another.')
    })

    test('is nothing for one who was put out, who is not told how many are in it', async () => {
      const { dialog, server, id, ann, ben } = await group('ben')
      await until(() => shown(dialog).length === 3)
      server.act(ben.id, { room: id }, { kind: 'kick', body: { user: ann.id } })
      await until(() => text(find(dialog, '.about-room')) === 'Private group')
      expect(look(dialog, '#mute')).to.equal(null)
    })

    test('calls it something else', async () => {
      const { dialog, room } = await group()
      await until(() => look(dialog, '[data-choice=rename]'))
      find(dialog, '[data-choice=rename]').click()
      await until(() => look(dialog, '#title')?.matches(':focus'))
      await sendKeys({ type: 'Winter' })
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(dialog, '#heading')) === 'Winter')
      expect(room.getSnapshot().title).to.equal('Winter')
    })

    test('leaves, once it is confirmed', async () => {
      const { dialog, window, room } = await group('ben')
      await until(() => look(dialog, '[data-choice=leave]'))
      find(dialog, '[data-choice=leave]').click()
      await until(() => look(dialog, '.confirm'))
      expect(text(find(dialog, '.confirm'))).to.contain('Leave “Trip”?')
      find(dialog, '.confirm .danger').click()
      await gone(window, dialog)
      expect(room.getSnapshot().left).to.equal(true)
    })

    test('is told to its only owner, who cannot leave', async () => {
      const { dialog } = await group()
      await until(() => shown(dialog).length === 3)
      find(dialog, '[data-choice=leave]').click()
      await until(() => look(dialog, '.confirm'))
      expect(text(find(dialog, '.confirm'))).to.contain('Make somebody else an owner first')
      expect(look(dialog, '.confirm .danger')).to.equal(null)
    })

    test('joins a public group, and then shows who is in it', async () => {
      const { dialog, room } = await group('ben', 'trip')
      await room.load().catch(() => undefined)
      await until(() => look(dialog, '.summary .button'))
      expect(shown(dialog)).to.deep.equal([])
      button(dialog, 'Join group').click()
      await until(() => shown(dialog).length === 2)
    })
  })
})
