import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Column } from '../missing.ts'
import { alphaBootstrap } from './alpha-bootstrap.ts'
import { alphaOfPeople } from './alpha-resamples.ts'
import { scaleReliability } from './scale-reliability.ts'

const complete: Column[] = [
  [1, 2, 3, 4, 2, 5, 3, 1, 2, 4],
  [1, 3, 2, 4, 1, 5, 4, 2, 2, 5],
  [2, 2, 3, 5, 1, 4, 3, 1, 3, 4],
]
const gappy: Column[] = complete.map((column, item) =>
  column.map((value, row) => ((row + item) % 4 === 0 ? null : value)),
)

function plainAlpha(columns: readonly Column[]): number {
  const result = scaleReliability(columns)
  if (!result.estimable) throw new Error(result.reason)
  return result.alpha
}

describe('alpha of people that count more or less often', () => {
  it.each([
    ['complete', complete],
    ['missing', gappy],
  ])('is alpha of a file in which they stand that often (%s answers)', (_, columns) => {
    const times = [1, 0, 2, 1, 3, 1, 0, 2, 1, 1]
    const repeated = columns.map((column) =>
      column.flatMap((value, row) => Array.from({ length: times[row] ?? 0 }, () => value)),
    )
    expect(alphaOfPeople(columns).weighted(times)).toBeCloseTo(plainAlpha(repeated), 12)
  })

  it.each([
    ['complete', complete],
    ['missing', gappy],
  ])('without each in turn is alpha of the others (%s answers)', (_, columns) => {
    const others = columns[0]?.map((__, out) =>
      columns.map((column) => column.filter((___, row) => row !== out)),
    )
    expect(alphaOfPeople(columns).leftOut()).toEqual(
      others?.map((rest) => expect.closeTo(plainAlpha(rest), 12)),
    )
  })

  it('does not count people without any answer', () => {
    expect(alphaOfPeople(complete.map((column) => [...column, null])).people).toBe(10)
  })
})

describe('bootstrap of alpha', () => {
  it('is the same for the same seed, and holds alpha', () => {
    const once = alphaBootstrap(complete, 999, seededRandom(1))
    expect(alphaBootstrap(complete, 999, seededRandom(1))).toEqual(once)
    if (!once.estimable || !once.bca.estimable) throw new Error('no interval')
    expect(once.percentile.lower).toBeLessThan(plainAlpha(complete))
    expect(once.bca.upper).toBeGreaterThan(plainAlpha(complete))
    expect(once.bca.upper).toBeLessThan(1)
  })

  it('counts the resamples in which the total score is constant', () => {
    // one of four people differs: (3/4)⁴ of the resamples miss that person
    const result = alphaBootstrap(
      [
        [1, 1, 1, 2],
        [1, 1, 1, 2],
      ],
      4000,
      seededRandom(3),
    )
    expect(result.estimable && result.resamplesWithoutAlpha / 4000).toBeCloseTo(
      (3 / 4) ** 4 + (1 / 4) ** 4,
      1,
    )
  })

  it('never goes above 1, also where all people drawn are one person', () => {
    const few = [
      [1, 2, 4],
      [2, 2, 3],
      [1, 3, 4],
      [2, 2, 5],
    ]
    const alphas = alphaOfPeople(few).resampled(500, seededRandom(1), () => undefined)
    expect(alphas.length).toBeLessThan(500)
    expect(Math.max(...alphas)).toBeLessThanOrEqual(1 + 1e-12)
  })

  it('says why there is none', () => {
    const of = (columns: readonly Column[], resamples = 100) =>
      alphaBootstrap(columns, resamples, seededRandom(1))
    expect(of([[1, 2]])).toMatchObject({ reason: 'fewer-than-two-items' })
    expect(of([[1], [2]])).toMatchObject({ reason: 'fewer-than-two-people' })
    expect(
      of([
        [1, 2],
        [null, null],
      ]),
    ).toMatchObject({ reason: 'all-missing' })
    expect(
      of([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ reason: 'total-score-is-constant' })
    expect(of(complete, 10)).toMatchObject({ reason: 'too-few-resamples' })
  })

  it('tells how many resamples are done', () => {
    const told: number[] = []
    alphaBootstrap(complete, 150, seededRandom(1), ({ done, of }) => told.push(done, of))
    expect(told).toEqual([0, 150, 50, 150, 100, 150])
  })
})
