/** Opens everything an operation needs: database, keys, frameworks, clock and chance. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { TenantId } from '../foundation/ids.ts'
import { uuidV4, uuidV7 } from '../foundation/uuid.ts'
import type { Surroundings } from '../operations/operation.ts'
import { changesInProcess, changesThroughServer } from '../storage/change-feed.ts'
import { openDatabase } from '../storage/database.ts'
import { readShippedLibrary } from '../storage/framework-files.ts'
import { insertTenant, onlyTenant } from '../storage/tenant.ts'
import { documentReader } from './document-reader/document-reader.ts'
import { openKeys } from './keys.ts'
import { openSealingKeys } from './sealing-keys.ts'
import type { Settings } from './settings.ts'

export async function openSurroundings(settings: Settings, publicUrl: string): Promise<Surroundings> {
  const { library, files } = readShippedLibrary()
  const db = await openDatabase({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl })
  const newUuidV7 = () => uuidV7(Date.now(), randomBytes(10))
  const tenant = await db.transaction(async (tx) => {
    const found = await onlyTenant(tx)
    if (found) return found.id
    const made = newUuidV7() as TenantId // made here, so it is what it says
    await insertTenant(tx, made)
    return made
  })
  return {
    db,
    tenant,
    library,
    libraryFiles: files,
    now: () => new Date(),
    uuidV7: newUuidV7,
    uuidV4: () => uuidV4(randomBytes(16)),
    randomBytes,
    keys: openKeys(settings.dataDir),
    sealingKeys: openSealingKeys(settings.dataDir),
    publicUrl,
    readDocument: documentReader(),
    changes: settings.databaseUrl ? changesThroughServer(settings.databaseUrl) : changesInProcess(),
  }
}

/** The folder of the built workbench, in the clone. */
export const webFolder = (root: string) => join(root, 'dist', 'web')
