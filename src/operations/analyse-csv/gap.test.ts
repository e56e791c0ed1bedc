import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
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

  it('is refused on a scale whose questions do not mean the same to both, and means stand side by side', () => {
    const same = run(onScale, scale(0))
    expect(same.invariance).toEqual({ holds: 'strict', difference: 'estimable' })
    expect(same.pairs).toMatchObject([{ a: 'client', b: 'worker' }])
    const other = run(onScale, scale(1.5))
    expect(other.invariance).toEqual({ holds: 'metric', difference: 'refused' })
    expect(other.pairs).toMatchObject({ notEstimable: 'no-invariance', holds: 'metric' })
    expect(other.perCentre).toMatchObject({ notEstimable: 'no-invariance' })
    expect(other.means).toMatchObject([{ actor: 'client' }, { actor: 'worker' }])
    expect(other.cautions).toMatchObject([{ caution: 'no-invariance' }])
  })

  it('is refused on two items, which nobody can test, and given on one, with what cannot be tested', () => {
    const two = run({ ...onScale, items: ['q1', 'q2'] }, scale(0))
    expect(two.invariance).toMatchObject({ holds: 'not-tested', holdsReason: 'fewer-than-three-items' })
    expect(two.pairs).toMatchObject({ notEstimable: 'invariance-not-tested' })
    const one = run({ ...onScale, items: ['q1'] }, scale(0))
    expect(one.pairs).toMatchObject([{ a: 'client', b: 'worker' }])
    expect(one.cautions).toMatchObject([{ caution: 'single-item-invariance' }])
  })
})

const onScale = { items: ['q1', 'q2', 'q3', 'q4'], actor: 'group', random: ['centre'] }

/** Twenty-five centres with sixteen people; workers find the last question easier by `easier`. */
function scale(easier: number): string {
  const { normal } = seededRandom(3)
  const rows = Array.from({ length: 400 }, (_, row) => {
    const isWorker = row % 2 === 1
    const trust = normal() + (isWorker ? 0.5 : 0)
    const [a, b, c, d] = [1, 0.8, 1.1, 0.9].map((loading) => 3 + loading * trust + 0.6 * normal())
    return [row % 25, isWorker ? 'worker' : 'client', a, b, c, (d ?? 0) + (isWorker ? easier : 0)].join(',')
  })
  return ['centre,group,q1,q2,q3,q4', ...rows].join('\n')
}
