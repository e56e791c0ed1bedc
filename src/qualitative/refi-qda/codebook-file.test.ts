import { describe, expect, it } from 'vitest'
import { readCodebookFile, writeCodebookFile, type CodebookFile } from './codebook-file.ts'

const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`
const bytes = (text: string) => new TextEncoder().encode(text)
const noGuid = () => id(9)

const code = { description: null, isCodable: true, colour: null, noteRefs: [], codes: [] }
const codebook: CodebookFile = {
  codes: [
    {
      ...code,
      guid: id(1),
      name: 'Nodes',
      isCodable: false,
      codes: [
        {
          ...code,
          guid: id(2),
          name: 'drempel',
          description: 'Wat "mensen" <tegenhoudt> & remt.',
          colour: '#a1b2c3',
        },
        { ...code, guid: id(3), name: 'drempel' },
      ],
    },
  ],
  sets: [{ guid: id(4), name: 'kern', description: 'De kern', codes: [id(2)], sources: [], notes: [] }],
}

describe('a codebook file', () => {
  it('holds the tree, codes of the same name apart, and sets of codes', () => {
    const { codebook: read, report } = readCodebookFile(writeCodebookFile(codebook).bytes, 'c.qdc', noGuid)
    expect(read).toEqual(codebook)
    expect(report.entries()).toMatchObject([{ code: 'code-names-repeat', count: 1 }])
  })

  it('is read under every name the standard has gone by', () => {
    for (const [namespace, notices] of [
      ['urn:QDA-XML:codebook:1.0', 0],
      ['urn:QDA-XML:codebook:1:0', 1],
      ['urn:QDA-XML:codebook:0:4', 1],
    ] as const) {
      const xml = `<q:CodeBook xmlns:q="${namespace}"><q:Codes><q:Code guid="${id(1)}" name="a" isCodable="true"/></q:Codes></q:CodeBook>`
      const { codebook: read, report } = readCodebookFile(bytes(xml), 'c.qdc', noGuid)
      expect(read.codes.map(({ name }) => name)).toEqual(['a'])
      expect(report.entries()).toHaveLength(notices)
    }
  })

  it('writes no empty list of sets, and says which memos have no place in it', () => {
    const withNote = [{ ...code, guid: id(1), name: 'a', noteRefs: [id(5)] }]
    const { bytes: written, report } = writeCodebookFile({ codes: withNote, sets: [] })
    const text = new TextDecoder().decode(written)
    expect(text).not.toContain('Sets')
    expect(text).not.toContain('NoteRef')
    expect(report.entries()).toMatchObject([{ code: 'memo-without-place', effect: 'lost', count: 1 }])
  })
})
