import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

const spec = { items: ['q1', 'q2'], group: 'centre', wave: 'wave', person: 'person', actor: 'actor' }

/** Twelve clients and four workers in four centres, asked twice; clients 0 to 2 move up by three points. */
function answers(): string {
  const rows = ['centre,person,actor,wave,q1,q2']
  for (let person = 0; person < 16; person++) {
    const actor = person < 12 ? 'client' : 'worker'
    const base = 1 + (person % 4)
    const wobble = person % 3 === 0 ? 1 : 0
    const up = person < 3 ? 3 : 0
    rows.push(`c${person % 4},p${person},${actor},1,${base},${base + wobble}`)
    rows.push(`c${person % 4},p${person},${actor},2,${base + up},${base + up + (person % 2)}`)
  }
  return rows.join('\n')
}

const run = (text: string) =>
  analyseCsv('change', { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as { readonly reliableChange: readonly Record<string, unknown>[] }

describe('reliable change in analyse change', () => {
  it('counts who moved in a group of ten or more, and says nothing of a smaller one', () => {
    const [clients, workers] = run(answers()).reliableChange
    expect(clients).toMatchObject({ actor: 'client', from: '1', to: '2', n: 12, improved: 3, declined: 0 })
    expect(workers).toMatchObject({ actor: 'worker', notEstimable: 'fewer-than-10-people' })
    expect(workers).not.toHaveProperty('n')
  })

  it('tells nothing about one person', () => {
    expect(JSON.stringify(run(answers()))).not.toMatch(/"p\d+"/)
  })
})
