/** Permission to answer once. A code is found by its keyed hash; nothing here joins to an answer. */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, TenantId, WaveId } from '../foundation/ids.ts'
import type { Wave } from '../study/wave.ts'
import type { Transaction } from './database.ts'

/** What one code gives permission for. */
export interface Invitation {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centre: CentreId
  readonly group: ActorGroup
  readonly team: TeamId | null
  readonly kind: 'slip' | 'link'
}

export interface FoundInvitation extends Invitation {
  readonly state: Wave['state']
  /** The keyed hash of what was sent with it; null while nothing was. */
  readonly submissionHash: Uint8Array | null
}

export async function insertAccessCodes(
  tx: Transaction,
  tenant: TenantId,
  invitation: Invitation,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await tx.query(
    `INSERT INTO access_code (tenant_id, code_hash, study_id, wave_id, centre_id, actor_group, team_id, kind)
     SELECT $1, decode(hash, 'hex'), $2, $3, $4, $5, $6, $7 FROM unnest($8::text[]) AS made (hash)`,
    [
      tenant,
      invitation.study,
      invitation.wave,
      invitation.centre,
      invitation.group,
      invitation.team,
      invitation.kind,
      // By their hash, so that the order in the table is not the order on the sheet of cards.
      hashes.map(hex).toSorted(),
    ],
  )
}

/**
 * The invitations behind these hashes, by the hash in hex. `hold` keeps their waves from closing until the
 * transaction ends: an answer is in before the box is opened, or it is refused.
 */
export async function invitationsByHash(
  tx: Transaction,
  tenant: TenantId,
  hashes: readonly Uint8Array[],
  hold: 'hold waves' | 'only look' = 'only look',
): Promise<Map<string, FoundInvitation>> {
  const rows = await tx.query<{
    hash: string
    study_id: StudyId
    wave_id: WaveId
    centre_id: CentreId
    actor_group: ActorGroup
    team_id: TeamId | null
    kind: 'slip' | 'link'
    state: Wave['state']
    submission_hash: Uint8Array | null
  }>({
    name: hold === 'hold waves' ? 'invitations-hold' : 'invitations-look',
    text: `SELECT encode(code.code_hash, 'hex') AS hash, code.study_id, code.wave_id, code.centre_id,
                  code.actor_group, code.team_id, code.kind, code.submission_hash, wave.state
             FROM access_code AS code
             JOIN wave ON wave.tenant_id = code.tenant_id AND wave.study_id = code.study_id AND wave.id = code.wave_id
            WHERE code.tenant_id = $1
              AND code.code_hash = ANY (SELECT decode(hash, 'hex') FROM unnest($2::text[]) AS asked (hash))
            ${hold === 'hold waves' ? 'FOR SHARE OF wave' : ''}`,
    values: [tenant, hashes.map(hex)],
  })
  return new Map(
    rows.map((row) => [
      row.hash,
      {
        study: row.study_id,
        wave: row.wave_id,
        centre: row.centre_id,
        group: row.actor_group,
        team: row.team_id,
        kind: row.kind,
        state: row.state,
        submissionHash: row.submission_hash,
      },
    ]),
  )
}

/** Marks unused codes as used, and says which ones it marked (in hex): a code used meanwhile is not among them. */
export async function claimAccessCodes(
  tx: Transaction,
  tenant: TenantId,
  claims: readonly { readonly codeHash: Uint8Array; readonly submissionHash: Uint8Array }[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ hash: string }>({
    name: 'claim-access-codes',
    text: `UPDATE access_code AS code SET submission_hash = decode(claim.submission, 'hex')
             FROM unnest($2::text[], $3::text[]) AS claim (code, submission)
            WHERE code.tenant_id = $1 AND code.code_hash = decode(claim.code, 'hex') AND code.submission_hash IS NULL
        RETURNING claim.code AS hash`,
    values: [
      tenant,
      claims.map(({ codeHash }) => hex(codeHash)),
      claims.map(({ submissionHash }) => hex(submissionHash)),
    ],
  })
  return new Set(rows.map(({ hash }) => hash))
}

/** How many answered per centre and group. Counted from the codes: the answers themselves are not touched. */
export async function usedCodes(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<{ readonly centre: CentreId; readonly group: ActorGroup; readonly used: number }[]> {
  return tx.query(
    `SELECT centre_id AS centre, actor_group AS "group", count(*) AS used FROM access_code
      WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3 AND submission_hash IS NOT NULL
      GROUP BY centre_id, actor_group`,
    [tenant, study, wave],
  )
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
