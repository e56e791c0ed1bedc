/** The example of three neighbourhood centres: a group that Draagkracht does not know by itself, from CSV to profile. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { import_ } from '../src/cli/commands/import.ts'
import type { ActorGroup } from '../src/foundation/actor-group.ts'
import { profile } from '../src/operations/profile.ts'
import { studies, study } from '../src/operations/studies.ts'
import type { CentreProfile } from '../src/study/profile.ts'
import { titlesOf } from '../src/web/figures/titles.ts'
import { testDatabase } from './databases.ts'
import { installation, somebody } from './installation.ts'
import { root } from './machine.ts'

const db = testDatabase()
const example = (name: string) => join('examples', 'buurtwerking', name)
const files = [
  `--csv=${example('answers.csv')}`,
  `--mapping=${example('mapping.yaml')}`,
  `--framework=${example('framework.yaml')}`,
  `--framework=${example('instrument.yaml')}`,
]

/** The profiles of the example by the name of the centre, imported through the command line. */
async function imported(args = files) {
  const around = await installation(db)
  const els = await somebody(around, 'Els', true)
  const said: string[] = []
  const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), cwd: root }
  const code = await import_(args, io, async () => around)
  const [first] = await studies(around, els, {})
  if (!first) return { code, said: said.join('\n'), seen: null, profiles: new Map<string, CentreProfile>() }
  const seen = await study(around, els, { study: first.id })
  const profiles = new Map<string, CentreProfile>()
  for (const centre of seen.study.centres) {
    const view = await profile(around, els, {
      study: first.id,
      wave: first.waves[0]!.id,
      centre: centre.id,
    })
    profiles.set(centre.name, view.profile)
    expect(titlesOf(view.library, 'fr').group('other-volunteer')).toBe('Bénévoles')
  }
  return { code, said: said.join('\n'), seen, profiles }
}

function cell(profile: CentreProfile, construct: string, group: ActorGroup) {
  const row = profile.krachtlijnen.find((one) => one.construct === construct)!
  return row.cells.find((one) => one.group === group)!
}

it('a CSV with volunteers becomes a study in which they are a group like the others', async () => {
  const { code, said, seen } = await imported()
  expect(code, said).toBe(0)
  expect(said).toContain('68 rijen in 3 centra')
  expect(seen!.study.groups.map(({ group }) => group)).toEqual(['worker', 'other-volunteer'])
  expect(seen!.ownGroups['other-volunteer']).toEqual({
    nl: 'Vrijwilligers',
    en: 'Volunteers',
    fr: 'Bénévoles',
  })
  expect(seen!.waves[0]!.statement.nl).toContain('Werkers: 5. Vrijwilligers: 5.')
  expect(seen!.waves[0]!.statement.fr).toContain('Bénévoles: 5.')
})

it('their column stands after the workers, with the means that the counts of the example give', async () => {
  const { profiles } = await imported()
  const noord = profiles.get('Noord')!
  expect(noord.groups.map(({ group, invited }) => [group, invited])).toEqual([
    ['worker', 10],
    ['other-volunteer', 40],
  ])
  expect(noord.groups[1]!.respondents).toMatchObject({ shown: true, value: 32 })
  // From the table in the example's README: welcome 4x2 8x3 20x4 = 112 / 32; say 4x1 12x2 12x3 4x4 = 80 / 32.
  expect(cell(noord, 'BW.welcome', 'other-volunteer').figure).toMatchObject({
    value: { n: 32, mean: 3.5 },
  })
  expect(cell(noord, 'BW.say', 'other-volunteer').figure).toMatchObject({ value: { n: 32, mean: 2.5 } })
  // Four did not know, which is no low answer: 2x1 6x2 12x3 8x4 = 82 / 28 = 2.93, from 15 to 29 people at a tenth.
  expect(cell(noord, 'BW.support', 'other-volunteer').figure).toMatchObject({ value: { n: 28, mean: 2.9 } })
  // Eight workers: 1x1 3x2 4x3 = 19 / 8 = 2.375.
  expect(cell(noord, 'BW.say', 'worker').figure).toMatchObject({
    value: { kind: 'small-group', n: 8, mean: 2.4 },
  })
  expect(noord.krachtlijnen.map(({ gap }) => gap?.groups)).toEqual([
    ['worker', 'other-volunteer'],
    ['worker', 'other-volunteer'],
    ['worker', 'other-volunteer'],
  ])
  expect(noord.sources.map(({ construct, group }) => [construct, group])).toEqual([
    ['BW.say', 'worker'],
    ['BW.say', 'other-volunteer'],
  ])
})

it('below five volunteers nothing of them is shown', async () => {
  const { profiles } = await imported()
  const dorp = profiles.get('Dorp')!
  // Three workers and four volunteers.
  expect(dorp.groups.map(({ respondents }) => respondents.shown)).toEqual([false, false])
  expect(dorp.krachtlijnen.flatMap(({ cells }) => cells.map(({ figure }) => figure.shown))).toEqual(
    Array.from({ length: 6 }, () => false),
  )
})

it('a group in the mapping that the questionnaire does not ask is refused, and nothing is stored', async () => {
  const mapping = readFileSync(join(root, example('mapping.yaml')), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-own-group-'))
  try {
    const slip = join(folder, 'mapping.yaml')
    writeFileSync(slip, mapping.replace('vrijwilliger: other-volunteer', 'vrijwilliger: other-volunter'))
    const { code, said, seen } = await imported(
      files.map((arg) => (arg.startsWith('--mapping') ? `--mapping=${slip}` : arg)),
    )
    expect([code, seen]).toEqual([1, null])
    expect(said).toContain('other-volunter')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
