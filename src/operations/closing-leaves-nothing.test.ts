import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freshEmbedded } from '../../tests/databases.ts'
import { openStudy, surroundings } from '../../tests/journeys/taking-part-study.ts'
import { sweepWhatWasLeft } from '../storage/closing.ts'
import { closeWave } from './close-wave.ts'
import type { Surroundings } from './operation.ts'

const MARK = 'a-mark-no-question-has'
const fresh = await freshEmbedded()
afterAll(() => fresh.close())

/** An open wave with twenty answers that carry the mark. */
async function waveWithMarks(around: Surroundings) {
  const opened = await openStudy(around)
  for (let person = 0; person < 20; person++) {
    await fresh.db.query(
      `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, answers)
       VALUES ($1, $2, $3, $4, $5, 'client', $6)`,
      [
        around.tenant,
        around.uuidV4(),
        opened.study,
        opened.wave,
        opened.centre,
        JSON.stringify({ items: { 'C.KL1.1': 3 }, best: [], worst: [], open: {}, [MARK]: 1 }),
      ],
    )
  }
  await fresh.db.query('CHECKPOINT')
  expect(filesWith(MARK).length).toBeGreaterThan(0) // the search finds what is there
  return { study: opened.study, wave: opened.wave }
}

it('after closing, no file of the embedded database holds an answer as it was sent, its log included', async () => {
  const around = await surroundings(fresh.db)
  await closeWave(around, { kind: 'product' }, await waveWithMarks(around))
  expect(filesWith(MARK)).toEqual([])
})

it('what a closing that was cut off left behind is gone after the next start', async () => {
  const around = await surroundings(fresh.db)
  const cutOff: Surroundings = {
    ...around,
    db: {
      ...fresh.db,
      query: async (sql, values) => {
        if (String(sql).startsWith('ALTER TABLE')) throw new Error('killed here')
        return fresh.db.query(sql, values)
      },
    },
  }
  const named = await waveWithMarks(around)
  await expect(closeWave(cutOff, { kind: 'product' }, named)).rejects.toThrow('killed here')
  await fresh.db.query('CHECKPOINT')
  expect(filesWith(MARK).length).toBeGreaterThan(0)

  await sweepWhatWasLeft(fresh.db)
  expect(filesWith(MARK)).toEqual([])
})

it('a start touches nothing while a wave with answers is open', async () => {
  await waveWithMarks(await surroundings(fresh.db))
  const file = () => fresh.db.query("SELECT pg_relation_filenode('answer') AS file")
  const before = await file()
  await sweepWhatWasLeft(fresh.db)
  expect(await file()).toEqual(before)
})

function filesWith(text: string): string[] {
  return readdirSync(fresh.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(fresh.dataDir, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })
}
