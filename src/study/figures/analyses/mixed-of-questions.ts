import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import { estimated, notEstimable, type Estimate } from '../../../foundation/estimate.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { contrastTest } from '../../../statistics/contrast-test.ts'
import { studentQuantile } from '../../../statistics/distributions/student-t.ts'
import { cellRows } from '../../../statistics/mixed/cell-rows.ts'
import { fitMixedModel, type MixedModelFit } from '../../../statistics/mixed/fit-mixed-model.ts'
import { kenwardRoger, type KenwardRoger } from '../../../statistics/mixed/kenward-roger.ts'
import { profileIntervals } from '../../../statistics/mixed/profile-intervals.ts'
import { quadratic } from '../../../statistics/mixed/satterthwaite.ts'
import { noResult, type AnalysisResult, type IntervalRow, type ResultRow } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/**
 * The mean of each question over the centres, from a mixed model with a mean and an intercept for each centre: with an
 * interval that counts people of one centre as alike, where the mean of another centre is to be expected, how far
 * centres lie apart, and how firm the mean of one centre is.
 *
 * REML; the interval by Kenward and Roger; the prediction interval mean ± t(k − 1) √(τ² + se²) over k centres (Higgins,
 * Thompson & Spiegelhalter 2009, J. R. Stat. Soc. A 172, 137–159, with the degrees of freedom of one mean); both stop at the
 * ends of the scale. It is a function of n and mean per centre and of the spread within centres, so it tells nothing new.
 *
 * A question has an answer where it rests on 20 centres: under that no model over centres is given.
 */
export function mixedOfQuestions(block: FigureBlock, shown: readonly (OverCentres | null)[]): AnalysisResult {
  const found = block.items.map((item, place) => {
    const of = shown[place]
    return { ...item, model: of ? meanOverCentres(of) : null }
  })
  const given = found.flatMap(({ model }) => (model?.estimable ? [model] : []))
  if (given.length === 0) {
    const [reason] = found.flatMap(({ model }) => (model && !model.estimable ? [model.reason] : []))
    return noResult(null, reason ?? 'fewer-than-20-centres')
  }
  const means: ResultRow[] = []
  const spreads: ResultRow[] = []
  const reliabilities: ResultRow[] = []
  const designs: ResultRow[] = []
  const drawn: IntervalRow[] = []
  for (const { id, options, model } of found) {
    const label = [id]
    if (!model?.estimable) {
      means.push({ label, values: null })
      spreads.push({ label, values: null })
      reliabilities.push({ label, values: null })
      designs.push({ label, values: null })
      continue
    }
    const onScale = ({ lower, upper }: Interval) => ({
      lower: Math.max(1, lower),
      upper: Math.min(options, upper),
    })
    const { n, centres, mean } = model
    const interval = onScale(model.interval)
    const predicted = onScale(model.predicted)
    means.push({
      label,
      values: [n, centres, mean, interval.lower, interval.upper, predicted.lower, predicted.upper],
    })
    spreads.push({ label, values: spreadOf(model) })
    reliabilities.push({ label, values: reliabilityOf(model) })
    designs.push({ label, values: designOf(model) })
    drawn.push({ label, estimate: mean, ...interval, predicted })
  }
  return {
    people: null,
    estimable: true,
    tables: [
      {
        id: 'mixedMean',
        columns: ['n', 'centres', 'mean', 'lower', 'upper', 'predictionLower', 'predictionUpper'],
        rows: means,
      },
      {
        id: 'mixedSpread',
        columns: ['tau', 'tauLower', 'tauUpper', 'sdWithin', 'icc'],
        rows: spreads,
      },
      {
        id: 'mixedReliability',
        columns: ['reliabilityLowest', 'reliabilityHighest', 'unreliableCentres'],
        rows: reliabilities,
      },
      { id: 'mixedDesign', columns: ['designEffect', 'effectiveN'], rows: designs },
    ],
    figure: { from: 1, to: Math.max(...block.items.map(({ options }) => options)), rows: drawn },
    cautions: [
      caution('prediction-interval-rather-short'),
      ...(given.some(({ isAtZero }) => isAtZero) ? [caution('levels-no-further-apart-than-chance')] : []),
    ],
  }
}

interface Interval {
  readonly lower: number
  readonly upper: number
}

interface MeanOverCentres {
  readonly n: number
  readonly centres: number
  readonly mean: number
  readonly interval: Interval
  readonly predicted: Interval
  /** Variances in squared scale points: of the means of centres, and of people within them. */
  readonly between: number
  readonly within: number
  /** The first is zero, or as near as the search came. */
  readonly isAtZero: boolean
  /** Of the mean, by Kenward and Roger. */
  readonly variance: number
  /** Of √ of the first; null where the likelihood does not bound it. */
  readonly betweenInterval: Interval | null
  /** People per centre. */
  readonly sizes: readonly number[]
}

function meanOverCentres({
  cells,
  within,
}: OverCentres): Estimate<
  MeanOverCentres,
  'fewer-than-20-centres' | Reason<MixedModelFit> | Reason<KenwardRoger>
> {
  if (cells.length < THRESHOLDS.levelsForAModel.value) return notEstimable('fewer-than-20-centres')
  const model = fitMixedModel(
    cellRows(
      cells.map((cell, level) => ({
        fixed: 0,
        level,
        inner: null,
        n: cell.n,
        sum: cell.n * cell.mean,
        squares: cell.n * cell.mean ** 2 + (cell.n - 1) * within ** 2,
      })),
      1,
    ),
  )
  if (!model.estimable) return model
  const corrected = kenwardRoger(model)
  if (!corrected.estimable) return corrected
  const profile = profileIntervals(model)
  const mean = model.beta[0] ?? 0
  const variance = quadratic(corrected.covariance, [1])
  const between = model.variances[0]?.values[0] ?? 0
  const reach = studentQuantile(0.975, cells.length - 1) * Math.sqrt(between + variance)
  const { lower, upper } = contrastTest(mean, Math.sqrt(variance), corrected.df([1]))
  return estimated({
    n: cells.reduce((sum, cell) => sum + cell.n, 0),
    centres: cells.length,
    mean,
    interval: { lower, upper },
    predicted: { lower: mean - reach, upper: mean + reach },
    between,
    within: model.residualVariance,
    isAtZero: model.isSingular,
    variance,
    betweenInterval: profile.estimable ? (profile.random[0] ?? null) : null,
    sizes: cells.map((cell) => cell.n),
  })
}

type Reason<Of> = Extract<Of, { readonly estimable: false; readonly reason: string }>['reason']

/** τ with its profile interval, σ, and ICC = τ² / (τ² + σ²). */
function spreadOf({ between, betweenInterval, within }: MeanOverCentres): (number | null)[] {
  const { lower, upper } = betweenInterval ?? { lower: null, upper: null }
  return [Math.sqrt(between), lower, upper, Math.sqrt(within), between / (between + within)]
}

/**
 * For how many separate people the mean counts: those whose mean would be as uncertain, (τ² + σ²) / Var(mean); and n over
 * that, the design effect. With centres of one size m that is 1 + (m − 1) ICC (Kish 1965); with others a large centre weighs less in
 * this mean than its people would, and Kish's form, which is for the mean of all people, does not belong to it.
 */
function designOf({ between, within, variance, n }: MeanOverCentres): number[] {
  const effectiveN = (between + within) / variance
  return [n / effectiveN, effectiveN]
}

/** The lowest and highest λ = τ² / (τ² + σ² / n) of a centre, and how many lie under .70: their mean may not stand as one number. */
function reliabilityOf({ between, within, sizes }: MeanOverCentres): number[] {
  const reliability = sizes.map((size) => between / (between + within / size))
  return [
    Math.min(...reliability),
    Math.max(...reliability),
    reliability.filter((one) => one < THRESHOLDS.shrunkenReliability.value).length,
  ]
}
