import { describe, expect, it } from 'vitest'
import type { Figure } from './figures.ts'
import { shownSpread } from './shown-spread.ts'

const two = () => 2
const interval = (mean: number, lower: number, upper: number, n = 25): Figure => ({
  kind: 'estimate',
  n,
  mean,
  lower,
  upper,
  distribution: null,
})
const small = (spread: 'close' | 'divided' | 'strongly-divided', n = 8): Figure => ({
  kind: 'small-group',
  n,
  mean: 2.5,
  lower: 2,
  upper: 3,
  spread,
})

describe('what a figure tells of its spread', () => {
  it('is the width of its interval, give or take the rounding', () => {
    // half .3 ± .1; s = half · √25 / 2
    const shown = shownSpread(interval(2.6, 2.3, 2.9), 4, two)!
    expect(shown.from).toBeCloseTo(0.5, 10)
    expect(shown.to).toBeCloseTo(1, 10)
    const fine = shownSpread(interval(2.6, 2.3, 2.9, 100), 4, two)! // at hundredths: half .3 ± .01, √100 / 2
    expect(fine.from).toBeCloseTo(1.45, 10)
    expect(fine.to).toBeCloseTo(1.55, 10)
  })

  it('does not take the end of the scale for the end of the interval', () => {
    // Cut off at 4: only the lower half counts.
    expect(shownSpread(interval(3.8, 3.4, 4), 4, two)!.from).toBeCloseTo(0.3 * 2.5, 10)
    expect(shownSpread(interval(2.5, 1, 4), 4, two)).toBeNull()
  })

  it('is one of three words for a small group', () => {
    // The widest spread on 4 options is 1.5.
    expect(shownSpread(small('close'), 4, two)).toEqual({ from: 0, to: 0.5 })
    expect(shownSpread(small('divided'), 4, two)).toEqual({ from: 0.5, to: 1 })
    // 4 at each end: sample variance 8 · 2.25 / 7
    expect(shownSpread(small('strongly-divided'), 4, two)!.to).toBeCloseTo(Math.sqrt((8 * 2.25) / 7), 10)
  })

  it('is none where all answered alike', () => {
    expect(shownSpread({ kind: 'unanimous', n: 9, level: 'low' }, 4, two)).toEqual({ from: 0, to: 0 })
  })

  it('holds the real spread, whatever people answered', () => {
    // 15 people, every way to spread them over four options, as their figure is rounded.
    for (let a = 0; a <= 15; a++)
      for (let b = 0; a + b <= 15; b++)
        for (let c = 0; a + b + c <= 15; c++) {
          const counts = [a, b, c, 15 - a - b - c]
          const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / 15
          const squares = counts.reduce((sum, count, at) => sum + count * (at + 1 - mean) ** 2, 0)
          const s = Math.sqrt(squares / 14)
          if (s === 0) continue
          const half = (2 * s) / Math.sqrt(15)
          const tenth = (value: number) => Math.round(value * 10) / 10
          const figure = interval(
            tenth(mean),
            tenth(Math.max(1, mean - half)),
            tenth(Math.min(4, mean + half)),
            15,
          )
          const shown = shownSpread(figure, 4, two)
          if (!shown) continue
          expect(shown.from).toBeLessThanOrEqual(s + 1e-9)
          expect(shown.to).toBeGreaterThanOrEqual(s - 1e-9)
        }
  })
})
