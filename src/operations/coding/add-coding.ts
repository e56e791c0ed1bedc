import type { CodingId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding } from '../../qualitative/coding.ts'
import { stateOf } from '../../qualitative/coding-acts/coding-state.ts'
import { mayCodeIn } from '../../qualitative/coding-acts/open-layers.ts'
import { codingsById } from '../../storage/qualitative/codings.ts'
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { checkCode, checkPassage, codingPlace, storeCodingAct } from './store-coding.ts'

export interface NewCoding
  extends Pick<
    Coding,
    'layer' | 'code' | 'start' | 'end' | 'textVersion' | 'direction' | 'restsOn' | 'level'
  > {
  readonly study: StudyId
  readonly document: DocumentId
  /** Made where it was coded, so that it can be shown, and undone, before the answer is there. */
  readonly id: CodingId
}

export const addCoding = operation<NewCoding, Coding>({
  name: 'add-coding',
  may: researcher,
  record: 'coding-act',
  announces: ({ study, document }) => ({ study, document }),
  run: async (tx, around, given, by) => {
    const place = await codingPlace(tx, around, by, given)
    if (!mayCodeIn(given.layer, given.document, place.rounds, place.coder)) throw new Problem('layer-closed')
    checkPassage(place, given)
    await checkCode(tx, around, given.study, given.code)
    // Sent twice, because the first answer was lost on the way: it is there.
    const [known] = await codingsById(tx, around.tenant, given.study, [given.id])
    if (known) throw new Problem('changed-meanwhile')
    const { id, document, layer, code, start, end, textVersion, direction, restsOn, level } = given
    const coding: Coding = {
      id,
      document,
      layer,
      code,
      start,
      end,
      textVersion,
      direction,
      restsOn,
      level,
      coder: place.coder,
      participants: [],
      isRemoved: false,
    }
    return storeCodingAct(tx, around, place, 'add-coding', coding, null, stateOf(coding))
  },
})
