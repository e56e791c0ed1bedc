import { bootstrapIntervals } from '../../statistics/bootstrap/bootstrap-intervals.ts'
import { normalQuantile } from '../../statistics/distributions/normal.ts'
import { contrastTest } from '../../statistics/contrast-test.ts'
import { entry, type JsonObject } from './entries.ts'

/** How often rows or groups are resampled, unless the specification says otherwise. */
export const RESAMPLES = 1000

interface Drawn {
  readonly lower: number
  readonly upper: number
}
interface Resampled {
  readonly resamples: readonly number[]
  readonly leftOut: readonly number[]
}

/**
 * An effect with its test and its three intervals: delta method, Monte Carlo, bootstrap.
 *
 * @param drawn      null: too few draws were asked.
 * @param resampled  null: none were asked.
 */
export function withIntervals(
  estimate: number,
  se: number,
  drawn: Drawn | null,
  resampled: Resampled | null,
): JsonObject {
  const half = normalQuantile(0.975) * se
  return {
    estimate,
    ...(se > 0
      ? tested(estimate, se)
      : { se: 0, z: null, zReason: 'not-free', p: null, pReason: 'not-free' }),
    deltaLower: estimate - half,
    deltaUpper: estimate + half,
    ...(drawn
      ? { monteCarloLower: drawn.lower, monteCarloUpper: drawn.upper }
      : withoutInterval('monteCarlo', 'too-few-draws')),
    ...(resampled && bootstrapOf(estimate, resampled)),
  }
}

function tested(estimate: number, se: number): JsonObject {
  const { t, p } = contrastTest(estimate, se, Infinity)
  return { se, z: t, p }
}

function bootstrapOf(estimate: number, { resamples, leftOut }: Resampled): JsonObject {
  const found = bootstrapIntervals(estimate, resamples, leftOut)
  if (!found.estimable)
    return { ...withoutInterval('percentile', found.reason), ...withoutInterval('bca', found.reason) }
  return {
    percentileLower: found.percentile.lower,
    percentileUpper: found.percentile.upper,
    ...entry('bcaLower', found.bca, (at) => at.lower),
    ...entry('bcaUpper', found.bca, (at) => at.upper),
  }
}

function withoutInterval(name: string, reason: string): JsonObject {
  return {
    [`${name}Lower`]: null,
    [`${name}LowerReason`]: reason,
    [`${name}Upper`]: null,
    [`${name}UpperReason`]: reason,
  }
}
