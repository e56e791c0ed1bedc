import { describe, expect, it } from 'vitest'
import type { FigureBlock } from '../figure-blocks.ts'
import { reliabilityOfBlock } from './reliability-of-block.ts'

const text = { nl: 'v', en: 'q' }
const block = (dimensions: readonly (string | null)[]): FigureBlock => ({
  id: 'worker.scale.PE',
  group: 'worker',
  kind: 'scale',
  scaleName: 'PE',
  about: null,
  items: dimensions.map((dimension, place) => ({
    id: `PE.${place + 1}`,
    construct: 'PE',
    dimension: dimension === null ? null : { id: dimension, name: text },
    text,
    options: 5,
  })),
})

/** Variances of 1. */
const moments = (r: (one: number, other: number) => number) => {
  const places = [0, 1, 2, 3]
  const covariances = places.map((one) => places.map((other) => (one === other ? 1 : r(one, other))))
  return { n: 200, centres: 8, means: null, covariances }
}
const cautionsOf = (found: ReturnType<typeof reliabilityOfBlock>) =>
  found.estimable ? found.cautions.map(({ caution, scale, part }) => ({ caution, scale, part })) : found

describe('reliability of a scale on the page Cijfers', () => {
  it('says nothing of one thing where one factor fits', () => {
    const even = moments(() => 0.5)
    expect(cautionsOf(reliabilityOfBlock(block([null, null, null, null]), even))).toEqual([])
  })

  it('says of which scale one factor fits poorly, and of which it cannot be known', () => {
    const inPairs = moments((one, other) => (one < 2 === other < 2 ? 0.7 : 0.1))
    const found = reliabilityOfBlock(block(['goals', 'goals', 'means', 'means']), inPairs)
    expect(cautionsOf(found)).toEqual(
      [undefined, 'goals', 'means'].map((part) => ({
        caution: 'dimensionality-not-shown',
        scale: 'PE',
        part,
      })),
    )
  })
})
