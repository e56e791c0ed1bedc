import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilter, anyMaterial } from '../../../../tests/random-codings.ts'
import { crosstab } from '../../../qualitative/queries/crosstab.ts'
import { foundPassages } from '../../../qualitative/queries/found-passages.ts'
import { DIMENSIONS } from '../../../qualitative/queries/query.ts'
import { behindCell, firstCodes } from './default-query.ts'
import type { Code } from './query-words.ts'

describe('behind a cell', () => {
  it('stand exactly the passages that it counts', () => {
    const two = fc.shuffledSubarray([...DIMENSIONS], { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(anyMaterial, two, anyFilter, fc.boolean(), (material, dimensions, filter, rollUp) => {
        const [rows = 'code', columns = 'group'] = dimensions
        const query = { rows, columns, filter, rollUp }
        const table = crosstab(material, query)
        const passages = (row?: string | null, column?: string | null) =>
          foundPassages(material, behindCell(query, row, column)).length
        for (const [i, row] of table.rows.entries()) {
          expect(passages(row)).toBe(table.rowTotals[i]?.passages)
          for (const [j, column] of table.columns.entries())
            expect(passages(row, column)).toBe(table.cells[i]?.[j]?.passages)
        }
        for (const [j, column] of table.columns.entries())
          expect(passages(undefined, column)).toBe(table.columnTotals[j]?.passages)
        expect(passages()).toBe(table.total.passages)
      }),
    )
  })
})

it('the square begins with the highest codes in use, a level lower where there are hardly any', () => {
  const code = (id: string, depth: number, isUsed = true) =>
    ({ id, depth, isUsed, name: id, mark: id }) as Code
  const wide = ['a', 'b', 'c', 'd'].map((id) => code(id, 0))
  expect(firstCodes([...wide, code('e', 0, false), code('f', 1)])).toEqual(['a', 'b', 'c', 'd'])
  expect(firstCodes([code('kl', 0), code('kl1', 1), code('kl1p', 2)])).toEqual(['kl', 'kl1'])
})
