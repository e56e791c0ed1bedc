/** Evidence editions: numbered, written once, never changed. */
import type { CentreId, StudyId, TenantId, WaveId } from '../../foundation/ids.ts'
import type { CentreEvidence, Evidence, EvidenceHeading } from '../../study/evidence/evidence.ts'
import type { ReleasedVoices } from '../../study/evidence/voice-telling.ts'
import type { Transaction } from '../database.ts'

export interface StoredEvidenceEdition {
  readonly heading: EvidenceHeading
  readonly centres: readonly CentreEvidence[]
  readonly released: ReleasedVoices
}

/** A number that exists already is refused by the table's key. */
export async function writeEvidenceEdition(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  { heading, centres, released }: StoredEvidenceEdition,
): Promise<void> {
  await tx.query(
    `INSERT INTO evidence_edition (tenant_id, study_id, wave_id, number, made_on, heading, released)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, study, wave, heading.number, heading.madeOn, JSON.stringify(heading), JSON.stringify(released)],
  )
  await tx.query(
    `INSERT INTO evidence_centre (tenant_id, study_id, wave_id, number, centre_id, evidence)
     SELECT $1, $2, $3, $4, centre, evidence FROM unnest($5::uuid[], $6::jsonb[]) AS given (centre, evidence)`,
    [
      tenant,
      study,
      wave,
      heading.number,
      centres.map(({ centre }) => centre),
      centres.map(({ evidence }) => JSON.stringify(evidence)),
    ],
  )
}

/** What the newest edition of a wave was, and what the next one is checked against. */
export async function newestEvidenceEdition(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<{
  readonly number: number
  readonly madeOn: string
  readonly released: ReleasedVoices
} | null> {
  const [row] = await tx.query<{ number: number; madeOn: string; released: ReleasedVoices }>(
    `SELECT number, made_on AS "madeOn", released FROM evidence_edition
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 ORDER BY number DESC LIMIT 1`,
    [tenant, study, wave],
  )
  return row ?? null
}

/** What the newest edition says of one centre; loads nothing of another. */
export async function newestEvidenceOfCentre(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  centre: CentreId,
): Promise<{ readonly heading: EvidenceHeading; readonly evidence: Evidence } | null> {
  const [row] = await tx.query<{ heading: EvidenceHeading; evidence: Evidence }>(
    `SELECT evidence_edition.heading, evidence_centre.evidence
       FROM evidence_centre
       JOIN evidence_edition USING (tenant_id, study_id, wave_id, number)
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND centre_id = $4
      ORDER BY number DESC LIMIT 1`,
    [tenant, study, wave, centre],
  )
  return row ?? null
}
