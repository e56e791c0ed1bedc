import type { TellProgress } from '../../../foundation/progress.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { differenceOfMeans } from '../../../statistics/means/difference-of-means.ts'
import { contrastTest, type ContrastTest } from '../../../statistics/contrast-test.ts'
import { randomIntercept } from '../../../statistics/mixed/random-term.ts'
import { fitMixedModel } from '../../../statistics/mixed/fit-mixed-model.ts'
import { kenwardRoger } from '../../../statistics/mixed/kenward-roger.ts'
import { quadratic } from '../../../statistics/mixed/satterthwaite.ts'
import type { AnalysisResult, ResultTable } from '../analysis-result.ts'
import { differencesAroundZero } from '../differences-around-zero.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { rowsOfCell } from '../rows-of-cell.ts'
import { centresIn, restsOnAModel, type SharedQuestion } from '../shared-question.ts'
import { cautionAbout, cautionOfLargeP, holmOverQuestions, type Adjusted } from './holm-over-questions.ts'

/**
 * The difference between two actor groups on each question that both read in the same words.
 *
 * A question that rests on 20 centres: a mixed model with an intercept for each centre, REML, degrees of freedom by Kenward and
 * Roger. One that rests on fewer: Welch's difference of the two means, which takes people of one centre for independent, as a
 * description. p is adjusted by Holm over all questions together.
 */
export function gapOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
  tell: TellProgress = () => undefined,
): AnalysisResult {
  const tested = block.items.map(({ id }, done): Tested => {
    tell({ done, of: block.items.length })
    const of = questions.find((question) => question?.label[0] === id) ?? null
    const isModel = of !== null && restsOnAModel(of)
    return { id, of, isModel, test: of && (isModel ? overCentres(of) : welch(of)) }
  })
  const found = holmOverQuestions(tested, ({ test }) => test && test.p)
  const answered = found.filter(({ test }) => test !== null)
  // What has no answer stands, as not shown, in the first of the tables.
  const firstIsModel = answered.length === 0 || answered.some(({ isModel }) => isModel)
  const inModel = found.filter(({ test, isModel }) => (test ? isModel : firstIsModel))
  const inWelch = found.filter((one) => !inModel.includes(one))
  const few = answered.filter(({ isModel }) => !isModel)
  return {
    people: null,
    estimable: true,
    tables: [tableOf('gapModel', inModel), tableOf('gapWelch', inWelch)].filter(
      ({ rows }) => rows.length > 0,
    ),
    figure: differencesAroundZero(
      answered.flatMap(({ id, test, isClear }) => (test ? [{ label: [id], ...test, isClear }] : [])),
    ),
    cautions: [
      caution('single-item-invariance'),
      ...cautionAbout('fewer-than-20-levels', idsOf(few), idsOf(answered), {
        group: 'centre',
        levels: Math.min(...few.flatMap(({ of }) => (of ? [centresIn(of)] : []))),
      }),
      ...cautionOfLargeP(found),
    ],
  }
}

interface Tested {
  readonly id: string
  /** Null for a question that was not asked of both, or is not shown. */
  readonly of: SharedQuestion | null
  readonly isModel: boolean
  readonly test: ContrastTest | null
}

const idsOf = (found: readonly Tested[]) => found.map(({ id }) => id)

function tableOf(id: 'gapModel' | 'gapWelch', found: readonly (Tested & Adjusted)[]): ResultTable {
  return {
    id,
    columns: ['nFirst', 'nSecond', 'difference', 'lower', 'upper', 'se', 'df', 'pAdjusted'],
    rows: found.map(({ id: item, of, test, pAdjusted }) => {
      if (!of || !test) return { label: [item], values: null }
      const { estimate, se, df, lower, upper } = test
      return {
        label: [item],
        values: [of.first.n, of.second.n, estimate, lower, upper, se, df, pAdjusted],
      }
    }),
  }
}

function welch({ first, second }: SharedQuestion): ContrastTest | null {
  const found = differenceOfMeans(
    { n: first.n, mean: first.mean, variance: first.sd ** 2 },
    { n: second.n, mean: second.mean, variance: second.sd ** 2 },
  )
  return found.estimable ? { ...found, estimate: found.difference } : null
}

/** Null where the model does not settle: such a row has no number, and is left to the profile. */
function overCentres({ first, second }: SharedQuestion): ContrastTest | null {
  const cells = [
    ...first.cells.map((cell) => ({ ...cell, isFirst: 1, within: first.within })),
    ...second.cells.map((cell) => ({ ...cell, isFirst: 0, within: second.within })),
  ]
  const places = [...new Set(cells.map(({ place }) => place))]
  const y = cells.flatMap(({ n, mean, within }) => rowsOfCell(n, mean, within))
  const x = cells.flatMap(({ n, isFirst }) => Array.from({ length: n }, () => [1, isFirst]))
  const level = cells.flatMap(({ n, place }) => Array.from({ length: n }, () => places.indexOf(place)))
  const model = fitMixedModel({
    y: Float64Array.from(y),
    x: { rows: y.length, columns: 2, values: Float64Array.from(x.flat()) },
    random: [randomIntercept(Int32Array.from(level), places.length)],
    method: 'REML',
  })
  if (!model.estimable) return null
  const corrected = kenwardRoger(model)
  if (!corrected.estimable) return null
  const contrast = [0, 1]
  const se = Math.sqrt(quadratic(corrected.covariance, contrast))
  return contrastTest(model.beta[1] ?? 0, se, corrected.df(contrast))
}
