import type { Locator, Page } from 'playwright'
import { PASSWORD } from './rest.ts'

/* What people do in a chat window, by what they see: labels, buttons and text. */

/** Create an account with the form, which signs in. */
export async function register(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: 'Create account' }).click()
  await fillAndSubmit(page, username, 'Create account')
}

/** Sign in to an account that exists. */
export async function signIn(page: Page, username: string): Promise<void> {
  await fillAndSubmit(page, username, 'Sign in')
}

/** Sign out, by the menu under one's own name. */
export async function signOut(page: Page): Promise<void> {
  await page.locator('summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Username', { exact: true }).waitFor()
}

async function fillAndSubmit(page: Page, username: string, button: string): Promise<void> {
  await page.getByLabel('Username', { exact: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: button }).click()
  await box(page).waitFor()
}

/** Show the conversation with somebody, or with `Everyone`. */
export async function pick(page: Page, name: string): Promise<void> {
  await person(page, name).click()
  const heading = page.getByRole('heading', { name })
  await heading.first().waitFor()
}

/** The entry of somebody in the list of people. */
export function person(page: Page, name: string): Locator {
  return page.locator('room-list').getByRole('button', { name: new RegExp(`^${name}\\b`) })
}

/** The box messages are written in. */
export function box(page: Page): Locator {
  return page.locator('message-input').getByRole('textbox')
}

/** Write a message and send it. */
export async function say(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await box(page).press('Enter')
}

/** The lines of the conversation shown, in a page or a window of it, that contain a text. */
export function lines(where: Page | Locator, text: string): Locator {
  return where.locator('message-item').filter({ hasText: text })
}

/** Wait until the conversation shown has a line with this text. */
export async function sees(page: Page, text: string): Promise<void> {
  await lines(page, text).first().waitFor()
}

/** Every line of the conversation shown, top to bottom, as its text alone. */
export function conversation(page: Page): Promise<string[]> {
  return page.locator('message-item [part~="text"]').allInnerTexts()
}
