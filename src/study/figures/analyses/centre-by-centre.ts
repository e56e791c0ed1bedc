/**
 * A difference in each centre apart, and these differences pooled over the centres: of two actor groups, or of one group in two waves.
 */
import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import { stepOfEstimate } from '../../../disclosure/release-figure.ts'
import { estimated, notEstimable, type Estimate } from '../../../foundation/estimate.ts'
import type { Caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { poolStudies, type PooledStudies } from '../../../statistics/meta/pool-studies.ts'
import type { Studies } from '../../../statistics/meta/weighted-fit.ts'
import type { ResultRow } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { cellsOfBoth, restsOnAModel, type SharedQuestion } from '../shared-question.ts'
import { cautionAbout, holmOverQuestions, type Adjusted } from './holm-over-questions.ts'

export interface Pooled {
  /** Centres that show both. */
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
  /** Where the difference of one more, similar centre is to be expected. */
  readonly predicted: { readonly lower: number; readonly upper: number }
}

type Prediction = Extract<PooledStudies, { estimable: true }>['prediction']

type PooledDifference<Few extends string> = Estimate<
  Pooled,
  | 'fewer-than-20-centres'
  | Few
  | Extract<PooledStudies, { estimable: false }>['reason']
  | Extract<Prediction, { estimable: false }>['reason']
>

export interface PooledQuestion<Few extends string> {
  readonly id: string
  /** Null for a question that was not asked of both, or is not shown. */
  readonly pooled: PooledDifference<Few> | null
}

/** Each question of the block by itself; p by Holm over those that have an answer. */
export function poolQuestions<Few extends string>(
  block: FigureBlock,
  questions: readonly (SharedQuestion | null)[],
  few: Few,
): (PooledQuestion<Few> & Adjusted)[] {
  const found = block.items.map(({ id }) => {
    const of = questions.find((question) => question?.label[0] === id) ?? null
    return { id, of, pooled: of && pooledOver(of, few) }
  })
  return holmOverQuestions(found, ({ pooled }) => (pooled?.estimable ? pooled.p : null))
}

/**
 * By random effects with a centre for a study: REML, Knapp-Hartung, the interval of τ by the Q profile.
 *
 * A question has an answer where it rests on 20 centres (`restsOnAModel`; under that no model over centres is given), and where at least 5
 * of them show both.
 *
 * @param few  the reason where fewer than 5 do.
 */
export function pooledOver<Few extends string>(question: SharedQuestion, few: Few): PooledDifference<Few> {
  if (!restsOnAModel(question)) return notEstimable('fewer-than-20-centres')
  const studies = differencesPerCentre(question)
  if (studies.y.length < THRESHOLDS.studiesForPooling.value) return notEstimable(few)
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

/** Why no question has an answer; null where one has. */
export function reasonForNone(found: readonly PooledQuestion<string>[]): string | null {
  const pooled = found.flatMap((one) => (one.pooled ? [one.pooled] : []))
  if (pooled.some(({ estimable }) => estimable)) return null
  const [reason = 'fewer-than-20-centres'] = pooled.flatMap((one) => (one.estimable ? [] : [one.reason]))
  return reason
}

/** How far the difference varies between centres, for each question: a row of `SPREAD_COLUMNS`, and of what `more` adds. */
export function spreadRows(
  found: readonly PooledQuestion<string>[],
  more: (pooled: Pooled) => readonly number[] = () => [],
): ResultRow[] {
  return found.map(({ id, pooled }) => ({
    label: [id],
    values: pooled?.estimable
      ? [pooled.tau, pooled.tauLower, pooled.tauUpper, pooled.i2, ...more(pooled)]
      : null,
  }))
}

export const SPREAD_COLUMNS = ['tau', 'tauLower', 'tauUpper', 'i2'] as const

/** That fewer than 20 centres show both, where a question rests on 20 and more that show at least one. */
export function cautionOfFewWithBoth(
  found: readonly PooledQuestion<string>[],
  answered: readonly string[],
): Caution[] {
  const few = found.flatMap(({ id, pooled }) =>
    pooled?.estimable && pooled.centres < THRESHOLDS.levelsForAModel.value
      ? [{ id, centres: pooled.centres }]
      : [],
  )
  return cautionAbout(
    'fewer-than-20-levels',
    few.map(({ id }) => id),
    answered,
    { group: 'centre', levels: Math.min(...few.map(({ centres }) => centres)) },
  )
}

/**
 * For each centre that shows both groups, or both waves
 *
 *     d = mean₁ − mean₂        v = s₁²/n₁ + s₂²/n₂ + h₁²/12 + h₂²/12
 *
 * with s the spread within centres, pooled over the centres for each (that of one centre is not released), and h the step to
 * which the mean was rounded: a rounded value is h²/12 more uncertain (Sheppard). Without it rounding would pass for a difference
 * between centres.
 *
 * @example
 * // n 16 and 9, means 3 and 2.5, s 0.8 and 0.6, in tenths: d = 0.5, v = 0.04 + 0.04 + 2 · 0.01/12
 */
export function differencesPerCentre(question: SharedQuestion): Studies {
  const { first, second } = question
  const pairs = cellsOfBoth(question)
  return {
    y: Float64Array.from(pairs, ({ one, other }) => one.mean - other.mean),
    v: Float64Array.from(
      pairs,
      ({ one, other }) =>
        first.within ** 2 / one.n + second.within ** 2 / other.n + ofRounding(one) + ofRounding(other),
    ),
    x: { rows: pairs.length, columns: 1, values: new Float64Array(pairs.length).fill(1) },
  }
}

/** What rounding adds to the variance of a mean. */
export function ofRounding({ n }: Pick<OverCentres['cells'][number], 'n'>): number {
  return stepOfEstimate(n) ** 2 / 12
}
