/** `npm test`: every suite this machine can run, then which it left out, then the count. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBrowserBundleWhenStale } from '../src/server/browser-bundle.ts'
import { leftOut, root } from './machine.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly success: boolean
}

// Journeys through a browser look at the pages as they are built, so the build comes first.
buildBrowserBundleWhenStale(root)

const folder = mkdtempSync(join(tmpdir(), 'draagkracht-tests-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)

for (const suite of leftOut()) console.log(`left out on this machine: ${suite}`)
const counts = JSON.parse(readFileSync(report, 'utf8')) as Report
rmSync(folder, { recursive: true })
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests + counts.numTodoTests} skipped`,
)
process.exit(run.status === 0 && counts.success ? 0 : 1)
