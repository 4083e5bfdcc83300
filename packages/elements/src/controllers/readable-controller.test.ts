import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import type { Readable } from '@parlo/sdk'
import { ReadableController } from './readable-controller.ts'

function cell<T>(value: T): Readable<T> & { set: (value: T) => void; listeners: Set<(value: T) => void> } {
  const listeners = new Set<(value: T) => void>()
  return {
    listeners,
    getSnapshot: () => value,
    subscribe: listener => {
      listeners.add(listener)
      listener(value)
      return () => listeners.delete(listener)
    },
    set: next => {
      value = next
      for (const listener of listeners) listener(next)
    }
  }
}

class TestNumber extends LitElement {
  source: Readable<number> | undefined
  readonly number = new ReadableController(this, () => this.source)
  override render(): TemplateResult {
    return html`${this.number.value}`
  }
}
customElements.define('test-number', TestNumber)

describe('ReadableController', () => {
  test('draws the value, and again when it changes', async () => {
    const source = cell(1)
    const element = await fixture<TestNumber>(html`<test-number .source=${source}></test-number>`)
    expect(element.shadowRoot!.textContent).to.equal('1')
    source.set(2)
    await element.updateComplete
    expect(element.shadowRoot!.textContent).to.equal('2')
  })

  test('lets go while out of the page, and reads again when back', async () => {
    const source = cell(1)
    const element = await fixture<TestNumber>(html`<test-number .source=${source}></test-number>`)
    const parent = element.parentElement!
    element.remove()
    expect(source.listeners.size).to.equal(0)
    source.set(3)
    parent.append(element)
    await element.updateComplete
    expect(element.shadowRoot!.textContent).to.equal('3')
  })

  test('follows another source', async () => {
    const [one, other] = [cell(1), cell(10)]
    const element = await fixture<TestNumber>(html`<test-number .source=${one}></test-number>`)
    element.source = other
    element.requestUpdate()
    await element.updateComplete
    expect(element.shadowRoot!.textContent).to.equal('10')
    expect(one.listeners.size).to.equal(0)
  })
})
