import type { FigureBlock } from './figure-blocks.ts'
import { scaleParts } from './scale-parts.ts'

/** The variable of an item in a model: ids of one's own may hold signs that lavaan does not read. */
export const variableOf = (place: number): string => `v${place + 1}`

export interface FactorModel {
  /** In lavaan's syntax. */
  readonly syntax: string
  /** The dimension of each factor; null for one factor over the whole scale. */
  readonly factors: readonly { readonly name: string; readonly dimension: string | null }[]
}

/**
 * The model that the questionnaire itself says: each dimension of a scale a factor where every item has one with at least
 * two items, else one factor for all. Null under three items: such a model fits whatever the answers are.
 */
export function factorModel(block: FigureBlock): FactorModel | null {
  const [whole, ...parts] = scaleParts(block)
  if (!whole || whole.places.length < 3) return null
  const covered = parts.reduce((sum, { places }) => sum + places.length, 0)
  const isDivided = parts.length > 1 && covered === whole.places.length
  const factors = (isDivided ? parts : [whole]).map(({ label, places }, at) => ({
    name: `f${at + 1}`,
    dimension: isDivided ? (label[1] ?? null) : null,
    places,
  }))
  return {
    syntax: factors.map(({ name, places }) => `${name} =~ ${places.map(variableOf).join(' + ')}`).join('\n'),
    factors: factors.map(({ name, dimension }) => ({ name, dimension })),
  }
}
