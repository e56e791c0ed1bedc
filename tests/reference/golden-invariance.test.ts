/** Measurement invariance of the shared reference files (lavaan), through the door that a user has. */
import { describe } from 'vitest'
import type { Comparison } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Outputs {
  readonly fit: {
    readonly rows: readonly string[]
    readonly cols: readonly string[]
    readonly values: readonly Numbers[]
  }
  readonly lrt: { readonly _rows: readonly string[] } & Readonly<Record<string, Numbers>>
}

/** What lavaan calls our keys. */
const FIT: Readonly<Record<string, string>> = {
  npar: 'npar',
  chisq: 'chisq',
  df: 'df',
  cfi: 'cfi',
  tli: 'tli',
  rmsea: 'rmsea',
  srmr: 'srmr',
  aic: 'aic',
  bic: 'bic',
  'chisq.scaled': 'chisqScaled',
  'chisq.scaling.factor': 'scalingFactor',
  'cfi.robust': 'cfiRobust',
  'rmsea.robust': 'rmseaRobust',
  'pvalue.scaled': 'pScaled',
  'cfi.scaled': 'cfiScaled',
  'rmsea.scaled': 'rmseaScaled',
}
const DIFFERENCE = { 'Chisq diff': 'deltaChisq', 'Df diff': 'deltaDf', 'Pr(>Chisq)': 'p' }

describe('measurement invariance of R', () => {
  golden(
    'inv-01-ml',
    4 * 9 + 3 * 4 + 5 * 3,
    (outputs: Outputs & { score_tests_top5_scalar: Tests }, with_) => {
      const ours = run('invariance', referenceData('hs1939.csv'), {
        model: 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9',
        group: 'school',
      }) as Entry
      compareSteps(with_, ours, outputs)
      const tests = list(ours, 'scoreTests').filter(({ step }) => step === 'scalar')
      const { X2, df, 'p.value': p } = outputs.score_tests_top5_scalar
      for (const [place, x2] of X2.entries()) {
        with_.number(`score test ${place}`, tests[place]?.chisq, x2)
        with_.number(`score test ${place} df`, tests[place]?.df, df[place] ?? null)
        with_.number(`score test ${place} p`, tests[place]?.p, p[place] ?? null)
      }
    },
  )

  golden('inv-02-mlr', 3 * 8 + 2 * 4, (outputs: Outputs, with_) => {
    const ours = run('invariance', referenceData('bfi.csv'), {
      model: 'N =~ N1 + N2 + N3 + N4 + N5\nE =~ E1 + E2 + E3 + E4 + E5',
      group: 'gender',
      estimator: 'MLR',
    }) as Entry
    compareSteps(with_, ours, outputs)
  })

  golden('inv-03-ordinal', 2 * 7 + 4, (outputs: Outputs, with_) => {
    const ours = run('invariance', referenceData('datcat.csv'), {
      model: 'f1 =~ u1 + u2 + u3 + u4\nf2 =~ u5 + u6 + u7 + u8',
      group: 'g',
      estimator: 'WLSMV',
    }) as Entry
    // lavaan's equal thresholds and loadings are our scalar step
    const rows = outputs.fit.rows.map((row) => (row === 'thr_load' ? 'scalar' : row))
    compareSteps(with_, ours, { ...outputs, fit: { ...outputs.fit, rows } })
  })

  golden('inv-04-longitudinal', 3 * 6 + 2 * 4, (outputs: Outputs, with_) => {
    const waves = [1, 2, 3].map((wave) => [1, 2, 3].map((item) => `y${item}t${wave}`))
    compareSteps(with_, run('invariance', referenceData('exlong.csv'), { waves }) as Entry, outputs)
  })
})

interface Tests {
  readonly X2: Numbers
  readonly df: Numbers
  readonly 'p.value': Numbers
}

function compareSteps(with_: Comparison, ours: Entry, { fit, lrt }: Outputs): void {
  const steps = list(ours, 'steps')
  for (const [row, step] of fit.rows.entries()) {
    const own = find(steps, 'step', step)
    for (const [column, name] of fit.cols.entries()) {
      const key = FIT[name] // the p of each model on its own is not among the keys of a step
      if (key) with_.number(`${step} ${key}`, own[key], fit.values[row]?.[column] ?? null)
    }
    if (row === 0) continue
    for (const [name, key] of Object.entries(DIFFERENCE))
      with_.number(`${step} ${key}`, own[key], lrt[name]?.[row] ?? null)
    with_.number(`${step} df`, own.df, lrt.Df?.[row] ?? null)
  }
}
