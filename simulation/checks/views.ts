import type { Row, Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

interface View {
  rows: Row[]
  end: number
  read: number
}

/** What people are shown: I4, I6 and I8. */
export function checkViews(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  /** Client -> room -> what it shows. */
  const shown = new Map<string, Map<number, View>>()
  const of = (client: string) => {
    const views = shown.get(client) ?? new Map<number, View>()
    shown.set(client, views)
    return views
  }
  const calm = journal.some(entry => entry.kind === 'calm')

  for (const entry of journal) {
    if (entry.kind === 'reset' || entry.kind === 'renumbered') {
      const views = of(entry.client)
      for (const [room, view] of views)
        if (entry.room === null || entry.room === room) Object.assign(view, { rows: [], end: 0, read: 0 })
    }
    if (entry.kind !== 'view' && entry.kind !== 'got' && entry.kind !== 'told') continue
    const { client, room, at } = entry
    const fail = (rule: string, what: string) => violations.push({ rule, what, at, client, room })
    // A room in which nobody ever wrote can be shown: then nothing is to be seen in it.
    const isNothing = entry.kind === 'view' && entry.rows.length === 0 && entry.end === 0
    if (!isNothing && !history.maySee(client, room))
      fail('I8', `got something of room ${room}, which is not theirs`)
    if (entry.kind !== 'view') continue
    const old = of(client).get(room) ?? { rows: [], end: 0, read: 0 }
    const rows = [...old.rows.slice(0, entry.keep), ...entry.rows]
    for (let index = entry.keep; index < rows.length; index++) {
      const row = rows[index]!
      const before = rows[index - 1]
      for (let seq = (before?.[0] ?? row[0]) + 1; seq < row[0]; seq++) {
        if (!history.isBlank(client, room, seq)) fail('I4', `shows ${row[0]} after ${before![0]}`)
      }
      if (before && row[0] <= before[0]) fail('I4', `shows ${row[0]} after ${before[0]}`)
      if (!history.wasStored(room, row)) fail('I4', `shows ${String(row)}, which the log never had`)
    }
    if (entry.end < old.end) fail('I6', `held the log up to ${old.end}, now ${entry.end}`)
    if (entry.read < old.read) fail('I10', `had read up to ${old.read}, now ${entry.read}`)
    of(client).set(room, { rows, end: entry.end, read: entry.read })
  }

  if (!calm) return violations
  const last = new Set(journal.filter(entry => entry.kind === 'final').map(entry => entry.client))
  for (const client of last) {
    for (const [room, { rows }] of of(client)) {
      const wrong = rows.find(row => !history.isStored(room, row))
      if (!wrong) continue
      const what = `still shows ${String(wrong)}, which the log does not have`
      violations.push({ rule: 'I4', what, at: 0, client, room })
    }
  }
  return violations
}
