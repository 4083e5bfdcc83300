import { expect, fixture, html } from '@open-wc/testing'
import { samplePicture } from '../../test/samples.ts'
import {
  closeAll,
  find,
  findAll,
  look,
  mount,
  online,
  settled,
  text,
  until,
  world
} from '../../test/set-up.ts'

/** Pictures that were fetched. */
const fetched = ({ called }: { called: readonly string[] }): string[] =>
  called.filter(call => /\/picture\/\d/.test(call))

const isThere = (image: HTMLImageElement | null | undefined): boolean =>
  image?.complete === true && image.naturalWidth > 0

describe('a face', () => {
  afterEach(closeAll)

  test('is the picture of somebody who has one, over their initials, wherever they are shown', async () => {
    const here = world()
    const { server, ben, chat } = here
    server.say(ben.id, 'broadcast', 'hi')
    const window = await mount(chat)
    await online(chat)
    const places = (): (HTMLElement | null)[] => [
      find(window, 'room-list').shadowRoot!.querySelector<HTMLElement>('[data-key="direct:2"] .avatar'),
      look(window, 'message-list', 'message-item', '.avatar')
    ]
    await until(() => places().every(place => place !== null && text(place) === 'B'))
    const before = places().map(place => place!.getBoundingClientRect())
    server.setProfile(ben.id, { picture: await samplePicture() })
    await until(() => places().every(place => isThere(place?.querySelector('img'))))
    expect(places().map(place => text(place!))).to.deep.equal(['B', 'B'])
    // Nothing moves, and the picture covers the whole of it.
    for (const [index, place] of places().entries()) {
      const { x, y } = place!.getBoundingClientRect()
      // Firefox scrolls by whole pixels of the screen: what stands at the end may be a part of one beside its place.
      expect(x).to.be.closeTo(before[index]!.x, 0.5)
      expect(y).to.be.closeTo(before[index]!.y, 0.5)
      const { width, height } = place!.querySelector('img')!.getBoundingClientRect()
      expect([width, height]).to.deep.equal([before[index]!.width, before[index]!.height])
    }
    // Once, for all places.
    expect(fetched(server)).to.have.length(1)
    await expect(find(window, 'room-list')).to.be.accessible()
  })

  test('changes with the picture, and is the initials again without one', async () => {
    const { server, ben, chat } = world()
    server.setProfile(ben.id, { picture: await samplePicture() })
    server.say(ben.id, 'broadcast', 'hi')
    const window = await mount(chat)
    const image = (): HTMLImageElement | null => look(window, 'message-list', 'message-item', '.avatar img')
    await until(() => isThere(image()))
    const first = image()!.src
    server.setProfile(ben.id, { picture: await samplePicture('#04c') })
    await until(() => image()!.src !== first && isThere(image()))
    server.setProfile(ben.id, { picture: null })
    await until(() => image() === null)
    expect(text(find(window, 'message-list', 'message-item', '.avatar'))).to.equal('B')
  })

  test('is the initials while the picture cannot be had', async () => {
    const { server, ben, chat } = world()
    const { picture } = server.setProfile(ben.id, { picture: await samplePicture() })
    await online(chat)
    const gone = { ...chat.users.getSnapshot().find(({ id }) => id === ben.id)!, picture: '9'.repeat(32) }
    expect(picture).to.not.equal(gone.picture)
    const { face } = await import('./face.ts')
    const place = await fixture<HTMLElement>(html`<p>${face(chat, 'ben', gone)}</p>`)
    await until(() => fetched(server).length === 1)
    await settled()
    expect(text(place)).to.equal('B')
    expect(place.querySelector('img')!.hasAttribute('src')).to.equal(false)
  })

  test('is fetched when it comes into sight', async () => {
    const { server, ben, chat } = world()
    server.setProfile(ben.id, { picture: await samplePicture() })
    await online(chat)
    const person = chat.users.getSnapshot().find(({ id }) => id === ben.id)!
    const { face } = await import('./face.ts')
    const style = new CSSStyleSheet()
    style.replaceSync('.box { block-size: 100px; overflow: auto } .space { block-size: 3000px }')
    document.adoptedStyleSheets = [style]
    const other = { ...person, picture: '8'.repeat(32) }
    const box = await fixture<HTMLElement>(
      html`<div class="box">
        <div class="space"></div>
        ${face(chat, 'ben', other)}
      </div>`
    )
    await settled()
    await settled()
    expect(fetched(server)).to.deep.equal([])
    box.scrollTop = 3000
    await until(() => fetched(server).length === 1)
  })
})

describe('a display name', () => {
  afterEach(closeAll)

  test('stands wherever the username stood, and both find somebody', async () => {
    const { server, ann, ben, chat } = world()
    server.say(ben.id, 'broadcast', 'hi')
    server.setProfile(ben.id, { name: 'Zoe Bell' })
    const window = await mount(chat, 'wide', `direct:${ben.id}`)
    await online(chat)
    await until(() => text(find(window, '.title')) === 'Zoe Bell')
    const entry = (): string => text(find(find(window, 'room-list'), '[data-key="direct:2"] .name'))
    expect(entry()).to.equal('Zoe Bell')
    expect(text(find(find(window, 'room-list'), '[data-key="direct:2"] .avatar'))).to.equal('ZB')
    const search = find<HTMLInputElement>(window, 'room-list', 'input')
    for (const word of ['bell', 'ben']) {
      search.value = word
      search.dispatchEvent(new Event('input'))
      await until(() => findAll(window, 'room-list', '.entry').length === 1)
      expect(entry()).to.equal('Zoe Bell')
      search.value = ''
      search.dispatchEvent(new Event('input'))
      await until(() => findAll(window, 'room-list', '.entry').length === 3)
    }
    server.say(ben.id, { to: ann.id }, 'psst')
    await until(() => look(window, 'message-list', 'message-item'))
    server.typing(ben.id, { to: ann.id }, true)
    await until(() => look(window, 'typing-note', '.names'))
    expect(text(find(window, 'typing-note', '.names'))).to.contain('Zoe Bell')
    // Oneself, too, as soon as it is known.
    server.setProfile(ann.id, { name: 'Ann Lee' })
    await until(() => text(find(window, '.me')) === 'Ann Lee')
  })
})
