import { parseArgs } from 'node:util'
import { runFuzz } from './run.ts'

/* `pnpm fuzz`: see docs/reliability.md. */

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' }
  }
})
const passed = await runFuzz({
  cases: Number(values.cases),
  seed: Number(values.seed),
  from: Number(values.from)
})
process.exit(passed ? 0 : 1)
