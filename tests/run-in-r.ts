/** For tests: runs a zip of "Reproduce in R" in R, where that is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPackage } from '../src/operations/exchange/read-package.ts'

/** A machine without R says so in the name of the test that it leaves out. */
export const hasR = spawnSync('Rscript', ['--version']).status === 0

export interface RunInR {
  /** 0: every number is the same. 1: one differs. 2: a package of R is not installed. */
  readonly status: number | null
  readonly output: string
}

/** @param change  what to do to a file before R reads it: a check that never fails checks nothing. */
export async function runInR(
  bytes: Uint8Array,
  change: (name: string, text: string) => string = (_, text) => text,
): Promise<RunInR> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-r-'))
  try {
    for (const [name, text] of await filesIn(bytes)) writeFileSync(join(folder, name), change(name, text))
    const ran = spawnSync('Rscript', ['reproduce.R'], { cwd: folder, encoding: 'utf8' })
    return { status: ran.status, output: `${ran.stdout}${ran.stderr}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The files of a zip as text, by their names. */
export async function filesIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const text = new TextDecoder()
  const files = await readPackage(bytes, 'reproduce.zip')
  return new Map([...files].map(([name, body]) => [name, text.decode(body)]))
}
