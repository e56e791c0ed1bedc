/**
 * The shared reference files. They and their data are not part of the repository (the data belong to R packages under the
 * GPL), so without them these comparisons are left out.
 */
import { existsSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { Comparison, type Tolerance } from './compare-numbers.ts'

const folder = new URL('../../../shared/reference/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) console.log('golden: ../shared/reference is not there, so its numbers are not compared.')

export type Numbers = readonly (number | null)[]

/** A CSV of the reference folder. */
export function referenceData(name: string): string {
  return readFileSync(new URL(`data/${name}`, folder), 'utf8')
}

/** Reads one golden file; `compare` gets its outputs and must compare exactly `count` numbers. */
export function golden(
  id: string,
  count: number,
  compare: (outputs: never, with_: Comparison) => void,
): void {
  it.runIf(isThere)(`${id}: every number within the tolerance of the file`, () => {
    const file = JSON.parse(readFileSync(new URL(`golden/${id}.json`, folder), 'utf8')) as {
      readonly outputs: never
      readonly tolerance: Tolerance
    }
    const comparison = new Comparison(file.tolerance)
    compare(file.outputs, comparison)
    comparison.finish(id, count)
  })
}
