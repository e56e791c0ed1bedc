import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatFollows, type Atom } from './differencing.ts'
import { releaseMark, releaseMention, releaseSum } from './release-mention.ts'
import { refuseUnsafeVoices, voiceOf, voicesOf, type GroupSizes, type Voice } from './voices.ts'

/** A table as a study would write it: a row per group, a column per centre. */
const study = (rows: Record<string, readonly [minimum: number, ...sizes: number[]]>): GroupSizes[] =>
  Object.entries(rows).map(([group, [minimum, ...sizes]]) => ({
    group,
    minimum,
    sizes: sizes.map((size, at) => ({ centre: ['Lier', 'Gent', 'Aalst'][at]!, size })),
  }))

/** `client: Lier`, `manager: Lier + Gent`, `Lier: manager + policy`. */
const inWords = (voices: readonly Voice[]) =>
  voices.map((voice) =>
    voice.kind === 'others'
      ? `${voice.centre}: ${voice.groups.join(' + ')}`
      : voice.kind === 'own'
        ? `${voice.group}: ${voice.centre}`
        : `${voice.group}: ${voice.centres.join(' + ')}`,
  )

describe('the voices of a study', () => {
  it.each([
    {
      why: 'each group where it numbers enough',
      rows: { client: [10, 22, 12, 9], worker: [5, 6, 5, 4] },
      voices: ['client: Lier', 'client: Gent', 'worker: Lier', 'worker: Gent', 'Aalst: client + worker'],
    },
    {
      why: 'the managers of three centres together, and no centre of its own',
      rows: { client: [10, 22, 12, 9], manager: [5, 1, 2, 3] },
      voices: ['client: Lier', 'client: Gent', 'manager: Lier + Gent + Aalst'],
    },
    {
      why: 'nothing for one manager beside a centre with six: all together less those six would be the one',
      rows: { manager: [5, 6, 1, 0] },
      voices: ['manager: Lier'],
    },
    {
      why: 'small groups of one centre as one, when they number the highest of their minimums',
      rows: { client: [10, 7], manager: [5, 1], policy: [5, 2] },
      voices: ['Lier: client + manager + policy'],
    },
    {
      why: 'not even as one, one person short of it',
      rows: { client: [10, 7], manager: [5, 1], policy: [5, 1] },
      voices: [],
    },
    {
      why: 'no voice for a group of which nobody was invited',
      rows: { client: [10, 0], manager: [5, 4] },
      voices: [],
    },
    {
      why: 'no group both in the study as a whole and in the pool of its centre',
      rows: { manager: [5, 4, 3], policy: [5, 3, 0] },
      voices: ['manager: Lier + Gent'],
    },
  ] as const)('are $why', ({ rows, voices }) => {
    expect(inWords(voicesOf(study(rows)))).toEqual(voices)
  })

  it('take in a person of no centre where their group speaks for the whole study, and nowhere else', () => {
    const voices = voicesOf(study({ client: [10, 22, 12], manager: [5, 3, 3] }))
    expect(voiceOf(voices, { centre: null, group: 'manager' })).toMatchObject({ kind: 'elsewhere' })
    expect(voiceOf(voices, { centre: null, group: 'client' })).toBeNull()
    expect(voiceOf(voices, { centre: 'Gent', group: 'client' })).toMatchObject({
      kind: 'own',
      centre: 'Gent',
    })
  })

  it('are refused when somebody changed the division: too few people, or people behind two counts', () => {
    const sizes = study({ worker: [5, 6, 4] })
    const own: Voice = { kind: 'own', centre: 'Lier', group: 'worker', size: 6 }
    expect(() => refuseUnsafeVoices([own], sizes)).not.toThrow()
    expect(() => refuseUnsafeVoices([own, own], sizes)).toThrow(/worker of Lier stand behind two counts/)
    const small: Voice = { kind: 'own', centre: 'Gent', group: 'worker', size: 4 }
    expect(() => refuseUnsafeVoices([own, small], sizes)).toThrow(/too few people/)
  })
})

describe('random studies', () => {
  /** Two or three groups over one to three centres, small enough to try every way in which people can have spoken. */
  const studies = fc.integer({ min: 1, max: 3 }).chain((centres) =>
    fc
      .array(
        fc.record({
          minimum: fc.integer({ min: 2, max: 4 }),
          sizes: fc.array(fc.nat(5), { minLength: centres, maxLength: centres }),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows) =>
        study(Object.fromEntries(rows.map((row, at) => ['xyz'[at]!, [row.minimum, ...row.sizes]]))),
      ),
  )

  it('pass the audit that knows nothing of voices', () => {
    fc.assert(
      fc.property(studies, (groups) => {
        const atoms = groups.flatMap(({ group, minimum, sizes }): Atom[] =>
          sizes.map(({ centre, size }) => ({ name: `${group} ${centre}`, n: size, minimum })),
        )
        const totals = voicesOf(groups).map((voice) =>
          atoms.flatMap(({ name }, place) => {
            const [group, centre] = name.split(' ')
            const isIn =
              voice.kind === 'others'
                ? voice.centre === centre && voice.groups.includes(group!)
                : voice.group === group &&
                  (voice.kind === 'own' ? voice.centre === centre : voice.centres.includes(centre!))
            return isIn ? [place] : []
          }),
        )
        expect(whatFollows(atoms, totals)).toEqual([])
        refuseUnsafeVoices(voicesOf(groups), groups)
      }),
      { numRuns: 500 },
    )
  })

  it('leave an attacker who tries every possibility without the number of any small group', () => {
    const ways = (groups: readonly GroupSizes[]) =>
      groups.flatMap(({ sizes }) => sizes).reduce((all, { size }) => all * (size + 1), 1)
    const few = studies.filter((groups) => ways(groups) <= 500)
    const spoken = few.chain((groups) =>
      fc
        .tuple(...groups.flatMap(({ sizes }) => sizes.map(({ size }) => fc.nat(size))))
        .map((told) => ({ groups, told })),
    )
    fc.assert(
      fc.property(spoken, ({ groups, told }) => {
        const rooms = groups.flatMap(({ group, minimum, sizes }) =>
          sizes.map(({ centre, size }) => ({ group, centre, minimum, size })),
        )
        const seen = published(groups, rooms, told)
        const possible = everyWay(rooms.map(({ size }) => size)).filter(
          (other) => published(groups, rooms, other) === seen,
        )
        // A set of rooms may be known only when it is said of enough people at once that none of them spoke of it.
        for (const set of setsOf(rooms.length)) {
          if (set.some((at) => rooms[at]!.size === 0)) continue
          const people = sum(set.map((at) => rooms[at]!.size))
          if (people >= Math.max(...set.map((at) => rooms[at]!.minimum))) continue
          const numbers = new Set(possible.map((way) => sum(set.map((at) => way[at]!))))
          if (numbers.size === 1) expect([...numbers]).toEqual([0])
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** All that a reader of every centre's profile and of the study sees, for one element. */
function published(
  groups: readonly GroupSizes[],
  rooms: readonly { group: string; centre: string }[],
  told: readonly number[],
): string {
  const voices = voicesOf(groups)
  const people = (voice: Voice) => sum(told.filter((_, at) => voiceOf(voices, rooms[at]!) === voice))
  const counts = (number: number) => ({
    people: number,
    documents: 0,
    carries: 0,
    hinders: 0,
    individual: 0,
    organisation: 0,
  })
  const shown = voices.map((voice) =>
    voice.kind === 'others'
      ? releaseMark(people(voice) > 0, voice)
      : releaseMention(counts(people(voice)), voice),
  )
  const sums = groups.map(({ group }) =>
    releaseSum(
      voices.flatMap((voice) =>
        voice.kind !== 'others' && voice.group === group
          ? [releaseMention(counts(people(voice)), voice)]
          : [],
      ),
    ),
  )
  return JSON.stringify([shown, sums])
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const everyWay = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (ways, size) => ways.flatMap((way) => Array.from({ length: size + 1 }, (_, told) => [...way, told])),
    [[]],
  )

const setsOf = (size: number): number[][] =>
  Array.from({ length: 2 ** size - 1 }, (_, mask) =>
    [...Array(size).keys()].filter((place) => (mask + 1) & (1 << place)),
  )
