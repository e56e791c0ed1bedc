import type { Matrix } from '../linear-algebra/matrix.ts'
import type { DegreesOfFreedom } from './satterthwaite.ts'

/**
 * Degrees of freedom by counting, for one grouping: a column that differs within groups is tested against rows, one that
 * does not against groups.
 *
 *     inner  n − (groups + inner columns)       outer  groups − (1 + outer columns)
 *
 * The intercept is tested with the inner ones. A contrast of several has the smaller.
 *
 * Source: Pinheiro & Bates (2000), Mixed-effects models in S and S-PLUS, 2.4.2. In R: `nlme::lme`.
 *
 * @param x      n × p, an intercept first.
 * @param level  group of each row.
 * @example
 * // 6 rows in 2 groups, an intercept and a time that differs within groups: 6 − (2 + 1) = 3
 */
export function innerOuter(x: Matrix, level: Int32Array, groups: number): DegreesOfFreedom {
  const isInner = Array.from({ length: x.columns }, (_, column) => differsWithin(x, column, level))
  const inner = isInner.filter(Boolean).length
  const outer = x.columns - 1 - inner
  return (contrast) => {
    const dfs = isInner.flatMap((own, column) => {
      if (!contrast[column]) return []
      return own || column === 0 ? [x.rows - groups - inner] : [groups - 1 - outer]
    })
    return Math.min(...dfs)
  }
}

function differsWithin({ rows, columns, values }: Matrix, column: number, level: Int32Array): boolean {
  const first = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    const value = values[row * columns + column]!
    const known = first.get(level[row]!)
    if (known === undefined) first.set(level[row]!, value)
    else if (known !== value) return true
  }
  return false
}
