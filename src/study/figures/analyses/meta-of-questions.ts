import { caution } from '../../../statistics/cautions/caution-table.ts'
import { noResult, type AnalysisResult, type IntervalRow, type ResultRow } from '../analysis-result.ts'
import { differencesAroundZero } from '../differences-around-zero.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import {
  cautionOfFewWithBoth,
  poolQuestions,
  reasonForNone,
  SPREAD_COLUMNS,
  spreadRows,
} from './centre-by-centre.ts'
import type { SharedQuestion } from '../shared-question.ts'
import { cautionOfLargeP } from './holm-over-questions.ts'

/**
 * The difference between two actor groups centre by centre, pooled over the centres: its mean, how far it differs between
 * centres (τ), and where it is to be expected in another centre.
 *
 * A random-effects meta-analysis with a centre for a study (`poolQuestions`). p is adjusted by Holm over the questions. It is a
 * function of the means per centre and the spread over the centres that are released already, so it tells nothing new.
 */
export function metaOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
): AnalysisResult {
  const found = poolQuestions(block, questions, 'fewer-than-5-centres-with-both-groups')
  const reason = reasonForNone(found)
  if (reason !== null) return noResult(null, reason)
  const differences: ResultRow[] = []
  const drawn: IntervalRow[] = []
  for (const { id, pooled, pAdjusted, isClear } of found) {
    const label = [id]
    if (!pooled?.estimable) {
      differences.push({ label, values: null })
      continue
    }
    const { centres, estimate, lower, upper, predicted } = pooled
    differences.push({
      label,
      values: [centres, estimate, lower, upper, pAdjusted, predicted.lower, predicted.upper],
    })
    drawn.push({ label, estimate, lower, upper, predicted, isClear })
  }
  return {
    people: null,
    estimable: true,
    tables: [
      {
        id: 'metaDifference',
        columns: [
          'centres',
          'difference',
          'lower',
          'upper',
          'pAdjusted',
          'predictionLower',
          'predictionUpper',
        ],
        rows: differences,
      },
      { id: 'metaSpread', columns: SPREAD_COLUMNS, rows: spreadRows(found) },
    ],
    figure: differencesAroundZero(drawn),
    cautions: [
      caution('single-item-invariance'),
      caution('prediction-interval-rather-short'),
      caution('spread-pooled-over-centres'),
      ...cautionOfFewWithBoth(
        found,
        drawn.flatMap(({ label }) => label),
      ),
      ...cautionOfLargeP(found),
    ],
  }
}
