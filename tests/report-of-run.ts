/** What a run of tests leaves for `npm test` to print last: its counts, and what failed with the reason. */
import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

export interface RunReport {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** A line or a few each: where, the test, and the first lines of the reason. */
  readonly failures: readonly string[]
}

/** Where the report is to be written stands in this environment variable. */
export const reportFile = 'DRAAGKRACHT_TEST_REPORT'

export default class ReportOfRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env[reportFile]
    if (path) writeFileSync(path, JSON.stringify(reportOf(modules, unhandled)))
  }
}

function reportOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): RunReport {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  // A file that could not be loaded, or an error outside of any test, counts as a failed test:
  // otherwise a broken suite would pass.
  const failures = [
    ...inState('failed').map(failureOfTest),
    ...modules.flatMap((module) =>
      [module, ...module.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => `${module.relativeModuleId}: ${firstLines(error)}`),
      ),
    ),
    ...unhandled.map((error) => `outside of any test: ${firstLines(error)}`),
  ]
  return {
    passed: inState('passed').length,
    failed: failures.length,
    skipped: inState('skipped').length,
    failures,
  }
}

function failureOfTest(test: TestCase): string {
  const reasons = (test.result().errors ?? []).map(firstLines)
  return `${test.module.relativeModuleId} > ${test.fullName}\n  ${reasons.join('\n  ')}`
}

/** The message, and the places of our own code that it came by. */
function firstLines(error: { readonly message?: string; readonly stack?: string }): string {
  const message = (error.message ?? String(error)).split('\n').slice(0, 12)
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at /.test(line) && !/node_modules|node:/.test(line))
  return [...message, ...places.slice(0, 4).map((line) => line.trim())].join('\n    ')
}
