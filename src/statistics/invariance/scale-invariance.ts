import type { Column } from '../missing.ts'
import { fitStructuralModel, type NoSemFit } from '../sem/fit-structural-model.ts'
import { parseModel } from '../sem/model-syntax.ts'
import { semData } from '../sem/sem-data.ts'
import type { LevelOfInvariance } from './comparability.ts'
import { EQUAL_AT } from './invariance-steps.ts'
import { measurementInvariance } from './measurement-invariance.ts'

export interface ScaleInvariance {
  readonly holds: LevelOfInvariance | 'not-tested'
  /** Why it was not tested. */
  readonly reason: NoSemFit | 'fewer-than-two-groups' | 'fewer-than-three-items' | null
}

/**
 * Up to where the items of one scale mean the same to several groups: one factor behind all items, MLR, every answer counted
 * (full information). For whoever wants to compare scores and needs to know whether that may be done.
 *
 * @param items   answers per item; null where there is none.
 * @param groups  the group of each row; a row without one is left out.
 * @returns what holds; `not-tested`, and why, where the data do not allow a test.
 * @example // two items: { holds: 'not-tested', reason: 'fewer-than-three-items' }
 */
export function scaleInvariance(
  items: readonly Column[],
  groups: readonly (string | null)[],
): ScaleInvariance {
  if (items.length < 3) return { holds: 'not-tested', reason: 'fewer-than-three-items' }
  const names = items.map((_, place) => `x${place + 1}`)
  const read = parseModel(`f =~ ${names.join(' + ')}`)
  if (!read.isRead) throw new RangeError('The model of one factor can be read.')
  const columns = new Map(names.map((name, place) => [name, items[place] ?? []]))
  const data = semData(names, columns, groups, 'fiml')
  if (data.groups.length < 2) return { holds: 'not-tested', reason: 'fewer-than-two-groups' }
  const result = measurementInvariance((step) =>
    fitStructuralModel(read.model, data, { estimator: 'MLR', missing: 'fiml', equal: EQUAL_AT[step] }),
  )
  return result.estimable
    ? { holds: result.holds, reason: null }
    : { holds: 'not-tested', reason: result.reason }
}
