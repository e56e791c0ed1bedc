import { describe, expect, it } from 'vitest'
import { toRows } from '../linear-algebra/matrix.ts'
import { designMatrix, type ModelColumn } from './design-matrix.ts'

const columns = new Map<string, ModelColumn>([
  ['hours', { kind: 'number', values: Float64Array.of(2, 3, 5) }],
  ['group', { kind: 'category', levels: ['client', 'worker', 'manager'], codes: Int32Array.of(0, 1, 2) }],
  ['wave', { kind: 'category', levels: ['1', '2'], codes: Int32Array.of(0, 1, 1) }],
])

describe('designMatrix', () => {
  it('gives a category a column for each level but the first', () => {
    const { matrix, names } = designMatrix(3, ['group'], columns)
    expect(names).toEqual(['(Intercept)', 'groupworker', 'groupmanager'])
    expect(toRows(matrix)).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
    ])
  })

  it('multiplies the columns of the parts of an interaction, the first part turning fastest', () => {
    const { matrix, names } = designMatrix(3, ['group:wave', 'hours:wave'], columns, false)
    expect(names).toEqual(['groupworker:wave2', 'groupmanager:wave2', 'hours:wave2'])
    expect(toRows(matrix)).toEqual([
      [0, 0, 0],
      [1, 0, 3],
      [0, 1, 5],
    ])
  })

  it('takes a name with a colon for a column where there is one', () => {
    const named = new Map<string, ModelColumn>([['a:b', { kind: 'number', values: Float64Array.of(7) }]])
    expect(designMatrix(1, ['a:b'], named).names).toEqual(['(Intercept)', 'a:b'])
  })

  it('names a column that is not there', () => {
    expect(() => designMatrix(3, ['team'], columns)).toThrow(/No column "team" among hours, group, wave/)
  })
})
