import { expect, it } from 'vitest'
import { chiSquareDifference } from './chi-square-difference.ts'

it('is the plain difference where nothing is scaled', () => {
  const difference = chiSquareDifference({ chisq: 20, df: 10, scaling: 1 }, { chisq: 12, df: 8, scaling: 1 })
  expect(difference).toMatchObject({ chisq: 8, df: 2 })
  // a χ² of 2 df exceeds 8 with chance e⁻⁴
  expect(difference.estimable && difference.p).toBeCloseTo(Math.exp(-4), 12)
})

it('of scaled tests has a scaling of its own', () => {
  // c = (10 · 1.1 − 8 · 1) / 2 = 1.5
  const difference = chiSquareDifference(
    { chisq: 20, df: 10, scaling: 1.1 },
    { chisq: 12, df: 8, scaling: 1 },
  )
  expect(difference.estimable && difference.chisq).toBeCloseTo(16 / 3, 12)
})

it('has no answer where its scaling is not positive, or nothing more is held equal', () => {
  // (10 · .8 − 8 · 1.1) / 2 = −.4
  expect(
    chiSquareDifference({ chisq: 20, df: 10, scaling: 0.8 }, { chisq: 12, df: 8, scaling: 1.1 }),
  ).toMatchObject({ reason: 'scaling-of-the-difference-is-not-positive' })
  expect(
    chiSquareDifference({ chisq: 12, df: 8, scaling: 1 }, { chisq: 12, df: 8, scaling: 1 }),
  ).toMatchObject({ reason: 'the-models-have-equally-many-degrees-of-freedom' })
})
