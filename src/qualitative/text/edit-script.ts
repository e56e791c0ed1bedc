/** How one version of a text became the next, and where a passage of the one stands in the other. */
import type { Edit, EditScript } from '../document.ts'
import type { Passage } from '../passage.ts'
import { codePointIndex } from './code-points.ts'

/** The text after the edits. Throws RangeError when they overlap, are out of order or reach outside the text. */
export function edited(text: string, script: EditScript): string {
  const index = codePointIndex(text)
  checkOrder(script)
  let result = ''
  let at = 0
  for (const { start, end, inserted } of script) {
    result += text.slice(at, index.toUtf16(start)) + inserted
    at = index.toUtf16(end)
  }
  return result + text.slice(at)
}

/**
 * Where a passage stands after the edits. What the reader may rely on:
 *
 * - a passage that no edit touches keeps its words;
 * - what is replaced within it stays within it; what is removed from it makes it shorter, down to no length at all;
 * - what is inserted at its edge stays outside, and so does what replaces words across its edge.
 *
 * By hand: in 'Fatma kwam laat', [6, 15) is 'kwam laat'; after 'Fatma' became '[naam 1]' it is [9, 18).
 */
export function carriedAlong(script: EditScript): (passage: Passage) => Passage {
  checkOrder(script)
  const shifts = shiftsBefore(script)
  return ({ start, end }) => {
    const newStart = carriedStart(script, shifts, start)
    // An edit across the whole passage leaves none of it: its start moved behind the edit, its end before.
    return {
      start: Math.min(newStart, carriedEnd(script, shifts, end)),
      end: carriedEnd(script, shifts, end),
    }
  }
}

/** The same over several versions, oldest first. */
export function carriedThrough(scripts: readonly EditScript[]): (passage: Passage) => Passage {
  const steps = scripts.map(carriedAlong)
  return (passage) => steps.reduce((carried, step) => step(carried), passage)
}

/** A start right where an edit begins stays before what replaces words, and goes behind what is only inserted. */
function carriedStart(script: EditScript, shifts: readonly number[], start: number): number {
  const next = firstThat(script, (edit) => edit.end > start || (edit.end === start && edit.start > start))
  const edit = script[next]
  const shift = shifts[next] ?? 0 // one more than there are edits
  if (!edit || edit.start >= start) return start + shift
  return edit.start + shift + lengthOf(edit.inserted)
}

/** An end right where an edit ends stays behind what replaced words, and before what is only inserted. */
function carriedEnd(script: EditScript, shifts: readonly number[], end: number): number {
  const next = firstThat(script, (edit) => edit.end > end || (edit.end === end && edit.start === end))
  const edit = script[next]
  const shift = shifts[next] ?? 0
  return edit && edit.start < end ? edit.start + shift : end + shift
}

/** By how much a position right behind the first n edits moved. */
function shiftsBefore(script: EditScript): number[] {
  const shifts = [0]
  let sum = 0
  for (const { start, end, inserted } of script) {
    sum += lengthOf(inserted) - (end - start)
    shifts.push(sum)
  }
  return shifts
}

/** The place of the first edit for which a claim holds that, once true, stays true. */
function firstThat(script: EditScript, holds: (edit: Edit) => boolean): number {
  let low = 0
  let high = script.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(script[middle]!))
      high = middle // below the length of the script
    else low = middle + 1
  }
  return low
}

function checkOrder(script: EditScript): void {
  let before: Edit | undefined
  for (const edit of script) {
    if (edit.start > edit.end || (before && !(before.end <= edit.start && before.start < edit.end)))
      throw new RangeError(
        `Edits must be in order and apart: [${before?.start}, ${before?.end}) before [${edit.start}, ${edit.end})`,
      )
    before = edit
  }
}

function lengthOf(text: string): number {
  return codePointIndex(text).length
}
