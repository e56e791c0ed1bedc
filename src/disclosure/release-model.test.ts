import { describe, expect, it } from 'vitest'
import { release, withhold } from './disclosed.ts'
import type { Figure } from './figures.ts'
import { modelBasis } from './model-basis.ts'
import { releaseModelGap, releaseShrunken, releaseWord } from './release-model.ts'

const basis = (n: number) =>
  modelBasis(
    Array.from({ length: 20 }, (_, place) => ({
      centre: `c${place}`,
      n,
      minimum: 5,
      isShown: true,
      isPartlyKnown: false,
    })),
    20,
  )
const tested = { estimate: -0.3149, lower: -0.4962, upper: -0.1336, pAdjusted: 0.0042 }
const figure: Figure = { kind: 'small-group', n: 6, mean: 2.8, lower: 2.1, upper: 3.5, spread: 'close' }
const shrink = (mean: number, n: number) => ({
  value: mean - 0.1,
  lower: mean - 0.5,
  upper: mean + 10 / n,
  isReliable: true,
})

describe('a difference in a model over centres', () => {
  it('is given in tenths while a cell that is shown has under thirty people', () => {
    expect(releaseModelGap(tested, [basis(40), basis(29)])).toEqual({
      shown: true,
      value: {
        centres: 20,
        people: [800, 580],
        estimate: -0.3,
        lower: -0.5,
        upper: -0.1,
        p: 'under-0.01',
      },
    })
  })

  it('is given in hundredths where all have thirty', () => {
    expect(releaseModelGap(tested, [basis(40), basis(30)])).toMatchObject({
      value: { estimate: -0.31, lower: -0.5, upper: -0.13 },
    })
  })

  it('is withheld where a group has no basis', () => {
    expect(releaseModelGap(tested, [basis(40), null]).shown).toBe(false)
    expect(releaseModelGap(null, [basis(40), basis(40)]).shown).toBe(false)
  })

  it.each([
    [0.0009, 'under-0.001'],
    [0.001, 'under-0.01'],
    [0.01, 'under-0.05'],
    [0.05, 'from-0.05'],
  ])('tells of p = %d only that it is %s', (pAdjusted, p) => {
    expect(releaseModelGap({ ...tested, pAdjusted }, [basis(40), basis(40)])).toMatchObject({ value: { p } })
  })
})

describe('the mean of a centre beside those of all', () => {
  it('is worked out from the mean that is shown, on the scale', () => {
    expect(releaseShrunken(release(figure), 4, basis(8), shrink)).toEqual({
      shown: true,
      value: { centres: 20, mean: 2.7, lower: 2.3, upper: 4 },
    })
  })

  it('is no finer than the smallest figure of all centres: the finer ones would together tell of its spread', () => {
    const large = release<Figure>({
      kind: 'estimate',
      n: 40,
      mean: 2.84,
      lower: 2.5,
      upper: 3.2,
      distribution: null,
    })
    expect(releaseShrunken(large, 4, basis(30), shrink)).toMatchObject({ value: { mean: 2.74 } })
    expect(releaseShrunken(large, 4, basis(29), shrink)).toMatchObject({ value: { mean: 2.7 } })
  })

  it('is only an interval where the centre tells too little', () => {
    const unsure = (mean: number, n: number) => ({ ...shrink(mean, n), isReliable: false })
    expect(releaseShrunken(release(figure), 4, basis(8), unsure)).toMatchObject({ value: { mean: null } })
  })

  it('is withheld with the figure, and where only a level is shown', () => {
    const alike: Figure = { kind: 'unanimous', n: 8, level: 'high' }
    expect(releaseShrunken(withhold<Figure>(), 4, basis(8), shrink).shown).toBe(false)
    expect(releaseShrunken(release(alike), 4, basis(8), shrink).shown).toBe(false)
    expect(releaseShrunken(release(figure), 4, null, shrink).shown).toBe(false)
  })
})

describe('a word on all people of two groups', () => {
  it('is said only where both are many', () => {
    expect(releaseWord('scalar', [basis(8), basis(8)])).toEqual({ shown: true, value: 'scalar' })
    expect(releaseWord('scalar', [basis(8), null]).shown).toBe(false)
  })
})
