import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { adoptStudiesWithoutResearcher } from '../storage/study-members.ts'
import { manyCentres } from '../study/example/many-centres.ts'
import { makeExampleOfManyCentres, makeExampleStudy } from './make-example-study.ts'
import { studies, study } from './studies.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

describe('the example of 24 centres', () => {
  it('stands beside the first example, published, and is made once', async () => {
    const around = await installation(db)
    await makeExampleStudy(around)
    const els = await somebody(around, 'Els')
    await db.transaction((tx) => adoptStudiesWithoutResearcher(tx, around.tenant, els.id))
    await makeExampleOfManyCentres(around)
    await makeExampleOfManyCentres(around)

    const [newest, first, ...more] = await studies(around, els, {})
    expect(more).toEqual([])
    expect(first!.title).toBe('Sterk verbonden (voorbeeld)')
    expect(newest).toMatchObject({ isExample: true, role: 'researcher' })
    expect(newest!.title).toContain('(voorbeeld)')
    const { study: seen, waves } = await study(around, product, { study: newest!.id })
    expect(seen.centres.map(({ name }) => name)).toEqual(manyCentres.map(({ name }) => name))
    expect(waves[0]!.wave).toMatchObject({ state: 'published', edition: 1 })
  })

  it('has 24 centres with names of their own, in which workers are in teams', () => {
    expect(new Set(manyCentres.map(({ name }) => name)).size).toBe(24)
    for (const { people, teams } of manyCentres) {
      expect(teams!.length).toBeGreaterThan(1)
      for (const [invited, answered] of Object.values(people)) expect(answered).toBeLessThanOrEqual(invited)
    }
  })
})
