/** An installation for tests: a real database, the shipped frameworks, a clock that stands still. */
import { randomBytes } from 'node:crypto'
import type { PersonId, TenantId } from '../src/foundation/ids.ts'
import { uuidV4, uuidV7 } from '../src/foundation/uuid.ts'
import type { Asker, Surroundings } from '../src/operations/operation.ts'
import { documentReader } from '../src/server/document-reader/document-reader.ts'
import { changesInProcess } from '../src/storage/change-feed.ts'
import type { Database } from '../src/storage/database.ts'
import { readShippedLibrary } from '../src/storage/framework-files.ts'
import { insertPerson } from '../src/storage/people.ts'
import { insertTenant } from '../src/storage/tenant.ts'

const { library, files } = readShippedLibrary()

/** Asks for a tenant of its own: to be called in a test or a hook, not at the top of a file. */
export async function installation(
  db: Database,
  settings: Partial<Pick<Surroundings, 'publicUrl' | 'now' | 'sealingKeys'>> = {},
): Promise<Surroundings> {
  const tenant = uuidV7(Date.now(), randomBytes(10)) as TenantId
  await db.transaction((tx) => insertTenant(tx, tenant))
  return {
    db,
    tenant,
    library,
    libraryFiles: files,
    now: () => new Date('2026-03-02T09:00:00Z'),
    uuidV7: () => uuidV7(Date.now(), randomBytes(10)),
    uuidV4: () => uuidV4(randomBytes(16)),
    randomBytes,
    keys: {
      codePepper: new Uint8Array(32).fill(1),
      submissionPepper: new Uint8Array(32).fill(2),
      cookieKey: new Uint8Array(32).fill(3),
    },
    sealingKeys: keysInMemory(),
    publicUrl: 'http://localhost:3000',
    readDocument: documentReader(),
    changes: changesInProcess(),
    ...settings,
  }
}

/** Somebody with an account. */
export async function somebody(
  around: Surroundings,
  name: string,
  mayAdminister = false,
): Promise<Extract<Asker, { kind: 'person' }>> {
  const id = around.uuidV7() as PersonId
  await around.db.transaction((tx) =>
    insertPerson(tx, around.tenant, {
      id,
      name: name.toLowerCase(),
      displayName: name,
      mayAdminister,
      passwordHash: null,
      invitation: null,
    }),
  )
  return { kind: 'person', id }
}

function keysInMemory(): Surroundings['sealingKeys'] {
  const keys = new Map<string, Uint8Array>()
  return {
    make: (id) => {
      const key = randomBytes(32)
      keys.set(id, key)
      return key
    },
    find: (id) => keys.get(id) ?? null,
    destroy: (id) => void keys.delete(id),
  }
}
