/**
 * The suites of storage, operations and API once more, on a PostgreSQL server: the one DATABASE_URL_TEST
 * names, or one started for the occasion. Says so, and passes, where there is none.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './machine.ts'
import { noServer, startPostgresServer } from './postgres-server.ts'

const folders = ['src/storage', 'src/operations', 'src/api']

const given = process.env.DATABASE_URL_TEST
const own = given ? null : await startPostgresServer()
const url = given ?? own?.url
if (!url) {
  console.log(`left out on this machine: storage and API on a server (${noServer})`)
} else {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const asked = process.argv.slice(2)
  const run = spawn(process.execPath, [vitest, 'run', ...(asked.length > 0 ? asked : folders)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL_TEST: url },
  })
  process.exitCode = await new Promise<number>((resolve) => run.on('exit', (code) => resolve(code ?? 1)))
  await own?.stop()
}
