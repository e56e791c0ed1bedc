import type { Patterns } from '../../../disclosure/release-patterns.ts'
import type { AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/** Shares of people with signs of not having read the questions. Signs, no proof; and counts only, never who. */
export function carelessOfBlock(_block: FigureBlock, { n, centres, shares }: Patterns): AnalysisResult {
  return {
    people: { n, centres },
    estimable: true,
    tables: [
      {
        id: 'signs',
        columns: ['share'],
        rows: shares.map(({ sign, percentage }) => ({ label: [sign], values: [percentage] })),
      },
    ],
    figure: {
      from: 0,
      to: 100,
      rows: shares.map(({ sign, percentage }) => ({
        label: [sign],
        estimate: percentage,
        lower: percentage,
        upper: percentage,
      })),
    },
    cautions: [],
  }
}
