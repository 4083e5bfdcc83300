import { expect } from '@open-wc/testing'
import { provide } from './chat-context.ts'

/** As any library asks that knows the protocol. */
function ask(from: Element, context: unknown, subscribe: boolean): { heard: unknown[]; end: () => void } {
  const heard: unknown[] = []
  let end = (): void => undefined
  const callback = (value: unknown, stop?: () => void): void => {
    heard.push(value)
    if (stop) end = stop
  }
  const request = new Event('context-request', { bubbles: true, composed: true })
  from.dispatchEvent(Object.assign(request, { context, callback, subscribe }))
  return { heard, end: () => end() }
}

describe('provide', () => {
  const name = Symbol('name')

  test('answers once, or tells every change until that is ended', () => {
    const outer = document.createElement('div')
    const inner = outer.appendChild(document.createElement('p'))
    const change = provide(outer, name)
    change('one')
    const once = ask(inner, name, false)
    const each = ask(inner, name, true)
    change('two')
    each.end()
    change('three')
    expect(once.heard).to.deep.equal(['one'])
    expect(each.heard).to.deep.equal(['one', 'two'])
  })

  test('leaves to those around it what it does not have, and its own questions', () => {
    const element = document.createElement('div')
    provide(element, name)
    expect(ask(element, name, false).heard).to.deep.equal([])
    expect(ask(element.appendChild(document.createElement('p')), Symbol('other'), false).heard).to.deep.equal(
      []
    )
  })
})
