import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDataFolder } from '../../../tests/databases.ts'
import { openDatabase } from '../../storage/database.ts'
import { backup, restore } from './backup.ts'

const tenant = '00000000-0000-4000-8000-000000000001'

describe('draagkracht backup and restore', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'draagkracht-cli-'))
  let dataDir: string
  beforeAll(async () => {
    dataDir = await freshDataFolder()
    const db = await openDatabase({ dataDir })
    await db.query('INSERT INTO tenant (tenant_id) VALUES ($1)', [tenant])
    await db.close()
  })
  afterAll(() => {
    for (const folder of [cwd, dataDir]) rmSync(folder, { recursive: true, force: true })
  })

  function io(folder: string) {
    const said = { out: [] as string[], err: [] as string[] }
    return {
      said,
      out: (text: string) => void said.out.push(text),
      err: (text: string) => void said.err.push(text),
      cwd,
      env: { DATA_DIR: folder },
    }
  }

  it('copy to a file named where the person stands, and put it back into an empty folder', async () => {
    const copying = io(dataDir)
    expect(await backup(['copy.gz'], copying)).toBe(0)
    expect(copying.said.out.join('\n')).toContain(join(cwd, 'copy.gz'))
    expect(copying.said.out.join('\n')).toMatch(/1 +tenant/)

    const other = join(cwd, 'other-data')
    const restoring = io(other)
    expect(await restore(['copy.gz', '--json'], restoring)).toBe(0)
    const told = JSON.parse(restoring.said.out.join('')) as { tables: { table: string; rows: number }[] }
    expect(told.tables).toContainEqual({ table: 'tenant', rows: 1 })
    const db = await openDatabase({ dataDir: other })
    expect(await db.query('SELECT tenant_id FROM tenant')).toEqual([{ tenant_id: tenant }])
    await db.close()
  })

  it('say that the keys are not in the copy, and why that matters', async () => {
    const copying = io(dataDir)
    await backup(['with-warning.gz'], copying)
    expect(copying.said.out.join('\n')).toContain(join(dataDir, 'secrets'))
    expect(copying.said.out.join('\n')).toContain('Zonder die sleutels werken de codes')
  })

  it('leave a database in use alone, and say which process has it', async () => {
    const db = await openDatabase({ dataDir })
    await expect(backup(['in-use.gz'], io(dataDir))).rejects.toMatchObject({
      code: 'data-folder-in-use',
      values: { pid: process.pid },
    })
    await db.close()
  })

  it('say how they are used when a file name is missing, or one too many is there', async () => {
    for (const args of [[], ['a', 'b'], ['--unknown', 'a']]) {
      const asking = io(dataDir)
      expect(await backup(args, asking)).toBe(2)
      expect(asking.said.err.join()).toContain('draagkracht backup')
    }
  })
})
