/** The parameters of a model for ordered answers: those of `parameterTable`, with thresholds and scales, by the habits of lavaan. */
import type { ModelSyntax } from '../sem/model-syntax.ts'
import {
  parameterTable,
  type EqualAcrossGroups,
  type Parameter,
  type ParameterTable,
  type TableChoices,
} from '../sem/parameter-table.ts'

/**
 * What the variables behind the answers are measured in. `delta`: their variance is 1, residual variances follow.
 * `theta`: their residual variance is 1, the variance follows.
 */
export const PARAMETERIZATIONS = ['delta', 'theta'] as const
export type Parameterization = (typeof PARAMETERIZATIONS)[number]

export interface OrdinalChoices extends Pick<TableChoices, 'identification' | 'equal' | 'except'> {
  readonly parameterization?: Parameterization
}

/**
 * Thresholds are free; intercepts are 0, and so are means of factors, but where thresholds are equal over groups the means
 * of later groups are free, and so are their scales (delta) or residual variances (theta); not those of an item of which
 * loading and all thresholds are left to differ, for then nothing tells its scale.
 *
 * What follows from other parameters (residual variances under delta, scales under theta) stands in the table as fixed,
 * with a value still to be filled in.
 *
 * @param thresholds  of each item, the same in all groups.
 */
export function ordinalTable(
  model: ModelSyntax,
  thresholds: ReadonlyMap<string, number>,
  groups: number,
  { parameterization = 'delta', identification = 'marker', equal = [], except = [] }: OrdinalChoices,
): ParameterTable {
  const drawn = parameterTable(model, {
    groups,
    hasMeans: true,
    identification,
    equal: equal.filter((kind) => kind !== 'thresholds' && kind !== 'intercepts'),
    except,
  })
  const isObserved = (name: string) => drawn.observed.includes(name)
  const thresholdsAreEqual = equal.includes('thresholds')
  const left = new Set(except.map((name) => name.replaceAll(/\s/g, '')))
  const differsAltogether = (item: string) =>
    Array.from({ length: thresholds.get(item) ?? 0 }, (_, cut) => `${item}|t${cut + 1}`).every((cut) =>
      left.has(cut),
    ) && drawn.latent.some((factor) => left.has(`${factor}=~${item}`))
  const isFreed = (group: number, kind: EqualAcrossGroups) =>
    group > 0 && thresholdsAreEqual && !equal.includes(kind)

  const places = new Map<string, number>()
  const placeOf = (key: string): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, places.size)
    return places.size - 1
  }
  const free = (parameter: Parameter, key: string): Parameter => ({ ...parameter, free: placeOf(key) })
  const fixed = (parameter: Parameter, value: number): Parameter => ({ ...parameter, free: null, value })

  const structural = drawn.parameters.map((parameter): Parameter => {
    const { lhs, op, rhs, group } = parameter
    const own = `${lhs}${op}${rhs} of ${group}`
    if (op === '~~' && lhs === rhs && isObserved(lhs)) {
      if (parameterization === 'theta' && isFreed(group, 'residuals') && !differsAltogether(lhs))
        return free({ ...parameter, value: null }, own)
      return fixed(parameter, parameterization === 'theta' ? 1 : 0)
    }
    if (op === '~1' && !parameter.isWritten) {
      return !isObserved(lhs) && isFreed(group, 'means')
        ? free({ ...parameter, value: null }, own)
        : fixed(parameter, 0)
    }
    return parameter.free === null ? parameter : free(parameter, `free ${parameter.free}`)
  })
  const added = Array.from({ length: groups }, (_, group) =>
    drawn.observed.flatMap((lhs): Parameter[] => {
      const blank = { lhs, group, value: null, label: '', isWritten: false, isOfSample: false } as const
      const cuts = Array.from({ length: thresholds.get(lhs) ?? 0 }, (__, cut): Parameter => {
        const parameter = { ...blank, op: '|' as const, rhs: `t${cut + 1}`, free: null }
        const name = `${lhs}|t${cut + 1}`
        const isTied = thresholdsAreEqual && !left.has(name)
        return free(parameter, isTied ? name : `${name} of ${group}`)
      })
      const scale = { ...blank, op: '~*~' as const, rhs: lhs, free: null }
      return [
        ...cuts,
        parameterization === 'delta' && isFreed(group, 'residuals') && !differsAltogether(lhs)
          ? free(scale, `${lhs}~*~ of ${group}`)
          : fixed(scale, 1),
      ]
    }),
  ).flat()
  return { ...drawn, parameters: [...structural, ...added], free: places.size }
}
