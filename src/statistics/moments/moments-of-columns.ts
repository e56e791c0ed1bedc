/**
 * n, means and covariances of byte columns over chosen rows, in one pass for the means and one for the covariances.
 *
 *     C(j, k) = Σ (x_j − m_j)(x_k − m_k) / (n − 1)
 *
 * @param columns  p columns, one byte a row. @param rows the rows to take; every value counts as a number.
 * @returns        covariances of zero where fewer than two rows were taken.
 * @example
 * momentsOfColumns([Uint8Array.of(1, 3, 9), Uint8Array.of(2, 2, 9)], [0, 1])
 * // n 2, means 2 and 2, covariances [[2, 0], [0, 0]]
 */
export function momentsOfColumns(
  columns: readonly Uint8Array[],
  rows: readonly number[],
): { readonly n: number; readonly means: number[]; readonly covariances: number[][] } {
  const n = rows.length
  const means = columns.map(
    (column) => rows.reduce((sum, row) => sum + (column[row] ?? 0), 0) / Math.max(1, n),
  )
  const covariances = columns.map(() => columns.map(() => 0))
  if (n < 2) return { n, means, covariances }
  for (const [j, first] of columns.entries()) {
    for (let k = 0; k <= j; k++) {
      const second = columns[k]! // k is below their number
      let sum = 0
      for (const row of rows) sum += ((first[row] ?? 0) - means[j]!) * ((second[row] ?? 0) - means[k]!)
      covariances[j]![k] = sum / (n - 1)
      covariances[k]![j] = sum / (n - 1)
    }
  }
  return { n, means, covariances }
}
