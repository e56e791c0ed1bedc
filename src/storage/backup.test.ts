import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, freshOnServer } from '../../tests/databases.ts'
import { startPostgresServer, type PostgresServer } from '../../tests/postgres-server.ts'
import { postgresBinaries } from '../../tests/machine.ts'
import { backup } from './backup.ts'
import type { Database } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'draagkracht-backup-'))
let copies = 0
const newFile = () => join(folder, `copy-${++copies}.gz`)
afterAll(() => rmSync(folder, { recursive: true }))

describe('a backup of the embedded database', () => {
  it('holds every row of every table, and gives the same content back', async () => {
    const source = await freshEmbedded()
    await aStudyUnderWay(source.db)
    const file = newFile()
    const copied = await backup(source.db, file)
    const target = await freshEmbedded('empty')
    const restored = await restore(target.db, file)

    expect(await contentOf(target.db)).toEqual(await contentOf(source.db))
    expect(restored).toEqual(copied)
    expect(copied.filter(({ rows }) => rows > 0)).toEqual([
      { table: 'tenant', rows: 1 },
      { table: 'person', rows: 2 },
      { table: 'session', rows: 1 },
      { table: 'study', rows: 1 },
      { table: 'wave', rows: 1 },
      { table: 'access_code', rows: 700 },
      { table: 'answer', rows: 700 },
      { table: 'wave_column', rows: 2 },
    ])
    await source.close()
    await target.close()
  })

  it('writes answers in the order of their random ids, not in the order in which they came', async () => {
    const source = await freshEmbedded()
    await aStudyUnderWay(source.db)
    const file = newFile()
    await backup(source.db, file)
    const lines = gunzipSync(readFileSync(file)).toString().split('\n')
    const start = lines.indexOf('{"table":"answer"}')
    const ids = lines.slice(start + 1, start + 701).map((line) => (JSON.parse(line) as string[])[1])
    expect(ids).toEqual([...ids].sort())
    await source.close()
  })

  it('can be read by its owner alone, is never written over, and leaves no half file', async () => {
    const source = await freshEmbedded()
    const file = newFile()
    await backup(source.db, file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file)
    await expect(backup(source.db, file)).rejects.toMatchObject({ code: 'backup-file-exists' })
    expect(readFileSync(file).equals(before)).toBe(true)
    await expect(backup(source.db, join(folder, 'nowhere', 'copy.gz'))).rejects.toMatchObject({
      code: 'backup-file-unusable',
    })
    await source.close()
    const unclosed = newFile()
    await expect(backup(source.db, unclosed)).rejects.toThrow('closed')
    expect(
      readdirSync(folder).filter((name) => name.includes('unfinished') || unclosed.endsWith(name)),
    ).toEqual([])
  })
})

describe('a restore', () => {
  it('refuses a database that holds anything, and leaves it as it was', async () => {
    const source = await freshEmbedded()
    await aStudyUnderWay(source.db)
    const file = newFile()
    await backup(source.db, file)
    const before = await contentOf(source.db)
    await expect(restore(source.db, file)).rejects.toMatchObject({ code: 'restore-needs-empty-database' })
    expect(await contentOf(source.db)).toEqual(before)
    await source.close()
  })

  it('puts nothing back from a file that is cut off, changed, or no copy at all', async () => {
    const source = await freshEmbedded()
    await aStudyUnderWay(source.db)
    const file = newFile()
    await backup(source.db, file)
    await source.close()
    const whole = readFileSync(file)
    const text = gunzipSync(whole).toString()
    const target = await freshEmbedded('empty')

    const flipped = Buffer.from(whole)
    flipped[Math.floor(whole.length / 2)]! ^= 1
    const lines = text.split('\n')
    const damagedFiles: Record<string, Buffer> = {
      'cut in half': whole.subarray(0, whole.length / 2),
      'cut one byte short': whole.subarray(0, -1),
      'one bit flipped': flipped,
      'cut off in its text and packed again': gzipSync(text.slice(0, text.length / 2)),
      'last line left out': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
      'a row left out': gzipSync(lines.toSpliced(lines.indexOf('{"table":"answer"}') + 3, 1).join('\n')),
      'a word changed': gzipSync(text.replace('Hanne', 'Annah')),
      'something else': Buffer.from('not a copy'),
      empty: Buffer.alloc(0),
    }
    for (const [what, bytes] of Object.entries(damagedFiles)) {
      const damagedFile = newFile()
      writeFileSync(damagedFile, bytes)
      await expect(restore(target.db, damagedFile), what).rejects.toMatchObject({ code: 'backup-damaged' })
      expect(await target.db.query(`SELECT 1 FROM pg_class WHERE relname = 'tenant'`), what).toEqual([])
    }
    await restore(target.db, file)
    expect(await target.db.query('SELECT 1 FROM answer')).toHaveLength(700)
    await target.close()
  })

  it('says so when the file is not there', async () => {
    const target = await freshEmbedded('empty')
    await expect(restore(target.db, join(folder, 'gone.gz'))).rejects.toMatchObject({
      code: 'backup-file-unusable',
    })
    await target.close()
  })

  it('brings a copy of an older version up to date, and refuses one of a newer version', async () => {
    const older = migrationsFolder({
      '0001-first.sql': 'CREATE TABLE note (id integer PRIMARY KEY, body text)',
    })
    const newer = migrationsFolder({
      '0001-first.sql': 'CREATE TABLE note (id integer PRIMARY KEY, body text)',
      '0002-length.sql': 'ALTER TABLE note ADD COLUMN size integer; UPDATE note SET size = length(body)',
    })
    const source = await freshEmbedded('empty')
    await migrate(source.db, older)
    await source.db.query(`INSERT INTO note VALUES (1, 'drie'), (2, 'zes keer')`)
    const file = newFile()
    await backup(source.db, file)

    const target = await freshEmbedded('empty')
    await restore(target.db, file, readMigrations(newer))
    expect(await target.db.query('SELECT id, size FROM note ORDER BY id')).toEqual([
      { id: 1, size: 4 },
      { id: 2, size: 8 },
    ])
    expect(await migrate(target.db, newer)).toEqual([])

    const newFromTarget = newFile()
    await backup(target.db, newFromTarget)
    const third = await freshEmbedded('empty')
    await expect(restore(third.db, newFromTarget, readMigrations(older))).rejects.toMatchObject({
      code: 'backup-of-other-version',
    })
    for (const { close } of [source, target, third]) await close()
  })
})

describe('a backup of every kind of value', () => {
  it('gives back the same value, to the last digit and the last byte', async () => {
    const tables = migrationsFolder({
      '0001-kinds.sql': `CREATE TABLE kind (
        id integer PRIMARY KEY, bytes bytea, many bigint, exact numeric(30,10), fraction double precision, words text,
        list text[], document jsonb, day date, moment timestamptz, yes boolean, identity uuid, small smallint,
        -- made by the database itself, so it is not copied but made again
        doubled integer GENERATED ALWAYS AS (id * 2) STORED
      )`,
    })
    const source = await freshEmbedded('empty')
    await migrate(source.db, tables)
    const odd = `a"b\\c\n\r\t\u2028\u2029 ${'é'.repeat(3)} 👩‍👧 {"x":1}`
    await source.db.query(
      `INSERT INTO kind VALUES (1, $1, 9223372036854775807, 12345678901234567890.0123456789, 0.1, $2, $3, $4,
         '2026-02-28', '2026-02-28T23:59:59.123456+01', true, '00000000-0000-4000-8000-000000000001', -32768)`,
      [
        Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
        odd,
        [odd, '', 'NULL', '{}'],
        JSON.stringify({ odd, n: null }),
      ],
    )
    await source.db.query('INSERT INTO kind (id) VALUES (2)')
    await source.db.query(`INSERT INTO kind (id, bytes, words, list) VALUES (3, '', '', '{}')`)
    await source.db.query(`INSERT INTO kind (id, bytes) SELECT 4, decode(repeat('00ff17', 500000), 'hex')`)
    const file = newFile()
    await backup(source.db, file)
    const target = await freshEmbedded('empty')
    await restore(target.db, file, readMigrations(tables))
    expect(await contentOf(target.db)).toEqual(await contentOf(source.db))
    const [row] = await target.db.query<{ words: string; doubled: number }>(
      'SELECT words, doubled FROM kind WHERE id = 1',
    )
    expect(row).toEqual({ words: odd, doubled: 2 })
    await source.close()
    await target.close()
  })
})

describe.skipIf(!postgresBinaries())('between the embedded database and a server', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = (await startPostgresServer())! // skipped above where there is none
  })
  afterAll(() => server.stop())

  it('a copy goes there and back with the same content', async () => {
    const embedded = await freshEmbedded()
    await aStudyUnderWay(embedded.db)
    const there = newFile()
    await backup(embedded.db, there)
    const onServer = await freshOnServer(server.url, 'empty')
    await restore(onServer.db, there)
    expect(await contentOf(onServer.db)).toEqual(await contentOf(embedded.db))

    const back = newFile()
    await backup(onServer.db, back)
    const again = await freshEmbedded('empty')
    await restore(again.db, back)
    expect(await contentOf(again.db)).toEqual(await contentOf(embedded.db))
    for (const { close } of [embedded, onServer, again]) await close()
  })
})

function migrationsFolder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(folder, 'migrations-'))
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(made, name), sql)
  return made
}

/** All rows of all tables as PostgreSQL prints them; asked in another way than the backup asks. */
async function contentOf(db: Database): Promise<Record<string, string[]>> {
  const tables = await db.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  const content: Record<string, string[]> = {}
  for (const { tablename } of tables) {
    const rows = await db.query<{ row: string }>(`SELECT t::text AS row FROM "${tablename}" t`)
    content[tablename] = rows.map(({ row }) => row).sort()
  }
  return content
}

const tenant = '00000000-0000-4000-8000-000000000001'
const study = '00000000-0000-4000-8000-000000000002'
const wave = '00000000-0000-4000-8000-000000000003'
const centre = '00000000-0000-4000-8000-000000000004'

async function aStudyUnderWay(db: Database): Promise<void> {
  await db.query('INSERT INTO tenant (tenant_id, run_by, set_up_hash) VALUES ($1, $2, NULL)', [
    tenant,
    'outside',
  ])
  await db.query(
    `INSERT INTO person (tenant_id, id, name, display_name, password_hash, may_administer)
     SELECT $1, gen_random_uuid(), name, initcap(name), 'hash of ' || name, false FROM unnest('{hanne,omar}'::text[]) AS name`,
    [tenant],
  )
  await db.query(
    `INSERT INTO session (tenant_id, token_hash, person_id, expires)
     SELECT $1, '\\x00ff', id, '2026-05-01T10:00:00Z' FROM person WHERE name = 'hanne'`,
    [tenant],
  )
  await db.query(
    `INSERT INTO study (tenant_id, id, title, question, run_by, languages, is_example, groups, version)
     VALUES ($1, $2, 'Wat draagt?', 'Wat draagt "krachtgericht" werken?', 'outside', '{nl,fr}', false, '[]', 1)`,
    [tenant, study],
  )
  await db.query(
    `INSERT INTO wave (tenant_id, study_id, id, number, state, design, opened_on)
     VALUES ($1, $2, $3, 1, 'open', '{"minimum":{"client":10}}', '2026-03-01')`,
    [tenant, study, wave],
  )
  await db.query(
    `INSERT INTO access_code (tenant_id, code_hash, study_id, wave_id, centre_id, actor_group, kind)
     SELECT $1, sha256(n::text::bytea), $2, $3, $4, 'client', 'slip' FROM generate_series(1, 700) AS n`,
    [tenant, study, wave, centre],
  )
  await db.query(
    `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, answers)
     SELECT $1, gen_random_uuid(), $2, $3, $4, 'client', jsonb_build_object('C.KL1', n % 5 + 1) FROM generate_series(1, 700) AS n`,
    [tenant, study, wave, centre],
  )
  await db.query(
    `INSERT INTO wave_column (tenant_id, study_id, wave_id, name, bytes) VALUES ($1, $2, $3, 'C.KL1', '\\x01020304ff'), ($1, $2, $3, 'empty', '')`,
    [tenant, study, wave],
  )
}
