/** Projects as fast-check makes them: everything the standard can hold, with the texts that break offsets. */
import fc from 'fast-check'
import type {
  RefiCase,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSource,
  RefiStamp,
  RefiText,
  RefiVariableValue,
  VariableType,
} from '../../../src/qualitative/refi-qda/project.ts'
import { codePoints } from '../../../src/qualitative/refi-qda/code-points.ts'

const guid = fc.uuid()
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Astral characters, letters in two code points, right to left, joined families, marks, what XML must escape. */
const pieces = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '😀',
  '👨‍👩‍👧',
  '\u0634\u0643\u0631\u0627',
  '\u200f',
  '𝒳',
  '\uFE0F',
  ' ',
  '  ',
  '\n',
  '\t',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '&amp;',
  '\u00a0',
  '\u2028',
  'cliënt',
  'drempel',
)
const words = fc.array(pieces, { maxLength: 12 }).map((found) => found.join(''))
/** Some characters no project file can hold, but a file of text can. */
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 40 }).map((found) => found.join('')) },
  { weight: 1, arbitrary: words.map((text) => `${text}\u0007${text}`) },
)
const day = fc.constantFrom('2026-03-02T10:00:00Z', '2018-03-27T17:46:39', '2024-02-29T23:59:59.5+01:00')

const stamp: fc.Arbitrary<RefiStamp> = fc.record({
  creatingUser: maybe(guid),
  creationDateTime: maybe(day),
  modifyingUser: maybe(guid),
  modifiedDateTime: maybe(day),
})
const coding: fc.Arbitrary<RefiCoding> = fc.record({
  guid,
  code: guid,
  creatingUser: maybe(guid),
  creationDateTime: maybe(day),
  noteRefs: fc.array(guid, { maxLength: 1 }),
})
const value: fc.Arbitrary<RefiVariableValue> = fc.record({
  variable: guid,
  value: maybe(
    fc.oneof(
      words.map((text) => ({ type: 'Text' as const, text })),
      fc.boolean().map((one) => ({ type: 'Boolean' as const, text: String(one) })),
      fc.integer().map((one) => ({ type: 'Integer' as const, text: String(one) })),
      fc.constant({ type: 'Float' as const, text: '-0.25' }),
      fc.constant({ type: 'Date' as const, text: '2024-02-29' }),
      day.map((text) => ({ type: 'DateTime' as const, text })),
    ),
  ),
})

/** Selections overlap freely, and some mark nothing. */
const selections = (text: string): fc.Arbitrary<RefiSelection[]> =>
  fc
    .array(
      fc.tuple(
        fc.nat(codePoints(text).length),
        fc.nat(codePoints(text).length),
        guid,
        maybe(words),
        stamp,
        fc.array(coding, { maxLength: 3 }),
        fc.array(guid, { maxLength: 1 }),
      ),
      { maxLength: 5 },
    )
    .map((found) =>
      found.map(([one, other, id, name, stamps, codings, noteRefs]) => ({
        guid: id,
        name,
        description: name,
        start: Math.min(one, other),
        end: Math.max(one, other),
        ...stamps,
        codings,
        noteRefs,
      })),
    )

const refiText: fc.Arbitrary<RefiText> = anyText.chain((text) =>
  fc
    .tuple(
      guid,
      maybe(words),
      stamp,
      selections(text),
      fc.array(coding, { maxLength: 1 }),
      fc.array(value, { maxLength: 2 }),
    )
    .map(([id, name, stamps, marked, codings, values]) => ({
      guid: id,
      name,
      description: name,
      text,
      missingPath: null,
      richTextPath: null,
      ...stamps,
      selections: marked,
      codings,
      noteRefs: [],
      values,
    })),
)

const picture: fc.Arbitrary<RefiSource> = fc.tuple(guid, guid, guid).map(([id, selection, code]) => ({
  kind: 'media' as const,
  element: {
    name: 'PictureSource',
    attributes: { guid: id, name: 'foto', path: 'internal://foto.jpg' },
    text: '',
    children: [
      {
        name: 'PictureSelection',
        attributes: { guid: selection, firstX: '1', firstY: '2', secondX: '30', secondY: '40' },
        text: '',
        children: [
          {
            name: 'Coding',
            attributes: { guid: code },
            text: '',
            children: [{ name: 'CodeRef', attributes: { targetGUID: id }, children: [], text: '' }],
          },
        ],
      },
    ],
  },
}))

/** Few names, so that some are the same. */
const codeAbove = (codes: fc.Arbitrary<RefiCode[]>): fc.Arbitrary<RefiCode> =>
  fc.record({
    guid,
    name: fc.constantFrom('drempel', 'hefboom', '"A" & <B>', 'e\u0301', ''),
    description: maybe(words),
    isCodable: fc.boolean(),
    colour: maybe(fc.constantFrom('#a1B2c3', '#fff')),
    noteRefs: fc.array(guid, { maxLength: 1 }),
    codes,
  })
const leaf = codeAbove(fc.constant([]))
const code = codeAbove(fc.array(codeAbove(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }))

const oneCase: fc.Arbitrary<RefiCase> = fc.record({
  guid,
  name: maybe(words),
  description: maybe(words),
  codeRefs: fc.array(guid, { maxLength: 1 }),
  values: fc.array(value, { maxLength: 2 }),
  sourceRefs: fc.array(guid, { maxLength: 2 }),
  selectionRefs: fc.array(guid, { maxLength: 1 }),
})

export const projects: fc.Arbitrary<RefiProject> = fc.record({
  name: words,
  description: maybe(words),
  origin: fc.constant('Draagkracht'),
  creatingUser: maybe(guid),
  creationDateTime: maybe(day),
  modifyingUser: maybe(guid),
  modifiedDateTime: maybe(day),
  users: fc.array(fc.record({ guid, name: maybe(words), id: maybe(words) }), { maxLength: 2 }),
  codes: fc.array(code, { maxLength: 3 }),
  variables: fc.array(
    fc.record({
      guid,
      name: words,
      type: fc.constantFrom<VariableType>('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'),
      description: maybe(words),
    }),
    { maxLength: 2 },
  ),
  cases: fc.array(oneCase, { maxLength: 2 }),
  sources: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: refiText.map((text) => ({ kind: 'text' as const, text })) },
      { weight: 1, arbitrary: picture },
    ),
    { maxLength: 3 },
  ),
  notes: fc.array(refiText, { maxLength: 2 }),
  sets: fc.array(
    fc.record({
      guid,
      name: words,
      description: maybe(words),
      codes: fc.array(guid, { maxLength: 2 }),
      sources: fc.array(guid, { maxLength: 2 }),
      notes: fc.array(guid, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  links: fc.array(
    guid.map((id) => ({
      name: 'Link',
      attributes: { guid: id, direction: 'OneWay', color: '#000000', originGUID: id, targetGUID: id },
      children: [],
      text: '',
    })),
    { maxLength: 1 },
  ),
  graphs: fc.array(
    guid.map((id) => ({ name: 'Graph', attributes: { guid: id, name: 'net' }, children: [], text: '' })),
    { maxLength: 1 },
  ),
  noteRefs: fc.array(guid, { maxLength: 1 }),
  files: fc.constant(new Map([['foto.jpg', Uint8Array.of(255, 216, 0, 13, 10)]])),
})
