import { describe, expect, it } from 'vitest'
import { csvText } from './csv-file.ts'

describe('csvText', () => {
  it('keeps commas, quotes and line ends inside their own cell', () => {
    expect(csvText([['OCMW "De Brug", Gent', 'a\nb']])).toBe('\uFEFF"OCMW ""De Brug"", Gent","a\nb"\r\n')
  })

  it('gives a spreadsheet nothing to run: a name that begins like a formula becomes text', () => {
    expect(csvText([['=HYPERLINK("x")', '+1', 'gewoon']])).toBe(
      '\uFEFF"\'=HYPERLINK(""x"")","\'+1","gewoon"\r\n',
    )
  })
})
