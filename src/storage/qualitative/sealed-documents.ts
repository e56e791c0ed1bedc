/** What may name people, in sealed form: originals, drafts, the roster. Storage sees noise; the keys are elsewhere. */
import type { DocumentId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Transaction } from '../database.ts'

export interface Sealed {
  readonly sealed: Uint8Array
  readonly version: number
}

export async function writeOriginal(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  sealed: Uint8Array,
): Promise<void> {
  await tx.query(
    'INSERT INTO document_original (tenant_id, study_id, document_id, sealed) VALUES ($1, $2, $3, $4)',
    [tenant, study, document, sealed],
  )
}

/** null when there never was one, or it was destroyed. */
export async function sealedOriginal(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<Uint8Array | null> {
  const [row] = await tx.query<{ sealed: Uint8Array | null }>(
    'SELECT sealed FROM document_original WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3',
    [tenant, study, document],
  )
  return row?.sealed ?? null
}

/** On which day it goes; null: until somebody destroys it. */
export async function keepOriginalUntil(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  day: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE document_original SET destroy_on = $4
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND sealed IS NOT NULL`,
    [tenant, study, document, day],
  )
}

/** The key goes first: see destroy-original.ts in operations. */
export async function emptyOriginal(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<void> {
  await tx.query(
    `UPDATE document_original SET sealed = NULL, destroy_on = NULL
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3`,
    [tenant, study, document],
  )
}

/** Originals of locked documents that are kept, of every study: whose day has come, for the sweep at start and each day. */
export async function keptOriginals(
  tx: Transaction,
  tenant: TenantId,
): Promise<{ readonly study: StudyId; readonly document: DocumentId; readonly destroyOn: string | null }[]> {
  return tx.query(
    `SELECT original.study_id AS study, original.document_id AS document, destroy_on AS "destroyOn"
       FROM document_original original
       JOIN document ON document.tenant_id = original.tenant_id AND document.study_id = original.study_id
        AND document.id = original.document_id
      WHERE original.tenant_id = $1 AND sealed IS NOT NULL AND locked_on IS NOT NULL`,
    [tenant],
  )
}

export async function insertDraft(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  sealed: Uint8Array,
): Promise<void> {
  await tx.query(
    'INSERT INTO document_draft (tenant_id, study_id, document_id, sealed, version) VALUES ($1, $2, $3, $4, 1)',
    [tenant, study, document, sealed],
  )
}

export async function sealedDraft(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<Sealed | null> {
  const [row] = await tx.query<Sealed>(
    'SELECT sealed, version FROM document_draft WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3',
    [tenant, study, document],
  )
  return row ?? null
}

/** Over version `from`, raising it by one; false when somebody else stored another meanwhile. */
export async function updateDraft(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  { sealed, version }: Sealed,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE document_draft SET sealed = $4, version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND version = $5 RETURNING version`,
    [tenant, study, document, sealed, version],
  )
  return rows.length > 0
}

export async function deleteDraft(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<void> {
  await tx.query('DELETE FROM document_draft WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3', [
    tenant,
    study,
    document,
  ])
}

/** A draft that is thrown away leaves nothing: no original, no row that says it was there. */
export async function deleteDraftDocument(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<void> {
  await deleteDraft(tx, tenant, study, document)
  await tx.query(
    'DELETE FROM document_original WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3',
    [tenant, study, document],
  )
  await tx.query(
    'DELETE FROM document WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND locked_on IS NULL',
    [tenant, study, document],
  )
}

export async function sealedRoster(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Sealed | null> {
  const [row] = await tx.query<Sealed>(
    'SELECT sealed, version FROM pseudonym_roster WHERE tenant_id = $1 AND study_id = $2',
    [tenant, study],
  )
  return row ?? null
}

/** Over version `version`, 0 where there is none yet; false when somebody else stored another meanwhile. */
export async function storeRoster(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { sealed, version }: Sealed,
): Promise<boolean> {
  const rows =
    version === 0
      ? await tx.query(
          `INSERT INTO pseudonym_roster (tenant_id, study_id, sealed, version) VALUES ($1, $2, $3, 1)
             ON CONFLICT DO NOTHING RETURNING version`,
          [tenant, study, sealed],
        )
      : await tx.query(
          `UPDATE pseudonym_roster SET sealed = $3, version = version + 1
            WHERE tenant_id = $1 AND study_id = $2 AND version = $4 RETURNING version`,
          [tenant, study, sealed, version],
        )
  return rows.length > 0
}
