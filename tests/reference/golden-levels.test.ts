/** Multilevel analyses of the shared reference files beside the plain mixed models, through the door that a user has. */
import { describe } from 'vitest'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly values: readonly (readonly number[])[]
}
interface Fixed {
  readonly _rows: readonly string[]
  readonly Estimate: Numbers
  readonly 'Std. Error': Numbers
  readonly 't value': Numbers
}
interface Variances {
  readonly grp: readonly string[]
  readonly vcov: Numbers
  readonly sdcor: Numbers
}

describe('multilevel analyses of R', () => {
  golden('mlm-06-profile-ci', 6 * 2 + 2 * 2, (outputs: { profile: Grid; wald_fixed: Grid }, with_) => {
    const spec = {
      outcome: 'Reaction',
      fixed: ['Days'],
      random: [{ group: 'Subject', terms: ['Days'] }],
      method: 'ML',
      df: 'none',
    }
    const data = referenceData('sleepstudy.csv')
    const profile = run('mixed', data, { ...spec, intervals: 'profile' }) as Entry
    const variance = list(profile, 'variance')
    const fixed = list(profile, 'fixed')
    const ours = [variance[0], variance[2], variance[1], variance[3], fixed[0], fixed[1]]
    compareEnds(with_, ours, outputs.profile)
    compareEnds(with_, list(run('mixed', data, spec), 'fixed'), outputs.wald_fixed)
  })

  golden(
    'mlm-07-within-between',
    1 + 3 * 3 + 2 * 2 + 2 + 2 * 2 * 4,
    (
      outputs: {
        n: number
        fixed: Fixed
        vc: Variances
        contextual: number
        se_contextual: number
        ols_individual: Grid
        ols_aggregated: Grid
      },
      with_,
    ) => {
      const ours = run('mixed', referenceData('bh1996.csv'), {
        outcome: 'WBEING',
        fixed: [],
        within: ['LEAD'],
        random: [{ group: 'GRP' }],
      }) as Entry
      with_.number('n', ours.n, outputs.n)
      compareFixed(with_, ours, outputs.fixed, { xw: 'LEAD.within', xm: 'LEAD.between' })
      compareVariances(with_, ours, outputs.vc)
      const [contextual] = list(ours, 'contextual')
      with_.number('contextual', contextual?.estimate, outputs.contextual)
      with_.number('contextual se', contextual?.se, outputs.se_contextual)
      // one slope that mixes both, over people and over means of groups: the same columns under the names of R
      const rows = referenceRows(referenceData('bh1996.csv')).map(({ GRP = '', LEAD = '', WBEING = '' }) => {
        return { g: GRP, x: LEAD, y: WBEING }
      })
      for (const [theirs, used] of [
        [outputs.ols_individual, rows],
        [outputs.ols_aggregated, meansOfGroups(rows)],
      ] as const) {
        const plain = run('robust', csvText(used), { outcome: 'y', fixed: ['x'] }) as Entry
        compareCoefficients(with_, list(plain, 'ols'), theirs)
      }
    },
  )

  golden(
    'mlm-09-mediation-1-1-1',
    1 + 2 * (2 * 2) + 3 * 3 + 5 * 3 + 2 * 4,
    (
      outputs: {
        n: number
        model_m: Fixed
        vc_m: Variances
        model_y: Fixed
        vc_y: Variances
        within: MonteCarlo & { est: number }
        between: MonteCarlo & { est: number }
      },
      with_,
    ) => {
      const spec = {
        x: 'LEAD',
        m: 'COHES',
        y: 'WBEING',
        group: 'GRP',
        design: '1-1-1',
        resamples: 0,
        draws: 1e6,
      }
      const ours = run('mediation', referenceData('bh1996.csv'), spec) as Entry
      const names = { xw: 'LEAD.within', xb: 'LEAD.between', mw: 'COHES.within', mb: 'COHES.between' }
      with_.number('n', ours.n, outputs.n)
      compareFixed(with_, ours.mediatorModel, outputs.model_m, names)
      compareVariances(with_, ours.mediatorModel, outputs.vc_m)
      compareFixed(with_, ours.outcomeModel, outputs.model_y, names)
      compareVariances(with_, ours.outcomeModel, outputs.vc_y)
      for (const level of ['within', 'between'] as const)
        compareIndirect(
          with_,
          find(list(ours, 'indirect'), 'level', level),
          outputs[level],
          outputs[level].est,
        )
    },
  )

  golden(
    'mlm-10-mediation-2-1-1',
    1 + 2 * (2 * 2) + 2 * 3 + 4 * 3 + 4,
    (
      outputs: MonteCarlo & {
        n: number
        model_m: Fixed
        vc_m: Variances
        model_y: Fixed
        vc_y: Variances
        indirect: number
      },
      with_,
    ) => {
      const spec = {
        x: 'HRS',
        m: 'LEAD',
        y: 'WBEING',
        group: 'GRP',
        design: '2-1-1',
        resamples: 0,
        draws: 1e6,
      }
      const ours = run('mediation', referenceData('bh1996.csv'), spec) as Entry
      const names = { x: 'HRS.between', mw: 'LEAD.within', mb: 'LEAD.between' }
      with_.number('n', ours.n, outputs.n)
      compareFixed(with_, ours.mediatorModel, outputs.model_m, names)
      compareVariances(with_, ours.mediatorModel, outputs.vc_m)
      compareFixed(with_, ours.outcomeModel, outputs.model_y, names)
      compareVariances(with_, ours.outcomeModel, outputs.vc_y)
      compareIndirect(with_, list(ours, 'indirect')[0], outputs, outputs.indirect)
    },
  )

  golden(
    'sem-02-path',
    5 * 7 + 3 * 6,
    (
      outputs: { estimates: Record<string, Numbers> & Record<'lhs' | 'op' | 'rhs', readonly string[]> },
      with_,
    ) => {
      const model =
        'import ~ a1*cond\npmi ~ a2*cond\nreaction ~ b1*import+b2*pmi+c*cond\nimport~~pmi\nind1 := a1*b1\nind2 := a2*b2\ntot := a1*b1+a2*b2+c'
      const ours = run('path', referenceData('tal_or.csv'), { model, resamples: 0, draws: 1000 }) as Entry
      const { estimates } = outputs
      const tests = { estimate: 'est', se: 'se', z: 'z', p: 'pvalue' }
      for (const [place, op] of estimates.op.entries()) {
        const [lhs, rhs] = [estimates.lhs[place], estimates.rhs[place]]
        if (op !== '~' && op !== ':=') continue
        const one =
          op === '~'
            ? list(ours, 'paths').find(({ from, to }) => from === rhs && to === lhs)
            : find(list(ours, 'defined'), 'name', lhs)
        const name = `${lhs} ${op} ${rhs}`
        for (const [key, theirs] of Object.entries(tests))
          with_.number(`${name} ${key}`, one?.[key], estimates[theirs]?.[place] ?? null)
        const [lower, upper] = op === '~' ? ['lower', 'upper'] : ['deltaLower', 'deltaUpper']
        with_.number(`${name} lower`, one?.[lower ?? ''], estimates['ci.lower']?.[place] ?? null)
        with_.number(`${name} upper`, one?.[upper ?? ''], estimates['ci.upper']?.[place] ?? null)
        if (op === '~') with_.number(`${name} std`, one?.stdAll, estimates['std.all']?.[place] ?? null)
      }
    },
  )

  golden(
    'mlm-11-growth',
    1 + 3 * (2 * 5 + 3) + 2 + 3 + 2 + 1 + 2,
    (outputs: { n: number; lrt_slope: number; lrt_ar1: number } & Record<GrowthName, Growth>, with_) => {
      const data = referenceData('univbct.csv')
      const spec = { outcome: 'JSAT', fixed: ['TIME'], random: [{ group: 'SUBNUM' }], df: 'inner-outer' }
      const ours = {
        intercept: run('mixed', data, spec) as Entry,
        slope: run('mixed', data, { ...spec, random: [{ group: 'SUBNUM', terms: ['TIME'] }] }) as Entry,
        ar1: run('mixed', data, { ...spec, ar1: 'TIME' }) as Entry,
      }
      with_.number('n', ours.intercept.n, outputs.n)
      for (const name of ['intercept', 'slope', 'ar1'] as const)
        compareGrowth(with_, name, ours[name], outputs[name])
      with_.number('phi', ours.ar1.phi, outputs.ar1.phi ?? null)
      const twice = (one: Entry) => 2 * (Number(one.logLik) - Number(ours.intercept.logLik))
      with_.number('likelihood ratio of the slope', twice(ours.slope), outputs.lrt_slope)
      with_.number('likelihood ratio of the correlation', twice(ours.ar1), outputs.lrt_ar1)
    },
  )

  golden(
    'mlm-13-cluster-robust',
    2 + 3 * 4 + 3 * 5 + 3 + 3,
    (
      outputs: {
        n: number
        nclusters: number
        ols: Grid
        CR2: Record<'beta' | 'SE' | 't' | 'df' | 'p', Numbers>
        CR0_se: Record<string, number>
        CR1_se: Record<string, number>
      },
      with_,
    ) => {
      const spec = { outcome: 'HOSTILE', fixed: ['LEAD', 'TSIG'], cluster: 'COMPID' }
      const ours = run('robust', referenceData('lq2002.csv'), spec) as Entry
      with_.number('n', ours.n, outputs.n)
      with_.number('clusters', ours.clusters, outputs.nclusters)
      compareCoefficients(with_, list(ours, 'ols'), outputs.ols)
      const keys = { beta: 'estimate', SE: 'se', t: 't', df: 'df', p: 'p' } as const
      for (const [place, one] of list(ours, 'CR2').entries())
        for (const [theirs, key] of Object.entries(keys))
          with_.number(`CR2 ${one.term} ${key}`, one[key], outputs.CR2[theirs as 'beta'][place] ?? null)
      for (const one of list(ours, 'CR0'))
        with_.number(`CR0 ${one.term}`, one.se, outputs.CR0_se[String(one.term)] ?? null)
      for (const one of list(ours, 'CR1'))
        with_.number(`CR1 ${one.term}`, one.se, outputs.CR1_se[String(one.term)] ?? null)
    },
  )

  // the part that `robust` gives: not the logistic regression and the table of sums of squares
  golden(
    'reg-01-lm-glm',
    1 + 5 * 4 + 3 + 3 + 5 + 2 * 4 + 2,
    (
      outputs: {
        n: number
        coef: Grid
        r2: number
        adj_r2: number
        sigma: number
        F: readonly [number, number, number]
        hc3_se: Record<string, number>
        vif: Record<string, number>
        std_beta: Record<string, number>
        hat_max: number
        cooks_max: number
      },
      with_,
    ) => {
      // R leaves out rows without gender as well: there are none
      const spec = { outcome: 'reaction', fixed: ['cond', 'pmi', 'import', 'age'] }
      const ours = run('robust', referenceData('tal_or.csv'), spec) as Entry
      with_.number('n', ours.n, outputs.n)
      compareCoefficients(with_, list(ours, 'ols'), outputs.coef)
      with_.number('r2', ours.rSquared, outputs.r2)
      with_.number('adjusted r2', ours.adjustedRSquared, outputs.adj_r2)
      with_.number('sigma', ours.sigma, outputs.sigma)
      const f = ours.f as Entry
      for (const [place, key] of ['value', 'df1', 'df2'].entries())
        with_.number(`F ${key}`, f[key], outputs.F[place] ?? null)
      for (const one of list(ours, 'HC3'))
        with_.number(`HC3 ${one.term}`, one.se, outputs.hc3_se[String(one.term)] ?? null)
      for (const one of list(ours, 'ols').slice(1)) {
        with_.number(`vif ${one.term}`, one.vif, outputs.vif[String(one.term)] ?? null)
        with_.number(`standardised ${one.term}`, one.standardised, outputs.std_beta[String(one.term)] ?? null)
      }
      with_.number('largest leverage', ours.largestLeverage, outputs.hat_max)
      with_.number('largest Cook', ours.largestCook, outputs.cooks_max)
    },
  )

  golden(
    'mlm-14-change-across-waves',
    1 + 8 * 5 + 3 * 2 + 4 * 5 + 3 * 6,
    (
      outputs: {
        n: number
        fixed: Fixed & { df: Numbers; 'Pr(>|t|)': Numbers }
        vc: Variances
        change_by_group: Record<string, Numbers> & { group: readonly string[] }
        anova_satterthwaite: Record<string, Numbers>
      },
      with_,
    ) => {
      const ours = run('change', referenceData('draag_open.csv'), {
        items: ['kl1_1', 'kl1_2', 'kl1_3', 'kl1_4'],
        person: 'resp',
        group: 'case',
        wave: 'wave',
        actor: 'group',
        levels: { group: ['client', 'social_worker', 'manager', 'policy_maker'] },
      }) as Entry
      with_.number('n', ours.n, outputs.n)
      const names = Object.fromEntries(outputs.fixed._rows.map((term) => [term, term.replace('w2', 'wave2')]))
      compareFixed(with_, ours, outputs.fixed, names)
      for (const [place, term] of outputs.fixed._rows.entries()) {
        const one = find(list(ours, 'fixed'), 'term', names[term])
        with_.number(`${term} df`, one.df, outputs.fixed.df[place] ?? null)
        with_.number(`${term} p`, one.p, outputs.fixed['Pr(>|t|)'][place] ?? null)
      }
      const [ofCase, ofPerson, residual] = list(ours, 'variance')
      compareVariances(with_, { variance: [ofPerson, ofCase, residual] }, outputs.vc)
      const keys = { estimate: 'estimate', se: 'SE', df: 'df', lower: 'lower.CL', upper: 'upper.CL' }
      for (const [place, actor] of outputs.change_by_group.group.entries()) {
        const one = find(list(ours, 'change'), 'actor', actor)
        for (const [key, theirs] of Object.entries(keys))
          with_.number(`${actor} ${key}`, one[key], outputs.change_by_group[theirs]?.[place] ?? null)
      }
      const columns = {
        sumOfSquares: 'Sum Sq',
        meanSquare: 'Mean Sq',
        df1: 'NumDF',
        df2: 'DenDF',
        f: 'F value',
        p: 'Pr(>F)',
      }
      for (const [place, one] of list(ours, 'tests').entries())
        for (const [key, theirs] of Object.entries(columns))
          with_.number(`${one.effect} ${key}`, one[key], outputs.anova_satterthwaite[theirs]?.[place] ?? null)
    },
  )
})

function meansOfGroups(rows: readonly { g: string; x: string; y: string }[]) {
  return [...Map.groupBy(rows, ({ g }) => g)].map(([g, members]) => {
    const mean = (key: 'x' | 'y') =>
      String(members.reduce((sum, member) => sum + Number(member[key]), 0) / members.length)
    return { g, x: mean('x'), y: mean('y') }
  })
}

type GrowthName = 'intercept' | 'slope' | 'ar1'
interface Growth {
  readonly tTable: Grid
  readonly logLik: number
  readonly AIC: number
  readonly sigma: number
  readonly varcorr: Grid
  readonly phi?: number
}

function compareGrowth(with_: Comparison, name: string, ours: Entry, theirs: Growth): void {
  for (const [place, keys] of list(ours, 'fixed').entries())
    for (const [column, key] of ['estimate', 'se', 'df', 't', 'p'].entries())
      with_.number(`${name} ${keys.term} ${key}`, keys[key], theirs.tTable.values[place]?.[column] ?? null)
  with_.number(`${name} logLik`, ours.logLik, theirs.logLik)
  with_.number(`${name} aic`, ours.aic, theirs.AIC)
  const variances = list(ours, 'variance').filter(({ term2 }) => term2 === null)
  with_.number(`${name} sigma`, variances.at(-1)?.sd, theirs.sigma)
  for (const [place, one] of variances.entries())
    with_.number(`${name} variance ${place}`, one.vcov, theirs.varcorr.values[place]?.[0] ?? null)
}

interface MonteCarlo {
  readonly se_sobel: number
  readonly mc_lower: number
  readonly mc_upper: number
}

/** Ends that were drawn differ by chance: 2 % of the standard error, as the note of the file says. */
function compareIndirect(
  with_: Comparison,
  ours: Entry | undefined,
  theirs: MonteCarlo,
  estimate: number,
): void {
  with_.number('indirect', ours?.estimate, estimate)
  with_.number('indirect se', ours?.se, theirs.se_sobel)
  const chance = { abs: 0.02 * theirs.se_sobel, rel: 0 }
  with_.number('Monte-Carlo lower', ours?.monteCarloLower, theirs.mc_lower, chance)
  with_.number('Monte-Carlo upper', ours?.monteCarloUpper, theirs.mc_upper, chance)
}

/** R's `summary(lm)$coefficients`. */
function compareCoefficients(with_: Comparison, ours: readonly Entry[], theirs: Grid): void {
  for (const [place, term] of theirs.rows.entries()) {
    const one = find(ours, 'term', term)
    for (const [column, key] of ['estimate', 'se', 't', 'p'].entries())
      with_.number(`${term} ${key}`, one[key], theirs.values[place]?.[column] ?? null)
  }
}

function compareEnds(with_: Comparison, ours: readonly (Entry | undefined)[], theirs: Grid): void {
  for (const [place, row] of theirs.rows.entries()) {
    with_.number(`${row} lower`, ours[place]?.lower, theirs.values[place]?.[0] ?? null)
    with_.number(`${row} upper`, ours[place]?.upper, theirs.values[place]?.[1] ?? null)
  }
}

/** @param names  what we call a term where R's model has another name. */
function compareFixed(
  with_: Comparison,
  ours: unknown,
  theirs: Fixed,
  names: Readonly<Record<string, string>>,
): void {
  for (const [place, term] of theirs._rows.entries()) {
    const one = find(list(ours, 'fixed'), 'term', names[term] ?? term)
    with_.number(`${term} estimate`, one.estimate, theirs.Estimate[place] ?? null)
    with_.number(`${term} se`, one.se, theirs['Std. Error'][place] ?? null)
    with_.number(`${term} t`, one.t, theirs['t value'][place] ?? null)
  }
}

/** Random intercepts only, in the order of R. */
function compareVariances(with_: Comparison, ours: unknown, theirs: Variances): void {
  const variance = list(ours, 'variance')
  for (const [place, group] of theirs.grp.entries()) {
    with_.number(`${group} vcov`, variance[place]?.vcov, theirs.vcov[place] ?? null)
    with_.number(`${group} sd`, variance[place]?.sd, theirs.sdcor[place] ?? null)
  }
}
