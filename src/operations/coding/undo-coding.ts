/** Taking back one's own last act on a document, and doing it again: as often as there are acts. */
import type { CodingId, DocumentId, StudyId } from '../../foundation/ids.ts'
import type { Coding } from '../../qualitative/coding.ts'
import { actHistory, redone, undone } from '../../qualitative/coding-acts/act-history.ts'
import { isSameState, stateOf } from '../../qualitative/coding-acts/coding-state.ts'
import { mayChange } from '../../qualitative/coding-acts/open-layers.ts'
import { codingActsOf } from '../../storage/qualitative/coding-acts.ts'
import { codingsById } from '../../storage/qualitative/codings.ts'
import { Problem } from '../../foundation/problem.ts'
import { type Operation, operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { carriedCodings } from './carried-codings.ts'
import type { UndoState } from './coding-desk.ts'
import { codingPlace, storeCodingAct } from './store-coding.ts'

export interface UndoOutcome {
  /** The coding as it is now; null when there was nothing to do. */
  readonly coding: Coding | null
  /** Somebody else changed the same thing since: theirs stays, and this act counts as taken back. */
  readonly isOvertaken: boolean
  readonly history: UndoState
}

type OfDocument = { readonly study: StudyId; readonly document: DocumentId }

export const undoCoding = takingBack('undo-coding', 'undo')
export const redoCoding = takingBack('redo-coding', 'redo')

function takingBack(name: string, how: 'undo' | 'redo'): Operation<OfDocument, UndoOutcome> {
  return operation<OfDocument, UndoOutcome>({
    name,
    may: researcher,
    record: 'coding-act',
    announces: ({ study, document }) => ({ study, document }),
    run: async (tx, around, given, by) => {
      const place = await codingPlace(tx, around, by, given)
      const { study, coder, document, text } = place
      const acts = () => codingActsOf(tx, around.tenant, study, document.id, coder)
      const act = actHistory(await acts())[how]
      if (!act) return { coding: null, isOvertaken: false, history: historyOf(await acts()) }
      const coding = await theCoding(act.coding)
      if (!mayChange(coding, place.rounds, coder)) throw new Problem('layer-closed')
      const now = stateOf(coding)
      const then = how === 'undo' ? undone(act, now) : redone(act, now)
      const stored = await storeCodingAct(tx, around, place, name, coding, now, then, { act: act.id, how })
      const [seen] = await carriedCodings(tx, around.tenant, study, document.id, text.version, [stored])
      return {
        coding: seen ?? null,
        isOvertaken: isSameState(now, then) && !isSameState(act.after, act.before ?? now),
        history: historyOf(await acts()),
      }

      async function theCoding(id: CodingId): Promise<Coding> {
        const [found] = await codingsById(tx, around.tenant, study, [id])
        if (!found) throw new RangeError(`Coding ${id} was acted on and is not there`)
        return found
      }
    },
  })
}

function historyOf(acts: Parameters<typeof actHistory>[0]): UndoState {
  const { undo, redo } = actHistory(acts)
  return { canUndo: undo !== null, canRedo: redo !== null }
}
