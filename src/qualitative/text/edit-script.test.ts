import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, EditScript } from '../document.ts'
import { codePointIndex, textOf } from './code-points.ts'
import { carriedAlong, carriedThrough, edited } from './edit-script.ts'

const name: EditScript = [{ start: 0, end: 5, inserted: '[naam 1]' }]

describe('an edit script', () => {
  it('makes the next version of a text', () => {
    expect(edited('Fatma kwam 😀 laat', [...name, { start: 11, end: 12, inserted: '' }])).toBe(
      '[naam 1] kwam  laat',
    )
  })

  it('refuses edits that overlap, are out of order or reach outside the text', () => {
    const overlapping = [...name, { start: 4, end: 6, inserted: '' }]
    expect(() => edited('Fatma kwam', overlapping)).toThrow(RangeError)
    expect(() => edited('abc', [{ start: 2, end: 9, inserted: '' }])).toThrow(RangeError)
    expect(() => carriedAlong([{ start: 3, end: 1, inserted: '' }])).toThrow(RangeError)
    const twiceThere = { start: 2, end: 2, inserted: 'x' }
    expect(() => carriedAlong([twiceThere, twiceThere])).toThrow(RangeError)
  })
})

describe('a passage carried along', () => {
  //                    0123456789012345
  const carried = (script: EditScript, start: number, end: number) => {
    const before = 'Fatma kwam laat.'
    return textOf(edited(before, script), carriedAlong(script)({ start, end }))
  }

  it('moves with the words before it', () => {
    expect(carriedAlong(name)({ start: 6, end: 15 })).toEqual({ start: 9, end: 18 })
    expect(carried(name, 6, 15)).toBe('kwam laat')
  })

  it('holds what replaces words within it, at its very edge too', () => {
    expect(carried(name, 0, 10)).toBe('[naam 1] kwam')
    expect(carried([{ start: 11, end: 15, inserted: 'te laat' }], 6, 15)).toBe('kwam te laat')
    expect(carried(name, 0, 5)).toBe('[naam 1]')
  })

  it('does not grow by what is inserted at its edge', () => {
    expect(carried([{ start: 6, end: 6, inserted: 'weer ' }], 6, 10)).toBe('kwam')
    expect(carried([{ start: 10, end: 10, inserted: ' weer' }], 6, 10)).toBe('kwam')
    expect(carried([{ start: 8, end: 8, inserted: '-' }], 6, 10)).toBe('kw-am')
  })

  it('keeps only its own part when words across its edge are replaced', () => {
    expect(carried([{ start: 0, end: 8, inserted: 'Zij kw' }], 6, 15)).toBe('am laat')
    expect(carried([{ start: 8, end: 16, inserted: '?' }], 6, 15)).toBe('kw')
  })

  it('has no length once all its words are gone', () => {
    expect(carried([{ start: 6, end: 10, inserted: '' }], 6, 10)).toBe('')
    expect(carried([{ start: 5, end: 11, inserted: ', ' }], 6, 10)).toBe('')
  })

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'é'), maxLength: 40 })
  /** A text, some edits of it, and a passage in it. */
  const cases = text.chain((before) => {
    const { length } = codePointIndex(before)
    const position = fc.integer({ min: 0, max: length })
    return fc.record({
      before: fc.constant(before),
      script: fc
        .array(fc.record({ from: position, to: position, inserted: text }), { maxLength: 5 })
        .map(apart),
      passage: fc.tuple(position, position).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    })
  })

  it('keeps its words when no edit touches it, in any text', () => {
    fc.assert(
      fc.property(cases, ({ before, script, passage }) => {
        fc.pre(passage.start < passage.end)
        fc.pre(script.every(({ start, end }) => end <= passage.start || start >= passage.end))
        const after = edited(before, script)
        expect(textOf(after, carriedAlong(script)(passage))).toBe(textOf(before, passage))
      }),
    )
  })

  it('lies within the new text, and loses exactly what was deleted from it, in any text', () => {
    fc.assert(
      fc.property(cases, ({ before, script, passage }) => {
        const after = edited(before, script)
        const { start, end } = carriedAlong(script)(passage)
        expect(0 <= start && start <= end && end <= codePointIndex(after).length).toBe(true)
        const deletions = script.map((edit) => ({ ...edit, inserted: '' }))
        const lost = deletions.reduce(
          (sum, edit) =>
            sum + Math.max(0, Math.min(edit.end, passage.end) - Math.max(edit.start, passage.start)),
          0,
        )
        const shrunk = carriedAlong(deletions)(passage)
        expect(shrunk.end - shrunk.start).toBe(passage.end - passage.start - lost)
      }),
    )
  })

  it('goes through several versions one after the other', () => {
    const second = [{ start: 9, end: 13, inserted: 'was' }]
    expect(carriedThrough([name, second])({ start: 6, end: 15 })).toEqual({ start: 9, end: 17 })
    expect(carriedThrough([])({ start: 6, end: 15 })).toEqual({ start: 6, end: 15 })
  })
})

/** Edits in order that do not touch. */
function apart(wanted: readonly { from: number; to: number; inserted: string }[]): Edit[] {
  const edits: Edit[] = []
  const sorted = wanted
    .map(({ from, to, inserted }) => ({ start: Math.min(from, to), end: Math.max(from, to), inserted }))
    .toSorted((a, b) => a.start - b.start)
  for (const edit of sorted) if (edit.start > (edits.at(-1)?.end ?? -1)) edits.push(edit)
  return edits
}
