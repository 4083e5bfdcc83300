import type { Page } from 'playwright'

/** Everything that IndexedDB holds for this page, as a JSON array of entries. */
export const onDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error!))
      })
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        found.push(...(await done(database.transaction(store).objectStore(store).getAll())))
      }
      database.close()
    }
    return JSON.stringify(found)
  })
