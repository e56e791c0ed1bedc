import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** Answers of six people in two teams. */
const csv = `team,q1,q2,q3
a,1,2,5
a,2,4,5
a,3,6,5
a,,1,5
b,1,3,2
b,2,1,4
b,3,2,3
b,4,4,1
b,5,5,
`
const run = (analysis: string, spec: object, text = csv) =>
  analyseCsv(analysis, { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, readonly Record<string, unknown>[]>

describe('analyse correlations', () => {
  it('gives a pair of columns per group, over the rows that have both', () => {
    const { pairs = [] } = run('correlations', { columns: ['q1', 'q2', 'q3'], by: 'team' })
    expect(pairs.map(({ by, a, b, n }) => [by, a, b, n])).toEqual([
      ['a', 'q1', 'q2', 3],
      ['a', 'q1', 'q3', 3],
      ['a', 'q2', 'q3', 4],
      ['b', 'q1', 'q2', 5],
      ['b', 'q1', 'q3', 4],
      ['b', 'q2', 'q3', 4],
    ])
    // q1 − 3: −2 −1 0 1 2; q2 − 3: 0 −2 −1 1 2; Σ products 7 over 10
    expect(pairs[3]).toMatchObject({ r: expect.closeTo(0.7, 12), df: 3 })
  })

  it('says beside each figure why it is not there', () => {
    const { pairs = [] } = run('correlations', { columns: ['q1', 'q2', 'q3'], by: 'team' })
    expect(pairs[0]).toMatchObject({ r: 1, p: null, pReason: 'perfect-relation', pAdjusted: null })
    expect(pairs[1]).toMatchObject({ r: null, rReason: 'constant', lower: null, lowerReason: 'constant' })
  })

  it('takes care of p values that are not adjusted, and only where there are more than one', () => {
    const names = ({ cautions = [] }: ReturnType<typeof run>) => cautions.map(({ caution }) => caution)
    expect(names(run('correlations', { columns: ['q1', 'q2', 'q3'], adjust: 'none' }))).toEqual([
      'p-not-adjusted',
    ])
    expect(names(run('correlations', { columns: ['q1', 'q2'], adjust: 'none' }))).toEqual([])
    expect(names(run('correlations', { columns: ['q1', 'q2', 'q3'] }))).toEqual([])
  })

  it('has no answer for one column', () => {
    expect(run('correlations', { columns: ['q1'] })).toMatchObject({ notEstimable: 'fewer-than-two-columns' })
  })
})

describe('analyse patterns', () => {
  it('counts rows by what they miss, also of a column of words', () => {
    expect(run('patterns', { columns: ['team', 'q1', 'q3'] })).toMatchObject({
      rows: 9,
      complete: 7,
      patterns: [
        { rows: 7, missing: [] },
        { rows: 1, missing: ['q1'] },
        { rows: 1, missing: ['q3'] },
      ],
    })
  })
})

describe('analyse adjust', () => {
  it('adjusts the tests that are there, in their place', () => {
    const { adjusted = [] } = run('adjust', { p: 'p' }, 'p\n0.01\nNA\n0.04\n0.03\n')
    expect(adjusted.map(({ pAdjusted }) => pAdjusted)).toEqual([0.03, null, 0.06, 0.06])
    expect(adjusted[1]).toMatchObject({ pReason: 'missing', pAdjustedReason: 'missing' })
  })

  it('says where a value is no p', () => {
    expect(() => run('adjust', { p: 'p' }, 'p\n0.01\n12\n')).toThrow()
    expect(run('adjust', { p: 'p' }, 'p\nNA\n')).toMatchObject({ notEstimable: 'all-missing' })
  })
})
