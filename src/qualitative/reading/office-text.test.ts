import { describe, expect, it } from 'vitest'
import { odtXml, paragraph, wordXml } from '../../../tests/files-on-paper.ts'
import { docxText } from './docx-text.ts'
import { odtText } from './odt-text.ts'

const word = async (body: string) => {
  const { text, notices } = await docxText({ document: [wordXml(body)], footnotes: null, endnotes: null })
  return { text, codes: notices.map(({ code }) => code) }
}
const office = async (body: string) => (await odtText([odtXml(body)])).text

describe('the text of a Word document', () => {
  it('keeps a break within a paragraph as a line end, and a tab', async () => {
    const { text } = await word(
      '<w:p><w:r><w:t>Els:</w:t><w:tab/><w:t>ja</w:t><w:br/><w:t>nee</w:t></w:r></w:p>',
    )
    expect(text).toBe('Els:\tja\nnee')
  })

  it('is read with tracked changes accepted, and says so', async () => {
    const { text, codes } = await word(
      '<w:p><w:r><w:t xml:space="preserve">Dag </w:t></w:r><w:del><w:r><w:delText>Jan</w:delText></w:r></w:del><w:ins><w:r><w:t>Els</w:t></w:r></w:ins></w:p>',
    )
    expect(text).toBe('Dag Els')
    expect(codes).toContain('tracked-changes')
  })

  it('makes a row of a table a line, with tabs between the cells', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const { text, codes } = await word(
      `<w:tbl><w:tr>${cell('Els')}${cell('ja')}</w:tr></w:tbl>${paragraph('Slot.')}`,
    )
    expect(text).toBe('Els\tja\nSlot.')
    expect(codes).toContain('tables-as-lines')
  })

  it('has a text that Word keeps twice, for old versions, once', async () => {
    const { text } = await word(
      '<mc:AlternateContent><mc:Choice>' +
        `${paragraph('Dag.')}</mc:Choice><mc:Fallback>${paragraph('Dag.')}</mc:Fallback></mc:AlternateContent>`,
    )
    expect(text).toBe('Dag.')
  })

  it('stops at the limit it is given', async () => {
    const document = [wordXml(paragraph('Dag, Els.'))]
    await expect(docxText({ document, footnotes: null, endnotes: null }, 5)).rejects.toMatchObject({
      values: { reason: 'text-too-long', limit: 5 },
    })
  })
})

describe('the text of LibreOffice', () => {
  it('has one space for a run of white space, none at the ends, and as many as are asked for', async () => {
    expect(await office('<text:p>  Dag \n  Els  </text:p>')).toBe('Dag Els')
    expect(await office('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>')).toBe(
      'a   b\tc\nd',
    )
  })
})
