import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import type { CentreId, PersonId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { uuidV7 } from '../foundation/uuid.ts'
import { insertAccessCodes } from '../storage/access-codes.ts'
import { changesInProcess } from '../storage/change-feed.ts'
import { readShippedLibrary } from '../storage/framework-files.ts'
import { insertPerson } from '../storage/people.ts'
import { studyById, updateStudyDesign } from '../storage/studies.ts'
import { storeMember } from '../storage/study-members.ts'
import { insertTenant } from '../storage/tenant.ts'
import { readWaveColumns } from '../storage/wave-columns.ts'
import { lockedWave, markWaveOpen, updateDraftDesign, waveById } from '../storage/waves.ts'
import type { Answers } from '../study/answers.ts'
import { answersTo, listsOf, peopleIn, type ByteColumns } from '../study/closed-wave/byte-columns.ts'
import { closeWave, closeWithColumns } from './close-wave.ts'
import { makeStudy } from './create-study.ts'
import { facts } from './facts.ts'
import type { Asker, Surroundings } from './operation.ts'
import { profile } from './profile.ts'
import { publishWave } from './publish-wave.ts'

const shipped = readShippedLibrary()
const PEOPLE = 600

let fresh: FreshDatabase
let around: Surroundings

beforeAll(async () => {
  // A database of its own: what closing sweeps out cannot be swept inside a transaction that is undone.
  const serverUrl = process.env.DATABASE_URL_TEST
  fresh = serverUrl ? await freshOnServer(serverUrl) : await freshEmbedded()
  const tenant = randomUUID() as TenantId
  await fresh.db.transaction((tx) => insertTenant(tx, tenant))
  around = {
    db: fresh.db,
    tenant,
    library: shipped.library,
    libraryFiles: shipped.files,
    now: () => new Date('2026-03-20T10:00:00Z'),
    uuidV7: () => uuidV7(Date.parse('2026-03-20T10:00:00Z'), randomBytes(10)),
    uuidV4: randomUUID,
    randomBytes,
    keys: { codePepper: randomBytes(32), submissionPepper: randomBytes(32), cookieKey: randomBytes(32) },
    sealingKeys: { make: () => randomBytes(32), find: () => null, destroy: () => undefined },
    publicUrl: 'http://localhost',
    changes: changesInProcess(),
    readDocument: () => Promise.reject(new Error('no file is read here')),
  }
})
afterAll(() => fresh.close())

const product: Asker = { kind: 'product' }

interface Opened {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centres: readonly CentreId[]
}

/** Two centres with workers and clients, open, without answers. */
async function openStudy(): Promise<Opened> {
  return around.db.transaction(async (tx) => {
    const { id, wave } = await makeStudy(tx, around, {
      title: 'Samen sterk',
      question: '',
      runBy: 'outside',
      languages: ['nl'],
      isExample: false,
      groups: (['client', 'worker'] as const).map((group) => ({
        group,
        instrument: 'draagkracht-questionnaire',
        form: 'full',
        modules: [],
      })),
    })
    const study = (await studyById(tx, around.tenant, id))!
    const centres = ['Merelveld', 'Lindehoek'].map((name) => ({
      id: randomUUID() as CentreId,
      name,
      whyChosen: '',
      training: '',
      context: '',
      teams: [],
    }))
    await updateStudyDesign(tx, around.tenant, { ...study, centres }, study.version)
    await updateDraftDesign(tx, around.tenant, id, wave, {
      minimumCells: { client: 10, worker: 5 },
      pooledStaff: false,
      invited: centres.flatMap(({ id: centre }) =>
        (['client', 'worker'] as const).map((group) => ({ centre, group, team: null, number: 400 })),
      ),
    })
    const draft = await lockedWave(tx, around.tenant, id, wave)
    if (draft?.state !== 'draft') throw new Error('expected a draft')
    await markWaveOpen(tx, around.tenant, draft, '2026-03-02')
    return { study: id, wave, centres: centres.map((centre) => centre.id) }
  })
}

/** The place of a person in the order of arrival, written in base 4 over six questions: so that a test can read it back. */
function arrivedAs(place: number): Answers {
  const digits = Array.from({ length: 6 }, (_, digit) => Math.floor(place / 4 ** digit) % 4)
  return {
    items: Object.fromEntries(digits.map((digit, item) => [`W.KL${item + 1}.1`, digit + 1])),
    best: [{ construct: 'KL1', codes: ['T01', 'other'], other: `iets anders ${place}` }],
    worst: [],
    open: { 'W.OPEN.1': `antwoord ${place}` },
  }
}

function arrivalOrder(columns: ByteColumns): number[] {
  const digits = Array.from({ length: 6 }, (_, item) => answersTo(columns, `W.KL${item + 1}.1`))
  return Array.from({ length: peopleIn(columns) }, (_, row) =>
    digits.reduce((sum, column, digit) => sum + (column[row]! - 1) * 4 ** digit, 0),
  )
}

async function sendAnswers({ study, wave, centres }: Opened, answers: readonly Answers[]): Promise<void> {
  await around.db.transaction(async (tx) => {
    const hashes = answers.map(() => randomBytes(32))
    const place = { study, wave, centre: centres[0]!, group: 'worker', team: null, kind: 'link' } as const
    await insertAccessCodes(tx, around.tenant, place, [...hashes, randomBytes(32)])
    // One after the other, so that the tables lie in the order of arrival.
    for (const [arrival, body] of answers.entries()) {
      await tx.query(
        `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, answers)
         VALUES ($1, $2, $3, $4, $5, 'worker', $6)`,
        [around.tenant, randomUUID(), study, wave, centres[0], JSON.stringify(body)],
      )
      await tx.query('UPDATE access_code SET submission_hash = $3 WHERE tenant_id = $1 AND code_hash = $2', [
        around.tenant,
        hashes[arrival],
        randomBytes(32),
      ])
    }
  })
}

/** Spearman's rank correlation between two orders of the same people. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const n = one.length
  const squares = one.reduce((sum, rank, place) => sum + (rank - other[place]!) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

const inOrder = (size: number) => Array.from({ length: size }, (_, place) => place)
/** Over 600 people the correlation of two random orders has a standard deviation of 0.04: five of them. */
const NEAR_ZERO = 0.21

describe('closing a wave', () => {
  let opened: Opened
  let columns: ByteColumns

  beforeAll(async () => {
    opened = await openStudy()
    await sendAnswers(opened, inOrder(PEOPLE).map(arrivedAs))
    // Behind the others in the table, so that the file cannot simply be cut off.
    await sendAnswers(await openStudy(), [
      { ...arrivedAs(0), open: { 'W.OPEN.1': 'antwoord van een ander' } },
    ])
    const seen = await closeWave(around, product, { study: opened.study, wave: opened.wave })
    expect(seen.waves[0]?.wave).toMatchObject({
      state: 'closed',
      openedOn: '2026-03-02',
      closedOn: '2026-03-20',
    })
    columns = await around.db.transaction((tx) =>
      readWaveColumns(tx, around.tenant, opened.study, opened.wave),
    )
  })

  it('keeps every answer once, and who answered what together', () => {
    expect(arrivalOrder(columns).toSorted((a, b) => a - b)).toEqual(inOrder(PEOPLE))
    expect(listsOf(columns).centres).toEqual(opened.centres)
    expect([...columns.get('lever:KL1:1')!]).toEqual(inOrder(PEOPLE).map(() => 1))
  })

  it('destroys the order in which answers came', () => {
    expect(Math.abs(rankCorrelation(arrivalOrder(columns), inOrder(PEOPLE)))).toBeLessThan(NEAR_ZERO)
  })

  it('leaves no answer row, nor the bytes of one in the file, while another wave is still open', async () => {
    await around.db.query('CHECKPOINT') // what is in memory only could not be found
    const [left] = await around.db.query<{ rows: number; file: Buffer }>(
      `SELECT (SELECT count(*) FROM answer WHERE wave_id = $1) AS rows,
              pg_read_binary_file(pg_relation_filepath('answer')) AS file`,
      [opened.wave],
    )
    expect(left?.rows).toBe(0)
    expect(left?.file.includes('antwoord van een ander')).toBe(true)
    expect(inOrder(PEOPLE).filter((place) => left?.file.includes(`antwoord ${place}`))).toEqual([])
  })

  it('leaves no example of an answer, nor of what was sent, among what the database gathers to plan by', async () => {
    await around.db.query('ANALYZE answer, access_code')
    const gathered = await around.db.query<{ column: string }>(
      `SELECT tablename || '.' || attname AS column FROM pg_stats WHERE tablename IN ('answer', 'access_code')`,
    )
    const columns = gathered.map(({ column }) => column)
    expect(columns).toContain('answer.actor_group') // it did gather
    expect(columns).toContain('access_code.kind')
    expect(columns).not.toContain('answer.answers')
    expect(columns).not.toContain('access_code.submission_hash')
  })

  it('forgets which codes were used, and in which order', async () => {
    const codes = await around.db.query<{ hash: string; used: boolean; writer: string }>(
      `SELECT encode(code_hash, 'hex') AS hash, submission_hash IS NOT NULL AS used, xmin::text AS writer
         FROM access_code WHERE wave_id = $1 ORDER BY ctid`,
      [opened.wave],
    )
    expect(codes.length).toBe(PEOPLE + 1)
    expect(codes.filter(({ used }) => used)).toEqual([])
    expect(new Set(codes.map(({ writer }) => writer)).size).toBe(1)
    expect(codes.map(({ hash }) => hash)).toEqual(codes.map(({ hash }) => hash).toSorted())
  })

  it('moves what people wrote to a table of its own, in an order of its own, under ids that hold no time', async () => {
    const open = await around.db.query<{ id: string; question: string; body: string }>(
      'SELECT id, question, body FROM open_answer WHERE wave_id = $1 ORDER BY ctid',
      [opened.wave],
    )
    expect(open.length).toBe(2 * PEOPLE)
    expect(new Set(open.map(({ question }) => question))).toEqual(new Set(['W.OPEN.1', 'other lever KL1']))
    for (const { id } of open) expect(id[14]).toBe('4')

    const written = open
      .filter(({ question }) => question === 'W.OPEN.1')
      .map(({ body }) => Number(body.split(' ')[1]))
    expect(Math.abs(rankCorrelation(written, inOrder(PEOPLE)))).toBeLessThan(NEAR_ZERO)
    expect(Math.abs(rankCorrelation(written, arrivalOrder(columns)))).toBeLessThan(NEAR_ZERO)
    const byId = open
      .filter(({ question }) => question === 'W.OPEN.1')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ body }) => Number(body.split(' ')[1]))
    expect(Math.abs(rankCorrelation(byId, arrivalOrder(columns)))).toBeLessThan(NEAR_ZERO)
  })

  it('cannot be done twice, nor around the operation', async () => {
    const again = closeWave(around, product, { study: opened.study, wave: opened.wave })
    await expect(again).rejects.toMatchObject({ code: 'wave-not-open' })
    const around_ = around.db.transaction(async (tx) => {
      const wave = (await waveById(tx, around.tenant, opened.study, opened.wave))!
      await closeWithColumns(tx, around, { ...wave, state: 'open', openedOn: '2026-03-02' }, columns, [])
    })
    await expect(around_).rejects.toThrow(/duplicate key/)
  })

  it('leaves a first edition that researchers can look at', async () => {
    const input = { study: opened.study, wave: opened.wave, centre: opened.centres[0]! }
    const seen = await profile(around, product, input)
    expect(seen.isPublished).toBe(false)
    expect(seen.edition.number).toBe(1)
    const worker = seen.profile.krachtlijnen[0]?.cells.find(({ group }) => group === 'worker')
    // The last base-4 digit of 0 to 599 is spread evenly: mean 2.5 on 1 to 4.
    expect(worker?.figure).toMatchObject({ shown: true, value: { kind: 'estimate', n: 600, mean: 2.5 } })
    const client = seen.profile.krachtlijnen[0]?.cells.find(({ group }) => group === 'client')
    expect(client?.figure).toEqual({ shown: false })
  })
})

describe('closing, looking and publishing', () => {
  async function member(study: StudyId, role: 'researcher' | 'centreReader', centre: CentreId | null) {
    const id = around.uuidV7() as PersonId
    await around.db.transaction(async (tx) => {
      await insertPerson(tx, around.tenant, {
        id,
        name: id,
        displayName: role,
        mayAdminister: false,
        passwordHash: null,
        invitation: null,
      })
      await storeMember(tx, around.tenant, study, { person: id, role, centre })
    })
    return { kind: 'person', id } as const
  }
  const refused = (code: string) => ({ code }) as Partial<Problem>
  const tenWorkers = inOrder(10).map((place) => ({
    ...arrivedAs(place),
    items: { 'W.KL1.1': 1 + (place % 4), 'PE.I1': 1 + (place % 5), 'PE.I2': 3 },
  }))

  it('shows a centre reader nothing before publication, and then their own centre only', async () => {
    const opened = await openStudy()
    const [own, other] = opened.centres as [CentreId, CentreId]
    const researcher = await member(opened.study, 'researcher', null)
    const reader = await member(opened.study, 'centreReader', own)
    const wave = { study: opened.study, wave: opened.wave }
    await sendAnswers(opened, tenWorkers)

    await expect(profile(around, researcher, { ...wave, centre: own })).rejects.toMatchObject(
      refused('wave-still-open'),
    )
    await expect(publishWave(around, researcher, wave)).rejects.toMatchObject(refused('wave-not-closed'))
    await expect(closeWave(around, reader, wave)).rejects.toMatchObject(refused('not-found'))
    await closeWave(around, researcher, wave)

    expect((await profile(around, researcher, { ...wave, centre: other })).isPublished).toBe(false)
    await expect(profile(around, reader, { ...wave, centre: own })).rejects.toMatchObject(
      refused('not-found'),
    )

    await publishWave(around, researcher, wave)
    const seen = await profile(around, reader, { ...wave, centre: own })
    expect(seen).toMatchObject({ isPublished: true, edition: { number: 1 } })
    expect(seen.profile.centre.name).toBe('Merelveld')
    await expect(profile(around, reader, { ...wave, centre: other })).rejects.toMatchObject(
      refused('not-found'),
    )
    await expect(profile(around, { kind: 'nobody' }, { ...wave, centre: own })).rejects.toMatchObject(
      refused('not-signed-in'),
    )
    await expect(publishWave(around, researcher, wave)).rejects.toMatchObject(refused('wave-published'))
  })

  it('renews the draft edition when a fact is filled in, and fixes it on publishing', async () => {
    const opened = await openStudy()
    const centre = opened.centres[0]!
    const wave = { study: opened.study, wave: opened.wave }
    await sendAnswers(opened, tenWorkers)
    await closeWave(around, product, wave)
    const impact = async () => {
      const seen = await profile(around, product, { ...wave, centre })
      return seen.profile.sense.find(({ dimension }) => dimension === 'impact')?.cell.figure
    }
    expect(await impact()).toEqual({ shown: false })

    const fact = { fact: 'F06', value: '82', source: 'jaarverslag' }
    await facts(around, product, { ...wave, centre, facts: [fact], seen: [] })
    // PE.I1 is 1 2 3 4 5 twice, PE.I2 always 3: the mean of the ten is 3
    expect(await impact()).toMatchObject({ shown: true, value: { kind: 'small-group', n: 10, mean: 3 } })

    await publishWave(around, product, wave)
    expect(await impact()).toMatchObject({ shown: true })
    const late = facts(around, product, { ...wave, centre, facts: [], seen: [fact] })
    await expect(late).rejects.toMatchObject(refused('wave-published'))
  })

  it('closes a wave that nobody answered', async () => {
    const opened = await openStudy()
    await closeWave(around, product, { study: opened.study, wave: opened.wave })
    const seen = await profile(around, product, {
      study: opened.study,
      wave: opened.wave,
      centre: opened.centres[1]!,
    })
    expect(seen.profile.groups.map(({ respondents }) => respondents)).toEqual([
      { shown: false },
      { shown: false },
    ])
    expect(JSON.stringify(seen.profile)).not.toContain('"shown":true')
  })
})
