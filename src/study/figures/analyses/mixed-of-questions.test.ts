import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import { overCentresOnPaper } from '../../../../tests/over-centres-on-paper.ts'
import { estimable, near, rowsOf } from '../../../../tests/results-read.ts'
import { mixedOfQuestions } from './mixed-of-questions.ts'

/** A centre for each mean, of so many people, who within a centre lie `within` apart. */
const question = (sizes: readonly number[], means: readonly number[], within: number) =>
  overCentresOnPaper(
    sizes.map((n, place) => ({ place, n, mean: means[place]! })), // one for each size
    within,
  )

const twenty = (of: (place: number) => number) => Array.from({ length: 20 }, (_, place) => of(place))
const sixteen = twenty(() => 16)
const alternating = (low: number, high: number) => twenty((place) => (place % 2 === 0 ? low : high))

const of = (...asked: Parameters<typeof mixedOfQuestions>) => estimable(mixedOfQuestions(...asked))

describe('the mean of a question over the centres', () => {
  it('is what pen and paper give where centres are of one size', () => {
    // 20 centres of 16 people, means 2.5 and 3.5 in turn, variance within 1. MSB = 16 · 20 · 0.25/19 = 4.210526:
    // τ² = (MSB − 1)/16 = 0.200658; se² = MSB/320; t of 19 is 2.093024: ± 0.24009. Another centre: ± 2.093024 √(τ² + se²).
    // The interval of τ is lme4's (confint, profile). ICC = τ²/(τ² + 1) = 0.167123; λ = τ²/(τ² + 1/16) = 0.7625; design effect 1 + 15 ICC = 3.506849; 320 of it 91.25.
    const result = of(blockOnPaper(['KL1'], 5), [question(sixteen, alternating(2.5, 3.5), 1)])
    expect(rowsOf(result, 'mixedMean')).toEqual([near([320, 20, 3, 2.75991, 3.24009, 2.03218, 3.96782])])
    expect(rowsOf(result, 'mixedSpread')).toEqual([near([0.447949, 0.281662, 0.660723, 1, 0.167123])])
    expect(rowsOf(result, 'mixedReliability')).toEqual([near([0.7625, 0.7625, 0])])
    expect(rowsOf(result, 'mixedDesign')).toEqual([near([3.506849, 91.25])])
    expect(result.figure).toMatchObject({
      from: 1,
      to: 5,
      rows: [
        { label: ['KL1'], estimate: expect.closeTo(3, 10), predicted: { lower: expect.closeTo(2.03218, 4) } },
      ],
    })
    expect(result.cautions.map(({ caution }) => caution)).toEqual(['prediction-interval-rather-short'])
  })

  it('is what lme4 and pbkrtest give where centres are of many sizes', () => {
    // R 4.2.2: lmer(y ~ 1 + (1 | centre)) on values with these n, means and spread; vcovAdj, Lb_ddf 18.1137.
    const sizes = twenty((place) => [8, 12, 30, 50][place % 4]!) // four of them
    const result = of(blockOnPaper(['KL1'], 5), [
      question(
        sizes,
        twenty((place) => 2 + (place + 1) / 20),
        0.7,
      ),
    ])
    expect(rowsOf(result, 'mixedMean')).toEqual([
      near([500, 20, 2.536345925, 2.394082809, 2.678609041, 1.991444494, 3.081247356]),
    ])
    expect(rowsOf(result, 'mixedSpread')).toEqual([
      near([0.251373, 0.1566336, 0.3766205, 0.6994397, 0.114387966]),
    ])
    expect(rowsOf(result, 'mixedReliability')).toEqual([near([0.50818888, 0.865918145, 10])])
    // (τ² + σ²) / vcovAdj in R; Kish's form, for the mean of all people, would have 99.7.
    expect(rowsOf(result, 'mixedDesign')).toEqual([near([4.154018, 120.3654])])
  })

  it('says so where centres lie no further apart than chance has it, as lme4 does', () => {
    const result = of(blockOnPaper(['KL1'], 5), [question(sixteen, alternating(2.9, 3), 1)])
    expect(rowsOf(result, 'mixedMean')).toEqual([
      near([320, 20, 2.95, 2.836383, 3.063617, 2.836383, 3.063617]),
    ])
    expect(rowsOf(result, 'mixedSpread')).toEqual([near([0, 0, 0.114265, 0.971054, 0])])
    expect(rowsOf(result, 'mixedReliability')).toEqual([[0, 0, 20]])
    expect(rowsOf(result, 'mixedDesign')).toEqual([[1, 320]])
    expect(result.cautions.map(({ caution }) => caution)).toContain('levels-no-further-apart-than-chance')
  })

  it('says so too where the search stops just beside zero', () => {
    const tens = twenty(() => 10)
    const results = ([3, 2.9, 2.8] as const).map((low) =>
      of(blockOnPaper(['KL1'], 5), [question(tens, alternating(low, 3), 1)]),
    )
    // Else this would be the case above once more.
    expect(results.some((result) => (rowsOf(result, 'mixedSpread')?.[0]?.[0] ?? 0) > 0)).toBe(true)
    for (const { cautions } of results)
      expect(cautions.map(({ caution }) => caution)).toContain('levels-no-further-apart-than-chance')
  })

  it('and of another centre stops at the ends of the scale', () => {
    const result = of(blockOnPaper(['KL1'], 4), [question(sixteen, alternating(1.1, 3.9), 0.3)])
    expect(result.figure.rows[0]?.predicted).toEqual({ lower: 1, upper: 4 })
  })

  it('is not given of nineteen centres, beside one that is', () => {
    const nineteen = question(sixteen.slice(1), alternating(2.5, 3.5), 1)
    const all = question(sixteen, alternating(2.5, 3.5), 1)
    expect(mixedOfQuestions(blockOnPaper(['KL1']), [nineteen])).toMatchObject({
      estimable: false,
      reason: 'fewer-than-20-centres',
    })
    expect(mixedOfQuestions(blockOnPaper(['KL1']), [null])).toMatchObject({ estimable: false })
    const result = of(blockOnPaper(['KL1', 'KL2']), [nineteen, all])
    expect(rowsOf(result, 'mixedMean')?.map((row) => row === null)).toEqual([true, false])
    expect(result.figure.rows).toHaveLength(1)
  })
})
