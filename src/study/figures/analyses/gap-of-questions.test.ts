import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import { estimable } from '../../../../tests/results-read.ts'
import { overCentresOnPaper } from '../../../../tests/over-centres-on-paper.ts'
import { gapOfQuestions } from './gap-of-questions.ts'
import type { SharedQuestion } from '../shared-question.ts'

/** Both groups in as many centres, 16 people each, who within a centre lie 0.4 apart; the first answers `difference` higher. */
function question(id: string, centres: number, difference: number): SharedQuestion {
  const cells = (mean: number) =>
    Array.from({ length: centres }, (_, place) => ({ place, n: 16, mean: mean + (place % 3) / 10 }))
  return {
    label: [id, `M.${id}`],
    first: overCentresOnPaper(cells(2 + difference), 0.4),
    second: { ...overCentresOnPaper(cells(2), 0.4), mean: 2.5 - difference },
  }
}

const of = (ids: readonly string[], questions: readonly (SharedQuestion | null)[]) =>
  estimable(gapOfQuestions(blockOnPaper(ids), questions))

const tablesOf = (result: ReturnType<typeof estimable>) =>
  result.tables.map(({ id, rows }) => [id, ...rows.map(({ label }) => label[0])])

describe('the difference between two groups', () => {
  it('comes from a model for each question on twenty centres, whatever the others rest on', () => {
    const ids = ['KL1', 'KL2', 'KL3']
    const result = of(ids, [question('KL1', 20, 0.4), question('KL2', 19, 0.4), null])
    expect(tablesOf(result)).toEqual([
      ['gapModel', 'KL1', 'KL3'],
      ['gapWelch', 'KL2'],
    ])
    const alone = of(['KL1'], [question('KL1', 20, 0.4)])
    expect(result.tables[0]?.rows[0]?.values?.slice(0, 7)).toEqual(
      alone.tables[0]?.rows[0]?.values?.slice(0, 7),
    )
    expect(tablesOf(alone)).toEqual([['gapModel', 'KL1']])
    expect(tablesOf(of(ids, [question('KL1', 3, 0.4), null, null]))).toEqual([['gapWelch', ...ids]])
    expect(result.cautions).toContainEqual(
      expect.objectContaining({ caution: 'fewer-than-20-levels', levels: 19, questions: 'KL2' }),
    )
  })

  it('has p by Holm over both tables, and is clear by that p', () => {
    // Welch of 32 and 32 people with spread 0.4: se 0.1. A difference of 0.22 has t 2.2 on 62: p .0315, of two questions .0631.
    const one = of(['KL1'], [question('KL1', 2, 0.22)])
    expect(one.tables[0]?.rows[0]?.values?.[7]).toBeCloseTo(0.0315, 4)
    expect(one.figure.rows[0]?.isClear).toBe(true)
    const both = of(['KL1', 'KL2'], [question('KL1', 2, 0.22), question('KL2', 20, 0)])
    expect(both.tables[1]?.rows[0]?.values?.[7]).toBeCloseTo(0.0631, 4)
    expect(both.figure.rows.map(({ isClear }) => isClear)).toEqual([false, false])
    expect(both.figure.rows[0]?.lower).toBeGreaterThan(0)
    expect(both.cautions.map(({ caution }) => caution)).toContain('large-p-is-not-no-difference')
  })
})
