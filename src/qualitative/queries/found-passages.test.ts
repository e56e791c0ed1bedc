import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilter, anyMaterial } from '../../../tests/random-codings.ts'
import { coOccurrence } from './co-occurrence.ts'
import { crosstab } from './crosstab.ts'
import { foundPassages } from './found-passages.ts'
import {
  codeId,
  codesOnPaper,
  codingOnPaper,
  documentOnPaper,
  materialOnPaper,
  personOnPaper,
} from './material-on-paper.ts'
import { NEARNESSES } from './query.ts'

describe('the passages behind a count', () => {
  it('stand each once, with what was asked for', () => {
    const material = materialOnPaper(
      [documentOnPaper('d')],
      [personOnPaper('an', 'client', 'A')],
      codesOnPaper({ KL1: null, KL2: null, old: { into: 'KL1' } }),
      [
        codingOnPaper('d', 0, 10, 'KL1', ['an'], { direction: 'carries' }),
        codingOnPaper('d', 0, 10, 'old', ['an'], { direction: 'carries' }),
        codingOnPaper('d', 0, 10, 'KL2', ['an']),
        codingOnPaper('d', 30, 40, 'KL2', ['an']),
      ],
    )
    expect(foundPassages(material, { filter: { code: [codeId('KL1')] }, rollUp: false })).toEqual([
      {
        document: 'd',
        start: 0,
        end: 10,
        codings: [{ code: 'KL1', direction: 'carries', restsOn: null, level: null }],
        groups: ['client'],
        centres: ['A'],
      },
    ])
  })

  it('are as many as the table says', () => {
    fc.assert(
      fc.property(anyMaterial, anyFilter, fc.boolean(), (material, filter, rollUp) => {
        const { total } = crosstab(material, { rows: 'code', columns: 'group', filter, rollUp })
        expect(foundPassages(material, { filter, rollUp })).toHaveLength(total.passages)
      }),
    )
  })

  it('beside another code are there exactly where the two codes go together', () => {
    const turns = [
      { start: 0, end: 8 },
      { start: 8, end: 20 },
    ]
    const [a, b] = [codeId('KL1'), codeId('KL2')]
    fc.assert(
      fc.property(
        anyMaterial,
        fc.constantFrom(...NEARNESSES),
        anyFilter,
        fc.boolean(),
        (material, near, { code: _any, ...filter }, rollUp) => {
          const together = coOccurrence(material, { codes: [a, b], near, filter, rollUp }, () => turns)
          const beside = (one: typeof a, other: typeof a) =>
            foundPassages(
              material,
              { filter: { ...filter, code: [one] }, rollUp, beside: { code: other, near } },
              () => turns,
            )
          const pair = together.pairs[0]?.[1]
          expect(beside(a, b).length > 0).toBe((pair?.places ?? 0) > 0)
          expect(beside(b, a).length > 0).toBe((pair?.places ?? 0) > 0)
          expect(new Set(beside(a, b).map(({ document }) => document)).size).toBe(pair?.documents)
        },
      ),
      { numRuns: 300 },
    )
  })
})
