import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { adoptStudiesWithoutResearcher } from '../storage/study-members.ts'
import { makeExampleStudy } from './make-example-study.ts'
import { profile } from './profile.ts'
import { studies, study } from './studies.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

async function example() {
  const around = await installation(db)
  await makeExampleStudy(around)
  const first = await somebody(around, 'Els')
  await db.transaction((tx) => adoptStudiesWithoutResearcher(tx, around.tenant, first.id))
  const [listed] = await studies(around, first, {})
  const seen = await study(around, product, { study: listed!.id })
  const profileOf = async (name: string) => {
    const centre = seen.study.centres.find((one) => one.name === name)!
    const view = await profile(around, product, {
      study: seen.study.id,
      wave: seen.waves[0]!.wave.id,
      centre: centre.id,
    })
    return view.profile
  }
  return { around, first, seen, profileOf }
}

describe('the example study', () => {
  it('is there, published, and says everywhere that it is an example', async () => {
    const { around, first, seen } = await example()
    expect(seen.study).toMatchObject({ isExample: true, runBy: 'outside' })
    expect(seen.study.title).toContain('(voorbeeld)')
    expect(seen.study.centres.map(({ name }) => name)).toEqual([
      'Merelveld',
      'Beukenrode',
      'Lindehoek',
      'Waterzijde',
    ])
    expect(seen.waves[0]!.wave).toMatchObject({ state: 'published', edition: 1 })
    await makeExampleStudy(around)
    await db.transaction((tx) => adoptStudiesWithoutResearcher(tx, around.tenant, first.id))
    expect(await studies(around, first, {})).toHaveLength(1)
  })

  it('shows in Merelveld work that rests on people, and work that both carry', async () => {
    const { profileOf } = await example()
    const { sources } = await profileOf('Merelveld')
    const quadrants = Object.fromEntries(
      sources
        .filter(({ group }) => group === 'worker')
        .map(({ construct, quadrant }) => [construct, quadrant.shown ? quadrant.value : 'withheld']),
    )
    expect(quadrants).toMatchObject({ KL2: 'heroic', KL6: 'heroic', KL3: 'carried', KL10: 'absent' })
  })

  it('keeps silent on the manager and the four policy makers of Waterzijde', async () => {
    const { profileOf } = await example()
    const { krachtlijnen, groups } = await profileOf('Waterzijde')
    const cells = krachtlijnen.flatMap((row) => row.cells)
    for (const group of ['manager', 'policyMaker']) {
      expect(cells.filter((cell) => cell.group === group).some(({ figure }) => figure.shown)).toBe(false)
      expect(groups.find((one) => one.group === group)!.respondents.shown).toBe(false)
    }
    const ofClients = krachtlijnen.find(({ construct }) => construct === 'KL3')!.cells
    expect(ofClients.find(({ group }) => group === 'client')!.figure).toMatchObject({
      shown: true,
      value: { kind: 'small-group' }, // at most 16 of the 22 answered
    })
  })

  it('shows no feeling of power where nobody found a fact to put beside it', async () => {
    const { profileOf } = await example()
    for (const name of ['Merelveld', 'Beukenrode', 'Lindehoek', 'Waterzijde']) {
      const { sense, facts } = await profileOf(name)
      expect(facts.length).toBeGreaterThan(9)
      expect(sense.length).toBeGreaterThan(8)
      for (const { cell, facts: beside } of sense)
        if (cell.figure.shown) expect(beside.length).toBeGreaterThan(0)
    }
  })
})
