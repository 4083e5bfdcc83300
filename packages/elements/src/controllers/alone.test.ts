import { expect, fixture, html } from '@open-wc/testing'
import { alone } from './alone.ts'

describe('alone', () => {
  test('takes all else out of use but an open dialog, and gives it back as it was', async () => {
    const page = await fixture(
      html`<main>
        <a href="#one">one</a>
        <p inert>two</p>
        <div></div>
        <b>it</b>
      </main>`
    )
    const [link, off, host, it] = page.children as unknown as HTMLElement[]
    const dialog = document.createElement('dialog')
    host!.attachShadow({ mode: 'open' }).append(dialog)
    dialog.showModal()
    const end = alone(it!)
    expect([link, off, host, it].map(each => each!.inert)).to.deep.equal([true, true, false, false])
    end()
    expect([link, off, host, it].map(each => each!.inert)).to.deep.equal([false, true, false, false])
    dialog.close()
    const over = alone(it!)
    expect(host!.inert).to.equal(true)
    over()
  })
})
