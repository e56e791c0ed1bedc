import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { adoptStudiesWithoutResearcher, storeMember } from '../storage/study-members.ts'
import { manyCentres } from '../study/example/many-centres.ts'
import { makeExampleOfManyCentres, makeExampleStudy } from './make-example-study.ts'
import { profile } from './profile.ts'
import { publicResult } from './public-result.ts'
import { publishWave } from './publish-wave.ts'
import { studies, study } from './studies.ts'

const db = testDatabase()
const product = { kind: 'product' } as const
const nobody = { kind: 'nobody' } as const

async function bothWaves() {
  const around = await installation(db)
  await makeExampleStudy(around)
  const els = await somebody(around, 'Els')
  await db.transaction((tx) => adoptStudiesWithoutResearcher(tx, around.tenant, els.id))
  await makeExampleOfManyCentres(around)
  const { id, waves } = (await studies(around, els, {}))[0]! // the newest
  return { around, els, id, first: waves[0]!.id, second: waves[1]!.id }
}

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

  it('was asked again two years later: that wave is closed, and waits for its facts and to be published', async () => {
    const { around, id, first, second } = await bothWaves()
    const { study: seen, waves } = await study(around, product, { study: id })
    expect(waves.map(({ wave }) => wave.number)).toEqual([1, 2])
    expect(waves[1]!.wave).toMatchObject({ state: 'closed', openedOn: '2026-03-02', closedOn: '2026-05-29' })
    expect(waves[1]!.wave.design).toEqual(waves[0]!.wave.design)
    expect(waves[1]!.facts).toEqual([])
    expect(seen).toMatchObject({ isExample: true, question: expect.stringContaining('verzonnen') })

    const [centre, away] = ['Akkerwinde', 'Spechtenhout'].map(
      (name) => seen.centres.find((one) => one.name === name)!.id,
    )
    const of = async (wave: typeof first, asked = centre!) =>
      (await profile(around, product, { study: id, wave, centre: asked })).profile
    const kl8 = async (wave: typeof first) =>
      (await of(wave)).krachtlijnen.find(({ construct }) => construct === 'KL8')!.cells
    expect(await kl8(second)).not.toEqual(await kl8(first))
    // Nobody of the smallest centre answered again.
    const cells = (await of(second, away)).krachtlijnen.flatMap((row) => row.cells)
    expect(cells.filter(({ figure }) => figure.shown)).toEqual([])
  })

  it('has nothing of its second wave on a public page, nor before a reader of a centre, until it is published', async () => {
    const { around, els, id, second } = await bothWaves()
    const { centres } = await publicResult(around, nobody, { study: id, centre: null })
    const pages = () =>
      Promise.all(
        [null, ...centres.map((centre) => centre.id)].map((centre) =>
          publicResult(around, nobody, { study: id, centre }),
        ),
      )
    for (const page of await pages())
      expect(page).toMatchObject({ isExample: true, openedOn: '2024-03-04', closedOn: '2024-05-31' })
    const jo = await somebody(around, 'Jo')
    const centre = centres[0]!.id
    await db.transaction((tx) =>
      storeMember(tx, around.tenant, id, { person: jo.id, role: 'centreReader', centre }),
    )
    expect((await study(around, jo, { study: id })).waves.map(({ wave }) => wave.number)).toEqual([1])
    await expect(profile(around, jo, { study: id, wave: second, centre })).rejects.toMatchObject({
      code: 'not-found',
    })

    await publishWave(around, els, { study: id, wave: second })
    for (const page of await pages()) expect(page).toMatchObject({ isExample: true, closedOn: '2026-05-29' })
  })

  it('has 24 centres with names of their own, in which workers are in teams', () => {
    expect(new Set(manyCentres.map(({ name }) => name)).size).toBe(24)
    for (const { people, teams } of manyCentres) {
      expect(teams!.length).toBeGreaterThan(1)
      for (const [invited, answered] of Object.values(people)) expect(answered).toBeLessThanOrEqual(invited)
    }
  })
})
