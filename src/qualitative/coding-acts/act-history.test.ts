import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId, CoderId, CodingId } from '../../foundation/ids.ts'
import { actHistory, type CodingAct, redone, undone } from './act-history.ts'
import { afterChange, type CodingChange, type CodingState, repeatedOn } from './coding-state.ts'

const state: CodingState = {
  start: 0,
  end: 10,
  textVersion: 1,
  code: 'KL2' as CodeId,
  direction: null,
  restsOn: null,
  level: null,
  isRemoved: false,
}

describe('a change put over what others did', () => {
  it('takes only what differed, and leaves what somebody else said', () => {
    const from = { ...state, direction: 'carries' as const }
    const to = { ...state, direction: 'hinders' as const }
    expect(repeatedOn({ ...from, level: 'team' }, from, to)).toEqual({ ...to, level: 'team' })
    const theirs = { ...state, level: 'team' as const }
    expect(repeatedOn(theirs, from, to)).toEqual(theirs)
  })

  it('moves a passage as a whole: never the start of one and the end of another', () => {
    const to = { ...state, start: 4, end: 8 }
    const theirs = { ...state, end: 6 }
    expect(repeatedOn(theirs, state, to)).toEqual(theirs)
    expect(repeatedOn(state, state, to)).toEqual(to)
  })
})

describe('the history of acts', () => {
  const acts = (line: string) =>
    line.split(' ').map((word, place) => {
      const [how, act] = word.split(':')
      const id = String(place + 1)
      return { id, repeats: act === undefined ? null : { act, how: how as 'undo' | 'redo' } }
    })
  const ends = (line: string) => {
    const { undo, redo } = actHistory(acts(line))
    return [undo?.id ?? null, redo?.id ?? null]
  }

  it('undoes the last act, then the one before, and redoes the last that was undone', () => {
    expect(ends('do do do')).toEqual(['3', null])
    expect(ends('do do do undo:3')).toEqual(['2', '3'])
    expect(ends('do do do undo:3 undo:2')).toEqual(['1', '2'])
    expect(ends('do do do undo:3 undo:2 redo:2')).toEqual(['2', '3'])
  })

  it('redoes nothing once something new was done', () => {
    expect(ends('do do undo:2 do')).toEqual(['4', null])
  })
})

/** A person at work on three codings, against the plain idea of undo: a list of states and a place in it. */
describe('undo and redo', () => {
  const codings = ['x', 'y', 'z']
  const changes: readonly CodingChange[] = [
    { direction: 'carries' },
    { direction: null },
    { level: 'team' },
    { code: 'T07' as CodeId },
    { passage: { start: 3, end: 7, textVersion: 1 } },
    { isRemoved: true },
    { isRemoved: false },
  ]
  const step = fc.oneof(
    fc.record({ coding: fc.constantFrom(...codings), change: fc.constantFrom(...changes) }),
    fc.constant('undo' as const),
    fc.constant('redo' as const),
  )
  type World = Readonly<Record<string, CodingState>>

  it('walk back and forth over all that was done, without a limit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new Map<string, CodingState>()
        const acts: CodingAct[] = []
        const shown = (): World =>
          Object.fromEntries([...world].filter(([, one]) => !one.isRemoved).toSorted())
        let timeline: World[] = [shown()]
        let at = 0
        const record = (
          coding: string,
          before: CodingState | null,
          after: CodingState,
          repeats: CodingAct['repeats'],
        ) => {
          world.set(coding, after)
          acts.push({
            id: String(acts.length),
            coder: 'me' as CoderId,
            coding: coding as CodingId,
            before,
            after,
            repeats,
          })
        }
        for (const one of steps) {
          if (one === 'undo' || one === 'redo') {
            const next = actHistory(acts)[one]
            if (next) {
              const now = world.get(next.coding)!
              record(next.coding, now, (one === 'undo' ? undone : redone)(next, now), {
                act: next.id,
                how: one,
              })
            }
            at = one === 'undo' ? Math.max(0, at - 1) : Math.min(timeline.length - 1, at + 1)
          } else {
            const before = world.get(one.coding) ?? null
            const after = before ? afterChange(before, one.change) : state
            record(one.coding, before, after, null)
            timeline = [...timeline.slice(0, at + 1), shown()]
            at++
          }
          expect(shown()).toEqual(timeline[at])
        }
      }),
    )
  })
})
