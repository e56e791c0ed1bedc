/** A round from its opening to its consensus, on a real database, with everybody who might look. */
import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import {
  coders,
  codesBlind,
  firstAnswer,
  type Person,
  secondAnswer,
  studyWithTalks,
  type StudyWithTalks,
} from '../../../tests/study-with-talks.ts'
import type { CodingId, DocumentId, RoundId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding, Direction } from '../../qualitative/coding.ts'
import type { Passage } from '../../qualitative/passage.ts'
import { coderIdOf } from '../../storage/qualitative/coders.ts'
import { codingsOfDocument } from '../../storage/qualitative/codings.ts'
import { editText } from '../documents/edit-text.ts'
import { codingChanges } from '../coding/coding-changes.ts'
import type { Surroundings } from '../operation.ts'
import { closeRound } from './close-round.ts'
import { finishDocument } from './finish-document.ts'
import { openRound } from './open-round.ts'
import { roundAgreement } from './round-agreement.ts'
import { roundDifferences } from './round-differences.ts'
import { rounds } from './rounds.ts'
import { settlePlaces } from './settle-places.ts'
import { settleRound } from './settle-round.ts'

const db = testDatabase()
let around: Surroundings
let made: StudyWithTalks
let { study, anke, bram, cleo, documents, codeOf } = {} as StudyWithTalks // before every test

beforeEach(async () => {
  around = await installation(db)
  made = await studyWithTalks(around)
  ;({ study, anke, bram, cleo, documents, codeOf } = made)
})

const codes = (
  who: Person,
  round: RoundId,
  document: DocumentId,
  mark: string,
  passage: Passage,
  direction: Direction | null = null,
) => codesBlind(around, made, who, round, document, mark, passage, { direction })

const opened = async (over: readonly DocumentId[] = documents) => {
  const seen = await openRound(around, anke, { study, documents: over, coders: coders(made) })
  return seen.rounds[0]!.id
}

const done = (who: Person, round: RoundId, document: DocumentId, isDone = true) =>
  finishDocument(around, who, { study, round, document, isDone })

const layerOf = async (document: DocumentId, kind: Coding['layer']['kind']) =>
  (await db.transaction((tx) => codingsOfDocument(tx, around.tenant, study, document))).filter(
    ({ layer }) => layer.kind === kind,
  )

const problemOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

describe('opening a round', () => {
  it('gives coders letters in the order in which they were named, and a number', async () => {
    await opened([documents[0]])
    await opened([documents[1]])
    const seen = await rounds(around, cleo, { study })
    expect(seen.rounds.map(({ number, state }) => [number, state])).toEqual([
      [2, 'blind'],
      [1, 'blind'],
    ])
    expect(seen.rounds[0]?.coders.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A Anke',
      'B Bram',
    ])
    expect(seen.documents.map(({ title, inOpenRound }) => [title, inOpenRound])).toEqual([
      ['Gesprek 1', 1],
      ['Gesprek 2', 2],
    ])
    expect(seen.researchers.map(({ name }) => name)).toEqual(['Anke', 'Bram', 'Cleo'])
    expect(seen.you).toBe(coderIdOf(cleo.id))
  })

  it('is refused with one coder, a stranger, no document, a draft, or one that is in a round that is open', async () => {
    const two = coders(made)
    const dora = await somebody(around, 'Dora')
    const asked = [
      { documents, coders: two.slice(1) },
      { documents, coders: [two[0]!, two[0]!] },
      { documents, coders: [two[0]!, coderIdOf(dora.id)] },
      { documents: [], coders: two },
      { documents: [around.uuidV7() as DocumentId], coders: two },
    ]
    for (const one of asked)
      expect(await problemOf(openRound(around, anke, { study, ...one }))).toBe('input-invalid')
    expect((await rounds(around, anke, { study })).rounds).toEqual([])
    await opened([documents[0]])
    expect(await problemOf(opened())).toBe('input-invalid')
  })
})

describe('while a round is open', () => {
  it('nobody sees what others coded, nor how far they agree, whoever asks', async () => {
    const round = await opened()
    await codes(anke, round, documents[0], 'KL2', firstAnswer)
    for (const who of [anke, bram, cleo]) {
      for (const ask of [roundAgreement, roundDifferences]) {
        expect(await problemOf(ask(around, who, { study, round }))).toBe('round-still-open')
      }
      expect(
        await problemOf(
          settlePlaces(around, who, { study, round, places: [], take: 'all', coder: null, note: '' }),
        ),
      ).toBe('round-still-open')
      expect(await problemOf(settleRound(around, who, { study, round }))).toBe('round-still-open')
    }
    const dora = await somebody(around, 'Dora')
    expect(await problemOf(roundDifferences(around, dora, { study, round }))).toBe('not-found')
  })

  it('only who codes in it says that a document is done, and takes that back', async () => {
    const round = await opened()
    expect(await problemOf(done(cleo, round, documents[0]))).toBe('round-of-others')
    await done(anke, round, documents[0])
    await done(anke, round, documents[0])
    expect((await rounds(around, anke, { study })).rounds[0]?.finished).toHaveLength(1)
    await done(anke, round, documents[0], false)
    expect((await rounds(around, anke, { study })).rounds[0]?.finished).toEqual([])
    expect(await problemOf(done(anke, round, around.uuidV7() as DocumentId))).toBe('not-found')
  })

  it('it closes by itself when everybody is done with everything, and not before', async () => {
    const round = await opened()
    await done(anke, round, documents[0])
    await done(anke, round, documents[1])
    await done(bram, round, documents[0])
    expect((await rounds(around, anke, { study })).rounds[0]).toMatchObject({
      state: 'blind',
      closedOn: null,
    })
    const seen = await done(bram, round, documents[1])
    expect(seen.rounds[0]).toMatchObject({ state: 'comparing', closedOn: '2026-03-02' })
    expect(await problemOf(done(bram, round, documents[1], false))).toBe('round-not-open')
    expect(await problemOf(closeRound(around, anke, { study, round }))).toBe('round-not-open')
  })
})

/** Two documents of two answers; the first is coded by both, the second by Anke alone. */
async function compared() {
  const round = await opened()
  const [first, second] = documents
  const alike = [
    await codes(anke, round, first, 'KL2', firstAnswer, 'carries'),
    await codes(bram, round, first, 'KL2', { start: 15, end: 29 }, 'carries'),
  ]
  const differing = [
    await codes(anke, round, first, 'T07', secondAnswer, 'hinders'),
    await codes(bram, round, first, 'KL2.p1', secondAnswer, 'hinders'),
  ]
  await codes(anke, round, second, 'KL2', firstAnswer)
  await done(anke, round, first)
  await done(anke, round, second)
  await done(bram, round, first)
  await closeRound(around, cleo, { study, round })
  return { round, alike, differing }
}

it('who has a document of the round open hears that it moved on, and not what was coded', async () => {
  const heard = (who: Person) => codingChanges(around, who, { study, document: documents[0], after: null })
  const round = await opened()
  await codes(anke, round, documents[0], 'KL2', firstAnswer)
  expect((await heard(bram)).map(({ kind }) => kind)).toEqual(['round', 'nothing'])
  await done(anke, round, documents[0])
  await closeRound(around, cleo, { study, round })
  expect((await heard(bram)).map(({ kind }) => kind)).toEqual(['round', 'coding', 'round', 'round'])
})

describe('comparing', () => {
  it('begins the consensus with what all read alike, and leaves everybody’s own coding as it was', async () => {
    const { round, alike } = await compared()
    const [consensus, ...more] = await layerOf(documents[0], 'consensus')
    expect(more).toEqual([])
    expect(consensus).toMatchObject({
      ...firstAnswer,
      code: codeOf.KL2,
      direction: 'carries',
      layer: { kind: 'consensus', round },
      coder: coderIdOf(cleo.id),
    })
    const blind = await layerOf(documents[0], 'blind')
    expect(blind).toEqual(expect.arrayContaining(alike))
    expect(blind).toHaveLength(4)
    expect(await layerOf(documents[1], 'consensus')).toEqual([])
  })

  it('shows each difference with what A and B gave, where, and which documents were not compared', async () => {
    const { round, differing } = await compared()
    const seen = await roundDifferences(around, bram, { study, round })
    expect(seen).toMatchObject({ alike: 1, notCompared: ['Gesprek 2'] })
    expect(seen.differences).toHaveLength(1)
    expect(seen.differences[0]).toMatchObject({
      title: 'Gesprek 1',
      turn: 4,
      speaker: 'w',
      words: 'Het comité niet.',
      isCut: false,
      ...secondAnswer,
    })
    const given = { direction: 'hinders', restsOn: null, level: null, firstTurn: 4, lastTurn: 4 }
    expect(seen.differences[0]?.places).toEqual([
      expect.objectContaining({
        id: differing[0]!.id,
        code: codeOf.T07,
        differsIn: ['code'],
        byCoder: [[given], []],
        isSettled: false,
      }),
      expect.objectContaining({ id: differing[1]!.id, byCoder: [[], [given]], consensus: [], choice: null }),
    ])
    expect(seen.codes[codeOf.T07!]).toEqual({ name: 'T07', mark: 'T07' })
  })

  it('counts agreement over the answers of documents that both were done with, a code with what lies under it', async () => {
    const { round } = await compared()
    const seen = await roundAgreement(around, anke, { study, round })
    expect(seen).toMatchObject({ turns: 2, documents: 1 })
    expect(
      seen.codes.map(({ mark, depth, differing, turnsWith }) => [mark, depth, differing, turnsWith]),
    ).toEqual([
      ['KL2', 0, 1, [1, 2]], // Bram's KL2.p1 is KL2 too
      ['KL2.p1', 1, 1, [0, 1]],
      ['T07', 0, 1, [1, 0]],
    ])
    expect(seen.codes[0]?.alpha).toMatchObject({ units: 2, pairableValues: 4 })
    expect(seen.together.alpha).toMatchObject({ estimable: true })
  })
})

describe('settling', () => {
  const settle = (round: RoundId, places: readonly CodingId[], take: 'all' | 'none' | 'open') =>
    settlePlaces(around, cleo, { study, round, places, take, coder: null, note: '' })
  const take = (round: RoundId, places: readonly CodingId[], who: Person, note = '') =>
    settlePlaces(around, cleo, { study, round, places, take: 'coder', coder: coderIdOf(who.id), note })
  const inConsensus = async () =>
    (await layerOf(documents[0], 'consensus'))
      .map(({ code, start }) => `${start} ${Object.entries(codeOf).find(([, id]) => id === code)?.[0]}`)
      .toSorted()
  const placesOf = async (round: RoundId) =>
    (await roundDifferences(around, anke, { study, round })).differences.flatMap(({ places }) => places)

  it("takes one coder's reading, with the reason beside it", async () => {
    const { round, differing } = await compared()
    const ids = differing.map(({ id }) => id)
    await take(round, ids, anke, 'Hij spreekt over het comité zelf.')
    expect(await inConsensus()).toEqual(['11 KL2', '40 T07'])
    expect(await placesOf(round)).toEqual([
      expect.objectContaining({
        isSettled: true,
        choice: { take: 'coder', coder: coderIdOf(anke.id) },
        note: 'Hij spreekt over het comité zelf.',
        consensus: [{ direction: 'hinders', restsOn: null, level: null }],
      }),
      expect.objectContaining({ isSettled: true, consensus: [] }),
    ])
  })

  it('decides again: the last decision holds, those before it are kept, nobody’s own coding is touched', async () => {
    const { round, differing } = await compared()
    const ids = differing.map(({ id }) => id)
    const before = await layerOf(documents[0], 'blind')
    await take(round, ids, anke)
    await settle(round, ids, 'all')
    expect(await inConsensus()).toEqual(['11 KL2', '40 KL2.p1', '40 T07'])
    await settle(round, ids, 'none')
    expect(await inConsensus()).toEqual(['11 KL2'])
    await settle(round, ids, 'open')
    expect((await placesOf(round)).map(({ isSettled, choice }) => [isSettled, choice])).toEqual([
      [false, null],
      [false, null],
    ])
    expect(await layerOf(documents[0], 'blind')).toEqual(before)
    const [acts] = await db.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM coding_act WHERE study_id = $1 AND act = 'settle-place'`,
      [study],
    )
    expect(acts?.count).toBe(8)
  })

  it('settles one code of a passage apart from the other', async () => {
    const { round, differing } = await compared()
    await settle(round, [differing[1]!.id], 'none')
    expect((await placesOf(round)).map(({ isSettled }) => isSettled)).toEqual([false, true])
  })

  it('ends the round once nothing is left to talk about, and then nothing changes any more', async () => {
    const { round, differing } = await compared()
    expect(await problemOf(settleRound(around, anke, { study, round }))).toBe('differences-left')
    await settle(
      round,
      differing.map(({ id }) => id),
      'all',
    )
    const seen = await settleRound(around, anke, { study, round })
    expect(seen.rounds[0]?.state).toBe('settled')
    expect(await problemOf(settle(round, [differing[0]!.id], 'none'))).toBe('round-settled')
    expect(await problemOf(settleRound(around, anke, { study, round }))).toBe('round-settled')
  })

  it('stays on its words when the text is corrected in the meantime', async () => {
    const { round, differing } = await compared()
    await editText(around, cleo, {
      study,
      document: documents[0],
      textVersion: 1,
      text: 'i: Hoe gaat dat dan?\nw: Wij beslissen mee.\ni: En?\nw: Het comité niet.\n',
      alsoBefore: false,
    })
    const longer = 'Hoe gaat dat dan?'.length - 'Hoe?'.length
    const [difference] = (await roundDifferences(around, anke, { study, round })).differences
    expect(difference).toMatchObject({
      words: 'Het comité niet.',
      start: secondAnswer.start + longer,
      turn: 4,
    })
    await take(round, [differing[0]!.id], anke)
    const made = (await layerOf(documents[0], 'consensus')).find(({ code }) => code === codeOf.T07)
    expect(made).toMatchObject({
      textVersion: 2,
      start: secondAnswer.start + longer,
      end: secondAnswer.end + longer,
    })
    expect((await layerOf(documents[0], 'blind')).every(({ textVersion }) => textVersion === 1)).toBe(true)
  })

  it('refuses a place that is not there, and somebody who did not code', async () => {
    const { round, differing } = await compared()
    expect(await problemOf(settle(round, [around.uuidV7() as CodingId], 'all'))).toBe('not-found')
    expect(await problemOf(take(round, [differing[0]!.id], cleo))).toBe('not-found')
  })

  it('leaves a record of numbers and ids, without a word of the note', async () => {
    const { round, differing } = await compared()
    await take(round, [differing[0]!.id], anke, 'geheim')
    const records = await db.query<{ act: string; subject: unknown }>(
      `SELECT act, subject FROM audit_record WHERE study_id = $1 ORDER BY id`,
      [study],
    )
    expect(records.at(-1)).toMatchObject({
      act: 'settle-places',
      subject: { round, places: 1, take: 'coder' },
    })
    expect(JSON.stringify(records)).not.toContain('geheim')
  })
})
