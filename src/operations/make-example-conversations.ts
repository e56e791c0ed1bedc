import type { MemoId, SavedQueryId, StudyId } from '../foundation/ids.ts'
import { uuidV7 } from '../foundation/uuid.ts'
import { inTreeOrder } from '../qualitative/codebook/code-branches.ts'
import type { Coding } from '../qualitative/coding.ts'
import { wasDone } from '../storage/audit-records.ts'
import type { Transaction } from '../storage/database.ts'
import { updateCodebook } from '../storage/qualitative/codebook.ts'
import { insertCoder } from '../storage/qualitative/coders.ts'
import { insertCodings } from '../storage/qualitative/codings.ts'
import { insertLockedDocument } from '../storage/qualitative/documents.ts'
import { newestEvidenceEdition, writeEvidenceEdition } from '../storage/qualitative/evidence-editions.ts'
import { insertMemo } from '../storage/qualitative/memos.ts'
import { insertParticipant } from '../storage/qualitative/participants.ts'
import { insertQuote } from '../storage/qualitative/quotes.ts'
import { insertRound, roundsOfStudy } from '../storage/qualitative/rounds.ts'
import { insertSavedQuery } from '../storage/qualitative/saved-queries.ts'
import { insertSettledPlaces, type Settling } from '../storage/qualitative/settled-places.ts'
import { exampleOf, studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import { exampleCodings, exampleDecisions } from '../study/example/conversations/example-codings.ts'
import { memosOfExample, quotesOfExample } from '../study/example/conversations/example-notes.ts'
import { exampleQueries } from '../study/example/conversations/example-queries.ts'
import {
  exampleStory,
  storyDays,
  type ExampleStory,
  type NewId,
} from '../study/example/conversations/example-story.ts'
import { isClosed, type Wave } from '../study/wave.ts'
import { codebookWithFrames } from './codebook/codebook-of-study.ts'
import { makeEvidence } from './evidence/evidence-material.ts'
import { operation, type Surroundings } from './operation.ts'
import { product } from './permissions.ts'

const NAME = 'make-example-conversations'

/**
 * Gives the example study its conversations, coded: in a new installation, and once in one that has the example from
 * before there were any. Does nothing the second time, also when people removed them.
 */
export async function makeExampleConversations(around: Surroundings): Promise<void> {
  const study = await around.db.transaction(async (tx) => {
    const example = await exampleOf(tx, around.tenant)
    return example && !(await wasDone(tx, around.tenant, example, NAME)) ? example : null
  })
  if (study) await carryOut(around, { kind: 'product' }, { study })
}

const carryOut = operation<{ readonly study: StudyId }, void>({
  name: NAME,
  may: product,
  record: ({ study }) => ({ study }),
  run: async (tx, around, { study: id }) => {
    const { tenant } = around
    const study = await studyById(tx, tenant, id)
    const [wave] = await wavesOfStudy(tx, tenant, id)
    if (!study || !wave) throw new RangeError('The example study has no wave.')
    const newId = idsOfTheStory(around)
    const { codes, version } = await codebookWithFrames(tx, around, id)
    const rounds = (await roundsOfStudy(tx, tenant, id)).length
    const story = exampleStory({ study: id, wave: wave.id, centres: study.centres, codes, rounds }, newId)
    const codings = exampleCodings(story)

    await updateCodebook(tx, tenant, id, version, story.ownCodes)
    for (const coder of Object.values(story.coders)) await insertCoder(tx, tenant, id, coder)
    for (const person of story.people.values()) await insertParticipant(tx, tenant, id, person)
    for (const { about, text } of story.documents) await insertLockedDocument(tx, tenant, about, text)
    await insertRound(tx, tenant, story.round)
    await insertCodings(tx, tenant, id, codings)
    await insertSettledPlaces(tx, tenant, id, settlingsOf(story, codings))
    for (const memo of memosOfExample(story)) await insertMemo(tx, tenant, id, memo)
    for (const quote of quotesOfExample(story)) await insertQuote(tx, tenant, id, quote)
    for (const query of exampleQueries(inTreeOrder([...codes, ...story.ownCodes]))) {
      const saved = newId(storyDays.asked) as SavedQueryId // made here, so it is what it says
      await insertSavedQuery(tx, tenant, id, { id: saved, ...query })
    }
    await releaseOnce(tx, around, wave)
  },
})

/** Where the coders differed, what they decided, as a team that settles a round does. */
function settlingsOf(story: ExampleStory, codings: readonly Coding[]): Settling[] {
  const { round, coders, newId } = story
  return exampleDecisions(story, codings).map(({ place, choice, why }) => ({
    id: newId(storyDays.roundClosed),
    at: new Date(`${storyDays.roundClosed}T12:00:00Z`),
    coder: coders.A.id,
    document: place.document,
    textVersion: 1, // of every text that was just stored
    start: place.start,
    end: place.end,
    memo: newId(storyDays.roundClosed) as MemoId, // made here, so it is what it says
    round: round.id,
    place: place.id,
    choice,
    note: why,
  }))
}

/** Beside the figures that were published, on the day of the story; an edition that is there stays the newest. */
async function releaseOnce(tx: Transaction, around: Surroundings, wave: Wave): Promise<void> {
  const isThere = await newestEvidenceEdition(tx, around.tenant, wave.study, wave.id)
  if (isThere || !isClosed(wave)) return
  const { made } = await makeEvidence(
    tx,
    { ...around, now: () => new Date(`${storyDays.released}T12:00:00Z`) },
    wave,
  )
  await writeEvidenceEdition(tx, around.tenant, wave.study, wave.id, made)
}

/**
 * Ids that hold the day of the story, and a millisecond more for each: lists that stand in the order in which things were
 * made stand in the order of the story.
 */
function idsOfTheStory(around: Surroundings): NewId {
  let made = 0
  return (day) => uuidV7(Date.parse(`${day}T12:00:00Z`) + made++, around.randomBytes(10))
}
