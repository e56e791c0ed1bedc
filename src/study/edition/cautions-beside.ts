import { caution, CAUTIONS, type Caution, type CautionName } from '../../statistics/cautions/caution-table.ts'
import type { CannotBeSaid, KrachtlijnRow } from '../profile.ts'

/** Each caution that some figure on krachtlijnen needs, once. Only from what is shown, and from the design. */
export function cautionsBeside(
  rows: readonly KrachtlijnRow[],
  said: readonly CannotBeSaid[],
): readonly Caution[] {
  const needed = new Set<CautionName>()
  for (const { gap, shrunken = [], agreement = [] } of rows) {
    if (gap?.comparability && gap.comparability.verdict !== 'estimable')
      needed.add(gap.comparability.caution.caution)
    if (gap?.overCentres?.shown && gap.overCentres.value.p === 'from-0.05')
      needed.add('large-p-is-not-no-difference')
    if (shrunken.some(({ figure }) => figure.shown && figure.value.mean === null))
      needed.add('shrunken-value-of-low-reliability')
    if (agreement.some(({ verdict }) => verdict.shown && verdict.value === 'no-more-than-chance'))
      needed.add('agreement-below-critical-value')
  }
  if (said.some(({ reason }) => reason === 'one-wave-no-causes')) needed.add('one-wave-no-causes')
  const inOrder = Object.keys(CAUTIONS) as CautionName[] // its keys are the names
  return inOrder.filter((name) => needed.has(name)).map((name) => caution(name))
}
