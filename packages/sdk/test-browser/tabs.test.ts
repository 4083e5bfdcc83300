import { openTabs, type Tabs } from '../src/tabs.ts'
import { expectEqual } from '../src/testing/expect-equal.ts'
import { describe, test } from './mocha.ts'
import { newName, openPage, replace, sleep, until } from './support.ts'

/** A tab of the test, and what it was told. */
interface Tab {
  tabs: Tabs
  told: boolean[]
  heard: unknown[]
}

function openTab(name: string): Tab {
  const told: boolean[] = []
  const heard: unknown[] = []
  const tabs = openTabs({
    name,
    onLead: leads => told.push(leads),
    onMessage: message => heard.push(message)
  })
  return { tabs: tabs!, told, heard }
}

const leaders = (all: readonly Tab[]) => all.filter(each => each.tabs.leads)
const closeAll = (all: readonly Tab[]) => all.forEach(each => each.tabs.close())

describe('openTabs', () => {
  test('lets a lonely tab lead', async () => {
    const tab = openTab(newName())
    await until(() => tab.tabs.leads)
    expectEqual(tab.told, [true])
    tab.tabs.close()
  })

  test('has one that leads among twenty', async () => {
    const name = newName()
    const all = Array.from({ length: 20 }, () => openTab(name))
    await until(() => leaders(all).length === 1)
    await sleep(1500)
    expectEqual(
      all.flatMap(each => each.told),
      [true]
    )
    closeAll(all)
  })

  test('lets the next lead when the first is closed, one at a time', async () => {
    const name = newName()
    const all = Array.from({ length: 5 }, () => openTab(name))
    while (all.length > 0) {
      await until(() => leaders(all).length > 0, 1000)
      expectEqual(leaders(all).length, 1)
      const [first] = leaders(all)
      first!.tabs.close()
      expectEqual(first!.tabs.leads, false)
      all.splice(all.indexOf(first!), 1)
    }
  })

  test('tells a tab nothing more once it is closed', async () => {
    const name = newName()
    const [one, other] = [openTab(name), openTab(name)]
    await until(() => one.tabs.leads)
    other.tabs.post('before')
    one.tabs.close()
    one.tabs.close()
    other.tabs.post('after')
    one.tabs.post('from beyond')
    await until(() => other.tabs.leads)
    expectEqual([one.told, one.heard, other.heard], [[true], [], []])
    other.tabs.close()
  })

  test('leads again after it was closed and opened', async () => {
    const name = newName()
    openTab(name).tabs.close()
    const tab = openTab(name)
    await until(() => tab.tabs.leads)
    tab.tabs.close()
  })

  test('lets go of the lead also when it is closed on being told', async () => {
    const name = newName()
    const first: Tabs = openTabs({ name, onLead: () => first.close(), onMessage() {} })!
    const tab = openTab(name)
    await until(() => tab.tabs.leads, 500)
    tab.tabs.close()
  })

  test('keeps names apart', async () => {
    const [one, other] = [openTab(newName()), openTab(newName())]
    await until(() => one.tabs.leads && other.tabs.leads)
    one.tabs.post('hi')
    await sleep(100)
    expectEqual(other.heard, [])
    closeAll([one, other])
  })

  test('carries messages to all others, in order, and not back', async () => {
    const name = newName()
    const all = [openTab(name), openTab(name), openTab(name)] as const
    const [one, two, three] = all
    one.tabs.post({ text: 'hi', at: new Date(0) })
    one.tabs.post('alive')
    two.tabs.post(undefined)
    await until(() => three.heard.length === 3)
    expectEqual(three.heard.includes('alive'), true)
    expectEqual(two.heard, [{ text: 'hi', at: new Date(0) }, 'alive'])
    expectEqual(one.heard, [undefined])
    closeAll(all)
  })

  test('takes over within a second from one that holds the lock and does not answer', async () => {
    const name = newName()
    const { ended } = await hang(name)
    const start = performance.now()
    const all = [openTab(name), openTab(name)]
    await until(() => leaders(all).length === 1, 1000)
    if (performance.now() - start < 500) throw new Error('It had too little patience')
    expectEqual(await ended, 'AbortError')
    await sleep(1000)
    expectEqual(leaders(all).length, 1)
    closeAll(all)
  })

  test('leaves the lead with one that answers', async () => {
    const name = newName()
    const one = openTab(name)
    await until(() => one.tabs.leads)
    const other = openTab(name)
    await sleep(2000)
    expectEqual([one.told, other.told], [[true], []])
    closeAll([one, other])
  })

  test('tells one that is robbed, which leads again when the other is gone', async () => {
    const name = newName()
    const tab = openTab(name)
    await until(() => tab.tabs.leads)
    let letGo = () => {}
    void navigator.locks.request(name, { steal: true }, () => new Promise<void>(resolve => (letGo = resolve)))
    await until(() => !tab.tabs.leads)
    expectEqual(tab.told, [true, false])
    letGo()
    await until(() => tab.tabs.leads)
    expectEqual(tab.told, [true, false, true])
    tab.tabs.close()
  })

  test('takes over from another page that no longer answers, and tells it', async () => {
    const name = newName()
    const frame = await page(name)
    await until(() => frame.log.includes('leads true'))
    const tab = openTab(name)
    frame.say('hang')
    await until(() => tab.tabs.leads, 1000)
    await until(() => frame.log.includes('leads false'), 1000)
    tab.tabs.close()
    await until(() => frame.log.at(-1) === 'leads true')
    frame.remove()
  })

  test('does not trouble the one that leads while nobody looks', async () => {
    const name = newName()
    const restore = hide(true)
    const { ended } = await hang(name)
    const tab = openTab(name)
    await sleep(1200)
    expectEqual(tab.tabs.leads, false)
    restore()
    document.dispatchEvent(new Event('visibilitychange'))
    await until(() => tab.tabs.leads, 1000)
    expectEqual(await ended, 'AbortError')
    tab.tabs.close()
  })

  test('takes over from a page that goes away', async () => {
    const name = newName()
    const frame = await page(name)
    await until(() => frame.log.includes('leads true'))
    const tab = openTab(name)
    await sleep(200)
    expectEqual(tab.tabs.leads, false)
    frame.remove()
    await until(() => tab.tabs.leads, 1000)
    tab.tabs.close()
  })

  test('carries messages between pages', async () => {
    const name = newName()
    const frame = await page(name)
    const tab = openTab(name)
    tab.tabs.post('hi')
    await until(() => frame.log.includes('heard hi'))
    frame.say('post')
    await until(() => tab.heard.includes('from the frame'))
    tab.tabs.close()
    frame.remove()
  })

  test('lets go while the page rests, and joins again when it is shown', async () => {
    const name = newName()
    const one = openTab(name)
    await until(() => one.tabs.leads)
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    expectEqual([one.tabs.leads, one.told], [false, [true, false]])
    // Taken while it rests.
    await hang(name)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await until(() => one.tabs.leads, 1000)
    expectEqual(one.told, [true, false, true])
    one.tabs.close()
  })

  test('does not join twice when a page is shown for the first time', async () => {
    const name = newName()
    const one = openTab(name)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    await until(() => one.tabs.leads)
    await sleep(800)
    expectEqual(one.told, [true])
    const { held = [], pending = [] } = await navigator.locks.query()
    expectEqual([...held, ...pending].filter(each => each.name === name).length, 1)
    one.tabs.close()
  })

  test('survives listeners that throw', async () => {
    const name = newName()
    const seen: unknown[] = []
    // How they are reported; the test runner takes an uncaught error for its own.
    const report = (task: () => void) => {
      try {
        task()
      } catch (error) {
        seen.push((error as Error).message)
      }
    }
    const restore = replace(globalThis, 'queueMicrotask', { value: report, writable: true })
    const broken = openTabs({
      name,
      onLead() {
        throw new Error('broken onLead')
      },
      onMessage() {
        throw new Error('broken onMessage')
      }
    })!
    await until(() => broken.leads)
    const tab = openTab(name)
    tab.tabs.post('hi')
    await until(() => seen.length === 2)
    restore()
    expectEqual([broken.leads, seen], [true, ['broken onLead', 'broken onMessage']])
    broken.close()
    await until(() => tab.tabs.leads)
    tab.tabs.close()
  })

  test('is undefined where there are no locks', async () => {
    const restore = replace(Navigator.prototype, 'locks', { get: () => undefined })
    expectEqual(openTabs({ name: newName(), onLead() {}, onMessage() {} }) === undefined, true)
    restore()
  })

  test('is undefined where there are no channels, or they are forbidden', async () => {
    for (const value of [
      undefined,
      function () {
        throw new DOMException('The operation is insecure', 'SecurityError')
      }
    ]) {
      const restore = replace(globalThis, 'BroadcastChannel', { value })
      expectEqual(openTabs({ name: newName(), onLead() {}, onMessage() {} }) === undefined, true)
      restore()
    }
  })

  test('leads alone where the page may not use locks', async () => {
    const request = () => Promise.reject(new DOMException('The request was denied', 'SecurityError'))
    const restore = replace(LockManager.prototype, 'request', { value: request })
    const tab = openTab(newName())
    await until(() => tab.tabs.leads)
    expectEqual(tab.told, [true])
    tab.tabs.close()
    restore()
  })
})

/** Hold a lock without ever answering; once it is held, resolves with how that ends. */
function hang(name: string): Promise<{ ended: Promise<string> }> {
  return new Promise(resolve => {
    const ended: Promise<string> = navigator.locks
      .request(name, () => {
        resolve({ ended })
        return new Promise<string>(() => {})
      })
      .catch((error: DOMException) => error.name)
  })
}

/** Another page, which joins the tabs. */
const page = (name: string) =>
  openPage(`
    import { openTabs } from '../src/tabs.ts'
    let hangs = false
    globalThis.BroadcastChannel = class extends BroadcastChannel {
      constructor(name) {
        super(name)
        this.addEventListener('message', event => hangs && event.stopImmediatePropagation())
      }
    }
    const tabs = openTabs({
      name: '${name}',
      onLead: leads => tell('leads ' + leads),
      onMessage: message => tell('heard ' + message)
    })
    addEventListener('message', ({ data }) => {
      if (data === 'post') tabs.post('from the frame')
      if (data === 'hang') hangs = true
    })
    tell('ready')`)

/** Is the page in sight? Returns the repair. */
const hide = (hidden: boolean) => replace(document, 'hidden', { get: () => hidden })
