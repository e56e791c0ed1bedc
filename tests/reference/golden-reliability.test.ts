/** Reliability beyond alpha, careless answers and simulated agreement: the numbers of the shared reference files. */
import { describe } from 'vitest'
import { bootstrapIntervals } from '../../src/statistics/bootstrap/bootstrap-intervals.ts'
import { polychoricMatrix } from '../../src/statistics/polychoric/polychoric-matrix.ts'
import { alphaOfPeople } from '../../src/statistics/reliability/alpha-resamples.ts'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData } from './golden-file.ts'
import { run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

describe('reliability of R', () => {
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
