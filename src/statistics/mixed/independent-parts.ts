import type { Matrix } from '../linear-algebra/matrix.ts'
import type { RandomTerm } from './random-term.ts'

/** Rows that share no random effect with the other rows, with their effects numbered among themselves. */
export interface IndependentPart {
  readonly x: Matrix
  /** A term that none of these rows is in keeps one level, of which its `z` makes nothing. */
  readonly random: readonly RandomTerm[]
}

/**
 * The rows of a mixed model in parts that are independent given the fixed effects: centres, where teams are nested in
 * centres; all rows together, where groupings cross. A sum over rows is a sum over parts, and a part is small.
 *
 * @example
 * // centres 0, 0, 1 and teams 0, 1, 2: two parts, of two rows and of one
 */
export function independentParts(x: Matrix, terms: readonly RandomTerm[]): IndependentPart[] {
  const offsets: number[] = []
  let nodes = 0
  for (const { levels } of terms) {
    offsets.push(nodes)
    nodes += levels
  }
  const parent = Int32Array.from({ length: nodes }, (_, node) => node)
  const top = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]! // nodes that are there
      at = parent[at]!
    }
    return at
  }
  const isIn = ({ z }: RandomTerm, row: number) =>
    z.values.subarray(row * z.columns, (row + 1) * z.columns).some((value) => value !== 0)
  const rowsOf = new Map<number, number[]>()
  const nodeOf = (row: number): number => {
    let first = -1
    terms.forEach((term, place) => {
      if (!isIn(term, row)) return
      const node = offsets[place]! + term.level[row]! // one level per row
      if (first < 0) first = node
      else parent[top(node)] = top(first)
    })
    return first
  }
  const nodeOfRow = Int32Array.from({ length: x.rows }, (_, row) => nodeOf(row))
  nodeOfRow.forEach((node, row) => {
    const part = node < 0 ? -1 : top(node)
    const rows = rowsOf.get(part)
    if (rows) rows.push(row)
    else rowsOf.set(part, [row])
  })
  return [...rowsOf.values()].map((rows) => ({
    x: rowsOfMatrix(x, rows),
    random: terms.map((term) => termOfRows(term, rows, isIn)),
  }))
}

function termOfRows(
  term: RandomTerm,
  rows: readonly number[],
  isIn: (term: RandomTerm, row: number) => boolean,
): RandomTerm {
  const place = new Map<number, number>()
  const level = Int32Array.from(rows, (row) => {
    if (!isIn(term, row)) return 0
    const own = term.level[row]! // one level per row
    const found = place.get(own) ?? place.size
    place.set(own, found)
    return found
  })
  return { levels: Math.max(1, place.size), level, z: rowsOfMatrix(term.z, rows) }
}

function rowsOfMatrix({ columns, values }: Matrix, rows: readonly number[]): Matrix {
  const made = new Float64Array(rows.length * columns)
  rows.forEach((row, at) => made.set(values.subarray(row * columns, (row + 1) * columns), at * columns))
  return { rows: rows.length, columns, values: made }
}
