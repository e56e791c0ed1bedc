/** Everything in a study that may be counted, as it stands now: read whole, because counting asks all of it. */
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { countedCodes } from '../../qualitative/queries/counted-codes.ts'
import type { EvidenceCoding, Material } from '../../qualitative/queries/material.ts'
import type { Passage } from '../../qualitative/passage.ts'
import type { Nearness } from '../../qualitative/queries/query.ts'
import type { LockedDocument } from '../../qualitative/document.ts'
import { carriedThrough } from '../../qualitative/text/edit-script.ts'
import type { Transaction } from '../../storage/database.ts'
import {
  editScriptsOfStudy,
  evidenceOfStudy,
  type StoredEvidence,
  turnsOfStudy,
} from '../../storage/qualitative/coded-material.ts'
import { codesOfStudy } from '../../storage/qualitative/codebook.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { studyById } from '../../storage/studies.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import type { Surroundings } from '../operation.ts'

export interface StudyMaterial extends Material {
  readonly documents: readonly LockedDocument[]
}

export async function studyMaterial(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<StudyMaterial> {
  const { tenant } = around
  const documents = (await documentsOfStudy(tx, tenant, study)).filter((one) => one.state === 'locked')
  const codings = await evidenceNow(tx, around, study)
  const known = await studyById(tx, tenant, study)
  const waves = await wavesOfStudy(tx, tenant, study)
  return {
    centres: (known?.centres ?? []).map(({ id }) => id),
    waves: waves.map(({ id }) => id),
    documents,
    participants: await participantsOfStudy(tx, tenant, study),
    tree: countedCodes(await codesOfStudy(tx, tenant, study)),
    codings: inOrder(codings, documents),
  }
}

/** The evidence of a study, or of one document, where it stands in the newest texts. */
export async function evidenceNow(
  tx: Transaction,
  { tenant }: Surroundings,
  study: StudyId,
  document: DocumentId | null = null,
): Promise<EvidenceCoding[]> {
  const scripts = Map.groupBy(await editScriptsOfStudy(tx, tenant, study), ({ document: of }) => of)
  const carry = (coding: StoredEvidence) => {
    const since = (scripts.get(coding.document) ?? []).filter(({ version }) => version > coding.textVersion)
    return carriedThrough(since.map(({ editScript }) => editScript))
  }
  return (await evidenceOfStudy(tx, tenant, study, document)).map((coding) =>
    scripts.has(coding.document) ? { ...coding, ...carry(coding)(coding) } : coding,
  )
}

/** By document in the order in which they were added, then by place. */
function inOrder(
  codings: EvidenceCoding[],
  documents: readonly { readonly id: DocumentId }[],
): EvidenceCoding[] {
  const ofDocument = Map.groupBy(codings, ({ document }) => document)
  return documents.flatMap(({ id }) =>
    (ofDocument.get(id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end),
  )
}

/** The turns of each document, read only for a question that asks about turns. */
export async function turnsWanted(
  tx: Transaction,
  { tenant }: Surroundings,
  study: StudyId,
  near: Nearness | undefined,
): Promise<(document: DocumentId) => readonly Passage[]> {
  const turns = near === 'turn' ? await turnsOfStudy(tx, tenant, study) : null
  return (document) => turns?.get(document) ?? []
}
