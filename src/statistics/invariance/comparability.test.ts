import { describe, expect, it } from 'vitest'
import { comparability, LEVELS_OF_INVARIANCE } from './comparability.ts'

const scale = { wording: 'same', items: 4 } as const

describe('a gap between groups on a scale', () => {
  it('is refused where only the loadings are the same: relations compare then, means do not', () => {
    expect(comparability({ ...scale, holds: 'metric' })).toMatchObject({
      verdict: 'refused',
      caution: { caution: 'no-invariance', holds: 'metric' },
    })
  })

  it('is given where loadings and intercepts are the same, with a caution where they are for most items', () => {
    expect(comparability({ ...scale, holds: 'scalar' })).toEqual({ verdict: 'estimable' })
    expect(comparability({ ...scale, holds: 'strict' })).toEqual({ verdict: 'estimable' })
    expect(comparability({ ...scale, holds: 'partial' })).toMatchObject({
      verdict: 'with-caution',
      caution: { caution: 'partial-invariance' },
    })
  })

  it('is refused where nobody tested, and for two items, which cannot be tested', () => {
    const untested = { verdict: 'refused', caution: { caution: 'invariance-not-tested', threshold: 3 } }
    expect(comparability({ ...scale, holds: 'not-tested' })).toMatchObject(untested)
    expect(comparability({ ...scale, items: 2, holds: 'scalar' })).toMatchObject(untested)
  })

  it('on one item in the same words is given, and says that invariance cannot be tested', () => {
    const one = comparability({ wording: 'same', items: 1, holds: 'not-tested' })
    expect(one).toMatchObject({ verdict: 'with-caution', caution: { caution: 'single-item-invariance' } })
  })

  it('is never given where the groups were asked in other words', () => {
    for (const items of [1, 2, 5])
      for (const holds of [...LEVELS_OF_INVARIANCE, 'not-tested'] as const)
        expect(comparability({ wording: 'differs', items, holds })).toMatchObject({
          verdict: 'refused',
          caution: { caution: 'wording-differs' },
        })
  })
})
