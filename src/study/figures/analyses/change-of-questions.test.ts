import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import { estimable, near, rowsOf, type Estimable } from '../../../../tests/results-read.ts'
import { overCentresOnPaper } from '../../../../tests/over-centres-on-paper.ts'
import { changeOfQuestions } from './change-of-questions.ts'
import type { SharedQuestion } from '../shared-question.ts'

const block = (...ids: string[]) => blockOnPaper(ids)

/**
 * A centre for each change: 16 people in both waves, who within a centre lie 0.4 apart; in the earlier wave they answer 2. Beside them
 * centres that are only in this wave.
 */
function question(id: string, changes: readonly number[], onlyNow = 0): SharedQuestion {
  const now = changes.map((change, place) => ({ place, n: 16, mean: 2 + change }))
  const earlier = changes.map((_, place) => ({ place, n: 16, mean: 2 }))
  const added = Array.from({ length: onlyNow }, (_, at) => ({ place: 100 + at, n: 16, mean: 4 }))
  return {
    label: [id],
    first: overCentresOnPaper([...now, ...added], 0.4),
    second: overCentresOnPaper(earlier, 0.4),
  }
}

/** Ten centres that rise 0.2, ten that rise 0.6. */
const twenty = Array.from({ length: 20 }, (_, place) => (place < 10 ? 0.2 : 0.6))

const of = (...asked: Parameters<typeof changeOfQuestions>) => estimable(changeOfQuestions(...asked))
const cautionsOf = (result: Estimable) => result.cautions.map(({ caution }) => caution)

describe('the change between two waves, from twenty centres on', () => {
  it('is what pen and paper give where each centre weighs the same', () => {
    // v = 2 · 0.4²/16 + 2 · 0.1²/12 = 0.0216667. Equal weights: the mean 0.4 with se² = s²/20, s² = 20 · 0.04/19 = 0.0421053;
    // t of 19 is 2.093024: ± 0.0960. τ² = s² − v = 0.0204386. I² = τ²/s². Another centre: ± 2.093024 √(s²/20 + τ²) = ± 0.31426.
    // p from t = 0.4/0.0458831 = 8.7178. τ by the Q profile: 0.8/(v + τ²) = 32.85233 and 8.906516.
    const result = of(block('KL1'), [question('KL1', twenty)])
    expect(rowsOf(result, 'changeModel')).toEqual([near([20, 320, 320, 0.4, 0.30397, 0.49603, 0])])
    expect(rowsOf(result, 'changeSpread')).toEqual([
      near([0.142964, 0.051813, 0.261065, 48.5417, 0.08574, 0.71426]),
    ])
  })

  it('looks at no centre that is in one wave only: where those stand is no change', () => {
    const result = of(block('KL1'), [question('KL1', twenty, 6)])
    expect(rowsOf(result, 'changeModel')).toEqual(
      rowsOf(of(block('KL1'), [question('KL1', twenty)]), 'changeModel'),
    )
  })

  it('is below zero where this wave is lower', () => {
    const fallen = twenty.map((change) => -change)
    const [row] = rowsOf(of(block('KL1'), [question('KL1', fallen)]), 'changeModel') ?? []
    expect(row?.slice(3, 6)).toEqual(near([-0.4, -0.49603, -0.30397]))
  })

  it('has an interval that grows with how differently centres change', () => {
    const width = (changes: readonly number[]) => {
      const [row] = of(block('KL1'), [question('KL1', changes)]).figure.rows
      return (row?.upper ?? NaN) - (row?.lower ?? NaN)
    }
    const wide = Array.from({ length: 20 }, (_, place) => (place < 10 ? -0.4 : 1.2))
    expect(width(wide)).toBeGreaterThan(3 * width(twenty))
  })

  it('adjusts p by Holm over the questions that have an answer', () => {
    const some = twenty.map((_, place) => (place % 2 === 0 ? 0.6 : -0.2))
    const asked = [question('KL1', some), null, question('KL3', some)]
    const rows = rowsOf(of(block('KL1', 'KL2', 'KL3'), asked), 'changeModel')
    const alone = rowsOf(of(block('KL1'), [question('KL1', some)]), 'changeModel')
    expect(rows?.[1]).toBeNull()
    expect(rows?.[0]?.[6]).toBeCloseTo(2 * (alone?.[0]?.[6] ?? NaN), 10)
  })

  it('has no answer where fewer than five of the centres are in both waves', () => {
    expect(changeOfQuestions(block('KL1'), [question('KL1', [0.2, 0.3, 0.4, 0.1], 16)])).toMatchObject({
      estimable: false,
      reason: 'fewer-than-5-centres-with-both-waves',
    })
    const five = of(block('KL1'), [question('KL1', [0.2, 0.3, 0.4, 0.1, 0.5], 15)])
    expect(five.cautions).toContainEqual(
      expect.objectContaining({ caution: 'fewer-than-20-levels', levels: 5 }),
    )
  })
})

describe('the change between two waves, under twenty centres', () => {
  it('is that of these centres together, as pen and paper have it', () => {
    // Both v = 0.0216667: the mean of 0.2 and 0.6, se² = v/2 = 0.0108333. A = 2 · (1/4)/16 = 1/32 in both waves, s² = 0.16 on 30:
    // df = 0.0108333² / (2 · 0.005²/30) = 70.4167; t is 1.99420: ± 0.20756
    const result = of(block('KL1'), [question('KL1', [0.2, 0.6])])
    const [row] = rowsOf(result, 'changeInThese') ?? []
    expect(row?.slice(0, 7)).toEqual(near([2, 32, 32, 0.4, 0.4 - 0.20756, 0.4 + 0.20756, 70.4167]))
    expect(row?.[7]).toBeCloseTo(0.000261, 5)
    expect(result.tables.map(({ id }) => id)).toEqual(['changeInThese'])
    expect(result.figure.rows[0]?.predicted).toBeUndefined()
  })

  it('has no model of a question on nineteen centres', () => {
    const tables = (...changes: number[]) =>
      of(block('KL1'), [question('KL1', changes)]).tables.map(({ id }) => id)
    expect(tables(...twenty.slice(1))).toEqual(['changeInThese'])
    expect(tables(...twenty)).toEqual(['changeModel', 'changeSpread'])
  })

  it('is not there where no centre is in both waves', () => {
    expect(changeOfQuestions(block('KL1'), [question('KL1', [], 3)])).toMatchObject({
      estimable: false,
      reason: 'no-centre-with-both-waves',
    })
    const asked = [question('KL1', [], 3), question('KL2', [0.2, 0.6])]
    expect(rowsOf(of(block('KL1', 'KL2'), asked), 'changeInThese')?.[0]).toBeNull()
  })

  it('has no degrees of freedom where nobody differs at a hundredth', () => {
    const { label, first, second } = question('KL1', [0.2, 0.6])
    const same = { label, first: { ...first, within: 0 }, second: { ...second, within: 0 } }
    expect(rowsOf(of(block('KL1'), [same]), 'changeInThese')?.[0]?.[6]).toBeNull()
  })
})

describe('a block of which one question rests on few centres', () => {
  const asked = [question('KL1', twenty), null, question('KL3', [0.5, 0.3, 0.4]), question('KL4', twenty)]
  const ids = ['KL1', 'KL2', 'KL3', 'KL4']
  const result = of(block(...ids), asked)
  const labelsOf = (table: string) =>
    result.tables.find(({ id }) => id === table)?.rows.map(({ label }) => label[0])

  it('keeps the model of the others: every question stands in one table', () => {
    expect(labelsOf('changeModel')).toEqual(['KL1', 'KL2', 'KL4'])
    expect(labelsOf('changeSpread')).toEqual(['KL1', 'KL2', 'KL4'])
    expect(labelsOf('changeInThese')).toEqual(['KL3'])
    const alone = of(block('KL1'), [question('KL1', twenty)])
    expect(rowsOf(result, 'changeModel')?.[0]?.slice(0, 6)).toEqual(
      rowsOf(alone, 'changeModel')?.[0]?.slice(0, 6),
    )
    expect(result.figure.rows.map(({ label, predicted }) => [label[0], predicted !== undefined])).toEqual([
      ['KL1', true],
      ['KL3', false],
      ['KL4', true],
    ])
  })

  it('adjusts p over both tables together', () => {
    const alone = of(block('KL3'), [question('KL3', [0.5, 0.3, 0.4])])
    const p = rowsOf(alone, 'changeInThese')?.[0]?.[7] ?? NaN
    const some = twenty.map((_, place) => (place % 2 === 0 ? 0.6 : -0.6)) // no change: the largest p
    const both = of(block('KL1', 'KL3'), [question('KL1', some), question('KL3', [0.5, 0.3, 0.4])])
    expect(rowsOf(both, 'changeInThese')?.[0]?.[7]).toBeCloseTo(2 * p, 12)
    expect(both.figure.rows.map(({ isClear }) => isClear)).toEqual([false, true])
  })

  it('has cautions that name the questions they are about, and are about what is shown', () => {
    const named = result.cautions.flatMap(({ caution, questions }) =>
      questions === undefined ? [] : [[caution, questions]],
    )
    expect(named).toEqual([
      ['same-people-hide-spread', 'KL1 KL4'],
      ['these-centres-only', 'KL3'],
      ['same-people-widen-interval', 'KL3'],
    ])
    expect(result.cautions.find(({ caution }) => caution === 'these-centres-only')?.centres).toBe(3)
    expect(cautionsOf(result)).not.toContain('fewer-than-20-levels')
  })

  it('says of one question that fewer than 20 of its centres are in both waves', () => {
    const few = of(block('KL1', 'KL2'), [question('KL1', twenty), question('KL2', twenty.slice(6), 8)])
    expect(few.cautions).toContainEqual(
      expect.objectContaining({ caution: 'fewer-than-20-levels', levels: 14, questions: 'KL2' }),
    )
  })
})

describe('what must be read with a change', () => {
  it('is that it is no effect, that nobody is followed, and that meaning may have changed', () => {
    const general = ['change-is-no-effect', 'other-people-in-each-wave', 'single-item-over-waves']
    expect(cautionsOf(of(block('KL1'), [question('KL1', twenty)]))).toEqual([
      ...general,
      'same-people-hide-spread',
      'spread-pooled-over-centres',
    ])
    const none = [0.3, -0.3]
    expect(cautionsOf(of(block('KL1'), [question('KL1', none)]))).toEqual([
      ...general,
      'these-centres-only',
      'same-people-widen-interval',
      'spread-pooled-over-centres',
      'large-p-is-not-no-difference',
    ])
  })
})

describe('the figure of a change', () => {
  it('has zero in the middle, and is never drawn on less than a point on either side', () => {
    const { figure } = of(block('KL1'), [question('KL1', [0.02, 0.03])])
    expect(figure).toMatchObject({ from: -1, to: 1 })
    expect(of(block('KL1'), [question('KL1', [-1.2, -1.1])]).figure).toMatchObject({ from: -2, to: 2 })
  })
})
