/** Copies of an installation's database, for the command line: opens the database for the occasion and closes it. */
import { backup } from '../storage/backup.ts'
import { openDatabase } from '../storage/database.ts'
import { restore } from '../storage/restore.ts'
import type { Settings } from './settings.ts'

type Place = Pick<Settings, 'dataDir' | 'databaseUrl'>

export interface CopiedTable {
  readonly table: string
  readonly rows: number
}

export async function backUpInstallation(place: Place, file: string): Promise<CopiedTable[]> {
  const db = await openDatabase(place)
  return await backup(db, file).finally(() => db.close())
}

/** Into an empty database only. */
export async function restoreInstallation(place: Place, file: string): Promise<CopiedTable[]> {
  const db = await openDatabase({ ...place, migrations: 'leave' })
  return await restore(db, file).finally(() => db.close())
}
