import { describe, expect, it } from 'vitest'
import type { CentreId, TeamId } from '../../foundation/ids.ts'
import {
  answersTo,
  byteColumns,
  centrePlaces,
  groupPlaces,
  listsOf,
  peopleIn,
  reordered,
  teamPlaces,
  type Respondent,
} from './byte-columns.ts'
import type { ColumnLayout } from './column-layout.ts'

const layout: ColumnLayout = {
  centres: ['Lier', 'Gent'] as CentreId[],
  teams: [[], ['north', 'south'] as TeamId[]],
  groups: ['client', 'worker'],
  codes: ['T01', 'T02'],
  items: ['W.KL1.1', 'W.KL2.1'],
  constructs: ['KL1', 'KL2'],
  codesPerConstruct: 3,
}
const nothing = { items: {}, best: [], worst: [], open: {} }
const people: Respondent[] = [
  {
    centre: 1,
    group: 1,
    team: 2,
    answers: { ...nothing, items: { 'W.KL1.1': 4, 'W.KL2.1': 'ratherNotSay' } },
  },
  {
    centre: 0,
    group: 0,
    team: 0,
    answers: {
      ...nothing,
      best: [{ construct: 'KL2', codes: ['T02', 'other'] }],
      worst: [{ construct: 'KL1', codes: ['dontKnow'] }],
    },
  },
]

describe('byte columns', () => {
  const columns = byteColumns(people, layout)

  it('hold the place on the scale, the answer outside it, or nothing', () => {
    expect([...answersTo(columns, 'W.KL1.1')]).toEqual([4, 0])
    expect([...answersTo(columns, 'W.KL2.1')]).toEqual([252, 0])
  })

  it('hold where each person stands', () => {
    expect([...centrePlaces(columns)]).toEqual([1, 0])
    expect([...groupPlaces(columns)]).toEqual([1, 0])
    expect([...teamPlaces(columns)]).toEqual([2, 0])
    expect(peopleIn(columns)).toBe(2)
  })

  it('hold the krachtlijnen that were chosen, with the codes in their places', () => {
    expect([...columns.get('best:KL2')!]).toEqual([0, 1])
    expect([...columns.get('lever:KL2:1')!]).toEqual([0, 2])
    expect([...columns.get('lever:KL2:2')!]).toEqual([0, 100])
    expect([...columns.get('worst:KL1')!]).toEqual([0, 1])
    expect([...columns.get('threshold:KL1:1')!]).toEqual([0, 250])
  })

  it('keep the lists they refer to, so that a later order of centres changes nothing', () => {
    expect(listsOf(columns)).toEqual({
      centres: ['Lier', 'Gent'],
      teams: [[], ['north', 'south']],
      groups: ['client', 'worker'],
      codes: ['T01', 'T02'],
    })
  })

  it('count more than 256 centres', () => {
    const many = { ...layout, centres: Array.from({ length: 400 }, (_, place) => `c${place}` as CentreId) }
    expect([...centrePlaces(byteColumns([{ ...people[0]!, centre: 399, team: 300 }], many))]).toEqual([399])
  })

  it('keep each person together when the order changes', () => {
    const turned = reordered(columns, Uint32Array.of(1, 0))
    expect([...answersTo(turned, 'W.KL1.1')]).toEqual([0, 4])
    expect([...centrePlaces(turned)]).toEqual([0, 1])
    expect([...turned.get('lever:KL2:1')!]).toEqual([2, 0])
    expect(listsOf(turned)).toEqual(listsOf(columns))
  })

  it('refuse what the wave does not know', () => {
    const with_ = (answers: Partial<Respondent['answers']>) => () =>
      byteColumns([{ ...people[0]!, answers: { ...nothing, ...answers } }], layout)
    expect(with_({ items: { 'W.KL9.1': 1 } })).toThrow(/no column W\.KL9\.1/)
    expect(with_({ items: { 'W.KL1.1': 250 } })).toThrow(/250 to W\.KL1\.1 is not a place/)
    expect(with_({ best: [{ construct: 'KL1', codes: ['T99'] }] })).toThrow(/no lever or threshold T99/)
    expect(() => byteColumns([{ ...people[0]!, centre: -1 }], layout)).toThrow(RangeError)
    expect(() => byteColumns([{ ...people[0]!, centre: 2 }], layout)).toThrow(RangeError)
  })
})
