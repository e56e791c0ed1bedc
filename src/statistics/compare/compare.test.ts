import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfMeans } from '../means/difference-of-means.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { contingency } from './contingency.ts'
import { levene, oneWay, welchOneWay } from './one-way.ts'
import { rankSum } from './rank-sum.ts'
import { pooledComparison } from './standardised-difference.ts'

const close = (value: number, digits = 10) => expect.closeTo(value, digits)
const summary = (values: readonly number[]) => ({
  n: values.length,
  mean: mean(values),
  variance: sampleVariance(values),
})

describe('two means of groups that spread alike', () => {
  it('gives the values worked out by hand', () => {
    // s² (3·4 + 3·4)/6 = 4; se 2 √½; t 2/√2; d 2/2; m = 6: Γ(3) = 2, Γ(2.5) = 1.329340388, √3
    const result = pooledComparison({ n: 4, mean: 5, variance: 4 }, { n: 4, mean: 3, variance: 4 })
    expect(result).toMatchObject({
      difference: 2,
      df: 6,
      se: close(Math.SQRT2),
      t: close(Math.SQRT2),
      d: 1,
      g: close(2 / (1.329340388179137 * Math.sqrt(3))),
      // R: uniroot on pt(t, 6, ncp), times √½
      dInterval: { lower: close(-0.52693761014798, 8), upper: close(2.45738372595585, 8) },
    })
  })

  it('leaves nothing to say where nobody differs from anybody, or someone stands alone', () => {
    const same = { n: 3, mean: 2, variance: 0 }
    expect(pooledComparison(same, same)).toMatchObject({ reason: 'no-variance-in-either-group' })
    expect(pooledComparison(same, { n: 1, mean: 2, variance: 0 })).toMatchObject({
      reason: 'fewer-than-two-values',
    })
  })
})

describe('rank sum', () => {
  it('counts the pairs in which the first lies above, by hand', () => {
    expect(rankSum([3, 4], [1, 2, 4])).toMatchObject({ w: 4.5, superiority: close(0.75) })
  })

  it('gives what wilcox.test(exact = FALSE) of R gives, and DeLong by its definition', () => {
    expect(rankSum([3, 4, 6, 7, 5, 5, 2], [1, 2, 4, 5, 3, 3])).toMatchObject({
      w: 32,
      p: close(0.128250076849248, 12),
      superiority: close(0.761904761904762, 12),
      interval: { lower: close(0.421625839404989, 10), upper: close(0.933541289406672, 10) },
    })
  })

  it('turns round with the groups', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 15 })
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const one = rankSum(first, second)
        const other = rankSum(second, first)
        if (!one.estimable || !other.estimable) return
        expect(other.superiority).toBeCloseTo(1 - one.superiority, 12)
        expect(other.p).toBeCloseTo(one.p, 12)
        if (one.interval.estimable && other.interval.estimable)
          expect(other.interval.lower).toBeCloseTo(1 - one.interval.upper, 10)
      }),
    )
  })

  it('has no answer when all answer alike, and no interval when nobody of one is below anybody of the other', () => {
    expect(rankSum([2, 2], [2, 2])).toMatchObject({ reason: 'constant-outcome' })
    expect(rankSum([], [2, 3])).toMatchObject({ reason: 'all-missing' })
    expect(rankSum([4, 5], [1, 2])).toMatchObject({
      superiority: 1,
      interval: { reason: 'groups-do-not-overlap' },
    })
  })
})

describe('means of several groups', () => {
  it('gives the values worked out by hand', () => {
    expect(
      oneWay([
        [1, 2, 3],
        [3, 4, 5],
      ]),
    ).toMatchObject({
      f: close(6),
      df1: 1,
      df2: 4,
      etaSquared: close(0.6),
      omegaSquared: close(5 / 11),
      withinSd: 1,
      p: close(0.07048399691022, 12), // R: pf(6, 1, 4)
      etaInterval: { lower: 0, upper: close(0.80153341274279, 8) }, // R: uniroot on pf with ncp
    })
    expect(
      welchOneWay([
        [1, 2, 3],
        [3, 4, 5],
      ]),
    ).toMatchObject({ f: close(6), df2: close(4) })
    expect(
      levene([
        [1, 2, 3],
        [1, 5, 9],
      ]),
    ).toMatchObject({ f: close(6 / (34 / 3 / 4)), df1: 1, df2: 4 })
  })

  it('gives what oneway.test and an analysis of distances to the median give in R', () => {
    const groups = [
      [1, 2, 3],
      [3, 4, 5],
      [2, 6, 4, 9],
    ]
    expect(welchOneWay(groups)).toMatchObject({
      f: close(3.547025205824379),
      df2: close(4.64121601614336),
      p: close(0.116176192474277),
    })
    expect(levene(groups)).toMatchObject({ f: close(2.605154639175258), p: close(0.142659209921385) })
  })

  it('is the square of t for two groups, pooled and of Welch', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const pooled = pooledComparison(summary(first), summary(second))
        const f = oneWay([first, second])
        if (pooled.estimable && f.estimable) {
          expect(f.f).toBeCloseTo(pooled.t ** 2, 8)
          expect(f.p).toBeCloseTo(pooled.p, 10)
        }
        const welch = differenceOfMeans(summary(first), summary(second))
        const several = welchOneWay([first, second])
        if (welch.estimable && several.estimable) {
          expect(several.f).toBeCloseTo(welch.t ** 2, 8)
          expect(several.df2).toBeCloseTo(welch.df, 8)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has no answer for one group, groups of one, or groups in which all agree', () => {
    expect(oneWay([[1, 2], []])).toMatchObject({ reason: 'fewer-than-two-groups' })
    expect(oneWay([[1], [2]])).toMatchObject({ reason: 'every-group-has-one-member' })
    expect(
      oneWay([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ reason: 'no-variance-within-groups' })
    expect(welchOneWay([[1, 2], [3]])).toMatchObject({ reason: 'a-group-has-fewer-than-two-values' })
    expect(
      welchOneWay([
        [1, 2],
        [3, 3],
      ]),
    ).toMatchObject({ reason: 'a-group-has-no-variance' })
  })

  it('gives no interval, and comes to an end, where groups lie a million spreads apart', () => {
    const far = oneWay([
      [0, 1e-6, 2e-6],
      [1, 1 + 1e-6],
    ])
    expect(far).toMatchObject({ etaInterval: { reason: 'too-large-for-an-interval' } })
  })
})

describe('a table of counts', () => {
  it('gives the values worked out by hand', () => {
    // expected 15: 4 · 25/15; Yates 4 · 20.25/15; V √(6.666…/60)
    expect(
      contingency([
        [10, 20],
        [20, 10],
      ]),
    ).toMatchObject({
      x2: close(20 / 3),
      df: 1,
      yates: { x2: close(5.4) },
      cramersV: close(1 / 3),
      smallestExpected: 15,
      // R: uniroot on pchisq gives λ from 0.371833786… to 20.629335982…
      vInterval: {
        lower: close(Math.sqrt((60 * 0.078722485735958 ** 2 + 1) / 60), 8),
        upper: close(Math.sqrt((60 * 0.586363595708507 ** 2 + 1) / 60), 8),
      },
    })
  })

  it('leaves out an answer that nobody gave, and has no answer with one group or one answer', () => {
    const with0 = contingency([
      [3, 0, 5],
      [6, 0, 2],
    ])
    expect(with0).toMatchObject({ df: 1 })
    expect(
      contingency([
        [3, 5],
        [0, 0],
      ]),
    ).toMatchObject({ reason: 'fewer-than-two-groups' })
    expect(contingency([[3], [5]])).toMatchObject({ reason: 'constant-outcome' })
    expect(contingency([])).toMatchObject({ reason: 'all-missing' })
    expect(
      contingency([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ yates: { reason: 'only-for-two-by-two' } })
  })
})
