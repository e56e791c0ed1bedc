import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshOnServer } from '../../tests/databases.ts'
import { postgresBinaries } from '../../tests/machine.ts'
import { startPostgresServer, type PostgresServer } from '../../tests/postgres-server.ts'
import { checkEmbeddedDurability } from './durability-self-test.ts'
import { openServer } from './server-database.ts'

// The embedded form of this check, with a database whose sync does nothing, is in tests/faults/power-cut.test.ts.
describe.skipIf(!postgresBinaries())('the self-test of durability', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = (await startPostgresServer())! // skipped above where there is none
  })
  afterAll(() => server.stop())

  it('accepts a server that syncs', async () => {
    const fresh = await freshOnServer(server.url)
    expect(fresh.db.kind).toBe('server')
    await fresh.close()
  })

  it('refuses a commit that no sync was counted for', async () => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    let syncs = 0
    await expect(checkEmbeddedDurability(client, async () => 5)).rejects.toMatchObject({
      code: 'storage-not-durable',
    })
    await checkEmbeddedDurability(client, async () => syncs++)
    await client.end()
  })

  it.each([
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
  ])('refuses a server with %s = %s, and names it', async (setting, value) => {
    const careless = await startPostgresServer([`${setting}=${value}`])
    await expect(openServer(careless!.url)).rejects.toMatchObject({
      code: 'storage-not-durable',
      values: { setting, value },
    })
    await careless!.stop()
  })

  it('says which server does not answer, and keeps its password to itself', async () => {
    const url = new URL(server.url)
    url.port = '1'
    url.password = 'geheim'
    const refusal = await openServer(url.href).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'database-unreachable',
      values: { host: '127.0.0.1', database: 'postgres' },
    })
    expect(JSON.stringify(refusal)).not.toContain('geheim')
  })
})
