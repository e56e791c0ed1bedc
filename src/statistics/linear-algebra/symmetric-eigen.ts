import { checkSquare, identity, zeros, type Matrix } from './matrix.ts'

export interface SymmetricEigen {
  /** From the largest to the smallest. */
  readonly values: Float64Array
  /** Column k belongs to value k; of length one, its largest element (in size) positive, so that the sign is no accident. */
  readonly vectors: Matrix
}

const MOST_SWEEPS = 60

/**
 * Eigenvalues and vectors of a symmetric matrix, by Jacobi's rotations: slower than others for hundreds of variables, and
 * small eigenvalues come out with all their digits.
 *
 * Source: Golub & Van Loan (2013), Matrix computations, 8.5.
 *
 * @param a  symmetric; only its lower triangle is read.
 * @throws {RangeError} when the matrix is not square or holds something other than numbers.
 * @example symmetricEigen(fromRows([[2, 1], [1, 2]])).values // 3 and 1
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const n = checkSquare(a)
  if (!a.values.every(Number.isFinite))
    throw new RangeError('An eigenvalue needs numbers, got NaN or infinity.')
  const work = Float64Array.from(a.values)
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) work[j * n + i] = work[i * n + j]!
  const vectors = identity(n)
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(work, n); sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(work, vectors.values, n, p, q)
  }
  return inOrder(work, vectors)
}

function isDiagonal(work: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const scale = Math.sqrt(Math.abs(work[i * n + i]! * work[j * n + j]!))
      if (Math.abs(work[i * n + j]!) > 1e-17 * scale && Math.abs(work[i * n + j]!) > 1e-300) return false
    }
  }
  return true
}

/** One rotation in the plane of p and q, after which element (p, q) is zero. */
function rotate(work: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = work[p * n + q]!
  if (off === 0) return
  const theta = (work[q * n + q]! - work[p * n + p]!) / (2 * off)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  work[p * n + p]! -= t * off
  work[q * n + q]! += t * off
  work[p * n + q] = 0
  work[q * n + p] = 0
  for (let k = 0; k < n; k++) {
    if (k !== p && k !== q) {
      const kp = work[k * n + p]!
      const kq = work[k * n + q]!
      work[k * n + p] = work[p * n + k] = c * kp - s * kq
      work[k * n + q] = work[q * n + k] = s * kp + c * kq
    }
    const vp = vectors[k * n + p]!
    const vq = vectors[k * n + q]!
    vectors[k * n + p] = c * vp - s * vq
    vectors[k * n + q] = s * vp + c * vq
  }
}

function inOrder(work: Float64Array, vectors: Matrix): SymmetricEigen {
  const n = vectors.rows
  const order = Array.from({ length: n }, (_, k) => k).sort((x, y) => work[y * n + y]! - work[x * n + x]!)
  const sorted = zeros(n, n)
  for (const [place, from] of order.entries()) {
    let largest = 0
    for (let i = 0; i < n; i++) {
      const element = vectors.values[i * n + from]!
      if (Math.abs(element) > Math.abs(largest) * (1 + 1e-12)) largest = element
    }
    const sign = largest < 0 ? -1 : 1
    for (let i = 0; i < n; i++) sorted.values[i * n + place] = sign * vectors.values[i * n + from]!
  }
  return { values: Float64Array.from(order, (from) => work[from * n + from]!), vectors: sorted }
}
