// Two reporters that write how many tests passed and failed, which ones failed and in which files, as JSON, so that scripts/test.mjs
// can add them up and name them at the end.
import { writeFileSync } from 'node:fs'

/** For `node --test --test-reporter`. */
export default async function* nodeCounts(events) {
  const failures = []
  const files = new Set()
  const path = []
  for await (const { type, data } of events) {
    if (type === 'test:start') path[data.nesting] = data.name
    // Of a test and the suites around it, which fail with it, the test alone is named.
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed' && !data.todo) {
      failures.push(failure([...path.slice(0, data.nesting), data.name], data.details.error))
      files.add(data.file)
    }
    // One summary comes per file, and one without a file for all of them.
    if (type !== 'test:summary' || data.file !== undefined) continue
    const { tests, passed, skipped, todo } = data.counts
    yield JSON.stringify({
      passed,
      failed: tests - passed - skipped - todo,
      left: skipped + todo,
      failures,
      files: [...files]
    })
  }
}

/** For the `reporters` of @web/test-runner: every test counts once for each browser it ran in. */
export function webCounts(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, left: 0, failures: [], files: [] }
      for (const { browser, testFile, errors, testResults } of sessions) {
        // A file that failed to load has errors and no tests.
        if (errors.length > 0) {
          counts.failed++
          counts.failures.push(failure([browser.name, testFile.split('/').at(-1)], errors[0]))
        }
        const before = counts.failed - (errors.length > 0 ? 1 : 0)
        if (testResults) add(testResults, counts, [browser.name])
        if (counts.failed > before) counts.files.push(testFile)
      }
      writeFileSync(path, JSON.stringify({ ...counts, files: [...new Set(counts.files)] }))
    }
  }
}

function add(suite, counts, path) {
  for (const test of suite.tests) {
    if (test.skipped) counts.left++
    else if (test.passed) counts.passed++
    else {
      counts.failed++
      counts.failures.push(failure([...path, test.name], test.error))
    }
  }
  for (const inner of suite.suites) add(inner, counts, [...path, inner.name])
}

/** `Firefox › <message-list> › showing › opens at the end: expected 40 to be below 2`, on one line. */
function failure(path, error) {
  const message = String(error?.cause?.message ?? error?.message ?? error?.cause ?? 'no message')
  return `${path.join(' › ')}: ${message.replace(/\s+/g, ' ').slice(0, 300).trim()}`
}
