import { createHash } from 'node:crypto'
import { dayOf } from '../../foundation/day.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Participant, StudyDocument } from '../../qualitative/document.ts'
import type { Quote } from '../../qualitative/quote.ts'
import { codesOfStudy } from '../../storage/qualitative/codebook.ts'
import { evidenceOfStudy } from '../../storage/qualitative/coded-material.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { newestEvidenceEdition } from '../../storage/qualitative/evidence-editions.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { quotesOfStudy } from '../../storage/qualitative/quotes.ts'
import type { Transaction } from '../../storage/database.ts'
import { studyById } from '../../storage/studies.ts'
import { elementsOfCodes } from '../../study/evidence/elements-of-codes.ts'
import { evidenceEdition, type MadeEvidence } from '../../study/evidence/evidence-edition.ts'
import type { WaitingQuote } from '../../study/evidence/evidence-read.ts'
import type { Wave } from '../../study/wave.ts'
import type { Surroundings } from '../operation.ts'
import { studyLibrary } from '../study-library.ts'

/** The evidence edition that could be released now, and the quotes it was made from. Nothing is stored. */
export async function makeEvidence(
  tx: Transaction,
  around: Surroundings,
  wave: Wave,
): Promise<{ readonly made: MadeEvidence; readonly quotes: readonly WaitingQuote[] }> {
  const { tenant } = around
  const study = await studyById(tx, tenant, wave.study)
  if (!study) throw new Problem('not-found')
  const documents = (await documentsOfStudy(tx, tenant, wave.study)).filter((one) => isOfWave(one, wave))
  const participants = await participantsOfStudy(tx, tenant, wave.study)
  const before = await newestEvidenceEdition(tx, tenant, wave.study, wave.id)
  const library = await studyLibrary(tx, around, wave.study)
  const quotes = waitingQuotes(await quotesOfStudy(tx, tenant, wave.study), documents, participants)
  const made = evidenceEdition({
    study,
    design: wave.design,
    material: {
      codings: await evidenceOfStudy(tx, tenant, wave.study),
      documents,
      participants,
      elements: elementsOfCodes(await codesOfStudy(tx, tenant, wave.study), library),
    },
    quotes,
    earlier: before?.released ?? {},
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    number: (before?.number ?? 0) + 1,
    madeOn: dayOf(around.now()),
  })
  return { made, quotes }
}

/**
 * A conversation stands behind the evidence of one wave only, or two editions would differ by the few conversations of
 * no wave. Those count with the first wave.
 */
export function isOfWave(document: Pick<StudyDocument, 'wave' | 'state'>, wave: Wave): boolean {
  return document.state === 'locked' && (document.wave ?? (wave.number === 1 ? wave.id : null)) === wave.id
}

function waitingQuotes(
  quotes: readonly Quote[],
  documents: readonly StudyDocument[],
  participants: readonly Participant[],
): WaitingQuote[] {
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const personOf = new Map(participants.map((person) => [person.id, person]))
  return quotes.flatMap((quote): WaitingQuote[] => {
    const document = documentOf.get(quote.document)
    if (!document) return []
    const person = quote.participant && personOf.get(quote.participant)
    const { id, element, direction, wording: words, isRephrased, state } = quote
    return [
      {
        id,
        element,
        direction,
        words,
        isRephrased,
        state,
        group: person ? person.group : quote.group,
        centre: person ? person.centre : document.centre,
        // Where nobody in particular speaks, a text has one quote in a report, as a person has.
        person: quote.participant ?? document.id,
        consent: document.consent,
      },
    ]
  })
}
