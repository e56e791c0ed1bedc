import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { migrate, readMigrations } from './migrate.ts'

const db = testDatabase()
const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** The shipped files first: the database of these tests has had them. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-migrations-'))
  made.push(folder)
  for (const { file, sql } of readMigrations()) writeFileSync(join(folder, file), sql)
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

const shipped = readMigrations().length
const named = (place: number, name: string) => `${String(shipped + place).padStart(4, '0')}-${name}.sql`

describe('migrations', () => {
  it('run once, in the order of their numbers', async () => {
    const folder = folderWith({
      [named(2, 'fill')]: 'INSERT INTO note VALUES (1), (2); INSERT INTO note VALUES (3)',
      [named(1, 'note')]: 'CREATE TABLE note (id integer)',
    })
    expect(await migrate(db, folder)).toEqual([named(1, 'note'), named(2, 'fill')])
    expect(await migrate(db, folder)).toEqual([])
    expect(await db.query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
  })

  it('leave nothing of a file that fails half way, and keep the files before it', async () => {
    const folder = folderWith({
      [named(1, 'note')]: 'CREATE TABLE note (id integer)',
      [named(2, 'fails')]: 'CREATE TABLE half (id integer); SELECT 1/0',
    })
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: '22012' })
    expect(await db.query(`SELECT relname FROM pg_class WHERE relname IN ('note', 'half')`)).toEqual([
      { relname: 'note' },
    ])
  })

  it('refuse a database that ran another text of the same file', async () => {
    await migrate(db, folderWith({ [named(1, 'note')]: 'CREATE TABLE note (id integer)' }))
    const changed = folderWith({
      [named(1, 'note')]: 'CREATE TABLE note (id bigint)',
      [named(2, 'more')]: 'CREATE TABLE more (id integer)',
    })
    await expect(migrate(db, changed)).rejects.toMatchObject({
      code: 'migration-changed',
      values: { file: named(1, 'note') },
    })
    expect(await db.query(`SELECT 1 FROM pg_class WHERE relname = 'more'`)).toEqual([])
  })

  it('see no change in other line ends, which Git may make', async () => {
    await migrate(db, folderWith({ [named(1, 'note')]: 'CREATE TABLE note (\n  id integer\n)' }))
    expect(
      await migrate(db, folderWith({ [named(1, 'note')]: 'CREATE TABLE note (\r\n  id integer\r\n)' })),
    ).toEqual([])
  })

  it('refuse a database that a newer version brought up to date', async () => {
    await migrate(db, folderWith({ [named(1, 'note')]: 'CREATE TABLE note (id integer)' }))
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'database-newer',
      values: { file: named(1, 'note') },
    })
  })

  it('refuse a gap or a double number among the files', () => {
    expect(() => readMigrations(folderWith({ [named(2, 'gap')]: '' }))).toThrow(/expected the number/)
    expect(() => readMigrations(folderWith({ [named(0, 'zz-double')]: '' }))).toThrow(/expected the number/)
  })

  it('that are shipped stay within what PostgreSQL 15 and Citus know', () => {
    for (const { file, sql } of readMigrations()) {
      const code = sql.replaceAll(/--.*$/gm, '')
      expect(code, file).not.toMatch(
        /\b(CREATE\s+(OR\s+REPLACE\s+)?TRIGGER|provider\s*=\s*'?icu|uuidv7\s*\(|VIRTUAL|SERIAL|IDENTITY)\b/i,
      )
    }
  })
})
