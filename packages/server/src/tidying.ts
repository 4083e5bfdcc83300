import type { FileTidy } from './domain/tidy-files.ts'
import type { Log } from './parts.ts'
import type { Store } from './store/store.ts'

const HOUR = 3_600_000
const SECOND = 1_000

/**
 * Forget sessions a day after they ended, now and every hour; look for lost files now and once a day; and every second do
 * what the store and the files have put off, piece by piece, between others' work.
 *
 * @returns Ends it, and resolves when nothing of it runs any more.
 */
export function startTidying({
  store,
  files,
  log,
  now
}: {
  store: Store
  files: FileTidy
  log: Log
  now: () => number
}): () => Promise<void> {
  let ended = false
  const running = new Set<Promise<unknown>>()
  function run<T>(task: () => Promise<T>, failure: string, otherwise: T): Promise<T> {
    const done = task().catch((err: unknown) => {
      log.warn({ err }, failure)
      return otherwise
    })
    running.add(done)
    return done.finally(() => running.delete(done))
  }

  const forget = () =>
    void run(() => store.forgetSessions(now() - 24 * HOUR), 'old sessions could not be deleted', 0)
  const sweep = async () => {
    const removed = await run(() => files.sweep(() => ended), 'lost files could not be looked for', 0)
    if (removed > 0) log.info({ removed }, 'files that nothing refers to were removed')
  }
  forget()
  void sweep()
  const hourly = setInterval(forget, HOUR).unref()
  const daily = setInterval(() => void sweep(), 24 * HOUR).unref()
  let next = setTimeout(() => void piece(), SECOND).unref()

  async function piece(): Promise<void> {
    const stored = await run(() => store.tidy(), 'the database could not be tidied; it is tried again', false)
    const filed = await run(() => files.tidy(), 'files could not be tidied; it is tried again', false)
    if (!ended) next = setTimeout(() => void piece(), stored || filed ? 5 : SECOND).unref()
  }

  return async () => {
    ended = true
    clearInterval(hourly)
    clearInterval(daily)
    clearTimeout(next)
    await Promise.all(running)
  }
}
