/**
 * Every route against everybody who might ask. A route that is added to the contract needs a row here: the
 * compiler asks for it. Whoever may not, hears word for word what they would hear of a study that does not exist.
 */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import type {
  CentreId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MemoId,
  PersonId,
  QuoteId,
  RoundId,
  StudyId,
} from '../foundation/ids.ts'
import type { GivenFile } from '../foundation/file.ts'
import { codebook } from '../operations/codebook/codebook.ts'
import { createStudy } from '../operations/create-study.ts'
import { makeExampleStudy } from '../operations/make-example-study.ts'
import type { Surroundings } from '../operations/operation.ts'
import { publicExample } from '../operations/public-result.ts'
import { openSession } from '../operations/sign-in.ts'
import { coderOfPerson } from '../storage/qualitative/coders.ts'
import { insertCodings } from '../storage/qualitative/codings.ts'
import { insertLockedDocument } from '../storage/qualitative/documents.ts'
import { insertMemo } from '../storage/qualitative/memos.ts'
import { insertQuote } from '../storage/qualitative/quotes.ts'
import { insertRound } from '../storage/qualitative/rounds.ts'
import { storeMember } from '../storage/study-members.ts'
import { studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import { createApp } from './app.ts'
import { contract, type Input, type RouteName } from './contract.ts'

const everybody = [
  'nobody',
  'stranger',
  'administrator',
  'researcher of another study',
  'reader of another centre',
  'reader of the centre',
  'researcher',
] as const
type Role = (typeof everybody)[number]

const signedIn = everybody.slice(1)
const members = everybody.slice(4)

interface Row<Name extends RouteName> {
  readonly may: readonly Role[]
  readonly body?: (at: Place) => Input<Name>['body']
}

/** Who may, and what they send. The study is published, so an act that comes too late is refused for that reason. */
const table: { readonly [Name in RouteName]: Row<Name> } = {
  session: { may: everybody },
  signIn: { may: everybody, body: () => ({ name: 'niemand', password: 'verkeerd' }) },
  signOut: { may: everybody },
  setUp: {
    may: everybody,
    body: () => ({
      token: 'geraden',
      runBy: 'outside',
      name: 'x',
      displayName: 'x',
      password: 'x'.repeat(12),
    }),
  },
  acceptInvitation: { may: everybody, body: () => ({ token: 'geraden', password: 'x'.repeat(12) }) },
  changePassword: {
    may: signedIn,
    body: () => ({ current: 'geraden', password: 'x'.repeat(12) }),
  },
  people: { may: ['administrator'] },
  invitePerson: {
    may: ['administrator'],
    body: () => ({ name: 'nieuw', displayName: 'Nieuw', mayAdminister: true }),
  },
  renewInvitation: { may: ['administrator'] },
  frameworks: { may: everybody },
  studyFrameworks: { may: members },
  addStudyFramework: { may: ['researcher'], body: () => ({ fileName: 'eigen.yaml', yaml: 'id: x' }) },
  studies: { may: signedIn },
  createStudy: {
    may: ['administrator'],
    body: () => ({ title: 'Nieuw', question: '', runBy: 'outside', languages: ['nl'] }),
  },
  study: { may: members },
  updateStudy: {
    may: ['researcher'],
    body: () => ({
      version: 0,
      title: 'Anders',
      question: '',
      runBy: 'outside',
      languages: ['nl'],
      groups: [],
      centres: [],
    }),
  },
  addCentresFromCsv: { may: ['researcher'], body: () => ({ csv: 'name\nErbij\n' }) },
  methodLog: { may: ['researcher'] },
  addToMethodLog: { may: ['researcher'], body: () => ({ entry: 'Gesproken met de directie.' }) },
  members: { may: ['researcher'] },
  setMember: {
    may: ['researcher'],
    body: ({ people, centre }) => ({ person: people['reader of the centre'], role: 'centreReader', centre }),
  },
  audit: { may: ['researcher'] },
  addWave: { may: ['researcher'] },
  updateWave: {
    may: ['researcher'],
    body: () => ({ version: 1, minimumCells: {}, pooledStaff: false, invited: [] }),
  },
  forecast: { may: ['researcher'] },
  openWave: { may: ['researcher'] },
  closeWave: { may: ['researcher'] },
  publishWave: { may: ['researcher'] },
  response: { may: ['researcher'] },
  makeCodes: {
    may: ['researcher'],
    body: ({ centre }) => ({ kind: 'slip', centre, group: 'client', team: null, number: 1 }),
  },
  importWave: { may: ['researcher'], body: () => ({ csv: 'a\n1\n', mapping: 'x: 1', checkOnly: true }) },
  facts: { may: ['researcher'], body: () => ({ facts: [], seen: [] }) },
  profile: { may: ['researcher', 'reader of the centre'] },
  queryChoices: { may: ['researcher'] },
  searchConversations: {
    may: ['researcher'],
    body: () => ({ words: 'tijd', filter: {}, coded: null, from: 0 }),
  },
  proposeCodings: {
    may: ['researcher'],
    body: () => ({ words: 'tijd', filter: {}, coded: null, code: neverMade, unit: 'turn' }),
  },
  countCodings: {
    may: ['researcher'],
    body: () => ({ rows: 'code', columns: 'group', filter: {}, rollUp: true }),
  },
  codesTogether: {
    may: ['researcher'],
    body: () => ({ codes: [neverMade as CodeId], near: 'turn', filter: {}, rollUp: true }),
  },
  findPassages: { may: ['researcher'], body: () => ({ filter: {}, rollUp: true, from: 0 }) },
  savedQueries: { may: ['researcher'] },
  saveQuery: {
    may: ['researcher'],
    body: () => ({ name: 'Alles', query: { kind: 'passages', filter: {}, rollUp: true } }),
  },
  suggestCodes: { may: ['researcher'], body: () => ({ start: 0, end: 10 }) },
  exportQuery: {
    may: ['researcher'],
    body: () => ({
      query: { kind: 'passages', filter: {}, rollUp: true },
      format: 'csv',
      language: 'nl',
    }),
  },
  removeSavedQuery: { may: ['researcher'] },
  documents: { may: ['researcher'] },
  addDocument: {
    may: ['researcher'],
    body: () => ({
      title: 'Gesprek 1',
      kind: 'interview',
      centre: null,
      wave: null,
      groups: [],
      consent: 'none',
      text: 'I: Hoe?\nW1: Zo.',
    }),
  },
  pastImports: { may: ['researcher'] },
  checkImport: { may: ['researcher'], body: () => projectFile },
  importProject: { may: ['researcher'], body: () => projectFile },
  figuresChoices: { may: ['researcher'] },
  figureOfBlock: { may: ['researcher'] },
  figureProgress: { may: ['researcher'] },
  reproduceInR: { may: ['researcher'] },
  methodText: { may: signedIn },
  previewExport: { may: ['researcher'] },
  exportProject: { may: ['researcher'] },
  exportCodebook: { may: ['researcher'] },
  exportTable: { may: ['researcher'] },
  uploadDocument: {
    may: ['researcher'],
    body: () => ({ name: 'gesprek.txt', bytes: new TextEncoder().encode('I: Hoe?\nW1: Zo.') }),
  },
  document: { may: ['researcher'] },
  updateDocument: {
    may: ['researcher'],
    body: () => ({
      version: 99,
      title: 'Anders',
      kind: 'interview',
      centre: null,
      wave: null,
      groups: [],
      consent: 'none',
    }),
  },
  discardDraft: { may: ['researcher'] },
  draft: { may: ['researcher'] },
  changeDraft: { may: ['researcher'], body: () => ({ version: 1, acts: [{ act: 'look-for-roster' }] }) },
  lockDocument: {
    may: ['researcher'],
    body: () => ({ version: 1, evenUndecided: true, original: { until: '2027-01-01' } }),
  },
  editText: { may: ['researcher'], body: () => ({ textVersion: 99, text: 'Anders', alsoBefore: false }) },
  readOriginal: { may: ['researcher'] },
  keepOriginal: { may: ['researcher'], body: () => ({ until: null }) },
  destroyOriginal: { may: ['researcher'] },
  roster: { may: ['researcher'] },
  changeRoster: {
    may: ['researcher'],
    body: () => ({ version: 0, entries: [{ name: 'Els', pseudonym: 'Mia', also: [] }] }),
  },
  quotes: { may: ['researcher'] },
  proposeQuote: {
    may: ['researcher'],
    body: ({ document }) => ({
      document,
      textVersion: 1,
      start: 0,
      end: 4,
      about: { element: 'KL1' },
      direction: null,
    }),
  },
  wordQuote: {
    may: ['researcher'],
    body: () => ({ version: 1, wording: 'Anders', element: 'KL1', direction: null }),
  },
  readQuote: { may: ['researcher'], body: () => ({ version: 1, verdict: 'approved', why: '' }) },
  withdrawQuote: { may: ['researcher'], body: () => ({ version: 1, why: '' }) },
  evidencePreview: { may: ['researcher'] },
  releaseEvidence: { may: ['researcher'] },
  codebook: { may: ['researcher'] },
  addCode: { may: ['researcher'], body: () => ({ version: 0, parent: null, ...wordsOfCode }) },
  redefineCode: { may: ['researcher'], body: () => ({ version: 0, ...wordsOfCode }) },
  moveCode: { may: ['researcher'], body: () => ({ version: 0, parent: null, before: null }) },
  mergeCode: { may: ['researcher'], body: ({ code }) => ({ version: 0, into: code }) },
  splitCode: { may: ['researcher'], body: () => ({ version: 0, codings: [], ...wordsOfCode }) },
  retireCode: { may: ['researcher'], body: () => ({ version: 0 }) },
  reviveCode: { may: ['researcher'], body: () => ({ version: 0 }) },
  codePassages: { may: ['researcher'] },
  codingDesk: { may: ['researcher'] },
  addCoding: {
    may: ['researcher'],
    body: ({ code }) => ({
      id: neverMade,
      layer: { kind: 'shared' },
      code,
      start: 0,
      end: 3,
      textVersion: 1,
      direction: null,
      restsOn: null,
      level: null,
    }),
  },
  changeFacets: { may: ['researcher'], body: () => ({ direction: 'carries' }) },
  changeCode: { may: ['researcher'], body: ({ code }) => ({ code }) },
  changePassage: { may: ['researcher'], body: () => ({ start: 0, end: 5, textVersion: 1 }) },
  removeCoding: { may: ['researcher'] },
  restoreCoding: { may: ['researcher'] },
  undoCoding: { may: ['researcher'] },
  redoCoding: { may: ['researcher'] },
  memos: { may: ['researcher'] },
  writeMemo: {
    may: ['researcher'],
    body: () => ({ about: { kind: 'study' }, body: 'Mij viel op ...', document: null }),
  },
  rewriteMemo: { may: ['researcher'], body: () => ({ body: 'Mij viel iets anders op.' }) },
  removeMemo: { may: ['researcher'] },
  rounds: { may: ['researcher'] },
  openRound: { may: ['researcher'], body: ({ document }) => ({ documents: [document], coders: [] }) },
  finishDocument: { may: ['researcher'], body: ({ document }) => ({ document, isDone: true }) },
  closeRound: { may: ['researcher'] },
  roundAgreement: { may: ['researcher'] },
  roundDifferences: { may: ['researcher'] },
  settlePlaces: {
    may: ['researcher'],
    body: () => ({ places: [neverMade], take: 'all', coder: null, note: '' }),
  },
  settleRound: { may: ['researcher'] },
}
const rows = Object.entries(table) as [RouteName, Row<RouteName>][] // its keys are the names of the contract

interface Place {
  readonly study: string
  readonly wave: string
  readonly centre: string
  readonly document: string
  readonly quote: string
  readonly round: string
  readonly code: string
  readonly coding: string
  readonly memo: string
  readonly people: Readonly<Record<Exclude<Role, 'nobody'>, string>>
}

let fresh: FreshDatabase
let around: Surroundings
let app: FastifyInstance
let place: Place
let otherStudy: string
const cookies: Partial<Record<Role, string>> = {}

const onlyInOpenAnswers = 'dit-schreef-een-client-zelf'
const neverMade = '00000000-0000-4000-8000-000000000000'
const wordsOfCode = {
  name: 'Hoop',
  mark: '',
  definition: '',
  include: '',
  exclude: '',
  example: '',
  isCodable: true,
  colour: null,
}
const nowhere = {
  study: neverMade,
  wave: neverMade,
  centre: neverMade,
  document: neverMade,
  quote: neverMade,
  round: neverMade,
  code: neverMade,
  coding: neverMade,
  memo: neverMade,
}

beforeAll(async () => {
  fresh = await freshEmbedded()
  around = await installation(fresh.db)
  await makeExampleStudy(around)
  const study = (await publicExample(around, { kind: 'nobody' }, {}))! // the example was just made
  const { tenant, db } = around
  const centres = (await db.transaction((tx) => studyById(tx, tenant, study)))!.centres.map(({ id }) => id)
  const [wave] = await db.transaction((tx) => wavesOfStudy(tx, tenant, study))
  const asker = (role: Role) => somebody(around, role, role === 'administrator')
  const people = Object.fromEntries(
    await Promise.all(signedIn.map(async (role) => [role, (await asker(role)).id])),
  ) as Record<Exclude<Role, 'nobody'>, PersonId>

  const give = (role: Exclude<Role, 'nobody'>, centre: CentreId | null, to: StudyId = study) =>
    db.transaction((tx) =>
      storeMember(tx, tenant, to, {
        person: people[role],
        role: centre ? 'centreReader' : 'researcher',
        centre,
      }),
    )
  await give('researcher', null)
  await give('reader of the centre', centres[0]!)
  await give('reader of another centre', centres[1]!)
  const other = await createStudy(
    around,
    { kind: 'product' },
    { title: 'Een ander onderzoek', question: '', runBy: 'outside', languages: ['nl'] },
  )
  await give('researcher of another study', null, other.study.id)
  await db.query(
    `INSERT INTO open_answer (tenant_id, study_id, wave_id, id, centre_id, actor_group, question, body)
     VALUES ($1, $2, $3, $4, $5, 'client', 'open', $6)`,
    [tenant, study, wave!.id, around.uuidV4(), centres[0], onlyInOpenAnswers],
  )

  const { document, quote } = await documentWithQuote(study)
  const round = await settledRound(study, document)
  const coded = await codingWithMemo(study, document, people.researcher)
  place = { study, wave: wave!.id, centre: centres[0]!, document, quote, round, ...coded, people }
  otherStudy = other.study.id
  app = await createApp(around, { webFolder: null, reportBug: () => undefined })
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

/** A locked text of the policy makers, and a quote from it that waits for a second reading. */
async function documentWithQuote(study: StudyId) {
  const document = around.uuidV7() as DocumentId
  const quote = around.uuidV7() as QuoteId
  await around.db.transaction(async (tx) => {
    const about = {
      id: document,
      study,
      title: 'Beleidsplan',
      kind: 'policy-document' as const,
      centre: null,
      wave: null,
      groups: ['policyMaker' as const],
      consent: 'verbatim' as const,
      speakers: [],
      lockedOn: '2026-03-02',
      version: 1,
    }
    const text = { version: 1, text: 'Wij beslissen samen.', turns: [], editScript: [] }
    await insertLockedDocument(tx, around.tenant, about, text)
    await insertQuote(tx, around.tenant, study, {
      id: quote,
      document,
      textVersion: 1,
      start: 0,
      end: 3,
      participant: null,
      group: 'policyMaker',
      element: 'KL1',
      direction: null,
      wording: 'Wij',
      isRephrased: false,
      state: 'proposed',
      proposedBy: neverMade as CoderId,
      readBy: null,
      why: '',
    })
  })
  return { document, quote }
}

/** A round that is over: every act in it comes too late. */
async function settledRound(study: StudyId, document: DocumentId): Promise<RoundId> {
  const round = around.uuidV7() as RoundId
  await around.db.transaction((tx) =>
    insertRound(tx, around.tenant, {
      id: round,
      study,
      number: 9,
      state: 'settled',
      documents: [document],
      coders: [neverMade as CoderId],
      finished: [],
      openedOn: '2026-03-02',
      closedOn: '2026-03-09',
    }),
  )
  return round
}

/** A coding and a memo of the researcher. */
async function codingWithMemo(study: StudyId, document: DocumentId, researcher: PersonId) {
  const { codes } = await codebook(around, { kind: 'product' }, { study })
  const code = codes.find(({ mark }) => mark === 'KL1')!.id
  const coding = around.uuidV7() as CodingId
  const memo = around.uuidV7() as MemoId
  await around.db.transaction(async (tx) => {
    const coder = await coderOfPerson(tx, around.tenant, study, researcher)
    await insertCodings(tx, around.tenant, study, [
      {
        id: coding,
        document,
        textVersion: 1,
        layer: { kind: 'shared' },
        coder,
        code,
        start: 0,
        end: 3,
        direction: null,
        restsOn: null,
        level: null,
        participants: [],
        isRemoved: false,
      },
    ])
    const writtenAt = around.now().toISOString()
    const about = { kind: 'coding', id: coding } as const
    await insertMemo(tx, around.tenant, study, { id: memo, about, coder, writtenAt, body: 'Samen.' })
  })
  return { code, coding, memo }
}

/** No project: whoever may come in hears why it is refused. */
const projectFile = { name: 'geen-project.qdpx', bytes: new TextEncoder().encode('geen zip') }

/** A new session each time: one of the routes signs out. */
async function ask(name: RouteName, role: Role, at: Omit<Place, 'people'> = place) {
  if (role !== 'nobody') {
    const person = place.people[role] as PersonId // made above
    cookies[role] = (await openSession(around, { kind: 'person', id: person }, { person })).token
  }
  const { method, path } = contract[name]
  const body: object | undefined = (table[name] as Row<RouteName>).body?.(place)
  const file = fileIn(body)
  return app.inject({
    method,
    url: addressOf(path, at),
    headers: { 'x-draagkracht': '1', ...(file && { 'content-type': 'application/octet-stream' }) },
    cookies: role === 'nobody' ? {} : { draagkracht: cookies[role]! },
    ...(body === undefined ? {} : { payload: file ? Buffer.from(file.bytes) : body }),
  })
}

const fileIn = (body: object | undefined) =>
  body !== undefined && 'bytes' in body ? (body as GivenFile) : null // only a row of a file route has bytes

const addressOf = (path: string, at: Omit<Place, 'people'>) =>
  path
    .replace(':person', place.people['reader of the centre'])
    .replace(':query', neverMade)
    .replace(':offsets', 'detect')
    .replace(':kind', 'interview')
    .replace(':group', 'none')
    .replace(':consent', 'none')
    .replace(':layers', 'evidence')
    .replace(':analysis', 'correlations')
    .replace(':block', 'worker.krachtlijnen')
    .replace(':what/:format', 'codes/csv')
    .replace(
      /:(study|wave|centre|document|quote|round|coding|code|memo)/g,
      (_all, part: keyof typeof at) => at[part],
    )

const whatIsThere = () =>
  fresh.db.query(
    `SELECT (SELECT count(*) FROM audit_record WHERE act <> 'sign-in') AS acts,
            (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM study_member) AS members,
            (SELECT count(*) FROM coding_act) AS coding`,
  )

it('every route of the contract has a row', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(contract).toSorted())
})

it('nothing is served beside the contract, its description, hearing what others code, taking part and the public results', () => {
  const ofContract = Object.values(contract).map(({ method, path }) => `${method} ${path}`)
  const beside = servedRoutes(app).filter((route) => !ofContract.includes(route))
  expect(beside.toSorted()).toEqual([
    'GET /api/openapi.json',
    'GET /api/studies/:study/documents/:document/changes',
    'GET /k/:code',
    'GET /kiosk',
    'GET /meedoen',
    'GET /resultaat/:study',
    'GET /resultaat/:study/:centre',
    'GET /resultaat/voorbeeld',
    'GET /vragen',
    'GET /vragen/alles',
    'GET /vragen/dank',
    'GET /vragen/gestopt',
    'POST /kiosk',
    'POST /meedoen',
    'POST /vragen',
    'POST /vragen/bewaar',
  ])
})

/** From the drawn tree: four columns of indentation are one level deeper. */
function servedRoutes(served: FastifyInstance): string[] {
  const path: string[] = []
  return served
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
      if (indent === undefined || part === undefined) return []
      path.splice(indent.length / 4, path.length, part)
      const all = (methods ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD')
      return all.map((method) => `${method} ${path.join('')}`)
    })
}

describe.each(rows.filter(([, { may }]) => may.length < everybody.length))('%s', (name, { may }) => {
  it.each(everybody.filter((role) => !may.includes(role)))(
    'is refused to: %s, as if there were no such study, and nothing is done',
    async (role) => {
      const before = await whatIsThere()
      const answer = await ask(name, role)
      expect(answer.statusCode).toBe(role === 'nobody' ? 401 : 404)
      const ofNothing = await ask(name, role, nowhere)
      expect([answer.statusCode, answer.body]).toEqual([ofNothing.statusCode, ofNothing.body])
      expect(await whatIsThere()).toEqual(before)
    },
  )
})

it.each(everybody.filter((role) => role !== 'researcher'))(
  'hearing what others code is refused to: %s, as if there were no such study',
  async (role) => {
    const listen = async (at: Omit<Place, 'people'>) => {
      const person = role === 'nobody' ? null : (place.people[role] as PersonId) // made above
      const opened = person && (await openSession(around, { kind: 'person', id: person }, { person }))
      const { statusCode, body } = await app.inject({
        url: addressOf('/api/studies/:study/documents/:document/changes', at),
        cookies: opened ? { draagkracht: opened.token } : {},
      })
      return [statusCode, body]
    }
    const answer = await listen(place)
    expect(answer[0]).toBe(role === 'nobody' ? 401 : 404)
    expect(answer).toEqual(await listen(nowhere))
  },
)

describe.each(rows)('%s', (name, { may }) => {
  it.each(may)('is not refused to: %s', async (role) => {
    const answer = await ask(name, role)
    expect(answer.statusCode).not.toBe(404)
    expect(answer.statusCode).not.toBe(500)
    // A file to keep is no JSON, and no refusal.
    const isFile = answer.headers['content-disposition'] !== undefined
    expect(isFile ? '' : (answer.json().problem ?? '')).not.toBe('not-signed-in')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).not.toContain(onlyInOpenAnswers)
  })
})

it.each(rows.filter(([name]) => contract[name].path.includes(':wave')))(
  '%s: a wave of another study does not exist in one’s own',
  async (name) => {
    const role = 'researcher of another study'
    const answer = await ask(name, role, { ...place, study: otherStudy })
    expect(answer.statusCode).toBe(404)
  },
)

describe('a change asked by another site', () => {
  const close = (url: string, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url, headers, cookies: { draagkracht: cookies.researcher! } })

  it.each([
    { how: 'without our header', path: '/api', headers: {} },
    { how: 'with the address written otherwise', path: '/%61pi', headers: {} },
    { how: 'from elsewhere', path: '/api', headers: { 'x-draagkracht': '1', origin: 'https://elders.be' } },
    { how: 'from nowhere', path: '/api', headers: { 'x-draagkracht': '1', origin: 'null' } },
  ])('is refused $how', async ({ path, headers }) => {
    const answer = await close(`${path}/studies/${place.study}/waves`, headers)
    expect([answer.statusCode, answer.json().problem]).toEqual([403, 'request-not-from-this-site'])
  })
})

it('a body cannot name another study than the address', async () => {
  const person = place.people['researcher of another study'] as PersonId
  const { token } = await openSession(around, { kind: 'person', id: person }, { person })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/studies/${place.study}/waves`,
    headers: { 'x-draagkracht': '1' },
    cookies: { draagkracht: token },
    payload: { study: otherStudy },
  })
  expect(answer.statusCode).toBe(404)
})

it('a large file is not even read from somebody who is not signed in', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/studies/${place.study}/waves/${place.wave}/import`,
    headers: { 'x-draagkracht': '1', 'content-type': 'application/json' },
    payload: `{"csv": "${'a'.repeat(5_000_000)} and no end`, // read, it would be called no JSON
  })
  expect([answer.statusCode, answer.json().problem]).toEqual([401, 'not-signed-in'])
})
