import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { randomOrder } from './random-order.ts'

/** Gives the numbers it was given, one per four bytes. */
const drawing =
  (...numbers: number[]) =>
  () => {
    const bytes = new Uint8Array(4 * numbers.length)
    numbers.forEach((number, place) => new DataView(bytes.buffer).setUint32(4 * place, number))
    return bytes
  }

describe('a random order', () => {
  it('holds every place once', () => {
    for (const size of [0, 1, 2, 7, 3000]) {
      const sorted = [...randomOrder(size, randomBytes)].toSorted((a, b) => a - b)
      expect(sorted).toEqual([...Array(size).keys()])
    }
  })

  it('follows the draws: worked out by hand', () => {
    // 0 1 2; draw below 3: 4 mod 3 = 1 → swap 2 and 1: 0 2 1; draw below 2: 6 mod 2 = 0 → swap 1 and 0: 2 0 1
    expect([...randomOrder(3, drawing(4, 6))]).toEqual([2, 0, 1])
  })

  it('throws away a draw from the tail that would favour the first places', () => {
    // 2^32 mod 3 is 1, so 2^32 - 1 is no fair draw below 3; then as above
    expect([...randomOrder(3, drawing(2 ** 32 - 1, 4, 6))]).toEqual([2, 0, 1])
  })

  it('gives each of the six orders of three equally often', () => {
    const seen = new Map<string, number>()
    for (let time = 0; time < 6000; time++) {
      const order = randomOrder(3, randomBytes).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    // Chi-square with 5 degrees of freedom passes 30 once in 70,000 runs.
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(30)
  })
})
