/**
 * Every number of the shared reference files that these analyses give, within the tolerance each file names.
 * The files and their data are not part of the repository (the data belong to R packages under the GPL), so
 * without them these comparisons are left out; the other tests in this folder need nothing from outside.
 */
import { describe } from 'vitest'
import { betaQuantile } from '../../src/statistics/distributions/beta-quantile.ts'
import { binomialLower, binomialQuantile } from '../../src/statistics/distributions/binomial.ts'
import { bivariateNormalLower } from '../../src/statistics/distributions/bivariate-normal.ts'
import { chiSquareQuantile, chiSquareUpper } from '../../src/statistics/distributions/chi-square.ts'
import { digamma } from '../../src/statistics/distributions/digamma.ts'
import {
  noncentralChiSquareLower,
  noncentralStudentLower,
} from '../../src/statistics/distributions/noncentral.ts'
import {
  studentisedRangeQuantile,
  studentisedRangeUpper,
} from '../../src/statistics/distributions/studentised-range.ts'
import { fisherQuantile, fisherUpper } from '../../src/statistics/distributions/fisher-f.ts'
import { betaPoint, incompleteBeta } from '../../src/statistics/distributions/incomplete-beta.ts'
import { incompleteGamma } from '../../src/statistics/distributions/incomplete-gamma.ts'
import { logGamma } from '../../src/statistics/distributions/log-gamma.ts'
import {
  logNormalLower,
  normalLower,
  normalQuantile,
  normalUpper,
} from '../../src/statistics/distributions/normal.ts'
import { studentLower, studentQuantile, studentUpper } from '../../src/statistics/distributions/student-t.ts'
import { type Comparison, csvText, referenceRows, type Tolerance } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Matrix {
  readonly rows: readonly string[] | null
  readonly cols: readonly string[] | null
  readonly values: readonly (readonly number[])[]
}
const data = referenceData

describe('reference numbers from R', () => {
  golden('agr-01-rwg-single', 3 * 49, (outputs: { per_group: Record<string, Numbers> }, with_) => {
    const spec = { items: ['LEAD04'], group: 'COMPID', options: 5 }
    compareGroups(with_, list(run('agreement', data('lq2002.csv'), spec), 'groups'), outputs.per_group, {
      n: 'n',
      rwg_uniform: 'rwgj',
      rwg_skew: 'rwgjSkewed',
    })
  })

  golden('agr-02-rwgj', 7 * 49, (outputs: { items: string[]; per_group: Record<string, Numbers> }, with_) => {
    const spec = { items: outputs.items, group: 'COMPID', options: 5 }
    compareGroups(with_, list(run('agreement', data('lq2002.csv'), spec), 'groups'), outputs.per_group, {
      n: 'n',
      rwgj_uniform: 'rwgj',
      rwgj_slight_skew: 'rwgjSkewed',
      rwgj_lindell: 'rwgjLindell',
      ad_mean: 'adMean',
      ad_median: 'adMedian',
      awg: 'awg',
    })
  })

  golden('agr-03-rwg-small-groups', 3 * 150, (outputs: { per_cell: Record<string, Numbers> }, with_) => {
    const firstWave = referenceRows(data('draag_open.csv')).filter((row) => row.wave === '1')
    const spec = { items: ['kl9_1', 'kl9_2', 'kl9_3', 'kl9_4'], group: 'case:group', options: 5 }
    const groups = list(run('agreement', csvText(firstWave), spec), 'groups')
    compareGroups(
      with_,
      groups,
      { ...outputs.per_cell, grpid: outputs.per_cell.cell ?? [] },
      {
        n: 'n',
        rwgj: 'rwgj',
        ad: 'adMean',
      },
    )
  })

  golden('icc-01-groups', 4 * 11, (outputs: { anova: Matrix }, with_) => {
    const outcomes = outputs.anova.rows ?? []
    const ours = list(run('icc', data('bh1996.csv'), { outcomes, group: 'GRP' }), 'outcomes')
    const keys = {
      F: 'f',
      df1: 'df1',
      df2: 'df2',
      p: 'p',
      ICC1_n0: 'icc1',
      ICC1_lower: 'icc1Lower',
      ICC1_upper: 'icc1Upper',
      ICC2: 'icc2',
      n0: 'n0',
    }
    for (const [place, outcome] of outcomes.entries()) {
      const entry = find(ours, 'outcome', outcome)
      for (const [theirs, key] of Object.entries(keys)) {
        with_.number(`${outcome} ${key}`, entry[key], at(outputs.anova, place, theirs))
      }
      with_.number(`${outcome} groups`, entry.groups, at(outputs.anova, place, 'df1') + 1)
      // the plain mean group size that multilevel::ICC1 uses, from our n and groups
      with_.number(
        `${outcome} mean n`,
        Number(entry.n) / Number(entry.groups),
        at(outputs.anova, place, 'mean_n'),
      )
    }
  })

  golden(
    'rel-01-alpha-item',
    5 + 5 * 6,
    (outputs: Record<string, Record<string, number[]> & Record<string, number>>, with_) => {
      const items = ['A1', 'A2', 'A3', 'A4', 'A5']
      const ours = run('reliability', data('bfi.csv'), { items, reverse: ['A1'] }) as Entry
      const { total, feldt } = outputs
      with_.number('alpha', ours.alpha, total?.raw_alpha?.[0] ?? null)
      with_.number('standardizedAlpha', ours.standardizedAlpha, total?.['std.alpha']?.[0] ?? null)
      with_.number('lambda6', ours.lambda6, total?.['G6(smc)']?.[0] ?? null)
      with_.number('alphaLower', ours.alphaLower, feldt?.['lower.ci.raw_alpha'] ?? null)
      with_.number('alphaUpper', ours.alphaUpper, feldt?.['upper.ci.raw_alpha'] ?? null)
      const table = list(ours, 'items')
      for (const [place, item] of items.entries()) {
        const entry = find(table, 'item', item)
        for (const [theirs, key] of Object.entries({
          n: 'n',
          mean: 'mean',
          sd: 'sd',
          'raw.r': 'itemTotal',
          'r.drop': 'itemRest',
        })) {
          with_.number(`${item} ${key}`, entry[key], outputs['item.stats']?.[theirs]?.[place] ?? null)
        }
        with_.number(
          `${item} dropped`,
          entry.alphaIfDropped,
          outputs['alpha.drop']?.raw_alpha?.[place] ?? null,
        )
      }
    },
  )

  golden('rel-02-guttman', 3, (outputs: Record<string, number>, with_) => {
    const items = ['A1', 'A2', 'A3', 'A4', 'A5']
    const complete = referenceRows(data('bfi.csv')).filter((row) => items.every((item) => row[item] !== 'NA'))
    const ours = run('reliability', csvText(complete), { items, reverse: ['A1'] }) as Entry
    with_.number('n', ours.n, outputs.n ?? null)
    with_.number('alpha as lambda 3', ours.alpha, outputs.lambda3_cov ?? null)
    with_.number('lambda6', ours.lambda6, outputs.lambda6_cor ?? null)
  })

  golden(
    'desc-02-by-group',
    4 * 12 * 4,
    (outputs: Record<'n' | 'mean' | 'sd' | 'pct_missing', Matrix>, with_) => {
      const { rows: groups, cols: columns } = outputs.n
      const ours = list(run('describe', data('draag_open.csv'), { columns, by: 'group' }))
      for (const [row, group] of (groups ?? []).entries()) {
        for (const [place, column] of (columns ?? []).entries()) {
          const entry = ours.find((one) => one.by === group && one.column === column) ?? {}
          for (const key of ['n', 'mean', 'sd'] as const) {
            with_.number(`${group} ${column} ${key}`, entry[key], outputs[key].values[row]?.[place] ?? null)
          }
          const share = (100 * Number(entry.missing)) / (Number(entry.missing) + Number(entry.n))
          with_.number(`${group} ${column} missing`, share, outputs.pct_missing.values[row]?.[place] ?? null)
        }
      }
    },
  )

  golden(
    'cod-01-kappa',
    8,
    (
      outputs: Record<'agree2' | 'agree_all' | 'conger_exact', number> &
        Record<'unweighted' | 'fleiss' | 'light', { value: number; subjects: number }>,
      with_,
    ) => {
      const raters = Object.keys(referenceRows(data('diagnoses.csv'))[0] ?? {})
      const two = run('kappa', data('diagnoses.csv'), { raters: raters.slice(0, 2) }) as Entry
      with_.number('two raters agree', two.percent, outputs.agree2 / 100)
      with_.number('cohen', two.cohen, outputs.unweighted.value)
      with_.number('units of two', two.units, outputs.unweighted.subjects)
      const all = run('kappa', data('diagnoses.csv'), { raters }) as Entry
      with_.number('all agree', all.percent, outputs.agree_all / 100)
      with_.number('fleiss', all.fleiss, outputs.fleiss.value)
      with_.number('conger', all.conger, outputs.conger_exact)
      with_.number('light', all.light, outputs.light.value)
      with_.number('units of all', all.units, outputs.light.subjects)
    },
  )

  golden(
    'cod-02-krippendorff',
    2 * 4 + 1,
    (
      outputs: Record<'complete' | 'with_missing', Record<string, number>> & {
        categories: string[]
        with_missing_matrix: Matrix
        cm_nominal: Matrix
      },
      with_,
    ) => {
      // R takes the diagnoses in the order of their names, as numbers from 1
      const complete = referenceRows(data('diagnoses.csv')).map((row) =>
        Object.values(row).map((name) => outputs.categories.indexOf(name) + 1),
      )
      const holed = complete.map((_, unit) =>
        outputs.with_missing_matrix.values.map((rater) => rater[unit] ?? null),
      )
      for (const level of ['nominal', 'ordinal', 'interval', 'ratio']) {
        const whole = run('krippendorff', raterCsv(complete), { raters: raterNames, level }) as Entry
        with_.number(`complete ${level}`, asIrrWithoutHoles(whole), outputs.complete[level] ?? null)
        const withHoles = run('krippendorff', raterCsv(holed), { raters: raterNames, level }) as Entry
        with_.number(`with missing ${level}`, withHoles.alpha, outputs.with_missing[level] ?? null)
      }
      const pairable = outputs.cm_nominal.values.flat().reduce((sum, cell) => sum + cell, 0)
      const ours = run('krippendorff', raterCsv(holed), { raters: raterNames }) as Entry
      with_.number('pairable values', ours.pairableValues, pairable)
    },
  )

  golden(
    'dist-01',
    3 * 13 + 11 + 7 + 5 * 13 * 7 + 4 * 11 * 7 - 15 + 11 * 7 + 7 + 2 * 13 * 7 + 32 + 12 + 7 + 3 + 5,
    (
      outputs: Record<string, Matrix & Numbers> & { inputs: { q: number[]; df: number[] }; p_in: number[] },
      with_,
    ) => {
      const { q, df } = outputs.inputs
      const p = outputs.p_in
      const one = (name: string, inputs: readonly number[], ours: (x: number) => number) => {
        for (const [place, x] of inputs.entries())
          with_.number(`${name}(${x})`, ours(x), outputs[name]?.[place] ?? null)
      }
      const grid = (
        name: string,
        inputs: readonly number[],
        ours: (x: number, df: number) => number,
        tolerance?: Tolerance,
      ) => {
        for (const [row, x] of inputs.entries()) {
          for (const [column, d] of df.entries()) {
            if (isLostByR(name, x, d)) continue
            const theirs = outputs[name]?.values[row]?.[column] ?? null
            with_.number(`${name}(${x}, ${d})`, ours(x, d), theirs, tolerance)
          }
        }
      }
      one('pnorm', q, normalLower)
      one('pnorm_upper', q, normalUpper)
      one('log_pnorm', q, (z) => logNormalLower(-Math.abs(z)))
      one('qnorm', p, normalQuantile)
      one('lgamma', df, (x) => logGamma(x + 0.3))
      grid('pt', q, studentLower)
      grid('pt_upper', q, studentUpper)
      grid('qt', p, studentQuantile)
      grid('pf_upper', q, (x, d) => fisherUpper(Math.abs(x), 3, d))
      grid('qf', p, (x, d) => fisherQuantile(x, 4, d))
      grid('pbeta', p, (x, d) => incompleteBeta(betaPoint(x, 1 - x), d / 3, 2.5).lower)
      grid('qbeta', p, (x, d) => Math.exp(betaQuantile(x, d / 3, 2.5).logX))
      grid('pgamma', q, (x, d) => incompleteGamma(d / 2, Math.abs(x)).lower)
      grid('pchisq_upper', q, (x, d) => chiSquareUpper(5 * Math.abs(x), d))
      grid('qchisq', p, chiSquareQuantile)
      one('digamma', df, (x) => digamma(x + 0.3))
      grid('pchisq_nc', q, (x, d) => noncentralChiSquareLower(5 * Math.abs(x), d, 7.5))
      grid('pt_nc', q, (x, d) => noncentralStudentLower(x, d, 1.3), { abs: 1e-12, rel: 1e-10 })
      const range = { abs: 0, rel: 1e-6 } // the file's own note
      grid('ptukey_upper', q, (x, d) => studentisedRangeUpper(Math.abs(x), 4, d), range)
      grid('qtukey', [0.9, 0.95, 0.99], (x, d) => studentisedRangeQuantile(x, 3, d), range)
      one('pbinom', [0, 1, 2, 3, 4, 5, 6], (k) => binomialLower(k, 17, 0.21))
      one('qbinom', [0.025, 0.5, 0.975], (x) => binomialQuantile(x, 41, 0.21))
      one('pbvn', [-0.9, -0.3, 0, 0.4, 0.95], (r) => bivariateNormalLower(0.4, -1.1, r))
    },
  )
})

const raterNames = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']

function raterCsv(rows: readonly (readonly (number | null)[])[]): string {
  return [raterNames.join(','), ...rows.map((row) => row.map((value) => value ?? 'NA').join(','))].join('\n')
}

/**
 * irr 0.84.1 forgets to divide by m − 1 when nothing is missing (`mc <- rep(1, dimx[2])`), so that for more than two
 * raters it takes n (m − 1) values for n. With a single hole it does divide, and gives what we give; Krippendorff's own
 * matrix has holes and agrees with both. So the complete values are compared after the same slip.
 */
function asIrrWithoutHoles({ alpha, pairableValues }: Entry): number {
  const n = Number(pairableValues)
  const slipped = n * (raterNames.length - 1)
  return 1 - ((1 - Number(alpha)) * (n / (n - 1)) * (slipped - 1)) / slipped
}

/**
 * What R 4.2.2 itself gets wrong.
 *
 * `ptukey` integrates to an absolute error and cuts the scale short: with under 7 degrees of freedom its tail is off by
 * up to 20 % at q = 37, with 1 it gives no number, and under 10⁻⁴ its digits are noise. noncentral.test.ts checks those
 * points where there are two means: that is a t test. Left of zero `pt` with ncp subtracts from 1, hence the absolute
 * tolerance above.
 *
 * Fifteen quantiles: put back into R's own pf and pt they miss p by 2·10⁻⁹ to
 * 4·10⁻⁷ (or give 0 at p = 10⁻³⁰⁰), where ours come back within 4·10⁻¹⁴. R takes qf from 1/x − 1 with x
 * near 1. `distributions.test.ts` checks these points by putting them back.
 */
function isLostByR(name: string, p: number, df: number): boolean {
  if (name === 'ptukey_upper') return df < 7 || Math.abs(p) > 6
  if (name === 'qtukey') return df < 7
  return (name === 'qf' && p <= 1e-15) || (name === 'qt' && p === 1e-300 && df === 3.5)
}

function at(matrix: Matrix, row: number, column: string): number {
  const value = matrix.values[row]?.[matrix.cols?.indexOf(column) ?? -1]
  if (value === undefined) throw new Error(`The golden file has no ${column} in row ${row}.`)
  return value
}

function compareGroups(
  with_: Comparison,
  ours: readonly Entry[],
  theirs: Record<string, Numbers>,
  keys: Readonly<Record<string, string>>,
): void {
  for (const [place, group] of (theirs.grpid ?? []).entries()) {
    const entry = find(ours, 'group', group)
    for (const [column, key] of Object.entries(keys)) {
      with_.number(`group ${String(group)} ${key}`, entry[key], theirs[column]?.[place] ?? null)
    }
  }
}
