import { describe, expect, it } from 'vitest'
import { modelBasis, type CellOfModel } from './model-basis.ts'

const shown = (count: number, n = 8): CellOfModel[] => cells('shown', count, n, true)
const hidden = (count: number, n = 4): CellOfModel[] => cells('hidden', count, n, false)
function cells(name: string, count: number, n: number, isShown: boolean): CellOfModel[] {
  return Array.from({ length: count }, (_, place) => ({
    centre: `${name} ${place}`,
    n,
    minimum: 5,
    isShown,
    isPartlyKnown: false,
  }))
}

describe('on whose answers a model over centres rests', () => {
  it('leaves a few withheld centres out: the total less what is shown would tell of them', () => {
    const basis = modelBasis([...shown(22), ...hidden(2)], 20)!
    expect(basis.centres).toHaveLength(22)
    expect(basis.centres.some((name) => name.startsWith('hidden'))).toBe(false)
    expect(basis.people).toBe(22 * 8)
  })

  it('takes withheld centres in where they are many together', () => {
    expect(modelBasis([...shown(15), ...hidden(8)], 20)!.centres).toHaveLength(23)
  })

  it.each([
    ['four centres of 14', hidden(4, 14)],
    ['seven centres of 4, which is 28 people', hidden(7)],
    ['one centre with over half of the people', [...hidden(1, 40), ...hidden(7).slice(1)]],
  ])('leaves them out when they are %s', (_name, withheld) => {
    expect(modelBasis([...shown(20), ...withheld], 20)!.centres).toHaveLength(20)
  })

  it('counts a centre in which all answered alike as withheld', () => {
    const alike = shown(1, 12).map((cell) => ({ ...cell, centre: 'alike', isShown: false }))
    expect(modelBasis([...shown(20), ...alike], 20)!.centres).not.toContain('alike')
  })

  it('takes withheld centres in only where they are many without those of which something is known', () => {
    const known = (count: number, n: number) =>
      hidden(count, n).map((cell) => ({ ...cell, centre: `known ${cell.centre}`, isPartlyKnown: true }))
    // Of four groups that answered as one the level is shown: they would leave the three people of the fifth centre alone.
    expect(modelBasis([...shown(20), ...known(4, 12), ...hidden(1, 3)], 20)!.centres).toHaveLength(20)
    expect(modelBasis([...shown(20), ...known(8, 4)], 20)!.centres).toHaveLength(20)
    expect(modelBasis([...shown(20), ...known(2, 12), ...hidden(8)], 20)!.centres).toHaveLength(30)
  })

  it('never takes a shown cell under its own minimum', () => {
    expect(
      modelBasis([...shown(20), ...shown(1, 4).map((cell) => ({ ...cell, centre: 'x' }))], 20)!.centres,
    ).not.toContain('x')
  })

  it('is none with too few centres, or too few people', () => {
    expect(modelBasis(shown(19), 20)).toBeNull()
    expect(modelBasis([...shown(12), ...hidden(7)], 20)).toBeNull()
    expect(modelBasis(hidden(24), 20)).toBeNull()
    expect(
      modelBasis(
        cells('few', 20, 1, true).map((cell) => ({ ...cell, minimum: 1 })),
        20,
      ),
    ).toBeNull()
  })
})
