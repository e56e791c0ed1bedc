import { describe, expect, it } from 'vitest'
import { fisherLower } from './fisher-f.ts'
import { noncentralFisherLower, noncentralFisherUpper } from './noncentral-fisher.ts'

describe('noncentral F', () => {
  it('gives what pf of R 4.2.2 gives, which stops adding terms at 1e-9', () => {
    expect(noncentralFisherLower(3, 2, 10, 4)).toBeCloseTo(0.548967890764288, 8)
    expect(noncentralFisherUpper(0.5, 3, 20, 1.5)).toBeCloseTo(0.81590493914236, 8)
    expect(noncentralFisherLower(8, 1, 121, 30)).toBeCloseTo(0.00450669607425248, 8)
    expect(noncentralFisherUpper(40, 4, 60, 200)).toBeCloseTo(0.860587033117835, 8)
  })

  it('is the central one without noncentrality, and its tails make one', () => {
    expect(noncentralFisherLower(1, 2, 2, 0)).toBeCloseTo(0.5, 14)
    expect(noncentralFisherLower(2.5, 3, 7, 0)).toBe(fisherLower(2.5, 3, 7))
    expect(noncentralFisherLower(2.5, 3, 7, 6) + noncentralFisherUpper(2.5, 3, 7, 6)).toBeCloseTo(1, 13)
  })

  it('refuses what is no F', () => {
    expect(() => noncentralFisherLower(-1, 2, 2, 1)).toThrow(/cannot be negative, got -1/)
    expect(() => noncentralFisherLower(1, 2, 2, -1)).toThrow(/cannot be negative/)
  })
})
