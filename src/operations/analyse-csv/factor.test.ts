import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { analyseCsv } from '../analyse-csv.ts'

type Row = Readonly<Record<string, number | string>>

/** 60 people; q1 to q4 share a factor, q5 does not; every third works in the north. */
const random = seededRandom(8)
const people: readonly Row[] = Array.from({ length: 60 }, (_, row) => {
  const f = random.normal()
  const answer = (loading: number) => 3 + loading * f + random.normal()
  return {
    team: row % 3 === 0 ? 'north' : 'south',
    q1: answer(1),
    q2: answer(0.9),
    q3: answer(0.8),
    q4: answer(0.7),
    q5: 3 + random.normal(),
  }
})

function csv(rows: readonly Row[]): string {
  const names = Object.keys(people[0] ?? {})
  return [names.join(','), ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].join('\n')
}

function run(spec: object, rows: readonly Row[] = people) {
  const text = { name: 'data.csv', text: csv(rows) }
  return analyseCsv('factor', text, { name: 'spec.json', text: JSON.stringify(spec) }).value as Record<
    string,
    unknown
  >
}

function faultsOf(spec: object) {
  try {
    run(spec)
  } catch (error) {
    if (error instanceof Problem) return error.faults.map(({ translated }) => translated?.en)
    throw error
  }
  return []
}

/** A number that is not one, or a null without a reason beside it. */
function gaps(value: unknown, at = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const isBare = part === null && !(`${key}Reason` in value)
    return isBare || part === undefined ? [`${at}.${key}`] : gaps(part, `${at}.${key}`)
  })
}

const ONE = 'f =~ q1 + q2 + q3 + q4'

describe('analyse factor', () => {
  it('gives parameters, fit, indices and what it did with missing values', () => {
    const result = run({ model: ONE })
    expect(result).toMatchObject({
      df: 2,
      n: 60,
      rowsLeftOut: 0,
      estimator: 'ML',
      missingData: expect.stringContaining('listwise'),
      cautions: [],
    })
    expect(result.parameters).toHaveLength(9)
    expect(gaps(result)).toEqual([])
  })

  it.each([
    { model: ONE, estimator: 'MLR' },
    { model: ONE, estimator: 'MLM', means: true },
    { model: ONE, missing: 'fiml' },
    { model: ONE, group: 'team', equal: ['loadings', 'intercepts'], except: ['f =~ q2'] },
    { model: `${ONE}\nf ~ a*q5` },
    { model: 'q1 ~ a*q2\nq3 ~ b*q1\nind := a*b', identification: 'variance' },
    { model: 'f =~ q1 + q2 + q3' },
    { model: 'q1 ~~ q2', estimator: 'MLR' },
  ])('leaves no number open (%j)', (spec) => {
    expect(gaps(run(spec))).toEqual([])
  })

  it('leaves no number open with missing answers either', () => {
    const holes = people.map((row, at) =>
      at % 5 === 0 ? { ...row, q2: '' } : at % 7 === 0 ? { ...row, q4: '' } : row,
    )
    for (const estimator of ['ML', 'MLR'])
      expect(gaps(run({ model: ONE, missing: 'fiml', estimator }, holes))).toEqual([])
    expect(run({ model: ONE }, holes)).toMatchObject({ n: 41, rowsLeftOut: 19 })
    expect(run({ model: ONE, missing: 'fiml' }, holes)).toMatchObject({ n: 60, rowsLeftOut: 0 })
  })

  it('names groups as the file does, and leaves the word out where there are none', () => {
    const { parameters, groups } = run({ model: ONE, group: 'team' })
    expect(groups).toEqual([
      { group: 'north', n: 20 },
      { group: 'south', n: 40 },
    ])
    expect(parameters).toContainEqual(expect.objectContaining({ lhs: 'f', rhs: 'q1', group: 'south' }))
    expect(run({ model: ONE }).parameters).not.toContainEqual(
      expect.objectContaining({ group: expect.anything() }),
    )
  })

  it('leaves standardised values out when asked', () => {
    const { parameters } = run({ model: ONE, standardize: false })
    expect(parameters).not.toContainEqual(expect.objectContaining({ stdAll: expect.anything() }))
  })

  it('says of a model without degrees of freedom that its fit says nothing', () => {
    expect(run({ model: 'f =~ q1 + q2 + q3' })).toMatchObject({
      df: 0,
      p: null,
      pReason: 'no-degrees-of-freedom',
    })
  })

  it('warns that paths of one wave are no causes', () => {
    expect(run({ model: 'q1 ~ q2' }).cautions).toMatchObject([{ caution: 'one-wave-no-causes' }])
  })

  it('warns of a negative variance by name', () => {
    // three columns that are uncorrelated in these eight rows, mixed to r12 = .8, r13 = .7, r23 = .4:
    // the loading of q1 is then √(.8 · .7 / .4) = √1.4, its residual variance −.4
    const sign = (bit: number, row: number) => ((row >> bit) % 2 === 0 ? 1 : -1)
    const heywood = Array.from({ length: 8 }, (_, row) => {
      const [a, b, c] = [sign(0, row), sign(1, row), sign(2, row)]
      const q3 = 0.7 * a - (0.16 / 0.6) * b + Math.sqrt(0.51 - (0.16 / 0.6) ** 2) * c
      return { q1: a, q2: 0.8 * a + 0.6 * b, q3 }
    })
    const result = run({ model: 'f =~ q1 + q2 + q3' }, heywood)
    expect(result.cautions).toMatchObject([{ caution: 'heywood-case', variable: 'q1' }])
    expect(result.parameters).toContainEqual(
      expect.objectContaining({ lhs: 'q1', op: '~~', rhs: 'q1', est: expect.closeTo(-0.4, 8) }),
    )
    expect(gaps(result)).toEqual([])
  })

  it('warns of factors that would correlate more than one', () => {
    // q1 and q2 correlate .2, as do q3 and q4, and .5 across: the factors would correlate .5 / .2
    const rows = Array.from({ length: 16 }, (_, row) => {
      const [a, b, c, d] = [0, 1, 2, 3].map((bit) => ((row >> bit) % 2 === 0 ? 1 : -1))
      const sum = (Math.sqrt(2.2) * (a ?? 0)) / 2
      const gap = (Math.sqrt(0.2) * (b ?? 0)) / 2
      const own = [c, d].map((sign = 0) => Math.sqrt(0.4) * sign)
      const [first = 0, second = 0] = own
      return { q1: sum + gap + first, q2: sum + gap - first, q3: sum - gap + second, q4: sum - gap - second }
    })
    const { cautions, parameters } = run({ model: 'f =~ q1 + q2\ng =~ q3 + q4' }, rows)
    expect(cautions).toMatchObject([{ caution: 'factors-cannot-covary-so' }])
    expect(parameters).toContainEqual(
      expect.objectContaining({ lhs: 'f', op: '~~', rhs: 'g', stdAll: expect.closeTo(2.5, 6) }),
    )
  })

  it('warns of a model that fits poorly', () => {
    const { cautions } = run({ model: 'q1 ~~ 0*q2\nq1 ~~ 0*q3\nq2 ~~ 0*q3' })
    expect(cautions).toMatchObject([{ caution: 'poor-fit', cfi: expect.closeTo(0), threshold: 0.9 }])
  })
})

describe('a model without an answer', () => {
  it.each<[string, object, readonly Row[], object]>([
    [
      'more parameters than moments',
      { model: 'f =~ q1 + q2' },
      people,
      { notEstimable: 'model-asks-more-than-the-moments-tell' },
    ],
    [
      'a factor without scale',
      { model: 'f =~ NA*q1 + q2 + q3 + q4' },
      people,
      { notEstimable: 'model-not-identified' },
    ],
    [
      'a constant item',
      { model: ONE },
      people.map((row) => ({ ...row, q3: 4 })),
      { notEstimable: 'constant-variable', where: 'q3' },
    ],
    [
      'an item that is the sum of others',
      { model: ONE },
      people.map((row) => ({ ...row, q4: Number(row.q1) + Number(row.q2) })),
      { notEstimable: 'variables-follow-from-each-other', where: 'q4' },
    ],
    ['as many rows as items', { model: ONE }, people.slice(0, 4), { notEstimable: 'n-below-p' }],
    ['one row', { model: ONE }, people.slice(0, 1), { notEstimable: 'n-below-p' }],
    ['no rows', { model: ONE }, [], { notEstimable: 'all-missing', n: 0 }],
    [
      'nothing answered',
      { model: ONE, missing: 'fiml' },
      people.map(({ team = '' }) => ({ team })),
      { notEstimable: 'all-missing' },
    ],
    [
      'one item never answered',
      { model: ONE, missing: 'fiml' },
      people.map((row) => ({ ...row, q2: '' })),
      { notEstimable: 'constant-variable', where: 'q2' },
    ],
    [
      'a group of three',
      { model: ONE, group: 'team' },
      people.slice(0, 9),
      { notEstimable: 'a-group-has-too-few-rows', where: 'north' },
    ],
    [
      'no free parameter',
      { model: 'q1 ~~ 0*q2\nq1 ~~ 1*q1\nq2 ~~ 1*q2' },
      people,
      { notEstimable: 'nothing-to-estimate' },
    ],
    [
      'missing answers under MLM',
      { model: ONE, missing: 'fiml', estimator: 'MLM' },
      people.map((row, at) => (at === 0 ? { ...row, q1: '' } : row)),
      { notEstimable: 'needs-complete-data' },
    ],
  ])('%s: the reason, with words', (_, spec, rows, answer) => {
    const result = run(spec, rows)
    expect(result).toMatchObject({ ...answer, says: { nl: expect.any(String), en: expect.any(String) } })
    expect(result.parameters).toBeUndefined()
  })
})

describe('whatever small data', () => {
  it('have an answer: numbers, or a reason', () => {
    const draw = seededRandom(31)
    const models = [ONE, 'f =~ q1 + q2\ng =~ q3 + q4', 'q1 ~ q2\nq2 ~ q1', 'f =~ q1 + q2 + q3\nf ~ q4 + q5']
    for (let turn = 0; turn < 40; turn++) {
      const rows = Array.from({ length: 5 + draw.whole(20) }, () => {
        const answers = ['q1', 'q2', 'q3', 'q4', 'q5'].map((name) => [
          name,
          draw.uniform() < 0.05 ? '' : 1 + draw.whole(turn % 2 === 0 ? 5 : 2),
        ])
        return { team: draw.uniform() < 0.5 ? 'north' : 'south', ...Object.fromEntries(answers) } as Row
      })
      const spec = {
        model: models[turn % models.length] ?? ONE,
        estimator: draw.uniform() < 0.5 ? 'ML' : 'MLR',
        missing: draw.uniform() < 0.5 ? 'fiml' : 'listwise',
        ...(draw.uniform() < 0.3 && { group: 'team', equal: ['loadings'] }),
      }
      const result = run(spec, rows)
      expect(gaps(result)).toEqual([])
      expect('notEstimable' in result || 'chisq' in result).toBe(true)
    }
  })
})

describe('a model that cannot be used', () => {
  it('is told where it goes wrong and how to repair it', () => {
    expect(faultsOf({ model: 'f =~ q1 + q2\nf =~ q3 q4' })).toEqual([
      {
        where: 'spec.json, "model", line 2, character 6',
        what: 'At "q3" a + or a * is missing.',
        repair: 'Write as in: f =~ x1 + x2 + x3.',
      },
    ])
  })

  it('is told which column the file does not have', () => {
    expect(faultsOf({ model: 'f =~ q1 + q2 + w3' })).toMatchObject([
      { what: 'data.csv has no column "w3".', repair: expect.stringContaining('q3') },
    ])
  })

  it('is told which label no parameter bears', () => {
    expect(faultsOf({ model: 'q1 ~ a*q2\nind := a*b\nc == a' })).toMatchObject([
      { what: expect.stringContaining('"c"') },
      { what: expect.stringContaining('"b"') },
    ])
  })

  it('is told that c(...) needs one value per group', () => {
    expect(faultsOf({ model: 'f =~ q1 + c(a, b, c)*q2 + q3', group: 'team' })).toMatchObject([
      { where: 'spec.json, "model", line 1', what: 'c(...) gives 3 values and there are 2 groups.' },
    ])
  })
})
