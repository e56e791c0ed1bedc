import type { Fault } from '../../foundation/problem.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import {
  krippendorffAlpha,
  krippendorffInterval,
} from '../../qualitative/coder-agreement/krippendorff-alpha.ts'
import type { MeasurementLevel } from '../../qualitative/coder-agreement/measurement-level.ts'
import type { Ratings } from '../../qualitative/coder-agreement/ratings.ts'
import { drawResamples } from '../../qualitative/coder-agreement/resamples.ts'
import { entry, type Json } from './entries.ts'
import { ratersWithoutValues, raterColumns } from './rater-columns.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, type Table } from './read-table.ts'

const MISSING_DATA = 'pairwise: a unit with one value or none is left out; of the others every value counts'

const RESAMPLES = 1000
/** So that whoever runs it again gets the same interval. Any number would do; it stays this one. */
const SEED = 1

/** `krippendorff {raters, level?, document?}`. */
export function krippendorffOfRaters(table: Table, spec: Spec<'krippendorff'>, faults: Fault[]): Json {
  const level = spec.values.level ?? 'nominal'
  const ratings = raterColumns(table, spec, level, faults)
  const document = spec.values.document ?? null
  const documents = document === null ? null : groupColumn(table, document, spec.at('document'), faults)
  if (faults.length > 0) return null

  const alpha = krippendorffAlpha(ratings, level)
  const blocks = documents === null ? null : blocksOf(documents)
  const interval = alpha.estimable ? intervalOf(ratings, level, blocks) : alpha
  const pairable = ratings.map((row) => row.filter((value) => value !== null).length).filter((n) => n > 1)
  return {
    ...(!alpha.estimable && { notEstimable: alpha.reason }),
    ...entry('alpha', alpha, (at) => at.alpha),
    ...entry('lower', interval, (at) => at.lower),
    ...entry('upper', interval, (at) => at.upper),
    ...entry('observed', alpha, (at) => at.observed),
    ...entry('expected', alpha, (at) => at.expected),
    units: pairable.length,
    pairableValues: pairable.reduce((sum, n) => sum + n, 0),
    level,
    resampled: blocks === null ? 'units' : 'documents',
    resamples: RESAMPLES,
    missingData: MISSING_DATA,
    rowsUsed: pairable.length,
    rowsLeftOut: ratings.length - pairable.length,
    ratersWithoutValues: ratersWithoutValues(ratings, spec.values.raters),
  }
}

function intervalOf(ratings: Ratings, level: MeasurementLevel, blocks: readonly number[] | null) {
  const blockOf = blocks ?? ratings.map((_, unit) => unit)
  const count = blocks === null ? ratings.length : new Set(blocks).size
  return krippendorffInterval(
    ratings,
    level,
    drawResamples(count, RESAMPLES, seededRandom(SEED).uniform),
    blockOf,
  )
}

/** Documents numbered as they come; a row without one stands alone. */
function blocksOf(documents: readonly (string | null)[]): readonly number[] {
  const known = new Map<string | number, number>()
  return documents.map((document, row) => {
    const key = document ?? row
    const block = known.get(key) ?? known.size
    known.set(key, block)
    return block
  })
}
