/** Structural equation models of the shared reference files (lavaan 0.6-14), through the door that a user has. */
import { describe } from 'vitest'
import { bartlettScores, regressionScores } from '../../src/statistics/sem/factor-scores.ts'
import { fitStructuralModel } from '../../src/statistics/sem/fit-structural-model.ts'
import { parseModel } from '../../src/statistics/sem/model-syntax.ts'
import { variableNames } from '../../src/statistics/sem/parameter-table.ts'
import { saturatedMoments } from '../../src/statistics/sem/saturated-moments.ts'
import { sampleMoments } from '../../src/statistics/sem/sample-moments.ts'
import { semData } from '../../src/statistics/sem/sem-data.ts'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import type { LavaanEstimates } from './lavaan-table.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[] | null
  readonly cols: readonly string[]
  readonly values: readonly (readonly number[])[]
}
type Fit = Readonly<Record<string, number | null>>

const HS = 'visual =~ x1+x2+x3\ntextual =~ x4+x5+x6\nspeed =~ x7+x8+x9'
/** Tests and indices: "compare estimates/SE to 2e-4 and fit measures to 1e-3 (optimiser)". */
const LOOSE = { abs: 1e-3, rel: 1e-3 }

/** What lavaan calls what we call otherwise. */
const MEASURES: Readonly<Record<string, string>> = {
  npar: 'npar',
  chisq: 'chisq',
  df: 'df',
  pvalue: 'p',
  'baseline.chisq': 'baselineChisq',
  'baseline.df': 'baselineDf',
  cfi: 'cfi',
  tli: 'tli',
  nnfi: 'tli',
  rfi: 'rfi',
  nfi: 'nfi',
  ifi: 'ifi',
  logl: 'logLik',
  'unrestricted.logl': 'unrestrictedLogLik',
  aic: 'aic',
  bic: 'bic',
  bic2: 'bicAdjusted',
  rmsea: 'rmsea',
  'rmsea.ci.lower': 'rmseaLower',
  'rmsea.ci.upper': 'rmseaUpper',
  'rmsea.pvalue': 'rmseaP',
  rmr: 'rmr',
  srmr: 'srmr',
  gfi: 'gfi',
  agfi: 'agfi',
  ecvi: 'ecvi',
  'chisq.scaled': 'chisqScaled',
  'df.scaled': 'dfScaled',
  'pvalue.scaled': 'pScaled',
  'chisq.scaling.factor': 'scalingFactor',
  'scaling.factor.h0': 'scalingFactorModel',
  'scaling.factor.h1': 'scalingFactorSaturated',
  'cfi.scaled': 'cfiScaled',
  'rmsea.scaled': 'rmseaScaled',
  'cfi.robust': 'cfiRobust',
  'tli.robust': 'tliRobust',
  'rmsea.robust': 'rmseaRobust',
  'rmsea.ci.lower.robust': 'rmseaRobustLower',
  'rmsea.ci.upper.robust': 'rmseaRobustUpper',
}

describe('structural equation models of R', () => {
  golden(
    'cfa-01-ml',
    24 * 9 + 26 + 9 + 10 * 3 + 36 + 2 * 15 + 21,
    (
      outputs: {
        estimates: LavaanEstimates
        fit: Fit
        r2: Record<string, number>
        modindices_top10: Record<'lhs' | 'op' | 'rhs', string[]> & Record<'mi' | 'epc' | 'sepc.all', Numbers>
        cor_residuals: Grid
        factor_scores_regression_first5: Grid
        factor_scores_bartlett_first5: Grid
        vcov_diag: Record<string, number>
      },
      with_,
    ) => {
      const ours = run('factor', referenceData('hs1939.csv'), { model: HS }) as Entry
      compareEstimates(with_, ours, outputs.estimates)
      compareFit(with_, ours, outputs.fit)
      compareR2(with_, ours, outputs.r2)
      const top = outputs.modindices_top10
      const indices = list(ours, 'modificationIndices')
      for (const [place, lhs] of top.lhs.entries()) {
        const one = indices[place]
        const name = `${lhs} ${top.op[place]} ${top.rhs[place]}`
        const isSame = one?.lhs === lhs && one.op === top.op[place] && one.rhs === top.rhs[place]
        with_.number(`${name} mi`, isSame ? one.mi : null, top.mi[place] ?? null, LOOSE)
        with_.number(`${name} epc`, one?.epc, top.epc[place] ?? null, LOOSE)
        with_.number(`${name} epcStdAll`, one?.epcStdAll, top['sepc.all'][place] ?? null, LOOSE)
      }
      for (const entry of list(ours, 'correlationResiduals')) {
        const { a, b, residual } = entry
        const theirs = cell(outputs.cor_residuals, String(b), String(a))
        with_.number(`residual ${String(a)} ${String(b)}`, residual, theirs)
      }
      const fit = fitted(HS, 'hs1939.csv')
      const bartlett = bartlettScores(fit)
      if (!bartlett.estimable) throw new Error(bartlett.reason)
      const scores = { regression: regressionScores(fit)[0], bartlett: bartlett.scores[0] }
      for (const method of ['regression', 'bartlett'] as const) {
        outputs[`factor_scores_${method}_first5`].values.forEach((row, i) => {
          row.forEach((value, k) => {
            with_.number(`${method} ${i} ${k}`, scores[method]?.values[i * 3 + k], value)
          })
        })
      }
      const { names, values } = ours.vcov as { names: string[]; values: number[][] }
      for (const [name, value] of Object.entries(outputs.vcov_diag)) {
        const place = names.findIndex((one) => one.replaceAll(' ', '') === name)
        with_.number(`vcov ${name}`, values[place]?.[place], value)
      }
    },
  )

  golden(
    'cfa-02-mlr',
    1 + 2 * (36 * 9 + 21) - 2,
    (
      outputs: { n: number; mlr: LavaanEstimates; mlr_fit: Fit; mlm: LavaanEstimates; mlm_fit: Fit },
      with_,
    ) => {
      const model = 'A =~ A1+A2+A3+A4+A5\nC =~ C1+C2+C3+C4+C5\nE =~ E1+E2+E3+E4+E5'
      const data = referenceData('bfi.csv')
      const mlr = run('factor', data, { model, estimator: 'MLR' }) as Entry
      const mlm = run('factor', data, { model, estimator: 'MLM' }) as Entry
      with_.number('n', mlr.n, outputs.n)
      compareEstimates(with_, mlr, outputs.mlr)
      compareFit(with_, mlr, outputs.mlr_fit)
      compareEstimates(with_, mlm, outputs.mlm)
      compareFit(with_, mlm, outputs.mlm_fit)
    },
  )

  golden(
    'cfa-03-fiml',
    1 + 35 * 9 + 14 + 35 + 16 + 55 + 10 + 1,
    (
      outputs: {
        n: number
        ml: LavaanEstimates
        ml_fit: Fit
        mlr_se: Numbers
        mlr_fit: Fit
        em_cov: Grid
        em_mean: Record<string, number>
        n_patterns: number
      },
      with_,
    ) => {
      const model = 'N =~ N1+N2+N3+N4+N5\nE =~ E1+E2+E3+E4+E5'
      const data = csvText(referenceRows(referenceData('bfi.csv')).slice(0, 1200))
      const ml = run('factor', data, { model, missing: 'fiml' }) as Entry
      const mlr = run('factor', data, { model, missing: 'fiml', estimator: 'MLR' }) as Entry
      with_.number('n', ml.n, outputs.n)
      compareEstimates(with_, ml, outputs.ml)
      compareFit(with_, ml, outputs.ml_fit)
      for (const [place, lhs] of outputs.ml.lhs.entries()) {
        const one = parameter(mlr, lhs, outputs.ml.op[place] ?? '', outputs.ml.rhs[place] ?? '')
        with_.number(`mlr se ${lhs} ${place}`, one.se, outputs.mlr_se[place] ?? null)
      }
      compareFit(with_, mlr, outputs.mlr_fit)
      const names = [1, 2, 3, 4, 5].map((i) => `N${i}`).concat([1, 2, 3, 4, 5].map((i) => `E${i}`))
      const columns = columnsOf(data, names)
      const rows = semData(names, columns, null, 'fiml').groups[0]
      if (!rows) throw new Error('no rows')
      const sample = sampleMoments(rows)
      const moments = saturatedMoments(sample)
      if (!moments.isPositive) throw new Error('not positive')
      names.forEach((a, i) => {
        with_.number(`mean ${a}`, moments.mean[i], outputs.em_mean[a] ?? null)
        names.slice(0, i + 1).forEach((b, j) => {
          with_.number(`cov ${a} ${b}`, moments.covariance[i * 10 + j], cell(outputs.em_cov, a, b))
        })
      })
      with_.number('patterns', sample.patterns.length, outputs.n_patterns)
    },
  )

  golden(
    'sem-01-structural',
    26 * 9 + 26 + 11,
    (outputs: { estimates: LavaanEstimates; fit: Fit; r2: Record<string, number> }, with_) => {
      const model = `${HS}\ntextual ~ a*visual\nspeed ~ b*textual + c*visual\nind := a*b\ntot := a*b+c`
      const ours = run('factor', referenceData('hs1939.csv'), { model }) as Entry
      compareEstimates(with_, ours, outputs.estimates)
      compareFit(with_, ours, outputs.fit)
      compareR2(with_, ours, outputs.r2)
    },
  )

  golden(
    'sem-02-path',
    17 * 9 + 26 + 3 + 78,
    (outputs: { estimates: LavaanEstimates; fit: Fit; r2: Record<string, number>; vcov: Grid }, with_) => {
      const model = [
        'import ~ a1*cond',
        'pmi ~ a2*cond',
        'reaction ~ b1*import+b2*pmi+c*cond',
        'import~~pmi',
        'ind1 := a1*b1',
        'ind2 := a2*b2',
        'tot := a1*b1+a2*b2+c',
      ].join('\n')
      const ours = run('factor', referenceData('tal_or.csv'), { model, means: true }) as Entry
      compareEstimates(with_, ours, outputs.estimates)
      compareFit(with_, ours, outputs.fit)
      compareR2(with_, ours, outputs.r2)
      const { names, values } = ours.vcov as { names: string[]; values: number[][] }
      const at = (name: string) => names.findIndex((one) => one.replaceAll(' ', '') === name)
      outputs.vcov.cols.forEach((a, i) => {
        outputs.vcov.cols.slice(0, i + 1).forEach((b) => {
          with_.number(`vcov ${a} ${b}`, values[at(a)]?.[at(b)], cell(outputs.vcov, a, b))
        })
      })
    },
  )

  golden('sem-04-growth', 17 * 9 + 26, (outputs: { estimates: LavaanEstimates; fit: Fit }, with_) => {
    // lavaan's growth(): indicators without intercepts, factors with means
    const model = [
      'i =~ 1*JOBSAT1+1*JOBSAT2+1*JOBSAT3',
      's =~ 0*JOBSAT1+1*JOBSAT2+2*JOBSAT3',
      'JOBSAT1 + JOBSAT2 + JOBSAT3 ~ 0*1',
      'i + s ~ 1',
    ].join('\n')
    const rows = referenceRows(referenceData('univbct.csv')).filter(({ TIME }) => TIME === '0')
    const ours = run('factor', csvText(rows), { model }) as Entry
    compareEstimates(with_, ours, outputs.estimates)
    compareFit(with_, ours, outputs.fit)
  })
})

function parameter(ours: Entry, lhs: string, op: string, rhs: string): Entry {
  const isIt = (one: Entry) =>
    one.op === op &&
    ((one.lhs === lhs && one.rhs === rhs) || (op === '~~' && one.lhs === rhs && one.rhs === lhs))
  const found = list(ours, 'parameters').find(isIt)
  if (!found) throw new Error(`No parameter ${lhs} ${op} ${rhs}.`)
  return found
}

function compareEstimates(with_: Comparison, ours: Entry, theirs: LavaanEstimates): void {
  for (const [place, lhs] of theirs.lhs.entries()) {
    const one = parameter(ours, lhs, theirs.op[place] ?? '', theirs.rhs[place] ?? '')
    const name = `${lhs} ${theirs.op[place]} ${theirs.rhs[place]}`
    const pairs = {
      est: 'est',
      se: 'se',
      z: 'z',
      p: 'pvalue',
      lower: 'ci.lower',
      upper: 'ci.upper',
      stdLv: 'std.lv',
      stdAll: 'std.all',
      stdNox: 'std.nox',
    } as const
    for (const [key, their] of Object.entries(pairs))
      with_.number(`${name} ${key}`, one[key], theirs[their][place] ?? null)
  }
}

function compareFit(with_: Comparison, ours: Entry, theirs: Fit): void {
  for (const [measure, value] of Object.entries(theirs)) {
    const key = MEASURES[measure]
    if (key) with_.number(measure, ours[key], value, LOOSE)
  }
}

function compareR2(with_: Comparison, ours: Entry, theirs: Record<string, number>): void {
  for (const [variable, value] of Object.entries(theirs))
    with_.number(`r2 ${variable}`, find(list(ours, 'r2'), 'variable', variable).r2, value)
}

function cell(grid: Grid, row: string, column: string): number | null {
  return grid.values[(grid.rows ?? []).indexOf(row)]?.[grid.cols.indexOf(column)] ?? null
}

function columnsOf(data: string, names: readonly string[]) {
  const rows = referenceRows(data)
  const value = (text = '') => (text === '' || text === 'NA' ? null : Number(text))
  return new Map(names.map((name) => [name, rows.map((row) => value(row[name]))]))
}

function fitted(text: string, file: string) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('model not read')
  const { observed } = variableNames(read.model)
  const fit = fitStructuralModel(
    read.model,
    semData(observed, columnsOf(referenceData(file), observed), null, 'listwise'),
  )
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}
