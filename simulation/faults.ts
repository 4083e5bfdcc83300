/** Everything that can go wrong, and how often (relative to each other) it is tried in a run that knows it. */
export const FAULTS = {
  'line cut': 6,
  'half-open line': 3,
  'late frames': 4,
  'lost frames': 2,
  'duplicate push': 2,
  'lost news': 2,
  'slow reader': 5,
  'device offline': 3,
  'REST call lost': 3,
  'device crash': 2,
  'page crash before it is kept': 2,
  'page crash after it is kept': 2,
  'device keeps nothing': 1,
  'device forgets': 1,
  'device clock': 2,
  'server clock': 2,
  'server crash': 2,
  'server restart': 2,
  'crash before commit': 2,
  'crash after commit': 2,
  'crash after reply': 2,
  'database outage': 2,
  'disk full': 2,
  'slow database': 2,
  'lagging copy': 2,
  'backup restored': 1,
  'backup restored, same log': 1
} as const satisfies Record<string, number>

export type Fault = keyof typeof FAULTS

/** What happens in the wake of something else, and is counted too. */
export const EFFECTS = ['rate limit', 'send refused'] as const
