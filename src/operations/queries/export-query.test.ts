import { readSheet } from 'read-excel-file/node'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { type CodedStudy, codedStudy } from '../../../tests/coded-study.ts'
import { testDatabase } from '../../../tests/databases.ts'
import { installation } from '../../../tests/installation.ts'
import type { CodeId } from '../../foundation/ids.ts'
import type { Surroundings } from '../operation.ts'
import { exportQuery, type QueryForFile } from './export-query.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

let around: Surroundings
let paper: CodedStudy
let listening: CodeId

beforeEach(async () => {
  around = await installation(db)
  paper = await codedStudy(around)
  await paper.person('cliënt 1', 'client')
  const [merelveld] = paper.centres
  const talk = await paper.document('cliënt 1: =1+1 zei hij; "echt", 😀 waar.\n', {
    title: '-Gesprek A',
    centre: merelveld!, // there are two
  })
  const closed = await paper.document('cliënt 1: Dit mag niemand herhalen.\n', {
    title: 'B',
    consent: 'none',
  })
  listening = await paper.code('@luisteren')
  await paper.coding(talk, '=1+1 zei hij; "echt", 😀', listening, { direction: 'carries', restsOn: 'both' })
  await paper.coding(closed, 'Dit mag niemand herhalen', listening)
})

const passages = { kind: 'passages', filter: {}, rollUp: true } as const
const table = { kind: 'crosstab', rows: 'code', columns: 'group', filter: {}, rollUp: true } as const

const file = (query: QueryForFile, format: 'csv' | 'xlsx', language: 'nl' | 'en' | 'fr' = 'nl') =>
  exportQuery(around, product, { study: paper.study, query, format, language })

/** The lines of a CSV as another program reads them. */
async function lines(query: QueryForFile): Promise<string[][]> {
  const { bytes } = await file(query, 'csv')
  return parse(new TextDecoder().decode(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  })
}

describe('a table in a file', () => {
  it('says first what it is, which layers and codebook, and how it may be used', async () => {
    const [first, study, asked, limited, layers, made, consent, blank, columns, ...rows] = await lines(table)
    expect(first?.[0]).toMatch(/^Werktelling uit Draagkracht, niet om te publiceren/)
    expect(study).toEqual(['Studie: Sterk verbonden'])
    expect(asked).toEqual(['Gevraagd: Code × Geleding, elke code met wat eronder valt'])
    expect(limited).toEqual(['Beperkt tot: alles'])
    expect(layers?.[0]).toContain('blinde ronde')
    expect(made?.[0]).toBe('Gemaakt op 2026-03-02, met versie 1 van het codeboek.')
    expect(consent?.[0]).toContain('toestemden')
    expect(blank).toEqual([''])
    expect(columns?.slice(0, 4)).toEqual([
      'Code',
      'Cliënten: mensen',
      'Cliënten: passages',
      'Cliënten: documenten',
    ])
    expect(rows).toEqual([
      ["'@luisteren", '1', '2', '2', '1', '2', '2'],
      ['Samen', '1', '2', '2', '1', '2', '2'],
    ])
  })

  it('of passages has their words, but not those of people who agreed to no quote', async () => {
    const all = await lines(passages)
    const rows = all.slice(all.findIndex((line) => line.length === 1 && line[0] === '') + 2)
    expect(rows).toEqual([
      [
        "'-Gesprek A",
        'Gesprek',
        'Merelveld',
        'buiten de golven',
        'Cliënten',
        '1',
        '\'=1+1 zei hij; "echt", 😀',
        "'@luisteren",
        'draagt',
        'op allebei',
        '',
        'woordelijk',
      ],
      [
        'B',
        'Gesprek',
        '',
        'buiten de golven',
        'Cliënten',
        '1',
        '(niet opgenomen)',
        "'@luisteren",
        '',
        '',
        '',
        'niet',
      ],
    ])
    expect(new TextDecoder().decode((await file(passages, 'csv')).bytes)).not.toContain('herhalen')
  })

  it('is a workbook too: what it is on the first sheet, words as words and numbers as numbers', async () => {
    const { bytes, name } = await file(table, 'xlsx', 'fr')
    expect(name).toBe('draagkracht-crosstab.xlsx')
    const about = await readSheet(Buffer.from(bytes), 1)
    expect(about[0]?.[0]).toMatch(/^Comptage de travail/)
    const rows = await readSheet(Buffer.from(bytes), 2)
    expect(rows[0]?.slice(0, 2)).toEqual(['Code', 'Usagers: personnes'])
    expect(rows[1]).toEqual(["'@luisteren", 1, 2, 2, 1, 2, 2])
  })

  it('of codes that go together has a row for each pair, and each code alone', async () => {
    const time = await paper.code('tijd')
    const talk = await paper.document('cliënt 1: Tijd en luisteren.\n')
    await paper.coding(talk, 'Tijd', time)
    await paper.coding(talk, 'luisteren', listening)
    const all = await lines({
      kind: 'co-occurrence',
      codes: [time, listening],
      near: 'turn',
      filter: {},
      rollUp: false,
    })
    expect(all.slice(-3)).toEqual([
      ['tijd', 'tijd', '1', '1', '1'],
      ['tijd', "'@luisteren", '1', '1', '1'],
      ["'@luisteren", "'@luisteren", '1', '3', '3'],
    ])
  })
})
