/* oxlint-disable no-console -- what is said there is tested */
import { expect, fixture, html } from '@open-wc/testing'
import './define.ts'
import { ChatWindow, defineAll, UserList } from './index.ts'
import { define, htmlWith } from './registration.ts'

describe('define', () => {
  test('gives each element its tag, and does nothing the second time', () => {
    expect(customElements.get('chat-window')).to.equal(ChatWindow)
    expect(() => defineAll()).not.to.throw()
  })

  test('gives a second tag to the same class', () => {
    UserList.define('team-list')
    expect(document.createElement('team-list')).to.be.instanceOf(UserList)
  })

  test('warns once about a taken tag, and never throws', () => {
    customElements.define('taken-tag', class extends HTMLElement {})
    const said: unknown[] = []
    const { warn } = console
    console.warn = (...args: unknown[]) => void said.push(args)
    UserList.define('taken-tag')
    console.warn = warn
    expect(said).to.have.length(1)
  })
})

describe('htmlWith', () => {
  class Part extends HTMLElement {
    static readonly tag: string = 'some-part'
  }

  test('draws the class that a tag stands for, under the tag it was given', async () => {
    define(Part, 'renamed-part')
    const drawn = htmlWith(Part)`<some-part part="some-part"></some-part>`
    const box = await fixture<HTMLElement>(html`<div>${drawn}</div>`)
    expect(box.firstElementChild).to.be.instanceOf(Part)
    expect(box.firstElementChild?.getAttribute('part')).to.equal('some-part')
  })
})
