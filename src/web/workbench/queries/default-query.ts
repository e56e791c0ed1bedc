/** What each part of the page asks before somebody chose anything, and what lies behind a cell of a table. */
import type {
  AnyQuery,
  CrosstabQuery,
  Dimension,
  Filter,
  PassagesQuery,
} from '../../../qualitative/queries/query.ts'
import type { Code } from './query-words.ts'

export type Part = AnyQuery['kind']
export const PARTS: readonly Part[] = ['search', 'crosstab', 'co-occurrence', 'passages']

/** More codes than this make a square that nobody reads. */
const MOST_IN_SQUARE = 20

export function defaultQuery(part: Part, codes: readonly Code[]): AnyQuery {
  switch (part) {
    case 'search':
      return { kind: 'search', words: '', filter: {}, coded: null }
    case 'crosstab':
      return { kind: 'crosstab', rows: 'code', columns: 'group', filter: {}, rollUp: true }
    case 'co-occurrence':
      return { kind: 'co-occurrence', codes: firstCodes(codes), near: 'turn', filter: {}, rollUp: true }
    case 'passages':
      return { kind: 'passages', filter: {}, rollUp: true }
  }
}

/** A level below the top, where the krachtlijnen stand; the top where little lies under it. */
export function firstCodes(codes: readonly Code[]): Code['id'][] {
  const used = codes.filter(({ isUsed }) => isUsed)
  const below = used.filter(({ depth }) => depth === 1)
  const level = below.length > 1 ? below : used.filter(({ depth }) => depth === 0)
  return level.slice(0, MOST_IN_SQUARE).map(({ id }) => id)
}

/** The passages that a cell counts; left out for a total: no matter which. */
export function behindCell(
  { rows, columns, filter, rollUp }: CrosstabQuery,
  row: string | null | undefined,
  column: string | null | undefined,
): PassagesQuery {
  return { filter: { ...filter, ...only(rows, row), ...only(columns, column) }, rollUp }
}

function only(dimension: Dimension, value: string | null | undefined): Filter {
  // A heading is a value of its dimension: the server named it.
  return value === undefined ? {} : ({ [dimension]: [value] } as Filter)
}
