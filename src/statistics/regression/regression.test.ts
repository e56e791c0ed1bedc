import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { fromRows, type Matrix } from '../linear-algebra/matrix.ts'
import { linearRegression, type LinearRegression } from './linear-regression.ts'
import { regressionDiagnostics } from './regression-diagnostics.ts'
import { clusterRobust, heteroscedasticityRobust } from './robust-covariance.ts'

describe('least squares', () => {
  it('are those on paper: y = 1, 2, 4 at x = 0, 1, 2', () => {
    const fit = regression([1, 2, 4], [0, 1, 2])
    expect(fit.beta[0]).toBeCloseTo(5 / 6, 12)
    expect(fit.beta[1]).toBeCloseTo(3 / 2, 12)
    expect(fit.sigma ** 2).toBeCloseTo(1 / 6, 12)
    expect(fit.rSquared).toBeCloseTo(1 - 1 / 6 / (14 / 3), 12)
    expect(fit.f?.value).toBeCloseTo(4.5 / (1 / 6), 10)
    expect([...fit.leverages].map((h) => Number(h.toFixed(9)))).toEqual([
      0.833333333, 0.333333333, 0.833333333,
    ])
  })

  it('have no answer for too few rows, columns that follow from each other, one outcome, or a perfect line', () => {
    const reason = (y: readonly number[], rows: readonly (readonly number[])[]) => {
      const fit = linearRegression(Float64Array.from(y), fromRows(rows))
      return fit.estimable ? null : fit.reason
    }
    expect(reason([], [])).toBe('all-missing')
    expect(
      reason(
        [1, 2],
        [
          [1, 0],
          [1, 1],
        ],
      ),
    ).toBe('n-below-p')
    expect(
      reason(
        [1, 2, 4],
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      ),
    ).toBe('fixed-effects-follow-from-each-other')
    expect(
      reason(
        [2, 2, 2],
        [
          [1, 0],
          [1, 1],
          [1, 3],
        ],
      ),
    ).toBe('constant-outcome')
    expect(
      reason(
        [1, 2, 3],
        [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      ),
    ).toBe('no-residuals-left')
  })
})

describe('diagnostics of least squares', () => {
  it('of y = 1, 2, 4 at x = 0, 1, 2: leverage 5/6, no inflation, Cook (1/6)² (5/6) / (2 · 1/6 · (1/6)²) = 5/2', () => {
    const y = Float64Array.of(1, 2, 4)
    const design = fromRows([
      [1, 0],
      [1, 1],
      [1, 2],
    ])
    const found = regressionDiagnostics(regression([1, 2, 4], [0, 1, 2]), y, design)
    expect(found.largestLeverage).toBeCloseTo(5 / 6, 12)
    expect(found.largestCook).toBeCloseTo(5 / 2, 10)
    expect(found.coefficients[0]?.varianceInflation).toBeCloseTo(1, 12)
    expect(found.coefficients[0]?.standardised).toBeCloseTo(1.5 * Math.sqrt(2 / (14 / 3)), 12) // the correlation
  })
})

describe('cluster-robust covariance', () => {
  // the mean of 1, 3 | 5, 7: residuals −3, −1 | 1, 3
  const mean = regression([1, 3, 5, 7])
  const clusters = Int32Array.of(0, 0, 1, 1)

  it('is that on paper for a mean: CR0 2, CR1 4, CR2 4 with one degree of freedom', () => {
    const variance = (correction: 'CR0' | 'CR1' | 'CR2') =>
      clusterRobust(mean, clusters, 2, correction).covariance.values[0]
    expect(variance('CR0')).toBeCloseTo(2, 12)
    expect(variance('CR1')).toBeCloseTo(4, 12)
    expect(variance('CR2')).toBeCloseTo(4, 12)
    expect(clusterRobust(mean, clusters, 2, 'CR2').df([1])).toBeCloseTo(1, 10)
    expect(clusterRobust(mean, clusters, 2, 'CR0').df([1])).toBe(1)
  })

  it('of single rows is that of a mean under independence: Σe²/(n − 1)/n, with n − 1 degrees of freedom', () => {
    const { covariance, df } = clusterRobust(mean, Int32Array.of(0, 1, 2, 3), 4, 'CR2')
    expect(covariance.values[0]).toBeCloseTo(20 / 3 / 4, 12)
    expect(df([1])).toBeCloseTo(3, 10)
  })

  it('stretches with the outcome and minds neither the order of rows nor the names of clusters', () => {
    const random = seededRandom(7)
    const x = Array.from({ length: 30 }, () => random.normal())
    const groups = x.map((_, row) => row % 7)
    const y = x.map((value, row) => value + (groups[row] ?? 0) + random.normal())
    const plain = clusterRobust(regression(y, x), Int32Array.from(groups), 7, 'CR2')
    const turned = clusterRobust(
      regression(y.map((value) => 3 * value).reverse(), [...x].reverse()),
      Int32Array.from([...groups].reverse(), (group) => 6 - group),
      7,
      'CR2',
    )
    expect(turned.covariance.values[3]! / plain.covariance.values[3]!).toBeCloseTo(9, 9)
    expect(turned.df([0, 1])).toBeCloseTo(plain.df([0, 1]), 9)
  })

  it('stays a number where a cluster decides a coefficient alone', () => {
    // the second column is one cluster against the rest
    const fit = regression([1, 2, 3, 5, 4, 7], [1, 1, 0, 0, 0, 0])
    const { covariance, df } = clusterRobust(fit, Int32Array.of(0, 0, 1, 1, 2, 2), 3, 'CR2')
    expect(covariance.values.every(Number.isFinite)).toBe(true)
    expect(df([1, 0])).toBeGreaterThan(0)
  })
})

describe('HC3', () => {
  it('of a mean is Σ (e / (1 − 1/n))² / n²: 20 · (4/3)² / 16', () => {
    expect(heteroscedasticityRobust(regression([1, 3, 5, 7]))?.values[0]).toBeCloseTo((20 * 16) / 9 / 16, 12)
  })

  it('is not given where a row decides a coefficient alone', () => {
    expect(heteroscedasticityRobust(regression([1, 2, 4, 3], [0, 0, 1, 0]))).toBe(null)
  })
})

/** A regression on an intercept and, where given, one covariate. */
function regression(y: readonly number[], x?: readonly number[]): LinearRegression {
  const design: Matrix = fromRows(y.map((_, row) => (x ? [1, x[row] ?? 0] : [1])))
  const fit = linearRegression(Float64Array.from(y), design)
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}
