import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

const table = 'centre,x,y\nA,0,1\nA,1,3\nB,0,5\nB,2,7\nC,1,4\nC,3,8\n'
const run = (spec: object, csv = table) =>
  analyseCsv('robust', { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown>

describe('analyse robust', () => {
  it('gives the variance of a mean over two clusters as on paper: CR0 2, CR1 and CR2 4', () => {
    const two = 'centre,y\nA,1\nA,3\nB,5\nB,7\n'
    const { CR0, CR1, CR2, cautions } = run({ outcome: 'y', fixed: [], cluster: 'centre' }, two)
    expect(CR0).toMatchObject([{ term: '(Intercept)', estimate: 4, se: expect.closeTo(Math.SQRT2, 10) }])
    expect(CR1).toMatchObject([{ se: expect.closeTo(2, 10), df: 1 }])
    expect(CR2).toMatchObject([{ se: expect.closeTo(2, 10), df: expect.closeTo(1, 8) }])
    expect(cautions).toMatchObject([{ caution: 'few-clusters', levels: 2, threshold: 40 }])
  })

  it('does without clusters where none are named', () => {
    const result = run({ outcome: 'y', fixed: ['x'] })
    expect(Object.keys(result)).not.toContain('CR2')
    expect(result).toMatchObject({ n: 6, cautions: [], HC3: [{ term: '(Intercept)' }, { term: 'x' }] })
  })

  it('says why there is no answer: one cluster, a perfect line, more columns than rows', () => {
    const one = table.replaceAll(/[BC],/g, 'A,')
    expect(run({ outcome: 'y', fixed: ['x'], cluster: 'centre' }, one)).toMatchObject({
      notEstimable: 'fewer-than-two-clusters',
    })
    expect(run({ outcome: 'y', fixed: ['x'] }, 'x,y\n0,1\n1,2\n2,3\n')).toMatchObject({
      notEstimable: 'no-residuals-left',
    })
    expect(run({ outcome: 'y', fixed: ['x'] }, 'x,y\n0,1\n1,2\n')).toMatchObject({
      notEstimable: 'n-below-p',
      n: 2,
    })
  })

  it('never calls a standard error zero where residuals within each cluster cancel out', () => {
    const cancels = 'centre,y\nA,1\nA,3\nB,0\nB,4\n'
    expect(run({ outcome: 'y', fixed: [], cluster: 'centre' }, cancels).CR2).toMatchObject([
      { se: null, seReason: 'residuals-within-clusters-cancel-out' },
    ])
  })

  it('points at the key where the cluster is no column', () => {
    expect(() => run({ outcome: 'y', fixed: ['x'], cluster: 'center' })).toThrow('analysis-input-invalid')
  })
})
