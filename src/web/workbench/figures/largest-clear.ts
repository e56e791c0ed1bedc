import type { Output } from '../api-client.ts'

type Result = Extract<Output<'figureOfBlock'>['result'], { shown: true }>['value']
export type Row = Extract<Result, { estimable: true }>['figure']['rows'][number]

/**
 * Which difference or change a heading may name: the largest of those that are clear with all questions counted in, either way; null
 * where none is. A larger one that may be chance is passed over.
 */
export function largestClear<One extends Pick<Row, 'estimate' | 'isClear'>>(
  rows: readonly One[],
): One | null {
  const [largest = null] = rows
    .filter(({ isClear }) => isClear)
    .toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))
  return largest
}
