import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { contingency } from '../../statistics/compare/contingency.ts'
import { ends, type JsonObject } from './entries.ts'
import { groupOrder } from './read-table.ts'

/** `compare` where the outcome is a category: who gives which answer. */
export function compareAnswers(
  cells: readonly { readonly group: string; readonly answer: string }[],
  groups: readonly string[],
): JsonObject {
  const answers = groupOrder(cells.map(({ answer }) => answer))
  const counts = groups.map(() => answers.map(() => 0))
  const [rowOf, columnOf] = [placesOf(groups), placesOf(answers)]
  for (const { group, answer } of cells) {
    const row = counts[rowOf.get(group) ?? -1]
    const column = columnOf.get(answer)
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  const result = contingency(counts)
  const table = groups.flatMap((group, i) => {
    const total = counts[i]?.reduce((sum, count) => sum + count, 0) ?? 0
    return answers.map((answer, j): JsonObject => {
      const n = counts[i]?.[j] ?? 0
      const expected = result.estimable ? { expected: result.expected[i]?.[j] ?? 0 } : {}
      return { group, answer, n, share: n / total, ...expected } // a group that is here has people
    })
  })
  if (!result.estimable) return { notEstimable: result.reason, table }
  const { x2, df, p, yates, cramersV, vInterval, smallestExpected } = result
  const few = smallestExpected < THRESHOLDS.expectedCount.value
  return {
    table,
    tests: [
      { test: 'chiSquare', statistic: x2, df, p },
      yates.estimable
        ? { test: 'chiSquareYates', statistic: yates.x2, df, p: yates.p }
        : { test: 'chiSquareYates', notEstimable: yates.reason },
    ],
    effects: [{ effect: 'cramersV', estimate: cramersV, ...ends(vInterval) }],
    smallestExpected,
    cautions: [
      ...(few ? [caution('small-expected-counts', { smallestExpected })] : []),
      ...(p > THRESHOLDS.noDifferenceP.value
        ? [caution('large-p-is-not-no-difference', { test: 'chiSquare', p })]
        : []),
    ],
  }
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]))
}
