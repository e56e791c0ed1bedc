/** Multilevel analyses of the shared reference files beside the plain mixed models, through the door that a user has. */
import { describe } from 'vitest'
import type { Comparison } from './compare-numbers.ts'
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
    1 + 3 * 3 + 2 * 2 + 2,
    (
      outputs: { n: number; fixed: Fixed; vc: Variances; contextual: number; se_contextual: number },
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
    },
  )
})

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
