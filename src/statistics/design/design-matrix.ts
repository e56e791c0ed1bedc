import type { Matrix } from '../linear-algebra/matrix.ts'

/** A column of data for a model: numbers, or the levels of a category by their place. No value is missing. */
export type ModelColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly kind: 'category'
      /** The first one is what the others are compared with. */
      readonly levels: readonly string[]
      readonly codes: Int32Array
    }

/** Columns of a design and what each stands for. */
export interface Design {
  readonly matrix: Matrix
  /** `(Intercept)`, `HRS`, `groupmanager`, `groupmanager:wave2`: as R's `lm` writes them. */
  readonly names: readonly string[]
}

/**
 * The columns of a model: an intercept unless left out, then each term in the order given. A category is
 * treatment-coded: a column of ones and zeros for each level but the first. An interaction is the product of its parts'
 * columns, the first part turning fastest.
 *
 * @param rows       number of rows.
 * @param terms      names of columns; `a:b` for an interaction, whose parts should be terms of their own as well.
 * @param columns    by name.
 * @param intercept  a column of ones in front.
 * @throws {RangeError} when a term names a column that is not there.
 * @example
 * // group with levels client, worker over rows client, worker; terms ['group']
 * // names (Intercept), groupworker; rows 1 0 and 1 1
 */
export function designMatrix(
  rows: number,
  terms: readonly string[],
  columns: ReadonlyMap<string, ModelColumn>,
  intercept = true,
): Design {
  const parts: Coded[] = [
    ...(intercept ? [{ name: '(Intercept)', values: new Float64Array(rows).fill(1) }] : []),
    ...terms.flatMap((term) => codedTerm(term, columns)),
  ]
  const values = new Float64Array(rows * parts.length)
  parts.forEach((part, j) => {
    for (let i = 0; i < rows; i++) values[i * parts.length + j] = part.values[i] ?? 0 // columns have `rows` values
  })
  return {
    matrix: { rows, columns: parts.length, values },
    names: parts.map(({ name }) => name),
  }
}

interface Coded {
  readonly name: string
  readonly values: Float64Array
}

function codedTerm(term: string, columns: ReadonlyMap<string, ModelColumn>): readonly Coded[] {
  const names = columns.has(term) ? [term] : term.split(':')
  const [first = [], ...others] = names.map((name) => codedColumn(name, columns))
  return others.reduce<readonly Coded[]>(
    (sofar, next) => next.flatMap((right) => sofar.map((left) => times(left, right))),
    first,
  )
}

function codedColumn(name: string, columns: ReadonlyMap<string, ModelColumn>): readonly Coded[] {
  const column = columns.get(name)
  if (!column) throw new RangeError(`No column "${name}" among ${[...columns.keys()].join(', ')}.`)
  if (column.kind === 'number') return [{ name, values: column.values }]
  return column.levels.slice(1).map((level, place) => ({
    name: `${name}${level}`,
    values: Float64Array.from(column.codes, (code) => (code === place + 1 ? 1 : 0)),
  }))
}

function times(left: Coded, right: Coded): Coded {
  return {
    name: `${left.name}:${right.name}`,
    values: left.values.map((value, row) => value * (right.values[row] ?? 0)), // columns of one length
  }
}
