import type { StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { OpenWave, Wave, WaveDesign } from '../study/wave.ts'
import type { Transaction } from './database.ts'

// Dates are read as text: a driver's Date would be a moment in the time zone of the server.
const columns = `id, number, state, design, version, opened_on::text AS opened_on, closed_on::text AS closed_on,
  published_on::text AS published_on,
  (SELECT max(edition.number) FROM edition
    WHERE edition.tenant_id = wave.tenant_id AND edition.study_id = wave.study_id AND edition.wave_id = wave.id
  ) AS edition`

interface WaveRow {
  readonly id: WaveId
  readonly number: number
  readonly state: Wave['state']
  readonly design: WaveDesign
  readonly version: number
  readonly opened_on: string | null
  readonly closed_on: string | null
  readonly published_on: string | null
  readonly edition: number | null
}

function waveOf(study: StudyId, row: WaveRow): Wave {
  const base = { id: row.id, study, number: row.number, design: row.design, version: row.version }
  // The table's checks tie each state to its dates, and publishing makes an edition first.
  switch (row.state) {
    case 'draft':
      return { ...base, state: 'draft' }
    case 'open':
      return { ...base, state: 'open', openedOn: row.opened_on! }
    case 'closed':
      return { ...base, state: 'closed', openedOn: row.opened_on!, closedOn: row.closed_on! }
    case 'published':
      return {
        ...base,
        state: 'published',
        openedOn: row.opened_on!,
        closedOn: row.closed_on!,
        publishedOn: row.published_on!,
        edition: row.edition!,
      }
  }
}

export async function wavesOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Wave[]> {
  const rows = await tx.query<WaveRow>(
    `SELECT ${columns} FROM wave WHERE tenant_id = $1 AND study_id = $2 ORDER BY number`,
    [tenant, study],
  )
  return rows.map((row) => waveOf(study, row))
}

export async function waveById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: WaveId,
): Promise<Wave | null> {
  const [row] = await tx.query<WaveRow>(
    `SELECT ${columns} FROM wave WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [tenant, study, id],
  )
  return row ? waveOf(study, row) : null
}

/** The wave, held until the transaction ends: two people cannot open, close or publish it at once. */
export async function lockedWave(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: WaveId,
): Promise<Wave | null> {
  await tx.query('SELECT 1 FROM wave WHERE tenant_id = $1 AND study_id = $2 AND id = $3 FOR UPDATE', [
    tenant,
    study,
    id,
  ])
  return waveById(tx, tenant, study, id)
}

export async function insertDraftWave(
  tx: Transaction,
  tenant: TenantId,
  wave: {
    readonly id: WaveId
    readonly study: StudyId
    readonly number: number
    readonly design: WaveDesign
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO wave (tenant_id, study_id, id, number, state, design) VALUES ($1, $2, $3, $4, 'draft', $5)`,
    [tenant, wave.study, wave.id, wave.number, JSON.stringify(wave.design)],
  )
}

/** Raises the version. false when the wave is no draft: its design is frozen. */
export async function updateDraftDesign(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  design: WaveDesign,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE wave SET design = $4, version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND state = 'draft' RETURNING id`,
    [tenant, study, wave, JSON.stringify(design)],
  )
  return rows.length === 1
}

/** Draft → open. The caller holds the wave (`lockedWave`) and looked at what is missing. */
export async function markWaveOpen(
  tx: Transaction,
  tenant: TenantId,
  wave: Extract<Wave, { state: 'draft' }>,
  day: string,
): Promise<OpenWave> {
  await tx.query(
    `UPDATE wave SET state = 'open', opened_on = $4
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND state = 'draft'`,
    [tenant, wave.study, wave.id, day],
  )
  return { ...wave, state: 'open', openedOn: day }
}

/** Open → closed. The caller holds the wave and moved its answers. */
export async function markWaveClosed(
  tx: Transaction,
  tenant: TenantId,
  wave: OpenWave,
  day: string,
): Promise<Extract<Wave, { state: 'closed' }>> {
  await tx.query(
    `UPDATE wave SET state = 'closed', closed_on = $4
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND state = 'open'`,
    [tenant, wave.study, wave.id, day],
  )
  return { ...wave, state: 'closed', closedOn: day }
}

/** Closed → published. The caller holds the wave and made an edition. */
export async function markWavePublished(
  tx: Transaction,
  tenant: TenantId,
  wave: Extract<Wave, { state: 'closed' }>,
  day: string,
): Promise<void> {
  await tx.query(
    `UPDATE wave SET state = 'published', published_on = $4
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND state = 'closed'`,
    [tenant, wave.study, wave.id, day],
  )
}
