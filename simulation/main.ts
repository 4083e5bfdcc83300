import { parseArgs } from 'node:util'
import { report } from './report.ts'
import { simulate } from './simulation.ts'
import { trace } from './trace.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false }
  }
})
const from = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const total = report()
const write = (line: string) => void process.stdout.write(`${line}\n`)

for (let seed = from; seed < from + count; seed++) {
  const result = await simulate(seed)
  total.add(result)
  if (result.violations.length > 0 || values.trace) {
    for (const line of trace(result, values.trace)) write(line)
    if (values.quick) break
  }
}
process.exitCode = total.print(write, count > 1)
