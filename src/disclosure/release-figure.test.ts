import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releaseFigure, type GroupSummary } from './release-figure.ts'

/** A group as it would stand on paper: how many people chose each option. */
function group(...counts: number[]): GroupSummary {
  const answers = counts.flatMap((count, option) => Array.from({ length: count }, () => option + 1))
  const n = answers.length
  const mean = n === 0 ? 0 : answers.reduce((sum, answer) => sum + answer, 0) / n
  const variance = n < 2 ? 0 : answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / (n - 1)
  // The width does not matter here: an interval of 2 standard errors will do.
  const half = 2 * Math.sqrt(variance / Math.max(1, n))
  const interval = variance > 0 ? { lower: mean - half, upper: mean + half } : null
  return { n, mean, variance, interval, counts, scaleMaximum: counts.length }
}

/** Every way in which so many people can divide over the options. */
function waysToAnswer(people: number, options: number): number[][] {
  if (options === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, first) =>
    waysToAnswer(people - first, options - 1).map((others) => [first, ...others]),
  ).flat()
}

const terms = { minimum: 5, mayAppear: true, smallGroupHalfWidth: () => 0.7 }

describe('a figure of a group', () => {
  it.each([
    // people per option, minimum → form
    { people: [2, 2, 0, 0], minimum: 5, form: 'withheld' },
    { people: [2, 2, 1, 0], minimum: 5, form: 'small-group' },
    { people: [2, 2, 1, 0], minimum: 6, form: 'withheld' },
    { people: [3, 3, 3, 0], minimum: 10, form: 'withheld' },
    { people: [3, 3, 4, 0], minimum: 10, form: 'small-group' },
    { people: [7, 7, 0, 0], minimum: 5, form: 'small-group' }, // 14
    { people: [7, 8, 0, 0], minimum: 5, form: 'estimate' }, // 15
    { people: [14, 15, 0, 0], minimum: 5, form: 'estimate' }, // 29
    { people: [15, 15, 0, 0], minimum: 5, form: 'estimate with distribution' }, // 30
    { people: [0, 0, 0, 6], minimum: 5, form: 'unanimous' },
    { people: [0, 0, 0, 60], minimum: 5, form: 'unanimous' },
    { people: [0, 0, 0, 4], minimum: 5, form: 'withheld' },
    { people: [0, 0, 0, 0], minimum: 5, form: 'withheld' },
  ])('of $people people per option, with a minimum of $minimum, is: $form', ({ people, minimum, form }) => {
    const figure = releaseFigure(group(...people), { ...terms, minimum })
    const seen = !figure.shown
      ? 'withheld'
      : figure.value.kind === 'estimate' && figure.value.distribution
        ? 'estimate with distribution'
        : figure.value.kind
    expect(seen).toBe(form)
  })

  it('of 5 to 14 people gives the mean at a tenth, a band and the spread in words, and nothing else', () => {
    // 2 x 1, 2 x 2, 1 x 3: mean 9/5 = 1.8, variance (0.64 + 0.64 + 0.04 + 0.04 + 1.44) / 4 = 0.7, sd 0.837;
    // the widest on 4 options is 1.5: 0.837 / 1.5 = 0.56, the middle third. The band stops at 1.
    expect(releaseFigure(group(2, 2, 1, 0), { ...terms, smallGroupHalfWidth: () => 0.9 })).toEqual({
      shown: true,
      value: { kind: 'small-group', n: 5, mean: 1.8, lower: 1, upper: 2.7, spread: 'divided' },
    })
  })

  it.each([
    { people: [0, 6, 1, 0], spread: 'close' }, // sd 0.378 / 1.5 = 0.25
    { people: [4, 0, 0, 4], spread: 'strongly-divided' }, // sd 1.60 / 1.5 = 1.07
  ])('calls the spread of $people $spread', ({ people, spread }) => {
    expect(releaseFigure(group(...people), terms)).toMatchObject({ value: { spread } })
  })

  it('of 15 to 29 people gives the mean and its interval at a tenth', () => {
    // 5 x 1, 5 x 2, 5 x 3, 1 x 4: mean 34/16 = 2.125 → 2.1; sum of squares 86 - 34²/16 = 13.75, variance
    // 13.75 / 15 = 0.9167, 2 x sqrt(0.9167 / 16) = 0.4787: 1.6463 → 1.6 and 2.6037 → 2.6
    expect(releaseFigure(group(5, 5, 5, 1), terms)).toEqual({
      shown: true,
      value: { kind: 'estimate', n: 16, mean: 2.1, lower: 1.6, upper: 2.6, distribution: null },
    })
  })

  it('of 20 people leaves ten or more ways in which most groups can have answered', () => {
    // Every group of 20 on 4 options, by what is released of it: at 0.01 half of them would share it with at most 2.
    const alike = new Map<string, number>()
    const seen = waysToAnswer(20, 4).map((counts) => {
      const figure = JSON.stringify(releaseFigure(group(...counts), terms))
      alike.set(figure, (alike.get(figure) ?? 0) + 1)
      return figure
    })
    const candidates = seen.map((figure) => alike.get(figure) ?? 0).toSorted((a, b) => a - b)
    expect(candidates).toHaveLength(1771) // 23 choose 3
    expect(candidates[Math.floor(candidates.length / 2)]).toBeGreaterThanOrEqual(10)
  })

  it('of 30 people gives the options in steps of 5 %', () => {
    // 1 of 30 is 3.3 % → 5; 4 is 13.3 → 15; 10 is 33.3 → 35; 15 is 50
    expect(releaseFigure(group(1, 4, 10, 15), terms)).toMatchObject({
      value: { distribution: [5, 15, 35, 50], mean: 3.3 }, // 99 / 30
    })
  })

  it('of a scale of several questions has no distribution, whatever its size', () => {
    const scale = { ...group(10, 10, 10, 10), counts: null }
    expect(releaseFigure(scale, terms)).toMatchObject({ value: { kind: 'estimate', distribution: null } })
  })

  it.each([
    { people: [6, 0, 0, 0], level: 'low' },
    { people: [0, 6, 0, 0], level: 'low' },
    { people: [0, 0, 6, 0], level: 'high' },
    { people: [0, 0, 0, 6], level: 'high' },
    { people: [0, 6, 0, 0, 0], level: 'low' },
    { people: [0, 0, 6, 0, 0], level: 'middle' },
    { people: [0, 0, 0, 6, 0], level: 'high' },
    { people: [0, 6, 0, 0, 0, 0, 0], level: 'low' },
    { people: [0, 0, 6, 0, 0, 0, 0], level: 'middle' },
    { people: [0, 0, 0, 0, 6, 0, 0], level: 'middle' },
    { people: [0, 0, 0, 0, 0, 6, 0], level: 'high' },
  ])('in which all gave one answer ($people) is only called $level', ({ people, level }) => {
    expect(releaseFigure(group(...people), terms)).toEqual({
      shown: true,
      value: { kind: 'unanimous', n: 6, level },
    })
  })

  it('in which all gave one of two or three answers is withheld: a level would be the answer', () => {
    expect(releaseFigure(group(6, 0), terms).shown).toBe(false)
    expect(releaseFigure(group(0, 0, 6), terms).shown).toBe(false)
  })

  it('is withheld when it would give a neighbour away, whatever its size', () => {
    expect(releaseFigure(group(10, 10, 10, 10), { ...terms, mayAppear: false })).toEqual({ shown: false })
  })

  it('never appears below the minimum, and never says more than its size allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 5, max: 20 }),
        (counts, minimum) => {
          const of = group(...counts)
          const figure = releaseFigure(of, { ...terms, minimum })
          if (of.n < minimum) expect(figure).toEqual({ shown: false })
          if (!figure.shown || figure.value.kind === 'unanimous') return
          expect(figure.value.kind).toBe(of.n < 15 ? 'small-group' : 'estimate')
          expect(figure.value.lower).toBeGreaterThanOrEqual(1)
          expect(figure.value.upper).toBeLessThanOrEqual(counts.length)
          expect(figure.value.lower).toBeLessThanOrEqual(figure.value.mean)
          expect(figure.value.upper).toBeGreaterThanOrEqual(figure.value.mean)
          if (figure.value.kind === 'estimate') {
            expect(figure.value.distribution !== null).toBe(of.n >= 30)
            for (const share of figure.value.distribution ?? []) expect(share % 5).toBe(0)
          }
        },
      ),
    )
  })

  it('in which all gave one answer never shows a mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 4, max: 9 }),
        fc.nat(8),
        (n, options, chosen) => {
          const counts = Array.from({ length: options }, (_, option) => (option === chosen % options ? n : 0))
          const figure = releaseFigure(group(...counts), terms)
          expect(JSON.stringify(figure)).not.toMatch(/mean|distribution|lower/)
        },
      ),
    )
  })
})
