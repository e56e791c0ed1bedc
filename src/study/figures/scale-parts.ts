import type { FigureBlock } from './figure-blocks.ts'

/** A scale and the places of its items in the block. */
export interface ScalePart {
  /** The name of the scale, and of the dimension where it is one part of the whole. */
  readonly label: readonly string[]
  readonly places: readonly number[]
}

/** The scale as a whole, and each dimension of it that has at least two items. Only what was made as a scale is one. */
export function scaleParts({ kind, scaleName, items }: FigureBlock): ScalePart[] {
  if (kind !== 'scale' || scaleName === null) return []
  const all = items.map((_, place) => place)
  const dimensions = Map.groupBy(all, (place) => items[place]?.dimension?.id ?? null)
  const parts = [...dimensions].flatMap(([dimension, places]) =>
    dimension !== null && places.length > 1 && places.length < items.length
      ? [{ label: [scaleName, dimension], places }]
      : [],
  )
  return items.length > 1 ? [{ label: [scaleName], places: all }, ...parts] : []
}
