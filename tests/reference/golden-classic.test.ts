/** Numbers of R for describing, relating, comparing, planning and pooling: see golden.test.ts for where they come from. */
import { describe } from 'vitest'
import { fromRows } from '../../src/statistics/linear-algebra/matrix.ts'
import { linearRegression } from '../../src/statistics/regression/linear-regression.ts'
import { csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly values: readonly Numbers[]
}

interface PAdjust {
  readonly p: readonly number[]
  readonly adjusted: Grid
  readonly tukey: Grid
  readonly sd_pooled: number
}

interface Pooled
  extends Readonly<Record<'b' | 'se' | 'stat' | 'p' | 'tau2' | 'I2' | 'H2' | 'QE' | 'QEp', number>> {
  readonly se_tau2: number | null
  readonly ci: Numbers
  readonly pi: Numbers | null
}

interface MetaOutputs extends Readonly<Record<'REML' | 'REML_knha' | 'PM' | 'DL' | 'EE', Pooled>> {
  readonly yi: Numbers
  readonly vi: Numbers
  readonly blup: { readonly pred: Numbers; readonly se: Numbers }
  readonly Qprofile_ci: Grid
  readonly meta_regression: Readonly<Record<'b' | 'se' | 'p', Numbers>> &
    Readonly<Record<'tau2' | 'QM' | 'QMp' | 'R2', number>>
}

type Filled = Readonly<Record<'age' | 'bmi' | 'chl', readonly number[]>> & {
  readonly _rows: readonly string[]
}

interface Pooling {
  readonly completed: readonly Filled[]
  readonly per_imputation: readonly { readonly coef: Readonly<Record<string, number>>; readonly vcov: Grid }[]
  readonly pooled: Readonly<Record<string, Numbers>>
  readonly summary: Readonly<Record<string, Numbers>>
  readonly D1: Grid
  readonly D2: Grid
  readonly D3: Numbers
  readonly pooled_r12: Readonly<Record<'z' | 'r' | 'se_z', number>>
}

function rowOf({ age, bmi, chl }: Filled, place: number): Readonly<Record<string, string>> {
  return { age: String(age[place]), bmi: String(bmi[place]), chl: String(chl[place]) }
}

type RciNumber =
  | 'n'
  | 'alpha_pre'
  | 'sd_pre'
  | 'sem'
  | 's_diff'
  | 'critical_change_95'
  | 'mean_change'
  | 'srm'
  | 'r_prepost'

interface Rci extends Readonly<Record<RciNumber, number>> {
  readonly classified: Readonly<Record<string, number>>
  readonly edwards_nunnally: Readonly<Record<string, number>>
  readonly rci_first20: Numbers
  readonly reg_z_first20: Numbers
  readonly regression_slope: Numbers
}

/** Scores of whoever answered all items in both waves, in the order of the first. */
function bothTimes(csv: string, items: readonly string[]) {
  const rows = referenceRows(csv).filter((row) => items.every((item) => row[item] !== 'NA'))
  const score = (row: Record<string, string>) =>
    items.reduce((sum, item) => sum + Number(row[item]), 0) / items.length
  const later = new Map(rows.filter(({ wave }) => wave === '2').map((row) => [row.resp, score(row)]))
  const both = rows.filter(({ wave, resp }) => wave === '1' && later.has(resp))
  return { before: both.map(score), after: both.map(({ resp }) => later.get(resp) ?? 0) }
}

const at = (grid: Grid | undefined, row: string, column: string) =>
  grid?.values[grid.rows.indexOf(row)]?.[grid.cols.indexOf(column)] ?? null

describe('reference numbers from R', () => {
  golden(
    'desc-01-describe',
    11 * 14 + 11 * 5,
    (
      outputs: {
        describe: Record<string, Numbers>
        n_missing: Record<string, number>
        quantiles_type7: Grid
      },
      with_,
    ) => {
      const { cols: columns, rows: shares } = outputs.quantiles_type7
      const ours = list(run('describe', referenceData('bfi.csv'), { columns }))
      const keys = [
        'n',
        'mean',
        'sd',
        'median',
        'trimmed',
        'mad',
        'min',
        'max',
        'range',
        'skew',
        'kurtosis',
        'se',
      ]
      for (const [place, column] of columns.entries()) {
        const one = find(ours, 'column', column)
        for (const key of keys)
          with_.number(`${column} ${key}`, one[key], outputs.describe[key]?.[place] ?? null)
        with_.number(`${column} missing`, one.missing, outputs.n_missing[column] ?? null)
        // psych numbers the columns
        with_.number(`${column} place`, ours.indexOf(one) + 1, outputs.describe.vars?.[place] ?? null)
        for (const share of shares) {
          const quantiles = one.quantiles as Entry // an object per column: the number fails below if not
          with_.number(`${column} ${share}`, quantiles[share], at(outputs.quantiles_type7, share, column))
        }
      }
    },
  )

  golden(
    'desc-03-correlations',
    15 * (4 * 2 + 2 + 4 + 2) + 2 * 30,
    (
      outputs: Record<'r' | 'n' | 't' | 'p' | 'se' | 'spearman' | 'kendall_tau_b', Grid> & {
        readonly ci: Record<string, Numbers>
        readonly 'ci.adj': Record<string, Numbers>
      },
      with_,
    ) => {
      const columns = outputs.r.cols
      const ours = list(run('correlations', referenceData('bfi.csv'), { columns }), 'pairs')
      let pair = 0
      for (const [i, a] of columns.entries()) {
        for (const b of columns.slice(i + 1)) {
          const one = pairOf(ours, a, b)
          for (const [key, theirs] of [
            ['r', 'r'],
            ['n', 'n'],
            ['statistic', 't'],
            ['se', 'se'],
          ] as const) {
            with_.number(`${a} ${b} ${key}`, one[key], at(outputs[theirs], a, b))
            with_.number(`${b} ${a} ${key}`, one[key], at(outputs[theirs], b, a))
          }
          with_.number(`${a} ${b} p by Holm`, one.pAdjusted, at(outputs.p, a, b))
          with_.number(`${a} ${b} p`, one.p, at(outputs.p, b, a))
          for (const key of ['lower', 'r', 'upper', 'p'])
            with_.number(`${a} ${b} interval ${key}`, one[key], outputs.ci[key]?.[pair] ?? null)
          // psych gives out the levels in the order of |r|, we in that of p: with another n these two change places
          const changed = ['C1 C4', 'C3 C5'].includes(`${a} ${b}`) ? { abs: 1e-3, rel: 0 } : undefined
          for (const key of ['lower', 'upper']) {
            const theirs = outputs['ci.adj'][`${key}.adj`]?.[pair] ?? null
            with_.number(`${a} ${b} ${key} by Holm`, one[`${key}Adjusted`], theirs, changed)
          }
          pair += 1
        }
      }
      const firstRows = csvText(referenceRows(referenceData('bfi.csv')).slice(0, 300))
      for (const [method, csv, theirs] of [
        ['spearman', referenceData('bfi.csv'), outputs.spearman],
        ['kendall', firstRows, outputs.kendall_tau_b],
      ] as const) {
        const ranked = list(run('correlations', csv, { columns, method }), 'pairs')
        for (const a of columns) {
          for (const b of columns.filter((other) => other !== a))
            with_.number(`${method} ${a} ${b}`, pairOf(ranked, a, b).r, at(theirs, a, b))
        }
      }
    },
  )

  golden(
    'desc-04-mice-pattern',
    5 * 6 + 4 + 1 + 4 * 16,
    (outputs: Record<'pattern' | 'rr' | 'rm' | 'mr' | 'mm', Grid>, with_) => {
      const columns = outputs.rr.cols
      const ours = run('patterns', referenceData('nhanes.csv'), { columns }) as Entry
      const { rows, cols, values } = outputs.pattern
      for (const [place, count] of rows.slice(0, -1).entries()) {
        const isThere = cols.slice(0, -1).map((_, column) => values[place]?.[column] === 1)
        const missing = columns.filter((column) => !isThere[cols.indexOf(column)])
        const one = list(ours, 'patterns').find((pattern) => String(pattern.missing) === String(missing))
        with_.number(`rows without ${missing.join()}`, one?.rows, Number(count))
        const found = (one?.missing ?? []) as readonly string[] // names: an empty list fails below
        for (const [column, name] of cols.slice(0, -1).entries())
          with_.number(`${name} in it`, found.includes(name) ? 0 : 1, values[place]?.[column] ?? null)
        with_.number('columns missed', found.length, values[place]?.[cols.length - 1] ?? null)
      }
      const missed = list(ours, 'columns')
      const total = values[rows.length - 1]
      for (const [place, name] of cols.slice(0, -1).entries())
        with_.number(`${name} missing`, find(missed, 'column', name).missing, total?.[place] ?? null)
      with_.number(
        'all',
        missed.reduce((sum, { missing }) => sum + Number(missing), 0),
        total?.[cols.length - 1] ?? null,
      )
      for (const a of columns) {
        for (const b of columns) {
          const cells = cellsOf(ours, a, b)
          for (const key of ['rr', 'rm', 'mr', 'mm'] as const)
            with_.number(`${key} ${a} ${b}`, cells[key], at(outputs[key], a, b))
        }
      }
    },
  )

  golden('desc-05-tests', 2 + 2 * 5 + 2 + 4 + 4 + 4 + 2 + 2, (outputs: Record<string, Entry>, with_) => {
    const csv = referenceData('tal_or.csv')
    const reaction = run('compare', csv, { outcome: 'reaction', group: 'cond' }) as Entry
    const bySex = run('compare', csv, { outcome: 'reaction', group: 'gender' }) as Entry
    const counts = run('compare', csv, { outcome: 'gender', group: 'cond', scale: 'category' }) as Entry
    const test = (of: Entry, name: string) => find(list(of, 'tests'), 'test', name)
    const effect = (name: string) => find(list(reaction, 'effects'), 'effect', name).estimate
    const value = (of: unknown) => of as number // the outputs are numbers: the comparison fails below if not
    const levels = outputs.levels as unknown as readonly string[] // idem
    for (const [place, level] of levels.entries())
      with_.number(`group ${level}`, Number(list(reaction, 'groups')[place]?.group), Number(level))
    for (const [name, theirs] of [
      ['welch', outputs.welch],
      ['student', outputs.student],
    ] as const) {
      const one = test(reaction, name)
      for (const [key, its] of [
        ['statistic', 't'],
        ['df', 'df'],
        ['p', 'p'],
      ] as const)
        with_.number(`${name} ${key}`, one[key], value(theirs?.[its]))
      const [lower, upper] = (theirs?.ci ?? []) as readonly number[] // idem
      with_.number(`${name} lower`, one.lower, lower ?? null)
      with_.number(`${name} upper`, one.upper, upper ?? null)
    }
    with_.number('wilcoxon W', test(reaction, 'wilcoxon').statistic, value(outputs.wilcoxon?.W))
    with_.number('wilcoxon p', test(reaction, 'wilcoxon').p, value(outputs.wilcoxon?.p))
    const square = test(counts, 'chiSquare')
    with_.number('chi-square', square.statistic, value(outputs.chisq?.x2))
    with_.number('chi-square df', square.df, value(outputs.chisq?.df))
    with_.number('chi-square p', square.p, value(outputs.chisq?.p))
    with_.number('chi-square p by Yates', test(counts, 'chiSquareYates').p, value(outputs.chisq?.p_default))
    for (const [key, its] of [
      ['statistic', 'F'],
      ['df1', 'df1'],
      ['df2', 'df2'],
      ['p', 'p'],
    ] as const)
      with_.number(`anova ${key}`, test(bySex, 'anova')[key], value(outputs.anova?.[its]))
    const welch = test(bySex, 'welchAnova')
    const [df1, df2] = (outputs.welch_anova?.df ?? []) as readonly number[] // idem
    with_.number('Welch F', welch.statistic, value(outputs.welch_anova?.F))
    with_.number('Welch df1', welch.df1, df1 ?? null)
    with_.number('Welch df2', welch.df2, df2 ?? null)
    with_.number('Welch p', welch.p, value(outputs.welch_anova?.p))
    with_.number('Levene F', test(bySex, 'levene').statistic, value(outputs.levene_median?.F))
    with_.number('Levene p', test(bySex, 'levene').p, value(outputs.levene_median?.p))
    with_.number('d', effect('cohensD'), value(outputs.cohen_d))
    with_.number('g', effect('hedgesG'), value(outputs.hedges_g_exact))
  })

  golden('mul-01-padjust', 10 * 6 + 10 * 2 + 10 * 4 + 1, (outputs: PAdjust, with_) => {
    // R's pairwise.t.test pools the spread, and gives a 5-by-5 corner column by column; TukeyHSD takes the later group first
    const spec = { outcome: 'age', group: 'education', spread: 'pooled' }
    const holm = run('compare', referenceData('bfi.csv'), { ...spec, adjust: 'holm' }) as Entry
    const tukey = run('compare', referenceData('bfi.csv'), { ...spec, adjust: 'tukey' }) as Entry
    const byHolm = outputs.adjusted.cols.indexOf('holm')
    for (const [place, pair] of list(holm, 'pairs').entries()) {
      with_.number(`${pair.a} ${pair.b} p`, pair.p, outputs.p[place] ?? null)
      with_.number(
        `${pair.a} ${pair.b} Holm`,
        pair.pAdjusted,
        outputs.adjusted.values[place]?.[byHolm] ?? null,
      )
    }
    for (const pair of list(tukey, 'pairs')) {
      const name = `${pair.b}-${pair.a}`
      with_.number(`${name} diff`, -Number(pair.difference), at(outputs.tukey, name, 'diff'))
      with_.number(`${name} lwr`, -Number(pair.upper), at(outputs.tukey, name, 'lwr'))
      with_.number(`${name} upr`, -Number(pair.lower), at(outputs.tukey, name, 'upr'))
      with_.number(`${name} p`, pair.pAdjusted, at(outputs.tukey, name, 'p adj'))
    }
    const first = list(holm, 'pairs')[0]
    const sizes = ['1', '2'].map((group) => Number(find(list(holm, 'groups'), 'group', group).n))
    const root = Math.sqrt(1 / (sizes[0] ?? 0) + 1 / (sizes[1] ?? 0))
    with_.number('pooled spread', Number(first?.se) / root, outputs.sd_pooled)
    const csv = ['p', ...outputs.p].join('\n')
    for (const [column, method] of outputs.adjusted.cols.entries()) {
      const ours = list(run('adjust', csv, { p: 'p', method }), 'adjusted')
      for (const [row, one] of ours.entries())
        with_.number(`${method} ${row}`, one.pAdjusted, outputs.adjusted.values[row]?.[column] ?? null)
    }
  })

  golden('meta-01-rma', 26 + 4 * 14 + 12 + 26 + 12 + 6 + 4, (outputs: MetaOutputs, with_) => {
    const { yi, vi, blup, Qprofile_ci: profile, meta_regression: regression } = outputs
    const trials = referenceRows(referenceData('dat_bcg.csv'))
    // log risk ratio and its variance, as escalc(measure = "RR") has them
    const rows = trials.map(({ tpos = '', tneg = '', cpos = '', cneg = '', ablat = '' }) => {
      const [a, b, c, d] = [Number(tpos), Number(tneg), Number(cpos), Number(cneg)]
      const y = Math.log(a / (a + b)) - Math.log(c / (c + d))
      return { y: String(y), v: String(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)), ablat }
    })
    rows.forEach(({ y, v }, place) => {
      with_.number(`y ${place}`, Number(y), yi[place] ?? null)
      with_.number(`v ${place}`, Number(v), vi[place] ?? null)
    })
    const columns = { estimate: 'y', variance: 'v' }
    const pooled = (spec: object) => run('meta', csvText(rows), { ...columns, ...spec }) as Entry
    const keys = [
      ['estimate', 'b'],
      ['se', 'se'],
      ['statistic', 'stat'],
      ['p', 'p'],
      ['tau2', 'tau2'],
      ['tau2Se', 'se_tau2'],
      ['i2', 'I2'],
      ['h2', 'H2'],
      ['q', 'QE'],
      ['qP', 'QEp'],
    ] as const
    for (const name of ['REML', 'REML_knha', 'PM', 'DL', 'EE'] as const) {
      const [method] = name.split('_')
      const ours = pooled({ method, test: name === 'REML_knha' ? 'knapp-hartung' : 'z' })
      const theirs = outputs[name]
      for (const [key, its] of keys) with_.number(`${name} ${key}`, ours[key], theirs[its])
      with_.number(`${name} lower`, ours.lower, theirs.ci[0] ?? null)
      with_.number(`${name} upper`, ours.upper, theirs.ci[1] ?? null)
      if (theirs.pi === null) continue
      with_.number(`${name} prediction lower`, ours.predictionLower, theirs.pi[0] ?? null)
      with_.number(`${name} prediction upper`, ours.predictionUpper, theirs.pi[1] ?? null)
    }
    const reml = pooled({ test: 'z' })
    list(reml, 'shrunken').forEach((one, place) => {
      with_.number(`blup ${place}`, one.estimate, blup.pred[place] ?? null)
      with_.number(`blup se ${place}`, one.se, blup.se[place] ?? null)
    })
    const spread = [
      [reml.tau2, reml.tau2Lower, reml.tau2Upper],
      [reml.tau, Math.sqrt(Number(reml.tau2Lower)), Math.sqrt(Number(reml.tau2Upper))],
      [reml.i2, reml.i2Lower, reml.i2Upper],
      [reml.h2, reml.h2Lower, reml.h2Upper],
    ]
    // metafor looks for these ends to four digits; asked for twelve it gives ours
    const coarse = { abs: 0, rel: 1e-3 }
    spread.forEach((row, place) =>
      row.forEach((value, column) => {
        const theirs = profile.values[place]?.[column] ?? null
        with_.number(`${profile.rows[place]} ${column}`, value, theirs, column > 0 ? coarse : undefined)
      }),
    )
    const withLatitude = pooled({ moderators: ['ablat'] })
    list(withLatitude, 'coefficients').forEach((one, place) => {
      with_.number(`regression ${place}`, one.estimate, regression.b[place] ?? null)
      with_.number(`regression se ${place}`, one.se, regression.se[place] ?? null)
      with_.number(`regression p ${place}`, one.p, regression.p[place] ?? null)
    })
    with_.number('regression tau2', withLatitude.tau2, regression.tau2)
    with_.number('regression QM', withLatitude.qm, regression.QM)
    with_.number('regression QM p', withLatitude.qmP, regression.QMp)
    with_.number('regression R2', withLatitude.r2, regression.R2)
  })

  golden('pow-01-power', 6, (outputs: Record<string, number>, with_) => {
    const plan = (spec: object) => run('power', '-\n', spec) as Entry
    const compare = (key: string, ours: unknown) => with_.number(key, ours, outputs[key] ?? null)
    // power.t.test leaves the far tail out: 6e-5 at this size
    compare('t_n30_d05_power', plan({ design: 'two-groups', n: 30, effect: 0.5 }).power)
    compare('t_power80_d05_n', plan({ design: 'two-groups', power: 0.8, effect: 0.5 }).n)
    compare('r03_n', plan({ design: 'correlation', power: 0.8, effect: 0.3 }).n)
    compare('anova_k4_f25_power90_n', plan({ design: 'anova', groups: 4, power: 0.9, effect: 0.25 }).n)
    const clusters = { design: 'clusters', n: 40, effect: 0.4 }
    compare('deff_m20_icc05', plan({ ...clusters, clusterSize: 20, icc: 0.05 }).designEffect)
    compare('cluster_J40_n15_icc10_d04', plan({ ...clusters, clusterSize: 15, icc: 0.1 }).power)
  })

  golden('mi-01-pooling', 5 * (3 + 9) + 3 * 10 + 3 * 7 + 3 * 5 + 3, (outputs: Pooling, with_) => {
    const observed = referenceRows(referenceData('nhanes.csv'))
    const stacked = outputs.completed.flatMap((filled, set) =>
      observed.map((row, place) => {
        const at = filled._rows.indexOf(String(place + 1))
        const { age, bmi, chl } = at < 0 ? row : rowOf(filled, at)
        return { imp: String(set + 1), age: age ?? '', bmi: bmi ?? '', chl: chl ?? '' }
      }),
    )
    const asked = { imputation: 'imp', outcome: 'chl', terms: ['age', 'bmi'] }
    const ours = run('pool', csvText(stacked), asked) as Entry
    const terms = list(ours, 'terms')
    for (const [set, { coef, vcov }] of outputs.per_imputation.entries()) {
      const rows = stacked.filter(({ imp }) => imp === String(set + 1))
      const x = fromRows(rows.map(({ age, bmi }) => [1, Number(age), Number(bmi)]))
      const fit = linearRegression(
        Float64Array.from(rows, ({ chl }) => Number(chl)),
        x,
      )
      for (const [place, term] of vcov.rows.entries()) {
        const one = list(ours, 'fits').find((own) => own.imputation === String(set + 1) && own.term === term)
        with_.number(`${set} ${term}`, one?.estimate, coef[term] ?? null)
        for (const [column, theirs] of (vcov.values[place] ?? []).entries())
          with_.number(
            `${set} ${term} ${column}`,
            fit.estimable ? fit.covariance.values[place * 3 + column] : null,
            theirs,
          )
      }
    }
    const names = {
      m: 'm',
      estimate: 'estimate',
      within: 'ubar',
      between: 'b',
      total: 't',
      df: 'df',
      riv: 'riv',
      lambda: 'lambda',
      fmi: 'fmi',
    }
    const summary = {
      estimate: 'estimate',
      se: 'std.error',
      statistic: 'statistic',
      df: 'df',
      p: 'p.value',
      lower: '2.5 %',
      upper: '97.5 %',
    }
    for (const [place, one] of terms.entries()) {
      for (const [key, its] of Object.entries(names))
        with_.number(`${one.term} ${key}`, one[key], outputs.pooled[its]?.[place] ?? null)
      with_.number(`${one.term} df complete`, ours.dfComplete, outputs.pooled.dfcom?.[place] ?? null)
      for (const [key, its] of Object.entries(summary))
        with_.number(`${one.term} ${key}`, one[key], outputs.summary[its]?.[place] ?? null)
    }
    const tests = { D1: outputs.D1.values[0], D2: outputs.D2.values[0], D3: outputs.D3 }
    for (const [test, theirs] of Object.entries(tests)) {
      const one = find(list(ours, 'tests'), 'test', test)
      for (const [place, key] of ['statistic', 'df1', 'df2', 'p', 'riv'].entries())
        with_.number(`${test} ${key}`, one[key], theirs?.[place] ?? null)
    }
    // a correlation is pooled on Fisher's scale
    const related = list(
      run('correlations', csvText(stacked), { columns: ['age', 'bmi'], by: 'imp' }),
      'pairs',
    )
    const fits = related.map(
      ({ by, r, n }) => `${by},z,${Math.atanh(Number(r))},${1 / Math.sqrt(Number(n) - 3)}`,
    )
    const columns = { fit: 'fit', term: 'term', estimate: 'estimate', se: 'se' }
    const [z] = list(run('pool', ['fit,term,estimate,se', ...fits].join('\n'), columns), 'terms')
    with_.number('pooled z', z?.estimate, outputs.pooled_r12.z)
    with_.number('pooled r', Math.tanh(Number(z?.estimate)), outputs.pooled_r12.r)
    with_.number('se of z', z?.se, outputs.pooled_r12.se_z)
  })

  golden('rci-01', 6 + 3 + 20 + 3 + 2 + 20 + 3, (outputs: Rci, with_) => {
    const items = ['kl9_1', 'kl9_2', 'kl9_3', 'kl9_4']
    const csv = referenceData('draag_open.csv')
    const spec = { items, group: 'case', wave: 'wave', person: 'resp' }
    const [ours = {}] = list(run('change', csv, spec), 'reliableChange')
    const keys = {
      n: 'n',
      alpha: 'alpha_pre',
      sd: 'sd_pre',
      sem: 'sem',
      differenceError: 's_diff',
      criticalChange: 'critical_change_95',
      meanChange: 'mean_change',
      standardizedMeanChange: 'srm',
      retest: 'r_prepost',
    } as const
    for (const [key, its] of Object.entries(keys)) with_.number(key, ours[key], outputs[its])
    with_.number('improved', ours.improved, outputs.classified.improved ?? null)
    with_.number('unchanged', ours.unchanged, outputs.classified.no_reliable_change ?? null)
    with_.number('declined', ours.declined, outputs.classified.declined ?? null)
    with_.number('improved, true', ours.improvedTrueScore, outputs.edwards_nunnally.improved ?? null)
    with_.number('unchanged, true', ours.unchangedTrueScore, outputs.edwards_nunnally.same ?? null)
    with_.number('declined, true', ours.declinedTrueScore, outputs.edwards_nunnally.declined ?? null)
    // what R says of each person no analysis of ours gives: it is worked out here from what the analysis gives of all
    const { before, after } = bothTimes(csv, items)
    const x = fromRows(before.map((score) => [1, score]))
    const line = linearRegression(Float64Array.from(after), x)
    if (!line.estimable) throw new Error(line.reason)
    outputs.regression_slope.forEach((theirs, place) => with_.number('slope', line.beta[place], theirs))
    for (let person = 0; person < 20; person++) {
      const change = (after[person] ?? 0) - (before[person] ?? 0)
      const rci = change / Number(ours.differenceError)
      with_.number(`rci ${person}`, rci, outputs.rci_first20[person] ?? null)
      const z = (line.residuals[person] ?? 0) / line.sigma
      with_.number(`z ${person}`, z, outputs.reg_z_first20[person] ?? null)
    }
  })
})

function pairOf(pairs: readonly Entry[], a: string, b: string): Entry {
  const found = pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
  if (!found) throw new Error(`No pair of ${a} and ${b}.`)
  return found
}

/** R's four counts of a pair of columns, present (r) and missing (m); of a column with itself nothing is between. */
function cellsOf(ours: Entry, a: string, b: string) {
  if (a === b) {
    const missing = Number(find(list(ours, 'columns'), 'column', a).missing)
    return { rr: Number(ours.rows) - missing, rm: 0, mr: 0, mm: missing }
  }
  const pair = pairOf(list(ours, 'pairs'), a, b)
  const turned = pair.a !== a
  const [rm, mr] = turned ? [pair.onlyB, pair.onlyA] : [pair.onlyA, pair.onlyB]
  return { rr: pair.both, rm, mr, mm: pair.neither }
}
