import { expect } from '@open-wc/testing'
import type { Message, Room } from '@parlo/sdk'
import { composingIn, type Composed } from './composing.ts'

const room = (): Room => ({ key: 'name:broadcast' }) as unknown as Room
const message = { key: 'm1', seq: 1 } as Message

describe('composingIn', () => {
  test('is the same for a room, and another for each of its threads', () => {
    const one = room()
    expect(composingIn(one)).to.equal(composingIn(one))
    expect(composingIn(one)).not.to.equal(composingIn(one, 4))
    expect(composingIn(one, 4)).to.equal(composingIn(one, 4))
    expect(composingIn(one)).not.to.equal(composingIn(room()))
  })

  test('is another in each place, and that of the first for whoever names none', () => {
    const one = room()
    const [first, second, third] = [0, 1, 2].map(() => document.body.appendChild(document.createElement('p')))
    expect(composingIn(one, undefined, first)).to.equal(composingIn(one))
    const other = composingIn(one, undefined, second)
    expect(other).not.to.equal(composingIn(one))
    first!.remove()
    expect(composingIn(one, undefined, third)).to.equal(composingIn(one))
    expect(composingIn(one, undefined, second)).to.equal(other)
    second!.remove()
    third!.remove()
  })

  test('tells what is written now, and each change, until it is ended', () => {
    const composing = composingIn(room())
    const seen: Composed['at'][] = []
    const end = composing.subscribe(({ at }) => void seen.push(at))
    composing.reply(message)
    composing.edit(message)
    composing.clear()
    composing.clear()
    end()
    composing.reply(message)
    expect(seen).to.deep.equal(['new', 'reply', 'edit', 'new'])
    expect(composing.getSnapshot()).to.deep.equal({ at: 'reply', message })
  })
})
