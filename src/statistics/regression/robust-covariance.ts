import { product, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { quadratic } from '../mixed/satterthwaite.ts'
import type { LinearRegression } from './linear-regression.ts'

/** What is made of the residuals of a cluster before they are squared. */
export type Correction = 'CR0' | 'CR1' | 'CR2'

export interface RobustCovariance {
  /** p × p. */
  readonly covariance: Matrix
  /** Degrees of freedom of a contrast of the coefficients. */
  readonly df: (contrast: ArrayLike<number>) => number
}

/**
 * The covariance of least-squares coefficients that holds whatever goes on within clusters:
 *
 *     V = (XᵀX)⁻¹ [ Σ_g X_gᵀ A_g e_g e_gᵀ A_g X_g ] (XᵀX)⁻¹
 *
 * CR0: A = I. CR1: CR0 times m/(m − 1), m clusters. CR2: A_g = (I − H_gg)^(−1/2), which makes V unbiased when rows are
 * in truth independent; directions in which a cluster decides alone (an eigenvalue 1 of H_gg) are left out.
 *
 * Degrees of freedom: m − 1 for CR0 and CR1. For CR2 those of Satterthwaite under independent rows (Bell & McCaffrey):
 * with g_g = (I − H)_·g A_g X_g (XᵀX)⁻¹ c and G_gh = g_gᵀ g_h, df = (tr G)² / tr G².
 *
 * With X = Q R, Q_gᵀ A_g = (I − Q_gᵀQ_g)^(−1/2) Q_gᵀ: only p × p matrices are turned, however large a cluster is.
 *
 * Sources: Liang & Zeger (1986), Biometrika 73, 13–22; Bell & McCaffrey (2002), Survey Methodology 28, 169–181;
 * Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36, 672–683. In R: `clubSandwich::coef_test(m, vcov = "CR2")`.
 *
 * @param fit      of least squares.
 * @param cluster  of each row, from 0; every number below `clusters` occurs.
 * @throws {RangeError} when there are fewer than two clusters or not one of each row.
 * @example
 * // a mean of y = 1, 3 | 5, 7 in two clusters: residuals −3, −1 | 1, 3 sum to −4 and 4
 * // CR0 = (16 + 16) / 4² = 2; CR1 = 4; CR2 = (2 · 16 / (1 − 1/2)) / 16 = 4, with one degree of freedom
 */
export function clusterRobust(
  fit: LinearRegression,
  cluster: Int32Array,
  clusters: number,
  correction: Correction,
): RobustCovariance {
  if (cluster.length !== fit.residuals.length || clusters < 2)
    throw new RangeError(
      `${cluster.length} rows in ${clusters} clusters: two are needed, and one of each row.`,
    )
  const parts = partsOf(fit, cluster, clusters)
  const p = fit.beta.length
  const halves = parts.map(({ squares }) => (correction === 'CR2' ? inverseRoot(squares) : null))
  const middle = zeros(p, p)
  parts.forEach(({ score }, g) => {
    const corrected = times(halves[g] ?? null, score)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) middle.values[i * p + j]! += corrected[i]! * corrected[j]!
  })
  const scale = correction === 'CR1' ? clusters / (clusters - 1) : 1
  const { fromOrthonormal } = fit
  const whole = product(fromOrthonormal, product(middle, transpose(fromOrthonormal)))
  return {
    covariance: { ...whole, values: whole.values.map((value) => value * scale) },
    df: correction === 'CR2' ? (c) => satterthwaiteDf(fit, parts, halves, c) : () => clusters - 1,
  }
}

/**
 * HC3: every row a cluster of its own, each residual divided by one minus its leverage. Null where one row decides a
 * coefficient alone.
 *
 * Source: MacKinnon & White (1985), J. Econometrics 29, 305–325; Long & Ervin (2000), Am. Stat. 54, 217–224. In R:
 * `sandwich::vcovHC(m, "HC3")`.
 */
export function heteroscedasticityRobust(fit: LinearRegression): Matrix | null {
  const { orthonormal, residuals, leverages, fromOrthonormal } = fit
  if (leverages.some((h) => h > 1 - 1e-10)) return null
  const p = fit.beta.length
  const middle = zeros(p, p)
  residuals.forEach((e, row) => {
    const weight = (e / (1 - leverages[row]!)) ** 2
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++)
        middle.values[i * p + j]! +=
          weight * orthonormal.values[row * p + i]! * orthonormal.values[row * p + j]!
  })
  return product(fromOrthonormal, product(middle, transpose(fromOrthonormal)))
}

interface ClusterPart {
  /** p × p: QᵀQ over the rows of the cluster. */
  readonly squares: Matrix
  /** p: Qᵀe. */
  readonly score: Float64Array
}

function partsOf(fit: LinearRegression, cluster: Int32Array, clusters: number): ClusterPart[] {
  const p = fit.beta.length
  const q = fit.orthonormal.values
  const parts = Array.from({ length: clusters }, () => ({
    squares: zeros(p, p),
    score: new Float64Array(p),
  }))
  cluster.forEach((g, row) => {
    const { squares, score } = parts[g]!
    for (let i = 0; i < p; i++) {
      const one = q[row * p + i]!
      score[i]! += one * fit.residuals[row]!
      for (let j = 0; j < p; j++) squares.values[i * p + j]! += one * q[row * p + j]!
    }
  })
  return parts
}

/** (I − S)^(−1/2), zero in the directions in which S is one. */
function inverseRoot(squares: Matrix): Matrix {
  const p = squares.rows
  const { values, vectors } = symmetricEigen(squares)
  const made = zeros(p, p)
  values.forEach((value, k) => {
    if (value > 1 - 1e-10) return
    const weight = 1 / Math.sqrt(1 - value)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++)
        made.values[i * p + j]! += weight * vectors.values[i * p + k]! * vectors.values[j * p + k]!
  })
  return made
}

function times(matrix: Matrix | null, x: Float64Array): Float64Array {
  if (!matrix) return x
  return x.map((_, i) => x.reduce((sum, value, j) => sum + matrix.values[i * x.length + j]! * value, 0))
}

/** In orthonormal coordinates s_g = Q_g F_g q with q = R⁻ᵀ c: G = diag(|s_g|²) − T Tᵀ, row g of T being Q_gᵀ s_g. */
function satterthwaiteDf(
  { fromOrthonormal, beta }: LinearRegression,
  parts: readonly ClusterPart[],
  halves: readonly (Matrix | null)[],
  contrast: ArrayLike<number>,
): number {
  const p = beta.length
  const q = Float64Array.from({ length: p }, (_, i) => {
    let sum = 0
    for (let j = 0; j < p; j++) sum += fromOrthonormal.values[j * p + i]! * contrast[j]!
    return sum
  })
  const own = parts.map(({ squares }, g) => {
    const turned = times(halves[g] ?? null, q)
    return { length: quadratic(squares, turned), t: times(squares, turned) }
  })
  const cross = zeros(p, p) // TᵀT
  for (const { t } of own)
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) cross.values[i * p + j]! += t[i]! * t[j]!
  let trace = 0
  let traceOfSquare = cross.values.reduce((sum, value) => sum + value * value, 0)
  for (const { length, t } of own) {
    const square = t.reduce((sum, value) => sum + value * value, 0)
    trace += length - square
    traceOfSquare += length * length - 2 * length * square
  }
  return (trace * trace) / traceOfSquare
}
