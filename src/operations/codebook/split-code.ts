import type { CodeId, CodingId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { type CodeWords, splitCode } from '../../qualitative/codebook/codebook-changes.ts'
import { stateOf } from '../../qualitative/coding-acts/coding-state.ts'
import { mayChange } from '../../qualitative/coding-acts/open-layers.ts'
import { insertAct } from '../../storage/qualitative/coding-acts.ts'
import { codingsById, updateCoding } from '../../storage/qualitative/codings.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { coderOf } from '../coding/coder-of.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { type OfCode, storeChange, wordsOf } from './change-codebook.ts'
import { type CodebookSeen, codebookSeen } from './codebook.ts'

/** Makes a new code behind an old one and gives it the passages that a person chose among those of the old one. */
export const splitCodeOfStudy = operation<
  OfCode & CodeWords & { readonly codings: readonly CodingId[] },
  CodebookSeen
>({
  name: 'split-code',
  may: researcher,
  record: 'coding-act',
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, given, by) => {
    const { study, code, codings: chosen } = given
    const part = around.uuidV7() as CodeId // made here, so it is what it says
    await storeChange(tx, around, by, given, 'split-code', (codebook) =>
      splitCode(codebook, code, part, wordsOf(given)),
    )
    const coder = await coderOf(tx, around, study, by)
    const rounds = await roundsOfStudy(tx, around.tenant, study)
    const codings = await codingsById(tx, around.tenant, study, chosen)
    const areAsSeen = codings.length === chosen.length && codings.every((one) => one.code === code)
    if (!areAsSeen) throw new Problem('changed-meanwhile')
    for (const coding of codings) {
      if (!mayChange(coding, rounds, coder)) throw new Problem('layer-closed')
      const before = stateOf(coding)
      const after = { ...before, code: part }
      await updateCoding(tx, around.tenant, study, coding.id, after, coding.participants)
      await insertAct(tx, around.tenant, study, {
        id: around.uuidV7(),
        at: around.now(),
        coder,
        act: 'change-code',
        document: coding.document,
        subject: { coding: coding.id, layer: coding.layer, before, after, repeats: null },
      })
    }
    return codebookSeen(tx, around, study)
  },
})
