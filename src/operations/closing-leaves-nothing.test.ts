import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freshEmbedded } from '../../tests/databases.ts'
import { openStudy, surroundings } from '../../tests/journeys/taking-part-study.ts'
import { closeWave } from './close-wave.ts'

const MARK = 'a-mark-no-question-has'
const fresh = await freshEmbedded()
afterAll(() => fresh.close())

it('after closing, no file of the embedded database holds an answer as it was sent, its log included', async () => {
  const around = await surroundings(fresh.db)
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

  await closeWave(around, { kind: 'product' }, { study: opened.study, wave: opened.wave })

  expect(filesWith(MARK)).toEqual([])
})

function filesWith(text: string): string[] {
  return readdirSync(fresh.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(fresh.dataDir, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })
}
