import { describe, it } from 'vitest'
import { fisherLower, fisherQuantile, fisherUpper } from '../../src/statistics/distributions/fisher-f.ts'
import { normalLower, normalQuantile, normalUpper } from '../../src/statistics/distributions/normal.ts'
import { studentLower, studentQuantile, studentUpper } from '../../src/statistics/distributions/student-t.ts'
import { Comparison, referenceRows, referenceText } from './compare-numbers.ts'
import { find, list, run, type Entry } from './run-analysis.ts'

describe('data drawn for these tests, as R computes them', () => {
  it('agreement on seven options in 40 groups of 2 to 12 with holes', () => {
    const comparison = new Comparison({ abs: 1e-12, rel: 1e-12 })
    const expected = referenceRows(referenceText('agreement/expected.csv'))
    const spec = { items: ['X1', 'X2', 'X3', 'X4'], group: 'group', options: 7 }
    const ours = list(run('agreement', referenceText('agreement/ratings.csv'), spec), 'groups')
    for (const { group, ...numbers } of expected) {
      const entry = find(ours, 'group', group)
      for (const [key, theirs] of Object.entries(numbers)) {
        comparison.number(`${group} ${key}`, entry[key], theirs === 'NA' ? null : Number(theirs))
      }
    }
    comparison.finish('drawn agreement', 7 * ours.length)
  })

  it('reliability of a scale with one in ten answers missing and two reversed items', () => {
    const comparison = new Comparison({ abs: 1e-12, rel: 1e-11 })
    const { items, ...numbers } = JSON.parse(referenceText('reliability/expected.json')) as Record<
      string,
      number
    > & {
      items: (Record<string, number> & { item: string })[]
    }
    const spec = { items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'], reverse: ['q2', 'q5'] }
    const ours = run('reliability', referenceText('reliability/answers.csv'), spec) as Entry
    for (const [key, theirs] of Object.entries(numbers)) comparison.number(key, ours[key], theirs as number)
    for (const { item, ...row } of items) {
      const entry = find(list(ours, 'items'), 'item', item)
      for (const [key, theirs] of Object.entries(row))
        comparison.number(`${item} ${key}`, entry[key], theirs as number)
    }
    comparison.finish('drawn reliability', 5 + 6 * 6)
  })

  it('tails and quantiles of the normal, t and F distributions', () => {
    const comparison = new Comparison({ abs: 0, rel: 1e-11 })
    const functions: Record<string, (x: number, df1: number, df2: number) => number> = {
      normalLower,
      normalUpper,
      normalQuantile,
      studentLower,
      studentUpper,
      studentQuantile,
      fisherLower,
      fisherUpper,
      fisherQuantile,
    }
    const rows = referenceRows(referenceText('distributions/expected.csv'))
    for (const { what = '', x, df1, df2, value } of rows) {
      const ours = functions[what]?.(Number(x), Number(df1), Number(df2))
      comparison.number(`${what}(${x}, ${df1}, ${df2})`, ours, Number(value))
    }
    comparison.finish('drawn distributions', rows.length)
  })
})
