import type { Page } from 'playwright'

/** Names of all states that a page of the looks can be in. */
export const states = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { states: string[] }).states)

/** Bring a page of the looks into a state; resolves when nothing moves any more. */
export const show = (page: Page, state: string): Promise<void> =>
  page.evaluate(
    name => (globalThis as unknown as { show: (state: string) => Promise<void> }).show(name),
    state
  )
