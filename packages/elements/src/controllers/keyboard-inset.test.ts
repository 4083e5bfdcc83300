import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import { KeyboardInset, type Viewport } from './keyboard-inset.ts'

class FakeViewport extends EventTarget implements Viewport {
  height = document.documentElement.clientHeight
  offsetTop = 0
  scale = 1

  show(height: number, scale = 1): void {
    this.height = height
    this.scale = scale
    this.dispatchEvent(new Event('resize'))
  }
}

const viewport = new FakeViewport()

class TestPane extends LitElement {
  readonly inset = new KeyboardInset(
    this,
    () => this.renderRoot.querySelector('div'),
    () => viewport
  )
  override render(): TemplateResult {
    return html`<div><input aria-label="text" /></div>`
  }
  get padding(): number {
    return parseFloat(getComputedStyle(this.renderRoot.querySelector('div')!).paddingBottom)
  }
}
customElements.define('test-pane', TestPane)

describe('KeyboardInset', () => {
  const all = document.documentElement.clientHeight

  test('makes room for a keyboard while the focus is inside, and takes it back', async () => {
    const pane = await fixture<TestPane>(html`<test-pane></test-pane>`)
    pane.style.cssText = 'position: fixed; inset: 0; display: block'
    viewport.show(all - 250)
    expect(pane.padding).to.equal(0)
    pane.renderRoot.querySelector('input')!.focus()
    viewport.show(all - 250)
    expect(pane.padding).to.be.closeTo(250, 1)
    viewport.show(all)
    expect(pane.padding).to.equal(0)
  })

  test('does nothing for a small bar, nor for a page zoomed in', async () => {
    const pane = await fixture<TestPane>(html`<test-pane></test-pane>`)
    pane.style.cssText = 'position: fixed; inset: 0; display: block'
    pane.renderRoot.querySelector('input')!.focus()
    viewport.show(all - 60)
    expect(pane.padding).to.equal(0)
    viewport.show(all / 2, 2)
    expect(pane.padding).to.equal(0)
  })
})
