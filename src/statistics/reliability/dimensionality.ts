import { caution, type Caution } from '../cautions/caution-table.ts'
import { THRESHOLDS } from '../cautions/thresholds.ts'
import type { OneFactorReliability } from './one-factor-reliability.ts'

/** What must be said of alpha: one factor fits the items poorly, or that cannot be known. null: it fits. */
export function dimensionalityCaution(found: OneFactorReliability): Caution | null {
  if (!found.estimable) return caution('dimensionality-not-shown', { reason: found.reason })
  const { df, cfi, rmsea } = found.fit
  const isPoor = df === 0 || cfi < THRESHOLDS.fitCfi.value || rmsea.value > THRESHOLDS.fitRmsea.value
  return isPoor ? caution('dimensionality-not-shown', { df, cfi, rmsea: rmsea.value }) : null
}
