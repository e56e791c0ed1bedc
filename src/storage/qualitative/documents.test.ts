import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation } from '../../../tests/installation.ts'
import { studyOnPaper } from '../../../tests/study-on-paper.ts'
import type { DocumentId, ParticipantId, StudyId } from '../../foundation/ids.ts'
import type { DocumentText } from '../../qualitative/document.ts'
import type { Surroundings } from '../../operations/operation.ts'
import { insertStudy } from '../studies.ts'
import { documentText, editScriptsAfter, writeDocumentText } from './document-texts.ts'
import {
  documentById,
  documentsOfStudy,
  insertDraftDocument,
  insertLockedDocument,
  lockedDocumentById,
  updateAboutDocument,
} from './documents.ts'
import { insertParticipant, participantsOfStudy } from './participants.ts'

const db = testDatabase()
let around: Surroundings
let study: StudyId

beforeEach(async () => {
  around = await installation(db)
  study = around.uuidV7() as StudyId
  await db.transaction((tx) =>
    insertStudy(tx, around.tenant, { ...studyOnPaper('worker\n A 3').study, id: study, centres: [] }),
  )
})

const about = (title: string) => ({
  id: around.uuidV7() as DocumentId,
  study,
  title,
  kind: 'interview' as const,
  centre: null,
  wave: null,
  groups: ['worker' as const],
  consent: 'rephrased' as const,
  version: 1,
})

const spoken = 'interviewer: Hoe?\nwerker 1: 😀 Privécontacten hielpen.\n'
const text: DocumentText = {
  version: 1,
  text: spoken,
  turns: [
    { start: 0, end: 17, wordsStart: 13, speaker: 0 },
    { start: 18, end: 53, wordsStart: 28, speaker: 1 },
  ],
  editScript: [],
}

describe('a document', () => {
  it('is a draft until it is locked, and only then has a text', async () => {
    await db.transaction(async (tx) => {
      const draft = about('Gesprek 1')
      await insertDraftDocument(tx, around.tenant, draft)
      expect(await documentById(tx, around.tenant, study, draft.id)).toEqual({
        ...draft,
        state: 'draft',
        speakers: [],
        original: 'destroyed',
      })
      expect(await lockedDocumentById(tx, around.tenant, study, draft.id)).toBeNull()
      expect(await documentText(tx, around.tenant, study, draft.id)).toBeNull()
    })
  })

  it('that is locked keeps its text to the letter, with who speaks where', async () => {
    await db.transaction(async (tx) => {
      const participant = around.uuidV7() as ParticipantId
      const who = { id: participant, group: 'worker' as const, centre: null }
      expect(await insertParticipant(tx, around.tenant, study, who)).toEqual({ ...who, number: 1 })
      const document = {
        ...about('Gesprek 1'),
        lockedOn: '2026-03-02',
        speakers: [
          { label: 'interviewer', participant: null },
          { label: 'werker 1', participant },
        ],
      }
      await insertLockedDocument(tx, around.tenant, document, text)
      expect(await lockedDocumentById(tx, around.tenant, study, document.id)).toMatchObject({
        state: 'locked',
        speakers: document.speakers,
        textVersion: 1,
        length: 54,
      })
      expect(await documentText(tx, around.tenant, study, document.id)).toEqual(text)
      expect(await participantsOfStudy(tx, around.tenant, study)).toEqual([{ ...who, number: 1 }])
      const turns = await tx.query(
        `SELECT number, start_at, end_at, participant_id, actor_group,
                stems @@ to_tsquery('dutch', 'privecontact') AS found
           FROM document_turn WHERE tenant_id = $1 ORDER BY number`,
        [around.tenant],
      )
      expect(turns).toEqual([
        { number: 1, start_at: 0, end_at: 17, participant_id: null, actor_group: null, found: false },
        {
          number: 2,
          start_at: 18,
          end_at: 53,
          participant_id: participant,
          actor_group: 'worker',
          found: true,
        },
      ])
    })
  })

  it('gets a next version with the way it came about; the versions before stay', async () => {
    await db.transaction(async (tx) => {
      const document = { ...about('Gesprek 1'), lockedOn: '2026-03-02', speakers: [] }
      await insertLockedDocument(tx, around.tenant, document, { ...text, turns: [] })
      const editScript = [{ start: 13, end: 17, inserted: 'Hoezo?' }]
      const next: DocumentText = { version: 2, text: 'interviewer: Hoezo?', turns: [], editScript }
      await writeDocumentText(tx, around.tenant, study, document.id, '2026-03-03', next)
      expect((await documentText(tx, around.tenant, study, document.id))?.version).toBe(2)
      expect((await documentText(tx, around.tenant, study, document.id, 1))?.text).toBe(spoken)
      expect(await editScriptsAfter(tx, around.tenant, study, document.id, 1)).toEqual([
        { version: 2, editScript },
      ])
    })
  })

  it('takes a change over the version it was made from, and over no other', async () => {
    await db.transaction(async (tx) => {
      const document = about('Gesprek 1')
      await insertDraftDocument(tx, around.tenant, document)
      expect(await updateAboutDocument(tx, around.tenant, { ...document, title: 'Gesprek A' })).toBe(true)
      expect(await updateAboutDocument(tx, around.tenant, { ...document, title: 'Te laat' })).toBe(false)
      const listed = await documentsOfStudy(tx, around.tenant, study)
      expect(listed.map(({ title, version }) => [title, version])).toEqual([['Gesprek A', 2]])
    })
  })
})
