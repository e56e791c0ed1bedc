import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import { estimable, near, rowsOf } from '../../../../tests/results-read.ts'
import { overCentresOnPaper } from '../../../../tests/over-centres-on-paper.ts'
import type { SharedQuestion } from '../shared-question.ts'
import { metaOfQuestions } from './meta-of-questions.ts'

const block = (...ids: string[]) => blockOnPaper(ids)

/** A centre for each difference: 16 people in both groups, who within a centre lie 0.4 apart; those of the second answer 2. */
function question(id: string, differences: readonly number[], alone = 0): SharedQuestion {
  const first = differences.map((difference, place) => ({ place, n: 16, mean: 2 + difference }))
  const second = differences.map((_, place) => ({ place, n: 16, mean: 2 }))
  const withoutSecond = Array.from({ length: alone }, (_, at) => ({ place: 100 + at, n: 16, mean: 4 }))
  return {
    label: [id, `M.${id}`],
    first: overCentresOnPaper([...first, ...withoutSecond], 0.4),
    second: overCentresOnPaper(second, 0.4),
  }
}

/** Ten centres that differ 0.2, ten that differ 0.6. */
const twenty = Array.from({ length: 20 }, (_, place) => (place < 10 ? 0.2 : 0.6))

const of = (...asked: Parameters<typeof metaOfQuestions>) => estimable(metaOfQuestions(...asked))

describe('the difference of two groups, centre by centre', () => {
  it('is what pen and paper give where each centre weighs the same', () => {
    // v = 2 · 0.4²/16 + 2 · 0.1²/12 = 0.0216667. Equal weights: the mean 0.4 with se² = s²/20, s² = 20 · 0.04/19 = 0.0421053;
    // t of 19 is 2.093024: ± 0.0960. τ² = s² − v = 0.0204386. I² = τ²/s². Another centre: ± 2.093024 √(s²/20 + τ²) = ± 0.31426.
    // p from t = 0.4/0.0458831 = 8.7178. τ by the Q profile: 0.8/(v + τ²) = 32.85233 and 8.906516.
    const result = of(block('KL1'), [question('KL1', twenty)])
    expect(rowsOf(result, 'metaDifference')).toEqual([near([20, 0.4, 0.30397, 0.49603, 0, 0.08574, 0.71426])])
    expect(rowsOf(result, 'metaSpread')).toEqual([near([0.142964, 0.051813, 0.261065, 48.5417])])
    expect(result.figure).toMatchObject({
      from: -1,
      to: 1,
      rows: [{ label: ['KL1'], predicted: { lower: expect.closeTo(0.08574, 4) } }],
    })
  })

  it('turns round with the groups', () => {
    const { first, second } = question('KL1', twenty)
    const turned = { label: ['KL1'], first: second, second: first }
    const [row] = rowsOf(of(block('KL1'), [turned]), 'metaDifference') ?? []
    expect(row?.slice(1, 4)).toEqual(near([-0.4, -0.49603, -0.30397]))
    expect(row?.slice(5)).toEqual(near([-0.71426, -0.08574]))
  })

  it('has no spread of its own where centres differ as chance has it, and another centre is as the mean', () => {
    // s² = 20 · 0.0025/19 lies under v: nothing is left for the centres
    const close = Array.from({ length: 20 }, (_, place) => (place < 10 ? 0.3 : 0.4))
    const result = of(block('KL1'), [question('KL1', close)])
    const [row] = rowsOf(result, 'metaDifference') ?? []
    expect(row?.slice(5)).toEqual(row?.slice(2, 4).map((end) => expect.closeTo(end ?? NaN, 10)))
    expect(rowsOf(result, 'metaSpread')).toEqual([[0, null, null, 0]])
  })

  it('adjusts p by Holm over the questions that have an answer', () => {
    const some = twenty.map((_, place) => (place % 2 === 0 ? 0.6 : -0.2))
    const asked = [question('KL1', some), question('KL2', twenty.slice(0, 4)), question('KL3', some)]
    const rows = rowsOf(of(block('KL1', 'KL2', 'KL3'), asked), 'metaDifference')
    const alone = rowsOf(of(block('KL1'), [question('KL1', some)]), 'metaDifference')
    expect(rows?.[1]).toBeNull()
    expect(rows?.[0]?.[4]).toBeCloseTo(2 * (alone?.[0]?.[4] ?? NaN), 10)
  })
})

describe('what must be read with it', () => {
  const cautionsOf = (...asked: Parameters<typeof metaOfQuestions>) =>
    of(...asked).cautions.map(({ caution, levels }) => (levels === undefined ? caution : [caution, levels]))

  it('is that meaning cannot be tested, that another centre is told too narrowly, and whose spread is used', () => {
    expect(cautionsOf(block('KL1'), [question('KL1', twenty)])).toEqual([
      'single-item-invariance',
      'prediction-interval-rather-short',
      'spread-pooled-over-centres',
    ])
  })

  it('is that fewer than twenty centres show both groups, with how few', () => {
    expect(
      cautionsOf(block('KL1', 'KL2'), [
        question('KL1', twenty.slice(1), 1),
        question('KL2', twenty.slice(3), 3),
      ]),
    ).toContainEqual(['fewer-than-20-levels', 17])
  })

  it('names the questions of which fewer than twenty show both, unless it is all of them', () => {
    const ofBlock = (alone: number) =>
      of(block('KL1', 'KL2', 'KL3'), [
        question('KL1', twenty.slice(alone), alone),
        question('KL2', twenty.slice(3), 3),
        question('KL3', twenty.slice(5), 5),
      ]).cautions.find(({ caution }) => caution === 'fewer-than-20-levels')
    expect(ofBlock(0)).toMatchObject({ levels: 15, questions: 'KL2 KL3' })
    expect(ofBlock(1)).not.toHaveProperty('questions')
  })

  it('is that a large p is not no difference', () => {
    const none = twenty.map((_, place) => (place % 2 === 0 ? 0.4 : -0.4))
    expect(cautionsOf(block('KL1'), [question('KL1', none)])).toContain('large-p-is-not-no-difference')
  })
})

describe('there is no answer', () => {
  const reasonOf = (asked: SharedQuestion) => {
    const result = metaOfQuestions(block('KL1'), [asked])
    return result.estimable ? null : [result.reason, result.says.nl !== '']
  }

  it('under twenty centres: no model over centres', () => {
    expect(reasonOf(question('KL1', twenty.slice(1)))).toEqual(['fewer-than-20-centres', true])
  })

  it('where fewer than five of them show both groups', () => {
    expect(reasonOf(question('KL1', twenty.slice(8, 12), 16))).toEqual([
      'fewer-than-5-centres-with-both-groups',
      true,
    ])
    expect(reasonOf(question('KL1', twenty.slice(8, 13), 16))).toBeNull()
  })

  it('where a group shows no centre at all', () => {
    const { label, first } = question('KL1', twenty)
    expect(reasonOf({ label, first, second: overCentresOnPaper([], 0.4) })).toEqual([
      'fewer-than-5-centres-with-both-groups',
      true,
    ])
  })

  it('where each centre has the same difference: uncertainty between centres cannot be seen', () => {
    expect(reasonOf(question('KL1', Array(20).fill(0)))).toEqual(['estimates-do-not-differ', true])
  })

  it('to a question that only one group was asked, beside one that both were', () => {
    const result = of(block('KL1', 'KL2'), [null, question('KL2', twenty)])
    expect(rowsOf(result, 'metaDifference')?.[0]).toBeNull()
    expect(result.figure.rows.map(({ label }) => label)).toEqual([['KL2']])
  })
})
