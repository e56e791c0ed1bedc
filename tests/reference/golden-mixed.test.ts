/** The mixed models of the shared reference files (lme4, lmerTest, pbkrtest), through the door that a user has. */
import { describe } from 'vitest'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData, type Numbers } from './golden-file.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

interface Fixed {
  readonly _rows: readonly string[]
  readonly Estimate: Numbers
  readonly 'Std. Error': Numbers
  readonly 't value': Numbers
  readonly df?: Numbers
  readonly 'Pr(>|t|)'?: Numbers
}
interface Variances {
  readonly grp: readonly string[]
  readonly var1: readonly (string | null)[]
  readonly var2: readonly (string | null)[]
  readonly vcov: Numbers
  readonly sdcor: Numbers
}
interface Fit {
  readonly logLik: number
  readonly AIC: number
  readonly BIC: number
}
interface Model {
  readonly fixed: Fixed
  readonly vc: Variances
  readonly fit: Fit
}

describe('mixed models of R', () => {
  golden('mlm-01-random-intercept', 2 * (4 * 3 + 2 * 2 + 3), (outputs: { reml: Model; ml: Model }, with_) => {
    const spec = { outcome: 'WBEING', fixed: ['HRS', 'LEAD', 'G.HRS'], random: [{ group: 'GRP' }] }
    const data = referenceData('bh1996.csv')
    for (const method of ['REML', 'ML'] as const) {
      const ours = run('mixed', data, { ...spec, method, df: 'none' }) as Entry
      compareModel(with_, ours, method === 'REML' ? outputs.reml : outputs.ml, { g: 'GRP' })
    }
  })

  golden(
    'mlm-02-random-slope',
    4 * 3 + 4 * 2 + 3 + 6 * 2,
    (outputs: Model & { ranef_first6: Grid }, with_) => {
      const ours = run('mixed', referenceData('mathachieve.csv'), {
        outcome: 'MathAch',
        fixed: ['SES', 'MEANSES', 'SES:MEANSES'],
        random: [{ group: 'School', terms: ['SES'] }],
        df: 'none',
      }) as Entry
      compareModel(with_, ours, outputs, { g: 'School' })
      const shrunken = list(ours, 'shrunken')
      for (const [row, school] of outputs.ranef_first6.rows.entries()) {
        for (const [column, term] of outputs.ranef_first6.cols.entries()) {
          const one = shrunken.find((entry) => entry.level === school && entry.term === term)
          with_.number(
            `${school} ${term}`,
            one?.deviation,
            outputs.ranef_first6.values[row]?.[column] ?? null,
          )
        }
      }
    },
  )

  golden('mlm-03-three-level', 3 + 3 * 2 + 3, (outputs: Model, with_) => {
    const ours = run('mixed', referenceData('pastes.csv'), {
      outcome: 'strength',
      fixed: [],
      random: [{ group: 'batch' }, { group: 'batch:cask' }],
      df: 'none',
    }) as Entry
    compareModel(with_, ours, outputs, { 'cask:batch': 'batch:cask' })
  })

  golden(
    'mlm-04-satterthwaite-kr',
    2 * 2 * 5,
    (outputs: { satterthwaite: Fixed; kenward_roger: Fixed }, with_) => {
      const spec = {
        outcome: 'Reaction',
        fixed: ['Days'],
        random: [{ group: 'Subject', terms: ['Days'] }],
      }
      const data = referenceData('sleepstudy.csv')
      const byRule = { satterthwaite: outputs.satterthwaite, 'kenward-roger': outputs.kenward_roger }
      for (const [df, theirs] of Object.entries(byRule)) {
        compareFixed(with_, run('mixed', data, { ...spec, df }) as Entry, theirs)
      }
    },
  )

  golden(
    'mlm-05-eb-profile',
    3 + 4 * 99,
    (outputs: Record<string, number> & { per_group: Record<string, Numbers> }, with_) => {
      const ours = run('mixed', referenceData('bh1996.csv'), {
        outcome: 'COHES',
        fixed: [],
        random: [{ group: 'GRP' }],
      }) as Entry
      const variance = list(ours, 'variance')
      with_.number('mean', list(ours, 'fixed')[0]?.estimate, outputs.grand_mean ?? null)
      with_.number('tau2', find(variance, 'group', 'GRP').vcov, outputs.tau2 ?? null)
      with_.number('sigma2', find(variance, 'group', 'Residual').vcov, outputs.sigma2 ?? null)
      const { group = [], blup, eb_mean, cond_var, reliability } = outputs.per_group
      for (const [place, level] of group.entries()) {
        const one = find(list(ours, 'shrunken'), 'level', String(level))
        with_.number(`${level} deviation`, one.deviation, blup?.[place] ?? null)
        with_.number(`${level} estimate`, one.estimate, eb_mean?.[place] ?? null)
        with_.number(`${level} se`, Number(one.se) ** 2, cond_var?.[place] ?? null)
        with_.number(`${level} reliability`, one.reliability, reliability?.[place] ?? null)
      }
    },
  )

  golden(
    'mlm-08-perspective-gap',
    4 * 5 + 6 * 7 + 6 * 3 + 40,
    (outputs: Record<string, Record<string, Numbers>> & { tukey_p: Numbers }, with_) => {
      const firstWave = referenceRows(referenceData('draag_open.csv')).filter((row) => row.wave === '1')
      const spec = {
        items: ['kl9_1', 'kl9_2', 'kl9_3', 'kl9_4'],
        actor: 'group',
        random: ['case', 'team'],
        levels: { group: ['client', 'social_worker', 'manager', 'policy_maker'] },
      }
      const holm = run('gap', csvText(firstWave), spec) as Entry
      const tukey = run('gap', csvText(firstWave), { ...spec, adjust: 'tukey' }) as Entry
      const { emmeans_kr, pairs_kr, pairs_kr_ci, tukey_ci, case_gap_eb } = outputs
      const means = { estimate: 'emmean', se: 'SE', df: 'df', lower: 'lower.CL', upper: 'upper.CL' }
      for (const [place, actor] of (emmeans_kr?.group ?? []).entries()) {
        const one = find(list(holm, 'means'), 'actor', actor)
        for (const [key, theirs] of Object.entries(means))
          with_.number(`${actor} ${key}`, one[key], emmeans_kr?.[theirs]?.[place] ?? null)
      }
      const tests = { estimate: 'estimate', se: 'SE', df: 'df', t: 't.ratio', p: 'p.value' }
      for (const [place, contrast] of (pairs_kr?.contrast ?? []).entries()) {
        const [a, b] = String(contrast).split(' - ')
        const same = (entry: Entry) => entry.a === a && entry.b === b
        const one = list(holm, 'pairs').find(same)
        for (const [key, theirs] of Object.entries(tests))
          with_.number(`${contrast} ${key}`, one?.[key], pairs_kr?.[theirs]?.[place] ?? null)
        with_.number(`${contrast} lower`, one?.lower, pairs_kr_ci?.['lower.CL']?.[place] ?? null)
        with_.number(`${contrast} upper`, one?.upper, pairs_kr_ci?.['upper.CL']?.[place] ?? null)
        const simultaneous = list(tukey, 'pairs').find(same)
        with_.number(`${contrast} Tukey lower`, simultaneous?.lower, tukey_ci?.['lower.CL']?.[place] ?? null)
        with_.number(`${contrast} Tukey upper`, simultaneous?.upper, tukey_ci?.['upper.CL']?.[place] ?? null)
        // very small adjusted p values of R's ptukey are noise: see golden.test.ts
        const theirs = outputs.tukey_p[place] ?? null
        const loose = { abs: 1e-6, rel: 1e-3 }
        with_.number(`${contrast} Tukey p`, simultaneous?.pAdjusted, theirs, loose)
      }
      // theirs is social workers minus clients, ours the first minus the second
      for (const [place, level] of (case_gap_eb?.case ?? []).entries()) {
        const one = list(holm, 'perCentre').find(
          (entry) => entry.a === 'client' && entry.b === 'social_worker' && entry.level === String(level),
        )
        with_.number(`gap of ${level}`, -Number(one?.estimate), case_gap_eb?.gap?.[place] ?? null)
      }
    },
  )

  golden('mlm-12-crossed', 3 * 3 + 3 * 2 + 3, (outputs: Model, with_) => {
    const ours = run('mixed', referenceData('machines.csv'), {
      outcome: 'score',
      fixed: ['Machine'],
      random: [{ group: 'Worker' }, { group: 'Worker:Machine' }],
      df: 'none',
    }) as Entry
    compareModel(with_, ours, outputs, {})
  })
})

interface Grid {
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly values: readonly (readonly number[])[]
}

/** @param groups  what R calls a grouping where that differs from the name of ours. */
function compareModel(
  with_: Comparison,
  ours: Entry,
  theirs: Model,
  groups: Readonly<Record<string, string>>,
): void {
  compareFixed(with_, ours, theirs.fixed)
  const variance = list(ours, 'variance')
  for (const [place, grp] of theirs.vc.grp.entries()) {
    const group = groups[grp] ?? grp
    const terms = [theirs.vc.var1[place], theirs.vc.var2[place]].filter((term) => term != null)
    const one = variance.find(
      (entry) =>
        entry.group === group &&
        [entry.term1, entry.term2].filter((term) => term !== null).join() === terms.join(),
    )
    with_.number(`${group} ${terms.join()} vcov`, one?.vcov, theirs.vc.vcov[place] ?? null)
    // lme4 puts the correlation where a covariance has no standard deviation
    with_.number(`${group} ${terms.join()} sd`, one?.sd ?? one?.correlation, theirs.vc.sdcor[place] ?? null)
  }
  with_.number('logLik', ours.logLik, theirs.fit.logLik)
  with_.number('aic', ours.aic, theirs.fit.AIC)
  with_.number('bic', ours.bic, theirs.fit.BIC)
}

function compareFixed(with_: Comparison, ours: Entry, theirs: Fixed): void {
  for (const [place, term] of theirs._rows.entries()) {
    const one = find(list(ours, 'fixed'), 'term', term)
    with_.number(`${term} estimate`, one.estimate, theirs.Estimate[place] ?? null)
    with_.number(`${term} se`, one.se, theirs['Std. Error'][place] ?? null)
    with_.number(`${term} t`, one.t, theirs['t value'][place] ?? null)
    if (theirs.df) {
      with_.number(`${term} df`, one.df, theirs.df[place] ?? null)
      with_.number(`${term} p`, one.p, theirs['Pr(>|t|)']?.[place] ?? null)
    }
  }
}
