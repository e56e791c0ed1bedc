/**
 * The attack on figures for researchers. An attacker has every figure of an edition and everything that the page Cijfers
 * gives on one question: the mean over centres, and the mean in a block of questions, of those who answered them all.
 * The audit (`differencing.ts`), which knows nothing of blocks, looks for a combination that is about too few people.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatFollows, type Atom, type Total } from './differencing.ts'
import { centresOfBase } from './moments-base.ts'
import {
  countsOverCentres,
  placesOverCentres,
  releaseOverCentres,
  type CentreSummary,
} from './release-over-centres.ts'
import { PEOPLE_FOR_DISTRIBUTION, PEOPLE_FOR_INTERVAL } from './release-figure.ts'
import { groupsThatMayAppear } from './suppression.ts'

const MINIMUM = 5

/** Workers of a centre on one question: who answered the whole block, who only this question; and its managers. */
interface Centre {
  readonly a: number
  readonly b: number
  readonly managers: number
  readonly isUnanimous: boolean
}

const people = fc.oneof(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 6 }), fc.constant(0))
const centre = fc.record({
  a: people,
  b: people,
  managers: people,
  isUnanimous: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
})
const studies = fc.array(centre, { minLength: 1, maxLength: 4 })

/** @param level  0: what is known of means. 15: what is known of spread, which smaller figures do not give. */
function leaks(centres: readonly Centre[], level: number): string[][] {
  const least = Math.max(MINIMUM, level)
  const atoms = centres.flatMap(({ a, b, managers, isUnanimous }, place): Atom[] => {
    // Of nobody there is nothing to know.
    const atom = (name: string, n: number): Atom => ({ name, n, minimum: n === 0 ? 0 : least })
    // Of those who answered as one the level is known: they hide nobody, and need fifteen others around them.
    const worker = isUnanimous && a + b >= MINIMUM ? asOne : atom
    return [worker(`a${place}`, a), worker(`b${place}`, b), atom(`m${place}`, managers)]
  })
  const totals = [
    ...centres.flatMap((one, place) => ofEdition(one, place, level)),
    ...ofBlock(centres),
    ...overCentres(centres),
  ]
  return whatFollows(atoms, totals)
}

function asOne(name: string, n: number): Atom {
  return { name, n: 0, minimum: n === 0 ? 0 : PEOPLE_FOR_INTERVAL }
}

function ofEdition({ a, b, managers, isUnanimous }: Centre, place: number, level: number): Total[] {
  const shown = groupsThatMayAppear(
    [
      { name: 'worker', n: a + b, minimum: MINIMUM, isUnanimous },
      { name: 'manager', n: managers, minimum: MINIMUM },
    ],
    [
      { name: 'worker', parts: [0] },
      { name: 'manager', parts: [1] },
      { name: 'staff', parts: [0, 1] },
    ],
    new Set(),
    [PEOPLE_FOR_INTERVAL],
  )
  const [first, second, third] = [3 * place, 3 * place + 1, 3 * place + 2]
  return [
    ...(shown.has('worker') && !isUnanimous && a + b >= level ? [[first, second]] : []),
    ...(shown.has('manager') && managers >= level ? [[third]] : []),
    ...(shown.has('staff') && a + b + managers >= level ? [[first, second, third]] : []),
  ]
}

/** The block has this question and one that everybody of `a` answered: whoever answered that one, answered both. */
function ofBlock(centres: readonly Centre[]): Total[] {
  const counted = placesOverCentres(summaries(centres), MINIMUM)
  const base = centresOfBase(
    centres.map((one, place) => ({
      complete: one.a,
      questions: [
        {
          n: one.a + one.b,
          isUnanimous: one.isUnanimous,
          isCounted: counted.includes(place),
          pooledWith: one.managers,
          isPartnerCounted: countsOverCentres(managersOf(one), MINIMUM),
        },
      ],
    })),
    MINIMUM,
    true,
  )
  const places = base ?? []
  const n = places.reduce((sum, place) => sum + (centres[place]?.a ?? 0), 0)
  return n >= PEOPLE_FOR_DISTRIBUTION ? [places.map((place) => 3 * place)] : []
}

const workersOf = ({ a, b, isUnanimous }: Centre) => ({ n: a + b, mean: 2, variance: isUnanimous ? 0 : 1 })
const managersOf = ({ managers }: Centre) => ({ n: managers, mean: 2, variance: 1 })

const summaries = (centres: readonly Centre[]): CentreSummary[] =>
  centres.map((one) => ({
    ...workersOf(one),
    pooledWith: one.managers,
    isPartnerCounted: countsOverCentres(managersOf(one), MINIMUM),
  }))

/** Of the workers, and of the managers. */
function overCentres(centres: readonly Centre[]): Total[] {
  const places = (cells: readonly CentreSummary[]) => {
    const released = releaseOverCentres(cells, MINIMUM, () => true)
    return released.shown ? released.value.cells.map(({ place }) => place) : []
  }
  const workers = places(summaries(centres))
  const managers = places(
    centres.map((one) => ({
      ...managersOf(one),
      pooledWith: one.a + one.b,
      isPartnerCounted: countsOverCentres(workersOf(one), MINIMUM),
    })),
  )
  return [
    workers.flatMap((place) => [3 * place, 3 * place + 1]),
    managers.map((place) => 3 * place + 2),
  ].filter((total) => total.length > 0)
}

describe('an attacker with an edition and the page Cijfers', () => {
  it('learns nothing of fewer people than the minimum', () => {
    fc.assert(
      fc.property(studies, (centres) => {
        expect(leaks(centres, 0)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('learns no spread of fewer than fifteen', () => {
    fc.assert(
      fc.property(studies, (centres) => {
        expect(leaks(centres, PEOPLE_FOR_INTERVAL)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('learned one once: beside a cell that does not count over the centres, and beside fifteen', () => {
    const none = { b: 0, managers: 0, isUnanimous: false }
    const noPool = [
      { ...none, a: 8, managers: 9 },
      { ...none, a: 0, b: 1, managers: 14, isUnanimous: true },
      { ...none, a: 4, b: 4, managers: 7 },
      { ...none, a: 15 },
    ]
    const besideFifteen = [
      { ...none, a: 0, b: 5, managers: 15 },
      { ...none, a: 5, b: 3, managers: 8 },
      { ...none, a: 10, b: 5 },
      { ...none, a: 7, b: 1, managers: 7 },
    ]
    const noCount = [
      { ...none, a: 9, managers: 8 },
      { ...none, a: 14, managers: 1 },
      { ...none, a: 7, managers: 8 },
    ]
    for (const centres of [noPool, besideFifteen, noCount])
      expect(leaks(centres, PEOPLE_FOR_INTERVAL)).toEqual([])
  })

  it('would learn the answers of the three who skipped a question, were the block of the others given', () => {
    const skipped: Centre = { a: 40, b: 3, managers: 0, isUnanimous: false }
    expect(ofBlock([skipped])).toEqual([])
    const atoms = [
      { name: 'all', n: 40, minimum: 5 },
      { name: 'skipped', n: 3, minimum: 5 },
    ]
    expect(whatFollows(atoms, [[0, 1], [0]])).toEqual([['skipped']])
  })
})
