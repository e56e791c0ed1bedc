import type { Disclosed } from '../../disclosure/disclosed.ts'
import { releasePatterns, type Patterns } from '../../disclosure/release-patterns.ts'
import { carelessAnswers } from '../../statistics/careless/careless-answers.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { chiSquareQuantile } from '../../statistics/distributions/chi-square.ts'
import type { BaseOfBlock } from './base-of-block.ts'

/**
 * Signs that answers were filled in without reading, counted over the people of the block's base: half of the questions
 * and more with one answer in a row, one answer to all, and a pattern that is far from all others.
 */
export function patternsOfBlock(base: BaseOfBlock | null): Disclosed<Patterns> {
  const { columns, rows, centres } = base ?? { columns: [], rows: [], centres: 0 }
  const signs = carelessAnswers(columns.map((column) => rows.map((row) => column[row] ?? null)))
  const long = THRESHOLDS.carelessLongstring.value * columns.length
  const far =
    columns.length > 0 ? chiSquareQuantile(THRESHOLDS.carelessDistance.value, columns.length) : Infinity
  const count = (is: (sign: (typeof signs)[number]) => boolean) => signs.filter(is).length
  const hasDistance = signs.some(({ mahalanobis }) => mahalanobis.estimable)
  return releasePatterns(
    {
      n: rows.length,
      centres,
      counts: [
        ['long-string', count(({ longstring }) => longstring.estimable && longstring.value >= long)],
        ['same-answer', count(({ irv }) => irv.estimable && irv.value === 0)],
        ...(hasDistance
          ? [['far-pattern', count(({ mahalanobis: d }) => d.estimable && d.value > far)] as const]
          : []),
      ],
    },
    base !== null,
  )
}
