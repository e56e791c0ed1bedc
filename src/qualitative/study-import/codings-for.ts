import type { CoderId, CodingId } from '../../foundation/ids.ts'
import { participantsIn } from '../coding-acts/participants-in.ts'
import type { Coding, Facets } from '../coding.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import type { OwnParts } from '../refi-qda/own-parts.ts'
import type { RefiCoding, RefiSelection, RefiText } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { codePointIndex } from '../text/code-points.ts'
import type { CodesFor } from './codes-for.ts'
import type { DocumentFor } from './document-for.ts'
import type { Means, StudyBefore } from './study-import.ts'

export interface Taken {
  readonly codings: readonly Coding[]
  readonly notTaken: readonly string[]
  /** Selections by GUID, with where they stand: for memos on them. */
  readonly passages: ReadonlyMap<
    string,
    { readonly document: DocumentFor; readonly selection: RefiSelection }
  >
}

export function codingsFor(
  sources: readonly RefiText[],
  documents: readonly DocumentFor[],
  codes: CodesFor,
  before: StudyBefore,
  own: OwnParts,
  means: Means,
  report: ExchangeReport,
): Taken {
  const codings: Coding[] = []
  const notTaken: string[] = []
  const passages = new Map<string, { document: DocumentFor; selection: RefiSelection }>()
  const seen = new Set<string>()
  sources.forEach((source, at) => {
    const document = documents[at]! // one for each source
    const { length } = codePointIndex(document.text.text)
    for (const selection of source.selections) {
      passages.set(sameGuid(selection.guid), { document, selection })
      const isPassage = 0 <= selection.start && selection.start < selection.end && selection.end <= length
      const facets = selection.codings.filter(({ code }) => own.facetOf(sameGuid(code)) !== null)
      const participants = isPassage ? participantsIn(document.text.turns, document.speakers, selection) : []
      for (const coding of selection.codings) {
        if (facets.includes(coding)) continue
        const guid = sameGuid(coding.guid)
        const code = codes.ids.get(sameGuid(coding.code))
        if (before.codings.has(guid)) report.add('already-there', { element: 'Coding', guid })
        else if (!isPassage || code === undefined || seen.has(guid)) {
          notTaken.push(coding.guid)
          report.add('kept-aside', { element: 'Coding', guid })
        } else {
          const coder = coding.creatingUser ?? selection.creatingUser
          codings.push({
            id: guid as CodingId, // a GUID
            document: document.id,
            textVersion: document.text.version,
            layer: { kind: 'shared' },
            coder: coder === null ? means.importer : (sameGuid(coder) as CoderId), // a GUID
            code,
            start: selection.start,
            end: selection.end,
            ...facetsFrom(facets, coding, own),
            participants,
            isRemoved: false,
          })
        }
        seen.add(guid)
      }
    }
  })
  return { codings, notTaken, passages }
}

/** Those by the same person: where two coded the same words, each has their own. */
function facetsFrom(facets: readonly RefiCoding[], coding: RefiCoding, own: OwnParts): Facets {
  const found: Record<string, string> = {}
  for (const { code, creatingUser } of facets) {
    const facet = own.facetOf(sameGuid(code))
    if (facet && creatingUser === coding.creatingUser) found[facet.name] = facet.value
  }
  return { direction: null, restsOn: null, level: null, ...found }
}
