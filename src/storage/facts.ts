import type { CentreId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export interface CentreFact {
  readonly centre: CentreId
  /** F01 ... */
  readonly fact: string
  readonly value: string
  /** Where it was found. */
  readonly source: string
}

export async function factsOfWave(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<CentreFact[]> {
  return tx.query(
    `SELECT centre_id AS centre, fact, value, source FROM centre_fact
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 ORDER BY centre_id, fact`,
    [tenant, study, wave],
  )
}

/** Replaces all facts of the centre in this wave. */
export async function storeFacts(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  centre: CentreId,
  facts: readonly Omit<CentreFact, 'centre'>[],
): Promise<void> {
  await tx.query(
    'DELETE FROM centre_fact WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND centre_id = $4',
    [tenant, study, wave, centre],
  )
  await tx.query(
    `INSERT INTO centre_fact (tenant_id, study_id, wave_id, centre_id, fact, value, source)
     SELECT $1, $2, $3, $4, fact, value, source
       FROM jsonb_to_recordset($5::jsonb) AS given (fact text, value text, source text)`,
    [tenant, study, wave, centre, JSON.stringify(facts)],
  )
}
