/**
 * Positions in a text. The product counts Unicode code points; JavaScript strings and the browser's selections count
 * UTF-16 units, where a character outside the basic plane (an emoji, some scripts) takes two. This index goes from one
 * to the other. It remembers only where those characters stand, so a text without them costs nothing.
 */
import type { Passage } from '../passage.ts'

export interface CodePointIndex {
  /** Of the text, in code points. */
  readonly length: number
  /** From a position in code points to one in UTF-16 units. Throws RangeError outside the text. */
  toUtf16(position: number): number
  /** And back. An offset halfway a character counts as the place where that character begins. */
  fromUtf16(offset: number): number
}

/**
 * Reads the text once; each question after that is a binary search among the characters that take two units.
 *
 * By hand: 'a😀b' has 3 code points and 4 UTF-16 units; `b` is at 2, and at offset 3.
 */
export function codePointIndex(text: string): CodePointIndex {
  const wide = widePositions(text)
  const length = text.length - wide.length
  return {
    length,
    toUtf16(position) {
      inside(position, length)
      return position + countBelow(wide.length, (i) => (wide[i] ?? 0) < position)
    },
    fromUtf16(offset) {
      inside(offset, text.length)
      return offset - countBelow(wide.length, (i) => (wide[i] ?? 0) + i < offset)
    },
  }
}

/** The words of a passage. */
export function textOf(text: string, passage: Passage, index = codePointIndex(text)): string {
  return text.slice(index.toUtf16(passage.start), index.toUtf16(passage.end))
}

/** Code points at which a character of two UTF-16 units stands, rising. A lone surrogate is one unit, one point. */
function widePositions(text: string): Uint32Array {
  const positions: number[] = []
  for (let offset = 0; offset < text.length - 1; offset++) {
    if (isLead(text.charCodeAt(offset)) && isTrail(text.charCodeAt(offset + 1))) {
      positions.push(offset - positions.length)
      offset++
    }
  }
  return Uint32Array.from(positions)
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** How many of 0..count-1 satisfy a claim that holds for the first ones and no longer for the rest. */
function countBelow(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function inside(position: number, length: number): void {
  if (!Number.isInteger(position) || position < 0 || position > length)
    throw new RangeError(
      `Position ${position} is outside the text: expected a whole number from 0 to ${length}`,
    )
}
