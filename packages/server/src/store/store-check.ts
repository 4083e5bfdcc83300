import { checkActs } from './check/acts.ts'
import { checkAppend } from './check/append.ts'
import { checkAttachments } from './check/attachments.ts'
import { checkBlocks } from './check/blocks.ts'
import { checkFresh } from './check/fresh.ts'
import { checkGroups } from './check/groups.ts'
import { checkHistory } from './check/history.ts'
import { checkMarks } from './check/marks.ts'
import type { Check } from './check/people.ts'
import { checkProfiles } from './check/profiles.ts'
import { checkReports } from './check/reports.ts'
import { checkRooms } from './check/rooms.ts'
import { checkSearch } from './check/search.ts'
import { checkSessions } from './check/sessions.ts'
import { checkUploads } from './check/uploads.ts'
import { checkUsers } from './check/users.ts'
import { checkWindows } from './check/windows.ts'
import type { Store } from './store.ts'

/**
 * Declares the tests that any {@link Store} must pass.
 *
 * ```ts
 * storeCheck(test, async () => createMyStore(emptyDatabase()))
 * ```
 * @param test - `test` of node:test, or another runner's with the same two arguments.
 * @param makeStore - Gives an empty store each time; the test closes it.
 */
export function storeCheck(
  test: (title: string, body: () => Promise<void>) => unknown,
  makeStore: () => Promise<Store>
): void {
  const check: Check = (title, body) =>
    test(title, async () => {
      const store = await makeStore()
      try {
        await body(store)
      } finally {
        await store.close()
      }
    })
  checkUsers(check)
  checkProfiles(check)
  checkSessions(check)
  checkRooms(check)
  checkAppend(check, makeStore, test)
  checkActs(check, makeStore, test)
  checkGroups(check, makeStore, test)
  checkMarks(check, makeStore, test)
  checkHistory(check, makeStore, test)
  checkBlocks(check)
  checkReports(check)
  checkFresh(check)
  checkWindows(check)
  checkSearch(check, makeStore, test)
  checkUploads(check)
  checkAttachments(check, makeStore, test)
  check('answers a ping, and closes twice without harm', async store => {
    await store.ping()
    await store.close()
  })
}
