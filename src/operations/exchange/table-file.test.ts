import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import { ownParts } from '../../qualitative/refi-qda/own-parts.ts'
import { guidFor } from './guid-for.ts'
import { projectOfRows } from './project-of-rows.ts'
import { codeRows, passageRows, type Row } from './rows-of-project.ts'
import { readTable, writeTable } from './table-file.ts'

const own = ownParts(guidFor)
const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`

const codes: readonly Row[] = [
  {
    code_id: id(1),
    parent_id: '',
    name: 'Kern',
    definition: '',
    include: '',
    exclude: '',
    example: '',
    mark: '',
    frame: '',
    codable: 'no',
  },
  {
    code_id: id(2),
    parent_id: id(1),
    name: '=SOM(A1)',
    definition: 'Wat "remt"; ook\ndit',
    include: 'wachttijd',
    exclude: '',
    example: '',
    mark: 'T1',
    frame: 'T07',
    codable: 'yes',
  },
]
const passage: Row = {
  coding_id: id(3),
  document_id: id(4),
  document: 'Gesprek 1',
  start: '4',
  end: '16',
  words: 'vaste werker',
  code_id: id(2),
  code: 'drempel',
  coder_id: id(5),
  direction: 'hinders',
  rests_on: 'both',
  level: '',
}

describe.each(['csv', 'xlsx'] as const)('a table as %s', (format) => {
  it('of codes is read back as it was written, also where a name looks like a formula', async () => {
    const read = await readTable(await writeTable('codes', codes, format), `codes.${format}`, format)
    expect(read).toEqual(codes)
    expect(codeRows(projectOfRows(read, 'codes', own))).toEqual(codes)
  })

  it('of passages is read back with place, code, coder and facets; the words stand in the text itself', async () => {
    const read = await readTable(
      await writeTable('passages', [passage], format),
      `passages.${format}`,
      format,
    )
    const project = projectOfRows(read, 'passages', own)
    const [source] = project.sources
    if (source?.kind !== 'text') throw new Error('no text')
    // A table brings no text: the study has it.
    const withText = { ...source.text, text: 'Een vaste werker helpt.' }
    const back = passageRows({ ...project, sources: [{ kind: 'text', text: withText }] }, own)
    expect(back).toEqual([passage])
  })
})

describe('a table that a spreadsheet opens', () => {
  it('runs nothing: what begins like a formula is text', async () => {
    const text = new TextDecoder().decode(await writeTable('codes', codes, 'csv'))
    expect(text).toContain("'=SOM(A1)")
  })

  it('may have been saved with semicolons', async () => {
    const bytes = new TextEncoder().encode('name;definition\r\nHoop;"Wat; draagt"\r\n')
    expect(await readTable(bytes, 'codes.csv', 'csv')).toEqual([{ name: 'Hoop', definition: 'Wat; draagt' }])
  })

  it('is refused, with the row, where a place is no number or the columns are others', async () => {
    const said = (work: () => unknown) => {
      try {
        work()
        return null
      } catch (error) {
        return error instanceof Problem ? [error.faults[0]?.where, error.faults[0]?.what] : error
      }
    }
    expect(said(() => projectOfRows([{ ...passage, start: 'vier' }], 'p.csv', own))).toEqual([
      'p.csv, 2',
      '"document_id" is geen id, of "start" en "end" zijn geen hele getallen.',
    ])
    expect(said(() => projectOfRows([{ a: '1' }], 'p.csv', own))).toEqual([
      'p.csv',
      expect.stringContaining('"name" ontbreekt'),
    ])
    const circle = [codes[1]!, { ...codes[0]!, parent_id: id(2) }]
    expect(said(() => projectOfRows(circle, 'c.csv', own))).toEqual([
      'c.csv',
      expect.stringContaining('kring'),
    ])
  })
})
