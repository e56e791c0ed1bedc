/** Documents of a study: what is said about them. Their texts are in document-texts.ts, who speaks in participants.ts. */
import type { CentreId, DocumentId, StudyId, TenantId, WaveId } from '../../foundation/ids.ts'
import type { DocumentText, LockedDocument, Speaker, StudyDocument } from '../../qualitative/document.ts'
import { codePointIndex } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../database.ts'
import { writeDocumentText } from './document-texts.ts'

/** What is said about a document, whether it is a draft or locked; where its original is, is stored apart. */
export type AboutDocument = Omit<
  Extract<StudyDocument, { state: 'draft' }>,
  'state' | 'original' | 'speakers'
>

/** The documents of a study in the order in which they were added: v7 ids hold that moment. */
export async function documentsOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<StudyDocument[]> {
  return (await tx.query<DocumentRow>(`${selectDocument} ORDER BY document.id`, [tenant, study])).map(
    documentOf,
  )
}

export async function documentById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: DocumentId,
): Promise<StudyDocument | null> {
  const [row] = await tx.query<DocumentRow>(`${selectDocument} AND document.id = $3`, [tenant, study, id])
  return row ? documentOf(row) : null
}

/** A document that can be coded, or null when there is none or it is still a draft. */
export async function lockedDocumentById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: DocumentId,
): Promise<LockedDocument | null> {
  const found = await documentById(tx, tenant, study, id)
  return found?.state === 'locked' ? found : null
}

/** A draft: nothing of its text is stored here. */
export async function insertDraftDocument(
  tx: Transaction,
  tenant: TenantId,
  about: AboutDocument,
): Promise<void> {
  await tx.query(
    `INSERT INTO document
       (tenant_id, study_id, id, title, kind, centre_id, wave_id, actor_groups, consent, speakers, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', $10)`,
    [
      tenant,
      about.study,
      about.id,
      about.title,
      about.kind,
      about.centre,
      about.wave,
      about.groups,
      about.consent,
      about.version,
    ],
  )
}

/**
 * Locks a draft: from now on there is a text, and it is never changed again. Participants of the speakers must be
 * stored before.
 */
export async function lockDraftDocument(
  tx: Transaction,
  tenant: TenantId,
  { id, study }: Pick<AboutDocument, 'id' | 'study'>,
  lockedOn: string,
  speakers: readonly Speaker[],
  text: DocumentText,
): Promise<void> {
  await tx.query(
    `UPDATE document SET speakers = $4, text_version = $5, text_length = $6, locked_on = $7, version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [tenant, study, id, JSON.stringify(speakers), text.version, codePointIndex(text.text).length, lockedOn],
  )
  await writeDocumentText(tx, tenant, study, id, lockedOn, text)
}

/** A document that is locked from the start: the example study, an imported project. It has no original. */
export async function insertLockedDocument(
  tx: Transaction,
  tenant: TenantId,
  document: AboutDocument & Pick<LockedDocument, 'speakers' | 'lockedOn'>,
  text: DocumentText,
): Promise<void> {
  await insertDraftDocument(tx, tenant, document)
  await lockDraftDocument(tx, tenant, document, document.lockedOn, document.speakers, text)
}

/**
 * Stores what is said about a document over version `about.version` and raises that by one. false, with nothing
 * stored, when somebody else stored another version meanwhile.
 */
export async function updateAboutDocument(
  tx: Transaction,
  tenant: TenantId,
  about: AboutDocument,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE document SET title = $5, kind = $6, centre_id = $7, wave_id = $8, actor_groups = $9, consent = $10,
            version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND version = $4 RETURNING id`,
    [
      tenant,
      about.study,
      about.id,
      about.version,
      about.title,
      about.kind,
      about.centre,
      about.wave,
      about.groups,
      about.consent,
    ],
  )
  return rows.length > 0
}

const selectDocument = `SELECT document.*, original.sealed IS NOT NULL AS has_original, original.destroy_on
  FROM document
  LEFT JOIN document_original original
    ON original.tenant_id = document.tenant_id AND original.study_id = document.study_id
   AND original.document_id = document.id
 WHERE document.tenant_id = $1 AND document.study_id = $2`

interface DocumentRow {
  readonly id: DocumentId
  readonly study_id: StudyId
  readonly title: string
  readonly kind: StudyDocument['kind']
  readonly centre_id: CentreId | null
  readonly wave_id: WaveId | null
  readonly actor_groups: StudyDocument['groups']
  readonly consent: StudyDocument['consent']
  readonly speakers: readonly Speaker[]
  readonly text_version: number | null
  readonly text_length: number | null
  readonly locked_on: string | null
  readonly version: number
  readonly has_original: boolean
  readonly destroy_on: string | null
}

function documentOf(row: DocumentRow): StudyDocument {
  const base = {
    id: row.id,
    study: row.study_id,
    title: row.title,
    kind: row.kind,
    centre: row.centre_id,
    wave: row.wave_id,
    groups: row.actor_groups,
    consent: row.consent,
    speakers: row.speakers,
    original: originalOf(row),
    version: row.version,
  }
  if (row.text_version === null || row.text_length === null || row.locked_on === null)
    return { ...base, state: 'draft' } // the table holds that these three are there together
  return {
    ...base,
    state: 'locked',
    lockedOn: row.locked_on,
    textVersion: row.text_version,
    length: row.text_length,
  }
}

/** No row, for a document that never had an original here, reads as destroyed: there is nothing to look up. */
function originalOf({ has_original, destroy_on }: DocumentRow): StudyDocument['original'] {
  if (!has_original) return 'destroyed'
  return destroy_on === null ? 'kept' : { until: destroy_on }
}
