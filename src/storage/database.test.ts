import { describe, expect, it } from 'vitest'
import { freshEmbedded, testDatabase } from '../../tests/databases.ts'
import { openDatabase } from './database.ts'

describe('a database, embedded or on a server,', () => {
  const db = testDatabase()
  const makeTable = () => db.query('CREATE TABLE thing (id integer PRIMARY KEY, name text)')

  it('gives values as the product knows them', async () => {
    const [row] = await db.query(
      `SELECT '\\x00ff'::bytea AS bytes, 42::bigint AS small, 9007199254740993::bigint AS large, '2026-03-01'::date AS day,
              '{"a":[1,null]}'::jsonb AS document, '2026-03-01T12:00:00+02'::timestamptz AS moment, 0.1::float8 AS fraction,
              NULL::text AS nothing, true AS yes`,
    )
    expect(row).toEqual({
      bytes: Buffer.from([0, 255]),
      small: 42,
      large: 9007199254740993n, // 2^53 + 1: no number holds it
      day: '2026-03-01',
      document: { a: [1, null] },
      moment: new Date('2026-03-01T10:00:00Z'),
      fraction: 0.1,
      nothing: null,
      yes: true,
    })
  })

  it('takes a Uint8Array as bytes, and gives back the same bytes', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, place) => place % 251)
    const [row] = await db.query<{ bytes: Buffer }>('SELECT $1::bytea AS bytes', [bytes])
    expect(row?.bytes.equals(bytes)).toBe(true)
  })

  it('prepares a named statement once and takes other values each time', async () => {
    const sum = (a: number, b: number) =>
      db.query<{ sum: number }>({ name: 'sum', text: 'SELECT $1::int + $2::int AS sum', values: [a, b] })
    expect([await sum(1, 2), await sum(30, 4)]).toEqual([[{ sum: 3 }], [{ sum: 34 }]])
  })

  it('keeps all of a transaction', async () => {
    await makeTable()
    const given = await db.transaction(async (tx) => {
      await tx.query(`INSERT INTO thing VALUES (1, 'a')`)
      await tx.query(`INSERT INTO thing VALUES (2, 'b')`)
      return 'given back'
    })
    expect(given).toBe('given back')
    expect(await db.query('SELECT id FROM thing ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }])
  })

  it('keeps nothing of a transaction in which anything fails', async () => {
    await makeTable()
    const attempt = db.transaction(async (tx) => {
      await tx.query(`INSERT INTO thing VALUES (1, 'a')`)
      throw new Error('changed our mind')
    })
    await expect(attempt).rejects.toThrow('changed our mind')
    expect(await db.query('SELECT id FROM thing')).toEqual([])
  })

  it('gives the error code of PostgreSQL, and stays usable', async () => {
    await expect(db.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' })
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('the embedded database', () => {
  it('keeps parallel transactions and statements out of each other', async () => {
    const { db, close } = await freshEmbedded()
    await db.query('CREATE TABLE counter (value integer)')
    await db.query('INSERT INTO counter VALUES (0)')
    const addOne = () =>
      db.transaction(async (tx) => {
        const [row] = await tx.query<{ value: number }>('SELECT value FROM counter')
        await new Promise((resolve) => setTimeout(resolve, 1))
        await tx.query('UPDATE counter SET value = $1', [row!.value + 1])
      })
    const failing = db.transaction(async (tx) => {
      await tx.query('UPDATE counter SET value = 1000')
      await new Promise((resolve) => setTimeout(resolve, 5))
      throw new Error('undo')
    })
    // Asked while that transaction is under way. Had it got into it, it would be undone with it.
    const meanwhile = db.query('CREATE TABLE meanwhile (id integer)')
    await expect(failing).rejects.toThrow('undo')
    await meanwhile
    await Promise.all([...Array.from({ length: 20 }, addOne), db.query('SELECT 1'), db.query('SELECT 2')])
    expect(await db.query('SELECT value FROM counter')).toEqual([{ value: 20 }])
    expect(await db.query('SELECT * FROM meanwhile')).toEqual([])
    await close()
  })

  it('refuses to wait for itself: the database asked inside its own transaction', async () => {
    const { db, close } = await freshEmbedded()
    await expect(db.transaction(() => db.query('SELECT 1'))).rejects.toThrow('use its tx')
    await close()
  })

  it('does not call committed what PostgreSQL rolled back because of a swallowed error', async () => {
    const { db, close } = await freshEmbedded()
    await db.query('CREATE TABLE thing (id integer PRIMARY KEY)')
    const attempt = db.transaction(async (tx) => {
      await tx.query('INSERT INTO thing VALUES (1)')
      await tx.query('INSERT INTO thing VALUES (1)').catch(() => undefined)
    })
    await expect(attempt).rejects.toThrow('not committed')
    expect(await db.query('SELECT * FROM thing')).toEqual([])
    await close()
  })

  it('refuses a query that was not awaited before its transaction ended', async () => {
    const { db, close } = await freshEmbedded()
    const tx = await db.transaction(async (open) => open)
    await expect(tx.query('SELECT 1')).rejects.toThrow('is over')
    await close()
  })

  it('still has after a restart what it had before', async () => {
    const { db, dataDir, close } = await freshEmbedded()
    await db.query('CREATE TABLE thing (id integer)')
    await db.query('INSERT INTO thing VALUES (7)')
    await db.close()
    const again = await openDatabase({ dataDir })
    expect(await again.query('SELECT id FROM thing')).toEqual([{ id: 7 }])
    await again.close()
    await close()
  })
})
