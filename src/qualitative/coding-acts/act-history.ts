/**
 * Undo and redo without a limit. The list of acts is the memory: undoing is an act too, so what can be undone follows
 * from what was done, in every window and after every reload.
 */
import type { CoderId, CodingId } from '../../foundation/ids.ts'
import { type CodingState, repeatedOn } from './coding-state.ts'

/** One thing that somebody did to one coding. */
export interface CodingAct {
  readonly id: string
  readonly coder: CoderId
  readonly coding: CodingId
  /** null: the coding was not there before. */
  readonly before: CodingState | null
  readonly after: CodingState
  /** The act that this one takes back, or does again. */
  readonly repeats: { readonly act: string; readonly how: 'undo' | 'redo' } | null
}

/** What stands next to be undone and to be redone, of the acts of one person in the order in which they were done. */
export function actHistory<Act extends Pick<CodingAct, 'id' | 'repeats'>>(
  acts: readonly Act[],
): { readonly undo: Act | null; readonly redo: Act | null } {
  const done: Act[] = []
  const undone: Act[] = []
  for (const act of acts) {
    if (act.repeats === null) {
      done.push(act)
      undone.length = 0 // something new was done: what was taken back stays back
    } else {
      const [from, to] = act.repeats.how === 'undo' ? [done, undone] : [undone, done]
      const at = from.findLastIndex(({ id }) => id === act.repeats?.act)
      if (at >= 0) to.push(...from.splice(at, 1))
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/** The coding as it becomes when this act is taken back: a coding that was added is removed, not deleted. */
export function undone(act: Pick<CodingAct, 'before' | 'after'>, now: CodingState): CodingState {
  return repeatedOn(now, act.after, beforeOf(act))
}

export function redone(act: Pick<CodingAct, 'before' | 'after'>, now: CodingState): CodingState {
  return repeatedOn(now, beforeOf(act), act.after)
}

function beforeOf({ before, after }: Pick<CodingAct, 'before' | 'after'>): CodingState {
  return before ?? { ...after, isRemoved: true }
}
