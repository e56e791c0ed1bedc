import { expect, it } from 'vitest'
import { csvBytes, withFormula, withoutFormula } from './sheet-cells.ts'

it('makes words of what a spreadsheet would run, and gives them back', () => {
  for (const cell of ['=1+1', '+32', '-3', '@home', "'=1", "'tis", 'plain', '']) {
    expect(withoutFormula(cell)).not.toMatch(/^[=+\-@]/)
    expect(withFormula(withoutFormula(cell))).toBe(cell)
  }
})

it('writes a cell with a separator, a quote or a line in quotes', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes([['a;b', 'say "c"', 'd']]))
  expect(text).toBe('\uFEFF"a;b","say ""c""",d\r\n')
})
