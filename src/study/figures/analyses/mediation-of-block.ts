import type { Moments } from '../../../disclosure/release-moments.ts'
import { seededRandom } from '../../../foundation/seeded-random.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { contrastTest } from '../../../statistics/contrast-test.ts'
import {
  DRAWS,
  EFFECTS,
  mediatedEffects,
  monteCarloIntervals,
  type Effect,
  type MediationPaths,
} from '../../../statistics/mediation/mediated-effect.ts'
import { fitMediation, type Mediation } from '../../../statistics/mediation/mediation-model.ts'
import { rowsWithMoments } from '../../../statistics/moments/rows-with-moments.ts'
import { noResult, type AnalysisResult, type IntervalRow, type ResultRow } from '../analysis-result.ts'
import { axisAround } from '../axis-around.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import type { PathOfQuestions } from '../path-of-questions.ts'

/** That of the command line too, so that both draw the same. */
const SEED = 1

/** A path this small beside its standard error is a zero that rounding did not leave at zero. */
const NOTHING = 1e-9

/**
 * How far two questions go together along a third: least squares of `via` on `from` (a), and of `to` on `via` (b) and
 * `from` (c′). All of it depends on the answers through the covariances of the three questions alone. People of one
 * centre count as independent. A bootstrap needs the answers themselves: its intervals are not here.
 */
export function mediationOfBlock(
  block: FigureBlock,
  moments: Moments,
  path: PathOfQuestions | null,
): AnalysisResult {
  if (!path) throw new RangeError(`No three questions of ${block.id} were chosen.`)
  const { n, centres } = moments
  const people = { n, centres }
  const rows = rowsWithMoments(n, [0, 0, 0], covariancesOf(block, moments, path))
  if (!rows.estimable) return noResult(people, rows.reason)
  const [x = [], m = [], y = []] = rows.columns
  const fit = fitMediation({
    design: 'single',
    x: Float64Array.from(x),
    m: Float64Array.from(m),
    y: Float64Array.from(y),
    level: new Int32Array(n),
    groups: 1,
    covariates: { rows: n, columns: 0, values: new Float64Array(0) },
  })
  if (!fit.estimable) return noResult(people, fit.reason)
  const paths = pathsOf(fit)
  const effects = effectRows(paths)
  const isUnclear = effects.some(({ p }) => p === null || p > THRESHOLDS.noDifferenceP.value)
  return {
    people,
    estimable: true,
    tables: [
      {
        id: 'effects',
        columns: [
          'estimate',
          'se',
          'z',
          'p',
          'deltaLower',
          'deltaUpper',
          'monteCarloLower',
          'monteCarloUpper',
        ],
        drawn: ['monteCarloLower', 'monteCarloUpper'],
        rows: effects.map(({ label, estimate, se, z, p, deltaLower, deltaUpper, lower, upper }) => ({
          label,
          values: [estimate, se, z, p, deltaLower, deltaUpper, lower, upper],
        })),
      },
      {
        id: 'paths',
        columns: ['estimate', 'se', 't', 'df', 'p', 'lower', 'upper'],
        rows: pathRows(paths, fit),
      },
    ],
    figure: {
      ...axisAround(effects.flatMap(({ lower, upper }) => [lower, upper])),
      rows: effects.map(({ label, estimate, lower, upper }) => ({ label, estimate, lower, upper })),
    },
    cautions: [
      caution('one-wave-no-causes'),
      ...(isUnclear ? [caution('large-p-is-not-no-difference')] : []),
    ],
  }
}

function covariancesOf(
  { id, items }: FigureBlock,
  { covariances }: Moments,
  { from, via, to }: PathOfQuestions,
): number[][] {
  const places = [from, via, to].map((question) => items.findIndex((item) => item.id === question))
  return places.map((row) =>
    places.map((column) => {
      const value = covariances[row]?.[column]
      if (value === undefined) throw new RangeError(`${id} does not have ${from}, ${via} and ${to}.`)
      return value
    }),
  )
}

function pathsOf({ levels }: Mediation): MediationPaths {
  const [single] = levels
  if (!single) throw new RangeError('A mediation without groups has one level.')
  return single.paths
}

interface EffectRow extends IntervalRow {
  readonly se: number
  readonly z: number | null
  readonly p: number | null
  readonly deltaLower: number
  readonly deltaUpper: number
}

/** Indirect, direct and total: `lower` and `upper` are the drawn ends, because a product of two slopes is skewed. */
function effectRows(paths: MediationPaths): EffectRow[] {
  const found = mediatedEffects(paths)
  const drawn = monteCarloIntervals(paths, DRAWS, seededRandom(SEED).split(0))
  return EFFECTS.map((effect) => {
    const { estimate, se } = found[effect]
    const test = contrastTest(estimate, se, Infinity)
    const isTested = !(effect === 'indirect' && bothAreNothing(paths))
    return {
      label: [effect],
      estimate,
      se,
      z: isTested ? test.t : null,
      p: isTested ? test.p : null,
      deltaLower: test.lower,
      deltaUpper: test.upper,
      ...drawn[effect],
    }
  })
}

/** Then the delta method has no standard error to divide by. */
function bothAreNothing({ a, varianceA, b, varianceB }: MediationPaths): boolean {
  return Math.abs(a) < NOTHING * Math.sqrt(varianceA) && Math.abs(b) < NOTHING * Math.sqrt(varianceB)
}

function pathRows(paths: MediationPaths, { mediator, outcome }: Mediation): ResultRow[] {
  const { a, varianceA, b, varianceB, direct, varianceDirect } = paths
  const row = (name: 'a' | 'b' | Extract<Effect, 'direct'>, value: number, variance: number, df: number) => {
    const test = contrastTest(value, Math.sqrt(variance), df)
    return {
      label: [name],
      values: [test.estimate, test.se, test.t, test.df, test.p, test.lower, test.upper],
    }
  }
  return [
    row('a', a, varianceA, mediator.df([])),
    row('b', b, varianceB, outcome.df([])),
    row('direct', direct, varianceDirect, outcome.df([])),
  ]
}
