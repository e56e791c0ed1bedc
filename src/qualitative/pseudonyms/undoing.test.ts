import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedDraft, isFree, labelsIn, type Draft, type DraftAct } from './draft.ts'
import { lockedText } from './locked-text.ts'
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
    .map(([start, length]) => ({ act: 'mark' as const, start, end: start + length, replacement: 'x' }))
    .filter((passage) => isFree(passage, labelsIn(made.text)) && passage.end <= made.text.length),
  fc.constant({
    act: 'speaker' as const,
    speaker: 1,
    becomes: 'cliënt 1',
    who: { is: 'nobody-asked' as const },
  }),
)

it('whatever is done to a draft, it can be locked: nothing is replaced twice', () => {
  const anyMarks = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 })
  const decide = fc.record({
    act: fc.constant('decide' as const),
    marks: anyMarks,
    decision: fc.constantFrom('open' as const, 'accepted' as const),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(acts, decide), { maxLength: 8 }), (some) => {
      const there = (draft: Draft, act: DraftAct) =>
        act.act !== 'decide' || act.marks.every((id) => draft.marks.some((mark) => mark.id === id))
      const draft = some.reduce((now, act) => (there(now, act) ? changedDraft(now, act, []) : now), made)
      expect(() => lockedText(draft)).not.toThrow()
    }),
    { numRuns: 5000 },
  )
})

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
    { numRuns: 20000 },
  )
})
