import type { TellProgress } from '../../foundation/progress.ts'
import type { SeededRandom } from '../../foundation/seeded-random.ts'
import { quantile } from '../describe/quantile.ts'
import { cholesky } from '../linear-algebra/cholesky.ts'
import type { SemFit } from './fit-structural-model.ts'
import type { PathEffects } from './path-effects.ts'
import { refitter } from './refit.ts'

/**
 * 95 % intervals of effects from free parameters drawn from the normal distribution of their estimates.
 *
 * Source: Preacher & Selig (2012), Communication Methods and Measures 6, 77–98.
 *
 * @returns per effect; null where the covariance of the estimates is none.
 */
export function drawnIntervals(
  { effects, valuesAt }: PathEffects,
  { x, covariance }: SemFit,
  draws: number,
  random: SeededRandom,
): readonly { readonly lower: number; readonly upper: number }[] | null {
  const factor = cholesky(covariance)
  if (!factor.isPositiveDefinite) return null
  const free = x.length
  const drawn = effects.map(() => new Float64Array(draws))
  const point = new Float64Array(free)
  const z = new Float64Array(free)
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < free; i++) z[i] = random.normal()
    for (let i = 0; i < free; i++) {
      let sum = x[i]!
      for (let j = 0; j <= i; j++) sum += factor.lower.values[i * free + j]! * z[j]!
      point[i] = sum
    }
    valuesAt(point).forEach((value, effect) => {
      drawn[effect]![draw] = value
    })
  }
  return drawn.map((values) => {
    const sorted = [...values.sort()]
    return { lower: quantile(sorted, 0.025), upper: quantile(sorted, 0.975) }
  })
}

export interface PathResamples {
  /** Per effect: its value in each resample, and without each row in turn. */
  readonly effects: readonly { readonly resamples: readonly number[]; readonly leftOut: readonly number[] }[]
  /** Resamples on which the model did not converge. */
  readonly failed: number
}

/** The effects in resamples of the rows of the one group; complete rows only. */
export function resampledEffects(
  { effects, valuesAt }: PathEffects,
  fit: SemFit,
  resamples: number,
  random: SeededRandom,
  tell: TellProgress,
): PathResamples {
  const refit = refitter(fit)
  const n = fit.data.groups[0]?.n ?? 0
  const found = effects.map(() => ({ resamples: [] as number[], leftOut: [] as number[] }))
  let failed = 0
  const add = (members: Int32Array, list: 'resamples' | 'leftOut') => {
    const x = refit([members])
    if (x) valuesAt(x).forEach((value, effect) => found[effect]?.[list].push(value))
    else if (list === 'resamples') failed += 1
  }
  const drawn = new Int32Array(n)
  for (let resample = 0; resample < resamples; resample++) {
    for (let draw = 0; draw < n; draw++) drawn[draw] = random.whole(n)
    add(drawn, 'resamples')
    if (resample % 20 === 0) tell({ done: resample, of: resamples + n })
  }
  const others = Int32Array.from({ length: Math.max(0, n - 1) }, (_, place) => place + 1)
  for (let row = 0; row < n; row++) {
    add(others, 'leftOut')
    if (row < n - 1) others[row] = row
    if (row % 100 === 0) tell({ done: resamples + row, of: resamples + n })
  }
  return { effects: found, failed }
}
