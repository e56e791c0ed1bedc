/**
 * A PostgreSQL server for one test run: in a folder of its own, on a free port of this machine alone, gone
 * afterwards. Nobody's own server is touched. It syncs as any server does, because the product refuses one
 * that does not.
 */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { postgresBinaries } from './machine.ts'

export interface PostgresServer {
  /** Address of its database `postgres`; tests make their own databases beside it. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export const noServer = 'no PostgreSQL server is installed here'

/** Null where none is installed: `noServer` says so. `settings` are as on the command line: `fsync=off`. */
export async function startPostgresServer(settings: readonly string[] = []): Promise<PostgresServer | null> {
  const binaries = postgresBinaries()
  if (!binaries) return null
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-server-'))
  const owner = ownerOfServer()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

  const port = await freePort()
  const options = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    ...settings,
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  )
  const gone = new Promise<void>((resolve) => server.on('exit', () => resolve()))
  const endWithUs = () => server.kill('SIGQUIT')
  process.on('exit', endWithUs)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(url, () => server.exitCode !== null)
  return {
    url,
    stop: async () => {
      process.off('exit', endWithUs)
      server.kill('SIGINT') // fast shutdown: open connections are closed
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; its package brings a user for it. */
function ownerOfServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('no user to run PostgreSQL as: neither postgres nor nobody exists')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilItAnswers(url: string, hasEnded: () => boolean): Promise<void> {
  const PATIENCE_MS = 20_000
  for (const started = Date.now(); Date.now() - started < PATIENCE_MS && !hasEnded(); await wait(50)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      // Not yet: it is starting.
    }
  }
  throw new Error('the PostgreSQL server of the tests did not start')
}
