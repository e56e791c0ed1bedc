import type { CentreId, PersonId, StudyId, TeamId, TenantId } from '../foundation/ids.ts'
import type { Centre, Study } from '../study/study.ts'
import type { Transaction } from './database.ts'

/** The study with its centres and teams in their own order, or null when there is none. */
export async function studyById(tx: Transaction, tenant: TenantId, id: StudyId): Promise<Study | null> {
  const [row] = await tx.query<Omit<Study, 'id' | 'runBy' | 'isExample' | 'centres' | 'pinned'> & RowOnly>(
    `SELECT title, question, run_by, languages, is_example, groups, version
       FROM study WHERE tenant_id = $1 AND id = $2`,
    [tenant, id],
  )
  if (!row) return null
  const { run_by, is_example, ...rest } = row
  return {
    id,
    ...rest,
    runBy: run_by,
    isExample: is_example,
    centres: await centresOfStudy(tx, tenant, id),
    pinned: await tx.query<Study['pinned'][number]>(
      `SELECT file_id AS id, version, own FROM study_file WHERE tenant_id = $1 AND study_id = $2 ORDER BY file_id`,
      [tenant, id],
    ),
  }
}

interface RowOnly {
  readonly run_by: Study['runBy']
  readonly is_example: boolean
}

async function centresOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Centre[]> {
  const centres = await tx.query<Omit<Centre, 'teams'>>(
    `SELECT id, name, why_chosen AS "whyChosen", training, context
       FROM centre WHERE tenant_id = $1 AND study_id = $2 ORDER BY place`,
    [tenant, study],
  )
  const teams = await tx.query<{ centre_id: CentreId; id: TeamId; name: string }>(
    'SELECT centre_id, id, name FROM team WHERE tenant_id = $1 AND study_id = $2 ORDER BY place',
    [tenant, study],
  )
  const ofCentre = Map.groupBy(teams, (team) => team.centre_id)
  return centres.map((centre) => ({
    ...centre,
    teams: (ofCentre.get(centre.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

/**
 * Holds the study until the transaction ends: whoever else wants to change it waits, and then reads it as it has
 * become. Nobody who reads, takes part or adds a row that points to the study is held up.
 */
export async function holdStudy(tx: Transaction, tenant: TenantId, id: StudyId): Promise<void> {
  await tx.query('SELECT 1 FROM study WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE', [tenant, id])
}

/** The studies a person has a role in, newest first: v7 ids hold the moment a study was made. */
export async function studiesOf(
  tx: Transaction,
  tenant: TenantId,
  person: PersonId,
): Promise<
  { readonly id: StudyId; readonly role: 'researcher' | 'centreReader'; readonly centre: CentreId | null }[]
> {
  return tx.query(
    `SELECT study_id AS id, role, centre_id AS centre
       FROM study_member WHERE tenant_id = $1 AND person_id = $2 ORDER BY study_id DESC`,
    [tenant, person],
  )
}

export async function exampleOf(tx: Transaction, tenant: TenantId): Promise<StudyId | null> {
  const [row] = await tx.query<{ id: StudyId }>(
    'SELECT id FROM study WHERE tenant_id = $1 AND is_example ORDER BY id LIMIT 1',
    [tenant],
  )
  return row?.id ?? null
}

export async function insertStudy(
  tx: Transaction,
  tenant: TenantId,
  study: Omit<Study, 'pinned'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO study (tenant_id, id, title, question, run_by, languages, is_example, groups, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tenant,
      study.id,
      study.title,
      study.question,
      study.runBy,
      study.languages,
      study.isExample,
      JSON.stringify(study.groups),
      study.version,
    ],
  )
  await storeCentres(tx, tenant, study.id, study.centres)
}

/**
 * Stores the design over version `from` and raises the version by one. false, with nothing stored, when
 * somebody else stored another version meanwhile.
 */
export async function updateStudyDesign(
  tx: Transaction,
  tenant: TenantId,
  study: Omit<Study, 'pinned' | 'isExample' | 'version'>,
  from: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE study SET title = $4, question = $5, run_by = $6, languages = $7, groups = $8, version = version + 1
      WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING id`,
    [
      tenant,
      study.id,
      from,
      study.title,
      study.question,
      study.runBy,
      study.languages,
      JSON.stringify(study.groups),
    ],
  )
  if (rows.length === 0) return false
  await storeCentres(tx, tenant, study.id, study.centres)
  return true
}

/** For a change beside the design itself (a file pinned): whoever has the study open must see it before they store. */
export async function raiseStudyVersion(tx: Transaction, tenant: TenantId, study: StudyId): Promise<void> {
  await tx.query('UPDATE study SET version = version + 1 WHERE tenant_id = $1 AND id = $2', [tenant, study])
}

/** One statement per table, whatever the number of centres. */
async function storeCentres(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  centres: readonly Centre[],
): Promise<void> {
  const teams = centres.flatMap((centre) =>
    centre.teams.map((team, place) => ({ centre: centre.id, id: team.id, place, name: team.name })),
  )
  await tx.query('DELETE FROM team WHERE tenant_id = $1 AND study_id = $2 AND NOT (id = ANY ($3::uuid[]))', [
    tenant,
    study,
    teams.map((team) => team.id),
  ])
  // Facts and readers of a centre that goes, go with it: nothing may point at a centre that is not there.
  const kept = centres.map((centre) => centre.id)
  for (const table of ['centre_fact', 'study_member']) {
    await tx.query(
      // A researcher has no centre. NULL = ANY of an empty list is false, not NULL, so that must be said.
      `DELETE FROM ${table} WHERE tenant_id = $1 AND study_id = $2
          AND centre_id IS NOT NULL AND NOT (centre_id = ANY ($3::uuid[]))`,
      [tenant, study, kept],
    )
  }
  await tx.query(
    'DELETE FROM centre WHERE tenant_id = $1 AND study_id = $2 AND NOT (id = ANY ($3::uuid[]))',
    [tenant, study, kept],
  )
  await tx.query(
    `INSERT INTO centre (tenant_id, study_id, id, place, name, why_chosen, training, context)
     SELECT $1, $2, id, place, name, why_chosen, training, context
       FROM jsonb_to_recordset($3::jsonb)
         AS given (id uuid, place integer, name text, why_chosen text, training text, context text)
     ON CONFLICT (tenant_id, study_id, id) DO UPDATE
       SET place = excluded.place, name = excluded.name, why_chosen = excluded.why_chosen,
           training = excluded.training, context = excluded.context`,
    [
      tenant,
      study,
      JSON.stringify(
        centres.map(({ id, name, whyChosen, training, context }, place) => ({
          id,
          place,
          name,
          why_chosen: whyChosen,
          training,
          context,
        })),
      ),
    ],
  )
  await tx.query(
    `INSERT INTO team (tenant_id, study_id, centre_id, id, place, name)
     SELECT $1, $2, centre, id, place, name
       FROM jsonb_to_recordset($3::jsonb) AS given (centre uuid, id uuid, place integer, name text)
     ON CONFLICT (tenant_id, study_id, centre_id, id) DO UPDATE SET place = excluded.place, name = excluded.name`,
    [tenant, study, JSON.stringify(teams)],
  )
}
