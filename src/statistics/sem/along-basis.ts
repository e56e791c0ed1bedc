import type { GroupMoments, Terms } from './model-matrices.ts'

/** vᵀ A w for all vectors of the basis; A symmetric, p × p. All of `made` is overwritten. */
export function gram(
  a: Float64Array,
  { p, m, basis }: GroupMoments,
  made: Float64Array = new Float64Array((p + 2 * m) ** 2),
): Float64Array {
  const nv = p + 2 * m
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) made[i * nv + j] = a[i * p + j]!
  const image = new Float64Array(p)
  for (let w = p; w < nv; w++) {
    for (let i = 0; i < p; i++) {
      let sum = 0
      for (let j = 0; j < p; j++) sum += a[i * p + j]! * basis[w * p + j]!
      image[i] = sum
      made[i * nv + w] = made[w * nv + i] = sum
    }
    for (let v = p; v <= w; v++) {
      let sum = 0
      for (let i = 0; i < p; i++) sum += basis[v * p + i]! * image[i]!
      made[v * nv + w] = made[w * nv + v] = sum
    }
  }
  return made
}

/** vᵀ x for all vectors of the basis. */
export function alongBasis(x: Float64Array, { p, m, basis }: GroupMoments): Float64Array {
  const nv = p + 2 * m
  const made = new Float64Array(nv)
  for (let v = 0; v < nv; v++) {
    let sum = 0
    for (let i = 0; i < p; i++) sum += basis[v * p + i]! * x[i]!
    made[v] = sum
  }
  return made
}

/** By how much a term moves the means along its vector. */
export function meanFactors({ count, meanScale, meanEta }: Terms, { etaMean }: GroupMoments): Float64Array {
  const made = new Float64Array(count)
  for (let a = 0; a < count; a++) made[a] = meanScale[a]! * (meanEta[a]! < 0 ? 1 : etaMean[meanEta[a]!]!)
  return made
}
