/** Factors of ordered answers: the numbers of the shared reference files (lavaan, WLSMV). */
import { describe } from 'vitest'
import { fitOrdinalModel } from '../../src/statistics/ordinal-sem/fit-ordinal-model.ts'
import { parseModel } from '../../src/statistics/sem/model-syntax.ts'
import { semData } from '../../src/statistics/sem/sem-data.ts'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import type { LavaanEstimates } from './lavaan-table.ts'
import { list, run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly values: readonly Numbers[]
}
const FIT = {
  npar: 'npar',
  chisq: 'chisq',
  df: 'df',
  pvalue: 'p',
  'chisq.scaled': 'chisqScaled',
  'df.scaled': 'dfScaled',
  'pvalue.scaled': 'pScaled',
  'chisq.scaling.factor': 'scalingFactor',
  cfi: 'cfi',
  tli: 'tli',
  rmsea: 'rmsea',
  'cfi.scaled': 'cfiScaled',
  'tli.scaled': 'tliScaled',
  'rmsea.scaled': 'rmseaScaled',
  srmr: 'srmr',
} as const

describe('ordered answers of R', () => {
  golden(
    'cfa-04-wlsmv',
    15 + 57 * 9 + 21 + 27 + 48,
    (
      outputs: {
        estimates: LavaanEstimates
        fit: Record<string, number>
        polychoric: Grid
        thresholds: Record<string, number>
        gamma_diag: Record<string, number>
      },
      with_,
    ) => {
      const items = outputs.polychoric.rows
      const csv = csvText(completeRowsOf('autonomy_support.csv', items))
      const ours = run('factor', csv, { model: `f =~ ${items.join(' + ')}`, estimator: 'WLSMV' }) as Entry
      for (const [theirs, key] of Object.entries(FIT))
        with_.number(key, ours[key], outputs.fit[theirs] ?? null)
      compareEstimates(with_, list(ours, 'parameters'), outputs.estimates, [])
      const [sample] = list(ours, 'polychoric')
      if (!sample) throw new Error('no polychoric correlations')
      for (const [i, row] of outputs.polychoric.values.entries())
        for (let j = 0; j < i; j++)
          with_.number(`rho ${i} ${j}`, (sample.rho as number[][])[i]?.[j], row[j] ?? null)
      for (const [name, theirs] of Object.entries(outputs.thresholds)) {
        const [item = '', cut = ''] = name.split('|t')
        with_.number(name, (sample.thresholds as Record<string, number[]>)[item]?.[Number(cut) - 1], theirs)
      }
      compareGamma(with_, items, outputs.gamma_diag)
    },
  )

  golden(
    'inv-03-ordinal',
    2 * 7 + 4 + 138 * 9,
    (
      outputs: {
        fit: Grid
        lrt: Record<string, Numbers>
        estimates_constrained: LavaanEstimates
        group_label: string[]
      },
      with_,
    ) => {
      const model = 'f1 =~ u1 + u2 + u3 + u4\nf2 =~ u5 + u6 + u7 + u8'
      const spec = { model, group: 'g', estimator: 'WLSMV', parameterization: 'theta' }
      const csv = referenceData('datcat.csv')
      const configural = run('factor', csv, spec) as Entry
      const constrained = run('factor', csv, { ...spec, equal: ['thresholds', 'loadings'] }) as Entry
      for (const [step, ours] of [configural, constrained].entries())
        for (const [column, theirs] of outputs.fit.cols.entries())
          with_.number(
            `${step} ${theirs}`,
            ours[FIT[theirs as keyof typeof FIT]],
            outputs.fit.values[step]?.[column] ?? null,
          )
      compareEstimates(
        with_,
        list(constrained, 'parameters'),
        outputs.estimates_constrained,
        outputs.group_label,
      )
      const [, scalar] = list(run('invariance', csv, { model, group: 'g', estimator: 'WLSMV' }), 'steps')
      with_.number('difference', scalar?.deltaChisq, outputs.lrt['Chisq diff']?.[1] ?? null)
      with_.number('df of the difference', scalar?.deltaDf, outputs.lrt['Df diff']?.[1] ?? null)
      with_.number('p of the difference', scalar?.p, outputs.lrt['Pr(>Chisq)']?.[1] ?? null)
      with_.number('rows', constrained.n, 200)
    },
  )
})

/** Parameters that lavaan fixes have no se there, and 0 in ours; z and p are none in both. */
function compareEstimates(
  with_: Comparison,
  ours: readonly Entry[],
  theirs: LavaanEstimates,
  groups: readonly string[],
): void {
  for (const [place, lhs] of theirs.lhs.entries()) {
    const rhs = theirs.rhs[place]
    const op = theirs.op[place]
    const group = theirs.group ? groups[(theirs.group[place] ?? 1) - 1] : undefined
    const one = ours.find(
      (entry) => entry.lhs === lhs && entry.op === op && entry.rhs === rhs && entry.group === group,
    )
    const label = `${lhs} ${op} ${rhs} ${group ?? ''}`
    with_.number(`${label} est`, one?.est, theirs.est[place] ?? null)
    with_.number(`${label} se`, one?.se, theirs.se[place] ?? null)
    with_.number(`${label} z`, one?.z, theirs.z[place] ?? null)
    with_.number(`${label} p`, one?.p, theirs.pvalue[place] ?? null)
    with_.number(`${label} lower`, one?.lower, theirs['ci.lower'][place] ?? null)
    with_.number(`${label} upper`, one?.upper, theirs['ci.upper'][place] ?? null)
    with_.number(`${label} stdLv`, one?.stdLv, theirs['std.lv'][place] ?? null)
    with_.number(`${label} stdAll`, one?.stdAll, theirs['std.all'][place] ?? null)
    with_.number(`${label} stdNox`, one?.stdNox, theirs['std.nox'][place] ?? null)
  }
}

function compareGamma(with_: Comparison, items: readonly string[], theirs: Record<string, number>): void {
  const rows = completeRowsOf('autonomy_support.csv', items)
  const fit = fitted(rows, `f =~ ${items.join(' + ')}`, items)
  const [group] = fit.groups
  if (!group) throw new Error('no group')
  const { starts, gamma, moments } = group.sample
  const names = [
    ...items.flatMap((item, place) =>
      Array.from({ length: (starts[place + 1] ?? 0) - (starts[place] ?? 0) }, (_, cut) => [
        `${item}|t${cut + 1}`,
      ]),
    ),
    ...items.flatMap((item, i) =>
      items.slice(0, i).map((other) => [`${item}~~${other}`, `${other}~~${item}`]),
    ),
  ]
  for (const [at, known] of names.entries()) {
    const name = known.find((one) => one in theirs) ?? ''
    with_.number(`gamma ${known[0]}`, gamma.values[at * moments.length + at], theirs[name] ?? null)
  }
}

function fitted(rows: readonly Record<string, string>[], text: string, items: readonly string[]) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('the model cannot be read')
  const columns = new Map(items.map((item) => [item, rows.map((row) => Number(row[item]))]))
  const data = semData(items, columns, null, 'listwise')
  const fit = fitOrdinalModel(read.model, data)
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}

function completeRowsOf(file: string, columns: readonly string[]): Record<string, string>[] {
  return referenceRows(referenceData(file)).filter((row) => columns.every((name) => row[name] !== 'NA'))
}
