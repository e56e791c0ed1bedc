/** Second derivatives of the likelihood between two lists of terms, in the notation of `normal-likelihood.ts`. */
import { alongBasis, gram, meanFactors } from './along-basis.ts'
import { ALPHA, BETA, LAMBDA, PSI, type GroupMoments, type Terms } from './model-matrices.ts'
import type { PatternWork } from './pattern-work.ts'

export type Curvature = 'expected' | 'observed'

/**
 * What one pattern adds: expected ½ tr(P ∂ₐΣ P ∂ᵦΣ) + ∂ₐμᵀ P ∂ᵦμ; observed tr(P ∂ₐΣ P T P ∂ᵦΣ) − ½ tr(P ∂ₐΣ P ∂ᵦΣ)
 * + dᵀP ∂ₐΣ P ∂ᵦμ + dᵀP ∂ᵦΣ P ∂ₐμ + ∂ₐμᵀ P ∂ᵦμ.
 */
export function addPattern(
  block: Float64Array,
  rows: Terms,
  columns: Terms,
  { weight, inverse, middle, deviation }: PatternWork,
  moments: GroupMoments,
  products: { readonly p: Float64Array; readonly ptp: Float64Array },
  kind: Curvature,
  hasMeans: boolean,
): void {
  const { p, m } = moments
  const nv = p + 2 * m
  const k = gram(inverse, moments, products.p)
  const isObserved = kind === 'observed'
  const w = isObserved ? gram(middle, moments, products.ptp) : k
  const pulled = new Float64Array(p)
  if (isObserved && hasMeans)
    for (let i = 0; i < p; i++) {
      let sum = 0
      for (let j = 0; j < p; j++) sum += inverse[i * p + j]! * deviation[j]!
      pulled[i] = sum
    }
  const y = alongBasis(pulled, moments)
  const rowMean = meanFactors(rows, moments)
  const columnMean = meanFactors(columns, moments)
  const isSquare = rows === columns
  for (let a = 0; a < rows.count; a++) {
    const u = rows.u[a]! * nv
    const v = rows.v[a]! * nv
    const yu = y[rows.u[a]!]!
    const yv = y[rows.v[a]!]!
    const mean = rows.mean[a]! * nv
    const scale = rows.scale[a]!
    const meanA = rowMean[a]!
    const last = isSquare ? a + 1 : columns.count
    for (let b = 0; b < last; b++) {
      const s = columns.u[b]!
      const t = columns.v[b]!
      const scales = scale * columns.scale[b]!
      let sum = 0
      if (scales !== 0) {
        const us = k[u + s]!
        const ut = k[u + t]!
        const vs = k[v + s]!
        const vt = k[v + t]!
        const both = us * vt + ut * vs
        sum = isObserved
          ? scales * (ut * w[v + s]! + us * w[v + t]! + vt * w[u + s]! + vs * w[u + t]! - both)
          : scales * both
      }
      const meanB = columnMean[b]!
      if (meanA !== 0 || meanB !== 0) {
        const mb = columns.mean[b]!
        sum += meanA * meanB * k[mean + mb]!
        if (isObserved)
          sum +=
            scale * meanB * (yu * k[v + mb]! + yv * k[u + mb]!) +
            columns.scale[b]! * meanA * (y[s]! * k[mean + t]! + y[t]! * k[mean + s]!)
      }
      block[a * columns.count + b]! += weight * sum
    }
  }
}

/** ½ tr(Q ∂²Σ) − rᵀ ∂²μ: the model itself is bent. Q and r are the pulls, `products` the Gram matrix of Q. */
export function addBending(
  block: Float64Array,
  rows: Terms,
  columns: Terms,
  products: Float64Array,
  meanPull: Float64Array,
  moments: GroupMoments,
): void {
  const { p, m, total, etaMean } = moments
  const nv = p + 2 * m
  const onMean = alongBasis(meanPull, moments)
  const isSquare = rows === columns
  for (let a = 0; a < rows.count; a++) {
    const u = rows.u[a]!
    const v = rows.v[a]!
    const last = isSquare ? a + 1 : columns.count
    for (let b = 0; b < last; b++) {
      const matrix = columns.matrix[b]!
      if (matrix !== LAMBDA && matrix !== BETA && matrix !== PSI && matrix !== ALPHA) continue
      let sum = 0
      if (rows.scale[a]! !== 0 && matrix !== ALPHA)
        sum +=
          rows.scale[a]! *
          (moved(u, v * nv, products, columns, b, moments) + moved(v, u * nv, products, columns, b, moments))
      if (rows.meanScale[a]! !== 0) {
        const k = rows.meanEta[a]!
        const factor = k < 0 ? 1 : etaMean[k]!
        const along = moved(rows.mean[a]!, 0, onMean, columns, b, moments)
        const row = columns.row[b]!
        const etaMoves =
          k < 0
            ? 0
            : matrix === BETA
              ? total[k * m + row]! * etaMean[columns.column[b]!]!
              : matrix === ALPHA
                ? total[k * m + row]!
                : 0
        sum -= rows.meanScale[a]! * (along * factor + onMean[rows.mean[a]!]! * etaMoves)
      }
      block[a * columns.count + b]! += sum
    }
  }
}

/**
 * (∂ᵦ of basis vector w)ᵀ x, where `along[from + v]` is vᵀx for the vectors v of the basis:
 * ∂g_k is e_i A_jk in λ_ij and g_i A_jk in β_ij; ∂m_k is e_i C_jk in λ_ij, g_i C_jk + m_j A_ki in β_ij and
 * g_i A_kj + g_j A_ki in ψ_ij; A = (I − B)⁻¹, C the covariance of η.
 */
function moved(
  w: number,
  from: number,
  along: Float64Array,
  terms: Terms,
  b: number,
  { p, m, total, etaCovariance }: GroupMoments,
): number {
  if (w < p) return 0
  const matrix = terms.matrix[b]!
  const i = terms.row[b]!
  const j = terms.column[b]!
  const isG = w < p + m
  const k = isG ? w - p : w - p - m
  if (matrix === LAMBDA || matrix === BETA) {
    const first = matrix === LAMBDA ? i : p + i
    if (isG) return along[from + first]! * total[j * m + k]!
    const second = matrix === BETA ? along[from + p + m + j]! * total[k * m + i]! : 0
    return along[from + first]! * etaCovariance[j * m + k]! + second
  }
  if (matrix !== PSI || isG) return 0
  const one = along[from + p + i]! * total[k * m + j]!
  return i === j ? one : one + along[from + p + j]! * total[k * m + i]!
}

export function mirror(block: Float64Array, count: number): void {
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) block[b * count + a] = block[a * count + b]!
}
