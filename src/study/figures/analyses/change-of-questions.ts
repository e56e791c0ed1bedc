import { caution, type Caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { differenceInStrata } from '../../../statistics/means/difference-in-strata.ts'
import type { ContrastTest } from '../../../statistics/contrast-test.ts'
import { adjustP } from '../../../statistics/multiplicity/adjust-p.ts'
import {
  noResult,
  type AnalysisResult,
  type IntervalFigure,
  type IntervalRow,
  type ResultRow,
} from '../analysis-result.ts'
import { axisAround } from '../axis-around.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import {
  cautionsOfPooling,
  cellsOfBoth,
  ofRounding,
  poolQuestions,
  reasonForNone,
  SPREAD_COLUMNS,
  spreadRows,
} from './centre-by-centre.ts'
import { centresIn, type SharedQuestion } from './gap-of-questions.ts'

/**
 * The change of each question between an earlier closed wave and this one: this wave minus the earlier one, always within the same
 * centres. The first of a question is this wave, the second the earlier one.
 *
 * From 20 centres on: the change of each centre, pooled by random effects (`poolQuestions`), so that centres may change each in
 * their own way. Under 20 no model over centres is given: then the change in these centres together (`differenceInStrata`), as a
 * description. p is adjusted by Holm over the questions.
 *
 * It is a function of the numbers of both waves as each releases them on its own, so it tells nothing new. Nobody is followed.
 */
export function changeOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
): AnalysisResult {
  const centres = Math.min(...questions.flatMap((question) => (question ? [centresIn(question)] : [])))
  return centres >= THRESHOLDS.levelsForAModel.value
    ? overTheCentres(block, questions)
    : inTheseCentres(block, questions, centres)
}

const OF_CHANGE: readonly Caution[] = [
  caution('change-is-no-effect'),
  caution('other-people-in-each-wave'),
  caution('single-item-over-waves'),
]

function overTheCentres(block: FigureBlock, questions: readonly (SharedQuestion | null)[]): AnalysisResult {
  const found = poolQuestions(block, questions, 'fewer-than-5-centres-with-both-waves')
  const reason = reasonForNone(found)
  if (reason !== null) return noResult(null, reason)
  const drawn: IntervalRow[] = []
  const rows = found.map(({ id, of, pooled, pAdjusted }): ResultRow => {
    const label = [id]
    if (!of || !pooled?.estimable) return { label, values: null }
    const { centres, estimate, lower, upper, predicted } = pooled
    drawn.push({ label, estimate, lower, upper, predicted })
    return { label, values: [centres, ...peopleIn(of), estimate, lower, upper, pAdjusted] }
  })
  return {
    people: null,
    estimable: true,
    tables: [
      { id: 'changeModel', columns: [...COLUMNS, 'pAdjusted'], rows },
      {
        id: 'changeSpread',
        columns: [...SPREAD_COLUMNS, 'predictionLower', 'predictionUpper'],
        rows: spreadRows(found, ({ predicted }) => [predicted.lower, predicted.upper]),
      },
    ],
    figure: aroundZero(drawn),
    cautions: [...OF_CHANGE, caution('same-people-hide-spread'), ...cautionsOfPooling(found)],
  }
}

const COLUMNS = ['centres', 'nNow', 'nEarlier', 'change', 'lower', 'upper'] as const

function inTheseCentres(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
  centres: number,
): AnalysisResult {
  const found = block.items.map(({ id }) => {
    const of = questions.find((question) => question?.label[0] === id) ?? null
    return { id, of, test: of && withinCentres(of) }
  })
  const adjusted = adjustP(
    found.flatMap(({ test }) => (test ? [test.p] : [])),
    'holm',
  )
  if (adjusted.length === 0) return noResult(null, 'no-centre-with-both-waves')
  const drawn: IntervalRow[] = []
  const rows = found.map(({ id, of, test }): ResultRow => {
    const label = [id]
    if (!of || !test) return { label, values: null }
    const { estimate, lower, upper, df } = test
    const pAdjusted = adjusted[drawn.length] ?? null
    drawn.push({ label, estimate, lower, upper })
    return {
      label,
      values: [
        cellsOfBoth(of).length,
        ...peopleIn(of),
        estimate,
        lower,
        upper,
        Number.isFinite(df) ? df : null, // where no spread is left at 0.01
        pAdjusted,
      ],
    }
  })
  return {
    people: null,
    estimable: true,
    tables: [{ id: 'changeInThese', columns: [...COLUMNS, 'df', 'pAdjusted'], rows }],
    figure: aroundZero(drawn),
    cautions: [
      ...OF_CHANGE,
      caution('these-centres-only', { centres }),
      caution('spread-pooled-over-centres'),
      ...(adjusted.some((p) => p > THRESHOLDS.noDifferenceP.value)
        ? [caution('large-p-is-not-no-difference')]
        : []),
    ],
  }
}

/** Null where no centre shows both waves. */
function withinCentres(question: SharedQuestion): ContrastTest | null {
  const { first, second } = question
  return differenceInStrata(
    cellsOfBoth(question).map(({ one, other }) => ({
      difference: one.mean - other.mean,
      n1: one.n,
      n2: other.n,
      known: ofRounding(one) + ofRounding(other),
    })),
    { variance: first.within ** 2, df: first.n - first.centres },
    { variance: second.within ** 2, df: second.n - second.centres },
  )
}

/** Of this wave and of the earlier one, in the centres that show both. */
function peopleIn(question: SharedQuestion): readonly [now: number, earlier: number] {
  const pairs = cellsOfBoth(question)
  return [pairs.reduce((sum, { one }) => sum + one.n, 0), pairs.reduce((sum, { other }) => sum + other.n, 0)]
}

/** Zero in the middle, and at least a point on either side: a small change is not drawn as a large one. */
function aroundZero(rows: readonly IntervalRow[]): IntervalFigure {
  const ends = rows.flatMap(({ lower, upper, predicted }) => [
    lower,
    upper,
    ...(predicted ? [predicted.lower, predicted.upper] : []),
  ])
  const reach = Math.max(1, ...ends.map(Math.abs))
  return { ...axisAround([-reach, reach]), rows }
}
