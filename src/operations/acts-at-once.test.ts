/** Two people at the same study at the same moment. On a server their transactions overlap; embedded, one waits. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { openStudy } from '../../tests/journeys/taking-part-study.ts'
import type { Statement, Transaction } from '../storage/database.ts'
import { addCentresFromCsv } from './add-centres-from-csv.ts'
import { addWave } from './add-wave.ts'
import { closeWave } from './close-wave.ts'
import { members, setMember } from './members.ts'
import { openWave } from './open-wave.ts'
import type { Surroundings } from './operation.ts'
import { publishWave } from './publish-wave.ts'
import { study as studyAsSeen } from './studies.ts'
import { updateStudy } from './update-study.ts'

const product = { kind: 'product' } as const

let fresh: FreshDatabase
beforeAll(async () => {
  const server = process.env.DATABASE_URL_TEST
  fresh = server ? await freshOnServer(server) : await freshEmbedded()
})
afterAll(() => fresh.close())

/**
 * The same installation, for somebody whose act stops where it first writes `before`, until the other act is
 * done or has waited a while. So the other comes exactly between looking and writing.
 */
function stoppingBefore(around: Surroundings, before: RegExp, other: () => Promise<unknown>): Surroundings {
  let isDone = false
  // The other one is somebody else: not inside this transaction.
  const elsewhere = AsyncLocalStorage.snapshot()
  const between = async (sql: string | Statement) => {
    if (isDone || !before.test(typeof sql === 'string' ? sql : sql.text)) return
    isDone = true
    await Promise.race([elsewhere(other), new Promise((resolve) => setTimeout(resolve, 400))])
  }
  return {
    ...around,
    db: {
      ...around.db,
      transaction: (work) =>
        around.db.transaction((tx) => {
          const query: Transaction['query'] = async (sql, values) => {
            await between(sql)
            return tx.query(sql, values)
          }
          return work({ query })
        }),
    },
  }
}

const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

describe('two acts on one study at the same moment', () => {
  it('a wave never opens with questions that are changed after somebody saw it open', async () => {
    const around = await installation(fresh.db)
    const { study, wave } = await openStudy(around, 'short', 'draft')
    const seen = await studyAsSeen(around, product, { study })
    let opening: Promise<string> = Promise.resolve('')
    let isOpen = false
    const slow = stoppingBefore(around, /^UPDATE study /, () => {
      opening = outcomeOf(
        openWave(around, product, { study, wave }).then(() => {
          isOpen = true
        }),
      )
      return opening
    })
    const isOpenWhenChanged: boolean[] = []
    const changed = await outcomeOf(
      updateStudy(slow, product, {
        study,
        version: seen.study.version,
        title: seen.study.title,
        question: seen.study.question,
        runBy: seen.study.runBy,
        languages: seen.study.languages,
        groups: seen.study.groups.filter(({ group }) => group !== 'manager'),
        centres: seen.study.centres,
      }).then(() => isOpenWhenChanged.push(isOpen)),
    )
    expect(['done', 'study-incomplete']).toContain(await opening)
    expect(changed).toBe('done')
    expect(isOpenWhenChanged).toEqual([false])
  })

  it('two researchers who take each other’s role away do not leave the study to nobody', async () => {
    const around = await installation(fresh.db)
    const { study } = await openStudy(around)
    const [an, bo] = [await somebody(around, 'An'), await somebody(around, 'Bo')]
    for (const { id } of [an, bo]) {
      await setMember(around, product, { study, person: id, role: 'researcher', centre: null })
    }
    let other: Promise<string> = Promise.resolve('')
    const slow = stoppingBefore(around, /^DELETE FROM study_member/, () => {
      other = outcomeOf(setMember(around, bo, { study, person: an.id, role: null, centre: null }))
      return other
    })
    const first = await outcomeOf(setMember(slow, an, { study, person: bo.id, role: null, centre: null }))
    // The second is no member any more, or the last one.
    expect(first).toBe('done')
    expect(['not-found', 'last-researcher']).toContain(await other)
    expect(await members(around, product, { study })).toHaveLength(1)
  })

  it('a next wave that two people make is made once, and the second hears why', async () => {
    const around = await installation(fresh.db)
    const { study, wave } = await openStudy(around)
    await closeWave(around, product, { study, wave })
    let other: Promise<string> = Promise.resolve('')
    const slow = stoppingBefore(around, /^INSERT INTO wave/, () => {
      other = outcomeOf(addWave(around, product, { study }))
      return other
    })
    const first = await outcomeOf(addWave(slow, product, { study }))
    expect([first, await other].toSorted()).toEqual(['done', 'earlier-wave-not-closed'])
    expect((await studyAsSeen(around, product, { study })).waves).toHaveLength(2)
  })

  it('a wave that is closed and published by ten people at once is closed and published once', async () => {
    const around = await installation(fresh.db)
    const { study, wave } = await openStudy(around)
    const ten = (act: () => Promise<unknown>) =>
      Promise.all(Array.from({ length: 10 }, () => outcomeOf(act())))
    const closed = await ten(() => closeWave(around, product, { study, wave }))
    expect(closed.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'wave-not-open')])
    const published = await ten(() => publishWave(around, product, { study, wave }))
    expect(published.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'wave-published')])
    const [seen] = (await studyAsSeen(around, product, { study })).waves
    expect(seen?.wave).toMatchObject({ state: 'published', edition: 1 })
  })

  it('centres that three people add at the same moment are all there', async () => {
    const around = await installation(fresh.db)
    const { study } = await openStudy(around, 'short', 'draft')
    const add = (name: string) =>
      outcomeOf(addCentresFromCsv(around, product, { study, csv: `name\n${name}\n` }))
    const said = await Promise.all(['Aalst', 'Gent', 'Lier'].map(add))
    const added = said.filter((outcome) => outcome === 'done').length
    expect((await studyAsSeen(around, product, { study })).study.centres).toHaveLength(2 + added)
    expect(said).toEqual(['done', 'done', 'done'])
  })
})
