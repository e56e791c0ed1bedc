/** Reliability beyond alpha, careless answers and simulated agreement: the numbers of the shared reference files. */
import { describe } from 'vitest'
import { seededRandom } from '../../src/foundation/seeded-random.ts'
import { criticalAgreement } from '../../src/statistics/agreement/critical-agreement.ts'
import { nullDistribution } from '../../src/statistics/agreement/null-distribution.ts'
import { bootstrapIntervals } from '../../src/statistics/bootstrap/bootstrap-intervals.ts'
import { polychoricMatrix } from '../../src/statistics/polychoric/polychoric-matrix.ts'
import { alphaOfPeople } from '../../src/statistics/reliability/alpha-resamples.ts'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData } from './golden-file.ts'
import { list, run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

describe('reliability of R', () => {
  golden(
    'rel-03-omega-cfa',
    1 + 2 * 5 + 1 + 2 + 3,
    (
      outputs: Record<'n' | 'omega' | 'se' | 'alpha_same_data' | 'compRelSEM_modelvar', number> & {
        loadings: Record<string, number>
        residual: Record<string, number>
        ci: readonly number[]
      },
      with_,
    ) => {
      const items = Object.keys(outputs.loadings)
      const ours = run('reliability', csvText(completeRowsOf('bfi.csv', items)), { items }) as Entry
      const factor = ours.oneFactor as Entry
      with_.number('n', factor.n, outputs.n)
      for (const item of items) {
        with_.number(`loading of ${item}`, (factor.loadings as Entry)[item], outputs.loadings[item] ?? null)
        with_.number(`residual of ${item}`, (factor.residuals as Entry)[item], outputs.residual[item] ?? null)
      }
      with_.number('omega', ours.omegaTotal, outputs.omega)
      with_.number('se', ours.omegaTotalSe, outputs.se)
      with_.number('lower', ours.omegaTotalLower, outputs.ci[0] ?? null)
      with_.number('upper', ours.omegaTotalUpper, outputs.ci[1] ?? null)
      with_.number('omega of semTools', ours.omegaTotal, outputs.compRelSEM_modelvar)
      with_.number('alpha', ours.alpha, outputs.alpha_same_data)
    },
  )

  golden(
    'rel-05-polychoric-ordinal-alpha',
    3 * 21 + 21 + 4 * 7 + 1,
    (outputs: Record<string, Grid> & { ordinal_alpha: number }, with_) => {
      const { rho_lavCor, rho_psych, rho_polycor_twostep, se_polycor_twostep, tau } = outputs
      const items = rho_lavCor?.rows ?? []
      const rows = completeRowsOf('autonomy_support.csv', items)
      const ours = polychoricMatrix(items.map((item) => rows.map((row) => Number(row[item]))))
      if (!ours.estimable) throw new Error(ours.reason)
      const places = items.map((_, place) => place)
      compareLower(with_, 'lavaan', ours.rho, rho_lavCor)
      // the other two are good to about 1e-4, as the note of the file says
      compareLower(with_, 'psych', ours.rho, rho_psych)
      compareLower(with_, 'polycor', ours.rho, rho_polycor_twostep)
      compareLower(with_, 'se of polycor', ours.se, se_polycor_twostep)
      for (const item of places) {
        for (let cut = 0; cut < 4; cut++) {
          const theirs = tau?.values[item]?.[cut] ?? null
          with_.number(`${items[item]} ${cut}`, ours.items[item]?.thresholds[cut] ?? null, theirs)
        }
      }
      const reliability = run('reliability', csvText(rows), { items }) as Entry
      with_.number('ordinal alpha', reliability.ordinalAlpha, outputs.ordinal_alpha)
    },
  )

  golden(
    'rel-06-multilevel-reliability',
    2 * 6 + 3 + 2 + 3,
    (outputs: Record<string, number> & { W: Grid; B: Grid; icc: Record<string, number> }, with_) => {
      const items = outputs.W.rows
      const spec = { items, multilevelGroup: 'cluster', resamples: 0 }
      const ours = (run('reliability', referenceData('demo_twolevel.csv'), spec) as Entry).multilevel as Entry
      for (const [i, row] of outputs.W.values.entries()) {
        for (let j = 0; j <= i; j++) {
          with_.number(`W ${i} ${j}`, (ours.within as number[][])[i]?.[j], row[j] ?? null)
          with_.number(`B ${i} ${j}`, (ours.between as number[][])[i]?.[j], outputs.B.values[i]?.[j] ?? null)
        }
      }
      with_.number('alpha within', ours.alphaWithin, outputs.alpha_within ?? null)
      with_.number('alpha between', ours.alphaBetween, outputs.alpha_between ?? null)
      with_.number('logLik', ours.logLik, outputs.loglik ?? null)
      with_.number('n', ours.n, outputs.n ?? null)
      with_.number('groups', ours.groups, outputs.nclusters ?? null)
      for (const item of items)
        with_.number(`icc ${item}`, (ours.icc as Entry)[item], outputs.icc[item] ?? null)
    },
  )

  golden(
    'boot-01-bca',
    1 + 50 + 60 + 6 + 3,
    (
      outputs: Record<
        't_all' | 'jackknife' | 'normal' | 'basic' | 'percentile' | 'bca',
        readonly number[]
      > & {
        t0: number
        accel_jack: number
        indices_first50: { values: readonly (readonly number[])[] }
      },
      with_,
    ) => {
      const table = referenceRows(referenceData('autonomy_support.csv')).slice(0, 60)
      const items = Object.keys(table[0] ?? {}).slice(1, 8)
      const people = alphaOfPeople(items.map((item) => table.map((row) => Number(row[item]))))
      with_.number('alpha', people.weighted(new Int32Array(60).fill(1)), outputs.t0)
      for (const [resample, drawn] of outputs.indices_first50.values.entries()) {
        const times = new Int32Array(60)
        for (const person of drawn) times[person - 1] = (times[person - 1] ?? 0) + 1
        with_.number(`resample ${resample}`, people.weighted(times), outputs.t_all[resample] ?? null)
      }
      const leftOut = people.leftOut()
      for (const [person, theirs] of outputs.jackknife.entries())
        with_.number(`without ${person}`, leftOut[person], theirs)
      const ours = bootstrapIntervals(outputs.t0, outputs.t_all, leftOut)
      if (!ours.estimable || !ours.bca.estimable) throw new Error('no intervals')
      for (const kind of ['normal', 'basic', 'percentile'] as const) {
        with_.number(`${kind} lower`, ours[kind].lower, outputs[kind][0] ?? null)
        with_.number(`${kind} upper`, ours[kind].upper, outputs[kind][1] ?? null)
      }
      // theirs takes the acceleration from a regression: to 1e-2, as the note of the file says
      const loose = { abs: 1e-2, rel: 1e-2 }
      with_.number('BCa lower', ours.bca.lower, outputs.bca[0] ?? null, loose)
      with_.number('BCa upper', ours.bca.upper, outputs.bca[1] ?? null, loose)
      with_.number('acceleration', ours.bca.acceleration, outputs.accel_jack, loose)
    },
  )

  golden(
    'agr-04-rwg-critical',
    9 * 4,
    (outputs: Record<'n' | 'J' | 'A' | 'p90' | 'p95' | 'p99' | 'mean', readonly number[]>, with_) => {
      for (const [place, n] of outputs.n.entries()) {
        const items = outputs.J[place] ?? 0
        const uniform = nullDistribution('uniform', outputs.A[place] ?? 0)
        if (!uniform.estimable) throw new Error(uniform.reason)
        const ours = criticalAgreement([n], items, uniform, 50_000, seededRandom(1)).get(n)
        if (!ours?.estimable) throw new Error(ours?.reason)
        for (const level of [0.9, 0.95, 0.99] as const) {
          const theirs = outputs[`p${level * 100}` as 'p90' | 'p95' | 'p99'][place] ?? null
          // one item has few values, up to .013 apart: the exact 99 % point for 20 raters, .4526, lies between ours and theirs
          const step = { abs: items === 1 ? 0.0135 : 0.01, rel: 0.02 }
          with_.number(`${n} raters, ${items} items, ${level}`, ours.at(level), theirs, step)
        }
        with_.number(`${n} raters, ${items} items, mean`, ours.mean, outputs.mean[place] ?? null)
      }
    },
  )

  golden(
    'careless-01',
    11 + 4 * 20 + 3,
    (
      outputs: {
        n: number
        longstring_table: Record<string, number>
        first20: Record<'longstring' | 'irv' | 'mahal' | 'person_total', readonly number[]>
        mahal_sum: number
        mahal_flag_001: number
      },
      with_,
    ) => {
      const items = ['A', 'C', 'E', 'N', 'O'].flatMap((scale) =>
        [1, 2, 3, 4, 5].map((item) => `${scale}${item}`),
      )
      const ours = run('careless', csvText(completeRowsOf('bfi.csv', items)), { items }) as Entry
      const counts = ours.counts as Entry
      with_.number('n', ours.n, outputs.n)
      for (const [length, count] of Object.entries(outputs.longstring_table))
        with_.number(`longstring ${length}`, (counts.longstring as Entry)[length], count)
      const { longstring, irv, mahal, person_total } = outputs.first20
      const rows = list(ours, 'rows')
      for (let row = 0; row < 20; row++) {
        with_.number(`${row} longstring`, rows[row]?.longstring, longstring[row] ?? null)
        with_.number(`${row} irv`, rows[row]?.irv, irv[row] ?? null)
        with_.number(`${row} mahalanobis`, rows[row]?.mahalanobis, mahal[row] ?? null)
        with_.number(`${row} person total`, rows[row]?.personTotal, person_total[row] ?? null)
      }
      const sum = rows.reduce((all, row) => all + Number(row.mahalanobis), 0)
      with_.number('sum of distances', sum, outputs.mahal_sum)
      with_.number('far', counts.mahalanobisFar, outputs.mahal_flag_001)
    },
  )
})

function completeRowsOf(file: string, columns: readonly string[]): Record<string, string>[] {
  const isThere = (cell: string | undefined) => cell !== 'NA' && cell !== ''
  return referenceRows(referenceData(file)).filter((row) => columns.every((name) => isThere(row[name])))
}

function compareLower(
  with_: Comparison,
  label: string,
  ours: readonly (readonly number[])[],
  theirs: Grid | undefined,
): void {
  for (const [i, row] of ours.entries())
    for (let j = 0; j < i; j++) with_.number(`${label} ${i} ${j}`, row[j], theirs?.values[i]?.[j] ?? null)
}
