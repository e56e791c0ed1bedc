import { expect, it } from 'vitest'
import { releasePatterns } from './release-patterns.ts'

it('tells shares of thirty people and more in steps of 5 %, and never that everybody did it', () => {
  const of = (n: number, people: number) =>
    releasePatterns({ n, centres: 4, counts: [['same-answer', people]] }, true)
  expect(of(29, 3).shown).toBe(false)
  expect(of(40, 3)).toEqual({
    shown: true,
    value: { n: 40, centres: 4, shares: [{ sign: 'same-answer', percentage: 10 }] }, // 7.5 %
  })
  expect(of(40, 40)).toMatchObject({ value: { shares: [{ percentage: 95 }] } })
  expect(releasePatterns({ n: 40, centres: 4, counts: [] }, false).shown).toBe(false)
})
