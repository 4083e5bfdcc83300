import { expect } from '@open-wc/testing'
import { PagePart } from './page-part.ts'

describe('PagePart', () => {
  test('fetches once, for all who ask', async () => {
    let fetched = 0
    const module = new PagePart(async () => ++fetched)
    expect(module.now).to.equal(undefined)
    expect(module.underWay).to.equal(false)
    const both = Promise.all([module.load(), module.load()])
    expect(module.underWay).to.equal(true)
    expect(await both).to.deep.equal([1, 1])
    expect(await module.load()).to.equal(1)
    expect(module.now).to.equal(1)
    expect(module.underWay).to.equal(false)
  })

  test('asks again after a failure', async () => {
    let tries = 0
    const module = new PagePart(async () => {
      if (++tries === 1) throw new TypeError('offline')
      return tries
    })
    let failed = false
    await module.load().catch(() => (failed = true))
    expect(failed).to.equal(true)
    expect(module.underWay).to.equal(false)
    expect(await module.load()).to.equal(2)
  })
})
