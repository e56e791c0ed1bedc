/** For property tests: any small study, with nested and merged codes, several groups, and passages that nobody speaks. */
import fc from 'fast-check'
import { DIRECTIONS, LEVELS, SUPPORTS } from '../src/qualitative/coding.ts'
import type { Material } from '../src/qualitative/queries/material.ts'
import {
  codesOnPaper,
  codingOnPaper,
  documentOnPaper,
  materialOnPaper,
  personOnPaper,
} from '../src/qualitative/queries/material-on-paper.ts'
import type { Filter } from '../src/qualitative/queries/query.ts'

const codes = codesOnPaper({
  KL1: null,
  'KL1.p1': 'KL1',
  'KL1.p2': 'KL1',
  'KL1.p1.x': 'KL1.p1',
  KL2: null,
  own: null,
  old: { into: 'KL1.p1' },
  older: { into: 'old' },
})
const documents = [
  documentOnPaper('d1', { centre: 'A', wave: 'w1' }),
  documentOnPaper('d2', { centre: 'B', kind: 'focus-group' }),
  documentOnPaper('d3', { kind: 'policy-document', centre: 'A' }),
]
const people = [
  personOnPaper('an', 'client', 'A'),
  personOnPaper('bo', 'worker', null),
  personOnPaper('ci', 'worker', 'B'),
  personOnPaper('di', 'manager', 'B'),
]
const orNot = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(...values, null)
/** Mostly left out: nine limits at once leave nothing to count. */
const maybe = <Value>(values: readonly Value[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  )

/** Whose words a passage holds follows from where it stands, so all codings on it say the same. */
const somePassages = fc.uniqueArray(
  fc.record({
    document: fc.constantFrom('d1', 'd2', 'd3'),
    start: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 0, max: 6 }),
    participants: fc.subarray(['an', 'bo', 'ci', 'di', 'unknown']),
  }),
  {
    selector: ({ document, start, length }) => `${document} ${start} ${length}`,
    minLength: 1,
    maxLength: 12,
    size: 'max',
  },
)
const someCodings = fc.array(
  fc.record({
    passage: fc.nat(),
    code: fc.constantFrom(...codes.map(({ id }): string => id), 'not in the codebook'),
    direction: orNot(DIRECTIONS),
    restsOn: orNot(SUPPORTS),
    level: orNot(LEVELS),
  }),
  { maxLength: 30, size: 'max' },
)

export const anyMaterial: fc.Arbitrary<Material> = fc
  .tuple(somePassages, someCodings)
  .map(([passages, codings]) =>
    materialOnPaper(
      documents,
      people,
      codes,
      codings.flatMap(({ passage, code, ...facets }) => {
        const at = passages[passage % passages.length]
        return at
          ? [codingOnPaper(at.document, at.start, at.start + at.length, code, at.participants, facets)]
          : []
      }),
    ),
  )

export const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    code: maybe(codes.map(({ id }) => id)),
    group: maybe(['client', 'worker', null] as const),
    centre: maybe([documents[0]?.centre ?? null, null]),
    wave: maybe([documents[0]?.wave ?? null, null]),
    kind: maybe(['interview', 'focus-group'] as const),
    direction: maybe(['carries', null] as const),
    restsOn: maybe(['both', null] as const),
    level: maybe(['team', null] as const),
    document: maybe(documents.map(({ id }) => id)),
  })
  // A part that is not asked for is left out, not there with nothing in it.
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, values]) => values)) as Filter)
