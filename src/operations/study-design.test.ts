import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import type { CentreId, PersonId } from '../foundation/ids.ts'
import type { Problem } from '../foundation/problem.ts'
import { addCentresFromCsv } from './add-centres-from-csv.ts'
import { addStudyFramework } from './add-study-framework.ts'
import { addWave } from './add-wave.ts'
import { audit } from './audit.ts'
import { closeWave } from './close-wave.ts'
import { createStudy } from './create-study.ts'
import { facts } from './facts.ts'
import { forecast } from './forecast.ts'
import { frameworks, studyFrameworks } from './frameworks.ts'
import { members, setMember } from './members.ts'
import { addToMethodLog, methodLog } from './method-log.ts'
import { openWave } from './open-wave.ts'
import type { Asker, Surroundings } from './operation.ts'
import { publishWave } from './publish-wave.ts'
import { studies, study } from './studies.ts'
import type { StudySeen } from './study-view.ts'
import { updateStudy } from './update-study.ts'
import { updateWave } from './update-wave.ts'

const db = testDatabase()

const newStudy = {
  title: 'Sterk verbonden',
  question: 'Wat draagt krachtgericht werken?',
  runBy: 'outside',
  languages: ['nl', 'en'],
} as const

const centresCsv = `name,why_chosen,training,context,teams
Merelveld,"Vroeg er zelf om, twee keer",drie dagen,Een stad,Noord | Zuid
Waterzijde,,,,
`

/** A study of Els with two centres, workers and clients, ready to open. */
async function readyStudy(settings: Parameters<typeof installation>[1] = {}) {
  const around = await installation(db, settings)
  const els = await somebody(around, 'Els', true)
  const made = await createStudy(around, els, newStudy)
  const id = made.study.id
  await addCentresFromCsv(around, els, { study: id, csv: centresCsv })
  const seen = await study(around, els, { study: id })
  const groups = seen.study.groups.filter(({ group }) => group === 'worker' || group === 'client')
  await updateStudy(around, els, { ...designOf(seen), study: id, groups })
  const wave = made.waves[0]!.wave.id
  const [merelveld, waterzijde] = seen.study.centres
  const ready = await updateWave(around, els, {
    study: id,
    wave,
    version: 1,
    minimumCells: { worker: 6, client: 10 },
    pooledStaff: false,
    invited: [
      { centre: merelveld!.id, group: 'worker', team: null, number: 24 },
      { centre: merelveld!.id, group: 'client', team: null, number: 90 },
      { centre: waterzijde!.id, group: 'worker', team: null, number: 6 },
    ],
  })
  return { around, els, id, wave, seen: ready, merelveld: merelveld!, waterzijde: waterzijde! }
}

function designOf({ study: { id: _id, isExample: _example, pinned: _pinned, ...design } }: StudySeen) {
  return design
}

/** The code of the problem, with the places of its faults. */
async function problemOf(work: Promise<unknown>) {
  const problem = await work.then(
    () => null,
    (error: Problem) => error,
  )
  return problem && { code: problem.code, where: problem.faults.map(({ where }) => where) }
}

describe('making a study', () => {
  it('gives a first wave as a draft, the usual groups in short form, and its maker as researcher', async () => {
    const around = await installation(db)
    const els = await somebody(around, 'Els', true)
    const { study: made, waves, role } = await createStudy(around, els, newStudy)
    expect(role).toBe('researcher')
    expect(made).toMatchObject({ ...newStudy, isExample: false, version: 1, centres: [] })
    expect(made.groups.map(({ group, form }) => `${group} ${form}`)).toEqual([
      'client short',
      'worker short',
      'manager short',
      'policyMaker short',
    ])
    expect(waves.map(({ wave }) => [wave.number, wave.state, wave.design.minimumCells])).toEqual([
      [1, 'draft', { client: 10, worker: 5, manager: 5, policyMaker: 5 }],
    ])
    expect(
      (await members(around, els, { study: made.id })).map(({ person, role }) => [person.displayName, role]),
    ).toEqual([['Els', 'researcher']])
  })

  it('pins every shipped file in its version of that day', async () => {
    const { around, els, id, seen } = await readyStudy()
    expect(seen.study.pinned.map((file) => file.id).sort()).toEqual([...around.libraryFiles.keys()].sort())
    expect(seen.study.pinned.every(({ own }) => !own)).toBe(true)
    const own = await studyFrameworks(around, els, { study: id })
    expect(own.library.instruments.length).toBe(around.library.instruments.length)
    expect((await frameworks(around, { kind: 'nobody' }, {})).links.KL1).toBeDefined()
  })

  it('is for who may administer, and leaves a record of who did it', async () => {
    const { around, els, id } = await readyStudy()
    const an = await somebody(around, 'An')
    expect(await problemOf(createStudy(around, an, newStudy))).toMatchObject({ code: 'not-found' })
    const acts = await audit(around, els, { study: id })
    expect(acts.map(({ act, by }) => `${by}: ${act}`)).toEqual([
      'Els: update-wave',
      'Els: update-study',
      'Els: add-centres-from-csv',
      'Els: create-study',
    ])
  })
})

describe('changing a design', () => {
  it('reads centres with quoted descriptions and teams from CSV, after those that are there', async () => {
    const { merelveld, waterzijde } = await readyStudy()
    expect(merelveld).toMatchObject({
      name: 'Merelveld',
      whyChosen: 'Vroeg er zelf om, twee keer',
      context: 'Een stad',
    })
    expect(merelveld.teams.map(({ name }) => name)).toEqual(['Noord', 'Zuid'])
    expect(waterzijde).toMatchObject({ name: 'Waterzijde', training: '', teams: [] })
  })

  it('adds no centre when one row of the CSV is wrong', async () => {
    const { around, els, id } = await readyStudy()
    const csv = 'name;kleur\nBeukenrode;rood\n'
    expect(await problemOf(addCentresFromCsv(around, els, { study: id, csv }))).toEqual({
      code: 'input-invalid',
      where: ['rij 1'],
    })
    const again = 'name\n\nMerelveld\n'
    expect(await problemOf(addCentresFromCsv(around, els, { study: id, csv: again }))).toMatchObject({
      code: 'input-invalid',
    })
    expect((await study(around, els, { study: id })).study.centres).toHaveLength(2)
  })

  it('refuses to write over what somebody else changed meanwhile', async () => {
    const { around, els, id, seen } = await readyStudy()
    await updateStudy(around, els, { ...designOf(seen), study: id, title: 'Nieuwe titel' })
    expect(
      await problemOf(updateStudy(around, els, { ...designOf(seen), study: id, title: 'Oud' })),
    ).toMatchObject({
      code: 'changed-meanwhile',
    })
    expect((await study(around, els, { study: id })).study.title).toBe('Nieuwe titel')
  })

  it('refuses numbers invited that were filled in from an older version of the wave', async () => {
    const { around, els, id, wave, seen, merelveld } = await readyStudy()
    const { invited } = seen.waves[0]!.wave.design
    const minimumCells = { worker: 6, client: 10 }
    const from = seen.waves[0]!.wave.version
    const numbers = { study: id, wave, version: from, minimumCells, invited }
    const theirs = await updateWave(around, els, { ...numbers, pooledStaff: true })
    expect(await problemOf(updateWave(around, els, { ...numbers, pooledStaff: false }))).toMatchObject({
      code: 'changed-meanwhile',
    })
    expect((await study(around, els, { study: id })).waves[0]!.wave.design.pooledStaff).toBe(true)

    // Somebody takes a centre out of the design: the numbers that went with it do not come back.
    await updateStudy(around, els, { ...designOf(theirs), study: id, centres: [merelveld] })
    const { version } = theirs.waves[0]!.wave
    expect(
      await problemOf(updateWave(around, els, { ...numbers, version, pooledStaff: true })),
    ).toMatchObject({ code: 'changed-meanwhile' })
  })

  it('takes the numbers invited along with a centre that goes', async () => {
    const { around, els, id, seen, merelveld } = await readyStudy()
    const { waves } = await updateStudy(around, els, { ...designOf(seen), study: id, centres: [merelveld] })
    expect(waves[0]!.wave.design.invited.map(({ centre }) => centre)).toEqual([merelveld.id, merelveld.id])
  })

  it('refuses a minimum below the floor, a number for a centre that is not there, and one given twice', async () => {
    const { around, els, id, wave, merelveld } = await readyStudy()
    const change = { study: id, wave, version: 2, minimumCells: {}, pooledStaff: false, invited: [] }
    expect(await problemOf(updateWave(around, els, { ...change, minimumCells: { client: 9 } }))).toEqual({
      code: 'minimum-cell-too-low',
      where: ['kleinste groep: Cliënten'],
    })
    const row = { centre: merelveld.id, group: 'worker', team: null, number: 3 } as const
    const strange = { ...row, centre: '00000000-0000-4000-8000-000000000000' as CentreId }
    expect(
      await problemOf(updateWave(around, els, { ...change, invited: [strange, row, row] })),
    ).toMatchObject({
      code: 'input-invalid',
      where: ['Uitgenodigd: Werkers', 'Uitgenodigd: Merelveld, Werkers'],
    })
  })

  it('takes in an own framework and instrument, and names every fault of a wrong one by file and line', async () => {
    const { around, els, id } = await readyStudy()
    const yaml = (text: string) =>
      addStudyFramework(around, els, { study: id, fileName: 'eigen.yaml', yaml: text })
    const wrong = await problemOf(yaml('id: bind-kracht-krachtlijnen\nversion: een\nkind: instrument\n'))
    expect(wrong?.code).toBe('framework-invalid')
    expect(wrong?.where.every((where) => /^eigen\.yaml:\d+$/.test(where))).toBe(true)
    const seen = await yaml(ownFramework)
    expect(seen.study.pinned.find((file) => file.id === 'eigen-kader')).toEqual({
      id: 'eigen-kader',
      version: '1.0.0',
      own: true,
    })
    const { library } = await studyFrameworks(around, els, { study: id })
    expect(library.frameworks.some((framework) => framework.id === 'eigen-kader')).toBe(true)
  })
})

const ownFramework = `id: eigen-kader
version: 1.0.0
kind: organisation-model
title: { nl: Eigen kader, en: Own framework }
source: Eigen werk
licence: CC-BY-4.0
relations: none-stated
groups: []
elements:
  - { id: EK.1, kind: box, title: { nl: Rust, en: Calm }, status: own-proposal }
edges: []
moderators: []
`

describe('opening a wave', () => {
  it('fixes the day and the design; what people took part under can no longer change', async () => {
    const { around, els, id, wave, merelveld, waterzijde } = await readyStudy()
    const open = await openWave(around, els, { study: id, wave })
    expect(open.waves[0]!.wave).toMatchObject({ state: 'open', openedOn: '2026-03-02' })

    const design = { ...designOf(open), study: id }
    const change = (changes: object) => problemOf(updateStudy(around, els, { ...design, ...changes }))
    expect(await change({ runBy: 'centre-itself' })).toEqual({
      code: 'design-frozen',
      where: ['Wie het onderzoek doet'],
    })
    expect(await change({ groups: [] })).toMatchObject({ where: ['Geledingen en hun vragenlijsten'] })
    expect(await change({ languages: ['nl'] })).toMatchObject({ where: ['Talen'] })
    expect(await change({ centres: [merelveld] })).toMatchObject({ where: ['Centrum Waterzijde'] })
    expect(await change({ centres: [{ ...merelveld, teams: [] }, waterzijde] })).toMatchObject({
      where: ['Centrum Merelveld'],
    })
    const yaml = ownFramework
    expect(
      await problemOf(addStudyFramework(around, els, { study: id, fileName: 'k.yaml', yaml })),
    ).toMatchObject({
      code: 'design-frozen',
    })
    const numbers = { study: id, wave, version: 2, minimumCells: {}, pooledStaff: true, invited: [] }
    expect(await problemOf(updateWave(around, els, numbers))).toMatchObject({ code: 'wave-not-draft' })
    expect(await problemOf(openWave(around, els, { study: id, wave }))).toMatchObject({
      code: 'wave-not-draft',
    })
  })

  it('leaves room to describe centres better and to add one, in the order that answers count on', async () => {
    const { around, els, id, wave, merelveld, waterzijde } = await readyStudy()
    const open = await openWave(around, els, { study: id, wave })
    const extra = { name: 'Beukenrode', whyChosen: '', training: '', context: '', teams: [] }
    const { study: after } = await updateStudy(around, els, {
      ...designOf(open),
      study: id,
      centres: [extra, { ...waterzijde, context: 'Een dorp' }, merelveld],
    })
    expect(after.centres.map(({ name, context }) => `${name}: ${context}`)).toEqual([
      'Merelveld: Een stad',
      'Waterzijde: Een dorp',
      'Beukenrode: ',
    ])
  })

  it('waits until nothing is missing, and says all that is', async () => {
    const { around, els, id, wave, seen } = await readyStudy()
    const { study: emptied, waves } = await updateStudy(around, els, {
      ...designOf(seen),
      study: id,
      question: '',
      centres: [],
    })
    expect(emptied.centres).toEqual([])
    const missing = waves[0]!.missing.map(({ where }) => where)
    expect(missing).toEqual(['Opzet', 'Centra', 'Uitgenodigd: Cliënten', 'Uitgenodigd: Werkers'])
    expect(await problemOf(openWave(around, els, { study: id, wave }))).toEqual({
      code: 'study-incomplete',
      where: missing,
    })
  })

  it.each([
    ['http://ocmw.example', false],
    ['http://192.168.1.20:4242', false],
    ['http://localhost.example', false],
    ['https://draagkracht.example', true],
    ['http://localhost:4242', true],
    ['http://127.0.0.1:4242', true],
    ['http://[::1]:4242', true],
  ])('on the address %s: %s', async (publicUrl, opens) => {
    const { around, els, id, wave } = await readyStudy({ publicUrl })
    const tried = await problemOf(openWave(around, els, { study: id, wave }))
    expect(tried?.code ?? 'opened').toBe(opens ? 'opened' : 'address-not-https')
  })

  it('goes with a forecast, from the numbers invited alone', async () => {
    const { around, els, id, wave, waterzijde } = await readyStudy()
    const { lines } = await forecast(around, els, { study: id, wave })
    const ofWaterzijde = lines.filter(({ centre }) => centre === waterzijde.id)
    expect(ofWaterzijde.map(({ subject, group, verdict }) => `${subject} ${group} ${verdict}`)).toEqual([
      'group-mean worker at-risk', // 6 invited, 6 needed
      'group-interval worker not-sayable',
      'group-distribution worker not-sayable',
      'sources worker at-risk',
    ])
  })

  it('tells participants who will see what, in each language of the study', async () => {
    const { seen } = await readyStudy()
    const { statement } = seen.waves[0]!
    expect(Object.keys(statement)).toEqual(['nl', 'en'])
    expect(statement.nl).toContain('Cliënten: 10. Werkers: 6.')
  })
})

describe('a next wave', () => {
  it('begins as a draft with the design of the last, once that is closed, and never promises less', async () => {
    const { around, els, id, wave } = await readyStudy()
    expect(await problemOf(addWave(around, els, { study: id }))).toMatchObject({
      code: 'earlier-wave-not-closed',
    })
    await openWave(around, els, { study: id, wave })
    const closed = await closeWave(around, els, { study: id, wave })
    const seen = await addWave(around, els, { study: id })
    const second = seen.waves[1]!.wave
    expect(second).toMatchObject({ number: 2, state: 'draft', design: closed.waves[0]!.wave.design })
    const lower = {
      study: id,
      wave: second.id,
      version: second.version,
      minimumCells: { worker: 5 },
      pooledStaff: false,
      invited: [],
    }
    expect(await problemOf(updateWave(around, els, lower))).toEqual({
      code: 'minimum-cell-too-low',
      where: ['kleinste groep: Werkers'],
    })
  })
})

describe('the people of a study', () => {
  const roleOf = (around: Surroundings, by: Asker, id: StudySeen['study']['id']) => ({
    give: (person: PersonId, role: 'researcher' | 'centreReader' | null, centre: CentreId | null = null) =>
      setMember(around, by, { study: id, person, role, centre }),
  })

  it('always have a researcher among them', async () => {
    const { around, els, id, merelveld } = await readyStudy()
    const { give } = roleOf(around, els, id)
    expect(await problemOf(give(els.id, null))).toMatchObject({ code: 'last-researcher' })
    expect(await problemOf(give(els.id, 'centreReader', merelveld.id))).toMatchObject({
      code: 'last-researcher',
    })
    const an = await somebody(around, 'An')
    await give(an.id, 'researcher')
    await give(els.id, null)
    expect(await problemOf(study(around, els, { study: id }))).toMatchObject({ code: 'not-found' })
    expect((await members(around, an, { study: id })).map(({ person }) => person.displayName)).toEqual(['An'])
  })

  it('read one centre, and only a centre of this study', async () => {
    const { around, els, id } = await readyStudy()
    const bo = await somebody(around, 'Bo')
    const { give } = roleOf(around, els, id)
    expect(await problemOf(give(bo.id, 'centreReader'))).toMatchObject({ code: 'input-invalid' })
    const elsewhere = '00000000-0000-4000-8000-000000000000' as CentreId
    expect(await problemOf(give(bo.id, 'centreReader', elsewhere))).toMatchObject({ code: 'input-invalid' })
    expect(await problemOf(give(elsewhere as string as PersonId, 'researcher'))).toMatchObject({
      code: 'not-found',
    })
  })

  it('who read a centre see that centre and published waves, and no number invited', async () => {
    const { around, els, id, wave, waterzijde } = await readyStudy()
    const bo = await somebody(around, 'Bo')
    await setMember(around, els, { study: id, person: bo.id, role: 'centreReader', centre: waterzijde.id })
    await openWave(around, els, { study: id, wave })
    await closeWave(around, els, { study: id, wave })
    const before = await study(around, bo, { study: id })
    expect(before.waves).toEqual([])
    expect(before.study.centres.map(({ name }) => name)).toEqual(['Waterzijde'])

    await publishWave(around, els, { study: id, wave })
    const after = await study(around, bo, { study: id })
    expect(after).toMatchObject({ role: 'centreReader', waves: [{ publicPage: `/resultaat/${id}` }] })
    expect(after.waves[0]!.wave.design.invited).toEqual([])
    const [listed] = await studies(around, bo, {})
    expect(listed).toMatchObject({ role: 'centreReader', centres: [{ name: 'Waterzijde' }] })
    for (const hidden of [methodLog, members, audit]) {
      expect(await problemOf(hidden(around, bo, { study: id }))).toMatchObject({ code: 'not-found' })
    }
    expect(await problemOf(forecast(around, bo, { study: id, wave }))).toMatchObject({ code: 'not-found' })
  })

  it('outside the study do not hear that it exists', async () => {
    const { around, id } = await readyStudy()
    const stranger = await somebody(around, 'Vreemd', true)
    expect(await problemOf(study(around, stranger, { study: id }))).toMatchObject({ code: 'not-found' })
    expect(await studies(around, stranger, {})).toEqual([])
    expect(await problemOf(study(around, { kind: 'nobody' }, { study: id }))).toMatchObject({
      code: 'not-signed-in',
    })
  })
})

describe('the method log and the facts', () => {
  it('keep what was written, by whom and on which day, newest first', async () => {
    const { around, els, id } = await readyStudy()
    await addToMethodLog(around, els, { study: id, entry: 'Twee centra vielen af.' })
    const log = await addToMethodLog(around, els, { study: id, entry: ' De pretest is klaar. ' })
    expect(log.map(({ writtenOn, by, entry }) => [writtenOn, by, entry])).toEqual([
      ['2026-03-02', 'Els', 'De pretest is klaar.'],
      ['2026-03-02', 'Els', 'Twee centra vielen af.'],
    ])
  })

  it('ask where a fact was found, and know only the facts of the list', async () => {
    const { around, els, id, wave, merelveld } = await readyStudy()
    const given = (list: readonly { fact: string; value: string; source: string }[]) =>
      facts(around, els, { study: id, wave, centre: merelveld.id, facts: list, seen: [] })
    expect(
      await problemOf(
        given([
          { fact: 'F01', value: '112', source: ' ' },
          { fact: 'F99', value: '1', source: 'x' },
        ]),
      ),
    ).toEqual({ code: 'input-invalid', where: ['F01', 'F99'] })
    const seen = await given([
      { fact: 'F01', value: '112', source: 'Jaarverslag' },
      { fact: 'F02', value: ' ', source: '' },
    ])
    expect(seen.waves[0]!.facts).toEqual([
      { centre: merelveld.id, fact: 'F01', value: '112', source: 'Jaarverslag' },
    ])
  })

  it('do not go when somebody else stored facts of the same centre meanwhile; another centre is free', async () => {
    const { around, els, id, wave, merelveld, waterzijde } = await readyStudy()
    const staff = { fact: 'F01', value: '112', source: 'Jaarverslag' }
    const turnover = { fact: 'F02', value: '9', source: 'Personeelsdienst' }
    const at = { study: id, wave, centre: merelveld.id }
    await facts(around, els, { ...at, facts: [staff], seen: [] })
    expect(await problemOf(facts(around, els, { ...at, facts: [turnover], seen: [] }))).toMatchObject({
      code: 'changed-meanwhile',
    })
    await facts(around, els, { ...at, centre: waterzijde.id, facts: [turnover], seen: [] })
    const both = await facts(around, els, { ...at, facts: [turnover, staff], seen: [staff] })
    expect(both.waves[0]!.facts.filter(({ centre }) => centre === merelveld.id)).toEqual([
      { centre: merelveld.id, ...staff },
      { centre: merelveld.id, ...turnover },
    ])
  })
})
