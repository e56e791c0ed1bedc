/**
 * The likelihood of normal data under a model, with its slopes and curvatures, exact and without matrices of moments by
 * parameters (see `model-matrices.ts`). Complete data are the case of one pattern.
 *
 *     f = Σ n_o / (2N) · (log |Σ_o| + tr P T),   P = Σ_o⁻¹,  T = S_o + d dᵀ,  d = mean − μ_o
 *
 * over the patterns o of answered variables; −log L is N f + (numbers answered) · log(2π) / 2.
 *
 * Source: Arbuckle (1996), in Marcoulides & Schumacker, Advanced structural equation modeling; Savalei (2010), Psychol.
 * Methods 15, 352–367 (observed and expected information).
 */
import {
  ALPHA,
  BETA,
  groupMoments,
  LAMBDA,
  PSI,
  termsOf,
  type GroupMoments,
  type Layout,
  type Terms,
} from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'
import type { GroupSample } from './sample-moments.ts'

export type Curvature = 'expected' | 'observed'

export interface NormalLikelihood {
  readonly free: number
  readonly n: number
  readonly groups: readonly GroupLikelihood[]
  /** f at x; +Infinity where x implies no covariance matrix. What follows speaks of the last x. */
  at(x: ArrayLike<number>): number
  slopes(into: Float64Array): void
  /** Second derivatives of f, free × free; `expected`: their mean under the model. */
  curvature(kind: Curvature, into: Float64Array): void
}

/** One group at the last x. */
export interface GroupLikelihood {
  readonly sample: GroupSample
  readonly moments: GroupMoments
  readonly hasMeans: boolean
  /** All parameters of the group that stand in a matrix. */
  readonly terms: Terms
  /** Place in x of each term, −1 where it is fixed. */
  readonly place: Int32Array
  /** Terms that are free, and their places in x. */
  readonly freeTerms: Terms
  readonly freePlace: Int32Array
  /** P of each pattern, in the rows and columns of all variables; zero where a variable is not there. */
  readonly inverses: readonly Float64Array[]
  /** Slopes of f in any terms of the group. */
  slopesIn(terms: Terms): Float64Array
  /** Second derivatives of f between two lists of terms, row by row. */
  curvatureBetween(rows: Terms, columns: Terms, kind: Curvature): Float64Array
}

/** @param samples  one per group, with the variables in the order of the layout. */
export function normalLikelihood(
  table: ParameterTable,
  layout: Layout,
  samples: readonly GroupSample[],
): NormalLikelihood {
  const total = samples.reduce((sum, { n }) => sum + n, 0)
  const groups = samples.map((sample, group) => groupLikelihood(table, layout, sample, group, total))
  const { free } = table
  return {
    free,
    n: total,
    groups,
    at: (x) => {
      let value = 0
      for (const group of groups) {
        value += group.at(x)
        if (value === Infinity) return Infinity
      }
      return value
    },
    slopes: (into) => {
      into.fill(0)
      for (const group of groups) {
        const slopes = group.slopesIn(group.freeTerms)
        for (let a = 0; a < slopes.length; a++) into[group.freePlace[a]!]! += slopes[a]!
      }
    },
    curvature: (kind, into) => {
      into.fill(0)
      for (const { curvatureBetween, freeTerms, freePlace } of groups) {
        const block = curvatureBetween(freeTerms, freeTerms, kind)
        const count = freeTerms.count
        for (let a = 0; a < count; a++) {
          const row = freePlace[a]! * free
          for (let b = 0; b < count; b++) into[row + freePlace[b]!]! += block[a * count + b]!
        }
      }
    },
  }
}

interface PatternWork {
  readonly weight: number
  /** P in the rows and columns of all variables, zero where a variable is not there. */
  readonly inverse: Float64Array
  /** d, idem. */
  readonly deviation: Float64Array
  /** T of the variables that are there. */
  readonly total: Float64Array
  /** P T P, of all variables. */
  readonly middle: Float64Array
  /** Room to work in, of the variables that are there. */
  readonly room: Float64Array
}

function groupLikelihood(
  table: ParameterTable,
  layout: Layout,
  sample: GroupSample,
  group: number,
  total: number,
): GroupLikelihood & { at(x: ArrayLike<number>): number } {
  const own = table.parameters.filter((parameter) => parameter.group === group)
  const places = own.map((parameter) => layout.place(parameter))
  const p = layout.observed.length
  const m = layout.eta.length
  const terms = termsOf(places, p, m)
  const place = Int32Array.from(own, ({ free }) => free ?? -1)
  const fixed = Float64Array.from(own, ({ value }) => value ?? 0)
  const freeAt = own.flatMap(({ free }, at) => (free === null ? [] : [at]))
  const freeTerms = termsOf(
    freeAt.flatMap((at) => places[at] ?? []),
    p,
    m,
  )
  const moments = groupMoments(layout, terms)
  const work = sample.patterns.map(
    ({ n, present }): PatternWork => ({
      weight: n / total,
      inverse: new Float64Array(p * p),
      deviation: new Float64Array(p),
      total: new Float64Array(present.length ** 2),
      middle: new Float64Array(p * p),
      room: new Float64Array(present.length ** 2),
    }),
  )
  const values = new Float64Array(own.length)
  /** Σ weight (P − P T P) and Σ weight P d. */
  const pull = new Float64Array(p * p)
  const meanPull = new Float64Array(p)
  const vectors = p + 2 * m
  /** Products of the basis under the pull, under P and under P T P. */
  const ofPull = new Float64Array(vectors * vectors)
  const products = { p: new Float64Array(vectors * vectors), ptp: new Float64Array(vectors * vectors) }
  let isPulled = false

  const at = (x: ArrayLike<number>): number => {
    for (let t = 0; t < values.length; t++) values[t] = place[t]! < 0 ? fixed[t]! : x[place[t]!]!
    isPulled = false
    if (!moments.fill(values)) return Infinity
    let value = 0
    for (let o = 0; o < work.length; o++) {
      const half = halfDeviance(sample, o, work[o]!, moments, table.hasMeans)
      if (!(half < Infinity)) return Infinity // also for NaN
      value += work[o]!.weight * half
    }
    return value
  }

  const pullTogether = () => {
    if (isPulled) return
    isPulled = true
    pull.fill(0)
    meanPull.fill(0)
    for (let o = 0; o < work.length; o++) {
      const { weight, inverse, middle, deviation } = work[o]!
      fillMiddle(sample.patterns[o]!.present, work[o]!, p)
      for (let i = 0; i < p * p; i++) pull[i]! += weight * (inverse[i]! - middle[i]!)
      if (!table.hasMeans) continue
      for (let i = 0; i < p; i++) {
        let sum = 0
        for (let j = 0; j < p; j++) sum += inverse[i * p + j]! * deviation[j]!
        meanPull[i]! += weight * sum
      }
    }
    gram(pull, moments, ofPull)
  }

  return {
    sample,
    moments,
    hasMeans: table.hasMeans,
    terms,
    place,
    freeTerms,
    freePlace: Int32Array.from(freeAt, (one) => place[one]!),
    inverses: work.map(({ inverse }) => inverse),
    at,
    slopesIn: (asked) => {
      pullTogether()
      const onMean = alongBasis(meanPull, moments)
      const meanFactor = meanFactors(asked, moments)
      const slopes = new Float64Array(asked.count)
      for (let a = 0; a < asked.count; a++)
        slopes[a] =
          asked.scale[a]! * ofPull[asked.u[a]! * vectors + asked.v[a]!]! -
          meanFactor[a]! * onMean[asked.mean[a]!]!
      return slopes
    },
    curvatureBetween: (rows, columns, kind) => {
      pullTogether()
      const block = new Float64Array(rows.count * columns.count)
      for (const one of work) addPattern(block, rows, columns, one, moments, products, kind, table.hasMeans)
      if (kind === 'observed') addBending(block, rows, columns, ofPull, meanPull, moments)
      if (rows === columns) mirror(block, rows.count)
      return block
    },
  }
}

/** log |Σ_o| + tr P T, halved; fills the inverse and T. Infinity where Σ_o is not positive. */
function halfDeviance(
  sample: GroupSample,
  o: number,
  work: PatternWork,
  { p, sigma, mu }: GroupMoments,
  hasMeans: boolean,
): number {
  const { present, mean, covariance } = sample.patterns[o]!
  const k = present.length
  const lower = work.room // its lower triangle; what stands above it is not read
  let logDeterminant = 0
  for (let i = 0; i < k; i++) {
    const row = present[i]! * p
    for (let j = 0; j <= i; j++) {
      let sum = sigma[row + present[j]!]!
      for (let l = 0; l < j; l++) sum -= lower[i * k + l]! * lower[j * k + l]!
      if (i > j) {
        lower[i * k + j] = sum / lower[j * k + j]!
        continue
      }
      // a pivot that is nothing but rounding is none
      if (!(sum > 1e-13 * Math.abs(sigma[row + present[i]!]!))) return Infinity
      lower[i * k + i] = Math.sqrt(sum)
      logDeterminant += Math.log(sum)
    }
  }
  // L⁻¹ in place, then P = L⁻ᵀ L⁻¹
  for (let i = 0; i < k; i++) {
    const pivot = lower[i * k + i]!
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let l = j; l < i; l++) sum -= lower[i * k + l]! * lower[l * k + j]!
      lower[i * k + j] = sum / pivot
    }
    lower[i * k + i] = 1 / pivot
  }
  const { inverse, deviation, total } = work
  for (let i = 0; i < k; i++) {
    const d = hasMeans ? mean[i]! - mu[present[i]!]! : 0
    deviation[present[i]!] = d
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let l = i; l < k; l++) sum += lower[l * k + i]! * lower[l * k + j]!
      inverse[present[i]! * p + present[j]!] = inverse[present[j]! * p + present[i]!] = sum
      total[i * k + j] = total[j * k + i] = covariance[i * k + j]! + d * deviation[present[j]!]!
    }
  }
  let trace = 0
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) trace += inverse[present[i]! * p + present[j]!]! * total[i * k + j]!
  return (logDeterminant + trace) / 2
}

/** P T P. */
function fillMiddle(present: Int32Array, { inverse, total, middle, room }: PatternWork, p: number): void {
  const k = present.length
  const half = room.fill(0) // T P
  for (let i = 0; i < k; i++) {
    for (let l = 0; l < k; l++) {
      const factor = total[i * k + l]!
      const row = present[l]! * p
      for (let j = 0; j < k; j++) half[i * k + j]! += factor * inverse[row + present[j]!]!
    }
  }
  for (let i = 0; i < k; i++) {
    const row = present[i]! * p
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let l = 0; l < k; l++) sum += inverse[row + present[l]!]! * half[l * k + j]!
      middle[row + present[j]!] = middle[present[j]! * p + present[i]!] = sum
    }
  }
}

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

/**
 * What one pattern adds: expected ½ tr(P ∂ₐΣ P ∂ᵦΣ) + ∂ₐμᵀ P ∂ᵦμ; observed tr(P ∂ₐΣ P T P ∂ᵦΣ) − ½ tr(P ∂ₐΣ P ∂ᵦΣ)
 * + dᵀP ∂ₐΣ P ∂ᵦμ + dᵀP ∂ᵦΣ P ∂ₐμ + ∂ₐμᵀ P ∂ᵦμ.
 */
function addPattern(
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
function addBending(
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

function mirror(block: Float64Array, count: number): void {
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) block[b * count + a] = block[a * count + b]!
}
