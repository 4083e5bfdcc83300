import { MUTANTS } from './mutants.ts'
import { mutate } from './mutate.ts'

/* Run seeds of one mutant until the checker notices: `node … run-mutant.ts NAME SEEDS`. Exits with 1 when it does not. */

const [name, seeds = '300'] = process.argv.slice(2)
const mutant = MUTANTS.find(each => each.name === name)
if (!mutant)
  throw new Error(`There is no mutant ${name}; there are ${MUTANTS.map(each => each.name).join(', ')}`)
mutate(mutant)
const { simulate } = await import('./simulation.ts')

process.exitCode = 1
const { from = 1 } = mutant
for (let seed = from; seed < from + Number(seeds); seed++) {
  const [first] = (await simulate(seed)).violations
  if (!first) continue
  process.stdout.write(`noticed at seed ${seed}: ${first.rule} ${first.what}\n`)
  process.exitCode = 0
  break
}
