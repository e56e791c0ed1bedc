import { describe, expect, it } from 'vitest'
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { CentreProfile, KrachtlijnRow } from '../profile.ts'
import { nothingReleased } from './released-cells.ts'
import { editionOnPaper, type Paper, type PaperLine } from './wave-on-paper.ts'

const { library } = readShippedLibrary()
const make = (lines: readonly PaperLine[], more: Partial<Paper> = {}) =>
  editionOnPaper({ library, groups: ['worker', 'manager'], lines, ...more })

/** So many people of a centre said nooit, soms, vaak, altijd on KL1. */
function on(centre: string, group: 'worker' | 'manager', ...people: number[]): PaperLine[] {
  const item = group === 'worker' ? 'W.KL1.1' : 'L.KL1.1'
  return people.flatMap((number, place) =>
    number > 0 ? [{ centre, group, people: number, answers: { [item]: place + 1 } }] : [],
  )
}

const names = (count: number) =>
  Array.from({ length: count }, (_, place) => `C${String(place).padStart(2, '0')}`)
/** Managers a point higher than workers, and centres that differ. */
const centres = (count: number): PaperLine[] =>
  names(count).flatMap((name, place) =>
    place % 2 === 0
      ? [...on(name, 'worker', 4, 6, 4, 0), ...on(name, 'manager', 0, 2, 4, 2)]
      : [...on(name, 'worker', 2, 4, 6, 2), ...on(name, 'manager', 0, 1, 3, 4)],
  )

const row = (of: CentreProfile): KrachtlijnRow =>
  of.krachtlijnen.find(({ construct }) => construct === 'KL1')!
const value = <Value>(of: Disclosed<Value> | undefined): Value | 'withheld' | 'absent' =>
  of === undefined ? 'absent' : of.shown ? of.value : 'withheld'
const gap = (of: CentreProfile) => value(row(of).gap?.overCentres)
const shrunken = (of: CentreProfile, group: string) =>
  value(row(of).shrunken?.find((one) => one.group === group)?.figure)
const named = (made: { centres: readonly CentreProfile[] }, name: string) =>
  made.centres.find(({ centre }) => centre.name === name)!

describe('models over centres', () => {
  it('are not there under twenty centres: the profile says so, and shows no empty place for them', () => {
    const { centres: made } = make(centres(19))
    expect(gap(made[0]!)).toBe('absent')
    expect(row(made[0]!).shrunken).toBeUndefined()
    expect(made[0]!.cannotBeSaid.map(({ reason }) => reason)).toContain('fewer-than-twenty-centres')
  })

  it('give from twenty centres on one difference for all, narrower than that of a centre', () => {
    const { centres: made } = make(centres(20))
    // Even centres: workers 2.0, managers 3.0; odd: 2.571 and 3.375. The mean of -1 and -0.804 is -0.9.
    expect(gap(made[0]!)).toMatchObject({
      centres: 20,
      people: [280, 160],
      estimate: -0.9,
      p: 'under-0.001',
    })
    expect(gap(made[1]!)).toEqual(gap(made[0]!))
    const own = value(row(made[0]!).gap?.difference)
    const all = gap(made[0]!)
    if (typeof own === 'string' || typeof all === 'string') throw new Error('expected both')
    expect(all.upper - all.lower).toBeLessThan((own.upper - own.lower) / 2)
    expect(made[0]!.cannotBeSaid.map(({ reason }) => reason)).not.toContain('fewer-than-twenty-centres')
    expect(made[0]!.overCentres).toEqual({ teams: 'not-known' })
  })

  it('read the mean of a centre beside the others: nearer to all, with an interval', () => {
    const { centres: made } = make(centres(24))
    const [low, high] = [shrunken(made[0]!, 'worker'), shrunken(made[1]!, 'worker')]
    if (typeof low === 'string' || typeof high === 'string') throw new Error('expected both')
    // Means of 2.0 and 2.6 as shown, pulled to 2.29.
    expect(low.lower).toBeGreaterThan(1.6)
    expect(high.upper).toBeLessThan(3)
    expect(low.centres).toBe(24)
  })
})

describe('models over centres give nobody away', () => {
  const small = (lines: PaperLine[]) => [...centres(22), ...on('Klein', 'worker', 3, 3, 2, 0), ...lines]

  it('not the three managers of the one centre that is withheld: whatever they say, nothing changes', () => {
    const low = make(small(on('Klein', 'manager', 3, 0, 0, 0)))
    const high = make(small(on('Klein', 'manager', 0, 0, 1, 2)))
    expect(high.centres).toEqual(low.centres)
    expect(gap(named(low, 'Klein'))).toMatchObject({ centres: 23 })
    expect(shrunken(named(low, 'Klein'), 'manager')).toBe('withheld')
    expect(shrunken(named(low, 'Klein'), 'worker')).not.toBe('withheld')
  })

  it('not a group that answered as one: only which level it is shows', () => {
    const three = make(small(on('Klein', 'manager', 0, 0, 6, 0)))
    const four = make(small(on('Klein', 'manager', 0, 0, 0, 6)))
    expect(four.centres).toEqual(three.centres)
    expect(shrunken(named(three, 'Klein'), 'manager')).toBe('withheld')
  })

  it('not one of many withheld centres: two of the same size can change places and nothing shows it', () => {
    const many = (first: number[], second: number[]) =>
      make([
        ...centres(20),
        ...names(8).flatMap((_, place) => [
          ...on(`H${place}`, 'worker', 3, 3, 2, 0),
          ...on(`H${place}`, 'manager', ...(place === 0 ? first : place === 1 ? second : [1, 1, 1, 1])),
        ]),
      ])
    const one = many([4, 0, 0, 0], [0, 0, 0, 4])
    const other = many([0, 0, 0, 4], [4, 0, 0, 0])
    expect(gap(named(one, 'H0'))).toMatchObject({ centres: 28, people: [344, 192] })
    expect(shrunken(named(one, 'H0'), 'manager')).toBe('withheld')
    expect(other.centres).toEqual(one.centres)
  })

  it('not the three who would be left among groups that answered as one: their level is shown', () => {
    const asOne = names(4).flatMap((_, place) => [
      ...on(`E${place}`, 'worker', 3, 3, 2, 0),
      ...on(`E${place}`, 'manager', 0, 0, 12, 0),
    ])
    const low = make(small([...asOne, ...on('Klein', 'manager', 3, 0, 0, 0)]))
    const high = make(small([...asOne, ...on('Klein', 'manager', 0, 0, 1, 2)]))
    expect(high.centres).toEqual(low.centres)
    // Workers are shown in all 27, managers in 22.
    expect(gap(named(low, 'Klein'))).toMatchObject({ centres: 27, people: [348, 176] })
  })

  it('not the one withheld centre whose pool is not shown, among many whose pools are', () => {
    // In nine centres four workers and four managers: pools of eight. In one, six workers who are shown and four managers.
    const pools = names(9).flatMap((_, place) => [
      ...on(`P${place}`, 'worker', 1, 1, 1, 1),
      ...on(`P${place}`, 'manager', 1, 1, 1, 1),
    ])
    const last = (...managers: number[]) =>
      make(
        [
          ...centres(20),
          ...pools,
          ...on('Klein', 'worker', 2, 2, 2, 0),
          ...on('Klein', 'manager', ...managers),
        ],
        { pooledStaff: true },
      )
    const [low, high] = [last(4, 0, 0, 0), last(0, 0, 0, 4)]
    const staff = row(named(low, 'P0')).cells.find(({ group }) => group === 'staff')
    expect(staff?.figure).toMatchObject({ shown: true, value: { n: 8 } })
    expect(high.centres).toEqual(low.centres)
  })

  it('not by a finer mean: two centres with the same shown figure have the same place beside the others', () => {
    // 29 / 14 and 28 / 14 both... 2.07 and 2.0 differ in tenths, 2.14 and 2.07 do not: 30 / 14 and 29 / 14.
    const made = make([
      ...centres(20),
      ...on('A', 'worker', 4, 4, 6, 0), // 30 / 14 = 2.14
      ...on('B', 'worker', 4, 5, 5, 0), // 29 / 14 = 2.07
    ])
    const [a, b] = [named(made, 'A'), named(made, 'B')]
    const shown = (of: CentreProfile) => {
      const figure = row(of).cells.find(({ group }) => group === 'worker')?.figure
      return figure?.shown && figure.value.kind === 'small-group' ? figure.value.mean : null
    }
    expect([shown(a), shown(b)]).toEqual([2.1, 2.1])
    expect(shrunken(a, 'worker')).toEqual(shrunken(b, 'worker'))
  })

  it('not over editions: a model on other centres than an earlier one is withheld', () => {
    const { released, centres: first } = make(centres(22))
    expect(gap(first[0]!)).not.toBe('withheld')
    const again = make(centres(22), { earlier: released })
    expect(gap(again.centres[0]!)).toEqual(gap(first[0]!))

    const question = Object.keys(released.models!).find((name) => name.endsWith(' manager'))!
    const fewer: readonly CentreId[] = released.models![question]!.slice(1)
    const other = make(centres(22), { earlier: { ...nothingReleased, models: { [question]: fewer } } })
    expect(gap(other.centres[0]!)).toBe('withheld')
    expect(shrunken(other.centres[0]!, 'manager')).toBe('withheld')
    expect(shrunken(other.centres[0]!, 'worker')).not.toBe('withheld')
  })
})
