import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../tests/machine.ts'
import { readWaveMapping } from './read-wave-mapping.ts'

const whole = `
study: { title: Oefening, question: Wat draagt?, runBy: centre-itself, languages: [nl, fr] }
rows: { golf: 1 }
centre: { column: ocmw, names: { 01: Merelveld }, name: 'Centrum {value}' }
group: { column: functie, values: { mw: worker, cliënt: client } }
team: { column: team }
missing: [NA, 99]
outside: { 8: dontKnow }
invited: { worker: 25 }
minimumCells: { worker: 6 }
pooledStaff: true
asked: { from: 2025-01-06, until: 2025-02-14 }
items:
  - columns: { v1: W.KL1.1, v2: { worker: W.KL2.1, client: C.KL2.1 } }
    values: { nooit: 1, soms: 2 }
    outside: { 9: notForMe }
    missing: ['-']
open: { opmerking: O.W.1 }
`

/** Faults as `line: what`. */
const faultsOf = (yaml: string) =>
  readWaveMapping(yaml).faults.map(({ where, what }) => `${where.replace('mapping, regel ', '')}: ${what}`)

describe('a mapping file', () => {
  it('says where each person answered, in which position, and what each column asks', () => {
    const { mapping } = readWaveMapping(whole)
    expect(mapping).toMatchObject({
      study: { title: 'Oefening', runBy: 'centre-itself', languages: ['nl', 'fr'] },
      rows: [{ column: 'golf', values: ['1'] }],
      invited: [{ centre: null, group: 'worker', number: 25 }],
      minimumCells: { worker: 6 },
      pooledStaff: true,
      asked: { from: '2025-01-06', until: '2025-02-14' },
      open: [{ column: 'opmerking', question: 'O.W.1' }],
    })
    expect(mapping!.centre.names).toEqual(new Map([['01', 'Merelveld']]))
    const [v1, v2] = mapping!.items
    expect(v1).toMatchObject({ column: 'v1', item: 'W.KL1.1', line: 14 })
    expect(v1!.values).toEqual(
      new Map([
        ['nooit', 1],
        ['soms', 2],
      ]),
    )
    expect(v1!.outside).toEqual(
      new Map([
        ['8', 'dontKnow'],
        ['9', 'notForMe'],
      ]),
    )
    expect(v1!.missing).toEqual(new Set(['', 'NA', '99', '-']))
    expect(v2!.item).toEqual(
      new Map([
        ['worker', 'W.KL2.1'],
        ['client', 'C.KL2.1'],
      ]),
    )
  })

  it('keeps a code as it is written: 01 is not 1', () => {
    expect([...readWaveMapping(whole).mapping!.centre.names.keys()]).toEqual(['01'])
  })

  it('gives all its faults at once, each with its line', () => {
    expect(
      faultsOf(`
study: { title: X, question: Y, languages: [de] }
centr: { column: ocmw }
group: werkster
invited: { baas: 3 }
asked: { from: 2025-02-30x, until: 2025-01-01 }
items:
  - columns: { v1: W.KL1.1 }
    values: { nooit: een }
  - columns: { v1: W.KL2.1 }
    outside: { 8: geenIdee }
`),
    ).toEqual([
      '3: "centr" kennen wij hier niet.',
      '2: "de" kan hier niet.',
      '2: "centre" ontbreekt.',
      '4: "werkster" kan hier niet.',
      '9: "een" is geen geheel getal.',
      '10: De kolom "v1" staat er tweemaal.',
      '11: "geenIdee" kan hier niet.',
      '5: "baas" kan hier niet.',
      '6: "2025-02-30x" is geen dag.',
      '6: De laatste dag ligt voor de eerste.',
    ])
  })

  it('says so when it is no YAML at all, or empty', () => {
    expect(faultsOf('centre: { column: ocmw')[0]).toContain('Dit is geen geldige YAML')
    expect(faultsOf('').length).toBeGreaterThan(0)
  })

  it('is what the manual shows', () => {
    const manual = readFileSync(join(root, 'docs', 'handleiding', 'importeren.md'), 'utf8')
    const [, shown = ''] = /```yaml\n([\s\S]*?)```/.exec(manual) ?? []
    const { mapping, faults } = readWaveMapping(shown)
    expect(faults).toEqual([])
    expect(mapping!.items.map(({ column }) => column)).toEqual(['v1', 'v2', 'v3'])
  })

  it('refuses days the wrong way round', () => {
    expect(faultsOf(whole.replace('from: 2025-01-06', 'from: 2025-03-06'))).toEqual([
      '12: De laatste dag ligt voor de eerste.',
    ])
  })
})
