/** Where the search begins: one factor at a time by the centroid, the rest from the sample's variances. */
import type { Layout } from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'

/** Means and covariances of all variables in one group. */
export interface FullMoments {
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/** A covariance matrix comes out wherever the sample has variances. */
export function startValues(
  table: ParameterTable,
  layout: Layout,
  samples: readonly FullMoments[],
): Float64Array {
  const start = new Float64Array(table.free)
  const isSet = new Uint8Array(table.free)
  samples.forEach((sample, group) => {
    const factors = new Map(table.latent.map((name) => [name, centroid(name, table, layout, sample)]))
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

/** Loadings by the centroid of a factor's indicators, on the scale that its fixed loading or fixed variance gives it. */
function centroid(name: string, table: ParameterTable, layout: Layout, sample: FullMoments): Factor {
  const p = layout.observed.length
  const own = table.parameters.filter(({ lhs, op, group }) => lhs === name && op === '=~' && group === 0)
  const places = own.map(({ rhs }) => layout.observed.indexOf(rhs))
  const size = (i: number) => Math.sqrt(sample.covariance[i * p + i]!)
  const ofFactors = new Map(own.map(({ rhs, free, value }) => [rhs, free === null ? (value ?? 1) : 1]))
  if (places.includes(-1)) return { loadings: ofFactors, variance: fixedVariance(name, table) ?? 0.3 }
  const first = places[0] ?? 0
  const signs = places.map((i) => (sample.covariance[first * p + i]! < 0 ? -1 : 1))
  const sums = places.map((i, at) =>
    places.reduce(
      (sum, j, other) =>
        other === at ? sum : sum + (signs[other] ?? 1) * (sample.covariance[i * p + j] ?? 0),
      0,
    ),
  )
  const whole = sums.reduce((sum, one, at) => sum + (signs[at] ?? 1) * one, 0)
  const raw = places.map((i, at) => {
    const loading =
      whole > 0 ? (sums[at] ?? 0) / Math.sqrt((whole * places.length) / Math.max(1, places.length - 1)) : 0
    const sign = signs[at] ?? 1
    return sign * Math.min(Math.max(sign * loading, 0.2 * size(i)), 0.9 * size(i))
  })
  const markerAt = own.findIndex(({ free, value }) => free === null && value !== null && value !== 0)
  const fixed = fixedVariance(name, table)
  const scale =
    fixed !== null
      ? Math.sqrt(fixed) || 1
      : markerAt < 0
        ? 1
        : (raw[markerAt] ?? 1) / (own[markerAt]?.value ?? 1)
  const loadings = new Map(
    own.map(({ rhs, free, value }, at) => [rhs, free === null ? (value ?? 0) : (raw[at] ?? 0) / scale]),
  )
  return { loadings, variance: fixed ?? scale * scale }
}

function fixedVariance(name: string, table: ParameterTable): number | null {
  const own = table.parameters.find(
    ({ lhs, op, rhs, group }) => lhs === name && op === '~~' && rhs === name && group === 0,
  )
  return own?.free === null ? own.value : null
}
