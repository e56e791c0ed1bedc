/** Who did what to codings, codes and memos, in order. Undo is read from here, and so is what others have to hear. */
import type {
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MemoId,
  RoundId,
  StudyId,
  TenantId,
} from '../../foundation/ids.ts'
import type { Layer } from '../../qualitative/coding.ts'
import type { CodingAct } from '../../qualitative/coding-acts/act-history.ts'
import type { Transaction } from '../database.ts'

/** What an act was done to, in ids, positions and facets; never text of a transcript. */
export type ActSubject =
  | (Pick<CodingAct, 'coding' | 'before' | 'after' | 'repeats'> & { readonly layer: Layer })
  | { readonly codes: readonly CodeId[]; readonly codebookVersion: number; readonly into?: CodeId }
  | { readonly memo: MemoId }
  /** A round was opened, closed or settled, or somebody said that they are done with the document. */
  | { readonly round: RoundId }

export interface StoredAct {
  readonly id: string
  readonly at: Date
  readonly coder: CoderId
  readonly act: string
  /** null: about the codebook. */
  readonly document: DocumentId | null
  readonly subject: ActSubject
}

export async function insertAct(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  act: StoredAct,
): Promise<void> {
  await tx.query(
    `INSERT INTO coding_act (tenant_id, study_id, id, at, coder_id, act, document_id, subject)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenant, study, act.id, act.at, act.coder, act.act, act.document, JSON.stringify(act.subject)],
  )
}

/** The acts of one coder on the codings of one document, in the order in which they were done. */
export async function codingActsOf(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  coder: CoderId,
): Promise<(CodingAct & { readonly layer: Layer })[]> {
  const rows = await tx.query<{ id: string; subject: Omit<CodingAct, 'id' | 'coder'> & { layer: Layer } }>(
    `SELECT id, subject FROM coding_act
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND coder_id = $4 AND subject ? 'coding'
      ORDER BY at, id`,
    [tenant, study, document, coder],
  )
  return rows.map(({ id, subject }) => ({ id, coder, ...subject }))
}

export interface ActHeard {
  readonly id: string
  readonly coder: CoderId
  readonly act: string
  readonly coding: CodingId | null
  readonly isOfCodebook: boolean
  /** The round of a document moved on, or something in its consensus was decided. */
  readonly isOfRound: boolean
}

/**
 * Acts on a document and on the codebook from the millisecond of `after` on, that one included: two acts of one
 * millisecond have no order, and hearing one twice does no harm. null: all there are.
 */
export async function actsSince(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  after: string | null,
): Promise<ActHeard[]> {
  return tx.query(
    `SELECT id, coder_id AS coder, act, (subject ->> 'coding')::uuid AS coding,
            document_id IS NULL AS "isOfCodebook", subject ? 'round' OR subject ? 'settled' AS "isOfRound"
       FROM coding_act
      WHERE tenant_id = $1 AND study_id = $2 AND (document_id = $3 OR document_id IS NULL)
        AND id >= $4::uuid
      ORDER BY id`,
    [tenant, study, document, after === null ? firstOfAll : firstOfItsMillisecond(after)],
  )
}

export async function lastActOf(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM coding_act
      WHERE tenant_id = $1 AND study_id = $2 AND (document_id = $3 OR document_id IS NULL)
      ORDER BY id DESC LIMIT 1`,
    [tenant, study, document],
  )
  return row?.id ?? null
}

const firstOfAll = '00000000-0000-0000-0000-000000000000'

/** A v7 id begins with the millisecond in which it was made: 48 bits, then chance. */
function firstOfItsMillisecond(id: string): string {
  return `${id.slice(0, 13)}-0000-0000-000000000000`
}
