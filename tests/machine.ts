/** What this machine has for the tests that need more than Node. A suite that is left out is named at the end of a run. */
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Debian's Chromium, or the one CHROMIUM_PATH names; null where there is none. */
export function chromiumPath(): string | null {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/** R's numbers on data that may not be committed, beside the clone; null where they are not. */
export function sharedReference(): string | null {
  const folder = join(root, '..', 'shared', 'reference')
  return existsSync(folder) ? folder : null
}

/** The folder with `initdb` and `postgres`; null where no PostgreSQL server is installed. */
export function postgresBinaries(): string | null {
  const folders = ['/usr/lib/postgresql/17/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/15/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0
}

/** One line per kind of suite that this machine cannot run. */
export function leftOut(): readonly string[] {
  return [
    ...(chromiumPath() ? [] : ['browser journeys and accessibility (no Chromium: apt-get install chromium)']),
    ...(postgresBinaries() || process.env.DATABASE_URL
      ? []
      : ['storage on a PostgreSQL server (none installed, no DATABASE_URL)']),
    ...(sharedReference() ? [] : ["R's numbers on data that may not be committed (no ../shared/reference)"]),
    ...(hasProgram('python3') ? [] : ['the separate script for withheld cells (no python3)']),
  ]
}
