/** Quote candidates of a study, each with the passage it came from. */
import type { QuoteId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Quote } from '../../qualitative/quote.ts'
import type { Transaction } from '../database.ts'

const quoteColumns = `quote.id, quote.document_id AS document, quote.text_version AS "textVersion",
  quote.start_at AS start, quote.end_at AS end, quote.participant_id AS participant, quote.actor_group AS "group",
  quote.element, quote.direction, quote.wording, quote.is_rephrased AS "isRephrased", quote.state,
  quote.proposed_by AS "proposedBy", quote.read_by AS "readBy", quote.why, quote.version`

/** A quote and what was said: the passage, some words around it, and the names of who worked on it. */
export interface StoredQuote extends Quote {
  readonly passage: string
  readonly before: string
  readonly after: string
  readonly proposer: string
  readonly reader: string | null
}

const CONTEXT = 160

/** In the order in which they were proposed: v7 ids hold that moment. `substring` counts code points, as we do. */
export async function quotesOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<StoredQuote[]> {
  return tx.query(
    `SELECT ${quoteColumns},
            substring(body FROM quote.start_at + 1 FOR quote.end_at - quote.start_at) AS passage,
            substring(body FROM greatest(1, quote.start_at + 1 - $3) FOR least(quote.start_at, $3)) AS before,
            substring(body FROM quote.end_at + 1 FOR $3) AS after,
            coalesce(proposer.display_name, proposing.name, '') AS proposer,
            coalesce(reader.display_name, reading.name) AS reader
       FROM quote
       JOIN document_text AS text ON text.tenant_id = quote.tenant_id AND text.study_id = quote.study_id
        AND text.document_id = quote.document_id AND text.version = quote.text_version
       LEFT JOIN person AS proposer ON proposer.tenant_id = quote.tenant_id AND proposer.id = quote.proposed_by
       LEFT JOIN coder AS proposing ON proposing.tenant_id = quote.tenant_id
        AND proposing.study_id = quote.study_id AND proposing.id = quote.proposed_by
       LEFT JOIN person AS reader ON reader.tenant_id = quote.tenant_id AND reader.id = quote.read_by
       LEFT JOIN coder AS reading ON reading.tenant_id = quote.tenant_id
        AND reading.study_id = quote.study_id AND reading.id = quote.read_by
      WHERE quote.tenant_id = $1 AND quote.study_id = $2 ORDER BY quote.id`,
    [tenant, study, CONTEXT],
  )
}

export async function quoteById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  quote: QuoteId,
): Promise<Quote | null> {
  const [row] = await tx.query<Quote>(
    `SELECT ${quoteColumns} FROM quote WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [tenant, study, quote],
  )
  return row ?? null
}

export async function insertQuote(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  quote: Omit<Quote, 'version'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO quote (tenant_id, study_id, id, document_id, text_version, start_at, end_at, participant_id, actor_group,
                        element, direction, wording, is_rephrased, state, proposed_by, read_by, why, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)`,
    [
      tenant,
      study,
      quote.id,
      quote.document,
      quote.textVersion,
      quote.start,
      quote.end,
      quote.participant,
      quote.group,
      quote.element,
      quote.direction,
      quote.wording,
      quote.isRephrased,
      quote.state,
      quote.proposedBy,
      quote.readBy,
      quote.why,
    ],
  )
}

/** Over the version it was read in; false when somebody changed it meanwhile. The passage it came from stays. */
export async function updateQuote(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  quote: Quote,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE quote SET element = $5, direction = $6, wording = $7, is_rephrased = $8, state = $9, proposed_by = $10,
                      read_by = $11, why = $12, version = version + 1
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND version = $4 RETURNING id`,
    [
      tenant,
      study,
      quote.id,
      quote.version,
      quote.element,
      quote.direction,
      quote.wording,
      quote.isRephrased,
      quote.state,
      quote.proposedBy,
      quote.readBy,
      quote.why,
    ],
  )
  return rows.length === 1
}
