import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blotted, withoutWhatWent } from './blotted.ts'
import { codePointIndex } from './code-points.ts'
import { edited } from './edit-script.ts'
import { textDifference } from './text-difference.ts'

describe('a name that was missed', () => {
  it('becomes a block for every sign, and what stands around it stays in its place', () => {
    expect(blotted('Toen kwam Jan 😀 Peeters.', [{ start: 10, end: 23 }])).toBe('Toen kwam ███ █ ███████.')
  })

  it('goes from the version before, and from how that one came about', () => {
    const first = 'Zij kwam.'
    const second = {
      version: 2,
      text: 'Fatma kwam.',
      turns: [],
      editScript: textDifference(first, 'Fatma kwam.'),
    }
    expect(withoutWhatWent(second, '[naam 1] kwam.')).toMatchObject({
      text: '█████ kwam.',
      editScript: [{ start: 0, end: 3, inserted: '█████' }],
    })
  })

  it('leaves every version as long as it was, with edits that fit it', () => {
    const text = fc.string({ unit: fc.constantFrom('Jan', 'ja', ' ', '\n', '😀', '.'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, text, (first, second, newest) => {
        const made = { version: 2, text: second, turns: [], editScript: textDifference(first, second) }
        const [before, after] = [{ ...made, version: 1, text: first, editScript: [] }, made].map((one) =>
          withoutWhatWent(one, newest),
        )
        expect(codePointIndex(after!.text).length).toBe(codePointIndex(second).length)
        expect(codePointIndex(before!.text).length).toBe(codePointIndex(first).length)
        expect(codePointIndex(edited(before!.text, after!.editScript)).length).toBe(
          codePointIndex(second).length,
        )
      }),
    )
  })
})
