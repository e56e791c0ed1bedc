import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshEmbedded, freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import { installation } from '../../tests/installation.ts'
import { openStudy } from '../../tests/journeys/taking-part-study.ts'
import { readWaveColumns } from '../storage/wave-columns.ts'
import { peopleIn } from '../study/closed-wave/byte-columns.ts'
import { closeWave } from './close-wave.ts'
import { makeCodes } from './make-codes.ts'
import { answerBox } from './submit-answers.ts'

const product = { kind: 'product' } as const
const PEOPLE = 240

let fresh: FreshDatabase
beforeAll(async () => {
  const server = process.env.DATABASE_URL_TEST
  fresh = server ? await freshOnServer(server) : await freshEmbedded()
})
afterAll(() => fresh.close())

it('an answer that was called stored while the wave was being closed is in the closed wave; any other was refused', async () => {
  const around = await installation(fresh.db)
  const { study, wave, centre } = await openStudy(around)
  const { codes } = await makeCodes(around, product, {
    study,
    wave,
    centre,
    group: 'client',
    team: null,
    kind: 'slip',
    number: PEOPLE,
  })
  // Two boxes, as of two processes on one server.
  const boxes = [answerBox(around), answerBox(around)]
  let arrived = 0
  const closing = Promise.withResolvers<unknown>()
  const outcomes = await Promise.all(
    codes.map(async ({ code }, place) => {
      // Most come while it closes, the last ten after it.
      if (place >= PEOPLE - 10) await closing.promise
      else await new Promise((resolve) => setTimeout(resolve, place))
      const answers = { items: { 'C.KL1.1': 1 + (place % 4) }, best: [], worst: [], open: {} }
      const outcome = await boxes[place % 2]!.submit(code, around.uuidV4(), answers).catch(
        (error: { code?: string }) => error.code ?? String(error),
      )
      if (outcome === 'stored' && ++arrived === 60)
        closing.resolve(closeWave(around, product, { study, wave }))
      return outcome
    }),
  )
  const stored = outcomes.filter((outcome) => outcome === 'stored').length
  const columns = await fresh.db.transaction((tx) => readWaveColumns(tx, around.tenant, study, wave))
  expect(peopleIn(columns)).toBe(stored)
  expect(new Set(outcomes)).toEqual(new Set(['stored', 'wave-not-open']))
})
