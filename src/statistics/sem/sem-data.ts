/** Columns of answers as the rows of each group, for models of means and covariances. */
import type { Column } from '../missing.ts'
import type { GroupRows } from './sample-moments.ts'

export type MissingRule = 'listwise' | 'fiml'

export interface SemData {
  readonly observed: readonly string[]
  /** In the order in which they appear. */
  readonly groups: readonly GroupRows[]
  /** Rows used, and rows left out: without a group, without a predictor, without any answer; listwise also incomplete ones. */
  readonly n: number
  readonly rowsLeftOut: number
}

/**
 * @param columns    every observed variable, over the same rows.
 * @param group      group of each row; a row without one is left out. Null: all rows are one group, called ''.
 * @param exogenous  a row without one of these is left out also under `fiml`: nothing is modelled about them.
 */
export function semData(
  observed: readonly string[],
  columns: ReadonlyMap<string, Column>,
  group: readonly (string | null)[] | null,
  missing: MissingRule,
  exogenous: readonly string[] = [],
): SemData {
  const lists = observed.map((name) => {
    const column = columns.get(name)
    if (!column) throw new RangeError(`No column ${name} was given.`)
    return column
  })
  const needed = exogenous.map((name) => observed.indexOf(name))
  const rows = lists[0]?.length ?? 0
  const members = new Map<string, number[]>()
  for (let row = 0; row < rows; row++) {
    const label = group === null ? '' : (group[row] ?? null)
    if (label === null) continue
    const answered = lists.filter((list) => list[row] !== null).length
    if (answered === 0 || (missing === 'listwise' && answered < lists.length)) continue
    if (needed.some((place) => lists[place]?.[row] === null)) continue
    const known = members.get(label)
    if (known) known.push(row)
    else members.set(label, [row])
  }
  const groups = [...members].map(([label, numbers]): GroupRows => {
    const p = lists.length
    const values = new Float64Array(numbers.length * p)
    numbers.forEach((row, at) => {
      lists.forEach((list, i) => {
        values[at * p + i] = list[row] ?? NaN // NaN stands for missing inside this folder
      })
    })
    return { label, n: numbers.length, p, values }
  })
  const n = groups.reduce((sum, one) => sum + one.n, 0)
  return { observed, groups, n, rowsLeftOut: rows - n }
}
