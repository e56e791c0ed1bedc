import type { CodeId, CoderId, DocumentId, QuoteId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Direction } from '../../qualitative/coding.ts'
import type { LockedDocument } from '../../qualitative/document.ts'
import type { Passage } from '../../qualitative/passage.ts'
import { isRephrased, wordingOf } from '../../qualitative/quote.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import { whoseWords, type WhoseWords } from '../../qualitative/whose-words.ts'
import type { Transaction } from '../../storage/database.ts'
import { codesOfStudy } from '../../storage/qualitative/codebook.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { lockedDocumentById } from '../../storage/qualitative/documents.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { insertQuote } from '../../storage/qualitative/quotes.ts'
import { elementsOfCodes } from '../../study/evidence/elements-of-codes.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { studyLibrary } from '../study-library.ts'
import { quoteQueue, type QuoteQueue } from './quote-queue.ts'

export interface ProposedQuote extends Passage {
  readonly study: StudyId
  readonly document: DocumentId
  readonly textVersion: number
  /** What the words are about: an element of the frames, or a code, which stands for the nearest element above it. */
  readonly about: { readonly element: string } | { readonly code: CodeId }
  readonly direction: Direction | null
  /** As it would read; left out: as it was said. */
  readonly wording?: string
  /** Who proposes, where the product itself does: in the example study. */
  readonly as?: CoderId
}

/** A passage becomes a quote candidate. It goes nowhere until somebody else has read it. */
export const proposeQuote = operation<ProposedQuote, QuoteQueue & { readonly proposed: QuoteId }>({
  name: 'propose-quote',
  may: researcher,
  record: ({ study, document }, { proposed }) => ({ study, subject: { document, quote: proposed } }),
  run: async (tx, around, given, by) => {
    const { tenant } = around
    const document = await lockedDocumentById(tx, tenant, given.study, given.document)
    const text = await documentText(tx, tenant, given.study, given.document, given.textVersion)
    if (!document || !text) throw new Problem('not-found')
    if (document.consent === 'none') throw new Problem('quote-without-consent')
    const passage = passageIn(text.text, given)
    const who = whoseWords(given, text.turns, document.speakers)
    const { participant, group } = await speakerOf(tx, around, document, who)
    const wording = wordingOf(given.wording ?? passage)
    if (wording === '') throw new Problem('quote-empty')
    const id = around.uuidV7() as QuoteId
    await insertQuote(tx, tenant, given.study, {
      id,
      document: document.id,
      textVersion: text.version,
      start: given.start,
      end: given.end,
      participant,
      group,
      element: await elementOf(tx, around, given),
      direction: given.direction,
      wording,
      isRephrased: isRephrased(wording, passage),
      state: 'proposed',
      proposedBy: coderWho(by, given.as),
      readBy: null,
      why: '',
    })
    return { ...(await quoteQueue(tx, around, by, given.study)), proposed: id }
  },
})

/** Somebody with an account codes, proposes and reads under the id of that account. */
export function coderWho(by: Asker, as: CoderId | undefined): CoderId {
  if (by.kind === 'person') return by.id as string as CoderId // the same id by definition
  if (by.kind === 'product' && as !== undefined) return as
  throw new RangeError('The product names the coder for whom it acts.')
}

function passageIn(text: string, passage: Passage): string {
  try {
    const words = textOf(text, passage)
    if (passage.start < passage.end) return words
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new Problem('quote-outside-text')
}

async function speakerOf(tx: Transaction, around: Surroundings, document: LockedDocument, who: WhoseWords) {
  if (who.by === 'several') throw new Problem('quote-of-several')
  if (who.by === 'interviewer') throw new Problem('quote-of-interviewer')
  if (who.by === 'participant') {
    const people = await participantsOfStudy(tx, around.tenant, document.study)
    const person = people.find(({ id }) => id === who.participant)
    if (!person) throw new Problem('quote-of-interviewer')
    return { participant: person.id, group: person.group }
  }
  const [group, ...others] = document.groups
  if (group === undefined || others.length > 0) throw new Problem('quote-of-no-group')
  return { participant: null, group }
}

/** @throws {Problem} when it is about nothing in the study's frames: then it has no place beside a figure. */
export async function elementOf(
  tx: Transaction,
  around: Surroundings,
  { study, about }: Pick<ProposedQuote, 'study' | 'about'>,
): Promise<string> {
  const library = await studyLibrary(tx, around, study)
  if ('element' in about) {
    const known = library.frameworks.some(({ elements }) => elements.some(({ id }) => id === about.element))
    if (known) return about.element
  } else {
    const codes = await codesOfStudy(tx, around.tenant, study)
    const [nearest] = elementsOfCodes(codes, library).get(about.code) ?? []
    if (nearest !== undefined) return nearest
  }
  throw new Problem('quote-without-element')
}
