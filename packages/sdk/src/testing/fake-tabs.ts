import type { Tabs, TabsParts } from '../tabs.ts'

interface FakeTab {
  parts: TabsParts
  tabs: Tabs & { leads: boolean }
}

/** The tabs of one browser, in one process: what one says those of its name hear a microtask later, as a copy. */
export class FakeTabs {
  #open: FakeTab[] = []

  /** As `openTabs` of the SDK. The first one of a name leads; when it closes, the one that has waited longest does. */
  readonly openTabs = (parts: TabsParts): Tabs => {
    const tabs = {
      leads: false,
      post: (message: unknown) => this.#post(tab, message),
      close: () => {
        this.#open = this.#open.filter(one => one !== tab)
        tabs.leads = false
        this.#elect(parts.name)
      }
    }
    const tab: FakeTab = { parts, tabs }
    this.#open.push(tab)
    this.#elect(parts.name)
    return tabs
  }

  /** Another tab takes over, as from one that sleeps. */
  rob(): void {
    const [first, ...rest] = this.#open
    this.#open = [...rest, first!]
    first!.tabs.leads = false
    queueMicrotask(() => first!.parts.onLead(false))
    this.#elect(first!.parts.name)
  }

  #elect(name: string): void {
    queueMicrotask(() => {
      const first = this.#open.find(({ parts }) => parts.name === name)
      if (!first || first.tabs.leads) return
      first.tabs.leads = true
      first.parts.onLead(true)
    })
  }

  #post(from: FakeTab, message: unknown): void {
    // A tab that is gone is heard no more; what cannot be cloned cannot be said.
    if (!this.#open.includes(from)) return
    const copy = structuredClone(message)
    for (const tab of this.#open) {
      if (tab === from || tab.parts.name !== from.parts.name) continue
      queueMicrotask(() => {
        if (this.#open.includes(tab)) tab.parts.onMessage(structuredClone(copy))
      })
    }
  }
}
