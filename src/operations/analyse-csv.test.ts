import { describe, expect, it } from 'vitest'
import { faultIn } from '../foundation/fault.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import { nearestName } from './analyse-csv/nearest-name.ts'
import { analyseCsv } from './analyse-csv.ts'

function run(analysis: string, csv: string, spec: unknown) {
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec)
  return analyseCsv(analysis, { name: 'data.csv', text: csv }, { name: 'spec.json', text })
}

function faults(analysis: string, csv: string, spec: unknown): readonly Fault[] {
  try {
    run(analysis, csv, spec)
  } catch (error) {
    if (error instanceof Problem) return error.faults.map((found) => faultIn('en', found))
    throw error
  }
  throw new Error('It was accepted.')
}

const teams = `team,q1,q2
2,4,3
2,4,4
10,5,4
2,5,4
2,5,5
10,,1
`

describe('describe', () => {
  it('gives one entry per column, with the keys that are promised', () => {
    expect(run('describe', 'x\n1\n2\nNA\n2\n3\n', { columns: ['x'] }).value).toEqual([
      {
        column: 'x',
        by: null,
        n: 4,
        missing: 1,
        mean: 2,
        sd: Math.sqrt(2 / 3),
        median: 2,
        min: 1,
        max: 3,
        skew: expect.closeTo(0, 14),
        kurtosis: expect.closeTo(-1.875, 14),
        se: Math.sqrt(2 / 3) / 2,
        trimmed: 2,
        mad: 1.4826 / 2, // distances to 2: 1 0 0 1
        range: 2,
        quantiles: { '5%': 1.15, '25%': 1.75, '50%': 2, '75%': 2.25, '95%': expect.closeTo(2.85, 12) },
      },
    ])
  })

  it('gives one entry per group, in the order of the numbers, and says which rows are in none', () => {
    const { value, notes } = run('describe', `${teams},4,4\n`, { columns: ['q1'], by: 'team' })
    expect(value).toMatchObject([
      { column: 'q1', by: '2', n: 4, missing: 0, mean: 4.5 },
      { column: 'q1', by: '10', n: 1, missing: 1, mean: 5 },
    ])
    expect(notes.map(({ en }) => en)).toEqual(['1 row has no "team" and is in no group.'])
  })

  it('answers "not estimable" when no row has a group', () => {
    expect(run('describe', 'team,x\n,1\nNA,2\n', { columns: ['x'], by: 'team' }).value).toMatchObject({
      notEstimable: 'no-row-has-a-group',
    })
  })

  it('puts the reason beside every figure that is not there', () => {
    expect(run('describe', 'x,y\n1,NA\n', { columns: ['x', 'y'] }).value).toMatchObject([
      {
        mean: 1,
        sd: null,
        sdReason: 'fewer-than-two-values',
        skew: null,
        skewReason: 'fewer-than-two-values',
      },
      { n: 0, missing: 1, mean: null, meanReason: 'all-missing', max: null, maxReason: 'all-missing' },
    ])
  })
})

describe('reliability', () => {
  it('gives the keys that are promised, and the missing-data rule', () => {
    const csv = 'a,b\n1,1\n2,3\n3,2\n'
    expect(run('reliability', csv, { items: ['a', 'b'] }).value).toMatchObject({
      alpha: expect.closeTo(2 / 3, 14),
      alphaLower: expect.closeTo(-12, 10),
      alphaUpper: expect.closeTo(1 - 1 / 117, 12),
      standardizedAlpha: expect.closeTo(2 / 3, 14),
      lambda6: expect.closeTo(0.5, 14),
      n: 3,
      missingData: expect.stringMatching(/^pairwise/),
      items: [
        { item: 'a', reversed: false, n: 3, mean: 2, sd: 1, itemRest: expect.closeTo(0.5, 14) },
        { item: 'b', alphaIfDropped: null, alphaIfDroppedReason: 'one-item-left' },
      ],
    })
  })

  it('names the item on which everybody gave the same answer', () => {
    const csv = 'a,b,c\n1,4,1\n2,4,3\n3,4,2\n'
    expect(run('reliability', csv, { items: ['a', 'b', 'c'] }).value).toMatchObject({
      notEstimable: 'constant-item',
      items: ['b'],
    })
  })

  it('refuses to reverse what is not an item', () => {
    expect(faults('reliability', 'a,b\n1,1\n', { items: ['a', 'b'], reverse: ['B1'] })).toEqual([
      { where: 'spec.json, "reverse"', what: '"B1" is not one of the items.', repair: 'Did you mean "b"?' },
    ])
  })
})

describe('agreement', () => {
  it('gives the value worked out by hand for each group, ids as text, rows with a hole left out', () => {
    // team 2 is the hand-worked example of rwg(j): 6/7; one of the two rows of team 10 has a hole
    const { value } = run('agreement', teams, { items: ['q1', 'q2'], group: 'team', options: 5 })
    expect(value).toMatchObject({
      missingData: expect.stringMatching(/^listwise/),
      rowsUsed: 5,
      rowsLeftOut: 1,
      groupsLeftOut: [],
      groups: [
        { group: '2', n: 4, rwgj: 6 / 7, rwgjLindell: 0.75 },
        { group: '10', n: 1, rwgj: null, rwgjReason: 'fewer-than-two-raters', awg: null },
      ],
    })
  })

  it('names the groups of which no row was complete', () => {
    const csv = 'team,q1\na,1\na,2\nb,\n'
    expect(run('agreement', csv, { items: ['q1'], group: 'team', options: 5 }).value).toMatchObject({
      groupsLeftOut: ['b'],
      groups: [{ group: 'a' }],
    })
  })

  it('has no skewed null variance for four options, and says so', () => {
    const csv = 'team,q1\na,1\na,2\n'
    expect(run('agreement', csv, { items: ['q1'], group: 'team', options: 4 }).value).toMatchObject({
      groups: [{ rwgjSkewed: null, rwgjSkewedReason: 'no-null-variance-tabled-for-these-options' }],
    })
  })

  it('warns beside an awg of fewer raters than its authors advise', () => {
    const csv = 'team,q1\na,2\na,4\n'
    expect(run('agreement', csv, { items: ['q1'], group: 'team', options: 5 }).value).toMatchObject({
      groups: [{ awg: 0.5, awgItems: 1, awgCaution: 'fewer-raters-than-options-minus-one' }],
    })
  })

  it('refuses a forgotten missing-code instead of counting it as disagreement', () => {
    const csv = 'team,q1\na,2\na,99\n'
    expect(faults('agreement', csv, { items: ['q1'], group: 'team', options: 5 })).toMatchObject([
      { where: 'data.csv, row 3, column "q1"', what: '99 lies outside the scale 1 to 5.' },
    ])
  })

  it('reads a scale from 0 when told so', () => {
    const csv = 'team,q1\na,0\na,4\n'
    const spec = { items: ['q1'], group: 'team', options: 5, lowest: 0 }
    expect(run('agreement', csv, spec).value).toMatchObject({ groups: [{ awg: -1 }] })
  })

  it('takes a:b as group b within group a', () => {
    const csv = 'case,who,q1\n1,client,2\n1,client,3\n1,worker,4\n2,client,4\n'
    const { value } = run('agreement', csv, { items: ['q1'], group: 'case:who', options: 5 })
    expect(value).toMatchObject({
      groups: [
        { group: '1:client', n: 2 },
        { group: '1:worker', n: 1 },
        { group: '2:client', n: 1 },
      ],
    })
  })

  it('answers "not estimable" where no group has two raters, or nobody answered', () => {
    const spec = { items: ['q1'], group: 'team', options: 5 }
    expect(run('agreement', 'team,q1\na,1\nb,2\n', spec).value).toMatchObject({
      notEstimable: 'fewer-than-two-raters',
    })
    expect(run('agreement', 'team,q1\na,\nb,NA\n', spec).value).toMatchObject({ notEstimable: 'all-missing' })
  })
})

describe('icc', () => {
  const csv = 'team,score,flat\na,1,3\na,3,3\nb,5,3\nb,7,3\n'

  it('gives the values worked out by hand, and for another outcome the reason', () => {
    expect(run('icc', csv, { outcomes: ['score', 'flat'], group: 'team' }).value).toMatchObject({
      missingData: expect.stringMatching(/^listwise/),
      outcomes: [
        { outcome: 'score', f: 8, df1: 1, df2: 2, icc1: 14 / 18, icc2: 0.875, n0: 2, groups: 2 },
        { outcome: 'flat', icc1: null, icc1Reason: 'constant-outcome', p: null },
      ],
    })
  })

  it('answers "not estimable" when there is one group', () => {
    const one = 'team,score\na,1\na,3\n'
    expect(run('icc', one, { outcomes: ['score'], group: 'team' }).value).toMatchObject({
      notEstimable: 'fewer-than-two-groups',
    })
  })
})

describe('krippendorff', () => {
  const coded = 'unit,A,B\n1,a,a\n2,a,b\n3,b,b\n4,b,\n'

  it('gives the value worked out by hand under the keys that are promised', () => {
    // one of three pairs differs: D_o 1/3, D_e 2·3·3/(6·5) = 3/5; the fourth unit pairs with nothing
    expect(run('krippendorff', coded, { raters: ['A', 'B'], level: 'nominal' }).value).toMatchObject({
      alpha: expect.closeTo(4 / 9, 14),
      observed: 1 / 3,
      expected: 3 / 5,
      units: 3,
      pairableValues: 6,
      level: 'nominal',
      resampled: 'units',
      missingData: expect.stringMatching(/^pairwise/),
      rowsUsed: 3,
      rowsLeftOut: 1,
      ratersWithoutValues: [],
    })
  })

  it('gives an interval that holds alpha, the same each time', () => {
    const many = `A,B\n${'1,1\n2,2\n2,1\n3,3\n'.repeat(10)}`
    const once = run('krippendorff', many, { raters: ['A', 'B'], level: 'ordinal' }).value
    const { alpha, lower, upper } = once as Record<string, number>
    expect(Number(lower)).toBeLessThan(Number(alpha))
    expect(Number(upper)).toBeGreaterThan(Number(alpha))
    expect(run('krippendorff', many, { raters: ['A', 'B'], level: 'ordinal' }).value).toEqual(once)
  })

  it('resamples documents when told which column names them', () => {
    const rows = Array.from(
      { length: 40 },
      (_, row) => `${Math.floor(row / 5)},${row % 2},${row % 7 < 2 ? 1 : row % 2}`,
    )
    const spec = { raters: ['A', 'B'], document: 'doc' }
    expect(run('krippendorff', ['doc,A,B', ...rows].join('\n'), spec).value).toMatchObject({
      resampled: 'documents',
      lower: expect.any(Number),
    })
    expect(run('krippendorff', 'doc,A,B\nx,1,1\nx,1,2\n', spec).value).toMatchObject({
      lower: null,
      lowerReason: 'fewer-than-two-blocks',
    })
  })

  it('takes 1 and 1.0 for one code, as a column with a hole is often written', () => {
    const { value } = run('krippendorff', 'A,B\n1,1.0\n2,2.0\n1,\n', { raters: ['A', 'B'] })
    expect(value).toMatchObject({ alpha: 1 })
  })

  it('puts the reason beside every figure that is not there', () => {
    const spec = { raters: ['A', 'B'] }
    expect(run('krippendorff', 'A,B\nx,x\nx,x\n', spec).value).toMatchObject({
      notEstimable: 'no-variation',
      alpha: null,
      alphaReason: 'no-variation',
      lower: null,
      lowerReason: 'no-variation',
      units: 2,
      pairableValues: 4,
    })
    expect(run('krippendorff', 'A,B\nx,\ny,NA\n', spec).value).toMatchObject({
      notEstimable: 'no-pairable-values',
      ratersWithoutValues: ['B'],
    })
    expect(run('krippendorff', 'A,B\nx,y\n', spec).value).toMatchObject({
      notEstimable: 'fewer-than-two-units',
    })
    expect(run('krippendorff', 'A,B\nx,y\n', { raters: ['A'] }).value).toMatchObject({
      notEstimable: 'fewer-than-two-raters',
    })
    expect(run('krippendorff', 'A,B\n', spec).value).toMatchObject({ notEstimable: 'no-pairable-values' })
  })

  it('asks for numbers where the level does, from 0 up for ratio', () => {
    expect(faults('krippendorff', coded, { raters: ['A', 'B'], level: 'ordinal' })[0]).toMatchObject({
      where: 'data.csv, row 2, column "A"',
      what: '"a" is not a number.',
    })
    expect(faults('krippendorff', 'A,B\n1,-2\n', { raters: ['A', 'B'], level: 'ratio' })).toMatchObject([
      { where: 'data.csv, row 2, column "B"', what: '-2 is below 0, and "ratio" counts from a zero point.' },
    ])
    expect(faults('krippendorff', coded, { raters: ['A', 'Bee'], level: 'nominaal' })).toMatchObject([
      { what: 'This must be one of these words: nominal, ordinal, interval, ratio.' },
    ])
    expect(faults('krippendorff', coded, { raters: ['A', 'b'] })).toMatchObject([
      { what: 'data.csv has no column "b".', repair: 'Did you mean "B"?' },
    ])
  })
})

describe('kappa', () => {
  const table = `A,B\n${'y,y\n'.repeat(20)}${'y,n\n'.repeat(5)}${'n,y\n'.repeat(10)}${'n,n\n'.repeat(15)}y,\n`

  it('gives the values worked out by hand under the keys that are promised', () => {
    // 35 of 50 alike; chance .5 (own shares), .505 (shared), .495 (Gwet), .5 (all codes alike)
    expect(run('kappa', table, { raters: ['A', 'B'] }).value).toMatchObject({
      cohen: expect.closeTo(0.4, 14),
      scott: expect.closeTo(0.195 / 0.495, 14),
      fleiss: expect.closeTo(0.195 / 0.495, 14),
      conger: expect.closeTo(0.4, 14),
      gwetAc1: expect.closeTo(0.205 / 0.505, 14),
      brennanPrediger: expect.closeTo(0.4, 14),
      percent: 0.7,
      units: 50,
      codes: 2,
      rowsLeftOut: 1,
      missingData: expect.stringMatching(/^listwise/),
    })
  })

  it('has no coefficient for two raters when there are three, and says so beside it', () => {
    expect(run('kappa', 'A,B,C\nx,x,y\ny,y,y\n', { raters: ['A', 'B', 'C'] }).value).toMatchObject({
      cohen: null,
      cohenReason: 'more-than-two-raters',
      scott: null,
      scottReason: 'more-than-two-raters',
      fleiss: expect.any(Number),
      percent: 0.5,
      percentPairs: expect.closeTo(2 / 3, 14),
    })
  })

  it('says why there is none for one rater, without a complete unit, or where all is one code', () => {
    expect(run('kappa', table, { raters: ['A'] }).value).toMatchObject({
      notEstimable: 'fewer-than-two-raters',
      percent: null,
      percentReason: 'fewer-than-two-raters',
    })
    expect(run('kappa', 'A,B\nx,\n,y\n', { raters: ['A', 'B'] }).value).toMatchObject({
      notEstimable: 'no-complete-unit',
    })
    expect(run('kappa', 'A,B\nx,x\n', { raters: ['A', 'B'] }).value).toMatchObject({
      cohen: null,
      cohenReason: 'no-variation',
      gwetAc1: null,
      percent: 1,
    })
    expect(run('kappa', 'A,B\nx,x\n', { raters: ['A', 'B'], codes: 2 }).value).toMatchObject({ gwetAc1: 1 })
  })

  it('refuses fewer codes to choose from than were given', () => {
    const three = 'A,B\nx,y\ny,z\n'
    expect(faults('kappa', three, { raters: ['A', 'B'], codes: 2 })).toMatchObject([
      { where: 'spec.json, "codes"', what: 'This says 2 codes, and the file holds 3.' },
    ])
  })
})

describe('input that cannot be used', () => {
  const spec = { items: ['q1', 'q2'], group: 'team', options: 5 }

  it('gets every fault at once, with a name that was probably meant', () => {
    expect(faults('agreement', teams, { items: ['Q1', 'q3'], group: 'teem', options: 5 })).toMatchObject([
      { where: 'spec.json, "items"', what: 'data.csv has no column "Q1".', repair: 'Did you mean "q1"?' },
      { where: 'spec.json, "items"', repair: 'Did you mean "q1"?' },
      { where: 'spec.json, "group"', repair: 'Did you mean "team"?' },
    ])
  })

  it('is named by row and column when a cell is not a number', () => {
    expect(faults('agreement', 'team,q1,q2\na,1,2\na,often,3\n', spec)).toMatchObject([
      { where: 'data.csv, row 3, column "q1"', what: '"often" is not a number.' },
    ])
    for (const cell of ['1e999', 'Infinity', '0x10', '1 2']) {
      expect(faults('describe', `x,y\n${cell},1\n`, { columns: ['x'] })).toHaveLength(1)
    }
  })

  it('is summed up when a whole column is words', () => {
    const words = `x\n${'often\n'.repeat(40)}`
    expect(faults('describe', words, { columns: ['x'] })).toHaveLength(6)
    expect(faults('describe', words, { columns: ['x'] })[5]?.what).toBe('35 more cells are not numbers.')
  })

  it('is named by line when the specification is not JSON', () => {
    expect(faults('icc', teams, '{"outcomes": ["q1"],\n"group" "team"}')[0]?.where).toBe('spec.json, line 2')
    expect(faults('icc', teams, '{"outcomes": ["q1"],\n"group":\n')[0]?.where).toBe('spec.json, line 2')
  })

  it('is refused for an unknown, missing or wrong key', () => {
    expect(faults('icc', teams, { outcomes: ['q1'], groep: 'team' })).toMatchObject([
      { where: 'spec.json, "groep"', repair: 'Did you mean "group"?' },
      { what: '"group" is missing.' },
    ])
    const wrong = { items: 'q1', group: 3, options: 2.5 }
    expect(faults('agreement', teams, wrong).map(({ where }) => where)).toEqual([
      'spec.json, "items"',
      'spec.json, "group"',
      'spec.json, "options"',
    ])
    expect(faults('describe', teams, { columns: ['q1', 'q1'] })[0]?.what).toBe('"q1" is named twice.')
    expect(faults('describe', teams, [])[0]?.what).toBe('The specification is not an object.')
  })

  it('is refused when the file is empty, ragged, or names a column twice', () => {
    expect(faults('describe', '', { columns: ['x'] })[0]?.what).toBe('The file is empty.')
    expect(faults('describe', 'x,y\n1\n', { columns: ['x'] })[0]?.repair).toMatch(/as many cells/)
    expect(faults('describe', 'x,x\n1,2\n', { columns: ['x'] })[0]?.what).toBe('Two columns are called "x".')
  })

  it('is refused for an analysis that does not exist', () => {
    expect(faults('agrement', teams, spec)[0]?.repair).toBe('Did you mean "agreement"?')
  })
})

it('reads what a Dutch spreadsheet writes: a byte order mark, semicolons, decimal commas', () => {
  expect(run('describe', '\uFEFFx;y\r\n3,5;a b\r\n2,5;c\r\n', { columns: ['x'] }).value).toMatchObject([
    { n: 2, mean: 3 },
  ])
})

it('suggests a name only when one is near', () => {
  expect(nearestName('LEAD1', ['LEAD01', 'HOSTIL01'])).toBe('LEAD01')
  expect(nearestName('tenure', ['q1', 'q2'])).toBeNull()
})
