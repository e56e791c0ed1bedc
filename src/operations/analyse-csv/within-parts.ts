/** `within: [columns]`: each of them stands in a model as two covariates, within groups and between them. */
import { withinAndBetween } from '../../statistics/design/within-between.ts'
import type { ModelColumn } from '../../statistics/design/design-matrix.ts'
import type { ModelData } from './model-columns.ts'

export const withinPart = (column: string) => `${column}.within`
export const betweenPart = (column: string) => `${column}.between`

/** The terms with both parts of each column; in place of the column where it was a term, else at the end. */
export function withParts(terms: readonly string[], within: readonly string[]): string[] {
  const parts = (column: string) => [withinPart(column), betweenPart(column)]
  const replaced = terms.flatMap((term) => (within.includes(term) ? parts(term) : [term]))
  return [...replaced, ...within.flatMap(parts).filter((part) => !replaced.includes(part))]
}

/** A term in the names of the file: `LEAD.within:HRS` is `LEAD:HRS`. */
export function withoutParts(term: string, within: readonly string[]): string {
  const column = (part: string) =>
    within.find((name) => part === withinPart(name) || part === betweenPart(name)) ?? part
  return term.split(':').map(column).join(':')
}

/** The data with both parts of each column over the groups of `group`. */
export function splitOver(group: string, within: readonly string[], data: ModelData): ModelData {
  const level = data.groupings.get(group)?.level
  if (within.length === 0 || !level) return data
  const columns = new Map<string, ModelColumn>(data.columns)
  for (const name of within) {
    const column = data.columns.get(name)
    if (column?.kind !== 'number') continue // the caller has faults for a column of text
    const parts = withinAndBetween(column.values, level)
    columns.set(withinPart(name), { kind: 'number', values: parts.within })
    columns.set(betweenPart(name), { kind: 'number', values: parts.between })
  }
  return { ...data, columns }
}
