import { parseArgs } from 'node:util'
import { runChaos } from './run.ts'
import { runStalled } from './stalled.ts'

/* `pnpm chaos` kills a server under load; `pnpm chaos --stalled` has clients that stop reading. */

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'no-tabs': { type: 'boolean', default: false },
    stalled: { type: 'boolean', default: false },
    clients: { type: 'string', default: '50' },
    mebibytes: { type: 'string', default: '200' }
  }
})

// The browser's driver listens to it, too, and then it no longer ends the process: nor, with it, the server.
process.once('SIGTERM', () => process.exit(143))

const passed = values.stalled
  ? await runStalled({ clients: Number(values.clients), mebibytes: Number(values.mebibytes) })
  : await runChaos({ kills: Number(values.kills), seed: Number(values.seed), tabs: !values['no-tabs'] })
process.exit(passed ? 0 : 1)
