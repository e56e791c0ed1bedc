/** The table `mixedSpread` of a result, as far as it is needed here. */
interface Table {
  readonly id: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: readonly string[]
    readonly values: readonly (number | null)[] | null
  }[]
}

/** What is shown as 0,00 is no spread to speak of. */
const SHOWN = 0.005

/**
 * The question on which centres lie furthest apart: by τ, not by the width of what is drawn, which is cut off at the ends of the
 * scale. null where no spread shows.
 */
export function furthestApart(tables: readonly Table[]): string | null {
  const spread = tables.find(({ id }) => id === 'mixedSpread')
  const place = spread?.columns.indexOf('tau') ?? -1
  const found = (spread?.rows ?? []).map(({ label, values }) => ({
    question: label[0] ?? '',
    tau: values?.[place] ?? 0,
  }))
  const [furthest] = found.toSorted((a, b) => b.tau - a.tau)
  return furthest && furthest.tau >= SHOWN ? furthest.question : null
}
