import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../passage.ts'
import { coOccurrence } from './co-occurrence.ts'
import {
  codeId,
  codesOnPaper,
  codingOnPaper,
  documentOnPaper,
  materialOnPaper,
  personOnPaper,
} from './material-on-paper.ts'
import { NEARNESSES } from './query.ts'
import { anyFilter, anyMaterial } from '../../../tests/random-codings.ts'
import { selected } from './selected.ts'

const none = { people: 0, places: 0, documents: 0 }
const once = { people: 1, places: 1, documents: 1 }
const turns = [
  { start: 0, end: 8 },
  { start: 8, end: 14 },
  { start: 14, end: 30 },
]

describe('codes that stand together', () => {
  const material = materialOnPaper(
    [documentOnPaper('d'), documentOnPaper('e')],
    [personOnPaper('an', 'client', 'A'), personOnPaper('bo', 'worker', 'A')],
    codesOnPaper({ a: null, b: null, c: null, d: null }),
    [
      codingOnPaper('d', 0, 10, 'a', ['an']),
      codingOnPaper('d', 5, 20, 'b', ['an']),
      codingOnPaper('d', 5, 20, 'c', ['an']),
      codingOnPaper('d', 25, 28, 'd', ['bo']),
    ],
  )
  const asked = { codes: ['a', 'b', 'c', 'd'].map(codeId), filter: {}, rollUp: false }

  it('overlap: pairs of passages, one passage with two codes being a pair with itself', () => {
    const { pairs } = coOccurrence(material, { ...asked, near: 'overlap' }, () => turns)
    expect(pairs).toEqual([
      [once, once, once, none],
      [once, once, once, none],
      [once, once, once, none],
      [none, none, none, once],
    ])
  })

  it('share a turn, even where passages do not touch; nobody counts who did not say both', () => {
    const { pairs } = coOccurrence(material, { ...asked, near: 'turn' }, () => turns)
    expect(pairs[1]?.[3]).toEqual({ people: 0, places: 1, documents: 1 })
    expect(pairs[0]?.[3]).toEqual(none)
    expect(pairs[1]?.[1]).toEqual({ people: 1, places: 3, documents: 1 })
  })

  it('share a document', () => {
    const { pairs } = coOccurrence(material, { ...asked, near: 'document' }, () => turns)
    expect(pairs[0]?.[1]).toEqual(once)
    expect(pairs[0]?.[3]).toEqual({ people: 0, places: 1, documents: 1 })
  })

  it('agree with holding every pair of passages side by side, in any study', () => {
    const codes = ['KL1', 'KL1.p1', 'KL2', 'own'].map(codeId)
    fc.assert(
      fc.property(
        anyMaterial,
        fc.constantFrom(...NEARNESSES),
        anyFilter,
        fc.boolean(),
        (any, near, filter, rollUp) => {
          const { pairs } = coOccurrence(any, { codes, near, filter, rollUp }, () => turns)
          const stretches = stretchesOf(selected(any, filter, rollUp))
          for (const [i, a] of codes.entries()) {
            for (const [j, b] of codes.entries()) {
              const places =
                near === 'overlap' ? overlapping(stretches, a, b) : sharing(stretches, a, b, near)
              expect(pairs[i]?.[j], `${a} with ${b}`).toEqual({
                people: new Set(places.flatMap(({ people }) => people)).size,
                places: new Set(places.map(({ place }) => place)).size,
                documents: new Set(places.map(({ document }) => document)).size,
              })
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

interface Stretch {
  readonly key: string
  readonly document: string
  readonly start: number
  readonly end: number
  readonly codes: readonly string[]
  readonly people: readonly string[]
}

function stretchesOf(left: ReturnType<typeof selected>): Stretch[] {
  const keyOf = ({ document, start, end }: (typeof left)[number]['coding']) => `${document} ${start} ${end}`
  return [...new Set(left.map(({ coding }) => keyOf(coding)))].map((key) => {
    const same = left.filter(({ coding }) => keyOf(coding) === key)
    const [{ coding }] = same as [(typeof left)[number]] // the key came from one of them
    return {
      key,
      document: coding.document,
      start: coding.start,
      end: coding.end,
      codes: same.flatMap(({ codes }) => codes),
      people: same.flatMap(({ voices }) => voices.flatMap(({ participant }) => participant ?? [])),
    }
  })
}

function overlapping(stretches: readonly Stretch[], a: string, b: string) {
  if (a === b)
    return stretches
      .filter(({ codes }) => codes.includes(a))
      .map(({ key, document, people }) => ({ place: key, document, people }))
  return stretches.flatMap((one) =>
    stretches
      .filter(
        (other) =>
          one.document === other.document &&
          (one.key === other.key || overlaps(one, other)) &&
          one.codes.includes(a) &&
          other.codes.includes(b),
      )
      .map((other) => ({
        place: [one.key, other.key].toSorted().join('|'),
        document: one.document,
        people: one.people.filter((person) => other.people.includes(person)),
      })),
  )
}

function sharing(stretches: readonly Stretch[], a: string, b: string, near: 'turn' | 'document') {
  const parts = near === 'turn' ? turns : [{ start: -1, end: 100 }]
  return ['d1', 'd2', 'd3'].flatMap((document) =>
    parts.flatMap((part) => {
      const here = stretches.filter(
        (one) => one.document === document && (near === 'document' || overlaps(one, part)),
      )
      const withA = here.filter(({ codes }) => codes.includes(a))
      const withB = here.filter(({ codes }) => codes.includes(b))
      if (withA.length === 0 || withB.length === 0) return []
      const people = withA
        .flatMap(({ people }) => people)
        .filter((person) => withB.some((other) => other.people.includes(person)))
      return [{ place: `${document} ${part.start}`, document, people }]
    }),
  )
}
