import type { Caution } from '../../statistics/cautions/caution-table.ts'
import { comparability } from '../../statistics/invariance/comparability.ts'
import { scaleInvariance } from '../../statistics/invariance/scale-invariance.ts'
import type { JsonObject } from './entries.ts'
import { groupColumn, numberColumn, type Table } from './read-table.ts'

interface Compared {
  /** What holds, and what it means for a difference. */
  readonly about: JsonObject
  /** What stands instead of differences; null where they may be given. */
  readonly refused: JsonObject | null
  readonly cautions: readonly Caution[]
}

/**
 * Whether the items of a scale mean the same to the groups whose scores are compared. Where they do not, or nobody can tell,
 * differences between scores are refused. The columns have been read before: faults in them are known.
 */
export function invarianceOfScale(table: Table, items: readonly string[], group: string): Compared {
  const columns = items.map((name) => numberColumn(table, name, '', []))
  const { holds, reason } = scaleInvariance(columns, groupColumn(table, group, '', []))
  const verdict = comparability({ wording: 'same', items: items.length, holds })
  return {
    about: { holds, ...(reason !== null && { holdsReason: reason }), difference: verdict.verdict },
    refused: verdict.verdict === 'refused' ? { notEstimable: verdict.caution.caution, holds } : null,
    cautions: verdict.verdict === 'estimable' ? [] : [verdict.caution],
  }
}
