import { setTimeout as sleep } from 'node:timers/promises'
import type { connect as Connect } from '@parlo/sdk'
import type { BrowserContext } from 'playwright'
import { follow, type Client, type Status } from './client.ts'
import type { Entry, Journal } from './journal.ts'

export interface TabParts {
  context: BrowserContext
  url: string
  user: { id: number; username: string; password: string }
  rooms: readonly string[]
  journal: Journal
}

/** What the page holds for us. */
interface InPage {
  client: { write: (key: string, text: string) => Promise<void>; status: () => Status }
}

/**
 * A tab of a real browser, with the one-file build from the server. The first tab of a context signs in, others find it.
 * The context must be one with `bypassCSP`: data is all that the server itself has for pages, and no scripts.
 */
export async function startTab(
  name: string,
  { context, url, user, rooms, journal }: TabParts
): Promise<Client> {
  const page = await context.newPage()
  await page.exposeFunction('journal', (entry: Entry) => journal(entry))
  page.on('pageerror', error =>
    journal({ kind: 'wrong', client: name, what: `page error: ${String(error)}` })
  )
  // A page of the server's own: one made up here has no address, and Chromium would let it open no socket.
  await page.goto(`${url}/healthz`)
  journal({ kind: 'start', client: name, user: user.id })
  await loadParlo()
  const source = follow.toString()
  await page.evaluate(
    async ({ source, name, url, user, rooms }) => {
      const at = globalThis as unknown as InPage & { connect: typeof Connect; journal: Journal }
      const chat = at.connect({ url, reconnectDelay: () => Math.random() * 300 })
      // oxlint-disable-next-line no-eval -- the very function that follows a chat in Node
      const followed = (0, eval)(`(${source})`) as typeof follow
      at.client = followed(chat, name, rooms, at.journal)
      const kept = await new Promise<boolean>(resolve => {
        chat.session.subscribe(({ at }) => {
          if (at !== 'loading') resolve(at === 'signed-in')
        })
      })
      if (!kept) await chat.login(user.username, user.password)
    },
    { source, name, url, user, rooms: [...rooms] }
  )

  /** Over a bad line an import may fail, and the next one must not be answered from memory. */
  async function loadParlo(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const failed = await page
        .evaluate(
          async path => {
            const module = (await import(path)) as { connect: typeof Connect }
            ;(globalThis as unknown as { connect: typeof Connect }).connect = module.connect
          },
          `/parlo.js${tries === 0 ? '' : `?${tries}`}`
        )
        .then(() => false)
        .catch(() => true)
      if (!failed) return
      await sleep(200)
    }
  }

  return {
    name,
    write: (room, text) =>
      page.evaluate(([room, text]) => (globalThis as unknown as InPage).client.write(room, text), [
        room,
        text
      ] as const),
    status: () => page.evaluate(() => (globalThis as unknown as InPage).client.status()),
    async crash() {
      journal({ kind: 'crash', client: name })
      await page.close()
    }
  }
}
