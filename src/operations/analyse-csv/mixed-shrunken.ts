/** The values of single levels: what a mixed model makes of each centre or team. */
import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { normalQuantile } from '../../statistics/distributions/normal.ts'
import type { MixedModel } from '../../statistics/mixed/fit-mixed-model.ts'
import type { RandomTerm } from '../../statistics/mixed/random-term.ts'
import type { Json, JsonObject } from './entries.ts'
import type { ModelData } from './model-columns.ts'
import type { RandomSpec } from './spec-kinds.ts'

export interface NamedTerm {
  readonly term: RandomTerm
  readonly names: readonly string[]
}

/** A shrunken value whose reliability is too low to be read as a number has this beside it: only its interval says something. */
const LOW = 'shrunken-value-of-low-reliability'

/**
 * Each level's own value: the fixed effect of the term (0 where it has none) and the level's deviation, pulled toward
 * nothing by how little the level tells. Reliability is 1 − (conditional variance / variance between levels).
 */
export function shrunken(
  model: MixedModel,
  random: readonly RandomSpec[],
  terms: readonly NamedTerm[],
  fixedNames: readonly string[],
  data: ModelData,
): JsonObject[] {
  const { effects, covariances } = model.system.effects(model.theta)
  return terms.flatMap(({ names }, place) => {
    const group = random[place]?.group ?? ''
    const levels = data.groupings.get(group)?.names ?? []
    return levels.flatMap((level, row) =>
      names.map((term, column): JsonObject => {
        const deviation = effects[place]?.values[row * names.length + column] ?? 0
        const relative = covariances[place]?.[row]?.values[column * names.length + column] ?? 0
        const conditional = relative * model.residualVariance
        const between = model.variances[place]?.values[column * names.length + column] ?? 0
        const fixedPlace = fixedNames.indexOf(term)
        const estimate = (fixedPlace < 0 ? 0 : (model.beta[fixedPlace] ?? 0)) + deviation
        const se = Math.sqrt(conditional)
        return {
          group,
          level,
          term,
          estimate,
          deviation,
          se,
          lower: estimate - normalQuantile(0.975) * se,
          upper: estimate + normalQuantile(0.975) * se,
          ...reliabilityOf(conditional, between),
        }
      }),
    )
  })
}

export function reliabilityOf(conditional: number, between: number): JsonObject {
  if (!(between > 0)) return { reliability: null, reliabilityReason: 'levels-do-not-differ', caution: LOW }
  const reliability = 1 - conditional / between
  return { reliability, ...(reliability < THRESHOLDS.shrunkenReliability.value && { caution: LOW }) }
}

/** One caution for a grouping that has such values, with how many they are. */
export function unreliable(values: readonly JsonObject[], group: string): Json[] {
  const low = values.filter((value) => value.caution === LOW).length
  return low > 0 ? [caution(LOW, { group, values: low })] : []
}
