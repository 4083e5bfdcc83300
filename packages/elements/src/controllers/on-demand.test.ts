import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import type { ChatErrorEvent } from '../events.ts'
import { until } from '../../test/set-up.ts'
import { OnDemand } from './on-demand.ts'

let answer: () => Promise<string>
let asked = 0

class TestPart extends LitElement {
  readonly fetched = new OnDemand(this, () => {
    asked++
    return answer()
  })
  override render(): TemplateResult {
    return html`${this.fetched.get() ?? 'waiting'}`
  }
}
customElements.define('test-part', TestPart)

describe('OnDemand', () => {
  const mounted = async () => {
    asked = 0
    const element = await fixture<TestPart>(html`<test-part></test-part>`)
    return { element, shows: () => element.shadowRoot!.textContent }
  }

  test('draws without the part, and again once it is there; and asks once', async () => {
    answer = () => Promise.resolve('here')
    const { element, shows } = await mounted()
    await new Promise(resolve => setTimeout(resolve))
    await element.updateComplete
    expect(shows()).to.equal('here')
    element.requestUpdate()
    await element.updateComplete
    expect(asked).to.equal(1)
  })

  test('tells when it cannot be had, and does not ask again at once', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'))
    const codes: string[] = []
    const listen = (event: Event): void => void codes.push((event as ChatErrorEvent).error.code)
    document.addEventListener('chat-error', listen)
    const { element, shows } = await mounted()
    await new Promise(resolve => setTimeout(resolve))
    element.requestUpdate()
    await element.updateComplete
    document.removeEventListener('chat-error', listen)
    expect(shows()).to.equal('waiting')
    expect(codes).to.deep.equal(['offline'])
    expect(asked).to.equal(1)
  })

  test('asks again by itself after a while', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'))
    const { shows } = await mounted()
    await until(() => asked === 1)
    answer = () => Promise.resolve('here')
    await until(() => shows() === 'here')
    expect(asked).to.equal(2)
  }).timeout(12_000)
})
