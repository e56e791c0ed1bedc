import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import { stepOfEstimate } from '../../../disclosure/release-figure.ts'
import { estimated, notEstimable, type Estimate } from '../../../foundation/estimate.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { poolStudies, type PooledStudies } from '../../../statistics/meta/pool-studies.ts'
import type { Studies } from '../../../statistics/meta/weighted-fit.ts'
import { adjustP } from '../../../statistics/multiplicity/adjust-p.ts'
import { noResult, type AnalysisResult, type IntervalRow, type ResultRow } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { centresIn, type SharedQuestion } from './gap-of-questions.ts'

/**
 * The difference between two actor groups centre by centre, pooled over the centres: its mean, how far it differs between
 * centres (τ), and where it is to be expected in another centre.
 *
 * A random-effects meta-analysis with a centre for a study (`differencesPerCentre`): REML, Knapp-Hartung, the interval of τ by the Q
 * profile. p is adjusted by Holm over the questions. It is a function of the means per centre and the spread over the centres that are
 * released already, so it tells nothing new.
 *
 * A question has an answer where it rests on 20 centres, as in `gapOfQuestions`: under that no model over centres is given; and
 * where at least 5 of them show both groups.
 */
export function metaOfQuestions(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
): AnalysisResult {
  const found = block.items.map(({ id }) => {
    const of = questions.find((question) => question?.label[0] === id) ?? null
    return { id, pooled: of && pooledOver(of) }
  })
  const given = found.flatMap(({ pooled }) => (pooled?.estimable ? [pooled] : []))
  if (given.length === 0) {
    const [reason = 'fewer-than-20-centres'] = found.flatMap(({ pooled }) =>
      pooled && !pooled.estimable ? [pooled.reason] : [],
    )
    return noResult(null, reason)
  }
  const adjusted = adjustP(
    given.map(({ p }) => p),
    'holm',
  )
  const fewest = Math.min(...given.map(({ centres }) => centres))
  let next = 0
  const differences: ResultRow[] = []
  const spreads: ResultRow[] = []
  const drawn: IntervalRow[] = []
  for (const { id, pooled } of found) {
    const label = [id]
    if (!pooled?.estimable) {
      differences.push({ label, values: null })
      spreads.push({ label, values: null })
      continue
    }
    const { centres, estimate, lower, upper, predicted, tau, tauLower, tauUpper, i2 } = pooled
    const p = adjusted[next++] ?? null
    differences.push({
      label,
      values: [centres, estimate, lower, upper, p, predicted.lower, predicted.upper],
    })
    spreads.push({ label, values: [tau, tauLower, tauUpper, i2] })
    drawn.push({ label, estimate, lower, upper, predicted })
  }
  const reach = Math.max(...block.items.map(({ options }) => options)) - 1
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
      { id: 'metaSpread', columns: ['tau', 'tauLower', 'tauUpper', 'i2'], rows: spreads },
    ],
    figure: { from: -reach, to: reach, rows: drawn },
    cautions: [
      caution('single-item-invariance'),
      caution('prediction-interval-rather-short'),
      caution('spread-pooled-over-centres'),
      ...(fewest < THRESHOLDS.levelsForAModel.value
        ? [caution('fewer-than-20-levels', { group: 'centre', levels: fewest })]
        : []),
      ...(adjusted.some((p) => p > THRESHOLDS.noDifferenceP.value)
        ? [caution('large-p-is-not-no-difference')]
        : []),
    ],
  }
}

type Pooled = Estimate<
  {
    /** Centres that show both groups. */
    readonly centres: number
    readonly estimate: number
    readonly lower: number
    readonly upper: number
    readonly p: number
    readonly tau: number
    /** Null where the centres lie closer together than chance would have them. */
    readonly tauLower: number | null
    readonly tauUpper: number | null
    /** In percent. */
    readonly i2: number
    readonly predicted: { readonly lower: number; readonly upper: number }
  },
  | 'fewer-than-20-centres'
  | 'fewer-than-5-centres-with-both-groups'
  | Extract<PooledStudies, { estimable: false }>['reason']
  | Extract<Prediction, { estimable: false }>['reason']
>

type Prediction = Extract<PooledStudies, { estimable: true }>['prediction']

function pooledOver(question: SharedQuestion): Pooled {
  if (centresIn(question) < THRESHOLDS.levelsForAModel.value) return notEstimable('fewer-than-20-centres')
  const studies = differencesPerCentre(question)
  if (studies.y.length < THRESHOLDS.studiesForPooling.value)
    return notEstimable('fewer-than-5-centres-with-both-groups')
  const pooled = poolStudies(studies, 'REML', 'knapp-hartung')
  if (!pooled.estimable) return pooled
  const { coefficients, tau2, tau2Interval, i2, prediction } = pooled
  const [mean] = coefficients
  if (!mean) throw new RangeError('A mean was pooled, and there is no coefficient.')
  if (!prediction.estimable) return prediction
  return estimated({
    centres: studies.y.length,
    estimate: mean.estimate,
    lower: mean.lower,
    upper: mean.upper,
    p: mean.p,
    tau: Math.sqrt(tau2),
    tauLower: tau2Interval.estimable ? Math.sqrt(tau2Interval.lower) : null,
    tauUpper: tau2Interval.estimable ? Math.sqrt(tau2Interval.upper) : null,
    i2,
    predicted: { lower: prediction.lower, upper: prediction.upper },
  })
}

/**
 * For each centre that shows both groups
 *
 *     d = mean₁ − mean₂        v = s₁²/n₁ + s₂²/n₂ + h₁²/12 + h₂²/12
 *
 * with s the spread within centres, pooled over the centres for each group (that of one centre is not released), and h the step to
 * which the mean was rounded: a rounded value is h²/12 more uncertain (Sheppard). Without it rounding would pass for a difference
 * between centres.
 *
 * @example
 * // n 16 and 9, means 3 and 2.5, s 0.8 and 0.6, in tenths: d = 0.5, v = 0.04 + 0.04 + 2 · 0.01/12
 */
export function differencesPerCentre({ first, second }: SharedQuestion): Studies {
  const pairs = first.cells.flatMap((one) => {
    const other = second.cells.find(({ place }) => place === one.place)
    return other ? [{ one, other }] : []
  })
  return {
    y: Float64Array.from(pairs, ({ one, other }) => one.mean - other.mean),
    v: Float64Array.from(
      pairs,
      ({ one, other }) => uncertain(one, first.within) + uncertain(other, second.within),
    ),
    x: { rows: pairs.length, columns: 1, values: new Float64Array(pairs.length).fill(1) },
  }
}

function uncertain({ n }: OverCentres['cells'][number], within: number): number {
  return within ** 2 / n + stepOfEstimate(n) ** 2 / 12
}
