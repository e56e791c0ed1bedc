import type { StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { ByteColumns } from '../study/closed-wave/byte-columns.ts'
import type { Transaction } from './database.ts'

/** Bytes of columns per statement: a million people is a megabyte a column. */
const BYTES_AT_ONCE = 16_000_000

/** Once, when a wave closes. The table's key refuses a second time. */
export async function writeWaveColumns(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  columns: ByteColumns,
): Promise<void> {
  for (const batch of inBatches([...columns])) {
    await tx.query(
      `INSERT INTO wave_column (tenant_id, study_id, wave_id, name, bytes)
       SELECT $1, $2, $3, name, bytes FROM unnest($4::text[], $5::bytea[]) AS given (name, bytes)`,
      [
        tenant,
        study,
        wave,
        batch.map(([name]) => name),
        batch.map(([, bytes]) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      ],
    )
  }
}

function inBatches(columns: readonly (readonly [string, Uint8Array])[]): (readonly [string, Uint8Array])[][] {
  const batches: (readonly [string, Uint8Array])[][] = []
  let room = 0
  for (const column of columns) {
    const size = column[1].byteLength
    if (size > room || batches.length === 0) {
      batches.push([])
      room = BYTES_AT_ONCE
    }
    batches.at(-1)?.push(column)
    room -= size
  }
  return batches
}

/** The columns of a closed wave, all or those named; empty for a wave that has none. */
export async function readWaveColumns(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  names?: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const rows = await tx.query<{ name: string; bytes: Buffer }>(
    `SELECT name, bytes FROM wave_column
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND ($4::text[] IS NULL OR name = ANY ($4))`,
    [tenant, study, wave, names ?? null],
  )
  return new Map(rows.map(({ name, bytes }) => [name, bytes]))
}
