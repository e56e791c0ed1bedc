import type { TellProgress } from '../../foundation/progress.ts'
import type { SeededRandom } from '../../foundation/seeded-random.ts'
import { groupSums, resampledFixedEffects } from '../mixed/resampled-intercept.ts'
import { EFFECTS, type Effect } from './mediated-effect.ts'
import { placesAt, type Mediation, type MediationInput, type MediationLevel } from './mediation-model.ts'

export interface MediationBootstrap {
  /** Per level and effect: resamples, and the effect without each group (or row) in turn. */
  readonly effects: ReadonlyMap<string, { readonly resamples: number[]; readonly leftOut: number[] }>
  /** Resamples in which the paths could not be told apart. */
  readonly failed: number
}

/** The key of an effect at a level. */
export const effectKey = (level: MediationLevel, effect: Effect) => `${level} ${effect}`

/**
 * The effects of a mediation in resamples: whole groups are drawn with replacement (rows in `single`), because people of
 * one group are no independent draws. Means of groups stay those of the group.
 *
 * Source: Van der Leeden, Meijer & Busing (2008), in De Leeuw & Meijer (eds.), Handbook of multilevel analysis, 401–433.
 *
 * @param fit  of `input`.
 */
export function mediationBootstrap(
  input: MediationInput,
  fit: Mediation,
  resamples: number,
  random: SeededRandom,
  tell: TellProgress,
): MediationBootstrap {
  const isSingle = input.design === 'single'
  const level = isSingle ? Int32Array.from(input.y, (_, row) => row) : input.level
  const groups = isSingle ? input.y.length : input.groups
  const sums = [fit.mediator, fit.outcome].map(({ outcome, x }) => groupSums(outcome, x, level, groups))
  const [ofMediator, ofOutcome] = sums
  if (!ofMediator || !ofOutcome) throw new RangeError('Two equations were expected.')
  const keys = fit.levels.flatMap((one) => EFFECTS.map((effect) => effectKey(one.level, effect)))
  const effects = new Map(keys.map((key) => [key, { resamples: [] as number[], leftOut: [] as number[] }]))
  let failed = 0
  const add = (times: ArrayLike<number>, list: 'resamples' | 'leftOut') => {
    const a = resampledFixedEffects(ofMediator, times, !isSingle)
    const b = resampledFixedEffects(ofOutcome, times, !isSingle)
    if (!a || !b) {
      if (list === 'resamples') failed += 1
      return
    }
    for (const one of fit.levels) {
      const places = placesAt(one.level, fit.mediator.terms, fit.outcome.terms)
      const indirect = a[places.a]! * b[places.b]!
      const direct = b[places.direct]!
      const values = { indirect, direct, total: direct + indirect }
      for (const effect of EFFECTS) effects.get(effectKey(one.level, effect))?.[list].push(values[effect])
    }
  }
  const times = new Float64Array(groups)
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0)
    for (let draw = 0; draw < groups; draw++) times[random.whole(groups)]! += 1
    add(times, 'resamples')
    if (resample % 50 === 0) tell({ done: resample, of: resamples })
  }
  times.fill(1)
  for (let group = 0; group < groups; group++) {
    times[group] = 0
    add(times, 'leftOut')
    times[group] = 1
  }
  return { effects, failed }
}
