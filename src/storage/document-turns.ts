/**
 * The turns of the newest text of each document, for searching. Each word of a turn stands in `stems` at its place:
 * as its Dutch stem, and, with weight A, as it was said. The stem finds `luisteren` for `luisterend`; the word as said
 * serves `luister*` and "precies deze woorden".
 */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { DocumentId, ParticipantId, StudyId, TenantId } from '../foundation/ids.ts'
import type { DocumentText, Participant, Speaker } from '../qualitative/document.ts'
import { wordsOf } from '../qualitative/search/words-of.ts'
import { codePointIndex, textOf } from '../qualitative/text/code-points.ts'
import type { Transaction } from './database.ts'

/**
 * What a tsvector can hold: 16,383 places (256 of one word), and 1 MB. Of a turn longer than that (an hour and a half of
 * speech without a pause, or a book pasted as one paragraph) only the first part is found by searching.
 */
const MOST_PLACES = 16_383
const MOST_BYTES = 1_000_000

/** Of a word longer than this the rest is not searched; PostgreSQL refuses one of 2,046 bytes. */
const LONGEST_WORD = 100

/** Replaces what can be found of a document, after locking it or after a new version of its text. */
export async function storeTurns(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  text: DocumentText,
  speakers: readonly Speaker[],
  participants: readonly Participant[],
): Promise<void> {
  const groupOf = new Map(participants.map(({ id, group }) => [id, group]))
  const index = codePointIndex(text.text)
  const said = text.turns.map((turn) => ({
    turn,
    forms: wordsOf(textOf(text.text, { start: turn.wordsStart, end: turn.end }, index))
      .slice(0, MOST_PLACES)
      .map(({ form }) => (form.length > LONGEST_WORD ? [...form].slice(0, LONGEST_WORD).join('') : form)),
  }))
  const stems = await stemsOf(
    tx,
    said.flatMap(({ forms }) => forms),
  )
  const rows = said.map(({ turn, forms }, place): StoredTurn => {
    const participant = turn.speaker === null ? null : (speakers[turn.speaker]?.participant ?? null)
    return {
      number: place + 1,
      start_at: turn.start,
      end_at: turn.end,
      participant_id: participant,
      actor_group: participant && (groupOf.get(participant) ?? null),
      stems: vectorOf(forms, stems),
    }
  })
  await tx.query('DELETE FROM document_turn WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3', [
    tenant,
    study,
    document,
  ])
  await tx.query(
    `INSERT INTO document_turn
       (tenant_id, study_id, document_id, number, start_at, end_at, participant_id, actor_group, stems)
     SELECT $1, $2, $3, number, start_at, end_at, participant_id, actor_group, stems::tsvector
       FROM jsonb_to_recordset($4::jsonb) AS given
         (number integer, start_at integer, end_at integer, participant_id uuid, actor_group text, stems text)`,
    [tenant, study, document, JSON.stringify(rows)],
  )
}

interface StoredTurn {
  readonly number: number
  readonly start_at: number
  readonly end_at: number
  readonly participant_id: ParticipantId | null
  readonly actor_group: ActorGroup | null
  readonly stems: string
}

/** The Dutch stem of each word, by word. A word that stemming leaves out (`van`, `het`) has none. */
export async function stemsOf(
  tx: Transaction,
  forms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ form: string; stem: string }>(
    `SELECT form, stem FROM unnest($1::text[]) AS form, unnest(ts_lexize('dutch_stem', form)) AS stem`,
    [[...new Set(forms)]],
  )
  return new Map(rows.map(({ form, stem }) => [form, stem]))
}

/** `'luister':2 'luisterend':2A`. Words hold letters and digits only, so nothing in them needs escaping. */
function vectorOf(forms: readonly string[], stems: ReadonlyMap<string, string>): string {
  const places = new Map<string, string[]>()
  const put = (lexeme: string, place: string) => {
    const known = places.get(lexeme)
    if (known) known.push(place)
    else places.set(lexeme, [place])
  }
  let bytes = 0
  for (const [i, form] of forms.entries()) {
    const stem = stems.get(form)
    bytes += Buffer.byteLength(form) + Buffer.byteLength(stem ?? '') + 16
    if (bytes > MOST_BYTES) break
    put(form, `${i + 1}A`)
    if (stem !== undefined) put(stem, `${i + 1}`)
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ')
}
