import type { Fault } from '../../foundation/problem.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { studentQuantile } from '../../statistics/distributions/student-t.ts'
import {
  studentisedRangeQuantile,
  studentisedRangeUpper,
} from '../../statistics/distributions/studentised-range.ts'
import type { Matrix } from '../../statistics/linear-algebra/matrix.ts'
import { contrastTest } from '../../statistics/contrast-test.ts'
import { fitMixedModel, type MixedModel } from '../../statistics/mixed/fit-mixed-model.ts'
import { quadratic } from '../../statistics/mixed/satterthwaite.ts'
import { adjustP } from '../../statistics/multiplicity/adjust-p.ts'
import type { Json, JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import { invarianceOfScale } from './invariance-of-scale.ts'
import { fewLevels, levelsOf } from './grouping-cautions.ts'
import { reliabilityOf, unreliable } from './mixed-shrunken.ts'
import { testing } from './mixed-tests.ts'
import { interceptOver, modelColumns, type ModelData } from './model-columns.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { SCORE, withScore } from './scale-score.ts'

export const GAP_ADJUSTMENTS = ['holm', 'tukey'] as const
type GapAdjustment = (typeof GAP_ADJUSTMENTS)[number]

const LEVELS_FOR_A_SLOPE = THRESHOLDS.levelsForASlope.value

const MISSING_DATA =
  'listwise: a row without score, actor or group is left out; a score is the mean of the items where three quarters are answered'

/** `gap {outcome or items, actor, random, adjust?, levels?}`. */
export function gapBetweenActors(table: Table, spec: Spec<'gap'>, faults: Fault[]): Json {
  const { outcome, items, actor, random, adjust = 'holm', levels = {} } = spec.values
  if ((outcome === undefined) === (items === undefined)) {
    faults.push(specFaults.oneOfTwo(spec.at('outcome'), 'outcome', 'items'))
    return null
  }
  const scored = items ? withScore(table, items, spec.at('items'), faults) : table
  const asked = {
    outcome: outcome ?? SCORE,
    terms: [actor],
    groupings: random,
    levels,
    at: spec.at,
    categories: [actor],
  }
  const data = modelColumns(scored, asked, faults)
  const actors = data?.columns.get(actor)
  if (!data || actors?.kind !== 'category') return null
  const about = {
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    levels: Object.fromEntries([...data.groupings].map(([name, { names }]) => [name, names.length])),
  }
  if (actors.levels.length < 2) return { notEstimable: 'fewer-than-two-actors', ...about }
  const model = fitMixedModel({
    y: data.outcome,
    x: designMatrix(data.rows.length, [actor], data.columns).matrix,
    random: random.map((name) => interceptOver(name, data)),
    method: 'REML',
  })
  if (!model.estimable) return { notEstimable: model.reason, ...about }
  const compared = items ? invarianceOfScale(table, items, actor) : null
  const refused = compared?.refused ?? null
  const ofCentres = refused ?? perCentre(data, actors, random[0] ?? '')
  return {
    ...(compared && { invariance: compared.about }),
    means: means(model, actors.levels),
    pairs: refused ?? pairs(model, actors.levels, adjust),
    adjust,
    intervals: adjust === 'tukey' ? 'simultaneous' : 'each-on-its-own',
    ...about,
    singular: model.isSingular,
    cautions: [
      ...(compared?.cautions ?? []),
      ...(model.isSingular ? [caution('a-variance-is-zero-or-a-correlation-one')] : []),
      ...random.flatMap((group) => fewLevels(group, levelsOf(data, group), false)),
      ...(Array.isArray(ofCentres) ? unreliable(ofCentres, random[0] ?? '') : []),
    ],
    perCentre: ofCentres,
  }
}

/** The contrast that gives the mean of one actor: the intercept, and its own column. */
function meanContrast(actors: number, place: number): number[] {
  return Array.from({ length: actors }, (_, column) => (column === 0 || column === place ? 1 : 0))
}

function means(model: MixedModel, actors: readonly string[]): Json {
  const { covariance, df } = testing(model, 'kenward-roger')
  return actors.map((actor, place): JsonObject => {
    const contrast = meanContrast(actors.length, place)
    const test = contrastTest(
      dot(contrast, model.beta),
      Math.sqrt(quadratic(covariance, contrast)),
      df?.(contrast) ?? Infinity,
    )
    const { estimate, se, lower, upper } = test
    return {
      actor,
      estimate,
      se,
      ...(Number.isFinite(test.df) ? { df: test.df } : { df: null, dfReason: 'too-many-random-effects' }),
      lower,
      upper,
    }
  })
}

function pairs(model: MixedModel, actors: readonly string[], adjust: GapAdjustment): Json {
  const { covariance, df } = testing(model, 'kenward-roger')
  const compared = actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b, step) => {
      const first = meanContrast(actors.length, i)
      const second = meanContrast(actors.length, i + 1 + step)
      const contrast = first.map((weight, column) => weight - (second[column] ?? 0))
      const se = Math.sqrt(quadratic(covariance, contrast))
      return { a, b, test: contrastTest(dot(contrast, model.beta), se, df?.(contrast) ?? Infinity) }
    }),
  )
  const holm = adjustP(
    compared.map(({ test }) => test.p),
    'holm',
  )
  return compared.map(({ a, b, test }, place): JsonObject => {
    const { estimate, se, p } = test
    const isTukey = adjust === 'tukey'
    const half =
      se *
      (isTukey
        ? studentisedRangeQuantile(0.95, actors.length, test.df) / Math.SQRT2
        : halfWidth(test.df, test, se))
    return {
      a,
      b,
      estimate,
      se,
      ...(Number.isFinite(test.df) ? { df: test.df } : { df: null, dfReason: 'too-many-random-effects' }),
      t: test.t,
      lower: estimate - half,
      upper: estimate + half,
      p,
      pAdjusted: isTukey
        ? studentisedRangeUpper(Math.SQRT2 * Math.abs(test.t), actors.length, test.df)
        : (holm[place] ?? p),
    }
  })
}

function halfWidth(
  df: number,
  test: { readonly estimate: number; readonly upper: number },
  se: number,
): number {
  return Number.isFinite(df) ? studentQuantile(0.975, df) : (test.upper - test.estimate) / se
}

/**
 * The gap of each centre, pulled toward the gap of all by how little the centre tells: from a model in which the gap
 * itself varies over centres, of the two actors alone, coded +½ and −½.
 */
function perCentre(
  data: ModelData,
  actors: { readonly levels: readonly string[]; readonly codes: Int32Array },
  group: string,
): Json {
  const grouping = data.groupings.get(group)
  if (!grouping) return { notEstimable: 'no-grouping' }
  if (grouping.names.length < LEVELS_FOR_A_SLOPE) {
    return { notEstimable: 'fewer-than-30-levels', levels: grouping.names.length, needed: LEVELS_FOR_A_SLOPE }
  }
  return actors.levels.flatMap((a, i) =>
    actors.levels.slice(i + 1).flatMap((b, step): JsonObject[] => {
      const rows = data.rows.flatMap((_, row) => {
        const code = actors.codes[row]
        return code === i || code === i + 1 + step ? [row] : []
      })
      return gapsOfPair(a, b, rows, i, data, actors.codes, grouping)
    }),
  )
}

function gapsOfPair(
  a: string,
  b: string,
  rows: readonly number[],
  codeOfA: number,
  data: ModelData,
  codes: Int32Array,
  grouping: { readonly level: Int32Array; readonly names: readonly string[] },
): JsonObject[] {
  const gap = rows.map((row) => (codes[row] === codeOfA ? 0.5 : -0.5))
  const x: Matrix = {
    rows: rows.length,
    columns: 2,
    values: Float64Array.from(gap.flatMap((value) => [1, value])),
  }
  const present = [...new Set(rows.map((row) => grouping.level[row] ?? 0))]
  const place = new Map(present.map((level, at) => [level, at]))
  const model = fitMixedModel({
    y: Float64Array.from(rows, (row) => data.outcome[row] ?? 0),
    x,
    random: [
      {
        levels: present.length,
        level: Int32Array.from(rows, (row) => place.get(grouping.level[row] ?? 0) ?? 0),
        z: x,
      },
    ],
    method: 'REML',
  })
  if (!model.estimable) return [{ a, b, level: null, estimate: null, estimateReason: model.reason }]
  const { effects, covariances } = model.system.effects(model.theta)
  const between = model.variances[0]?.values[3] ?? 0 // of the slope: second of two, on the diagonal
  return present.map((level, at): JsonObject => {
    const conditional = (covariances[0]?.[at]?.values[3] ?? 0) * model.residualVariance
    return {
      a,
      b,
      level: grouping.names[level] ?? '',
      estimate: (model.beta[1] ?? 0) + (effects[0]?.values[at * 2 + 1] ?? 0),
      se: Math.sqrt(conditional),
      ...reliabilityOf(conditional, between),
    }
  })
}

function dot(contrast: readonly number[], beta: Float64Array): number {
  return contrast.reduce((sum, weight, place) => sum + weight * (beta[place] ?? 0), 0)
}
