import type { Fault } from '../../foundation/problem.ts'
import { carelessAnswers, type RowSigns } from '../../statistics/careless/careless-answers.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { chiSquareQuantile } from '../../statistics/distributions/chi-square.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { numberColumn, type Table } from './read-table.ts'

const MISSING_DATA =
  'mahalanobis: complete rows only; longstring, irv and personTotal: the answers that are there, a missing answer ends a string'

/** `careless {items}`: items in the order in which they were asked. */
export function carelessRows(table: Table, spec: Spec<'careless'>, faults: Fault[]): Json {
  const names = spec.values.items
  const columns = names.map((name) => numberColumn(table, name, spec.at('items'), faults))
  if (faults.length > 0) return null
  const rows = carelessAnswers(columns)
  const complete = rows.filter(({ answered }) => answered === names.length).length
  const about = {
    missingData: MISSING_DATA,
    n: rows.length,
    completeRows: complete,
    rowsLeftOut: rows.length - complete,
  }
  if (rows.every(({ answered }) => answered === 0)) return { notEstimable: 'all-missing', ...about }
  return { rows: rows.map(oneRow), counts: counts(rows, names.length), ...about }
}

/** `row` counts the rows of data from 1, without the heading. */
function oneRow(signs: RowSigns, place: number): JsonObject {
  return {
    row: place + 1,
    answered: signs.answered,
    ...entry('longstring', signs.longstring, (at) => at.value),
    ...entry('irv', signs.irv, (at) => at.value),
    ...entry('mahalanobis', signs.mahalanobis, (at) => at.value),
    ...entry('personTotal', signs.personTotal, (at) => at.value),
  }
}

/** How many rows show a sign: all that leaves where no answer may be told of one person. */
function counts(rows: readonly RowSigns[], items: number): JsonObject {
  const { carelessDistance, carelessLongstring } = THRESHOLDS
  const far = chiSquareQuantile(carelessDistance.value, items)
  const longstrings = rows.flatMap(({ longstring }) => (longstring.estimable ? [longstring.value] : []))
  const distances = rows.flatMap(({ mahalanobis }) => (mahalanobis.estimable ? [mahalanobis.value] : []))
  const byLength = [...new Set(longstrings)].toSorted((a, b) => a - b)
  return {
    longstring: Object.fromEntries(
      byLength.map((length) => [String(length), longstrings.filter((value) => value === length).length]),
    ),
    longstringAtLeastHalf: longstrings.filter((value) => value >= carelessLongstring.value * items).length,
    longstringThreshold: carelessLongstring.value * items,
    longstringSource: carelessLongstring.source,
    ...(distances.length > 0
      ? { mahalanobisFar: distances.filter((value) => value > far).length }
      : {
          mahalanobisFar: null,
          mahalanobisFarReason: rows.map(reasonOf).find((reason) => reason !== null) ?? 'all-missing',
        }),
    mahalanobisThreshold: far,
    mahalanobisSource: carelessDistance.source,
    irvZero: rows.filter(({ irv }) => irv.estimable && irv.value === 0).length,
  }
}

const reasonOf = ({ mahalanobis }: RowSigns) => (mahalanobis.estimable ? null : mahalanobis.reason)
