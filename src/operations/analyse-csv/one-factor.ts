import { caution, type Caution } from '../../statistics/cautions/caution-table.ts'
import type { Column } from '../../statistics/missing.ts'
import { dimensionalityCaution } from '../../statistics/reliability/dimensionality.ts'
import { oneFactorReliability } from '../../statistics/reliability/one-factor-reliability.ts'
import type { JsonObject } from './entries.ts'

const MISSING_DATA = 'listwise: a row without one of the variables is left out'

/** Omega, the fit of one factor, and what must be said of alpha where that fit is poor or cannot be known. */
export function oneFactor(
  columns: readonly Column[],
  items: readonly string[],
): { readonly figures: JsonObject; readonly cautions: readonly Caution[] } {
  const result = oneFactorReliability(columns)
  const dimensionality = dimensionalityCaution(result)
  const ofAlpha = dimensionality ? [dimensionality] : []
  if (!result.estimable) {
    const { reason } = result
    const none = Object.fromEntries(
      ['omegaTotal', 'omegaTotalSe', 'omegaTotalLower', 'omegaTotalUpper'].flatMap(
        (key): [string, string | null][] => [
          [key, null],
          [`${key}Reason`, reason],
        ],
      ),
    )
    return {
      figures: { ...none, oneFactor: { notEstimable: reason, missingData: MISSING_DATA } },
      cautions: ofAlpha,
    }
  }
  const { omega, fit, negativeResiduals } = result
  const { chisq, df, p, cfi, tli, rmsea, srmr } = fit
  return {
    figures: {
      omegaTotal: omega.value,
      omegaTotalSe: omega.se,
      omegaTotalLower: omega.lower,
      omegaTotalUpper: omega.upper,
      oneFactor: {
        loadings: Object.fromEntries(items.map((item, place) => [item, result.loadings[place] ?? 0])), // one per item
        residuals: Object.fromEntries(items.map((item, place) => [item, result.residuals[place] ?? 0])),
        chisq,
        df,
        ...(p === null ? { p: null, pReason: 'no-degrees-of-freedom' } : { p }),
        cfi,
        tli,
        rmsea: rmsea.value,
        rmseaLower: rmsea.lower,
        rmseaUpper: rmsea.upper,
        srmr,
        n: result.n,
        missingData: MISSING_DATA,
      },
    },
    cautions: [
      ...ofAlpha,
      ...negativeResiduals.map((place) => caution('heywood-case', { variable: items[place] ?? '' })),
    ],
  }
}
