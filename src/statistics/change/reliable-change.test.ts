import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliableChange } from './reliable-change.ts'

const close = (value: number) => expect.closeTo(value, 12)

describe('reliable change', () => {
  const first = [
    [1, 1],
    [2, 3],
    [4, 3],
    [5, 5],
  ]

  it('counts who changed by more than measurement error, worked out by hand', () => {
    // items deviate −2 −1 1 2 and −2 0 0 2: Σ squares 10 and 8, Σ products 8; of their sum 10 + 8 + 16 = 34
    // α = 2 (1 − 18/34) = 16/17; scores 1 2.5 3.5 5 deviate −2 −½ ½ 2: sd √(8.5/3); sem sd √(1/17) = √(1/6)
    // √2 sem = √(1/3); critical 1.96 √(1/3) = 1.13
    const second = [
      [3, 3], // 2 up
      [2, 3], // as it was
      [3, 2], // 1 down: within the error
      [3, 3], // 2 down
    ]
    expect(reliableChange(first, second)).toMatchObject({
      n: 4,
      alpha: close(16 / 17),
      sd: close(Math.sqrt(8.5 / 3)),
      sem: close(Math.sqrt(1 / 6)),
      differenceError: close(Math.sqrt(1 / 3)),
      critical: close(1.96 * Math.sqrt(1 / 3)),
      moved: { improved: 1, unchanged: 2, declined: 1 },
      meanChange: -0.25,
    })
  })

  it('counts everybody once, and turns with the two times', () => {
    const people = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(people, people, (one, other) => {
        const n = Math.min(one.length, other.length)
        const change = reliableChange(one.slice(0, n), other.slice(0, n))
        if (!change.estimable) return
        for (const { improved, unchanged, declined } of [change.moved, change.movedAgainstTrueScore])
          expect(improved + unchanged + declined).toBe(n)
        const turned = reliableChange(
          one.slice(0, n).map((answers) => answers.map((answer) => 6 - answer)),
          other.slice(0, n).map((answers) => answers.map((answer) => 6 - answer)),
        )
        expect(turned).toMatchObject({
          moved: { improved: change.moved.declined, declined: change.moved.improved },
        })
      }),
    )
  })

  it('has no answer for one person, one item, or a scale that does not hang together', () => {
    expect(reliableChange([[1, 2]], [[1, 2]])).toMatchObject({ reason: 'fewer-than-two-people' })
    expect(reliableChange([[1], [2], [4]], [[1], [2], [4]])).toMatchObject({ reason: 'fewer-than-two-items' })
    const against = [
      [1, 5],
      [2, 3],
      [5, 2],
    ]
    expect(reliableChange(against, against)).toMatchObject({ reason: 'alpha-is-not-between-0-and-1' })
    const one = first.map(([answer = 0]) => [answer, answer])
    expect(reliableChange(one, one)).toMatchObject({ reason: 'alpha-is-not-between-0-and-1' })
    expect(() => reliableChange(first, first.slice(1))).toThrow(/the same people/)
  })

  it('knows no spread of change where everybody changed alike', () => {
    const later = first.map((answers) => answers.map((answer) => answer + 1))
    expect(reliableChange(first, later)).toMatchObject({
      standardizedMean: { reason: 'everybody-changed-alike' },
      meanChange: 1,
    })
  })
})
