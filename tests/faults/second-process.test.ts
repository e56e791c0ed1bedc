import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { freshDataFolder } from '../databases.ts'

it('refuses a second process on the data folder, and names the first', async () => {
  const dataDir = await freshDataFolder()
  const holder = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'write-rows.ts'), dataDir, '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise((resolve) => holder.on('exit', resolve))
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  holder.stdout.resume()

  const refusal = await openDatabase({ dataDir }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'data-folder-in-use', values: { pid: holder.pid, folder: dataDir } })

  holder.kill('SIGKILL')
  await gone
  const db = await openDatabase({ dataDir })
  expect(await db.query('SELECT 1 AS free')).toEqual([{ free: 1 }])
  await db.close()
  rmSync(dataDir, { recursive: true })
})
