import { describe, expect, it } from 'vitest'
import { seededRandom, xoshiro128 } from './seeded-random.ts'

describe('seededRandom', () => {
  it('draws the published numbers from the state 1, 2, 3, 4', () => {
    const next = xoshiro128(1, 2, 3, 4)
    // test vector of the reference implementation (Blackman & Vigna), as in the crate rand_xoshiro
    const published = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]
    expect(published.map(() => next())).toEqual(published)
  })

  it('gives the same numbers for the same seed and others for the next', () => {
    const first = seededRandom(7)
    const same = seededRandom(7)
    const other = seededRandom(8)
    const draws = [1, 2, 3, 4, 5].map(() => first.uniform())
    expect([1, 2, 3, 4, 5].map(() => same.uniform())).toEqual(draws)
    expect([1, 2, 3, 4, 5].map(() => other.uniform())).not.toEqual(draws)
  })

  it('splits into parts that do not depend on what was drawn before, nor on each other', () => {
    const random = seededRandom(3)
    const before = random.split(5).uniform()
    random.normal()
    expect(random.split(5).uniform()).toBe(before)
    const parts = Array.from({ length: 1000 }, (_, label) => random.split(label).uniform())
    expect(new Set(parts).size).toBe(1000)
    expect(Math.abs(correlation(parts.slice(1), parts.slice(0, -1)))).toBeLessThan(0.1) // 3 / √1000
  })

  it('fills a list with whole numbers that are each as likely, the same for the same seed', () => {
    const drawn = new Uint32Array(60_000)
    seededRandom(5).wholes(6, drawn)
    const counts = [0, 1, 2, 3, 4, 5].map((number) => drawn.filter((value) => value === number).length)
    const square = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(square).toBeLessThan(20.5) // 99.9 % point of chi-square with 5 degrees of freedom
    const again = new Uint32Array(60_000)
    seededRandom(5).wholes(6, again)
    expect(again).toEqual(drawn)
    expect(() => seededRandom(5).wholes(2 ** 22, again)).toThrow(/cannot be drawn/)
  })

  it('has the mean, the spread and the tails that it should', () => {
    const random = seededRandom(11)
    const normal = Array.from({ length: 40_000 }, () => random.normal())
    const uniform = Array.from({ length: 40_000 }, () => random.uniform())
    const within = (value: number, expected: number, spread: number) =>
      expect(Math.abs(value - expected)).toBeLessThan((4 * spread) / Math.sqrt(40_000))
    within(average(normal), 0, 1)
    within(average(normal.map((z) => z * z)), 1, Math.SQRT2)
    within(normal.filter((z) => z > 1.959963984540054).length / 40_000, 0.025, Math.sqrt(0.025 * 0.975))
    within(average(uniform), 0.5, Math.sqrt(1 / 12))
  })

  it('draws each whole number as often', () => {
    const random = seededRandom(5)
    const counts = [0, 0, 0, 0, 0, 0]
    for (let draw = 0; draw < 60_000; draw++) counts[random.whole(6)]! += 1
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(20.5) // 99.9 % of chi-square with 5 degrees of freedom
  })

  it('refuses half a seed and a choice out of nothing', () => {
    expect(() => seededRandom(1.5)).toThrow(/whole number, got 1.5/)
    expect(() => seededRandom(1).whole(0)).toThrow(/below 0/)
  })
})

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function correlation(a: readonly number[], b: readonly number[]): number {
  const centre = (values: readonly number[]) => values.map((value) => value - average(values))
  const [x, y] = [centre(a), centre(b)]
  const products = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + value * (v[i] ?? 0), 0)
  return products(x, y) / Math.sqrt(products(x, x) * products(y, y))
}
