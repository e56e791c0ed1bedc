import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { contrastTest } from '../contrast-test.ts'
import { fitMixedModel, type MixedModel, type MixedModelInput } from './fit-mixed-model.ts'
import { kenwardRoger } from './kenward-roger.ts'
import type { RandomTerm } from './random-term.ts'
import { satterthwaite } from './satterthwaite.ts'

describe('a random intercept in balanced groups', () => {
  // two groups of two, y = 1, 3 | 5, 7: MSB 16, MSW 2
  const twoGroups = model({ y: [1, 3, 5, 7], groups: [0, 0, 1, 1] })

  it('has the variances of the analysis of variance: σ² = MSW, τ² = (MSB − MSW) / n', () => {
    expect(twoGroups.residualVariance).toBeCloseTo(2, 6)
    expect(twoGroups.variances[0]?.values[0]).toBeCloseTo(7, 6)
    expect(twoGroups.beta[0]).toBeCloseTo(4, 12)
    expect(twoGroups.covariance.values[0]).toBeCloseTo(4, 6) // MSB / N
    expect(twoGroups.isSingular).toBe(false)
  })

  it('shrinks the means of groups toward the whole by the reliability τ² / (τ² + σ²/n) = 7/8', () => {
    const { effects, covariances } = twoGroups.system.effects(twoGroups.theta)
    expect(effects[0]?.values[0]).toBeCloseTo((7 / 8) * (2 - 4), 6)
    expect(effects[0]?.values[1]).toBeCloseTo((7 / 8) * (6 - 4), 6)
    // conditional variance τ² (1 − 7/8), relative to σ²
    expect((covariances[0]?.[0]?.values[0] ?? 0) * twoGroups.residualVariance).toBeCloseTo(7 / 8, 6)
  })

  it('tests the intercept against the groups: one degree of freedom, by both rules', () => {
    expect(satterthwaite(twoGroups)([1])).toBeCloseTo(1, 2)
    const kr = kenwardRoger(twoGroups)
    if (!kr.estimable) throw new Error(kr.reason)
    expect(kr.df([1])).toBeCloseTo(1, 6)
    expect(kr.covariance.values[0]).toBeCloseTo(4, 6) // balanced: nothing to correct
  })
})

describe('a fitted model', () => {
  it('follows the outcome when that is moved and stretched', () => {
    const random = seededRandom(4)
    const groups = Array.from({ length: 60 }, (_, row) => row % 12)
    const shifts = Array.from({ length: 12 }, () => random.normal())
    const y = groups.map((group) => (shifts[group] ?? 0) + random.normal())
    const plain = model({ y, groups })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -100, max: 100 }), (scale, move) => {
        const moved = model({ y: y.map((value) => scale * value + move), groups })
        expect((moved.beta[0] ?? 0) / (scale * (plain.beta[0] ?? 0) + move)).toBeCloseTo(1, 6)
        expect(moved.residualVariance / (scale ** 2 * plain.residualVariance)).toBeCloseTo(1, 5)
        expect(moved.variances[0]!.values[0]! / (scale ** 2 * plain.variances[0]!.values[0]!)).toBeCloseTo(
          1,
          4,
        )
      }),
      { numRuns: 20 },
    )
  })

  it('does not care in which order rows come or what groups are called', () => {
    const random = seededRandom(9)
    const groups = Array.from({ length: 48 }, (_, row) => row % 8)
    const y = groups.map((group) => Math.sin(group) + random.normal())
    const one = model({ y, groups })
    const turned = model({ y: [...y].reverse(), groups: [...groups].reverse().map((group) => 7 - group) })
    expect(turned.logLik).toBeCloseTo(one.logLik, 8)
    expect(turned.beta[0]).toBeCloseTo(one.beta[0] ?? 0, 8)
  })

  it('gives the same for two crossed groupings whichever is named first', () => {
    const random = seededRandom(2)
    const a = Array.from({ length: 60 }, (_, row) => row % 6)
    const b = Array.from({ length: 60 }, (_, row) => Math.floor(row / 6) % 10)
    const [shiftA, shiftB] = [6, 10].map((size) => Array.from({ length: size }, () => random.normal()))
    const y = a.map((group, row) => shiftA![group]! + shiftB![b[row]!]! + 0.5 * random.normal())
    const input = (terms: RandomTerm[]): MixedModelInput => ({
      y: Float64Array.from(y),
      x: ones(60),
      random: terms,
      method: 'REML',
    })
    const first = fitted(input([grouping(a), grouping(b)]))
    const second = fitted(input([grouping(b), grouping(a)]))
    expect(second.logLik).toBeCloseTo(first.logLik, 7)
    expect(second.variances[0]?.values[0]).toBeCloseTo(first.variances[1]?.values[0] ?? 0, 4)
  })
})

describe('units of measurement', () => {
  const random = seededRandom(31)
  const groups = Array.from({ length: 90 }, (_, row) => row % 15)
  const slopes = Array.from({ length: 15 }, () => 1 + random.normal())
  const x = groups.map(() => random.normal())
  const y = groups.map((group, row) => 5 + (slopes[group] ?? 0) * (x[row] ?? 0) + group / 5 + random.normal())
  const withUnits = (ofY: number, ofX: number) => {
    const design: Matrix = {
      rows: 90,
      columns: 2,
      values: Float64Array.from(x.flatMap((value) => [1, ofX * value])),
    }
    const level = Int32Array.from(groups)
    return fitted({
      y: Float64Array.from(y, (value) => ofY * value),
      x: design,
      random: [{ levels: 15, level, z: design }],
      method: 'REML',
    })
  }
  const plain = withUnits(1, 1)

  it.each([
    [1e9, 1],
    [1e-9, 1],
    [1, 1e6],
    [1e3, 1e-6],
  ])('change no degrees of freedom and no correlation: outcome × %d, covariate × %d', (ofY, ofX) => {
    const other = withUnits(ofY, ofX)
    for (const contrast of [
      [1, 0],
      [0, 1],
    ])
      expect(satterthwaite(other)(contrast) / satterthwaite(plain)(contrast)).toBeCloseTo(1, 3)
    expect((other.beta[1] ?? 0) / (plain.beta[1] ?? 0) / (ofY / ofX)).toBeCloseTo(1, 6)
    const sd = ({ variances }: MixedModel) => Math.sqrt(variances[0]?.values[3] ?? 0)
    expect(sd(other) / sd(plain) / (ofY / ofX)).toBeCloseTo(1, 4)
  })
})

describe('the border and beyond', () => {
  it('has no answer where groups and covariates give the outcome exactly', () => {
    const fit = fitMixedModel({
      y: Float64Array.of(1, 1, 5, 5, 9, 9),
      x: ones(6),
      random: [grouping([0, 0, 1, 1, 2, 2])],
      method: 'REML',
    })
    expect(fit).toMatchObject({ estimable: false, reason: 'no-residuals-left' })
  })

  it('says that a variance is zero where groups differ less than chance', () => {
    const flat = model({ y: [1, 5, 5, 1, 3, 3], groups: [0, 0, 1, 1, 2, 2] })
    expect(flat.isSingular).toBe(true)
    expect(flat.variances[0]?.values[0]).toBe(0)
    expect(flat.residualVariance).toBeCloseTo(16 / 5, 10) // as if there were no groups
  })

  it.each([
    ['a-grouping-has-one-level', { y: [1, 2, 4], groups: [0, 0, 0] }],
    ['a-grouping-has-a-level-per-row', { y: [1, 2, 4], groups: [0, 1, 2] }],
    ['constant-outcome', { y: [2, 2, 2, 2], groups: [0, 0, 1, 1] }],
    ['n-below-p', { y: [2], groups: [0] }],
    ['all-missing', { y: [], groups: [] }],
  ])('gives no model but a reason: %s', (reason, data) => {
    expect(fitMixedModel(inputOf(data))).toEqual({ estimable: false, reason })
  })

  it('gives no model where a covariate follows from others', () => {
    const x: Matrix = { rows: 4, columns: 2, values: Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2) }
    const found = fitMixedModel({ ...inputOf({ y: [1, 3, 5, 8], groups: [0, 0, 1, 1] }), x })
    expect(found).toEqual({ estimable: false, reason: 'fixed-effects-follow-from-each-other' })
  })

  it('has no Kenward-Roger correction for a model fitted by full likelihood', () => {
    const ml = fitted({ ...inputOf({ y: [1, 3, 5, 7], groups: [0, 0, 1, 1] }), method: 'ML' })
    expect(kenwardRoger(ml)).toEqual({ estimable: false, reason: 'needs-reml' })
  })
})

it('a contrast of 2 with standard error 1 on 10 degrees of freedom has p = .0734', () => {
  const test = contrastTest(2, 1, 10)
  expect(test.t).toBe(2)
  expect(test.p).toBeCloseTo(0.07338803, 7) // R: 2 * pt(-2, 10)
  expect(test.lower).toBeCloseTo(2 - 2.228138852, 8) // t table, 10 df
})

interface Data {
  readonly y: readonly number[]
  readonly groups: readonly number[]
}

function model(data: Data): MixedModel {
  return fitted(inputOf(data))
}

function fitted(input: MixedModelInput): MixedModel {
  const found = fitMixedModel(input)
  if (!found.estimable) throw new Error(found.reason)
  return found
}

function inputOf({ y, groups }: Data): MixedModelInput {
  return { y: Float64Array.from(y), x: ones(y.length), random: [grouping(groups)], method: 'REML' }
}

function grouping(groups: readonly number[]): RandomTerm {
  return {
    levels: new Set(groups).size,
    level: Int32Array.from(groups),
    z: ones(groups.length),
  }
}

function ones(rows: number): Matrix {
  return { rows, columns: 1, values: new Float64Array(rows).fill(1) }
}
