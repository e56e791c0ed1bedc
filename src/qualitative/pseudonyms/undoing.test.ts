import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedDraft, type Draft, type DraftAct } from './draft.ts'
import { newDraft } from './new-draft.ts'
import { undoing } from './undoing.ts'

const made = newDraft(
  'I: wie?\nMarleen: Nele Aerts en Bram, en Nele ook.\nI: ja.',
  [],
  (word) => word === 'en',
)
const after = (draft: Draft, acts: readonly DraftAct[]) =>
  acts.reduce((now, act) => changedDraft(now, act, []), draft)

const acts = fc.oneof(
  fc.record({
    act: fc.constant('decide' as const),
    marks: fc.uniqueArray(fc.integer({ min: 0, max: made.marks.length - 1 }), { minLength: 1 }),
    decision: fc.constantFrom('open' as const, 'accepted' as const, 'refused' as const),
    replacement: fc.constantFrom('[naam 1]', 'Lien'),
  }),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 6 }))
    .map(([start, length]) => ({ act: 'mark' as const, start, end: start + length, replacement: 'x' })),
  fc.constant({
    act: 'speaker' as const,
    speaker: 1,
    becomes: 'cliënt 1',
    who: { is: 'nobody-asked' as const },
  }),
)

it('undoing any act brings every decision back as it was, what was accepted too', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 4 }), acts, (earlier, last) => {
      const before = after(made, earlier)
      const undone = after(after(before, [last]), undoing(before, after(before, [last])))
      const known = new Set(before.marks.map(({ id }) => id))
      expect(undone.marks.filter(({ id }) => known.has(id))).toEqual(before.marks)
      expect(
        undone.marks.filter(({ id }) => !known.has(id)).every(({ decision }) => decision === 'refused'),
      ).toBe(true)
      expect(undone.speakers).toEqual(before.speakers)
    }),
  )
})
