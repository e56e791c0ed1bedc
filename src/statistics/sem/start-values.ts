/** Where the search begins: one factor at a time, the rest from the sample's variances. */
import type { Layout } from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'

/** Means and covariances of all variables in one group. */
export interface FullMoments {
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/** `half`: loadings of half a standard deviation, for when the search from the centroid loses its way. */
export type Way = 'centroid' | 'half'

/** A covariance matrix comes out wherever the sample has variances. */
export function startValues(
  table: ParameterTable,
  layout: Layout,
  samples: readonly FullMoments[],
  way: Way = 'centroid',
): Float64Array {
  const start = new Float64Array(table.free)
  const isSet = new Uint8Array(table.free)
  samples.forEach((sample, group) => {
    const factors = new Map(table.latent.map((name) => [name, factorOf(name, table, layout, sample, way)]))
    for (const parameter of table.parameters) {
      const { free, lhs, op, rhs } = parameter
      if (free === null || parameter.group !== group || isSet[free] === 1) continue
      isSet[free] = 1
      start[free] = parameter.value ?? guess(lhs, op, rhs)
    }
    function guess(lhs: string, op: string, rhs: string): number {
      const place = layout.observed.indexOf(lhs)
      const p = layout.observed.length
      if (op === '=~') return factors.get(lhs)?.loadings.get(rhs) ?? 1
      if (op === '~1') return place < 0 ? 0 : sample.mean[place]!
      if (op === '~~' && lhs === rhs) {
        if (place < 0) return factors.get(lhs)?.variance ?? 1
        const own = sample.covariance[place * p + place]!
        return own * (factors.size > 0 ? residualPart(lhs, own) : 1)
      }
      return 0
    }
    function residualPart(name: string, own: number): number {
      let explained = 0
      let isIndicator = false
      for (const { loadings, variance } of factors.values()) {
        const loading = loadings.get(name)
        if (loading === undefined) continue
        isIndicator = true
        explained = Math.max(explained, loading * loading * variance)
      }
      return isIndicator ? Math.min(Math.max(1 - explained / own, 0.2), 0.9) : 1
    }
  })
  return start
}

interface Factor {
  readonly loadings: ReadonlyMap<string, number>
  readonly variance: number
}

/** The loadings of a factor, on the scale that its fixed loading or fixed variance gives it. */
function factorOf(
  name: string,
  table: ParameterTable,
  layout: Layout,
  sample: FullMoments,
  way: Way,
): Factor {
  const own = table.parameters.filter(({ lhs, op, group }) => lhs === name && op === '=~' && group === 0)
  const places = own.map(({ rhs }) => layout.observed.indexOf(rhs))
  const raw = places.includes(-1)
    ? own.map(({ rhs }) => 0.7 * sizeOf(rhs, table, layout, sample, way))
    : way === 'centroid'
      ? centroid(places, sample, layout.observed.length)
      : half(places, sample, layout.observed.length)
  const markerAt = own.findIndex(({ free, value }) => free === null && value !== null && value !== 0)
  const fixed = fixedVariance(name, table)
  const byMarker = markerAt < 0 ? 1 : (raw[markerAt] ?? 1) / (own[markerAt]?.value ?? 1)
  const scale = fixed === null ? byMarker : Math.sqrt(fixed) || 1
  const loadings = new Map(
    own.map(({ rhs, free, value }, at) => [rhs, free === null ? (value ?? 0) : (raw[at] ?? 0) / scale]),
  )
  return { loadings, variance: fixed ?? scale * scale }
}

/** Standard deviation of a variable, or of a factor by its own indicators. */
function sizeOf(name: string, table: ParameterTable, layout: Layout, sample: FullMoments, way: Way): number {
  const place = layout.observed.indexOf(name)
  if (place >= 0) return Math.sqrt(sample.covariance[place * layout.observed.length + place]!)
  const isMeasured = table.parameters.some(({ lhs, op, rhs }) => lhs === name && op === '=~' && rhs !== name)
  return isMeasured && way === 'centroid' ? Math.sqrt(factorOf(name, table, layout, sample, way).variance) : 1
}

/** Covariance of each indicator with the sum of the others, over the size of that sum; signs as the first has them. */
function centroid(places: readonly number[], { covariance }: FullMoments, p: number): number[] {
  const first = places[0] ?? 0
  const signs = places.map((i) => (covariance[first * p + i]! < 0 ? -1 : 1))
  const sums = places.map((i, at) =>
    places.reduce(
      (sum, j, other) => (other === at ? sum : sum + (signs[other] ?? 1) * covariance[i * p + j]!),
      0,
    ),
  )
  const whole = sums.reduce((sum, one, at) => sum + (signs[at] ?? 1) * one, 0)
  const length = Math.sqrt((Math.max(whole, 0) * places.length) / Math.max(1, places.length - 1))
  return places.map((i, at) => {
    const sign = signs[at] ?? 1
    const size = Math.sqrt(covariance[i * p + i]!)
    const loading = length > 0 ? (sign * (sums[at] ?? 0)) / length : 0
    return sign * Math.min(Math.max(loading, 0.2 * size), 0.9 * size)
  })
}

/** Half the standard deviation of each. */
function half(places: readonly number[], { covariance }: FullMoments, p: number): number[] {
  const first = places[0] ?? 0
  return places.map(
    (i) => 0.5 * Math.sqrt(covariance[i * p + i]!) * (covariance[first * p + i]! < 0 ? -1 : 1),
  )
}

function fixedVariance(name: string, table: ParameterTable): number | null {
  const own = table.parameters.find(
    ({ lhs, op, rhs, group }) => lhs === name && op === '~~' && rhs === name && group === 0,
  )
  return own?.free === null ? own.value : null
}
