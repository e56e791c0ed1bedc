import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { Figure } from '../../disclosure/figures.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { CentreProfile, ItemCell, ReportedGroup } from '../profile.ts'
import type { ReleasedCells } from './released-cells.ts'
import { editionOnPaper, type Paper, type PaperLine } from './wave-on-paper.ts'

const { library } = readShippedLibrary()
const make = (paper: Omit<Paper, 'library'>) => editionOnPaper({ library, ...paper })
const profile = (paper: Omit<Paper, 'library'>): CentreProfile => make(paper).centres[0]!

const cell = (of: CentreProfile, construct: string, group: ReportedGroup): ItemCell =>
  of.krachtlijnen.find((row) => row.construct === construct)!.cells.find((one) => one.group === group)!
const value = <Value>(of: Disclosed<Value>): Value | 'withheld' => (of.shown ? of.value : 'withheld')
const figure = (of: CentreProfile, construct: string, group: ReportedGroup): Figure | 'withheld' =>
  value(cell(of, construct, group).figure)

/** Workers on KL1: so many said nooit, soms, vaak, altijd. */
const workers = (...people: number[]): PaperLine[] => onKL1('worker', 'W.KL1.1', people)
const managers = (...people: number[]): PaperLine[] => onKL1('manager', 'L.KL1.1', people)
const clients = (...people: number[]): PaperLine[] => onKL1('client', 'C.KL1.1', people)
function onKL1(group: PaperLine['group'], item: string, people: readonly number[]): PaperLine[] {
  return people.map((number, place) => ({ group, people: number, answers: { [item]: place + 1 } }))
}

describe('the profile of a centre', () => {
  it('shows the means worked out on paper, each in the form its size allows', () => {
    // clients: 10 x 1, 10 x 2, 10 x 3, 0 x 4: mean 2, sum of squares 20, variance 20 / 29, se sqrt(20 / 870)
    // = 0.1516, t(29) = 2.0452: 2 ± 0.3101. Shares 33.3 % → 35.
    // workers: 2 x 2, 4 x 3: mean 16 / 6 = 2.67 → 2.7
    const of = profile({ lines: [...clients(10, 10, 10, 0), ...workers(0, 2, 4, 0)] })
    expect(figure(of, 'KL1', 'client')).toEqual({
      kind: 'estimate',
      n: 30,
      mean: 2,
      lower: 1.69,
      upper: 2.31,
      distribution: [35, 35, 35, 0],
    })
    expect(figure(of, 'KL1', 'worker')).toMatchObject({ kind: 'small-group', n: 6, mean: 2.7 })
  })

  it('withholds a question that too few answered on its scale, and with it who answered outside it', () => {
    const of = profile({
      lines: [...workers(2, 2, 0, 0), { group: 'worker', people: 6, answers: { 'W.KL1.1': 'dontKnow' } }],
    })
    expect(value(of.groups[0]!.respondents)).toBe(10)
    expect(figure(of, 'KL1', 'worker')).toBe('withheld')
    expect(value(cell(of, 'KL1', 'worker').outside)).toBe('withheld')
  })

  it('reports answers outside the scale apart, and never as a low score', () => {
    const of = profile({
      lines: [...workers(0, 0, 6, 6), { group: 'worker', people: 3, answers: { 'W.KL1.1': 'dontKnow' } }],
    })
    expect(figure(of, 'KL1', 'worker')).toMatchObject({ n: 12, mean: 3.5 })
    // 3 of the 15 who took part; from 30 people in steps of 5 %: 9 of 33 is 27 %
    expect(value(cell(of, 'KL1', 'worker').outside)).toEqual({ kind: 'part', part: 'under-a-third' })
    const larger = profile({
      lines: [...workers(0, 0, 12, 12), { group: 'worker', people: 9, answers: { 'W.KL1.1': 'dontKnow' } }],
    })
    expect(value(cell(larger, 'KL1', 'worker').outside)).toEqual({ kind: 'percentage', percentage: 25 })
  })

  it.each([
    { size: 14, kind: 'small-group' },
    { size: 15, kind: 'estimate' },
  ])('gives $size people a figure of the kind $kind', ({ size, kind }) => {
    expect(figure(profile({ lines: workers(1, size - 1) }), 'KL1', 'worker')).toMatchObject({ kind, n: size })
  })

  it.each([
    { size: 29, has: null },
    { size: 30, has: [50, 50, 0, 0] },
  ])('gives $size people the distribution $has', ({ size, has }) => {
    expect(figure(profile({ lines: workers(15, size - 15) }), 'KL1', 'worker')).toMatchObject({
      distribution: has,
    })
  })

  it('gives a group that answered as one only a level', () => {
    expect(figure(profile({ lines: clients(0, 0, 0, 22) }), 'KL1', 'client')).toEqual({
      kind: 'unanimous',
      n: 22,
      level: 'high',
    })
  })

  it('keeps the minimum of clients at ten, and a higher one when the study set it', () => {
    expect(figure(profile({ lines: clients(4, 5) }), 'KL1', 'client')).toBe('withheld')
    expect(figure(profile({ lines: clients(5, 5) }), 'KL1', 'client')).not.toBe('withheld')
    const raised = profile({ lines: workers(4, 4), minimumCells: { worker: 9 } })
    expect(figure(raised, 'KL1', 'worker')).toBe('withheld')
  })

  it('never gives the same band two widths for groups of the same size on one question', () => {
    // Three centres of 12 pool 36 people. Lier answers far apart, Gent close together: the band is the same.
    const centre = (name: string, ...people: number[]) =>
      workers(...people).map((line) => ({ ...line, centre: name }))
    const { centres } = make({
      lines: [...centre('Lier', 6, 0, 0, 6), ...centre('Gent', 0, 6, 6, 0), ...centre('Aalst', 0, 5, 6, 1)],
    })
    const widths = centres.map((of) => {
      const shown = figure(of, 'KL1', 'worker')
      if (shown === 'withheld' || shown.kind !== 'small-group') throw new Error('expected a small group')
      return (shown.upper - shown.lower).toFixed(1)
    })
    // Pooled: Lier 12 x 2.25 = 27, Gent 12 x 0.25 = 3, Aalst 32 / 12 = 2.667: 10.667 - 7.111... by hand:
    // Aalst values 5 x 2, 6 x 3, 1 x 4: mean 32/12, squares 5x4 + 6x9 + 16 = 90, 90 - 12 x (32/12)^2 = 4.667.
    // 34.667 / 33 = 1.0505, sd 1.025 → 1.1; t(33) = 2.0345; 2.0345 x 1.1 / sqrt(12) = 0.646 → 0.7: width 1.4.
    expect(widths).toEqual(['1.4', '1.4', '1.4'])
  })
})

describe('workers and managers', () => {
  it.each([
    // [workers on KL1], [managers on KL1] → shown
    { w: [0, 3, 3, 0], m: [0, 0, 1, 0], shown: ['worker'] },
    { w: [0, 3, 3, 0], m: [0, 1, 1, 0], shown: ['worker'] },
    { w: [0, 2, 2, 0], m: [0, 1, 1, 0], shown: ['staff'] },
    { w: [0, 3, 3, 0], m: [0, 3, 2, 0], shown: ['manager', 'staff', 'worker'] },
    { w: [0, 6, 0, 0], m: [0, 3, 2, 0], shown: ['manager', 'worker'] }, // the workers answered as one
    { w: [5, 5, 5, 5], m: [0, 3, 2, 0], shown: ['manager', 'worker'] }, // the pool would give the managers' spread
    { w: [9, 9, 9, 9], m: [5, 5, 5, 5], shown: ['manager', 'worker'] }, // and here their distribution
    { w: [9, 9, 9, 9], m: [8, 8, 8, 6], shown: ['manager', 'staff', 'worker'] },
  ])('with $w and $m show $shown', ({ w, m, shown }) => {
    const of = profile({ lines: [...workers(...w), ...managers(...m)], pooledStaff: true })
    const cells = of.krachtlijnen.find(({ construct }) => construct === 'KL1')!.cells
    expect(
      cells
        .filter((one) => one.figure.shown)
        .map(({ group }) => group)
        .toSorted(),
    ).toEqual(shown)
  })

  it('have no pool where the study declared none, nor where no manager was invited', () => {
    const lines = [...workers(0, 3, 3, 0), ...managers(0, 3, 2, 0)]
    expect(profile({ lines }).groups.map(({ group }) => group)).toEqual(['worker', 'manager'])
    const alone = profile({ lines: workers(0, 3, 3, 0), groups: ['worker', 'manager'], pooledStaff: true })
    expect(alone.groups.map(({ group }) => group)).toEqual(['worker'])
  })

  it('one manager has no figure anywhere in the profile, and no number of answers', () => {
    const answers = { 'L.KL1.1': 4, 'L.SRC.ind.KL1': 2, 'L.SRC.org.KL1': 5, 'OE.PZ.i.lea': 1 }
    const of = profile({
      lines: [
        { group: 'worker', people: 4, answers: { 'W.KL1.1': 2, 'OE.PZ.i.lea': 3 }, levers: [['KL1', 'T01']] },
        { group: 'worker', people: 4, answers: { 'W.KL1.1': 3, 'OE.PZ.i.lea': 2 }, levers: [['KL1', 'T02']] },
        { group: 'manager', answers, levers: [['KL1', 'T09']] },
      ],
      pooledStaff: true,
    })
    const about = [
      ...of.krachtlijnen.flatMap(({ cells }) => cells),
      ...of.nomological.flatMap(({ cells }) => cells),
    ]
    for (const group of ['manager', 'staff']) {
      expect(about.filter((one) => one.group === group && one.figure.shown)).toEqual([])
      expect(of.sources.filter((row) => row.group === group && row.individual.shown)).toEqual([])
      expect(of.levers.filter((row) => row.group === group && row.choosers.shown)).toEqual([])
      expect(of.groups.find((one) => one.group === group)?.respondents.shown).toBe(false)
    }
    expect(of.levers.find((row) => row.group === 'worker' && row.direction === 'lever')?.choosers).toEqual({
      shown: true,
      value: 8,
    })
  })

  it('get a difference only between released figures of the same words', () => {
    // 30 workers: 15 x 2, 15 x 3; 30 managers: 15 x 3, 15 x 4. Difference -1; both variances 7.5 / 29;
    // se = sqrt(2 x 0.2586 / 30) = 0.1313, df 58, t 2.0017: ± 0.2628
    const both = profile({ lines: [...workers(0, 15, 15, 0), ...managers(0, 0, 15, 15)] })
    const gap = both.krachtlijnen.find(({ construct }) => construct === 'KL1')!.gap!
    expect(gap.groups).toEqual(['worker', 'manager'])
    expect(value(gap.difference)).toEqual({ estimate: -1, lower: -1.26, upper: -0.74 })
    // With 20 of each: both variances 5 / 19; se 0.1622, df 38, t 2.0244: ± 0.33, at a tenth
    const fewer = profile({ lines: [...workers(0, 10, 10, 0), ...managers(0, 0, 10, 10)] })
    expect(value(fewer.krachtlijnen.find(({ construct }) => construct === 'KL1')!.gap!.difference)).toEqual({
      estimate: -1,
      lower: -1.3,
      upper: -0.7,
    })

    const few = profile({ lines: [...workers(0, 10, 10, 0), ...managers(0, 0, 2, 2)] })
    expect(value(few.krachtlijnen.find(({ construct }) => construct === 'KL1')!.gap!.difference)).toBe(
      'withheld',
    )
    const others = profile({ lines: [...workers(0, 10, 10, 0), ...clients(0, 0, 10, 10)] })
    expect(others.krachtlijnen.find(({ construct }) => construct === 'KL1')!.gap).toBeNull()
  })
})

describe('what carries it', () => {
  const sources = (krachtlijn: string, own: number[], organisation: number[]): PaperLine[] =>
    own.map((answer, place) => ({
      group: 'worker',
      answers: { [`W.SRC.ind.${krachtlijn}`]: answer, [`W.SRC.org.${krachtlijn}`]: organisation[place]! },
    }))
  const times = (number: number, ...pattern: number[]) => Array.from({ length: number }, () => pattern).flat()

  it.each([
    { own: times(10, 4, 5), organisation: times(10, 1, 2), quadrant: 'heroic' },
    { own: times(10, 4, 5), organisation: times(10, 4, 5), quadrant: 'carried' },
    { own: times(10, 1, 2), organisation: times(10, 4, 5), quadrant: 'on-paper' },
    { own: times(10, 1, 2), organisation: times(10, 1, 2), quadrant: 'absent' },
    { own: times(10, 4, 5), organisation: times(10, 2, 4), quadrant: 'not-clear' }, // the mean is the edge
    { own: times(3, 4, 5), organisation: times(3, 2, 3), quadrant: 'not-clear' }, // 6 people: the band crosses it
  ])('is $quadrant', ({ own, organisation, quadrant }) => {
    const of = profile({ lines: sources('KL1', own, organisation) })
    expect(value(of.sources.find(({ construct }) => construct === 'KL1')!.quadrant)).toBe(quadrant)
  })

  it('is not asked about krachtlijn 9, which is about the organisation itself', () => {
    const of = profile({ lines: sources('KL1', times(10, 4, 5), times(10, 4, 5)) })
    expect(of.sources.map(({ construct }) => construct)).not.toContain('KL9')
  })

  it('counts a person who names a lever for two krachtlijnen once, among those who did the step', () => {
    const of = profile({
      lines: [
        {
          group: 'worker',
          people: 16,
          levers: [
            ['KL1', 'T01', 'T02'],
            ['KL3', 'T01'],
          ],
        },
        { group: 'worker', people: 16, levers: [['KL2', 'dontKnow']] },
        { group: 'worker', people: 4 },
      ],
    })
    const row = of.levers.find(({ direction }) => direction === 'lever')!
    expect(value(row.choosers)).toBe(32)
    const share = (code: string) => value(row.codes.find((one) => one.code === code)!.share)
    expect(share('T01')).toEqual({ kind: 'percentage', percentage: 50 })
    expect(share('T03')).toEqual({ kind: 'percentage', percentage: 0 })
    expect(of.levers.find(({ direction }) => direction === 'threshold')!.choosers.shown).toBe(false)
  })
})

describe('a sense of power', () => {
  const lines: PaperLine[] = [
    { group: 'worker', people: 4, answers: { 'PE.I1': 4, 'PE.I2': 3 } },
    { group: 'worker', people: 4, answers: { 'PE.I1': 2, 'PE.I2': 3 } },
    { group: 'worker', people: 2, answers: { 'PE.I1': 1 } },
  ]
  const impact = (of: CentreProfile) => of.sense.find(({ dimension }) => dimension === 'impact')!

  it('appears beside a fact that is filled in, as the mean of those who answered every question of it', () => {
    const beside = impact(profile({ lines, facts: [{ fact: 'F06', value: '82', source: 'verslag' }] }))
    expect(beside.facts).toContain('F06')
    // 4 x 3.5 and 4 x 2.5: mean 3; the two who skipped one question are not in it
    expect(value(beside.cell.figure)).toMatchObject({ kind: 'small-group', n: 8, mean: 3 })
  })

  it.each([
    { facts: [], why: 'no fact' },
    { facts: [{ fact: 'F02', value: '12', source: 'register' }], why: 'another fact' },
    { facts: [{ fact: 'F06', value: ' ', source: '' }], why: 'an empty fact' },
  ])('is withheld with $why', ({ facts }) => {
    const beside = impact(profile({ lines, facts }))
    expect(value(beside.cell.figure)).toBe('withheld')
    expect(value(beside.cell.outside)).toBe('withheld')
  })
})

describe('what cannot be said', () => {
  it('is known from the design and the numbers invited, whatever was answered', () => {
    const invited = { worker: 6, manager: 1, client: 9, policyMaker: 4 } as const
    const groups = ['worker', 'manager', 'client', 'policyMaker'] as const
    const said = (lines: PaperLine[]) => profile({ lines, groups, invited }).cannotBeSaid
    const full = said([...workers(0, 3, 3, 0), ...managers(1), ...clients(3, 3, 3)])
    expect(full).toEqual(said(workers(1)))
    expect(full.filter(({ group }) => group)).toEqual([
      { reason: 'fewer-invited-than-minimum', group: 'client' },
      { reason: 'one-or-two-managers', group: 'manager' },
      { reason: 'fewer-invited-than-minimum', group: 'policyMaker' },
    ])
    expect(full.find(({ reason }) => reason === 'compares-other-elements')?.constructs).toEqual([
      'KL8',
      'KL9',
    ])
    expect(full.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['one-wave-no-causes', 'fewer-than-twenty-centres', 'single-item-invariance']),
    )
  })
})

describe('a second edition', () => {
  const lines = [...workers(0, 3, 3, 0), ...managers(0, 0, 1, 0)]

  it('of the same wave shows the same', () => {
    const first = make({ lines, pooledStaff: true })
    const second = make({ lines, pooledStaff: true, earlier: first.released })
    expect(second.centres).toEqual(first.centres)
    expect(second.released).toEqual(first.released)
  })

  it('withholds what the first would give away: its pool less these workers is the manager', () => {
    // Suppose edition 1 showed the pool and not the workers, under another plan.
    const question = Object.keys(make({ lines, pooledStaff: true }).released.questions).find((id) =>
      id.startsWith('anchor KL1'),
    )!
    const earlier: ReleasedCells = {
      questions: { [question]: { worker: ['W.KL1.1'], manager: ['L.KL1.1'] } },
      cells: { ['Waterzijde' as CentreId]: { [question]: ['staff'] } },
    }
    const second = make({ lines, pooledStaff: true, earlier }).centres[0]!
    expect(figure(second, 'KL1', 'worker')).toBe('withheld')
    expect(figure(second, 'KL1', 'staff')).not.toBe('withheld')
  })

  it('is refused by the audit when an earlier one gave somebody away', () => {
    const question = Object.keys(make({ lines, pooledStaff: true }).released.questions).find((id) =>
      id.startsWith('anchor KL1'),
    )!
    const earlier: ReleasedCells = {
      questions: { [question]: { worker: ['W.KL1.1'], manager: ['L.KL1.1'] } },
      cells: { ['Waterzijde' as CentreId]: { [question]: ['worker', 'staff'] } },
    }
    expect(() => make({ lines, pooledStaff: true, earlier })).toThrow(/gives away manager/)
  })

  it('leaves out a question whose items the first showed in another combination', () => {
    const earlier: ReleasedCells = {
      questions: { 'scale KL1 and KL2': { worker: ['W.KL1.1', 'W.KL2.1'] } },
      cells: { ['Waterzijde' as CentreId]: { 'scale KL1 and KL2': ['worker'] } },
    }
    expect(figure(make({ lines, earlier }).centres[0]!, 'KL1', 'worker')).toBe('withheld')
  })
})

describe('random small studies', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
  const person = (group: 'worker' | 'manager', item: string) =>
    answer.map((given): PaperLine => ({ group, answers: given === undefined ? {} : { [item]: given } }))
  const study = fc
    .tuple(
      fc.array(person('worker', 'W.KL1.1'), { maxLength: 40, size: 'max' }),
      fc.array(person('manager', 'L.KL1.1'), { maxLength: 36, size: 'max' }),
    )
    .map((groups) => groups.flat())
    .filter((lines) => lines.length > 0)

  it('never show a figure of fewer people than the minimum', () => {
    fc.assert(
      fc.property(study, (lines) => {
        const of = profile({ lines, groups: ['worker', 'manager'], pooledStaff: true })
        for (const { n } of everyFigure(of)) expect(n).toBeGreaterThanOrEqual(5)
        for (const { respondents } of of.groups) {
          if (respondents.shown) expect(respondents.value).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leave an attacker with the published numbers unable to work out a withheld mean', () => {
    fc.assert(
      fc.property(study, (lines) => {
        const of = profile({ lines, groups: ['worker', 'manager'], pooledStaff: true })
        const cells = of.krachtlijnen.find(({ construct }) => construct === 'KL1')?.cells ?? []
        // What the attacker has: sums (mean times n) of the groups that show a mean. What is sought: each group.
        const weights: Record<string, [number, number]> = { worker: [1, 0], manager: [0, 1], staff: [1, 1] }
        const known = cells.flatMap((one) =>
          one.figure.shown && one.figure.value.kind !== 'unanimous' ? [weights[one.group]!] : [],
        )
        const knownFrom = (people: number) =>
          cells.flatMap((one) =>
            one.figure.shown && one.figure.value.kind === 'estimate' && one.figure.value.n >= people
              ? [weights[one.group]!]
              : [],
          )
        for (const target of ['worker', 'manager'] as const) {
          const own = cells.find(({ group }) => group === target)
          if (!own) continue // nobody of this group was invited
          const isHidden = !own.figure.shown || own.figure.value.kind === 'unanimous'
          if (isHidden) expect(canBeSolved(known, weights[target]!)).toBe(false)
          // From 15 people on an interval gives the spread. That of a smaller group may not follow from it.
          const isSmall = own.figure.shown && own.figure.value.kind === 'small-group'
          if (isHidden || isSmall) expect(canBeSolved(knownFrom(15), weights[target]!)).toBe(false)
          // From 30 on the distribution, and means at 0.01: not to be had of fewer either.
          const isLarge = own.figure.shown && own.figure.value.n >= 30
          if (isHidden || !isLarge) expect(canBeSolved(knownFrom(30), weights[target]!)).toBe(false)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('do not depend on the order of people', () => {
    fc.assert(
      fc.property(study, (lines) => {
        const groups = ['worker', 'manager'] as const
        expect(make({ lines: lines.toReversed(), groups, pooledStaff: true })).toEqual(
          make({ lines, groups, pooledStaff: true }),
        )
      }),
      { numRuns: 30 },
    )
  })
})

/** Is the target a combination of two-number rows? By determinants, so that nothing is shared with the product. */
function canBeSolved(
  rows: readonly (readonly [number, number])[],
  target: readonly [number, number],
): boolean {
  const isMultiple = (row: readonly [number, number]) => row[0] * target[1] - row[1] * target[0] === 0
  const spansAll = rows.some((one) => rows.some((other) => one[0] * other[1] - one[1] * other[0] !== 0))
  return spansAll || rows.some(isMultiple)
}

function everyFigure(of: CentreProfile): Figure[] {
  const cells = [
    ...of.krachtlijnen.flatMap((row) => row.cells),
    ...of.nomological.flatMap((row) => row.cells),
    ...of.sense.map((row) => row.cell),
    ...(of.supplements ?? []),
  ].map((one) => one.figure)
  const sources = of.sources.flatMap((row) => [row.individual, row.organisation])
  return [...cells, ...sources].flatMap((one) => (one.shown ? [one.value] : []))
}
