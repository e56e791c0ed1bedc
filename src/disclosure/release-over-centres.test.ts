import { describe, expect, it } from 'vitest'
import { placesOverCentres, releaseOverCentres, type CentreSummary } from './release-over-centres.ts'

const cell = (n: number, mean: number, variance = 0.5, pooledWith = 0): CentreSummary => ({
  n,
  mean,
  variance,
  pooledWith,
  isPartnerCounted: pooledWith >= 5,
})
const all = () => true

describe('one question over the centres', () => {
  it('is worked out on paper over the cells that may be shown', () => {
    // 20 x 2.00 and 20 x 3.00; the 4 are too few. Mean 2.5; between 40 x 0.25 = 10; within 2 x 19 x 0.5 = 19
    // sd √(29 / 39) = 0.862, within √(19 / 38) = 0.707
    expect(releaseOverCentres([cell(20, 2), cell(20, 3), cell(4, 4)], 5, all)).toEqual({
      shown: true,
      value: {
        n: 40,
        centres: 2,
        mean: 2.5,
        sd: 0.86,
        within: 0.71,
        cells: [
          { place: 0, n: 20, mean: 2 },
          { place: 1, n: 20, mean: 3 },
        ],
      },
    })
  })

  it('gives the mean of a cell in the rounding of its profile', () => {
    const released = releaseOverCentres([cell(30, 2.345), cell(15, 2.345), cell(15, 2)], 5, all)
    expect(released.shown && released.value.cells.map(({ mean }) => mean)).toEqual([2.35, 2.3, 2])
  })

  it('needs thirty people', () => {
    expect(releaseOverCentres([cell(15, 2), cell(14, 3)], 5, all).shown).toBe(false)
    expect(releaseOverCentres([cell(15, 2), cell(15, 3)], 5, all).shown).toBe(true)
  })

  it('rests on large cells alone where the spread of fewer than fifteen in small cells would be left over', () => {
    const centres = (...cells: readonly CentreSummary[]) => {
      const released = releaseOverCentres(cells, 5, all)
      return released.shown && released.value.centres
    }
    const medium = [cell(20, 2), cell(20, 2)]
    expect(centres(...medium, cell(8, 3))).toBe(2)
    expect(centres(...medium, cell(8, 3), cell(7, 3))).toBe(4)
    // the managers of the second do not count over the centres: less all else that is known, one of both is left
    expect(centres(...medium, cell(9, 3, 0.5, 8), cell(14, 3, 0.5, 1), cell(7, 3, 0.5, 8))).toBe(2)
    expect(centres(...medium, cell(9, 3, 0.5, 8), cell(7, 3, 0.5, 8))).toBe(4)
    // the pools of these with five managers show their spread: less a pool, a cell is its five managers
    expect(centres(...medium, cell(10, 3, 0.5, 5), cell(11, 3, 0.5, 5))).toBe(2)
  })

  it('rests on cells of thirty alone where the answers of fewer than thirty in others could be counted out', () => {
    // Of 22 people mean and interval are known at 0.1. Less the 31, of whom all is known, here at 0.01: from 14 ways to answer to 3.
    expect(placesOverCentres([cell(31, 2), cell(22, 3)], 5)).toEqual([0])
    expect(placesOverCentres([cell(31, 2), cell(22, 3), cell(15, 3)], 5)).toEqual([0, 1, 2])
    expect(placesOverCentres([cell(22, 2), cell(22, 3)], 5)).toEqual([0, 1])
    // The cell of eight goes first, and then that of 22 is alone.
    expect(placesOverCentres([cell(31, 2), cell(22, 3), cell(8, 3)], 5)).toEqual([0])
  })

  it('leaves out a centre that answered as one: the sum of the others would give its answer', () => {
    const released = releaseOverCentres([cell(20, 2), cell(20, 3), cell(9, 4, 0)], 5, all)
    expect(released.shown && [released.value.n, released.value.centres]).toEqual([40, 2])
  })

  it('names no cell that no edition shows', () => {
    const released = releaseOverCentres([cell(20, 2), cell(20, 3)], 5, (place) => place === 1)
    expect(released.shown && released.value.cells).toEqual([{ place: 1, n: 20, mean: 3 }])
  })
})
