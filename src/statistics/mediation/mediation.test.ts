import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { sampleVariance } from '../mean-and-variance.ts'
import { linearRegression } from '../regression/linear-regression.ts'
import { fromRows } from '../linear-algebra/matrix.ts'
import { mediatedEffects, monteCarloIntervals, type MediationPaths } from './mediated-effect.ts'
import { effectKey, mediationBootstrap } from './mediation-bootstrap.ts'
import { fitMediation, type Mediation, type MediationInput } from './mediation-model.ts'

const paths: MediationPaths = {
  a: 2,
  varianceA: 0.25,
  b: 3,
  varianceB: 0.16,
  direct: 1,
  varianceDirect: 0.09,
  covarianceBDirect: -0.05,
}

describe('effects of the paths a = 2, b = 3, c′ = 1', () => {
  it('have the standard errors of the delta method: 1.7, .3 and √2.78', () => {
    const { indirect, direct, total } = mediatedEffects(paths)
    expect(indirect).toEqual({ estimate: 6, se: expect.closeTo(1.7, 12) })
    expect(direct).toEqual({ estimate: 1, se: expect.closeTo(0.3, 12) })
    expect(total).toEqual({ estimate: 7, se: expect.closeTo(Math.sqrt(2.78), 12) })
  })

  it('have Monte-Carlo intervals near the normal one for c′, and skewed ones for ab; the same for the same seed', () => {
    const drawn = monteCarloIntervals(paths, 200_000, seededRandom(5))
    expect(drawn.direct.lower).toBeCloseTo(1 - 1.96 * 0.3, 2)
    expect(drawn.direct.upper).toBeCloseTo(1 + 1.96 * 0.3, 2)
    expect(drawn.indirect.upper - 6).toBeGreaterThan(6 - drawn.indirect.lower)
    expect(monteCarloIntervals(paths, 1000, seededRandom(1))).toEqual(
      monteCarloIntervals(paths, 1000, seededRandom(1)),
    )
    expect(() => monteCarloIntervals(paths, 10, seededRandom(1))).toThrow(RangeError)
  })
})

describe('a mediation without groups', () => {
  const random = seededRandom(8)
  const x = Array.from({ length: 60 }, () => random.normal())
  const m = x.map((value) => 0.5 * value + random.normal())
  const y = x.map((value, row) => 0.3 * value + 0.4 * (m[row] ?? 0) + random.normal())

  it('has a total effect that is the slope of y on x alone', () => {
    const [{ paths: own } = { paths }] = fitted(single(x, m, y)).levels
    const alone = linearRegression(Float64Array.from(y), fromRows(x.map((value) => [1, value])))
    expect(mediatedEffects(own).total.estimate).toBeCloseTo(alone.estimable ? (alone.beta[1] ?? 0) : NaN, 10)
  })

  it('follows rescaled columns and minds no order of rows', () => {
    const plain = fitted(single(x, m, y)).levels[0]?.paths ?? paths
    const moved = fitted(
      single(
        [...x].reverse(),
        m.map((value) => 10 * value).reverse(),
        y.map((value) => 2 * value + 5).reverse(),
      ),
    ).levels[0]?.paths
    expect(moved?.a).toBeCloseTo(10 * plain.a, 9)
    expect(moved?.b).toBeCloseTo(plain.b / 5, 9)
    expect(moved?.direct).toBeCloseTo(2 * plain.direct, 9)
  })

  it('bootstraps rows: a spread near that of the delta method, and the same for the same seed', () => {
    const input = single(x, m, y)
    const fit = fitted(input)
    const draw = () => mediationBootstrap(input, fit, 400, seededRandom(2), () => {})
    const { effects, failed } = draw()
    const { resamples = [], leftOut = [] } = effects.get(effectKey('single', 'indirect')) ?? {}
    const { se } = mediatedEffects(fit.levels[0]?.paths ?? paths).indirect
    expect(failed).toBe(0)
    expect(leftOut).toHaveLength(60)
    expect(Math.sqrt(sampleVariance(resamples)) / se).toBeGreaterThan(0.7)
    expect(Math.sqrt(sampleVariance(resamples)) / se).toBeLessThan(1.5)
    expect(draw()).toEqual({ effects, failed })
  })

  it('has no answer for a mediator that is x itself, a constant outcome, or too few people', () => {
    const reason = (input: MediationInput) => {
      const fit = fitMediation(input)
      return fit.estimable ? null : fit.reason
    }
    expect(reason(single([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 0, 2, 0, 3]))).toBe('no-residuals-left')
    expect(reason(single([1, 2, 3, 4, 5], [1, 0, 2, 5, 3], [1, 1, 1, 1, 1]))).toBe('constant-outcome')
    expect(reason(single([1, 2], [1, 0], [1, 3]))).toBe('n-below-p')
    expect(reason(single([], [], []))).toBe('all-missing')
  })
})

describe('a mediation in groups', () => {
  const random = seededRandom(12)
  const level = Int32Array.from({ length: 120 }, (_, row) => row % 12)
  const ofGroup = Array.from({ length: 12 }, () => random.normal())
  const x = Array.from(level, (g) => (ofGroup[g] ?? 0) + random.normal())
  // within groups m goes up with x, between groups it goes down
  const m = x.map((value, row) => {
    const g = ofGroup[level[row] ?? 0] ?? 0
    return 0.8 * (value - g) - 0.8 * g + 0.4 * random.normal()
  })
  const y = m.map((value) => 0.5 * value + 0.5 * random.normal())
  const input = grouped(x, m, y, level, 12)

  it('tells the effect within groups from the one between them', () => {
    const [within, between] = fitted(input).levels
    expect(within?.level).toBe('within')
    expect(mediatedEffects(within?.paths ?? paths).indirect.estimate).toBeGreaterThan(0.2)
    expect(mediatedEffects(between?.paths ?? paths).indirect.estimate).toBeLessThan(-0.2)
  })

  it('has only an effect between groups where x is of the group', () => {
    const { levels } = fitted({ ...input, design: '2-1-1' })
    expect(levels.map((one) => one.level)).toEqual(['between'])
  })

  it('does not care what groups are called or in which order rows come', () => {
    const plain = fitted(input).levels
    const turned = fitted(
      grouped(
        [...x].reverse(),
        [...m].reverse(),
        [...y].reverse(),
        Int32Array.from([...level].reverse(), (g) => 11 - g),
        12,
      ),
    ).levels
    for (const [place, one] of plain.entries()) {
      expect(turned[place]?.paths.a).toBeCloseTo(one.paths.a, 7)
      expect(turned[place]?.paths.b).toBeCloseTo(one.paths.b, 6)
    }
  })

  it('draws whole groups: leaves out one at a time, twelve in all', () => {
    const fit = fitted(input)
    const { effects } = mediationBootstrap(input, fit, 50, seededRandom(1), () => {})
    expect(effects.get(effectKey('between', 'total'))?.leftOut).toHaveLength(12)
  })

  it('has no answer for one group', () => {
    const one = fitMediation({ ...input, level: new Int32Array(120), groups: 1 })
    expect(one.estimable).toBe(false)
  })
})

function single(x: readonly number[], m: readonly number[], y: readonly number[]): MediationInput {
  return { ...grouped(x, m, y, new Int32Array(x.length), 1), design: 'single' }
}

function grouped(
  x: readonly number[],
  m: readonly number[],
  y: readonly number[],
  level: Int32Array,
  groups: number,
): MediationInput {
  return {
    design: '1-1-1',
    x: Float64Array.from(x),
    m: Float64Array.from(m),
    y: Float64Array.from(y),
    level,
    groups,
    covariates: { rows: x.length, columns: 0, values: new Float64Array(0) },
  }
}

function fitted(input: MediationInput): Mediation {
  const fit = fitMediation(input)
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}
