import { alongBasis, gram, meanFactors } from './along-basis.ts'
import { groupMoments, termsOf, type GroupMoments, type Layout, type Terms } from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'
import { addBending, addPattern, mirror, type Curvature } from './pattern-curvature.ts'
import { fillMiddle, halfDeviance, type PatternWork } from './pattern-work.ts'
import type { GroupSample } from './sample-moments.ts'

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

/** One group of `normalLikelihood`, in its notation. */
export function groupLikelihood(
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
