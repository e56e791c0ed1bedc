/** Projects that were imported: their loss report, and what of them is carried along for the next export. */
import type { StudyId, TenantId } from '../../foundation/ids.ts'
import type { CarriedProject } from '../../qualitative/refi-qda/carried-project.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import type { PackageFiles } from '../../qualitative/refi-qda/package-files.ts'
import type { Transaction } from '../database.ts'

export interface ExchangeImport {
  readonly id: string
  readonly importedOn: string
  readonly report: readonly ReportEntry[]
}

export async function insertExchangeImport(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, importedOn, report }: ExchangeImport,
  carried: CarriedProject,
  files: PackageFiles,
): Promise<void> {
  await tx.query(
    `INSERT INTO exchange_import (tenant_id, study_id, id, imported_on, report, carried)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, study, id, importedOn, withoutNul(report), withoutNul(carried)],
  )
  for (const [path, bytes] of files) {
    await tx.query(
      'INSERT INTO exchange_file (tenant_id, study_id, import_id, path, bytes) VALUES ($1, $2, $3, $4, $5)',
      [tenant, study, id, path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
    )
  }
}

/** PostgreSQL refuses a NUL in JSON too; XML never holds one, a SQLite file might. */
function withoutNul(value: unknown): string {
  return JSON.stringify(value).replaceAll('\\u0000', '\\ufffd')
}

/** Newest first. */
export async function exchangeImports(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<ExchangeImport[]> {
  return tx.query(
    `SELECT id, imported_on AS "importedOn", report FROM exchange_import
      WHERE tenant_id = $1 AND study_id = $2 ORDER BY id DESC`,
    [tenant, study],
  )
}

/** Newest first. */
export async function carriedProjects(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<CarriedProject[]> {
  const rows = await tx.query<{ carried: CarriedProject }>(
    `SELECT carried FROM exchange_import WHERE tenant_id = $1 AND study_id = $2 ORDER BY id DESC`,
    [tenant, study],
  )
  return rows.map(({ carried }) => carried)
}

/** Of every import; where two have a file of one name, that of the newest. */
export async function carriedFiles(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Map<string, Uint8Array>> {
  const rows = await tx.query<{ path: string; bytes: Uint8Array }>(
    `SELECT path, bytes FROM exchange_file WHERE tenant_id = $1 AND study_id = $2 ORDER BY import_id`,
    [tenant, study],
  )
  return new Map(rows.map(({ path, bytes }) => [path, bytes]))
}
