import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId } from '../../foundation/ids.ts'
import { crosstab, type Heading } from './crosstab.ts'
import type { EvidenceCoding, Material } from './material.ts'
import {
  codeId,
  codesOnPaper,
  codingOnPaper,
  documentOnPaper,
  materialOnPaper,
  personOnPaper,
} from './material-on-paper.ts'
import { DIMENSIONS, type Dimension, type Filter } from './query.ts'
import { anyFilter, anyMaterial } from '../../../tests/random-codings.ts'

const codes = codesOnPaper({ KL1: null, 'KL1.p1': 'KL1', 'KL1.p2': 'KL1', KL2: null, old: { into: 'KL2' } })
const an = personOnPaper('an', 'client', 'A')
const bo = personOnPaper('bo', 'worker', 'A')

describe('counting what was coded', () => {
  it('counts a person once, each passage once, and the whole not as a sum', () => {
    const material = materialOnPaper([documentOnPaper('d')], [an], codes, [
      codingOnPaper('d', 0, 10, 'KL1', ['an']),
      codingOnPaper('d', 20, 30, 'KL1', ['an']),
      codingOnPaper('d', 20, 30, 'KL2', ['an']),
    ])
    const table = crosstab(material, { rows: 'code', columns: 'group', filter: {}, rollUp: false })
    expect(table).toEqual({
      rows: ['KL1', 'KL2'],
      columns: ['client'],
      cells: [[{ people: 1, passages: 2, documents: 1 }], [{ people: 1, passages: 1, documents: 1 }]],
      rowTotals: [
        { people: 1, passages: 2, documents: 1 },
        { people: 1, passages: 1, documents: 1 },
      ],
      columnTotals: [{ people: 1, passages: 2, documents: 1 }],
      total: { people: 1, passages: 2, documents: 1 },
    })
  })

  it('counts under a krachtlijn whoever spoke of one of its elements, once', () => {
    const material = materialOnPaper([documentOnPaper('d')], [an, bo], codes, [
      codingOnPaper('d', 0, 10, 'KL1.p1', ['an']),
      codingOnPaper('d', 0, 10, 'KL1.p2', ['an']),
      codingOnPaper('d', 40, 50, 'KL1', ['bo']),
    ])
    const table = crosstab(material, { rows: 'code', columns: 'group', filter: {}, rollUp: true })
    expect(table.rows).toEqual(['KL1', 'KL1.p1', 'KL1.p2'])
    expect(table.rowTotals).toEqual([
      { people: 2, passages: 2, documents: 1 },
      { people: 1, passages: 1, documents: 1 },
      { people: 1, passages: 1, documents: 1 },
    ])
  })

  it('counts a merged code as the code it went into', () => {
    const material = materialOnPaper([documentOnPaper('d')], [an], codes, [
      codingOnPaper('d', 0, 10, 'old', ['an']),
    ])
    const table = crosstab(material, { rows: 'code', columns: 'level', filter: {}, rollUp: false })
    expect(table.rows).toEqual(['KL2'])
  })

  it('of a passage of two groups gives each its own person, and the passage to both', () => {
    const material = materialOnPaper([documentOnPaper('d')], [an, bo], codes, [
      codingOnPaper('d', 0, 10, 'KL1', ['an', 'bo']),
    ])
    const table = crosstab(material, { rows: 'code', columns: 'group', filter: {}, rollUp: false })
    expect(table.columns).toEqual(['client', 'worker'])
    expect(table.cells[0]).toEqual([
      { people: 1, passages: 1, documents: 1 },
      { people: 1, passages: 1, documents: 1 },
    ])
    expect(table.total).toEqual({ people: 2, passages: 1, documents: 1 })
  })

  it('counts a text in which nobody speaks as a passage of nobody', () => {
    const material = materialOnPaper([documentOnPaper('d', { kind: 'policy-document' })], [an], codes, [
      codingOnPaper('d', 0, 10, 'KL1', []),
    ])
    const table = crosstab(material, { rows: 'group', columns: 'kind', filter: {}, rollUp: false })
    expect(table).toMatchObject({ rows: [null], cells: [[{ people: 0, passages: 1, documents: 1 }]] })
  })

  it('refuses the same dimension twice', () => {
    const material = materialOnPaper([], [], codes, [])
    const same = { rows: 'code', columns: 'code', filter: {}, rollUp: false } as const
    expect(() => crosstab(material, same)).toThrow(RangeError)
  })

  it('agrees with counting one cell at a time, in any study, over any filter', () => {
    const twoDimensions = fc
      .shuffledSubarray([...DIMENSIONS], { minLength: 2, maxLength: 2 })
      .map(([rows, columns]) => ({ rows: rows ?? 'code', columns: columns ?? 'group' }))
    fc.assert(
      fc.property(
        anyMaterial,
        twoDimensions,
        anyFilter,
        fc.boolean(),
        (material, { rows, columns }, filter, rollUp) => {
          const table = crosstab(material, { rows, columns, filter, rollUp })
          const plainly = (row?: Heading, column?: Heading) =>
            countPlainly(material, filter, rollUp, [
              ...(row === undefined ? [] : [[rows, row] as const]),
              ...(column === undefined ? [] : [[columns, column] as const]),
            ])
          expect(table.total).toEqual(plainly())
          expect(table.rowTotals).toEqual(table.rows.map((row) => plainly(row)))
          expect(table.columnTotals).toEqual(table.columns.map((column) => plainly(undefined, column)))
          expect(table.cells).toEqual(
            table.rows.map((row) => table.columns.map((column) => plainly(row, column))),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** One cell by itself: every coding and every person in it against every condition, nothing kept in between. */
function countPlainly(
  material: Material,
  filter: Filter,
  rollUp: boolean,
  conditions: readonly (readonly [Dimension, Heading])[],
) {
  const hits = material.codings.flatMap((coding) => {
    const document = material.documents.find(({ id }) => id === coding.document)
    const speaking = material.participants.filter(({ id }) => coding.participants.includes(id))
    const voices = speaking.length > 0 ? speaking : [{ id: null, group: null, centre: null }]
    return voices
      .filter((voice) => {
        const above = codesAbove(material, coding)
        const belongsTo = (dimension: Dimension, asked: Heading, isFilter: boolean): boolean => {
          const own = above[0] ?? null
          switch (dimension) {
            case 'code':
              return rollUp
                ? above.some((code) => code === mergedInto(material, asked))
                : own === (isFilter ? mergedInto(material, asked) : asked)
            case 'group':
              return voice.group === asked
            case 'centre':
              return (voice.centre ?? document?.centre ?? null) === asked
            case 'wave':
              return document?.wave === asked
            case 'kind':
              return document?.kind === asked
            case 'document':
              return document?.id === asked
            default:
              return coding[dimension] === asked
          }
        }
        const passes = (Object.entries(filter) as [string, readonly Heading[]][]).every(
          ([dimension, values]) => values.some((value) => belongsTo(dimension as Dimension, value, true)),
        )
        return (
          above.length > 0 &&
          passes &&
          conditions.every(([dimension, value]) => belongsTo(dimension, value, false))
        )
      })
      .map((voice) => ({ voice: voice.id, coding }))
  })
  const different = (keys: readonly string[]) => new Set(keys).size
  return {
    people: different(hits.flatMap(({ voice }) => voice ?? [])),
    passages: different(hits.map(({ coding }) => `${coding.document} ${coding.start} ${coding.end}`)),
    documents: different(hits.map(({ coding }) => coding.document)),
  }
}

const into: Readonly<Record<string, string>> = { old: 'KL1.p1', older: 'KL1.p1' }
const parents: Readonly<Record<string, string>> = { 'KL1.p1': 'KL1', 'KL1.p2': 'KL1', 'KL1.p1.x': 'KL1.p1' }

function mergedInto(_material: Material, code: Heading): Heading {
  return code === null ? null : (into[code] ?? code)
}

function codesAbove(material: Material, coding: EvidenceCoding): CodeId[] {
  const own = mergedInto(material, coding.code)
  if (own === null || own === 'not in the codebook') return []
  const above = [codeId(own)]
  for (let parent = parents[own]; parent !== undefined; parent = parents[parent]) above.push(codeId(parent))
  return above
}
