import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import type { TellProgress } from '../../../foundation/progress.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { differenceOfMeans } from '../../../statistics/means/difference-of-means.ts'
import { contrastTest, type ContrastTest } from '../../../statistics/contrast-test.ts'
import { randomIntercept } from '../../../statistics/mixed/random-term.ts'
import { fitMixedModel } from '../../../statistics/mixed/fit-mixed-model.ts'
import { kenwardRoger } from '../../../statistics/mixed/kenward-roger.ts'
import { quadratic } from '../../../statistics/mixed/satterthwaite.ts'
import { adjustP } from '../../../statistics/multiplicity/adjust-p.ts'
import type { AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { rowsOfCell } from '../rows-of-cell.ts'

/** A question in the same words to two groups, or to one group in two waves. */
export interface SharedQuestion {
  readonly label: readonly string[]
  readonly first: OverCentres
  readonly second: OverCentres
}

/**
 * The difference between two actor groups on each question that both read in the same words.
 *
 * From 20 centres on: a mixed model with an intercept for each centre, REML, degrees of freedom by Kenward and Roger. Under 20:
 * Welch's difference of the two means, which takes people of one centre for independent, as a description. p is
 * adjusted by Holm over the questions.
 */
export function gapOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
  tell: TellProgress = () => undefined,
): AnalysisResult {
  const asked = block.items.map(({ id }) => ({
    id,
    of: questions.find((question) => question?.label[0] === id) ?? null,
  }))
  const centres = Math.min(...asked.flatMap(({ of }) => (of ? [centresIn(of)] : [])))
  const isModel = centres >= THRESHOLDS.levelsForAModel.value
  const found = asked.map(({ id, of }, done) => {
    tell({ done, of: asked.length })
    return { id, of, test: of && (isModel ? overCentres(of) : welch(of)) }
  })
  const adjusted = adjustP(
    found.flatMap(({ test }) => (test ? [test.p] : [])),
    'holm',
  )
  let next = 0
  const rows = found.map(({ id, of, test }) => {
    if (!of || !test) return { label: [id], values: null }
    const { estimate, se, df, lower, upper } = test
    return {
      label: [id],
      values: [of.first.n, of.second.n, estimate, lower, upper, se, df, adjusted[next++] ?? null],
    }
  })
  const reach = Math.max(...block.items.map(({ options }) => options)) - 1
  return {
    people: null,
    estimable: true,
    tables: [
      {
        id: isModel ? 'gapModel' : 'gapWelch',
        columns: ['nFirst', 'nSecond', 'difference', 'lower', 'upper', 'se', 'df', 'pAdjusted'],
        rows,
      },
    ],
    figure: {
      from: -reach,
      to: reach,
      rows: found.flatMap(({ id, test }) => (test ? [{ label: [id], ...test }] : [])),
    },
    cautions: [
      caution('single-item-invariance'),
      ...(isModel ? [] : [caution('fewer-than-20-levels', { group: 'centre', levels: centres })]),
      ...(adjusted.some((p) => p > THRESHOLDS.noDifferenceP.value)
        ? [caution('large-p-is-not-no-difference')]
        : []),
    ],
  }
}

/** Centres in which at least one of both counts. */
export function centresIn({ first, second }: SharedQuestion): number {
  return new Set([...first.cells, ...second.cells].map(({ place }) => place)).size
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
