/**
 * Everything that was coded in a study, read at once for counting: tens of thousands of codings. A row for each would
 * take seven times as long on its way through the driver as one text for each document and the people in it.
 */
import type { CodeId, CodingId, DocumentId, ParticipantId, StudyId, TenantId } from '../../foundation/ids.ts'
import { DIRECTIONS, type Facets, LEVELS, SUPPORTS } from '../../qualitative/coding.ts'
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

/** Shared and consensus layers, without what was removed; in no particular order. */
export async function evidenceOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
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
            GROUP BY document_id, participants`,
    values: [tenant, study],
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
