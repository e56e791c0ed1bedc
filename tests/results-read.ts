/** What a test reads in a result of the page Cijfers. */
import { expect } from 'vitest'
import type { AnalysisResult } from '../src/study/figures/analysis-result.ts'

export type Estimable = Extract<AnalysisResult, { estimable: true }>

/** @throws {Error} with the reason, where there is no result. */
export function estimable(result: AnalysisResult): Estimable {
  if (!result.estimable) throw new Error(result.reason)
  return result
}

/** The values of each row of a table. */
export const rowsOf = ({ tables }: Estimable, table: string) =>
  tables.find(({ id }) => id === table)?.rows.map(({ values }) => values)

/** Equal to four digits, which is what a hand works out. */
export const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4))
