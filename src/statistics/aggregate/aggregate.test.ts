import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { answerCounter, javaScriptCounting, type CountingMaker } from './answer-counter.ts'
import { momentsOfCell, pooledCounts, sumsPerCell, varianceOfCell } from './answer-counts.ts'
import { personMeansByCell } from './person-means.ts'
import { webAssemblyCounting } from './web-assembly-counting.ts'

const ways: readonly (readonly [string, CountingMaker])[] = [
  ['in JavaScript', javaScriptCounting],
  ['in WebAssembly', webAssemblyCounting],
]

describe.each(ways)('counts per cell, %s', (_, make) => {
  it('count each answer in its cell', () => {
    const { width, counters } = answerCounter(Uint16Array.of(0, 1, 0, 1), 2, 5, make).count(
      Uint8Array.of(4, 5, 4, 250),
    )
    const place = (cell: number, answer: number) => cell * width + ((answer + 6) % 256)
    expect(counters[place(0, 4)]).toBe(2)
    expect(counters[place(1, 5)]).toBe(1)
    expect(counters[place(1, 250)]).toBe(1)
    expect(counters.reduce((sum, count) => sum + count, 0)).toBe(4)
  })

  it('start afresh with each question', () => {
    const { count } = answerCounter(Uint16Array.of(0, 0), 1, 5, make)
    expect(momentsOfCell(count(Uint8Array.of(1, 1)), 0).distribution).toEqual([2, 0, 0, 0, 0])
    expect(momentsOfCell(count(Uint8Array.of(2, 0)), 0).distribution).toEqual([0, 1, 0, 0, 0])
  })

  it('refuse a row of a cell that does not exist, or lengths that differ', () => {
    expect(() => answerCounter(Uint16Array.of(0, 3), 2, 5, make)).toThrow(/Row 1 names cell 3 of 2/)
    expect(() => answerCounter(Uint16Array.of(0, 0), 1, 5, make).count(Uint8Array.of(1))).toThrow(
      /1 values for 2 cell numbers/,
    )
  })

  it('refuse an answer that no scale of this length has, also where it would fall in another cell', () => {
    const { count } = answerCounter(Uint16Array.of(0, 0, 1), 2, 5, make)
    for (const strange of [6, 9, 10, 17, 100, 127, 128, 200, 249]) {
      expect(() => count(Uint8Array.of(1, strange, 1))).toThrow(
        `Row 1 holds the answer ${strange} on a scale of 5 options.`,
      )
    }
    expect(momentsOfCell(count(Uint8Array.of(1, 2, 3)), 1).n).toBe(1)
  })

  it('count right again after an answer that no scale has, in the first cell or the last', () => {
    const good = Uint8Array.of(1, 2, 3, 4, 5, 0)
    const { count } = answerCounter(Uint16Array.of(0, 0, 1, 1, 2, 2), 3, 5, make)
    const before = count(good)
    for (const strange of [6, 10, 127, 128, 200, 249]) {
      for (const row of [0, 5]) {
        const answers = Uint8Array.from(good)
        answers[row] = strange
        expect(() => count(answers)).toThrow(`Row ${row} holds the answer ${strange}`)
        expect(count(good)).toEqual(before)
      }
    }
  })

  it('are of nobody where there is nobody', () => {
    const { count } = answerCounter(new Uint32Array(0), 2, 5, make)
    expect(momentsOfCell(count(new Uint8Array(0)), 1).n).toBe(0)
  })

  it('equal counts taken one answer at a time, on scales and numbers of rows of any size', () => {
    const scale = fc.constantFrom(2, 5, 9, 10, 11, 25, 100, 121)
    const wave = scale.chain((options) =>
      fc.tuple(
        fc.constant(options),
        fc.array(
          fc.tuple(
            fc.nat(2),
            fc.oneof(fc.integer({ min: 0, max: options }), fc.integer({ min: 250, max: 255 })),
          ),
          { maxLength: 70 },
        ),
      ),
    )
    fc.assert(
      fc.property(wave, ([options, rows]) => {
        const cells = Uint32Array.from(rows, ([cell]) => cell)
        const counts = answerCounter(cells, 3, options, make).count(Uint8Array.from(rows, ([, v]) => v))
        for (const cell of [0, 1, 2]) {
          const mine = rows.filter(([of]) => of === cell).map(([, value]) => value)
          const times = (value: number) => mine.filter((one) => one === value).length
          const { skipped, outside, distribution } = momentsOfCell(counts, cell)
          expect(skipped).toBe(times(0))
          expect(outside).toEqual([250, 251, 252, 253, 254, 255].map(times))
          expect(distribution).toEqual(Array.from({ length: options }, (_, place) => times(place + 1)))
        }
      }),
    )
  })
})

describe('counting in JavaScript and in WebAssembly', () => {
  it('gives the same to the bit on two hundred thousand rows', () => {
    const { whole } = seededRandom(20_261_125)
    const rows = 200_003
    const cells = Uint32Array.from({ length: rows }, () => whole(1200))
    const answers = Uint8Array.from({ length: rows }, () => (whole(20) === 0 ? 250 + whole(6) : whole(6)))
    const [inJavaScript, inWebAssembly] = ways.map(([, make]) =>
      answerCounter(cells, 1200, 5, make).count(answers),
    )
    expect(
      Buffer.from(inWebAssembly!.counters.buffer).equals(Buffer.from(inJavaScript!.counters.buffer)),
    ).toBe(true)
    expect(inJavaScript!.counters.reduce((sum, count) => sum + count, 0)).toBe(rows)
  })

  it('on a scale of 200 options, too long for a signed byte, is done in JavaScript', () => {
    const { count } = answerCounter(Uint16Array.of(0, 0, 0), 1, 200)
    const { distribution, outside } = momentsOfCell(count(Uint8Array.of(200, 130, 250)), 0)
    expect([distribution[199], distribution[129], outside[0]]).toEqual([1, 1, 1])
  })
})

const counted = (answers: readonly number[], cells: readonly number[], cellCount: number) =>
  answerCounter(Uint16Array.from(cells), cellCount, 5).count(Uint8Array.from(answers))

describe('moments of a cell', () => {
  it('give the values worked out by hand, with skipped and outside answers apart', () => {
    // answers 2 and 4: mean 3, variance 2; one skipped, one "don't know" (250), one 252
    expect(momentsOfCell(counted([2, 4, 0, 250, 252], [0, 0, 0, 0, 0], 1), 0)).toEqual({
      n: 2,
      skipped: 1,
      outside: [1, 0, 1, 0, 0, 0],
      distribution: [0, 1, 0, 1, 0],
      mean: { estimable: true, value: 3 },
      variance: { estimable: true, value: 2 },
    })
  })

  it('have no mean of nobody and no spread of one', () => {
    const counts = counted([0, 3], [0, 1], 2)
    expect(momentsOfCell(counts, 0).mean).toEqual({ estimable: false, reason: 'no-answers-on-the-scale' })
    expect(momentsOfCell(counts, 1).variance).toEqual({ estimable: false, reason: 'fewer-than-two-raters' })
  })

  it('refuse a cell that is not there and a scale that is none', () => {
    expect(() => momentsOfCell(counted([1], [0], 1), 1)).toThrow(/no cell 1/)
    expect(() => answerCounter(Uint16Array.of(0), 1, 250)).toThrow(RangeError)
    expect(() => answerCounter(Uint16Array.of(0), 1, 1)).toThrow(RangeError)
  })

  it('equal mean and variance computed row by row, and the sums of all cells, whatever the data', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom<number>(0, 1, 2, 3, 4, 5, 250, 255)),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(rows, (data) => {
        const counts = counted(
          data.map(([, value]) => value),
          data.map(([cell]) => cell),
          3,
        )
        const sums = sumsPerCell(counts)
        for (const cell of [0, 1, 2]) {
          const mine = data
            .filter(([of, value]) => of === cell && value >= 1 && value <= 5)
            .map(([, value]) => value)
          const moments = momentsOfCell(counts, cell)
          expect(moments.n).toBe(mine.length)
          if (moments.mean.estimable) expect(moments.mean.value).toBeCloseTo(mean(mine), 12)
          if (moments.variance.estimable) expect(moments.variance.value).toBeCloseTo(sampleVariance(mine), 12)
          if (moments.variance.estimable) expect(varianceOfCell(sums, cell)).toBe(moments.variance.value)
          else expect(() => varianceOfCell(sums, cell)).toThrow(RangeError)
          expect(sums.n[cell]).toBe(mine.length)
          expect(sums.sum[cell]).toBe(mine.reduce((sum, value) => sum + value, 0))
          expect(sums.squares[cell]).toBe(mine.reduce((sum, value) => sum + value * value, 0))
        }
      }),
    )
  })

  it('of two cells taken together are those of their answers taken together', () => {
    const workers = counted([2, 4, 250], [1, 1, 1], 2)
    const managers = counted([5, 0], [0, 0], 1)
    expect(momentsOfCell(pooledCounts(workers, 1, managers, 0), 0)).toMatchObject({
      n: 3,
      skipped: 1,
      outside: [1, 0, 0, 0, 0, 0],
      distribution: [0, 1, 0, 1, 1],
    })
    const ofFour = answerCounter(Uint16Array.of(0), 1, 4).count(Uint8Array.of(1))
    expect(() => pooledCounts(workers, 0, ofFour, 0)).toThrow(/5 options is not pooled with one of 4/)
  })
})

describe('means of people on a scale', () => {
  // four people, two items; the third skipped one, the last said "don't know" to one
  const columns = [Uint8Array.of(4, 5, 0, 3), Uint8Array.of(3, 2, 2, 250)]
  const cells = Uint16Array.of(0, 1, 1, 0)

  it('are of each person who answered enough', () => {
    expect(personMeansByCell(columns, cells, 3, 5, 1)).toEqual([[3.5, 3], [3.5, 2], []])
    expect(personMeansByCell(columns, cells, 3, 5, 2)).toEqual([[3.5], [3.5], []])
    expect(() => personMeansByCell(columns, cells, 3, 5, 0)).toThrow(RangeError)
  })

  it('refuse a cell that does not exist and items of different length', () => {
    expect(() => personMeansByCell(columns, Uint16Array.of(0, 9, 1, 0), 3, 5, 1)).toThrow(
      /Row 1 names cell 9/,
    )
    expect(() => personMeansByCell([Uint8Array.of(1)], cells, 3, 5, 1)).toThrow(/Item 0 has 1 rows/)
    expect(() => personMeansByCell([], cells, 3, 5, 1)).toThrow(/at least one item/)
  })
})
