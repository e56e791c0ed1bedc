/** Figures of a model over centres, as they may leave. */
import { release, withhold, type Disclosed } from './disclosed.ts'
import type { Figure, GapOverCentres, ShrunkenFigure } from './figures.ts'
import { fromReleased } from './from-released.ts'
import type { ModelBasis } from './model-basis.ts'
import { stepOfEstimate } from './release-figure.ts'
import { roundTo } from './rounding.ts'

export interface TestedGap {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** Adjusted for all gaps of the profile. */
  readonly pAdjusted: number
}

/**
 * The difference of two groups over all centres. In tenths, unless every cell whose mean is shown has thirty people: as
 * fine as the smallest of them. Of p only the side of three thresholds: its digits would say more than the estimate.
 *
 * @param bases  of both groups; null where one has none, and then there is nothing to show.
 */
export function releaseModelGap(
  of: TestedGap | null,
  [first, second]: readonly [ModelBasis | null, ModelBasis | null],
): Disclosed<GapOverCentres> {
  if (!of || !first || !second) return withhold()
  const step = stepOfEstimate(Math.min(first.smallestShown, second.smallestShown))
  return release({
    centres: new Set([...first.centres, ...second.centres]).size,
    people: [first.people, second.people],
    estimate: roundTo(of.estimate, step),
    lower: roundTo(of.lower, step),
    upper: roundTo(of.upper, step),
    p: bandOf(of.pAdjusted),
  })
}

function bandOf(p: number): GapOverCentres['p'] {
  if (p < 0.001) return 'under-0.001'
  if (p < 0.01) return 'under-0.01'
  return p < 0.05 ? 'under-0.05' : 'from-0.05'
}

/** A mean drawn to the whole by how little is known of it, with its interval. */
export interface ShrunkenValue {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly isReliable: boolean
}

/**
 * The mean of a centre pulled toward that of all centres, only beside a figure that shows its mean, and worked out from
 * that shown mean: so it tells nothing of the centre that the figure does not. As fine as the smallest figure of all centres: the
 * values of large centres at 0.01 would together tell of the spread of a small one, which its own figure gives in words.
 *
 * @param shrink  asked for with the mean and the number of people as shown; `isReliable` false: only the interval.
 */
export function releaseShrunken(
  figure: Disclosed<Figure>,
  scaleMaximum: number,
  basis: ModelBasis | null,
  shrink: (mean: number, n: number) => ShrunkenValue,
): Disclosed<ShrunkenFigure> {
  if (!basis) return withhold()
  return fromReleased(figure, figure, (shown) => {
    if (shown.kind === 'unanimous') return null
    const { value, lower, upper, isReliable } = shrink(shown.mean, shown.n)
    const step = stepOfEstimate(Math.min(shown.n, basis.smallestShown))
    const onScale = (point: number) => roundTo(Math.min(scaleMaximum, Math.max(1, point)), step)
    return {
      centres: basis.centres.length,
      mean: isReliable ? onScale(value) : null,
      lower: onScale(lower),
      upper: onScale(upper),
    }
  })
}

/**
 * One of a few words on all people of both groups together, such as how far a scale means the same to them.
 *
 * @param bases  of both groups; null where one has none, and then nothing is said.
 */
export function releaseWord<Word extends string>(
  word: Word,
  [first, second]: readonly [ModelBasis | null, ModelBasis | null],
): Disclosed<Word> {
  return first && second ? release(word) : withhold()
}
