import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import type { Json } from './entries.ts'
import type { ModelData } from './model-columns.ts'

export const levelsOf = (data: ModelData, group: string) => data.groupings.get(group)?.names.length ?? 0

/** What must be said of a grouping with few levels. */
export function fewLevels(group: string, levels: number, hasSlopes: boolean): Json[] {
  return [
    ...(levels < THRESHOLDS.levelsForAModel.value
      ? [caution('fewer-than-20-levels', { group, levels })]
      : []),
    ...(hasSlopes && levels < THRESHOLDS.levelsForASlope.value
      ? [caution('fewer-than-30-levels-for-a-slope', { group, levels })]
      : []),
  ]
}
