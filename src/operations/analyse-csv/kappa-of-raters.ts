import type { Fault } from '../../foundation/problem.ts'
import {
  brennanPrediger,
  cohenKappa,
  congerKappa,
  fleissKappa,
  gwetAc1,
  lightKappa,
  scottPi,
} from '../../qualitative/coder-agreement/chance-corrected.ts'
import { completeRatings } from '../../qualitative/coder-agreement/complete-ratings.ts'
import { percentAgreement } from '../../qualitative/coder-agreement/percent-agreement.ts'
import { entry, type Json } from './entries.ts'
import { raterFaults } from './faults.ts'
import { ratersWithoutValues, raterColumns } from './rater-columns.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'

const MISSING_DATA = 'listwise: a unit without a value of one of the raters is left out'

/** `kappa {raters, codes?}`. */
export function kappaOfRaters(table: Table, spec: Spec<'kappa'>, faults: Fault[]): Json {
  const ratings = raterColumns(table, spec, 'nominal', faults)
  if (faults.length > 0) return null
  const counted = completeRatings(ratings)
  const given = counted.estimable ? counted.values : 0
  const codes = spec.values.codes
  if (codes !== undefined && codes < given) {
    faults.push(raterFaults.tooFewCodes(spec.at('codes'), codes, given))
    return null
  }
  const percent = percentAgreement(ratings)
  const units = counted.estimable ? counted.units : 0
  return {
    ...(!counted.estimable && { notEstimable: counted.reason }),
    ...entry('cohen', cohenKappa(ratings), (at) => at.value),
    ...entry('scott', scottPi(ratings), (at) => at.value),
    ...entry('fleiss', fleissKappa(ratings), (at) => at.value),
    ...entry('conger', congerKappa(ratings), (at) => at.value),
    ...entry('light', lightKappa(ratings), (at) => at.value),
    ...entry('gwetAc1', gwetAc1(ratings, codes), (at) => at.value),
    ...entry('brennanPrediger', brennanPrediger(ratings, codes), (at) => at.value),
    ...entry('percent', percent, (at) => at.allAgree),
    ...entry('percentPairs', percent, (at) => at.pairsAgree),
    units,
    codes: codes ?? given,
    missingData: MISSING_DATA,
    rowsUsed: units,
    rowsLeftOut: ratings.length - units,
    ratersWithoutValues: ratersWithoutValues(ratings, spec.values.raters),
  }
}
