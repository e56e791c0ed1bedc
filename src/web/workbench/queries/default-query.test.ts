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

it('the square begins with the krachtlijnen, a level below the top, or with the top where nothing lies under it', () => {
  const code = (id: string, depth: number, isUsed = true) =>
    ({ id, depth, isUsed, name: id, mark: id }) as Code
  expect(
    firstCodes([code('bk', 0), code('kl1', 1), code('kl1.p', 2), code('kl2', 1), code('kl3', 1, false)]),
  ).toEqual(['kl1', 'kl2'])
  expect(firstCodes([code('a', 0), code('b', 0), code('c', 0, false)])).toEqual(['a', 'b'])
})
