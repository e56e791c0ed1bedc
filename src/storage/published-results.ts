import type { CentreId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

/** The example study, once it is published: the one result whose address everybody may be given. */
export async function publishedExample(tx: Transaction, tenant: TenantId): Promise<StudyId | null> {
  const [row] = await tx.query<{ id: StudyId }>(
    `SELECT study.id FROM study
       JOIN wave ON wave.tenant_id = study.tenant_id AND wave.study_id = study.id
      WHERE study.tenant_id = $1 AND study.is_example AND wave.state = 'published'
      ORDER BY study.id LIMIT 1`,
    [tenant],
  )
  return row?.id ?? null
}

/** The centres of the newest edition, in the order of the study's list; without their profiles. */
export async function centresOfNewestEdition(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<{ readonly id: CentreId; readonly name: string }[]> {
  return tx.query(
    `SELECT centre.id, centre.name
       FROM edition_centre
       JOIN centre ON centre.tenant_id = edition_centre.tenant_id AND centre.study_id = edition_centre.study_id
                  AND centre.id = edition_centre.centre_id
      WHERE edition_centre.tenant_id = $1 AND edition_centre.study_id = $2 AND edition_centre.wave_id = $3
        AND edition_centre.number = (SELECT max(number) FROM edition
                                      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3)
      ORDER BY centre.place`,
    [tenant, study, wave],
  )
}
