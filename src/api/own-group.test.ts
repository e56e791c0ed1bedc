/** An actor group that only the study's own instrument knows, from the design to the profile, over HTTP. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { root } from '../../tests/machine.ts'
import { openSession } from '../operations/sign-in.ts'
import { createApp } from './app.ts'
import type { ForecastView, CodesMade, ProfileView, ResponseView, StudyView } from './views.ts'

const db = testDatabase()
const example = (name: string) => readFileSync(join(root, 'examples', 'buurtwerking', name), 'utf8')

interface Here {
  readonly app: FastifyInstance
  readonly ask: <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Answer>
}

async function here(): Promise<Here> {
  const around = await installation(db)
  const els = await somebody(around, 'Els', true)
  const { token } = await openSession(around, els, { person: els.id })
  const app = await createApp(around, { webFolder: null, reportBug: (error) => console.error(error) })
  return {
    app,
    ask: async <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
      const answer = await app.inject({
        method,
        url: `/api/studies${path}`,
        headers: { 'x-draagkracht': '1' },
        cookies: { draagkracht: token },
        ...(body && { payload: body }),
      })
      expect(answer.statusCode, answer.body).toBeLessThan(300)
      return answer.json() as Answer
    },
  }
}

/** A study with the frame and questionnaire of the example, one centre, and the groups that are given. */
async function ownStudy({ ask }: Here, groups: readonly string[]): Promise<StudyView> {
  const title = { title: 'Buurthuizen', question: 'Wat draagt?', runBy: 'outside', languages: ['nl', 'fr'] }
  const { study } = await ask<StudyView>('POST', '', title)
  await ask('POST', `/${study.id}/frameworks`, { fileName: 'kader.yaml', yaml: example('framework.yaml') })
  const seen = await ask<StudyView>('POST', `/${study.id}/frameworks`, {
    fileName: 'vragen.yaml',
    yaml: example('instrument.yaml'),
  })
  return ask<StudyView>('PUT', `/${study.id}`, {
    ...title,
    version: seen.study.version,
    groups: groups.map((group) => ({
      group,
      instrument: 'neighbourhood-work-questionnaire',
      form: 'short',
      modules: [],
    })),
    centres: [{ name: 'Noord', whyChosen: '', training: '', context: '', teams: [] }],
  })
}

/** Opens the link, fills in these answers and sends them, as a browser without a script does. */
async function takePart(app: FastifyInstance, address: string, answers: Record<string, string>) {
  const entered = await app.inject({ method: 'GET', url: new URL(address).pathname })
  const cookies = { vragen: entered.cookies[0]!.value } // a code that was just made is taken
  const start = await app.inject({ method: 'GET', url: '/vragen?taal=fr', cookies })
  const whole = await app.inject({ method: 'GET', url: '/vragen/alles', cookies })
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(whole.body)![1]!
  const sent = await app.inject({
    method: 'POST',
    url: '/vragen/bewaar',
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ id: field('id'), ticket: field('ticket'), ...answers }).toString(),
  })
  expect(sent.headers.location).toMatch(/^\/vragen\/dank/)
  return { start: start.body, whole: whole.body }
}

it('volunteers get a link, answer, and have a column of their own in the profile', async () => {
  const inTest = await here()
  const { app, ask } = inTest
  const { study, waves } = await ownStudy(inTest, ['worker', 'other-volunteer'])
  const wave = waves[0]!.wave
  const centre = study.centres[0]!.id
  const ofWave = `/${study.id}/waves/${wave.id}`
  const invited = (group: string, number: number) => ({ centre, group, team: null, number })
  const drafted = await ask<StudyView>('PUT', ofWave, {
    version: wave.version,
    minimumCells: { worker: 5, 'other-volunteer': 6 },
    pooledStaff: false,
    invited: [invited('worker', 4), invited('other-volunteer', 20)],
  })
  expect(drafted.waves[0]!.missing).toEqual([])
  expect(drafted.ownGroups).toEqual({
    'other-volunteer': { nl: 'Vrijwilligers', en: 'Volunteers', fr: 'Bénévoles' },
  })

  // Twelve of twenty are 60 %: a mean may be said; of four workers it never may.
  const { lines } = await ask<ForecastView>('GET', `${ofWave}/forecast`)
  const verdict = (group: string) =>
    lines.find((line) => line.group === group && line.subject === 'group-mean')?.verdict
  expect([verdict('worker'), verdict('other-volunteer')]).toEqual(['not-sayable', 'sayable'])

  await ask('POST', `${ofWave}/open`)
  const { codes } = await ask<CodesMade>('POST', `${ofWave}/codes`, {
    kind: 'link',
    centre,
    group: 'other-volunteer',
    team: null,
    number: 12,
  })
  for (const [place, { address }] of codes.entries()) {
    const answers = { 'a.BW.Q1': String(2 + (place % 3)), 'a.BW.Q2': '2', 'o.BW.open': 'Koffie.' }
    const { start, whole } = await takePart(app, address, answers)
    expect(start).toContain('Bénévoles: 6.')
    expect(whole).toContain('name="o.BW.open"') // asked of volunteers only
  }
  const { rows } = await ask<ResponseView>('GET', `${ofWave}/response`)
  expect(rows[0]!.cells).toContainEqual({ group: 'other-volunteer', invited: 20, band: '50-75' })

  await ask('POST', `${ofWave}/close`)
  await ask('POST', `${ofWave}/publish`)
  const view = await ask<ProfileView>('GET', `${ofWave}/centres/${centre}/profile`)
  expect(view.profile.groups).toEqual([
    { group: 'worker', invited: 4, respondents: { shown: false } },
    { group: 'other-volunteer', invited: 20, respondents: { shown: true, value: 12 } },
  ])
  const welcome = view.profile.krachtlijnen.find(({ construct }) => construct === 'BW.welcome')!
  // Four people each at 2, 3 and 4: a mean of 3.
  expect(welcome.cells.find(({ group }) => group === 'other-volunteer')!.figure).toMatchObject({
    shown: true,
    value: { kind: 'small-group', n: 12, mean: 3 },
  })
  expect(view.library.instruments.flatMap(({ actorGroups = [] }) => actorGroups)).toMatchObject([
    { id: 'other-volunteer', title: { fr: 'Bénévoles' } },
  ])

  // The page for clients holds what clients were asked: here, nothing.
  const page = await app.inject({ method: 'GET', url: `/resultaat/${study.id}/${centre}` })
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/Vrijwilligers|other-volunteer/)
})

it('a group that the questionnaire does not ask keeps the wave from opening', async () => {
  const inTest = await here()
  const { waves } = await ownStudy(inTest, ['worker', 'other-neighbour'])
  expect(waves[0]!.missing.map(({ where, what }) => `${where}: ${what}`)).toContain(
    'Geledingen: Neighbour: De vragenlijst "neighbourhood-work-questionnaire" heeft geen vragen voor deze geleding.',
  )
})

it('a questionnaire that misspells its group is refused with the name that was meant', async () => {
  const { ask } = await here()
  const { study } = await ask<StudyView>('POST', '', {
    title: 'Buurthuizen',
    question: 'Wat draagt?',
    runBy: 'outside',
    languages: ['nl'],
  })
  await ask('POST', `/${study.id}/frameworks`, { fileName: 'kader.yaml', yaml: example('framework.yaml') })
  const slip = example('instrument.yaml').replace(
    'actorGroups: [other-volunteer]',
    'actorGroups: [other-volonteer]',
  )
  await expect(
    ask('POST', `/${study.id}/frameworks`, { fileName: 'vragen.yaml', yaml: slip }),
  ).rejects.toThrow('bedoelde u \\"other-volunteer\\"?')
})
