/**
 * The attack on everything that leaves of a wave at once: an edition of every centre, the models over centres on its profiles,
 * both groups over the centres and a block of questions on the page Cijfers. `figures-of-a-wave.test.ts` looks at all combinations in
 * a few centres, without models; here are many centres, and an attacker who takes the sums over centres together with whole factors and
 * then, in each centre apart, cancels with what the edition shows there whatever leaves the fewest people.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelBasis } from './model-basis.ts'
import { centresOfBase } from './moments-base.ts'
import { countsOverCentres, placesOverCentres } from './release-over-centres.ts'
import { PEOPLE_FOR_DISTRIBUTION, PEOPLE_FOR_INTERVAL } from './release-figure.ts'
import { groupsThatMayAppear } from './suppression.ts'

const MINIMUM = 5
const RUNS = Number(process.env['ATTACK_RUNS'] ?? 250)

/** Workers of a centre on one question: who answered the whole block, who only this question; and its managers. */
interface Centre {
  readonly a: number
  readonly b: number
  /** Who answered the other questions of the block, and not this one. */
  readonly d: number
  readonly m: number
  readonly workersAsOne: boolean
  readonly managersAsOne: boolean
}

/** Something about these people of one centre: factors of those who answered the block, the other workers, the managers. */
type Row = readonly [a: number, b: number, m: number]

/** A sum over centres: its row in each. */
type OverAll = readonly Row[]

const nothing: Row = [0, 0, 0]

const shownIn = ({ a, b, m, workersAsOne, managersAsOne }: Centre) =>
  groupsThatMayAppear(
    [
      { name: 'worker', n: a + b, minimum: MINIMUM, isUnanimous: workersAsOne },
      { name: 'manager', n: m, minimum: MINIMUM, isUnanimous: managersAsOne },
    ],
    [
      { name: 'worker', parts: [0] },
      { name: 'manager', parts: [1] },
      { name: 'staff', parts: [0, 1] },
    ],
    new Set(),
    [PEOPLE_FOR_INTERVAL, PEOPLE_FOR_DISTRIBUTION],
  )

/** What the edition tells of a centre in as much detail as figures of `level` people and more have. */
function ofEdition(centre: Centre, level: number): Row[] {
  const { a, b, m, workersAsOne, managersAsOne } = centre
  const shown = shownIn(centre)
  return [
    ...(shown.has('worker') && !workersAsOne && a + b >= level ? [[1, 1, 0] as const] : []),
    ...(shown.has('manager') && !managersAsOne && m >= level ? [[0, 0, 1] as const] : []),
    ...(shown.has('staff') && a + b + m >= level ? [[1, 1, 1] as const] : []),
  ]
}

const workersOf = ({ a, b, workersAsOne }: Centre) => ({ n: a + b, mean: 2, variance: workersAsOne ? 0 : 1 })
const managersOf = ({ m, managersAsOne }: Centre) => ({ n: m, mean: 2, variance: managersAsOne ? 0 : 1 })

function ofBlock(centres: readonly Centre[]): OverAll {
  const [counted] = countedPlaces(centres)
  const others = placesOverCentres(
    centres.map(({ a, d }) => ({ n: a + d, mean: 2, variance: 1, pooledWith: 0, isPartnerCounted: false })),
    MINIMUM,
  )
  const places = centresOfBase(
    centres.map((one, place) => ({
      complete: one.a,
      questions: [
        {
          n: one.a + one.b,
          isUnanimous: one.workersAsOne && one.a + one.b > 0,
          isCounted: counted.includes(place),
          pooledWith: one.m,
          isPartnerCounted: countsOverCentres(managersOf(one), MINIMUM),
        },
        {
          n: one.a + one.d,
          isUnanimous: false,
          isCounted: others.includes(place),
          pooledWith: 0,
          isPartnerCounted: false,
        },
      ],
    })),
    MINIMUM,
    true,
  )
  const n = (places ?? []).reduce((sum, place) => sum + (centres[place]?.a ?? 0), 0)
  return centres.map((_, place) =>
    n >= PEOPLE_FOR_DISTRIBUTION && places?.includes(place) ? [1, 0, 0] : nothing,
  )
}

/** Places of the workers' cells, and of the managers'. */
function countedPlaces(centres: readonly Centre[]): readonly [number[], number[]] {
  const workers = placesOverCentres(
    centres.map((one) => ({
      ...workersOf(one),
      pooledWith: one.m,
      isPartnerCounted: countsOverCentres(managersOf(one), MINIMUM),
    })),
    MINIMUM,
  )
  const managers = placesOverCentres(
    centres.map((one) => ({
      ...managersOf(one),
      pooledWith: one.a + one.b,
      isPartnerCounted: countsOverCentres(workersOf(one), MINIMUM),
    })),
    MINIMUM,
  )
  return [workers, managers]
}

function overCentres(centres: readonly Centre[]): OverAll[] {
  const [workers, managers] = countedPlaces(centres)
  return [
    centres.map((_, place) => (workers.includes(place) ? [1, 1, 0] : nothing)),
    centres.map((_, place) => (managers.includes(place) ? [0, 0, 1] : nothing)),
  ]
}

function models(centres: readonly Centre[]): OverAll[] {
  const placesOf = (
    group: 'worker' | 'manager',
    sizes: (one: Centre) => { readonly n: number; readonly isAsOne: boolean },
  ) =>
    modelBasis(
      centres.map((one, place) => {
        const { n, isAsOne } = sizes(one)
        const shown = shownIn(one)
        return {
          centre: String(place),
          n,
          minimum: MINIMUM,
          isShown: shown.has(group) && !isAsOne,
          isPartlyKnown: shown.has(isAsOne ? group : 'staff'),
        }
      }),
      1,
    )?.centres ?? []
  const workers = placesOf('worker', ({ a, b, workersAsOne }) => ({ n: a + b, isAsOne: workersAsOne }))
  const managers = placesOf('manager', ({ m, managersAsOne }) => ({ n: m, isAsOne: managersAsOne }))
  return [
    centres.map((_, place) => (workers.includes(String(place)) ? [1, 1, 0] : nothing)),
    centres.map((_, place) => (managers.includes(String(place)) ? [0, 0, 1] : nothing)),
  ]
}

/** Parts of a centre of which nothing is to be left, the most first. */
const KILLS = [[0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2], []] as const

/** Can something of these rows be added to `row` so that nothing is left at the places of `kill`? */
function canVanish(row: Row, kill: readonly number[], rows: readonly Row[]): boolean {
  const columns = rows.map((one) => kill.map((place) => one[place] ?? 0))
  const wanted = kill.map((place) => row[place] ?? 0)
  return rank(columns) === rank([...columns, wanted])
}

function rank(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, place) => place >= found && Math.abs(row[column] ?? 0) > 1e-9)
    if (at < 0) continue
    const pivot = rows[at]!
    rows[at] = rows[found]!
    rows[found] = pivot
    for (let place = found + 1; place < rows.length; place++) {
      const factor = (rows[place]![column] ?? 0) / (pivot[column] ?? 1)
      rows[place] = rows[place]!.map((value, here) => value - factor * (pivot[here] ?? 0))
    }
    found += 1
  }
  return found
}

interface Left {
  /** People whose answers nobody knows anything of. */
  readonly people: number
  /** Is anything left: also of people who answered as one, whose level is known. */
  readonly isSomething: boolean
  /** Of these people, those of a group whose mean is not shown. */
  readonly hidden: number
  /** Are some of them those of a group who skipped a question, or of thirty and more those who did not: nobody can name these. */
  readonly arePartOfGroup: boolean
}

/** The fewest people of a centre that must stay in a combination with this row there. */
function fewest(centre: Centre, row: Row, rows: readonly Row[]): Left {
  const { a, b, m } = centre
  const asOne = [centre.workersAsOne, centre.workersAsOne, centre.managersAsOne] as const
  const sizes = [a, b, m] as const
  const isKnown = (place: number) => {
    const n = place === 2 ? m : a + b
    return asOne[place] === true && n >= MINIMUM
  }
  const shown = shownIn(centre)
  const isHidden = (place: number) => !shown.has(place === 2 ? 'manager' : 'worker')
  const there = [0, 1, 2].filter((place) => (sizes[place] ?? 0) > 0)
  let best: Left = { people: Number.POSITIVE_INFINITY, isSomething: true, hidden: 0, arePartOfGroup: false }
  for (const wanted of KILLS) {
    const kill = wanted.filter((place) => there.includes(place))
    if (!canVanish(row, kill, rows)) continue
    const stay = there.filter((place) => !wanted.some((one) => one === place))
    const sum = (places: readonly number[]) => places.reduce((total, place) => total + (sizes[place] ?? 0), 0)
    const unknown = stay.filter((place) => !isKnown(place))
    const people = sum(unknown)
    if (people < best.people)
      best = {
        people,
        isSomething: stay.length > 0,
        hidden: sum(unknown.filter(isHidden)),
        arePartOfGroup: a + b >= 30 && a > 0 && b > 0 && unknown.includes(1) !== unknown.includes(0),
      }
  }
  return best
}

interface Leak {
  readonly factors: readonly number[]
  readonly people: number
  readonly hidden: readonly number[]
}

function combined(sums: readonly OverAll[], factors: readonly number[], place: number): Row {
  const at = (atom: 0 | 1 | 2) =>
    sums.reduce((total, sum, which) => total + (factors[which] ?? 0) * (sum[place]?.[atom] ?? 0), 0)
  return [at(0), at(1), at(2)]
}

function* factorsOf(count: number): Generator<number[]> {
  for (let code = 1; code < 3 ** count; code++) {
    const factors = Array.from({ length: count }, (_, place) => (Math.floor(code / 3 ** place) % 3) - 1)
    // The same with all signs turned is the same combination.
    if ((factors.find((factor) => factor !== 0) ?? -1) > 0) yield factors
  }
}

/** @param level  0: what is known of means. 15, 30: what figures of so many people and more tell beyond that. */
function leaks(centres: readonly Centre[], level: number): Leak[] {
  const figures = [ofBlock(centres), ...overCentres(centres)]
  const sums = level === 0 ? [...figures, ...models(centres)] : figures
  const editions = centres.map((one) => ofEdition(one, level))
  const found: Leak[] = []
  for (const factors of factorsOf(sums.length)) {
    const left = centres.map((centre, place) =>
      fewest(centre, combined(sums, factors, place), editions[place] ?? []),
    )
    const people = left.reduce((sum, one) => sum + one.people, 0)
    const hidden = left.flatMap((one) => (one.hidden > 0 ? [one.hidden] : []))
    const ofHidden = hidden.reduce((sum, one) => sum + one, 0)
    const isMany = ofHidden >= 30 && hidden.length >= 5 && hidden.every((one) => 2 * one <= ofHidden)
    const isEnough = people >= Math.max(MINIMUM, level) && (hidden.length === 0 || isMany)
    if (level === 30 && left.some(({ arePartOfGroup }) => arePartOfGroup)) continue
    if (left.some(({ isSomething }) => isSomething) && !isEnough) found.push({ factors, people, hidden })
  }
  return found
}

const upTo = (max: number) => fc.integer({ min: 0, max })
const people = fc.oneof(upTo(40), upTo(20), upTo(12), upTo(4), fc.constant(0))
// Most who answered one question answered all: else there is hardly ever a block.
const others = fc.oneof(fc.constant(0), fc.constant(0), fc.constant(0), people)
const seldom = upTo(7).map((number) => number === 0)
const centre = fc.record({
  a: people,
  b: others,
  d: others,
  m: people,
  workersAsOne: seldom,
  managersAsOne: seldom,
})
/** Small groups everywhere: what is withheld is many, and pools are shown. */
const smallCentre = fc.record({
  a: fc.oneof(upTo(4), upTo(4), upTo(4), upTo(9)),
  b: fc.constant(0),
  d: fc.constant(0),
  m: fc.oneof(upTo(4), upTo(4), upTo(9)),
  workersAsOne: fc.constant(false),
  managersAsOne: fc.constant(false),
})
const studies = fc.oneof(
  fc.array(centre, { minLength: 1, maxLength: 14 }),
  fc.array(centre, { minLength: 2, maxLength: 6 }),
  fc.array(smallCentre, { minLength: 10, maxLength: 20 }),
)

const at = (a: number, b = 0, d = 0, m = 0): Centre => ({
  a,
  b,
  d,
  m,
  workersAsOne: false,
  managersAsOne: false,
})

describe('an attacker with everything that leaves of a wave', () => {
  it.each([
    [0, 'means'],
    [PEOPLE_FOR_INTERVAL, 'spread'],
    [PEOPLE_FOR_DISTRIBUTION, 'figures at 0.01'],
  ])(
    'learns nothing of few people from what is told from %d people on: %s',
    (level) => {
      fc.assert(
        fc.property(studies, (centres) => {
          expect(leaks(centres, level)).toEqual([])
        }),
        { numRuns: RUNS },
      )
    },
    3_600_000,
  )

  it('learned once, from a model, the mean of three beside groups that answered as one, and beside pools', () => {
    const asOne = Array.from({ length: 4 }, () => ({ ...at(12), workersAsOne: true }))
    expect(leaks([...asOne, at(3), at(20)], 0)).toEqual([])
    const pools = Array.from({ length: 9 }, () => at(4, 0, 0, 4))
    expect(leaks([...pools, at(6, 0, 0, 3), at(20, 0, 0, 20)], 0)).toEqual([])
  })

  it('learned once the spread of five who are in no block, from all centres less the block', () => {
    expect(leaks([at(7), at(12), at(11), at(4, 1)], PEOPLE_FOR_INTERVAL)).toEqual([])
  })

  it('learned once how the twenty-two answered of whom a figure at 0.1 is shown, from all centres less thirty-one', () => {
    expect(leaks([at(31), at(22)], PEOPLE_FOR_DISTRIBUTION)).toEqual([])
    // Two pools of thirty may go whole; that of 21 and 9 is shown nowhere.
    expect(leaks([at(2, 13, 0, 15), at(3, 18, 0, 9), at(0, 15, 0, 15)], PEOPLE_FOR_DISTRIBUTION)).toEqual([])
  })
})
