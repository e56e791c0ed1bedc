import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../qualitative/coding.ts'
import { stripesOf } from './stripes.ts'
import type { TurnShown } from './turns-shown.ts'

/** Turns of ten code points, with one between them. */
const turns = Array.from({ length: 4 }, (_, place) => ({
  place,
  start: place * 11,
  end: place * 11 + 10,
})) as unknown as TurnShown[] // no more is read
const coding = (id: string, start: number, end: number) => ({ id, start, end }) as unknown as Coding // same

describe('stripes', () => {
  it('stand beside each other where codings share words, and under each other where not', () => {
    const { ofTurn, lanes } = stripesOf(turns, [coding('a', 0, 10), coding('b', 5, 8), coding('c', 11, 14)])
    expect(ofTurn[0]!.map(({ coding: { id }, lane }) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(ofTurn[1]!.map(({ lane }) => lane)).toEqual([0])
    expect(lanes).toBe(2)
  })

  it('go on over turns, and say where they begin and end', () => {
    const { ofTurn } = stripesOf(turns, [coding('a', 5, 27)])
    expect(ofTurn.map((one) => one.map(({ from, to, begins, ends }) => [from, to, begins, ends]))).toEqual([
      [[0.5, 1, true, false]],
      [[0, 1, false, false]],
      [[0, 0.5, false, true]],
      [],
    ])
  })

  it('of turns in which nothing changed stay the same list, so that they are not drawn again', () => {
    const first = coding('a', 0, 5)
    const before = stripesOf(turns, [first])
    const after = stripesOf(turns, [first, coding('b', 12, 14)], before)
    expect(after.ofTurn[0]).toBe(before.ofTurn[0])
    expect(after.ofTurn[1]).not.toBe(before.ofTurn[1])
    expect(after.ofTurn[3]).toBe(before.ofTurn[3])
  })

  it('never share a lane and a word, whatever was coded', () => {
    const passages = fc.array(fc.tuple(fc.nat(43), fc.integer({ min: 1, max: 20 })), { maxLength: 30 })
    fc.assert(
      fc.property(passages, (all) => {
        const codings = all.map(([start, length], at) =>
          coding(String(at), start, Math.min(43, start + length)),
        )
        const lanes = new Map(
          stripesOf(turns, codings)
            .ofTurn.flat()
            .map(({ coding: { id }, lane }) => [id as string, lane]),
        )
        for (const one of codings)
          for (const other of codings) {
            const share = Math.max(one.start, other.start) < Math.min(one.end, other.end)
            if (one !== other && share) expect(lanes.get(one.id)).not.toBe(lanes.get(other.id))
          }
      }),
    )
  })
})
