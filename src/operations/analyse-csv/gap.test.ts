import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** Three centres of two clients and two workers each; workers one point higher everywhere. */
const table = `centre,group,score
A,client,1
A,client,2
A,worker,2
A,worker,3
B,client,2
B,client,3
B,worker,3
B,worker,4
C,client,3
C,client,4
C,worker,4
C,worker,5
`
const run = (spec: object, csv = table) =>
  analyseCsv('gap', { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown>

describe('analyse gap', () => {
  it('gives the difference between two groups in balanced centres: one point', () => {
    const { pairs, means } = run({ outcome: 'score', actor: 'group', random: ['centre'] })
    expect(means).toMatchObject([
      { actor: 'client', estimate: expect.closeTo(2.5, 10) },
      { actor: 'worker', estimate: expect.closeTo(3.5, 10) },
    ])
    expect(pairs).toMatchObject([{ a: 'client', b: 'worker', estimate: expect.closeTo(-1, 10) }])
  })

  it('says which centres are too few for what', () => {
    const { cautions, perCentre } = run({ outcome: 'score', actor: 'group', random: ['centre'] })
    expect(cautions).toMatchObject([{ caution: 'fewer-than-20-levels', group: 'centre', threshold: 20 }])
    expect(perCentre).toMatchObject({ notEstimable: 'fewer-than-30-levels', levels: 3, needed: 30 })
  })

  it('takes numbers that name actors for names', () => {
    const coded = table.replaceAll('client', '1').replaceAll('worker', '2')
    const { pairs } = run({ outcome: 'score', actor: 'group', random: ['centre'] }, coded)
    expect(pairs).toMatchObject([{ a: '1', b: '2' }])
  })

  it('has no answer for one actor alone', () => {
    const alone = table.replaceAll('worker', 'client')
    expect(run({ outcome: 'score', actor: 'group', random: ['centre'] }, alone)).toMatchObject({
      notEstimable: 'fewer-than-two-actors',
    })
  })

  it('asks for an outcome or items, not both', () => {
    const both = { outcome: 'score', items: ['score'], actor: 'group', random: ['centre'] }
    for (const spec of [both, { actor: 'group', random: ['centre'] }]) {
      expect(() => run(spec)).toThrow('analysis-input-invalid')
    }
  })
})
