import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { TenantId } from '../../src/foundation/ids.ts'
import type { Surroundings } from '../../src/operations/operation.ts'
import { answerBox, type AnswerBox } from '../../src/operations/submit-answers.ts'
import type { Database } from '../../src/storage/database.ts'
import { freshDataFolder } from '../databases.ts'
import { installation } from '../installation.ts'
import { runKillRounds } from './kill-rounds.ts'
import { seededRandom } from '../../src/foundation/seeded-random.ts'
import { answersOf, readBack } from './sent-answers.ts'

it('keeps every answer that was called stored, once, also when its sender sends again after the crash', async () => {
  const dataDir = await freshDataFolder()
  const again = { stored: 0, duplicate: 0 }
  let alreadyRead = 0
  let called = 0

  /** First what is there after the crash; then everybody of this round sends again, whether they heard back or not. */
  async function verify(db: Database, lines: readonly string[]) {
    const kept = readBack(lines, 'kept')
    const before = await timesStored(db)
    const lost = kept.filter(({ id }) => !before.has(id)).length
    called = kept.length
    const sent = readBack(lines.slice(alreadyRead), 'sent')
    alreadyRead = lines.length

    const around = await installation(db)
    const heard = new Set(kept.map(({ id }) => id))
    const box = boxPerInstallation(around)
    const outcomes = await Promise.all(
      sent.map(({ tenant, code, id }) => box(tenant).submit(code, id, answersOf(id))),
    )
    outcomes.forEach((outcome, place) => {
      again[outcome]++
      if (heard.has(sent[place]!.id)) expect(outcome).toBe('duplicate') // as many outcomes as were sent
    })
    const after = await timesStored(db)
    expect(sent.filter(({ id }) => !after.has(id))).toEqual([])
    await expectAsManyMarksAsAnswers(db)
    return { lost, twice: [...after.values()].filter((times) => times !== 1).length }
  }

  const figures = await runKillRounds({
    childModule: join(import.meta.dirname, 'send-answers.ts'),
    dataDir,
    rounds: 20,
    random: seededRandom(7).uniform,
    verify,
  })
  console.log('kill -9 during submissions:', { ...figures, acknowledged: called }, 'sent again:', again)
  expect(figures).toMatchObject({ rounds: 20, lost: 0, twice: 0, unopenable: 0 })
  expect(called).toBeGreaterThan(200)
  rmSync(dataDir, { recursive: true })
}, 300_000)

/** How many rows hold each sending, by the number it carried as its text. */
async function timesStored(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; times: number }>(
    `SELECT answers->'open'->>'O.C.1' AS id, count(*) AS times FROM answer GROUP BY 1`,
  )
  return new Map(rows.map(({ id, times }) => [id, times]))
}

/** Each round of the child is an installation of its own. */
function boxPerInstallation(around: Surroundings): (tenant: TenantId) => AnswerBox {
  const boxes = new Map<TenantId, AnswerBox>()
  return (tenant) => {
    const box = boxes.get(tenant) ?? answerBox({ ...around, tenant })
    boxes.set(tenant, box)
    return box
  }
}

/** A mark without an answer would turn somebody away who has not been counted. */
async function expectAsManyMarksAsAnswers(db: Database): Promise<void> {
  const [counted] = await db.query<{ marks: number; answers: number }>(
    `SELECT (SELECT count(*) FROM access_code WHERE submission_hash IS NOT NULL) AS marks,
            (SELECT count(*) FROM answer) AS answers`,
  )
  expect(counted?.marks).toBe(counted?.answers)
}
