/** Lengths up to which an axis of the figure of intervals has ticks this far apart. */
const TICKS = [
  { upTo: 1, step: 0.2 },
  { upTo: 2, step: 0.5 },
  { upTo: 10, step: 1 },
  { upTo: 40, step: 5 },
] as const

/**
 * An axis that holds zero and all values, and ends on a tick.
 *
 * @example
 * axisAround([-0.1, 0.35]) // { from: -0.2, to: 0.4 }
 */
export function axisAround(values: readonly number[]): { readonly from: number; readonly to: number } {
  const low = Math.min(0, ...values)
  const high = Math.max(low < 0 ? 0 : TICKS[0].step, ...values) // an axis has a length
  const ends = (step: number) => ({
    from: tenth(Math.floor(low / step) * step),
    to: tenth(Math.ceil(high / step) * step),
  })
  const fits = TICKS.map(({ upTo, step }) => ({ upTo, ...ends(step) })).find(
    ({ upTo, from, to }) => to - from <= upTo,
  )
  return fits ? { from: fits.from, to: fits.to } : ends(20)
}

const tenth = (value: number): number => Math.round(value * 10) / 10
