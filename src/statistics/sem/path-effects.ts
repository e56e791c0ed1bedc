import { evaluate, type WithSlopes } from './expression.ts'
import type { SemFit } from './fit-structural-model.ts'

export interface PathEffect {
  readonly kind: 'indirect' | 'direct' | 'total' | 'defined'
  /** Variables; both are the name of a quantity defined with `:=`. */
  readonly from: string
  readonly to: string
}

export interface PathEffects {
  /** false: some path leads back to where it began, and effects are not sums over a few ways. */
  readonly runsOneWay: boolean
  readonly effects: readonly PathEffect[]
  /** The value of each effect at these free parameters. */
  readonly valuesAt: (x: ArrayLike<number>) => Float64Array
}

/**
 * What runs along the regressions of a model: for every two variables between which a way of two or more steps leads, the
 * total effect (all ways), the direct effect (one step) and the indirect effect (total less direct); and the quantities
 * that the model defines with `:=`. With B the slopes, total effects are B + B² + B³ + … , which ends because no way
 * leads back.
 *
 * Source: Bollen (1987), Sociological Methodology 17, 37–69.
 *
 * @param fit  of one group.
 * @example
 * // m ~ .5 x; y ~ .4 m + .1 x: from x to y indirect .2, direct .1, total .3
 */
export function pathEffects({ table, model }: SemFit): PathEffects {
  const steps = table.parameters.filter(({ op }) => op === '~')
  const names = [...new Set(steps.flatMap(({ lhs, rhs }) => [rhs, lhs]))]
  const size = names.length
  const places = steps.map(({ lhs, rhs, free, value }) => ({
    at: names.indexOf(lhs) * size + names.indexOf(rhs),
    free,
    value: value ?? 0,
  }))
  const exists = new Float64Array(size * size)
  for (const { at } of places) exists[at] = 1
  const ways = powers(exists, size)
  const runsOneWay = !names.some((_, i) => ways.all[i * size + i]! > 0)
  const pairs = runsOneWay
    ? names.flatMap((from, j) =>
        names.flatMap((to, i) => (ways.longer[i * size + j]! > 0 ? [{ from, to, at: i * size + j }] : [])),
      )
    : []
  const effects: PathEffect[] = [
    ...pairs.flatMap(({ from, to, at }) => [
      { kind: 'indirect' as const, from, to },
      ...(exists[at]! > 0 ? [{ kind: 'direct' as const, from, to }] : []),
      { kind: 'total' as const, from, to },
    ]),
    ...model.definitions.map(({ name }) => ({ kind: 'defined' as const, from: name, to: name })),
  ]
  const valuesAt = (x: ArrayLike<number>) => {
    const slopes = new Float64Array(size * size)
    for (const { at, free, value } of places) slopes[at] = free === null ? value : x[free]!
    const { longer } = powers(slopes, size)
    const along = pairs.flatMap(({ at }) => {
      const [indirect, direct] = [longer[at]!, slopes[at]!]
      return exists[at]! > 0 ? [indirect, direct, indirect + direct] : [indirect, indirect]
    })
    return Float64Array.from([...along, ...definedAt(table, model, x)])
  }
  return { runsOneWay, effects, valuesAt }
}

/** Sums of B² + B³ + … up to as many steps as there are variables, and with B. */
function powers(slopes: Float64Array, size: number) {
  const longer = new Float64Array(size * size)
  let power = slopes
  for (let step = 2; step <= size; step++) {
    const next = new Float64Array(size * size)
    for (let i = 0; i < size; i++)
      for (let k = 0; k < size; k++) {
        const factor = power[i * size + k]!
        if (factor === 0) continue
        for (let j = 0; j < size; j++) next[i * size + j]! += factor * slopes[k * size + j]!
      }
    next.forEach((value, at) => {
      longer[at]! += value
    })
    power = next
  }
  return { longer, all: longer.map((value, at) => value + slopes[at]!) }
}

function definedAt(table: SemFit['table'], model: SemFit['model'], x: ArrayLike<number>): number[] {
  const known = new Map<string, WithSlopes>()
  for (const { label, free, value } of table.parameters)
    if (label !== '' && !known.has(label))
      known.set(label, { value: free === null ? (value ?? 0) : x[free]!, slopes: new Map() })
  return model.definitions.map(({ name, expression }) => {
    const found = evaluate(expression, (label) => known.get(label) ?? { value: NaN, slopes: new Map() })
    known.set(name, found)
    return found.value
  })
}
