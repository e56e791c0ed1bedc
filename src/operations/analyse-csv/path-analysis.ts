import type { Fault } from '../../foundation/problem.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Text } from '../../foundation/text.ts'
import { FEWEST_RESAMPLES } from '../../statistics/bootstrap/bootstrap-intervals.ts'
import { DRAWS } from '../../statistics/mediation/mediated-effect.ts'
import { fitMeasures } from '../../statistics/sem/fit-measures.ts'
import { fitStructuralModel } from '../../statistics/sem/fit-structural-model.ts'
import { parameterEstimates } from '../../statistics/sem/parameter-estimates.ts'
import { drawnIntervals, resampledEffects } from '../../statistics/sem/path-draws.ts'
import { deltaErrors } from '../../statistics/sem/delta-errors.ts'
import { standardisedErrors } from '../../statistics/sem/standardised-errors.ts'
import { pathEffects, type PathEffect } from '../../statistics/sem/path-effects.ts'
import { explainedVariance } from '../../statistics/sem/residuals.ts'
import { RESAMPLES, withIntervals } from './effect-intervals.ts'
import type { Json, JsonObject } from './entries.ts'
import { cautionsOf, measuresOf, parameterOf } from './factor-analysis.ts'
import { modelFaults } from './model-faults.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { structuralModel } from './structural-model.ts'

const MISSING_DATA = 'listwise: a row without one of the variables is left out'

/** `path {model, draws?, resamples?, seed?}`: observed variables only. */
export function pathAnalysis(
  table: Table,
  spec: Spec<'path'>,
  faults: Fault[],
  _notes: Text[],
  tell: TellProgress,
): Json {
  const { draws = DRAWS, resamples = RESAMPLES, seed = 1 } = spec.values
  const read = structuralModel(table, { model: spec.values.model, at: spec.at }, faults)
  if (!read) return null
  const factor = read.model.relations.find(({ op }) => op === '=~')
  if (factor) {
    faults.push(modelFaults.factorInPath(spec.at('model'), factor.lhs))
    return null
  }
  const { model, data } = read
  const about = { missingData: MISSING_DATA, n: data.n, rowsLeftOut: data.rowsLeftOut }
  const fit = fitStructuralModel(model, data, { hasMeans: true })
  if (!fit.estimable) {
    return { notEstimable: fit.reason, ...(fit.where !== '' && { where: fit.where }), ...about }
  }
  const paths = pathEffects(fit)
  const random = seededRandom(seed)
  const values = paths.valuesAt(fit.x)
  const errors = deltaErrors(paths.valuesAt, fit)
  const drawn = draws >= FEWEST_RESAMPLES ? drawnIntervals(paths, fit, draws, random.split(1)) : null
  const resampled = resamples > 0 ? resampledEffects(paths, fit, resamples, random.split(2), tell) : null
  const measures = fitMeasures(fit)
  const listed = (kind: PathEffect['kind']) =>
    paths.effects.flatMap((effect, place): JsonObject[] =>
      effect.kind === kind
        ? [
            {
              ...(kind === 'defined' ? { name: effect.to } : { from: effect.from, to: effect.to }),
              ...withIntervals(
                values[place] ?? 0,
                errors[place] ?? 0,
                drawn?.[place] ?? null,
                resampled?.effects[place] ?? null,
              ),
            },
          ]
        : [],
    )
  const scaled = standardisedErrors(fit)
  const parameters = parameterEstimates(fit).map((one, place) =>
    parameterOf(one, () => ({}), true, scaled[place]),
  )
  return {
    paths: parameters.filter(({ op }) => op === '~').map(pathOf),
    ...(paths.runsOneWay
      ? { indirect: listed('indirect'), direct: listed('direct'), total: listed('total') }
      : { indirect: null, indirectReason: 'paths-run-in-a-circle' }),
    defined: listed('defined'),
    r2: explainedVariance(fit).map(({ variable, r2 }) => ({ variable, r2 })),
    ...measuresOf(measures),
    ...about,
    parameters,
    draws,
    resamples,
    ...(resampled && { resamplesWithoutEffect: resampled.failed }),
    seed,
    cautions: cautionsOf(fit, measures.cfi, measures.rmsea),
  }
}

/** A regression in the words of a path: `y ~ x` leads from x to y. */
function pathOf({ lhs, op: _op, rhs, est, ...rest }: JsonObject): JsonObject {
  return { from: rhs ?? '', to: lhs ?? '', estimate: est ?? null, ...rest }
}
