import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseWhatFollows, whatFollows, type Atom } from './differencing.ts'

const atoms = (...people: number[]): Atom[] =>
  people.map((n, place) => ({ name: 'abcdefgh'[place]!, n, minimum: 5 }))

describe('the audit', () => {
  it.each([
    {
      released: 'a total and all but one of its parts',
      people: [6, 1],
      totals: [[0], [0, 1]],
      leaks: [['b']],
    },
    { released: 'a total alone', people: [6, 1], totals: [[0, 1]], leaks: [] },
    { released: 'parts alone', people: [6, 7], totals: [[0], [1]], leaks: [] },
    { released: 'a total and its large parts', people: [6, 7], totals: [[0], [1], [0, 1]], leaks: [] },
    { released: 'a total whose other part is empty', people: [6, 0], totals: [[0], [0, 1]], leaks: [['b']] },
    { released: 'a part below the minimum', people: [4, 9], totals: [[0]], leaks: [['a']] },
    {
      released: 'two totals that differ in few people',
      people: [9, 2, 2],
      totals: [[0], [0, 1, 2]],
      leaks: [['b', 'c']],
    },
    {
      released: 'three overlapping totals, none of which is inside another', // (ab + bc - ac) / 2 = b
      people: [9, 2, 9],
      totals: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      leaks: [['b']],
    },
    {
      released: 'a chain of totals', // abc + cde - ab - de = 2c, whatever a and d are
      people: [9, 9, 3, 9, 9],
      totals: [
        [0, 1, 2],
        [2, 3, 4],
        [0, 1],
        [3, 4],
      ],
      leaks: [['c']],
    },
  ])('of $released finds $leaks', ({ people, totals, leaks }) => {
    expect(whatFollows(atoms(...people), totals)).toEqual(leaks)
  })

  it('takes the highest minimum of the groups in a set', () => {
    const mixed: Atom[] = [
      { name: 'client', n: 6, minimum: 10 },
      { name: 'worker', n: 6, minimum: 5 },
    ]
    expect(whatFollows(mixed, [[1]])).toEqual([])
    expect(whatFollows(mixed, [[0, 1]])).toEqual([])
    expect(whatFollows(mixed, [[0]])).toEqual([['client']])
  })

  it('stops an edition, naming the question and the groups but no number', () => {
    expect(() => refuseWhatFollows('anchor KL1', atoms(6, 1), [[0], [0, 1]])).toThrow(
      /on anchor KL1, what is released gives away b\.$/,
    )
  })

  it('finds whatever a solver of linear equations finds', () => {
    const systems = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.record({
        people: fc.array(fc.nat(9), { minLength: width, maxLength: width }),
        totals: fc.array(fc.subarray([...Array(width).keys()], { minLength: 1 }), { maxLength: 5 }),
      }),
    )
    fc.assert(
      fc.property(systems, ({ people, totals }) => {
        const found = whatFollows(atoms(...people), totals)
        const small = subsets(people.length).filter((set) => sum(set.map((place) => people[place]!)) < 5)
        const rows = totals.map((total) => people.map((_, place) => Number(total.includes(place))))
        const solved = small.some((set) => {
          const target = people.map((_, place) => Number(set.includes(place)))
          return rank([...rows, target]) === rank(rows)
        })
        // The audit is stricter: it also refuses a weighted sum over a few people.
        if (solved) expect(found).not.toEqual([])
        if (found.length === 0) expect(solved).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const subsets = (size: number): number[][] =>
  Array.from({ length: 2 ** size - 1 }, (_, mask) =>
    [...Array(size).keys()].filter((place) => (mask + 1) & (1 << place)),
  )

/** With ordinary numbers and partial pivoting: another way than the audit's. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const best = rows
      .slice(found)
      .reduce(
        (top, row, place) => (Math.abs(row[column]!) > Math.abs(rows[top]![column]!) ? place + found : top),
        found,
      )
    if (!rows[best] || Math.abs(rows[best][column]!) < 1e-9) continue
    ;[rows[found], rows[best]] = [rows[best], rows[found]!]
    for (let below = found + 1; below < rows.length; below++) {
      const factor = rows[below]![column]! / rows[found]![column]!
      rows[below] = rows[below]!.map((value, place) => value - factor * rows[found]![place]!)
    }
    found += 1
  }
  return found
}
