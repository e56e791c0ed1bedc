import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation } from '../../../tests/installation.ts'
import { studyOnPaper } from '../../../tests/study-on-paper.ts'
import type { CoderId, DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { Surroundings } from '../../operations/operation.ts'
import type { Round } from '../../qualitative/round.ts'
import { insertStudy } from '../studies.ts'
import { insertRound, roundById, roundsOfStudy, updateRound } from './rounds.ts'

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

const roundOnPaper = (number: number): Round => ({
  id: around.uuidV7() as RoundId,
  study,
  number,
  state: 'blind',
  documents: [around.uuidV7() as DocumentId, around.uuidV7() as DocumentId],
  coders: [around.uuidV7() as CoderId, around.uuidV7() as CoderId],
  finished: [],
  openedOn: '2026-03-02',
  closedOn: null,
})

describe('a round', () => {
  it('comes back as it was opened, coders in the order of their letters', async () => {
    await db.transaction(async (tx) => {
      const [first, second] = [roundOnPaper(1), roundOnPaper(2)]
      await insertRound(tx, around.tenant, second)
      await insertRound(tx, around.tenant, first)
      expect(await roundById(tx, around.tenant, study, first.id)).toEqual(first)
      expect(await roundsOfStudy(tx, around.tenant, study)).toEqual([first, second])
      expect(await roundById(tx, around.tenant, study, around.uuidV7() as RoundId)).toBeNull()
    })
  })

  it('moves on, with who is done with what, and keeps its documents and coders', async () => {
    await db.transaction(async (tx) => {
      const round = roundOnPaper(1)
      await insertRound(tx, around.tenant, round)
      const finished = [{ coder: round.coders[0]!, document: round.documents[1]! }]
      const later: Round = { ...round, state: 'comparing', finished, closedOn: '2026-03-09' }
      await updateRound(tx, around.tenant, { ...later, documents: [], coders: [] })
      expect(await roundById(tx, around.tenant, study, round.id)).toEqual(later)
    })
  })
})
