/**
 * Everything that was coded in a study, read at once for counting: tens of thousands of codings. A row for each would
 * take seven times as long on its way through the driver as one text for each document and the people in it.
 */
import type { CodeId, CodingId, DocumentId, ParticipantId, StudyId, TenantId } from '../../foundation/ids.ts'
import { DIRECTIONS, type Facets, LEVELS, SUPPORTS } from '../../qualitative/coding.ts'
import type { EditScript } from '../../qualitative/document.ts'
import type { Passage } from '../../qualitative/passage.ts'
import type { Transaction } from '../database.ts'

/** As it was made: positions point into this version of the text. */
export interface StoredEvidence extends Passage, Facets {
  readonly id: CodingId
  readonly document: DocumentId
  readonly textVersion: number
  readonly code: CodeId
  readonly participants: readonly ParticipantId[]
}

/** Shared and consensus layers, without what was removed; of one document or of all, in no particular order. */
export async function evidenceOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId | null = null,
): Promise<StoredEvidence[]> {
  const rows = await tx.query<{
    document: DocumentId
    participants: readonly ParticipantId[]
    codings: string
  }>({
    name: 'evidence-of-study',
    text: `SELECT document_id AS document, array_to_json(participants) AS participants,
                  string_agg(concat(id, ' ', code_id, ' ', text_version, ' ', start_at, ' ', end_at, ' ', direction, ' ',
                                    rests_on, ' ', level), E'\\n') AS codings
             FROM coding
            WHERE tenant_id = $1 AND study_id = $2 AND layer <> 'blind' AND NOT is_removed
              AND ($3::uuid IS NULL OR document_id = $3)
            GROUP BY document_id, participants`,
    values: [tenant, study, document],
  })
  return rows.flatMap(({ document, participants, codings }) =>
    codings.split('\n').map((line) => evidenceIn(line, document, participants)),
  )
}

/** `coding code version start end direction restsOn level`, each parted by one space; a facet that is not said is empty. */
function evidenceIn(
  line: string,
  document: DocumentId,
  participants: readonly ParticipantId[],
): StoredEvidence {
  const [id, code, version, start, end, direction, restsOn, level] = line.split(' ')
  return {
    id: id as CodingId, // columns of this type
    document,
    textVersion: Number(version),
    code: code as CodeId, // same
    start: Number(start),
    end: Number(end),
    participants,
    direction: DIRECTIONS.find((one) => one === direction) ?? null,
    restsOn: SUPPORTS.find((one) => one === restsOn) ?? null,
    level: LEVELS.find((one) => one === level) ?? null,
  }
}

/** What was edited in the texts of a study since they were locked, for carrying older codings along. Most texts never change. */
export async function editScriptsOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<{ readonly document: DocumentId; readonly version: number; readonly editScript: EditScript }[]> {
  return tx.query(
    `SELECT document_id AS document, version, edit_script AS "editScript" FROM document_text
      WHERE tenant_id = $1 AND study_id = $2 AND version > 1 ORDER BY document_id, version`,
    [tenant, study],
  )
}

/** Where the turns of each document stand in its newest text, in order. */
export async function turnsOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
  const rows = await tx.query<{ document: DocumentId; turns: string }>(
    `SELECT document_id AS document, string_agg(concat(start_at, ' ', end_at), E'\\n' ORDER BY number) AS turns
       FROM document_turn WHERE tenant_id = $1 AND study_id = $2 GROUP BY document_id`,
    [tenant, study],
  )
  return new Map(rows.map(({ document, turns }) => [document, turns.split('\n').map(passageIn)]))
}

function passageIn(line: string): Passage {
  const [start, end] = line.split(' ')
  return { start: Number(start), end: Number(end) }
}

/** How far coding has come: what was built from all codings is as good as new while these hardly differ. */
export interface CodedSoFar {
  readonly codings: number
  readonly acts: number
  readonly codebookVersion: number
}

export async function codedSoFar(tx: Transaction, tenant: TenantId, study: StudyId): Promise<CodedSoFar> {
  const [row] = await tx.query<CodedSoFar>(
    `SELECT (SELECT count(*) FROM coding WHERE tenant_id = $1 AND study_id = $2) AS codings,
            (SELECT count(*) FROM coding_act WHERE tenant_id = $1 AND study_id = $2) AS acts,
            coalesce((SELECT version FROM codebook WHERE tenant_id = $1 AND study_id = $2), 0) AS "codebookVersion"`,
    [tenant, study],
  )
  return row ?? { codings: 0, acts: 0, codebookVersion: 0 }
}
