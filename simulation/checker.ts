import { checkCalm } from './checks/calm.ts'
import { checkFold } from './checks/fold.ts'
import { checkGroups } from './checks/groups.ts'
import { readHistory, type Violation } from './checks/history.ts'
import { checkKeeps } from './checks/keeps.ts'
import { checkMarks } from './checks/marks.ts'
import { checkNews } from './checks/news.ts'
import { checkSends } from './checks/sends.ts'
import { checkTicks } from './checks/ticks.ts'
import { checkViews } from './checks/views.ts'
import type { Stamped } from './journal.ts'

export type { Violation } from './checks/history.ts'

/**
 * Judge what happened: are all promises of docs/reliability.md kept?
 *
 * @param journal - In the order written. Entries of different processes may be merged in any order, as long as each
 * process's own keep theirs.
 * @returns Nothing when all is well.
 */
export function check(journal: readonly Stamped[]): Violation[] {
  const { history, violations } = readHistory(journal)
  const checks = [
    checkSends,
    checkKeeps,
    checkViews,
    checkGroups,
    checkFold,
    checkNews,
    checkMarks,
    checkTicks,
    checkCalm
  ]
  return [...violations, ...checks.flatMap(one => one(journal, history))]
}
