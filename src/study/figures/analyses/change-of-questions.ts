import { caution, type Caution } from '../../../statistics/cautions/caution-table.ts'
import { differenceInStrata } from '../../../statistics/means/difference-in-strata.ts'
import type { ContrastTest } from '../../../statistics/contrast-test.ts'
import { noResult, type AnalysisResult, type IntervalRow, type ResultRow } from '../analysis-result.ts'
import { differencesAroundZero } from '../differences-around-zero.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { cellsOfBoth, centresIn, restsOnAModel, type SharedQuestion } from '../shared-question.ts'
import {
  cautionOfFewWithBoth,
  ofRounding,
  pooledOver,
  SPREAD_COLUMNS,
  spreadRows,
  type PooledQuestion,
} from './centre-by-centre.ts'
import { cautionAbout, cautionOfLargeP, holmOverQuestions, type Adjusted } from './holm-over-questions.ts'

/**
 * The change of each question between an earlier closed wave and this one: this wave minus the earlier one, always within the same
 * centres. The first of a question is this wave, the second the earlier one.
 *
 * A question that rests on 20 centres: the change of each centre, pooled by random effects (`pooledOver`), so that centres may change
 * each in their own way. Of one that rests on fewer no model over centres is given: then the change in these centres together
 * (`differenceInStrata`), as a description. p is adjusted by Holm over all questions together.
 *
 * It is a function of the numbers of both waves as each releases them on its own, so it tells nothing new. Nobody is followed.
 */
export function changeOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
): AnalysisResult {
  const asked = block.items.map(({ id }): Changed => {
    const of = questions.find((question) => question?.label[0] === id) ?? null
    if (!of) return { id, of, pooled: null, test: null }
    return restsOnAModel(of)
      ? { id, of, pooled: pooledOver(of, 'fewer-than-5-centres-with-both-waves'), test: null }
      : { id, of, pooled: null, test: withinCentres(of) }
  })
  const found = holmOverQuestions(asked, pOf)
  const answered = idsOf(found.filter((one) => pOf(one) !== null))
  if (answered.length === 0) return noResult(null, reasonForNoChange(found))
  // What has no answer stands, as not shown, in the first of the tables.
  const hasModel = found.some(({ pooled }) => pooled?.estimable)
  const inModel = hasModel ? found.filter(({ test }) => test === null) : []
  const inThese = hasModel ? found.filter(({ test }) => test !== null) : found
  const predicted = idsOf(found.filter(({ pooled }) => pooled?.estimable))
  const described = found.filter(({ test }) => test !== null)
  return {
    people: null,
    estimable: true,
    tables: [
      { id: 'changeModel', columns: [...COLUMNS, 'pAdjusted'], rows: inModel.map(rowOfModel) },
      {
        id: 'changeSpread',
        columns: [...SPREAD_COLUMNS, 'predictionLower', 'predictionUpper'],
        rows: spreadRows(inModel, ({ predicted: { lower, upper } }) => [lower, upper]),
      },
      { id: 'changeInThese', columns: [...COLUMNS, 'df', 'pAdjusted'], rows: inThese.map(rowOfThese) },
    ].filter(({ rows }) => rows.length > 0),
    figure: differencesAroundZero(found.flatMap(drawn)),
    cautions: [
      ...OF_CHANGE,
      ...cautionAbout('same-people-hide-spread', predicted, answered),
      ...cautionAbout('these-centres-only', idsOf(described), answered, {
        centres: Math.min(...described.flatMap(({ of }) => (of ? [centresIn(of)] : []))),
      }),
      ...cautionAbout('same-people-widen-interval', idsOf(described), answered),
      caution('spread-pooled-over-centres'),
      ...cautionOfFewWithBoth(found, answered),
      ...cautionOfLargeP(found),
    ],
  }
}

const OF_CHANGE: readonly Caution[] = [
  caution('change-is-no-effect'),
  caution('other-people-in-each-wave'),
  caution('single-item-over-waves'),
]

/** A question with at most one answer: pooled over centres, or as the test of the change in these centres together. */
interface Changed extends PooledQuestion<'fewer-than-5-centres-with-both-waves'> {
  /** Null for a question that is not shown in both waves. */
  readonly of: SharedQuestion | null
  readonly test: ContrastTest | null
}

const idsOf = (found: readonly Changed[]) => found.map(({ id }) => id)

const pOf = ({ pooled, test }: Changed): number | null => (pooled?.estimable ? pooled.p : (test?.p ?? null))

/** Why no question has an answer: what stood in the way of a model, where one was tried. */
function reasonForNoChange(found: readonly Changed[]): string {
  const [reason = 'no-centre-with-both-waves'] = found.flatMap(({ pooled }) =>
    pooled && !pooled.estimable ? [pooled.reason] : [],
  )
  return reason
}

const COLUMNS = ['centres', 'nNow', 'nEarlier', 'change', 'lower', 'upper'] as const

function rowOfModel({ id, of, pooled, pAdjusted }: Changed & Adjusted): ResultRow {
  if (!of || !pooled?.estimable) return { label: [id], values: null }
  const { centres, estimate, lower, upper } = pooled
  return { label: [id], values: [centres, ...peopleIn(of), estimate, lower, upper, pAdjusted] }
}

function rowOfThese({ id, of, test, pAdjusted }: Changed & Adjusted): ResultRow {
  if (!of || !test) return { label: [id], values: null }
  const { estimate, lower, upper, df } = test
  const shownDf = Number.isFinite(df) ? df : null // where no spread is left at 0.01
  return {
    label: [id],
    values: [cellsOfBoth(of).length, ...peopleIn(of), estimate, lower, upper, shownDf, pAdjusted],
  }
}

function drawn({ id, pooled, test, isClear }: Changed & Adjusted): IntervalRow[] {
  if (pooled?.estimable) {
    const { estimate, lower, upper, predicted } = pooled
    return [{ label: [id], estimate, lower, upper, predicted, isClear }]
  }
  if (!test) return []
  const { estimate, lower, upper } = test
  return [{ label: [id], estimate, lower, upper, isClear }]
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
