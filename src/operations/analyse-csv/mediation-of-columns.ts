import type { Fault } from '../../foundation/problem.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Text } from '../../foundation/text.ts'
import { FEWEST_RESAMPLES } from '../../statistics/bootstrap/bootstrap-intervals.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import { contrastTest } from '../../statistics/contrast-test.ts'
import {
  DRAWS,
  EFFECTS,
  mediatedEffects,
  monteCarloIntervals,
  type MediationPaths,
} from '../../statistics/mediation/mediated-effect.ts'
import {
  effectKey,
  mediationBootstrap,
  type MediationBootstrap,
} from '../../statistics/mediation/mediation-bootstrap.ts'
import {
  fitMediation,
  type Mediation,
  type MediationEquation,
  type MediationInput,
  type MediationLevel,
  type MediationTerm,
  placesAt,
} from '../../statistics/mediation/mediation-model.ts'
import { RESAMPLES, withIntervals } from './effect-intervals.ts'
import type { Json, JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import { fewLevels } from './grouping-cautions.ts'
import { modelColumns, type ModelData } from './model-columns.ts'
import { pathAnalysis } from './path-analysis.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'

const MISSING_DATA =
  'listwise: a row without x, m, y, a covariate or a group is left out; means of groups are over the rows that remain'

/** `mediation {x, m, y, design?, group?, covariates?, draws?, resamples?, seed?, levels?}`, or `{model, ...}` as `path`. */
export function mediationOfColumns(
  table: Table,
  spec: Spec<'mediation'>,
  faults: Fault[],
  notes: Text[],
  tell: TellProgress,
): Json {
  const { x, m, y, model, draws, resamples, seed } = spec.values
  const isNamed = x !== undefined && m !== undefined && y !== undefined
  if (isNamed === (model !== undefined)) {
    faults.push(specFaults.oneOfTwo(spec.at('model'), 'x, m, y', 'model'))
    return null
  }
  if (isNamed) return mediationOf({ x, m, y }, table, spec, faults, tell)
  const drawing = {
    ...(draws !== undefined && { draws }),
    ...(resamples !== undefined && { resamples }),
    ...(seed !== undefined && { seed }),
  }
  return pathAnalysis(table, { values: { model: model ?? '', ...drawing }, at: spec.at }, faults, notes, tell)
}

interface Roles {
  readonly x: string
  readonly m: string
  readonly y: string
}

function mediationOf(
  { x, m, y }: Roles,
  table: Table,
  spec: Spec<'mediation'>,
  faults: Fault[],
  tell: TellProgress,
): Json {
  const { group, covariates = [], levels = {}, seed = 1 } = spec.values
  const { design = group === undefined ? 'single' : '1-1-1' } = spec.values
  const { draws = DRAWS, resamples = RESAMPLES } = spec.values
  if ((design === 'single') !== (group === undefined)) {
    faults.push(specFaults.groupAndDesign(spec.at('design'), design))
    return null
  }
  const asked = {
    outcome: y,
    terms: [x, m, ...covariates],
    numbers: [x, m],
    groupings: group === undefined ? [] : [group],
    levels,
    at: (key: string) =>
      spec.at(key === 'random' ? 'group' : key === 'fixed' ? 'covariates' : key === 'outcome' ? 'y' : key),
  }
  const data = modelColumns(table, asked, faults)
  if (!data) return null
  const grouping = group === undefined ? null : data.groupings.get(group)
  const coded = designMatrix(data.rows.length, covariates, data.columns, false)
  const input: MediationInput = {
    design,
    x: numbers(data, x),
    m: numbers(data, m),
    y: data.outcome,
    level: grouping?.level ?? new Int32Array(data.rows.length),
    groups: grouping?.names.length ?? 1,
    covariates: coded.matrix,
  }
  const about = {
    design,
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    ...(grouping && { levels: { [group ?? '']: grouping.names.length } }),
  }
  const fit = fitMediation(input)
  if (!fit.estimable) return { notEstimable: fit.reason, ...about }
  const random = seededRandom(seed)
  const bootstrap = resamples > 0 ? mediationBootstrap(input, fit, resamples, random.split(2), tell) : null
  const drawn = fit.levels.map(({ level, paths }, place) => ({
    level,
    paths,
    effects: effectsOf(
      level,
      paths,
      draws >= FEWEST_RESAMPLES ? { draws, random: random.split(place) } : null,
      bootstrap,
    ),
  }))
  const named = nameOf({ x, m, covariates: coded.names })
  return {
    paths: fit.levels.flatMap(({ level }) => pathRows(level, fit, { x, m, y })),
    ...Object.fromEntries(
      EFFECTS.map((effect) => [effect, drawn.map(({ level, effects }) => ({ level, ...effects[effect] }))]),
    ),
    mediatorModel: equationRows(fit.mediator, group ?? '', named),
    outcomeModel: equationRows(fit.outcome, group ?? '', named),
    ...about,
    draws,
    resamples,
    ...(bootstrap && { resamplesWithoutEffect: bootstrap.failed }),
    seed,
    cautions: [
      caution('one-wave-no-causes'),
      ...(fit.mediator.isSingular || fit.outcome.isSingular
        ? [caution('a-variance-is-zero-or-a-correlation-one')]
        : []),
      ...(grouping ? fewLevels(group ?? '', grouping.names.length, false) : []),
    ],
  }
}

function numbers(data: ModelData, name: string): Float64Array {
  const column = data.columns.get(name)
  if (column?.kind !== 'number') throw new RangeError(`${name} was not read as numbers.`)
  return column.values
}

interface MonteCarlo {
  readonly draws: number
  readonly random: ReturnType<typeof seededRandom>
}

function effectsOf(
  level: MediationLevel,
  paths: MediationPaths,
  monteCarlo: MonteCarlo | null,
  bootstrap: MediationBootstrap | null,
): Record<(typeof EFFECTS)[number], JsonObject> {
  const delta = mediatedEffects(paths)
  const drawn = monteCarlo ? monteCarloIntervals(paths, monteCarlo.draws, monteCarlo.random) : null
  const one = (effect: (typeof EFFECTS)[number]) =>
    withIntervals(
      delta[effect].estimate,
      delta[effect].se,
      drawn?.[effect] ?? null,
      bootstrap && (bootstrap.effects.get(effectKey(level, effect)) ?? { resamples: [], leftOut: [] }),
    )
  return { indirect: one('indirect'), direct: one('direct'), total: one('total') }
}

/** The paths by their names in the literature: a, b and c′ (`direct`). */
function pathRows(level: MediationLevel, { mediator, outcome }: Mediation, { x, m, y }: Roles): JsonObject[] {
  const { a, b, direct } = placesAt(level, mediator.terms, outcome.terms)
  return [
    { level, path: 'a', from: x, to: m, ...coefficient(mediator, a) },
    { level, path: 'b', from: m, to: y, ...coefficient(outcome, b) },
    { level, path: 'direct', from: x, to: y, ...coefficient(outcome, direct) },
  ]
}

function coefficient({ terms, beta, covariance, df: dfOf }: MediationEquation, place: number): JsonObject {
  const contrast = terms.map((_, other) => (other === place ? 1 : 0))
  const se = Math.sqrt(covariance.values[place * terms.length + place] ?? 0)
  const { estimate, df, t, p, lower, upper } = contrastTest(beta[place] ?? 0, se, dfOf(contrast))
  return Number.isFinite(df)
    ? { estimate, se, df, t, p, lower, upper }
    : { estimate, se, df: null, dfReason: 'not-finite', t, p, lower, upper }
}

function nameOf({ x, m, covariates }: { x: string; m: string; covariates: readonly string[] }) {
  return (term: MediationTerm): string => {
    if (typeof term === 'number') return covariates[term] ?? ''
    if (term === 'intercept') return '(Intercept)'
    return `${term.startsWith('x') ? x : m}${term.slice(1)}`
  }
}

function equationRows(
  equation: MediationEquation,
  group: string,
  named: (term: MediationTerm) => string,
): JsonObject {
  const { terms, betweenVariance, residualVariance } = equation
  return {
    fixed: terms.map((term, place) => ({ term: named(term), ...coefficient(equation, place) })),
    variance: [
      ...(betweenVariance === null ? [] : [{ group, vcov: betweenVariance, sd: Math.sqrt(betweenVariance) }]),
      { group: 'Residual', vcov: residualVariance, sd: Math.sqrt(residualVariance) },
    ],
  }
}
