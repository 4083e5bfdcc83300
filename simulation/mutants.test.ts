import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { MUTANTS } from './mutants.ts'

const program = fileURLToPath(new URL('run-mutant.ts', import.meta.url))

/** Run seeds with a guard switched off; what the process said, and whether the checker noticed. */
function run(name: string): Promise<{ noticed: boolean; said: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, ['--conditions=@parlo/source', program, name], (error, stdout, stderr) => {
      resolve({ noticed: error === null, said: stdout + stderr })
    })
  })
}

describe('the checker notices', { concurrency: 2 }, () => {
  for (const { name, why } of MUTANTS) {
    test(`${name}: ${why}`, async () => {
      const { noticed, said } = await run(name)
      assert.ok(noticed, `Not noticed. ${said}`)
      assert.match(said, /^noticed at seed/)
    })
  }
})
