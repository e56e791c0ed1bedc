/** The quotes of a study as a researcher works on them. Every act on a quote answers with this. */
import type { QuotePlace } from '../../disclosure/release-quote.ts'
import type { CentreId, DocumentId, QuoteId, StudyId, WaveId } from '../../foundation/ids.ts'
import type { QuotingConsent } from '../../qualitative/document.ts'
import type { IdentifierKind, Reason } from '../../qualitative/pseudonyms/proposal.ts'
import { proposedReplacements } from '../../qualitative/pseudonyms/proposed-replacements.ts'
import type { Roster } from '../../qualitative/pseudonyms/roster.ts'
import type { Quote } from '../../qualitative/quote.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { quotesOfStudy } from '../../storage/qualitative/quotes.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import { rosterOf } from '../documents/sealed-values.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { isOfWave, makeEvidence } from './evidence-material.ts'

export interface QuoteSeen
  extends Pick<
    Quote,
    | 'id'
    | 'group'
    | 'element'
    | 'direction'
    | 'wording'
    | 'isRephrased'
    | 'state'
    | 'why'
    | 'version'
    | 'start'
  > {
  /** What was said, and some words around it: for whoever reads it a second time. */
  readonly passage: string
  readonly before: string
  readonly after: string
  readonly document: {
    readonly id: DocumentId
    readonly title: string
    readonly consent: QuotingConsent
  }
  /** The wave whose evidence it would belong to; null while the study has none for it. */
  readonly wave: WaveId | null
  readonly centre: CentreId | null
  readonly place: QuotePlace
  /** What in the wording may point at a person: a warning, for whoever reads it. */
  readonly recognisable: readonly {
    readonly words: string
    readonly kind: IdentifierKind
    readonly why: Reason
  }[]
  readonly proposer: string
  readonly reader: string | null
  /** Whoever asks chose these words, so somebody else reads them. */
  readonly isOwn: boolean
}

export interface QuoteQueue {
  readonly quotes: readonly QuoteSeen[]
}

export const quotes = operation<{ readonly study: StudyId }, QuoteQueue>({
  name: 'quotes',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }, by) => quoteQueue(tx, around, by, study),
})

export async function quoteQueue(
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  study: StudyId,
): Promise<QuoteQueue> {
  const places = new Map<QuoteId, { place: QuotePlace; wave: WaveId; centre: CentreId | null }>()
  const documents = await documentsOfStudy(tx, around.tenant, study)
  const stored = await quotesOfStudy(tx, around.tenant, study)
  for (const wave of stored.length > 0 ? await wavesOfStudy(tx, around.tenant, study) : []) {
    if (!documents.some((document) => isOfWave(document, wave))) continue
    const { made, quotes: waiting } = await makeEvidence(tx, around, wave)
    waiting.forEach(({ id, centre }, at) => {
      const place = made.places[at]
      if (place) places.set(id, { place, wave: wave.id, centre: centre as CentreId | null }) // a centre of ours
    })
  }
  const { entries: roster } = await rosterOf(tx, around, study)
  return {
    quotes: stored.flatMap((quote): QuoteSeen[] => {
      const document = documents.find(({ id }) => id === quote.document)
      if (!document) return []
      const found = places.get(quote.id)
      return [
        {
          id: quote.id,
          group: quote.group,
          element: quote.element,
          direction: quote.direction,
          wording: quote.wording,
          isRephrased: quote.isRephrased,
          state: quote.state,
          why: quote.why,
          version: quote.version,
          start: quote.start,
          passage: quote.passage,
          before: quote.before,
          after: quote.after,
          document: { id: document.id, title: document.title, consent: document.consent },
          wave: found?.wave ?? null,
          centre: found?.centre ?? document.centre,
          recognisable: recognisableIn(quote.wording, roster),
          place: found?.place ?? { where: 'nowhere', bars: ['too-few'] },
          proposer: quote.proposer,
          reader: quote.reader,
          isOwn: by.kind === 'person' && by.id === (quote.proposedBy as string), // the coder id of somebody with an account
        },
      ]
    }),
  }
}

/**
 * Names of the roster, first names, places, numbers. Without the dictionary that drafts are read with: a sentence is
 * short, and a person reads it.
 */
function recognisableIn(wording: string, roster: Roster): QuoteSeen['recognisable'] {
  const known = { roster, labels: [], turns: [], isDutchWord: () => true }
  return proposedReplacements(wording, known).map((seen) => ({
    words: textOf(wording, seen),
    kind: seen.kind,
    why: seen.why,
  }))
}
