/** τ², the variance between the true values of studies or centres, and how sure it is. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { chiSquareQuantile } from '../distributions/chi-square.ts'
import { minimumBetween, rootBetween } from '../optimise/brent.ts'
import { tracesOfP, weightedFit, type Studies } from './weighted-fit.ts'

export const BETWEEN_METHODS = ['REML', 'PM', 'DL', 'EE'] as const
export type BetweenMethod = (typeof BETWEEN_METHODS)[number]

/**
 * τ² of random effects.
 *
 * - `REML` restricted maximum likelihood (Viechtbauer 2005, J. Educ. Behav. Stat. 30, 261–293)
 * - `PM` the τ² with which Σ w r² equals its degrees of freedom (Paule & Mandel 1982)
 * - `DL` (Q − (k − p)) / tr P, with the weights 1/v (DerSimonian & Laird 1986)
 * - `EE` none: one true value for all
 *
 * Never below 0.
 *
 * @param studies  a design whose columns do not follow from each other, with more rows than columns.
 */
export function betweenVariance(studies: Studies, method: BetweenMethod): number {
  if (method === 'EE') return 0
  const df = studies.x.rows - studies.x.columns
  if (method === 'DL') {
    const fixed = fitAt(studies, 0)
    return Math.max(0, (fixed.q - df) / tracesOfP(studies, fixed).p)
  }
  if (method === 'PM') return tauAtQ(studies, df)
  return restrictedLikelihood(studies)
}

/** Standard error of τ²; null where no formula belongs to the method. */
export function betweenVarianceSe(studies: Studies, method: BetweenMethod, tau2: number): number | null {
  const df = studies.x.rows - studies.x.columns
  if (method === 'EE') return null
  if (method === 'REML') return Math.sqrt(2 / tracesOfP(studies, fitAt(studies, tau2)).pp)
  if (method === 'PM') {
    const total = fitAt(studies, tau2).weights.reduce((sum, w) => sum + w, 0)
    return Math.sqrt((2 * studies.x.rows ** 2) / df) / total
  }
  const { p, pp } = tracesOfP(studies, fitAt(studies, 0))
  return Math.sqrt((2 * df + 4 * tau2 * p + 2 * tau2 ** 2 * pp) / p ** 2)
}

/**
 * The 95 % interval of τ²: all values with which Σ w r² lies within its chi-square (Viechtbauer 2007, Stat. Med. 26,
 * 37–52).
 */
export function betweenVarianceInterval(
  studies: Studies,
): Estimate<{ readonly lower: number; readonly upper: number }, 'less-spread-than-chance'> {
  const df = studies.x.rows - studies.x.columns
  if (fitAt(studies, 0).q < chiSquareQuantile(0.025, df)) return notEstimable('less-spread-than-chance')
  return estimated({
    lower: tauAtQ(studies, chiSquareQuantile(0.975, df)),
    upper: tauAtQ(studies, chiSquareQuantile(0.025, df)),
  })
}

/** The τ² with which Σ w r² is `target`; 0 when it is below that from the start: it only falls. */
function tauAtQ(studies: Studies, target: number): number {
  const gap = (tau2: number) => fitAt(studies, tau2).q - target
  if (gap(0) <= 0) return 0
  let high = startOf(studies)
  while (gap(high) > 0) high *= 4
  return rootBetween(gap, 0, high)
}

function restrictedLikelihood(studies: Studies): number {
  const deviance = (tau2: number) => {
    const { weights, logDeterminant, q } = fitAt(studies, tau2)
    return q + logDeterminant - weights.reduce((sum, w) => sum + Math.log(w), 0)
  }
  const most = 16 * startOf(studies)
  const { x: near, value } = minimumBetween(deviance, 0, most)
  if (deviance(0) <= value) return 0
  // the deviance is flat at its lowest point, its slope crosses zero there: that gives the other half of the digits
  const slope = (tau2: number) => {
    const fit = fitAt(studies, tau2)
    const spread = fit.residuals.reduce((sum, r, i) => sum + ((fit.weights[i] ?? 0) * r) ** 2, 0)
    return tracesOfP(studies, fit).p - spread
  }
  const [low, high] = [near * (1 - 1e-3), near * (1 + 1e-3)]
  return slope(low) < 0 && slope(high) > 0 ? rootBetween(slope, low, high) : near
}

/** Larger than the spread between the estimates themselves. */
function startOf({ y }: Studies): number {
  const centre = y.reduce((sum, value) => sum + value, 0) / y.length
  return y.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, y.length - 1) + 1e-12
}

function fitAt(studies: Studies, tau2: number) {
  const fit = weightedFit(studies, tau2)
  if (!fit) throw new RangeError('The columns of the design follow from each other.')
  return fit
}
