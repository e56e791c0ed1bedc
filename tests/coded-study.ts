/** A study with conversations and codings in the database, as one would write it down, for tests. */
import type { ActorGroup } from '../src/foundation/actor-group.ts'
import type {
  CentreId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  ParticipantId,
  RoundId,
  StudyId,
  WaveId,
} from '../src/foundation/ids.ts'
import type { Surroundings } from '../src/operations/operation.ts'
import type { Facets, Layer } from '../src/qualitative/coding.ts'
import type { DocumentKind, QuotingConsent } from '../src/qualitative/document.ts'
import type { Passage } from '../src/qualitative/passage.ts'
import { codePointIndex } from '../src/qualitative/text/code-points.ts'
import { speakerTurns } from '../src/qualitative/text/speaker-turns.ts'
import { writeDocumentText } from '../src/storage/qualitative/document-texts.ts'
import { insertLockedDocument } from '../src/storage/qualitative/documents.ts'
import { insertParticipant } from '../src/storage/qualitative/participants.ts'
import { insertStudy } from '../src/storage/studies.ts'
import { studyOnPaper } from './study-on-paper.ts'

export interface CodedStudy {
  readonly study: StudyId
  readonly centres: readonly CentreId[]
  /** Somebody who speaks under this label in each document where it stands: `werker 1`. */
  person(label: string, group: ActorGroup, centre?: CentreId): Promise<ParticipantId>
  /** Lines `label: words`; labels that are nobody's (`interviewer`) count for nobody. */
  document(text: string, about?: AboutPaper): Promise<DocumentId>
  /** The next version of a text: `from` in it becomes `to`. */
  edit(document: DocumentId, from: string, to: string): Promise<void>
  code(name: string, about?: { readonly parent?: CodeId; readonly mergedInto?: CodeId }): Promise<CodeId>
  /** Codes where these words stand in the newest text, for whoever says them. */
  coding(document: DocumentId, words: string, code: CodeId, about?: AboutCoding): Promise<CodingId>
}

interface AboutPaper {
  readonly title?: string
  readonly kind?: DocumentKind
  readonly centre?: CentreId
  readonly wave?: WaveId
  readonly consent?: QuotingConsent
}

interface AboutCoding extends Partial<Facets> {
  readonly layer?: Layer
  readonly isRemoved?: boolean
  readonly coder?: CoderId
}

/** Two centres, Merelveld and Waterzijde. */
export async function codedStudy(around: Surroundings): Promise<CodedStudy> {
  const { tenant, db } = around
  const study = around.uuidV7() as StudyId
  const paper = studyOnPaper('client worker\n Merelveld 90 24\n Waterzijde 22 6').study
  const centres = paper.centres.map((centre) => ({ ...centre, id: around.uuidV7() as CentreId }))
  await db.transaction(async (tx) => {
    await insertStudy(tx, tenant, { ...paper, id: study, centres })
    await tx.query('INSERT INTO codebook (tenant_id, study_id, version) VALUES ($1, $2, 1)', [tenant, study])
  })
  const people = new Map<string, ParticipantId>()
  const texts = new Map<DocumentId, string[]>()
  let codes = 0

  return {
    study,
    centres: centres.map(({ id }) => id),
    async person(label, group, centre) {
      const id = around.uuidV7() as ParticipantId
      await db.transaction((tx) =>
        insertParticipant(tx, tenant, study, { id, group, centre: centre ?? null }),
      )
      people.set(label, id)
      return id
    },
    async document(text, about = {}) {
      const id = around.uuidV7() as DocumentId
      const { labels, turns } = speakerTurns(text)
      const speakers = labels.map((label) => ({ label, participant: people.get(label) ?? null }))
      await db.transaction((tx) =>
        insertLockedDocument(
          tx,
          tenant,
          {
            id,
            study,
            title: about.title ?? `Gesprek ${texts.size + 1}`,
            kind: about.kind ?? 'interview',
            centre: about.centre ?? null,
            wave: about.wave ?? null,
            groups: [],
            consent: about.consent ?? 'verbatim',
            version: 1,
            speakers,
            lockedOn: '2026-03-02',
          },
          { version: 1, text, turns, editScript: [] },
        ),
      )
      texts.set(id, [text])
      return id
    },
    async edit(document, from, to) {
      const versions = texts.get(document) ?? []
      const before = versions.at(-1) ?? ''
      const replaced = placeOf(from, before)
      const text = before.replace(from, to)
      const version = versions.push(text)
      await db.transaction(async (tx) => {
        await tx.query(
          `UPDATE document SET text_version = $4, text_length = $5
            WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
          [tenant, study, document, version, [...text].length],
        )
        await writeDocumentText(tx, tenant, study, document, '2026-03-03', {
          version,
          text,
          turns: speakerTurns(text).turns,
          editScript: [{ ...replaced, inserted: to }],
        })
      })
    },
    async code(name, { parent, mergedInto } = {}) {
      const id = around.uuidV7() as CodeId
      await db.query(
        `INSERT INTO code (tenant_id, study_id, id, parent_id, place, name, mark, definition, include_rule,
                           exclude_rule, example, is_codable, is_retired, merged_into)
         VALUES ($1, $2, $3, $4, $5, $6, $6, '', '', '', '', true, false, $7)`,
        [tenant, study, id, parent ?? null, codes++, name, mergedInto ?? null],
      )
      return id
    },
    async coding(document, words, code, about = {}) {
      const id = around.uuidV7() as CodingId
      const versions = texts.get(document) ?? []
      const { start, end } = placeOf(words, versions.at(-1) ?? '')
      const layer = about.layer ?? { kind: 'shared' }
      await db.query(
        `INSERT INTO coding (tenant_id, study_id, id, document_id, text_version, layer, round_id, coder_id, code_id,
                             start_at, end_at, direction, rests_on, level, participants, is_removed)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                ARRAY(SELECT DISTINCT participant_id FROM document_turn
                       WHERE tenant_id = $1 AND study_id = $2 AND document_id = $4 AND participant_id IS NOT NULL
                         AND start_at < $11 AND end_at > $10 ORDER BY participant_id), $15`,
        [
          tenant,
          study,
          id,
          document,
          versions.length,
          layer.kind,
          layer.kind === 'shared' ? null : layer.round,
          about.coder ?? around.uuidV7(),
          code,
          start,
          end,
          about.direction ?? null,
          about.restsOn ?? null,
          about.level ?? null,
          about.isRemoved ?? false,
        ],
      )
      return id
    },
  }
}

/** Where words stand first in a text, in code points. */
function placeOf(words: string, text: string): Passage {
  const at = text.indexOf(words)
  if (at < 0) throw new RangeError(`"${words}" does not stand in the text`)
  const start = codePointIndex(text).fromUtf16(at)
  return { start, end: start + codePointIndex(words).length }
}

export function blindRound(around: Surroundings): Layer {
  return { kind: 'blind', round: around.uuidV7() as RoundId }
}
