/**
 * The place of each value among all, from 1; equal values share the mean of their places.
 *
 * @example ranks([10, 30, 10]) // 1.5, 3, 1.5
 */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => at(values, a) - at(values, b))
  const ranked = Array.from<number>({ length: values.length })
  let start = 0
  while (start < order.length) {
    let end = start + 1
    while (end < order.length && at(values, at(order, end)) === at(values, at(order, start))) end += 1
    for (let place = start; place < end; place++) ranked[at(order, place)] = (start + 1 + end) / 2
    start = end
  }
  return ranked
}

/** How many values stand at each point where more than one does. */
export function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1)
}

function at(values: readonly number[], place: number): number {
  const value = values[place]
  if (value === undefined) throw new RangeError(`There is no value ${place} among ${values.length}.`)
  return value
}
