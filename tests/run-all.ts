/**
 * `npm test`: every suite this machine can run; then storage, operations and API once more on a PostgreSQL
 * server where there is one; then what was left out; then the count.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBrowserBundleWhenStale } from '../src/server/browser-bundle.ts'
import { leftOut, root } from './machine.ts'
import { startPostgresServer } from './postgres-server.ts'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What keeps rows or answers requests: the same suites pass on both kinds of database. */
const onServerToo = ['src/storage', 'src/operations', 'src/api']

// Journeys through a browser look at the pages as they are built, so the build comes first.
buildBrowserBundleWhenStale(root)

const asked = process.argv.slice(2)
const runs = [await vitest(asked, {})]
if (asked.length === 0) {
  const given = process.env.DATABASE_URL_TEST ?? process.env.DATABASE_URL
  const own = given ? null : await startPostgresServer()
  const url = given ?? own?.url
  if (url) {
    console.log('\nonce more, on a PostgreSQL server')
    runs.push(await vitest(onServerToo, { DATABASE_URL_TEST: url }))
  }
  await own?.stop()
}

for (const suite of leftOut()) console.log(`left out on this machine: ${suite}`)
const sum = (of: keyof Counts) => runs.reduce((total, run) => total + run[of], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') === 0 ? 0 : 1)

/** A file that could not even be loaded counts as a failed test, or a broken suite would pass. */
async function vitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-tests-'))
  const report = join(folder, 'report.json')
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(
    process.execPath,
    [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const failed = counts.numFailedTests ?? 0
    return {
      passed: counts.numPassedTests ?? 0,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 } // it ended before it could report
  } finally {
    rmSync(folder, { recursive: true })
  }
}
