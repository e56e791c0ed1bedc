import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromRows, type Matrix } from '../linear-algebra/matrix.ts'
import { BETWEEN_METHODS, betweenVariance, betweenVarianceInterval } from './between-variance.ts'
import { poolStudies } from './pool-studies.ts'

const close = (value: number, digits = 8) => expect.closeTo(value, digits)
const ones = (rows: number): Matrix => ({ rows, columns: 1, values: new Float64Array(rows).fill(1) })
const studies = (y: readonly number[], v: readonly number[]) => ({
  y: Float64Array.from(y),
  v: Float64Array.from(v),
  x: ones(y.length),
})

describe('pooling estimates of several centres', () => {
  it('gives the values worked out by hand', () => {
    // weights 1, mean 2, Q 1 + 1 on 1; tr P 2 − 2/2 = 1: DL τ² (2 − 1)/1; weights ½: variance of the mean 1
    const pooled = poolStudies(studies([1, 3], [1, 1]), 'DL', 'z')
    expect(pooled).toMatchObject({
      tau2: close(1),
      q: close(2),
      qDf: 1,
      h2: close(2), // typical variance 1/1
      i2: close(50),
      coefficients: [{ estimate: close(2), se: close(1) }],
      // λ ½: halfway between 1 and 2, variance ½ · 1 + ¼ · 1
      shrunken: [{ estimate: close(1.5), se: close(Math.sqrt(0.75)), reliability: close(0.5) }, {}],
    })
    // with equal variances all three give the same τ²
    expect(betweenVariance(studies([1, 3], [1, 1]), 'PM')).toBeCloseTo(1, 10)
    expect(betweenVariance(studies([1, 3], [1, 1]), 'REML')).toBeCloseTo(1, 10)
  })

  it('gives what metafor 3.8-1 gives with test = "knha"', () => {
    const y = [0.2, 0.5, 0.9, -0.1, 0.4, 0.3]
    const v = [0.04, 0.09, 0.02, 0.05, 0.03, 0.06]
    const theirs = {
      REML: [0.384917117180169, 0.141922037232236, 0.0421667052098185, 0.0894048834286234, 0.688903941590522],
      PM: [0.387319749612114, 0.142496862335641, 0.0418700200447365, 0.0772761055730754, 0.656832325725006],
      DL: [0.3822993791037, 0.14125846743856, 0.0424591611801921, 0.106637931034483, 0.725371383893667],
      EE: [0.46049822064057, 0.152725022709589, 0.0295782698719979, 0, 0.725371383893667],
    }
    for (const method of BETWEEN_METHODS) {
      const pooled = poolStudies(studies(y, v), method, 'knapp-hartung')
      if (!pooled.estimable) throw new Error(pooled.reason)
      const [mean] = pooled.coefficients
      // metafor settles REML and PM to five or six digits
      expect([mean?.estimate, mean?.se, mean?.p, pooled.tau2, pooled.i2 / 100]).toEqual(
        theirs[method].map((value) => close(value, 5)),
      )
    }
  })

  it('does not depend on the order of the centres, and moves with the scale', () => {
    const rows = fc.array(
      fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.05, max: 2, noNaN: true })),
      { minLength: 3, maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(...BETWEEN_METHODS), (pairs, method) => {
        const plain = poolStudies(studies(...unzip(pairs)), method, 'z')
        const turned = poolStudies(studies(...unzip([...pairs].reverse())), method, 'z')
        const doubled = poolStudies(
          studies(...unzip(pairs.map(([y, v]): [number, number] => [2 * y + 1, 4 * v]))),
          method,
          'z',
        )
        if (!plain.estimable || !turned.estimable || !doubled.estimable) throw new Error('all have an answer')
        expect(turned.tau2).toBeCloseTo(plain.tau2, 6)
        expect(doubled.tau2).toBeCloseTo(4 * plain.tau2, 5)
        expect(doubled.coefficients[0]?.estimate).toBeCloseTo(
          2 * (plain.coefficients[0]?.estimate ?? 0) + 1,
          5,
        )
        expect(doubled.i2).toBeCloseTo(plain.i2, 3)
      }),
      { numRuns: 60 },
    )
  })

  it('states why there is no answer', () => {
    expect(poolStudies(studies([1], [1]), 'REML', 'z')).toMatchObject({ reason: 'fewer-than-two-studies' })
    const flat = {
      ...studies([1, 2, 4], [1, 1, 1]),
      x: fromRows([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    }
    expect(poolStudies(flat, 'REML', 'z')).toMatchObject({ reason: 'fixed-effects-follow-from-each-other' })
    const many = {
      ...studies([1, 2], [1, 1]),
      x: fromRows([
        [1, 2],
        [1, 3],
      ]),
    }
    expect(poolStudies(many, 'REML', 'z')).toMatchObject({ reason: 'n-below-p' })
    expect(poolStudies(studies([2, 2, 2], [1, 1, 1]), 'REML', 'knapp-hartung')).toMatchObject({
      reason: 'estimates-do-not-differ',
    })
    expect(betweenVarianceInterval(studies([2, 2, 2], [1, 1, 1]))).toMatchObject({
      reason: 'less-spread-than-chance',
    })
    expect(() => poolStudies(studies([1, 2], [1, 0]), 'REML', 'z')).toThrow(/above 0, got 0/)
  })

  it('has no spread between centres that lie closer together than chance would have it', () => {
    for (const method of ['REML', 'PM', 'DL'] as const)
      expect(betweenVariance(studies([1, 1.1, 0.9], [1, 1, 1]), method)).toBe(0)
  })
})

function unzip(pairs: readonly (readonly [number, number])[]): [number[], number[]] {
  return [pairs.map(([y]) => y), pairs.map(([, v]) => v)]
}
