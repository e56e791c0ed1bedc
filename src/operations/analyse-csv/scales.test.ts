import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'
import type { Json } from './entries.ts'

function run(analysis: string, rows: readonly string[], spec: object): Json {
  const data = { name: 'data.csv', text: rows.join('\n') }
  return analyseCsv(analysis, data, { name: 'spec.json', text: JSON.stringify(spec) }).value
}

/** A result that holds a number that is none, or a null without its reason beside it, is no stated answer. */
function faults(value: unknown, where = ''): string[] {
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${where} is ${value}`]
  if (Array.isArray(value)) return value.flatMap((part, place) => faults(part, `${where}[${place}]`))
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  return entries.flatMap(([key, part]) =>
    part === null && !Object.hasOwn(value, `${key}Reason`)
      ? [`${where}.${key} is null without a reason`]
      : faults(part, `${where}.${key}`),
  )
}

const ITEMS = ['a', 'b', 'c', 'd']
const heading = 'team,a,b,c,d'
const ordinary = [
  heading,
  '1,1,2,1,2',
  '1,2,2,3,2',
  '1,4,3,4,5',
  '2,5,4,4,4',
  '2,3,3,2,4',
  '2,2,1,2,1',
  '3,4,5,5,4',
  '3,1,1,2,2',
  '3,3,4,3,3',
]
const tables: Readonly<Record<string, readonly string[]>> = {
  'ordinary answers': ordinary,
  'an item on which all answer the same': ordinary.map((row, place) =>
    place === 0 ? row : row.replace(/\d$/, '3'),
  ),
  'no answer at all': [heading, '1,,,,', '2,,,,'],
  'an item without answers': ordinary.map((row, place) => (place === 0 ? row : row.replace(/\d$/, ''))),
  'fewer people than items': ordinary.slice(0, 4),
  'one person': ordinary.slice(0, 2),
  'two people': ordinary.slice(0, 3),
  'one group': [heading, ...ordinary.slice(1).map((row) => row.replace(/^\d/, '1'))],
  'two members in each group': [
    heading,
    '1,1,2,1,2',
    '1,2,2,3,2',
    '2,4,3,4,5',
    '2,5,4,4,4',
    '3,1,2,2,1',
    '3,3,3,4,4',
  ],
  'one member in each group': [heading, '1,1,2,1,2', '2,2,2,3,2', '3,4,3,4,5', '4,5,4,4,4', '5,2,1,2,2'],
  'two items that are the same': ordinary.map((row, place) =>
    place === 0
      ? row
      : row
          .split(',')
          .with(2, row.split(',')[1] ?? '')
          .join(),
  ),
  'answers of two options with an empty cell': [
    heading,
    '1,1,1,2,1',
    '1,1,1,1,1',
    '1,2,1,2,2',
    '2,2,2,2,2',
    '2,2,2,1,2',
    '2,2,2,2,1',
    '3,1,1,1,2',
    '3,2,2,1,1',
  ],
  'a row without a group, and gaps': [...ordinary, ',2,2,3,4', '1,,2,,1', '2,1,,,'],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each([
    ['reliability', { items: ITEMS, multilevelGroup: 'team', resamples: 200 }],
    ['careless', { items: ITEMS }],
    ['agreement', { items: ITEMS, group: 'team', options: 5, draws: 500 }],
    ['agreement', { items: ['a'], group: 'team', options: 5, draws: 500, null: 'slight-skew' }],
    ['icc', { outcomes: ITEMS, group: 'team' }],
    ['factor', { model: 'f =~ a + b + c + d', estimator: 'WLSMV' }],
    ['invariance', { model: 'f =~ a + b + c + d', group: 'team', estimator: 'WLSMV' }],
  ])('have a stated answer in %s', (analysis, spec) => {
    expect(faults(run(analysis, rows, spec))).toEqual([])
  })
})

describe('reliability', () => {
  it('says that one factor could not be tested with three items, and that two give no omega', () => {
    expect(run('reliability', ordinary, { items: ['a', 'b', 'c'] })).toMatchObject({
      omegaTotal: expect.any(Number),
      oneFactor: { df: 0, p: null },
      cautions: [{ caution: 'dimensionality-not-shown', df: 0 }],
    })
    expect(run('reliability', ordinary, { items: ['a', 'b'] })).toMatchObject({
      omegaTotal: null,
      omegaTotalReason: 'model-asks-more-than-the-moments-tell',
      cautions: [{ caution: 'dimensionality-not-shown' }],
    })
  })

  it('gives the same intervals for the same seed, and none where none are asked', () => {
    const spec = { items: ITEMS, resamples: 300, seed: 4 }
    const once = run('reliability', ordinary, spec)
    expect(run('reliability', ordinary, spec)).toEqual(once)
    expect(once).toMatchObject({ bootstrap: { seed: 4, resamples: 300 } })
    expect(run('reliability', ordinary, { items: ITEMS, resamples: 0 })).not.toHaveProperty('bootstrap')
  })

  it('gives alpha within and between groups with a caution where groups are few', () => {
    expect(run('reliability', ordinary, { items: ITEMS, multilevelGroup: 'team' })).toMatchObject({
      multilevel: {
        groups: 3,
        n: 9,
        cautions: [
          { caution: 'fewer-than-20-levels' },
          { caution: 'a-variance-is-zero-or-a-correlation-one' },
        ],
      },
    })
  })
})

describe('agreement', () => {
  const spec = { items: ITEMS, group: 'team', options: 5 }

  it('holds each group against what chance brings about for its size', () => {
    const alike = [heading, ...Array.from({ length: 8 }, () => '1,4,4,4,4'), ...ordinary.slice(4, 7)]
    const result = run('agreement', alike, spec)
    expect(result).toMatchObject({
      groups: [
        { group: '1', n: 8, rwgj: 1, isAboveChance: true },
        { group: '2', n: 3, isAboveChance: false },
      ],
      critical: { level: 0.95, null: 'uniform', draws: 10_000, seed: 1 },
      cautions: [{ caution: 'agreement-below-critical-value', group: '2', n: 3 }],
    })
  })

  it('refuses a null that it does not know', () => {
    expect(() => run('agreement', ordinary, { ...spec, null: 'heaping' })).toThrow()
  })
})

describe('icc', () => {
  it('says how far the mean of each group can be trusted', () => {
    expect(run('icc', ordinary, { outcomes: ['a'], group: 'team' })).toMatchObject({
      outcomes: [
        {
          reliability: [
            { group: '1', n: 3 },
            { group: '2', n: 3 },
            { group: '3', n: 3 },
          ],
        },
      ],
      cautions: [{ caution: 'fewer-than-20-levels', levels: 3 }],
    })
  })
})

describe('careless', () => {
  it('gives a row for each row of the file, and counts', () => {
    expect(run('careless', [heading, '1,3,3,3,3', '1,1,2,3,4', '1,2,,2,2'], { items: ITEMS })).toMatchObject({
      rows: [
        { row: 1, longstring: 4, irv: 0 },
        { row: 2, longstring: 1 },
        { row: 3, longstring: 2, mahalanobis: null, mahalanobisReason: 'row-not-complete' },
      ],
      counts: { longstring: { '1': 1, '2': 1, '4': 1 }, longstringAtLeastHalf: 2, irvZero: 2 },
      completeRows: 2,
    })
  })
})
