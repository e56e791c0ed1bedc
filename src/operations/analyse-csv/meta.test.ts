import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

const run = (spec: object, text: string) =>
  analyseCsv('meta', { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown> & {
    readonly cautions: readonly { readonly caution: string }[]
    readonly shrunken: readonly { readonly study: string }[]
  }
const centres = 'centre,gap,se,size\nNoord,1,1,10\nZuid,3,1,30\nOost,,1,20\nWest,2,2,\n'

describe('analyse meta', () => {
  it('pools the centres that have an estimate and its precision, by name', () => {
    const answer = run({ estimate: 'gap', se: 'se', study: 'centre', method: 'DL', test: 'z' }, centres)
    expect(answer).toMatchObject({ k: 3, rowsLeftOut: 1, estimate: expect.closeTo(2, 10) })
    expect(answer.shrunken.map(({ study }) => study)).toEqual(['Noord', 'Zuid', 'West'])
    expect(answer.cautions.map(({ caution }) => caution)).toEqual([
      'prediction-interval-rather-short',
      'few-studies',
      'shrunken-value-of-low-reliability',
    ])
  })

  it('takes a standard error and its square as a variance for the same', () => {
    const bySe = run({ estimate: 'y', se: 's' }, 'y,s\n1,2\n3,1\n7,3\n')
    const byVariance = run({ estimate: 'y', variance: 's' }, 'y,s\n1,4\n3,1\n7,9\n')
    expect(bySe.estimate).toBe(byVariance.estimate)
  })

  it('says how much of the spread a moderator takes away, and that so few centres cannot carry it', () => {
    const text = 'y,v,x\n1,0.1,1\n2.1,0.1,2\n2.9,0.1,3\n4.2,0.1,4\n5,0.1,5\n'
    const answer = run({ estimate: 'y', variance: 'v', moderators: ['x'] }, text)
    expect(answer).toMatchObject({ r2: 100, tau2: 0, qmDf1: 1, qmDf2: 3 })
    expect(answer).not.toHaveProperty('estimate')
    expect(answer.cautions.map(({ caution }) => caution)).toContain('fewer-than-20-levels')
  })

  it('refuses a standard error of zero, and neither or both of two precisions', () => {
    expect(() => run({ estimate: 'y', se: 's' }, 'y,s\n1,0\n2,1\n')).toThrow()
    expect(() => run({ estimate: 'y' }, 'y,s\n1,0\n2,1\n')).toThrow()
  })

  it('states why there is no answer', () => {
    expect(run({ estimate: 'y', se: 's' }, 'y,s\n,1\n')).toMatchObject({ notEstimable: 'all-missing' })
    expect(run({ estimate: 'y', se: 's' }, 'y,s\n1,1\n')).toMatchObject({
      notEstimable: 'fewer-than-two-studies',
    })
  })
})
