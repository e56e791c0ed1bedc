import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

type Answer = Record<string, readonly Record<string, unknown>[]> & { readonly notEstimable?: string }

const run = (spec: object, text: string) =>
  analyseCsv('compare', { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Answer
const asked = { outcome: 'y', group: 'g' }
const two = 'g,y\nb,3\nb,4\nb,5\na,1\na,2\na,3\n,9\na,\n'
const three = 'g,y\na,1\na,2\na,3\nb,3\nb,4\nb,5\nc,2\nc,6\nc,4\nc,9\n'
const names = (answer: Answer) => (answer.cautions ?? []).map(({ caution }) => caution)

describe('analyse compare', () => {
  it('compares two groups in the order of the alphabet, worked out by hand', () => {
    // means 2 and 4, variances 1: se √(2/3), t −2/√(2/3) on 4, d −2
    const answer = run(asked, two)
    expect(answer).toMatchObject({ scale: 'number', n: 6, rowsLeftOut: 2 })
    expect(answer.tests?.[0]).toMatchObject({
      test: 'welch',
      difference: -2,
      df: expect.closeTo(4, 10),
      statistic: expect.closeTo(-2 / Math.sqrt(2 / 3), 10),
    })
    expect(answer.effects?.[0]).toMatchObject({ effect: 'cohensD', estimate: -2 })
  })

  it('turns the difference with the order that is asked, and refuses an order that misses a group', () => {
    expect(run({ ...asked, levels: { g: ['b', 'a'] } }, two).tests?.[0]).toMatchObject({ difference: 2 })
    expect(() => run({ ...asked, levels: { g: ['b', 'c'] } }, two)).toThrow()
  })

  it('gives the interval and a warning with a large p, and none with a small one', () => {
    expect(names(run(asked, three))).toEqual(['large-p-is-not-no-difference'])
    expect(names(run({ ...asked, adjust: 'none' }, three))).toEqual([
      'large-p-is-not-no-difference',
      'p-not-adjusted',
    ])
    const apart = 'g,y\na,1\na,2\na,3\nb,13\nb,14\nb,15\n'
    expect(names(run(asked, apart))).toEqual([])
  })

  it('gives each pair of three groups its own spread unless it is to be pooled', () => {
    const own = run(asked, three).pairs ?? []
    const pooled = run({ ...asked, spread: 'pooled' }, three).pairs ?? []
    expect(own.map(({ a, b }) => `${String(a)}${String(b)}`)).toEqual(['ab', 'ac', 'bc'])
    expect(own[0]).toMatchObject({ df: expect.closeTo(4, 10) })
    expect(pooled[0]).toMatchObject({ df: 7 })
  })

  it('gives Tukey one p for two groups: that of Student', () => {
    const pair = run({ ...asked, spread: 'pooled', adjust: 'tukey' }, two).pairs?.[0]
    expect(pair?.pAdjusted).toBeCloseTo(Number(pair?.p), 8)
  })

  it('counts answers where the outcome is words, with their share of the group', () => {
    const answer = run(asked, 'g,y\na,yes\na,no\na,yes\nb,no\nb,no\nb,no\n')
    expect(answer).toMatchObject({ scale: 'category' })
    expect(answer.table?.map(({ group, answer: said, n, share }) => [group, said, n, share])).toEqual([
      ['a', 'no', 1, 1 / 3],
      ['a', 'yes', 2, 2 / 3],
      ['b', 'no', 3, 1],
      ['b', 'yes', 0, 0],
    ])
    expect(names(answer)).toEqual(['small-expected-counts', 'large-p-is-not-no-difference'])
  })

  it('states why there is nothing to compare, for the whole or for one test', () => {
    expect(run(asked, 'g,y\na,1\na,2\n').notEstimable).toBe('fewer-than-two-groups')
    expect(run(asked, 'g,y\na,\nb,\n').notEstimable).toBe('all-missing')
    const constant = run(asked, 'g,y\na,2\na,2\nb,2\nb,2\n')
    expect(constant.tests?.map(({ notEstimable }) => notEstimable)).toEqual([
      'no-variance-in-either-group',
      'no-variance-in-either-group',
      'constant-outcome',
      'no-variance-within-groups',
      'a-group-has-no-variance',
      'no-variance-within-groups',
    ])
    expect(constant.pairs?.[0]).toMatchObject({ notEstimable: 'no-variance-in-either-group' })
  })
})
