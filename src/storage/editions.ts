import type { CentreId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { CentreProfile, Edition } from '../study/profile.ts'
import { nothingReleased, together, type ReleasedCells } from '../study/edition/released-cells.ts'
import type { Transaction } from './database.ts'

export interface StoredEdition {
  readonly heading: Omit<Edition, 'centres'>
  readonly centres: readonly CentreProfile[]
  readonly released: ReleasedCells
}

/** A number that exists already is refused by the table's key: an edition is never changed. */
export async function writeEdition(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  { heading, centres, released }: StoredEdition,
): Promise<void> {
  await tx.query(
    `INSERT INTO edition (tenant_id, study_id, wave_id, number, made_on, heading, released_cells)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, study, wave, heading.number, heading.madeOn, JSON.stringify(heading), JSON.stringify(released)],
  )
  await tx.query(
    `INSERT INTO edition_centre (tenant_id, study_id, wave_id, number, centre_id, profile)
     SELECT $1, $2, $3, $4, centre, profile
       FROM unnest($5::uuid[], $6::jsonb[]) AS given (centre, profile)`,
    [
      tenant,
      study,
      wave,
      heading.number,
      centres.map(({ centre }) => centre.id),
      centres.map((profile) => JSON.stringify(profile)),
    ],
  )
}

/** Only for a draft edition, which is made anew while its wave is not published. */
export async function deleteEdition(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  number: number,
): Promise<void> {
  for (const table of ['edition_centre', 'edition']) {
    await tx.query(
      `DELETE FROM ${table} WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND number = $4`,
      [tenant, study, wave, number],
    )
  }
}

/** The number of the newest edition, and what all editions of the wave showed together. */
export async function releasedSoFar(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<{ readonly newest: number; readonly released: ReleasedCells }> {
  const rows = await tx.query<{ number: number; released_cells: ReleasedCells }>(
    `SELECT number, released_cells FROM edition
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 ORDER BY number`,
    [tenant, study, wave],
  )
  return {
    newest: rows.at(-1)?.number ?? 0,
    released: rows.reduce((all, row) => together(all, row.released_cells), nothingReleased),
  }
}

/** The profile of one centre in the newest edition, or null. Loads nothing of another centre. */
export async function newestProfile(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  centre: CentreId,
): Promise<{ readonly heading: Omit<Edition, 'centres'>; readonly profile: CentreProfile } | null> {
  const [row] = await tx.query<{ heading: Omit<Edition, 'centres'>; profile: CentreProfile }>(
    `SELECT edition.heading, edition_centre.profile
       FROM edition_centre
       JOIN edition USING (tenant_id, study_id, wave_id, number)
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND centre_id = $4
      ORDER BY number DESC LIMIT 1`,
    [tenant, study, wave, centre],
  )
  return row ?? null
}

/** Every profile of the newest edition, in no particular order: for all of them at once (a public list, an export). */
export async function newestProfiles(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<CentreProfile[]> {
  const rows = await tx.query<{ profile: CentreProfile }>(
    `SELECT profile FROM edition_centre
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3
        AND number = (SELECT max(number) FROM edition
                       WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3)`,
    [tenant, study, wave],
  )
  return rows.map(({ profile }) => profile)
}
