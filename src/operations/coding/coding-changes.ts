/** What others did to a document since somebody last heard. Each of them hears only of what they may see. */
import type { CodingId, DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding } from '../../qualitative/coding.ts'
import { maySee } from '../../qualitative/coding-acts/open-layers.ts'
import { coderIdOf } from '../../storage/qualitative/coders.ts'
import { actsSince } from '../../storage/qualitative/coding-acts.ts'
import { codingsById } from '../../storage/qualitative/codings.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { carriedCodings } from './carried-codings.ts'

/** Told as things stand now, not as they changed: hearing it twice, or late, ends in the same. */
export type CodingNews =
  | { readonly kind: 'coding'; readonly act: string; readonly coding: Coding }
  | { readonly kind: 'codebook'; readonly act: string }
  | { readonly kind: 'memo'; readonly act: string }
  | { readonly kind: 'round'; readonly act: string }
  /** Something this person may not see: only that hearing goes on behind it. */
  | { readonly kind: 'nothing'; readonly act: string }

export const codingChanges = operation<
  { readonly study: StudyId; readonly document: DocumentId; readonly after: string | null },
  readonly CodingNews[]
>({
  name: 'coding-changes',
  may: researcher,
  record: 'reads',
  run: async (tx, { tenant }, { study, document: id, after }, by) => {
    if (by.kind !== 'person') throw new Problem('not-signed-in')
    const you = coderIdOf(by.id)
    const document = await documentById(tx, tenant, study, id)
    if (!document) throw new Problem('not-found')
    if (document.state !== 'locked') throw new Problem('document-not-locked')
    const rounds = await roundsOfStudy(tx, tenant, study)
    const acts = await actsSince(tx, tenant, study, id, after)
    const ids = [...new Set(acts.flatMap(({ coding }) => coding ?? []))]
    const codings = (await codingsById(tx, tenant, study, ids)).filter((one) => maySee(one, rounds, you))
    const carried = await carriedCodings(tx, tenant, study, id, document.textVersion, codings)
    const byId = new Map<CodingId, Coding>(carried.map((coding) => [coding.id, coding]))
    return acts.map(({ id: act, coding: of, isOfCodebook, isOfRound }): CodingNews => {
      if (isOfRound) return { kind: 'round', act }
      if (isOfCodebook) return { kind: 'codebook', act }
      if (of === null) return { kind: 'memo', act }
      const coding = byId.get(of)
      return coding ? { kind: 'coding', act, coding } : { kind: 'nothing', act }
    })
  },
})
