/** Which turns answer a search: in words, and in what is said about their document and who speaks. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, DocumentId, StudyId, TenantId, WaveId } from '../../foundation/ids.ts'
import type { DocumentKind } from '../../qualitative/document.ts'
import type { SearchExpression } from '../../qualitative/search/search-expression.ts'
import type { Passage } from '../../qualitative/passage.ts'
import type { Transaction } from '../database.ts'

export interface TurnFilter {
  /** null in a list: nobody in particular, of no one centre, of no wave. */
  readonly group?: readonly (ActorGroup | null)[]
  readonly centre?: readonly (CentreId | null)[]
  readonly wave?: readonly (WaveId | null)[]
  readonly kind?: readonly DocumentKind[]
  readonly document?: readonly DocumentId[]
}

export interface FoundTurn extends Passage {
  readonly document: DocumentId
  /** Within the document, from 1. */
  readonly number: number
}

/**
 * Every turn of the newest texts for which the search is true, in the order in which documents were added and turns
 * spoken. Words of a search stand in one turn. The centre is that of who speaks, or else of the document.
 */
export async function foundTurns(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  search: SearchExpression,
  stems: ReadonlyMap<string, string>,
  filter: TurnFilter,
): Promise<FoundTurn[]> {
  const values: unknown[] = [tenant, study, tsquery(search, stems)]
  const asked = (column: string, list: readonly (string | null)[] | undefined): string => {
    if (!list) return ''
    values.push(list.filter((one) => one !== null))
    const among = `${column}::text = ANY($${values.length}::text[])`
    return list.includes(null) ? ` AND (${among} OR ${column} IS NULL)` : ` AND ${among}`
  }
  return tx.query(
    `SELECT turn.document_id AS document, turn.number, turn.start_at AS start, turn.end_at AS "end"
       FROM document_turn turn
       JOIN document ON document.tenant_id = turn.tenant_id AND document.study_id = turn.study_id
        AND document.id = turn.document_id
       LEFT JOIN participant ON participant.tenant_id = turn.tenant_id AND participant.study_id = turn.study_id
        AND participant.id = turn.participant_id
      WHERE turn.tenant_id = $1 AND turn.study_id = $2 AND turn.stems @@ $3::tsquery${[
        asked('turn.actor_group', filter.group),
        asked('coalesce(participant.centre_id, document.centre_id)', filter.centre),
        asked('document.wave_id', filter.wave),
        asked('document.kind', filter.kind),
        asked('turn.document_id', filter.document),
      ].join('')}
      ORDER BY turn.document_id, turn.number`,
    values,
  )
}

/** `'luister' & !('kind':*A <-> ...)`. Words hold letters and digits only, so nothing in them needs escaping. */
export function tsquery(search: SearchExpression, stems: ReadonlyMap<string, string>): string {
  switch (search.is) {
    case 'word': {
      const stem = stems.get(search.form)
      return stem === undefined ? `'${search.form}':A` : `'${stem}'`
    }
    case 'beginning':
      return `'${search.form}':*A`
    case 'phrase':
      return `(${search.forms
        .map((form, i) =>
          search.isOpenEnded && i === search.forms.length - 1 ? `'${form}':*A` : `'${form}':A`,
        )
        .join(' <-> ')})`
    case 'not':
      return `!${tsquery(search.of, stems)}`
    default:
      return `(${search.of.map((part) => tsquery(part, stems)).join(search.is === 'and' ? ' & ' : ' | ')})`
  }
}
