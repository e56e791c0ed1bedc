/** The codebook of a study. A code is never deleted; a change is stored over the version it was made from, or not at all. */
import type { CodeId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Code, Codebook, CodeState } from '../../qualitative/code.ts'
import type { Transaction } from '../database.ts'

/** null when the study has none yet: it is made when somebody first asks for it. */
export async function codebookOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Codebook | null> {
  const [row] = await tx.query<{ version: number }>(
    'SELECT version FROM codebook WHERE tenant_id = $1 AND study_id = $2',
    [tenant, study],
  )
  if (!row) return null
  const codes = await tx.query<CodeRow>(
    `SELECT ${columns} FROM code WHERE tenant_id = $1 AND study_id = $2 ORDER BY id`,
    [tenant, study],
  )
  return { version: row.version, codes: codes.map(codeOf) }
}

/** Its codes, merged and retired ones too; none where it has no codebook yet. */
export async function codesOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<readonly Code[]> {
  return (await codebookOfStudy(tx, tenant, study))?.codes ?? []
}

export async function codeById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: CodeId,
): Promise<Code | null> {
  const [row] = await tx.query<CodeRow>(
    `SELECT ${columns} FROM code WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [tenant, study, id],
  )
  return row ? codeOf(row) : null
}

/**
 * Version 1, with these codes. false, with nothing stored, when the study has a codebook: of two who ask for it first
 * at the same moment, one waits here for the other's commit.
 */
export async function insertCodebook(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  codes: readonly Code[],
): Promise<boolean> {
  const made = await tx.query(
    `INSERT INTO codebook (tenant_id, study_id, version) VALUES ($1, $2, 1)
     ON CONFLICT DO NOTHING RETURNING version`,
    [tenant, study],
  )
  if (made.length === 0) return false
  await storeCodes(tx, tenant, study, codes)
  return true
}

/** Stores codes that are new or changed over version `from`, and raises it. false, with nothing stored, over another. */
export async function updateCodebook(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  from: number,
  changed: readonly Code[],
): Promise<boolean> {
  const raised = await tx.query(
    `UPDATE codebook SET version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND version = $3 RETURNING version`,
    [tenant, study, from],
  )
  if (raised.length === 0) return false
  await storeCodes(tx, tenant, study, changed)
  return true
}

async function storeCodes(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  codes: readonly Code[],
): Promise<void> {
  await tx.query(
    `INSERT INTO code (tenant_id, study_id, ${columns})
     SELECT $1, $2, ${columns}
       FROM jsonb_to_recordset($3::jsonb)
         AS given (id uuid, parent_id uuid, place integer, name text, mark text, definition text, include_rule text,
                   exclude_rule text, example text, element text, is_codable boolean, colour text,
                   is_retired boolean, merged_into uuid)
     ON CONFLICT (tenant_id, study_id, id) DO UPDATE
       SET parent_id = excluded.parent_id, place = excluded.place, name = excluded.name, mark = excluded.mark,
           definition = excluded.definition, include_rule = excluded.include_rule,
           exclude_rule = excluded.exclude_rule, example = excluded.example, element = excluded.element,
           is_codable = excluded.is_codable, colour = excluded.colour, is_retired = excluded.is_retired,
           merged_into = excluded.merged_into`,
    [tenant, study, JSON.stringify(codes.map(rowOf))],
  )
}

const columns =
  'id, parent_id, place, name, mark, definition, include_rule, exclude_rule, example, element, is_codable, ' +
  'colour, is_retired, merged_into'

interface CodeRow {
  readonly id: CodeId
  readonly parent_id: CodeId | null
  readonly place: number
  readonly name: string
  readonly mark: string
  readonly definition: string
  readonly include_rule: string
  readonly exclude_rule: string
  readonly example: string
  readonly element: string | null
  readonly is_codable: boolean
  readonly colour: string | null
  readonly is_retired: boolean
  readonly merged_into: CodeId | null
}

function codeOf(row: CodeRow): Code {
  const { id, place, name, mark, definition, example, element, colour } = row
  return {
    id,
    parent: row.parent_id,
    place,
    name,
    mark,
    definition,
    include: row.include_rule,
    exclude: row.exclude_rule,
    example,
    element,
    isCodable: row.is_codable,
    colour,
    state: stateIn(row),
  }
}

function stateIn({ merged_into: into, is_retired }: CodeRow): CodeState {
  if (into !== null) return { is: 'merged', into }
  return { is: is_retired ? 'retired' : 'in-use' }
}

function rowOf({ parent, include, exclude, isCodable, state, ...code }: Code): CodeRow {
  return {
    ...code,
    parent_id: parent,
    include_rule: include,
    exclude_rule: exclude,
    is_codable: isCodable,
    is_retired: state.is === 'retired',
    merged_into: state.is === 'merged' ? state.into : null,
  }
}
