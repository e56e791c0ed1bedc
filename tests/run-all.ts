/**
 * `npm test`: every suite this machine can run; then storage, operations and API once more on a PostgreSQL
 * server where there is one; then what was left out, what failed and why, and the count.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBrowserBundleWhenStale } from '../src/server/browser-bundle.ts'
import { leftOut, root } from './machine.ts'
import { startPostgresServer } from './postgres-server.ts'
import { type RunReport, reportFile } from './report-of-run.ts'

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
// Last, because of a long log often only the end is kept.
for (const failure of runs.flatMap((run) => run.failures)) console.log(`FAILED ${failure}`)
const sum = (of: 'passed' | 'failed' | 'skipped') => runs.reduce((total, run) => total + run[of], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') === 0 ? 0 : 1)

async function vitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<RunReport> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-tests-'))
  const path = join(folder, 'report.json')
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporter = join(root, 'tests', 'report-of-run.ts')
  const child = spawn(
    process.execPath,
    [program, 'run', '--reporter=default', `--reporter=${reporter}`, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, [reportFile]: path, ...env } },
  )
  const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as RunReport
    if (code === 0 || report.failed > 0) return report
    return { ...report, failed: 1, failures: [`vitest ended with ${code}, though no test failed`] }
  } catch {
    const failures = [`vitest ended with ${code} before it could report`]
    return { passed: 0, failed: 1, skipped: 0, failures }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
