/** Positions in code points, as the standard counts, on strings that JavaScript counts in UTF-16. */

const astral = /[\u{10000}-\u{10ffff}]/u

export interface CodePoints {
  readonly length: number
  /** Characters from `start` to `end`, `end` not included. */
  slice(start: number, end: number): string
}

/**
 * @example codePoints('a😀b').slice(1, 2) is '😀', and its length is 3.
 */
export function codePoints(text: string): CodePoints {
  const wide = positionsOfWide(text)
  if (wide.length === 0) return { length: text.length, slice: (start, end) => text.slice(start, end) }
  const unit = (position: number) => position + countBelow(wide, position)
  return {
    length: text.length - wide.length,
    slice: (start, end) => text.slice(unit(start), unit(end)),
  }
}

/** Where characters of two UTF-16 units stand, in code points, ascending. */
export function positionsOfWide(text: string): number[] {
  const found: number[] = []
  if (!astral.test(text)) return found
  for (let unit = 0; unit < text.length; unit++) {
    if (text.codePointAt(unit)! > 0xffff) {
      found.push(unit - found.length)
      unit += 1
    }
  }
  return found
}

/** How many of the ascending numbers are smaller than `limit`. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
