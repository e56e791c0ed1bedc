/** A study as it would stand on paper, opened, with the surroundings it needs: for tests of taking part. */
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { respondentPages } from '../../src/api/respondent-pages.ts'
import type { ActorGroup } from '../../src/foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, WaveId } from '../../src/foundation/ids.ts'
import { makeCodes } from '../../src/operations/make-codes.ts'
import type { Surroundings } from '../../src/operations/operation.ts'
import type { Database } from '../../src/storage/database.ts'
import { insertStudy } from '../../src/storage/studies.ts'
import { storeStudyFiles } from '../../src/storage/study-files.ts'
import { insertDraftWave, lockedWave, markWaveOpen } from '../../src/storage/waves.ts'
import { installation } from '../installation.ts'

export interface OpenStudy {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centre: CentreId
  readonly otherCentre: CentreId
  readonly team: TeamId
}

/** An installation that people reach on this machine, over http. */
export function surroundings(db: Database, publicUrl = 'http://localhost'): Promise<Surroundings> {
  return installation(db, { publicUrl })
}

/** OCMW Oostkamer: 22 clients, 6 workers, a manager and 9 policy makers; and a neighbour with 40 clients. */
export async function openStudy(
  around: Surroundings,
  form: 'short' | 'full' = 'short',
  state: 'open' | 'draft' = 'open',
): Promise<OpenStudy> {
  const made = {
    study: randomUUID() as StudyId,
    wave: randomUUID() as WaveId,
    centre: randomUUID() as CentreId,
    otherCentre: randomUUID() as CentreId,
    team: randomUUID() as TeamId,
  }
  const groups = (['client', 'worker', 'manager', 'policyMaker'] as const).map((group) => ({
    group,
    instrument: 'draagkracht-questionnaire',
    form,
    modules: [],
  }))
  const invited = (centre: CentreId, group: ActorGroup, number: number) => ({
    centre,
    group,
    team: null,
    number,
  })
  await around.db.transaction(async (tx) => {
    await insertStudy(tx, around.tenant, {
      id: made.study,
      title: 'Samen sterk 2026',
      question: 'Wat helpt mensen vooruit, en wat houdt hen tegen?',
      runBy: 'outside',
      languages: ['nl', 'en', 'fr'],
      isExample: false,
      groups,
      centres: [
        {
          id: made.centre,
          name: 'OCMW Oostkamer',
          whyChosen: '',
          training: '',
          context: '',
          teams: [{ id: made.team, name: 'Onthaal' }],
        },
        { id: made.otherCentre, name: 'OCMW Westrode', whyChosen: '', training: '', context: '', teams: [] },
      ],
      version: 1,
    })
    await storeStudyFiles(
      tx,
      around.tenant,
      made.study,
      [...around.libraryFiles].map(([id, content]) => ({ id, version: '1.0.0', own: false, content })),
    )
    await insertDraftWave(tx, around.tenant, {
      id: made.wave,
      study: made.study,
      number: 1,
      design: {
        minimumCells: { client: 10, worker: 5, manager: 5, policyMaker: 5 },
        pooledStaff: true,
        invited: [
          invited(made.centre, 'client', 22),
          invited(made.centre, 'worker', 6),
          invited(made.centre, 'manager', 1),
          invited(made.centre, 'policyMaker', 9),
          invited(made.otherCentre, 'client', 40),
        ],
      },
    })
    const wave = await lockedWave(tx, around.tenant, made.study, made.wave)
    if (state === 'open' && wave?.state === 'draft') await markWaveOpen(tx, around.tenant, wave, '2026-03-02')
  })
  return made
}

/** Codes for one group of the first centre. */
export async function codesFor(
  around: Surroundings,
  { study, wave, centre }: Pick<OpenStudy, 'study' | 'wave' | 'centre'>,
  group: ActorGroup,
  number: number,
): Promise<readonly string[]> {
  const kind = group === 'client' ? 'slip' : 'link'
  const asked = { study, wave, centre, group, team: null, kind, number } as const
  return (await makeCodes(around, { kind: 'product' }, asked)).codes.map(({ code }) => code)
}

/** The pages of taking part and nothing else. */
export async function respondentApp(around: Surroundings): Promise<FastifyInstance> {
  const app = Fastify({ logger: false })
  await app.register(cookie)
  await app.register(async (pages) => respondentPages(pages, around))
  return app
}
