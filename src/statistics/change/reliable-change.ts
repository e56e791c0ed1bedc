import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { correlation } from '../association/correlation.ts'
import { isConstant, mean, sampleVariance } from '../mean-and-variance.ts'
import { scaleReliability } from '../reliability/scale-reliability.ts'

/** How many of a group moved up, stayed and moved down. */
export interface Moved {
  readonly improved: number
  readonly unchanged: number
  readonly declined: number
}

export type ReliableChange = Estimate<
  {
    /** People who answered every item both times. */
    readonly n: number
    /** Of the first time. */
    readonly alpha: number
    readonly sd: number
    /** Standard error of measurement, and of the difference of two measurements; in units of the scale. */
    readonly sem: number
    readonly differenceError: number
    /** A change larger than this is more than measurement error, in 95 of 100 people who did not change. */
    readonly critical: number
    readonly moved: Moved
    /** The same, with each first score drawn to the mean before it is compared (Edwards & Nunnally). */
    readonly movedAgainstTrueScore: Moved
    readonly meanChange: number
    /** Mean change over the standard deviation of the changes. */
    readonly standardizedMean: Estimate<{ readonly value: number }, 'everybody-changed-alike'>
    readonly retest: ReturnType<typeof correlation>['r']
  },
  | 'fewer-than-two-people'
  | 'fewer-than-two-items'
  | 'constant'
  | 'alpha-is-not-between-0-and-1'
  | 'two-items-share-fewer-than-two-rows'
  | 'constant-item'
  | 'all-missing'
  | 'total-score-is-constant'
>

const POINT = 1.96

/**
 * How many people of a group changed by more than measurement error: counts, never who.
 *
 *     sem = sd √(1 − α)     RCI = (second − first) / (√2 sem)     reliable where |RCI| > 1.96
 *
 * sd and α are those of the first time, a score is the mean of the items. Edwards and Nunnally compare the second score with
 * α (first − mean) + mean ± 1.96 sem. In a group in which nobody changed about 5 in 100 will be counted as changed.
 *
 * Missing values: none; the caller keeps people who answered every item both times.
 *
 * Sources: Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59, 12–19; Speer (1992), idem 60, 402–408 (Edwards &
 * Nunnally). In R: by hand, with `psych::alpha`.
 *
 * @param first   per person the k item answers of the first time.
 * @param second  the same people, the same items, later.
 * @throws {RangeError} when the two do not hold the same people and items.
 * @example
 * // see reliable-change.test.ts: four people, two items, worked out
 */
export function reliableChange(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): ReliableChange {
  check(first, second)
  const n = first.length
  if (n < 2) return notEstimable('fewer-than-two-people')
  const items = (first[0] ?? []).map((_, item) => first.map((answers) => answers[item] ?? 0)) // as long as the first
  const scale = scaleReliability(
    items,
    items.map(() => false),
  )
  if (!scale.estimable) return notEstimable(scale.reason)
  const { alpha } = scale
  if (!(alpha > 0 && alpha < 1 - 1e-12)) return notEstimable('alpha-is-not-between-0-and-1')
  const before = first.map(mean)
  const after = second.map(mean)
  if (isConstant(before)) return notEstimable('constant')
  const centre = mean(before)
  const sd = Math.sqrt(sampleVariance(before))
  const sem = sd * Math.sqrt(1 - alpha)
  const differenceError = Math.SQRT2 * sem
  const changes = after.map((value, person) => value - (before[person] ?? 0)) // idem
  return estimated({
    n,
    alpha,
    sd,
    sem,
    differenceError,
    critical: POINT * differenceError,
    moved: counted(changes.map((change) => change / differenceError)),
    movedAgainstTrueScore: counted(
      after.map((value, person) => (value - centre - alpha * ((before[person] ?? 0) - centre)) / sem),
    ),
    meanChange: mean(changes),
    standardizedMean: isConstant(changes)
      ? notEstimable('everybody-changed-alike')
      : estimated({ value: mean(changes) / Math.sqrt(sampleVariance(changes)) }),
    retest: correlation(before, after, 'pearson').r,
  })
}

function counted(indices: readonly number[]): Moved {
  const improved = indices.filter((index) => index > POINT).length
  const declined = indices.filter((index) => index < -POINT).length
  return { improved, unchanged: indices.length - improved - declined, declined }
}

function check(first: readonly (readonly number[])[], second: readonly (readonly number[])[]): void {
  const k = first[0]?.length ?? 0
  const isSame =
    first.length === second.length && [...first, ...second].every((answers) => answers.length === k)
  if (!isSame) throw new RangeError('The two times must hold the same people and the same items.')
}
