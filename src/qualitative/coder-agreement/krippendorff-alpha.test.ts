import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { krippendorffAlpha, krippendorffInterval } from './krippendorff-alpha.ts'
import { MEASUREMENT_LEVELS } from './measurement-level.ts'
import type { Ratings } from './ratings.ts'
import { drawResamples, percentileInterval } from './resamples.ts'

/** Krippendorff (2011), data C: four observers, twelve units, holes. */
const observers = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((row) => row.split(' ').map((value) => (value === '.' ? null : Number(value))))
const published: Ratings = Array.from({ length: 12 }, (_, unit) => observers.map((row) => row[unit] ?? null))

const resamples = (blocks: number) => drawResamples(blocks, 1000, seededRandom(1).uniform)

describe("Krippendorff's alpha", () => {
  it('gives the value worked out by hand', () => {
    // six values, three a and three b; one of three pairs differs: D_o 2/6, D_e 2·3·3/(6·5) = 3/5
    const ratings = [
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
    ]
    expect(krippendorffAlpha(ratings, 'nominal')).toEqual({
      estimable: true,
      alpha: expect.closeTo(4 / 9, 14),
      observed: 1 / 3,
      expected: 3 / 5,
      units: 3,
      pairableValues: 6,
    })
  })

  it.each([
    { level: 'nominal', alpha: 0.743421 },
    { level: 'ordinal', alpha: 0.815388 },
    { level: 'interval', alpha: 0.849107 },
    { level: 'ratio', alpha: 0.797403 },
  ] as const)('gives the published value of the 4 x 12 matrix, $level', ({ level, alpha }) => {
    expect(krippendorffAlpha(published, level)).toMatchObject({
      alpha: expect.closeTo(alpha, 6),
      units: 11, // the twelfth has one value
      pairableValues: 40,
    })
  })

  it('gives the published values of two observers', () => {
    // Krippendorff (2011), data A and B: .095 and .692
    const turned = (a: string, b: string) => [...a].map((value, unit) => [value, b[unit] ?? null])
    expect(krippendorffAlpha(turned('0100000010', '1110010000'), 'nominal')).toMatchObject({
      alpha: expect.closeTo(0.0952, 4),
    })
    expect(krippendorffAlpha(turned('aabbdccceddaX'.slice(0, 12), 'babbbccceddd'), 'nominal')).toMatchObject({
      alpha: expect.closeTo(0.692, 3),
    })
  })

  it('leaves out a unit with one value, and uses the others of a unit with a hole', () => {
    const complete = [
      ['a', 'a', null],
      ['a', 'b', 'b'],
      ['b', null, 'b'],
    ]
    const withLone = [...complete, [null, 'a', null], [null, null, null]]
    expect(krippendorffAlpha(withLone, 'nominal')).toEqual(krippendorffAlpha(complete, 'nominal'))
  })

  it('takes a row for as many units as it is said to stand for, in the interval too', () => {
    const written = [...published.slice(0, 9), ...published.slice(0, 2), ...published.slice(0, 2)]
    const rowTimes = [3, 3, 1, 1, 1, 1, 1, 1, 1]
    const short = published.slice(0, 9)
    expect(krippendorffAlpha(short, 'ordinal', rowTimes)).toEqual(krippendorffAlpha(written, 'ordinal'))
    const documents = [0, 0, 0, 1, 1, 1, 2, 2, 2]
    const drawn = resamples(3)
    expect(krippendorffInterval(short, 'nominal', drawn, documents, rowTimes)).toEqual(
      krippendorffInterval(written, 'nominal', drawn, [...documents, 0, 0, 0, 0]),
    )
  })

  it('calls 0 and 0 alike on a ratio scale', () => {
    // pairs 0 0 and 0 2: δ² of 0 and 2 is 1
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 2],
        ],
        'ratio',
      ),
    ).toMatchObject({ observed: 0.5, expected: 0.5, alpha: 0 })
  })

  it.each([
    { what: 'one rater', ratings: [['a'], ['b']], reason: 'fewer-than-two-raters' },
    { what: 'no units', ratings: [], reason: 'no-pairable-values' },
    {
      what: 'a rater who gave nothing beside one other',
      ratings: [
        ['a', null],
        ['b', null],
      ],
      reason: 'no-pairable-values',
    },
    {
      what: 'one unit with two values',
      ratings: [
        ['a', 'b'],
        ['a', null],
      ],
      reason: 'fewer-than-two-units',
    },
    {
      what: 'the same code everywhere',
      ratings: [
        ['a', 'a'],
        ['a', 'a'],
      ],
      reason: 'no-variation',
    },
  ])('has no answer for $what, and says so', ({ ratings, reason }) => {
    expect(krippendorffAlpha(ratings, 'nominal')).toEqual({ estimable: false, reason })
  })

  it('goes on without a rater who gave nothing when two others did', () => {
    const two = [
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
    ]
    const three = two.map((row) => [...row, null])
    expect(krippendorffAlpha(three, 'nominal')).toEqual(krippendorffAlpha(two, 'nominal'))
  })

  it('refuses what is not a matrix of values of the level', () => {
    expect(() => krippendorffAlpha([['a', 'b'], ['a']], 'nominal')).toThrow(
      /Unit 1 has 1 raters where unit 0 has 2/,
    )
    expect(() => krippendorffAlpha([[1, Number.NaN]], 'interval')).toThrow(/rating of unit 0 is NaN/)
    expect(() => krippendorffAlpha([[1, 'a']], 'ordinal')).toThrow(/must be a number, got "a"/)
    expect(() => krippendorffAlpha([[1, -1]], 'ratio')).toThrow(/cannot be below 0, got -1/)
  })
})

describe('its bootstrap interval', () => {
  it('holds alpha, and is the same for the same draws', () => {
    for (const level of MEASUREMENT_LEVELS) {
      const alpha = krippendorffAlpha(published, level)
      const interval = krippendorffInterval(published, level, resamples(12))
      if (!alpha.estimable || !interval.estimable) throw new Error('there is variation')
      expect(interval.lower).toBeLessThan(alpha.alpha)
      expect(interval.upper).toBeGreaterThan(alpha.alpha)
      expect(krippendorffInterval(published, level, resamples(12))).toEqual(interval)
    }
  })

  it('covers the alpha of a world it was drawn from about 95 times in 100', () => {
    // two raters who each see the true code, one of two alike likely, with probability .8: they agree on .68 of units,
    // and both codes stay as likely, so that alpha in the long run is 1 − .32/.5 = .36
    const random = seededRandom(7).uniform
    const seen = (code: boolean) => (random() < 0.8 ? code : !code)
    const drawnOf120 = drawResamples(120, 400, random)
    let covered = 0
    for (let world = 0; world < 300; world++) {
      const ratings = Array.from({ length: 120 }, () => {
        const code = random() < 0.5
        return [Number(seen(code)), Number(seen(code))]
      })
      const interval = krippendorffInterval(ratings, 'nominal', drawnOf120)
      if (interval.estimable && interval.lower <= 0.36 && interval.upper >= 0.36) covered += 1
    }
    // .95 ± three standard errors of a share of 300, and two points less: a percentile interval of 120 units is short
    expect(covered / 300).toBeGreaterThan(0.89)
    expect(covered / 300).toBeLessThan(0.99)
  })

  it('is wider over documents when turns of one document resemble each other', () => {
    // in half of the documents raters agree on every turn, in the other half on none
    const ratings = Array.from({ length: 80 }, (_, turn) => {
      const agrees = Math.floor(turn / 10) % 2 === 0
      return [turn % 2, agrees ? turn % 2 : 1 - (turn % 2)]
    })
    const documentOf = ratings.map((_, turn) => Math.floor(turn / 10))
    const width = (interval: ReturnType<typeof krippendorffInterval>) =>
      interval.estimable ? interval.upper - interval.lower : Number.NaN
    const overTurns = width(krippendorffInterval(ratings, 'nominal', resamples(80)))
    const overDocuments = width(krippendorffInterval(ratings, 'nominal', resamples(8), documentOf))
    expect(overDocuments).toBeGreaterThan(2 * overTurns)
  })

  it('is not given where more than one resample in twenty holds one value only', () => {
    // one unit in fifty differs: it is in none of e⁻¹ of the resamples
    const rare = Array.from({ length: 50 }, (_, unit) => (unit === 0 ? ['a', 'b'] : ['b', 'b']))
    expect(krippendorffInterval(rare, 'nominal', resamples(50))).toEqual({
      estimable: false,
      reason: 'resamples-without-variation',
    })
  })

  it('is not given for one block, nor for more values on a ratio scale than can be paired in time', () => {
    const one = [
      ['a', 'b'],
      ['a', 'a'],
    ]
    expect(krippendorffInterval(one, 'nominal', resamples(1), [0, 0])).toMatchObject({
      reason: 'fewer-than-two-blocks',
    })
    const many = Array.from({ length: 600 }, (_, unit) => [unit, unit + 1])
    expect(krippendorffInterval(many, 'ratio', resamples(600))).toMatchObject({
      reason: 'too-many-values-on-a-ratio-scale',
    })
  })

  it('cuts off the same share on both sides', () => {
    const values = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    expect(percentileInterval(values, 10, 0.8)).toEqual({ estimable: true, lower: 0.2, upper: 0.9 })
    expect(() => percentileInterval(values, 10, -1)).toThrow(RangeError)
  })

  it('draws each block as often as any other', () => {
    const drawn = [0, 0, 0, 0, 0]
    for (const often of drawResamples(5, 2000, seededRandom(3).uniform)) {
      expect(often.reduce((sum, times) => sum + times, 0)).toBe(5)
      for (const [block, times] of often.entries()) drawn[block]! += times // one of five
    }
    for (const often of drawn) expect(Math.abs(often - 2000)).toBeLessThan(200) // 5 standard deviations
  })

  it('is the same whether the most common way to code a unit is counted or left over', () => {
    // one more unit without a pair makes the blocks differ in size, and then everything is counted
    const ratings = Array.from({ length: 60 }, (_, unit) => [unit % 9 === 0 ? 1 : 0, unit % 5 === 0 ? 1 : 0])
    const drawn = resamples(60)
    const withLone = [...ratings, [1, null]]
    const padded = drawn.map((often) => Uint16Array.from([...often, 1]))
    const plain = krippendorffInterval(ratings, 'nominal', drawn)
    expect(plain).toMatchObject({ estimable: true })
    expect(krippendorffInterval(withLone, 'nominal', padded)).toEqual(plain)
  })
})

const anyRatings = fc.integer({ min: 2, max: 4 }).chain((raters) =>
  fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 5 }), {
      minLength: raters,
      maxLength: raters,
    }),
    { minLength: 1, maxLength: 15 },
  ),
)

describe('alpha, for any ratings,', () => {
  it('stays the same when units or raters are put in another order', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom(...MEASUREMENT_LEVELS), (ratings, level) => {
        const turned = [...ratings].reverse().map((row) => [...row].reverse())
        expect(close(krippendorffAlpha(turned, level))).toEqual(close(krippendorffAlpha(ratings, level)))
      }),
    )
  })

  it('stays the same when codes get other names, scores another unit or another zero', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const named = changed(ratings, (value) => ['x', 'c', 'q', 'a', 'z', 'm'][value] ?? null)
        expect(alphaOf(named, 'nominal')).toEqual(alphaOf(ratings, 'nominal'))
        expect(
          alphaOf(
            changed(ratings, (value) => value ** 3),
            'ordinal',
          ),
        ).toEqual(alphaOf(ratings, 'ordinal'))
        expect(
          alphaOf(
            changed(ratings, (value) => 1000 - 2 * value),
            'interval',
          ),
        ).toEqual(alphaOf(ratings, 'interval'))
        expect(
          alphaOf(
            changed(ratings, (value) => 7 * value),
            'ratio',
          ),
        ).toEqual(alphaOf(ratings, 'ratio'))
      }),
    )
  })

  it('is at most 1, and 1 just when all raters agree on every unit', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom(...MEASUREMENT_LEVELS), (ratings, level) => {
        const found = krippendorffAlpha(ratings, level)
        if (!found.estimable) return
        const agree = ratings.every((row) => new Set(row.filter((value) => value !== null)).size < 2)
        if (agree) expect(found.alpha).toBe(1)
        else expect(found.alpha).toBeLessThan(1)
      }),
    )
  })

  it('is 1 for identical raters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2 }), (codes) => {
        fc.pre(new Set(codes).size > 1)
        const identical = codes.map((code) => [code, code, code])
        for (const level of MEASUREMENT_LEVELS) expect(alphaOf(identical, level)).toBe('1.000000000')
      }),
    )
  })
})

function changed(
  ratings: readonly (readonly (number | null)[])[],
  to: (value: number) => string | number | null,
): Ratings {
  return ratings.map((row) => row.map((value) => (value === null ? null : to(value))))
}

/** Rounded, so that another order of adding does not count as another answer. */
function alphaOf(ratings: Ratings, level: (typeof MEASUREMENT_LEVELS)[number]): string {
  const found = krippendorffAlpha(ratings, level)
  return found.estimable ? (Math.round(found.alpha * 1e9) / 1e9 + 0).toFixed(9) : found.reason
}

function close(found: ReturnType<typeof krippendorffAlpha>) {
  return found.estimable ? { ...found, alpha: found.alpha.toFixed(9), observed: 0, expected: 0 } : found
}
