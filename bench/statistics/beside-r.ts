import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { manyItems, peopleInGroups, teamAnswers, threeFactors, writeCsv } from './drawn-data.ts'

/** What the R script says of one analysis. */
export type FromR =
  | { readonly name: string; readonly seconds: number; readonly answer: number; readonly package: string }
  | { readonly name: string; readonly missing: string }

/** R's times by name of the analysis; null where there is no R. It takes a minute or two. */
export async function timesOfR(): Promise<ReadonlyMap<string, FromR> | null> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-bench-'))
  try {
    writeCsv(folder, 'people-in-groups', peopleInGroups())
    writeCsv(folder, 'three-factors', threeFactors())
    writeCsv(folder, 'team-answers', teamAnswers())
    writeCsv(folder, 'many-items', manyItems())
    const script = join(import.meta.dirname, '..', 'statistics.R')
    const { stdout } = await promisify(execFile)('Rscript', ['--vanilla', script, folder])
    const lines = stdout.split('\n').filter((line) => line.startsWith('{')) // some packages greet on standard output
    return new Map(
      lines.map((line) => {
        const told = JSON.parse(line) as FromR // statistics.R writes these
        return [told.name, told]
      }),
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}
