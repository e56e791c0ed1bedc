import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniformNullVariance } from '../agreement/null-variance.ts'
import { agreementFromVariances, withinGroupAgreement } from '../agreement/within-group-agreement.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { cellHistograms } from './cell-histograms.ts'
import { momentsOfCell } from './cell-moments.ts'
import { personMeansByCell, ratingsOfCell, scaleRows } from './scale-rows.ts'

describe('counts per cell', () => {
  it('count each answer in its cell', () => {
    const counts = cellHistograms(Uint8Array.of(4, 5, 4, 250), Uint16Array.of(0, 1, 0, 1), 2)
    expect(counts[4]).toBe(2)
    expect(counts[256 + 5]).toBe(1)
    expect(counts[256 + 250]).toBe(1)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4)
  })

  it('start afresh in a block that is used again', () => {
    const block = new Uint32Array(256)
    cellHistograms(Uint8Array.of(1, 1), Uint16Array.of(0, 0), 1, block)
    expect(cellHistograms(Uint8Array.of(2), Uint16Array.of(0), 1, block)[1]).toBe(0)
  })

  it('refuse a row of a cell that does not exist, or lengths that differ', () => {
    expect(() => cellHistograms(Uint8Array.of(1), Uint16Array.of(3), 2)).toThrow(/1 rows name a cell/)
    expect(() => cellHistograms(Uint8Array.of(1), Uint16Array.of(0, 0), 1)).toThrow(
      /1 values for 2 cell numbers/,
    )
    expect(() => cellHistograms(Uint8Array.of(1), Uint16Array.of(0), 2, new Uint32Array(256))).toThrow(
      RangeError,
    )
  })
})

describe('moments of a cell', () => {
  it('give the values worked out by hand, with skipped and outside answers apart', () => {
    // answers 2 and 4: mean 3, variance 2; one skipped, one "don't know" (250), one 252
    const counts = cellHistograms(Uint8Array.of(2, 4, 0, 250, 252), Uint16Array.of(0, 0, 0, 0, 0), 1)
    expect(momentsOfCell(counts, 0, 5)).toEqual({
      n: 2,
      skipped: 1,
      outside: [1, 0, 1, 0, 0, 0],
      distribution: [0, 1, 0, 1, 0],
      mean: { estimable: true, value: 3 },
      variance: { estimable: true, value: 2 },
    })
  })

  it('have no mean of nobody and no spread of one', () => {
    const counts = cellHistograms(Uint8Array.of(0, 3), Uint16Array.of(0, 1), 2)
    expect(momentsOfCell(counts, 0, 5).mean).toEqual({ estimable: false, reason: 'no-answers-on-the-scale' })
    expect(momentsOfCell(counts, 1, 5).variance).toEqual({
      estimable: false,
      reason: 'fewer-than-two-raters',
    })
  })

  it('refuse an answer that no scale of this length has', () => {
    const counts = cellHistograms(Uint8Array.of(6), Uint16Array.of(0), 1)
    expect(() => momentsOfCell(counts, 0, 5)).toThrow(/the answer 6 on a scale of 5 options/)
    expect(() => momentsOfCell(counts, 1, 5)).toThrow(/no cell 1/)
    expect(() => momentsOfCell(counts, 0, 250)).toThrow(RangeError)
  })

  it('equal mean and variance computed row by row, whatever the data', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, 2, 3, 4, 5, 250, 255)),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(rows, (data) => {
        const values = Uint8Array.from(data, ([, value]) => value)
        const counts = cellHistograms(
          values,
          Uint16Array.from(data, ([cell]) => cell),
          3,
        )
        for (const cell of [0, 1, 2]) {
          const mine = data
            .filter(([of, value]) => of === cell && value >= 1 && value <= 5)
            .map(([, value]) => value)
          const moments = momentsOfCell(counts, cell, 5)
          expect(moments.n).toBe(mine.length)
          if (moments.mean.estimable) expect(moments.mean.value).toBeCloseTo(mean(mine), 12)
          if (moments.variance.estimable) expect(moments.variance.value).toBeCloseTo(sampleVariance(mine), 12)
        }
      }),
    )
  })
})

describe('rows of a scale', () => {
  // four people, two items; the third skipped one, the last said "don't know" to one
  const columns = [Uint8Array.of(4, 5, 0, 3), Uint8Array.of(3, 2, 2, 250)]
  const cells = Uint16Array.of(0, 1, 1, 0)

  it('keep the people who answered every item, each in their own cell', () => {
    const rows = scaleRows(columns, cells, 3, 5)
    expect(ratingsOfCell(rows, 0)).toEqual([[4, 3]])
    expect(ratingsOfCell(rows, 1)).toEqual([[5, 2]])
    expect(ratingsOfCell(rows, 2)).toEqual([])
    expect(() => ratingsOfCell(rows, 3)).toThrow(/no cell 3/)
  })

  it('give the mean of each person who answered enough', () => {
    expect(personMeansByCell(columns, cells, 3, 5, 1)).toEqual([[3.5, 3], [3.5, 2], []])
    expect(personMeansByCell(columns, cells, 3, 5, 2)).toEqual([[3.5], [3.5], []])
    expect(() => personMeansByCell(columns, cells, 3, 5, 0)).toThrow(RangeError)
  })

  it('refuse a cell that does not exist and items of different length', () => {
    expect(() => scaleRows(columns, Uint16Array.of(0, 9, 1, 0), 3, 5)).toThrow(/Row 1 names cell 9/)
    expect(() => personMeansByCell(columns, Uint16Array.of(0, 9, 1, 0), 3, 5, 1)).toThrow(
      /Row 1 names cell 9/,
    )
    expect(() => scaleRows([Uint8Array.of(1)], cells, 3, 5)).toThrow(/Item 0 has 1 rows/)
    expect(() => scaleRows([], cells, 3, 5)).toThrow(/at least one item/)
  })

  it('lead to the same agreement as the histograms of their items', () => {
    const block = [Uint8Array.of(1, 4, 5, 2, 2, 3), Uint8Array.of(2, 4, 4, 1, 2, 3)]
    const inCells = Uint16Array.of(0, 1, 1, 0, 0, 1)
    const rows = scaleRows(block, inCells, 2, 5)
    for (const cell of [0, 1]) {
      const variances = block.map((column) => {
        const { variance } = momentsOfCell(cellHistograms(column, inCells, 2), cell, 5)
        return variance.estimable ? variance.value : Number.NaN
      })
      const fromRows = withinGroupAgreement(ratingsOfCell(rows, cell), uniformNullVariance(5))
      const fromCounts = agreementFromVariances(variances, 3, uniformNullVariance(5))
      expect(fromCounts.estimable && fromCounts.agreement).toBeCloseTo(
        fromRows.estimable ? fromRows.agreement : -1,
        12,
      )
    }
  })
})
