/**
 * Every analysis, through the door that a user has, on files that cannot answer or hardly can. Each answer must be
 * stated: numbers that are numbers, `null` only with its reason beside it, reasons in words, or a fault that says what is
 * wrong in the file. An analysis that is not in the table below fails the first test.
 */
import { describe, expect, it } from 'vitest'
import { Problem } from '../src/foundation/problem.ts'
import { analyseCsv, analysisNames, reasonWords, type Json } from '../src/operations/analyse-csv.ts'

const items = ['q1', 'q2', 'q3', 'q4']
const one = 'f =~ q1 + q2 + q3 + q4'

/** Small counts of repetitions: what is looked for is whether an answer is stated, not how exact it is. */
const specs: Readonly<Record<string, readonly object[]>> = {
  describe: [{ columns: items }, { columns: ['score'], by: 'team' }],
  correlations: ['pearson', 'spearman', 'kendall'].flatMap((method) => [
    { columns: ['q1', 'q2', 'score'], method },
    { columns: ['q1', 'q2'], by: 'team', method },
  ]),
  patterns: [{ columns: [...items, 'actor'] }],
  reliability: [
    { items, resamples: 20, seed: 1 },
    { items, multilevelGroup: 'team', resamples: 20, seed: 1 },
  ],
  careless: [{ items }],
  agreement: [{ items, group: 'team', options: 5, draws: 20, seed: 1 }],
  icc: [{ outcomes: ['score', 'q1'], group: 'team' }],
  krippendorff: [{ raters: ['q1', 'q2', 'q3'], level: 'interval' }],
  kappa: [{ raters: ['q1', 'q2'] }],
  mixed: ['none', 'satterthwaite', 'kenward-roger'].flatMap((df) => [
    { outcome: 'score', fixed: ['actor'], random: [{ group: 'team' }], df },
    { outcome: 'score', fixed: ['actor', 'x'], random: [{ group: 'centre', terms: ['x'] }], df },
  ]),
  gap: [
    { outcome: 'score', actor: 'actor', random: ['centre', 'centre:team'] },
    { items, actor: 'actor', random: ['centre'], adjust: 'tukey' },
  ],
  compare: [
    { outcome: 'score', group: 'actor' },
    { outcome: 'score', group: 'centre', adjust: 'tukey' },
    { outcome: 'score', group: 'team', spread: 'pooled', adjust: 'none' },
    { outcome: 'q1', group: 'actor', scale: 'category' },
  ],
  meta: [
    { estimate: 'score', se: 'se' },
    ...['REML', 'PM', 'DL', 'EE'].map((method) => ({ estimate: 'score', variance: 'se', method, test: 'z' })),
    { estimate: 'score', se: 'se', study: 'team', moderators: ['x', 'actor'] },
  ],
  factor: [
    { model: one },
    { model: one, estimator: 'MLR', missing: 'fiml' },
    { model: one, estimator: 'WLSMV' },
    { model: one, group: 'actor', equal: ['loadings'] },
  ],
  invariance: [
    { model: one, group: 'actor' },
    { model: one, group: 'actor', estimator: 'MLR', missing: 'fiml' },
  ],
  power: [
    { design: 'two-groups', n: 2, effect: 0 },
    { design: 'paired', n: 2, power: 0.999 },
    { design: 'correlation', effect: 0.999, power: 0.9 },
    { design: 'anova', groups: 2, effect: 1e-9, power: 0.9 },
    { design: 'clusters', n: 3, clusterSize: 1, icc: 1, effect: 0.1 },
  ],
  pool: [
    { imputation: 'wave', outcome: 'score', terms: ['x', 'actor'] },
    { imputation: 'wave', outcome: 'score', terms: ['x', 'actor'], tested: ['actor'] },
    { fit: 'wave', term: 'actor', estimate: 'score', se: 'se' },
  ],
  adjust: [{ p: 'p' }, { p: 'p', method: 'hommel' }, { p: 'p', method: 'none' }],
  path: [{ model: 'm ~ a*x\ny ~ b*m + x\nab := a*b', draws: 20, resamples: 10, seed: 1 }],
  mediation: [
    { x: 'x', m: 'm', y: 'y', draws: 20, resamples: 10, seed: 1 },
    { x: 'x', m: 'm', y: 'y', group: 'centre', design: '1-1-1', draws: 20, seed: 1 },
    { x: 'z', m: 'm', y: 'y', group: 'centre', design: '2-1-1', draws: 20, seed: 1 },
  ],
  change: [
    { items, group: 'centre', wave: 'wave', person: 'person', actor: 'actor' },
    { outcome: 'score', group: 'centre', wave: 'wave', df: 'kenward-roger' },
  ],
  robust: [
    { outcome: 'score', fixed: ['actor', 'x'], cluster: 'centre' },
    { outcome: 'score', fixed: ['actor', 'x'] },
  ],
}

type Row = Readonly<Record<string, string>>

/** 48 answers: 24 people in four centres of two teams, two actors, asked in two waves; four items that hang together. By no chance. */
const ordinary: readonly Row[] = Array.from({ length: 48 }, (_, row) => {
  const wobble = (step: number) => ((row * step + step) % 11) / 5
  const shared = ((row * 7) % 48) / 12
  const scale = (step: number) => String(1 + Math.min(4, Math.round(shared * 0.7 + wobble(step))))
  return {
    centre: 'ABCD'[row % 4] ?? '',
    team: `t${row % 8}`,
    actor: row % 3 === 0 ? 'worker' : 'client',
    wave: row < 24 ? '1' : '2',
    person: `p${row % 24}`,
    q1: scale(1),
    q2: scale(2),
    q3: scale(3),
    q4: scale(7),
    score: String(2 + wobble(3)),
    x: String(wobble(5)),
    m: String(wobble(7) + wobble(5)),
    y: String(wobble(4) + wobble(7)),
    z: String((row % 4) / 2),
    p: String(((row * 7) % 48) / 47),
    se: String(0.1 + (row % 5) / 10),
  }
})

const numbers = ['q1', 'q2', 'q3', 'q4', 'score', 'x', 'm', 'y', 'z', 'p', 'se']
const with_ = (change: (row: Row, place: number) => Row) => ordinary.map(change)
const all = (columns: readonly string[], value: string) =>
  with_((row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, value])) }))

const files: Readonly<Record<string, readonly Row[]>> = {
  'ordinary answers': ordinary,
  'one centre, one team, one actor': with_((row) => ({ ...row, centre: 'A', team: 't', actor: 'client' })),
  'every row a group of its own': with_((row, place) => ({
    ...row,
    centre: `c${place}`,
    team: `t${place}`,
    actor: `a${place}`,
    person: `p${place}`,
  })),
  'one wave': all(['wave'], '1'),
  'a constant item': all(['q1'], '3'),
  'all items constant': all(['q1', 'q2', 'q3', 'q4', 'score'], '3'),
  'nothing varies at all': all(numbers, '1'),
  'two items that are the same': with_((row) => ({
    ...row,
    q2: row.q1 ?? '',
    m: row.x ?? '',
    y: row.x ?? '',
  })),
  'an item that follows from the others': with_((row) => ({
    ...row,
    q4: String(Number(row.q1) + Number(row.q2) - Number(row.q3)),
    y: String(Number(row.m) + Number(row.x)),
  })),
  'all numbers missing': all(numbers, 'NA'),
  'one item missing for all': all(['q1', 'x'], ''),
  'no group known': all(['centre', 'team', 'actor', 'wave', 'person'], ''),
  'a hole in every row': with_((row, place) => ({ ...row, [numbers[place % numbers.length] ?? '']: '' })),
  'one row': ordinary.slice(0, 1),
  'two rows': ordinary.slice(0, 2),
  'three rows, fewer than there are parameters': ordinary.slice(0, 3),
  'no row at all': [],
  'very large numbers': with_((row) => ({
    ...row,
    score: `${row.score}e9`,
    x: `${row.x}e9`,
    y: `${row.y}e9`,
  })),
  'very small numbers': with_((row) => ({
    ...row,
    score: `${row.score}e-9`,
    x: `${row.x}e-9`,
    y: `${row.y}e-9`,
  })),
  'almost no spread on a large number': with_((row, place) => ({
    ...row,
    score: String(1e6 + (place % 2) * 1e-6),
  })),
  'words where numbers belong': all(['q1', 'score', 'p', 'x'], 'often'),
}

/** Keys that are empty where there is nothing to name: no group was asked, no second term. */
const namesNothing = new Set(['by', 'term1', 'term2', 'group', 'level'])

/** What in an answer is not stated; with where it stands. */
function unstated(value: Json | undefined, at = ''): string[] {
  if (value === undefined) return [`${at} is undefined`]
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`]
  if (value === null) return [`${at} is null`]
  if (typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((inner: Json, place) => unstated(inner, `${at}[${place}]`))
  const record = value as Readonly<Record<string, Json>> // not a list: the type cannot tell
  return Object.entries(record).flatMap(([key, inner]) => {
    const here = `${at}.${key}`
    if (key === 'notEstimable' || key.endsWith('Reason'))
      return typeof inner === 'string' && reasonWords(inner) ? [] : [`${here} has no words: ${String(inner)}`]
    if (inner === null && (namesNothing.has(key) || typeof record[`${key}Reason`] === 'string')) return []
    return unstated(inner, here)
  })
}

function csv(rows: readonly Row[]): string {
  const names = Object.keys(ordinary[0] ?? {})
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n')
}

function answerOf(analysis: string, spec: object, rows: readonly Row[]): Json {
  const data = { name: 'data.csv', text: csv(rows) }
  return analyseCsv(analysis, data, { name: 'spec.json', text: JSON.stringify(spec) }).value
}

/** What is wrong with the answer of one analysis on one file. */
function faultsOf(analysis: string, spec: object, rows: readonly Row[]): string[] {
  try {
    return unstated(answerOf(analysis, spec, rows))
  } catch (error) {
    if (error instanceof Problem && error.faults.length > 0) return []
    return [
      error instanceof Error
        ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ')
        : String(error),
    ]
  }
}

describe('on a file that cannot answer', () => {
  it('every analysis is tried', () => {
    expect(Object.keys(specs).sort()).toEqual([...analysisNames].sort())
  })

  for (const [analysis, [first = {}]] of Object.entries(specs)) {
    it(`${analysis} has an answer where the file can give one`, () => {
      expect(answerOf(analysis, first, ordinary)).not.toHaveProperty('notEstimable')
    })
  }

  for (const [analysis, own] of Object.entries(specs)) {
    it(`${analysis} states its answer`, () => {
      const found = Object.entries(files).flatMap(([file, rows]) =>
        own.flatMap((spec) =>
          faultsOf(analysis, spec, rows).map((fault) => `${file}, ${JSON.stringify(spec)}: ${fault}`),
        ),
      )
      expect(found).toEqual([])
    })
  }
})
