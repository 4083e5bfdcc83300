import assert from 'node:assert/strict'
import type { Page } from 'playwright'

/* What somebody does who has no mouse. */

/** Press Tab, or another key, until something of this name has the focus. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const stops: string[] = []
  for (let count = 0; count < 60; count++) {
    const stop = await focused(page)
    if (name.test(stop)) return
    stops.push(stop)
    await page.keyboard.press(key)
  }
  assert.fail(`${key} did not lead to ${String(name)}, but to ${stops.join(' | ')}`)
}

/** The name of what has the focus, looking into shadow roots: its label, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!element) return ''
    const { labels } = element as HTMLInputElement
    const label = element.getAttribute('aria-label') ?? labels?.[0]?.textContent
    const text = (label ?? (element as HTMLElement).innerText) || element.shadowRoot?.textContent || ''
    return text.trim().replaceAll(/\s+/g, ' ')
  })
}

/** Wait until something of this name has the focus. */
export async function hasFocus(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < 100; count++) {
    if (name.test(await focused(page))) return
    await page.waitForTimeout(50)
  }
  assert.fail(`The focus is on "${await focused(page)}", not on ${String(name)}`)
}
