/**
 * Where the parameters of one group stand in the matrices of LISREL, and the moments that these imply:
 *
 *     y = ν + Λ η + ε,   η = α + B η + ζ,   ε ~ (0, Θ),   ζ ~ (0, Ψ)
 *     G = Λ (I − B)⁻¹,   Σ = G Ψ Gᵀ + Θ,    μ = ν + G α
 *
 * Among the η stand the factors, and every observed variable that takes part in a regression or covaries with one that
 * does: it is then its own η, measured without error.
 *
 * Every derivative of Σ has rank two: ∂Σ = u vᵀ + v uᵀ, with u and v among the unit vectors eᵢ, the columns g of G, and
 * the columns m of M = Λ C, where C is the covariance of η. So all slopes and curvatures come from products of these few
 * vectors (`Basis`), and never from a matrix of moments by parameters.
 *
 * Source: Bollen (1989), Structural equations with latent variables, chapters 2, 7 and 8.
 */
import type { Parameter, ParameterTable } from './parameter-table.ts'

/** Λ, B, Ψ, Θ, ν, α. */
export const LAMBDA = 0
export const BETA = 1
export const PSI = 2
export const THETA = 3
export const NU = 4
export const ALPHA = 5

export interface Place {
  readonly matrix: number
  readonly row: number
  /** 0 for ν and α. */
  readonly column: number
}

export interface Layout {
  /** p observed variables and m η, by name. */
  readonly observed: readonly string[]
  readonly eta: readonly string[]
  /** Per observed variable the η that it is, or −1. */
  readonly isEta: readonly number[]
  place(parameter: Pick<Parameter, 'lhs' | 'op' | 'rhs'>): Place
}

/** Which observed variables are their own η, and where each parameter stands. */
export function layoutOf(table: Pick<ParameterTable, 'parameters' | 'observed' | 'latent'>): Layout {
  const { observed, latent, parameters } = table
  const eta = new Set(latent)
  const known = new Set(observed)
  for (const { lhs, op, rhs } of parameters) {
    if (op !== '~') continue
    eta.add(lhs)
    eta.add(rhs)
  }
  // a covariance with an η makes an η of the other
  for (let grew = true; grew; ) {
    grew = false
    for (const { lhs, op, rhs } of parameters) {
      if (op !== '~~' || eta.has(lhs) === eta.has(rhs)) continue
      eta.add(lhs)
      eta.add(rhs)
      grew = true
    }
  }
  const names = [...latent, ...observed.filter((name) => eta.has(name))]
  const etaOf = new Map(names.map((name, place) => [name, place]))
  const observedAt = new Map(observed.map((name, place) => [name, place]))
  const inEta = (name: string) => etaOf.get(name) ?? -1
  const inObserved = (name: string) => observedAt.get(name) ?? -1
  return {
    observed,
    eta: names,
    isEta: observed.map((name) => inEta(name)),
    place: ({ lhs, op, rhs }) => {
      switch (op) {
        case '=~':
          return known.has(rhs) && !etaOf.has(rhs)
            ? { matrix: LAMBDA, row: inObserved(rhs), column: inEta(lhs) }
            : { matrix: BETA, row: inEta(rhs), column: inEta(lhs) }
        case '~':
          return { matrix: BETA, row: inEta(lhs), column: inEta(rhs) }
        case '~~':
          return etaOf.has(lhs) && etaOf.has(rhs)
            ? { matrix: PSI, row: inEta(lhs), column: inEta(rhs) }
            : { matrix: THETA, row: inObserved(lhs), column: inObserved(rhs) }
        case '~1':
          return etaOf.has(lhs)
            ? { matrix: ALPHA, row: inEta(lhs), column: 0 }
            : { matrix: NU, row: inObserved(lhs), column: 0 }
        default:
          throw new RangeError(`${lhs} ${op} ${rhs} has no place among means and covariances.`)
      }
    },
  }
}

/** Parameters as numbers, for the loops: ∂Σ = scale (u vᵀ + v uᵀ), ∂μ = meanScale · (mean vector) · (η of `meanEta`, or 1). */
export interface Terms {
  readonly count: number
  readonly u: Int32Array
  readonly v: Int32Array
  readonly scale: Float64Array
  readonly mean: Int32Array
  readonly meanScale: Float64Array
  /** −1: times 1. */
  readonly meanEta: Int32Array
  readonly matrix: Int32Array
  readonly row: Int32Array
  readonly column: Int32Array
}

/** In the basis e₀…, g₀…, m₀… of p + 2m vectors. */
export function termsOf(places: readonly Place[], p: number, m: number): Terms {
  const count = places.length
  const made = {
    count,
    u: new Int32Array(count),
    v: new Int32Array(count),
    scale: new Float64Array(count),
    mean: new Int32Array(count),
    meanScale: new Float64Array(count),
    meanEta: new Int32Array(count).fill(-1),
    matrix: Int32Array.from(places, ({ matrix }) => matrix),
    row: Int32Array.from(places, ({ row }) => row),
    column: Int32Array.from(places, ({ column }) => column),
  }
  places.forEach(({ matrix, row, column }, at) => {
    const isMean = matrix === NU || matrix === ALPHA
    const first = matrix === LAMBDA || matrix === THETA || matrix === NU ? row : p + row
    const second =
      matrix === LAMBDA || matrix === BETA ? p + m + column : matrix === PSI ? p + column : column
    made.u[at] = isMean ? 0 : first
    made.v[at] = isMean ? 0 : second
    made.scale[at] = isMean ? 0 : (matrix === PSI || matrix === THETA) && row === column ? 0.5 : 1
    const movesMean = matrix !== PSI && matrix !== THETA
    made.mean[at] = movesMean ? first : 0
    made.meanScale[at] = movesMean ? 1 : 0
    if (matrix === LAMBDA || matrix === BETA) made.meanEta[at] = column
  })
  return made
}

/**
 * The matrices of one group, filled from parameters, and what they imply. All arrays are overwritten by `fill`.
 *
 * `basis` holds p + 2m vectors of p elements, one after the other: eᵢ, then the columns of G, then those of M.
 */
export interface GroupMoments {
  readonly p: number
  readonly m: number
  readonly sigma: Float64Array
  readonly mu: Float64Array
  readonly basis: Float64Array
  /** (I − B)⁻¹, m × m. */
  readonly total: Float64Array
  /** Covariance of η, and its means (I − B)⁻¹ α. */
  readonly etaCovariance: Float64Array
  readonly etaMean: Float64Array
  readonly lambda: Float64Array
  readonly beta: Float64Array
  readonly psi: Float64Array
  readonly theta: Float64Array
  readonly nu: Float64Array
  readonly alpha: Float64Array
  /** Values in the order of the terms. False when I − B has no inverse. */
  fill(values: ArrayLike<number>): boolean
}

export function groupMoments(layout: Layout, terms: Terms): GroupMoments {
  const p = layout.observed.length
  const m = layout.eta.length
  const lambda = new Float64Array(p * m)
  const beta = new Float64Array(m * m)
  const psi = new Float64Array(m * m)
  const theta = new Float64Array(p * p)
  const nu = new Float64Array(p)
  const alpha = new Float64Array(m)
  const matrices = [lambda, beta, psi, theta, nu, alpha]
  const widths = [m, m, m, p, 1, 1]
  layout.isEta.forEach((eta, i) => {
    if (eta >= 0) lambda[i * m + eta] = 1
  })
  const hasPaths = terms.matrix.includes(BETA)
  const total = new Float64Array(m * m)
  for (let k = 0; k < m; k++) total[k * m + k] = 1
  const basis = new Float64Array((p + 2 * m) * p)
  for (let i = 0; i < p; i++) basis[i * p + i] = 1
  const made: GroupMoments = {
    p,
    m,
    lambda,
    beta,
    psi,
    theta,
    nu,
    alpha,
    total,
    basis,
    sigma: new Float64Array(p * p),
    mu: new Float64Array(p),
    etaCovariance: new Float64Array(m * m),
    etaMean: new Float64Array(m),
    fill: (values) => {
      for (let at = 0; at < terms.count; at++) {
        const matrix = terms.matrix[at]!
        const into = matrices[matrix]!
        const row = terms.row[at]!
        const column = terms.column[at]!
        into[row * widths[matrix]! + column] = values[at]!
        if (matrix === PSI || matrix === THETA) into[column * widths[matrix]! + row] = values[at]!
      }
      if (hasPaths && !invertIdentityMinus(beta, total, m)) return false
      imply(made)
      return true
    },
  }
  return made
}

/** G, C, M, η, Σ and μ from the matrices. */
function imply({ p, m, lambda, psi, theta, nu, alpha, total, basis, ...into }: GroupMoments): void {
  const { sigma, mu, etaCovariance, etaMean } = into
  const half = new Float64Array(m * m)
  for (let i = 0; i < m; i++) {
    let mean = 0
    for (let k = 0; k < m; k++) {
      const a = total[i * m + k]!
      if (a === 0) continue
      mean += a * alpha[k]!
      for (let j = 0; j < m; j++) half[i * m + j]! += a * psi[k * m + j]!
    }
    etaMean[i] = mean
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < m; k++) sum += half[i * m + k]! * total[j * m + k]!
      etaCovariance[i * m + j] = etaCovariance[j * m + i] = sum
    }
  }
  const ofG = p * p
  const ofM = p * p + m * p
  for (let i = 0; i < p; i++) {
    let mean = nu[i]!
    for (let k = 0; k < m; k++) {
      let g = 0
      let c = 0
      for (let l = 0; l < m; l++) {
        const loading = lambda[i * m + l]!
        if (loading === 0) continue
        g += loading * total[l * m + k]!
        c += loading * etaCovariance[l * m + k]!
      }
      basis[ofG + k * p + i] = g
      basis[ofM + k * p + i] = c
      mean += lambda[i * m + k]! * etaMean[k]!
    }
    mu[i] = mean
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = theta[i * p + j]!
      for (let k = 0; k < m; k++) sum += basis[ofM + k * p + i]! * lambda[j * m + k]!
      sigma[i * p + j] = sigma[j * p + i] = sum
    }
  }
}

/** (I − B)⁻¹ by elimination with exchange of rows; false where it has none. */
function invertIdentityMinus(beta: Float64Array, into: Float64Array, m: number): boolean {
  const work = new Float64Array(m * m)
  for (let i = 0; i < m * m; i++) work[i] = -beta[i]!
  into.fill(0)
  for (let i = 0; i < m; i++) {
    work[i * m + i]! += 1
    into[i * m + i] = 1
  }
  for (let column = 0; column < m; column++) {
    let pivot = column
    for (let i = column + 1; i < m; i++)
      if (Math.abs(work[i * m + column]!) > Math.abs(work[pivot * m + column]!)) pivot = i
    if (!(Math.abs(work[pivot * m + column]!) > 1e-12)) return false
    if (pivot !== column) {
      exchange(work, pivot, column, m)
      exchange(into, pivot, column, m)
    }
    const scale = 1 / work[column * m + column]!
    for (let j = 0; j < m; j++) {
      work[column * m + j]! *= scale
      into[column * m + j]! *= scale
    }
    for (let i = 0; i < m; i++) {
      const factor = work[i * m + column]!
      if (i === column || factor === 0) continue
      for (let j = 0; j < m; j++) {
        work[i * m + j]! -= factor * work[column * m + j]!
        into[i * m + j]! -= factor * into[column * m + j]!
      }
    }
  }
  return true
}

function exchange(matrix: Float64Array, a: number, b: number, m: number): void {
  for (let j = 0; j < m; j++) {
    const kept = matrix[a * m + j]!
    matrix[a * m + j] = matrix[b * m + j]!
    matrix[b * m + j] = kept
  }
}

/**
 * Derivatives of the moments in each term: rows are the lower triangle of Σ row by row, σ₀₀ σ₁₀ σ₁₁ σ₂₀ …, and after
 * them, where `withMeans`, the p means; columns are the terms. For discrepancies that weigh all moments against each
 * other (weighted least squares).
 */
export function momentDerivatives(moments: GroupMoments, terms: Terms, withMeans: boolean): Float64Array {
  const { p, basis, etaMean } = moments
  const { count, u, v, scale, mean, meanScale, meanEta } = terms
  const covariances = (p * (p + 1)) / 2
  const delta = new Float64Array((covariances + (withMeans ? p : 0)) * count)
  for (let at = 0; at < count; at++) {
    const first = u[at]! * p
    const second = v[at]! * p
    let row = 0
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++, row++) {
        delta[row * count + at] =
          scale[at]! * (basis[first + i]! * basis[second + j]! + basis[second + i]! * basis[first + j]!)
      }
    }
    if (!withMeans) continue
    const factor = meanScale[at]! * (meanEta[at]! < 0 ? 1 : etaMean[meanEta[at]!]!)
    for (let i = 0; i < p; i++, row++) delta[row * count + at] = factor * basis[mean[at]! * p + i]!
  }
  return delta
}
