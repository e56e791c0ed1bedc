import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { lockedDocument, passageOf } from '../../../tests/locked-document.ts'
import type { CodeId, CoderId, CodingId, DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { Problem } from '../../foundation/problem.ts'
import type { Layer } from '../../qualitative/coding.ts'
import { writeDocumentText } from '../../storage/qualitative/document-texts.ts'
import { insertDraftDocument } from '../../storage/qualitative/documents.ts'
import { insertRound, updateRound } from '../../storage/qualitative/rounds.ts'
import { storeMember } from '../../storage/study-members.ts'
import type { Change } from '../../storage/change-feed.ts'
import { codebook } from '../codebook/codebook.ts'
import { retireCodeOfStudy } from '../codebook/change-codebook.ts'
import { createStudy } from '../create-study.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { addCoding } from './add-coding.ts'
import { changeCode, changeFacets, changePassage, removeCoding, restoreCoding } from './change-coding.ts'
import { codingChanges } from './coding-changes.ts'
import { codingDesk } from './coding-desk.ts'
import { redoCoding, undoCoding } from './undo-coding.ts'

const db = testDatabase()
let around: Surroundings
let study: StudyId
let document: DocumentId
let text: string
let worker: string | null | undefined
let els: Extract<Asker, { kind: 'person' }>
let jo: Extract<Asker, { kind: 'person' }>
let code: (mark: string) => CodeId

beforeEach(async () => {
  around = await installation(db)
  els = await somebody(around, 'Els', true)
  jo = await somebody(around, 'Jo')
  const made = await createStudy(around, els, {
    title: 'Sterk verbonden',
    question: '',
    runBy: 'outside',
    languages: ['nl'],
  })
  study = made.study.id
  await db.transaction((tx) =>
    storeMember(tx, around.tenant, study, { person: jo.id, role: 'researcher', centre: null }),
  )
  const locked = await lockedDocument(around, study)
  document = locked.document
  text = locked.text
  worker = locked.speakers[1]?.participant
  const { codes } = await codebook(around, els, { study })
  code = (mark) => codes.find((one) => one.mark === mark)!.id
})

const shared: Layer = { kind: 'shared' }
const unsaid = { direction: null, restsOn: null, level: null }
const at = { textVersion: 1 }
const problemOf = (act: Promise<unknown>) =>
  act.then(
    () => 'none',
    (error: Problem) => error.code,
  )
const passage = 'Daar zit hij niet bij. Daar zit een blad papier bij.'

async function coded(by: Asker = els, words = passage, given: object = {}) {
  return addCoding(around, by, {
    study,
    document,
    layer: shared,
    code: code('KL2'),
    ...at,
    ...unsaid,
    ...passageOf(text, words),
    id: around.uuidV7() as CodingId,
    ...given,
  })
}
const of = (coding: { id: CodingId }) => ({ study, document, coding: coding.id })
const desk = (by: Asker = els) => codingDesk(around, by, { study, document })
const round = (state: 'blind' | 'comparing' | 'settled', coders = [els.id, jo.id]) => ({
  id: '0190a000-0000-7000-8000-00000000000a' as RoundId,
  study,
  number: 1,
  state,
  documents: [document],
  coders: coders as string[] as CoderId[],
  finished: [],
  openedOn: '2026-03-02',
  closedOn: null,
})

describe('a coding', () => {
  it('holds the words of whoever speaks there, and stands on the desk of everybody in the study', async () => {
    const made = await coded()
    expect(made).toMatchObject({ coder: els.id, participants: [worker], isRemoved: false })
    const seen = await desk(jo)
    expect(seen.codings).toEqual([made])
    expect([...seen.text].slice(made.start, made.end).join('')).toBe(passage)
    expect(seen.coders.map(({ name }) => name)).toEqual(['Els'])
    expect(seen.groups).toEqual({ [worker!]: 'worker' })
  })

  it('of a question only is nobody’s', async () => {
    expect((await coded(els, 'Hoe is dat voor u?')).participants).toEqual([])
  })

  it('may lie over another one with the same code', async () => {
    await coded()
    await coded(jo)
    expect((await desk()).codings).toHaveLength(2)
  })

  it('is refused outside the text, on words of another version, with no words, with a heading or a retired code', async () => {
    const { codes, version } = await codebook(around, els, { study })
    const heading = codes.find(({ isCodable }) => !isCodable)!.id
    expect(await problemOf(coded(els, passage, { end: 100_000 }))).toBe('passage-not-in-text')
    expect(await problemOf(coded(els, passage, { textVersion: 2 }))).toBe('passage-not-in-text')
    expect(await problemOf(coded(els, passage, { start: 5, end: 5 }))).toBe('passage-not-in-text')
    expect(await problemOf(coded(els, passage, { code: heading }))).toBe('code-is-heading')
    await retireCodeOfStudy(around, els, { study, version, code: code('T07') })
    expect(await problemOf(coded(els, passage, { code: code('T07') }))).toBe('code-not-in-use')
    expect((await desk()).codings).toEqual([])
  })

  it('is refused in a document that is not locked', async () => {
    const draft = around.uuidV7() as DocumentId
    await db.transaction((tx) =>
      insertDraftDocument(tx, around.tenant, {
        id: draft,
        study,
        title: 'Nog niet klaar',
        kind: 'interview',
        centre: null,
        wave: null,
        groups: [],
        consent: 'none',
        version: 1,
      }),
    )
    expect(await problemOf(coded(els, passage, { document: draft }))).toBe('document-not-locked')
  })

  it('takes the acts of two people together when they say different things', async () => {
    const made = await coded()
    await changeFacets(around, els, { ...of(made), direction: 'hinders' })
    await changeFacets(around, jo, { ...of(made), restsOn: 'organisation' })
    await changeFacets(around, els, { ...of(made), level: 'organisation' })
    expect((await desk()).codings).toMatchObject([
      { direction: 'hinders', restsOn: 'organisation', level: 'organisation' },
    ])
  })

  it('gets another code or other words, and whose words they are follows', async () => {
    const made = await coded()
    expect(await changeCode(around, jo, { ...of(made), code: code('T07') })).toMatchObject({
      code: code('T07'),
      coder: els.id,
    })
    const question = passageOf(text, 'Hoe is dat voor u?')
    expect(await changePassage(around, els, { ...of(made), ...at, ...question })).toMatchObject({
      ...question,
      participants: [],
    })
  })

  it('is removed and restored, and never deleted', async () => {
    const made = await coded()
    await removeCoding(around, els, of(made))
    expect((await desk()).codings).toEqual([])
    await restoreCoding(around, jo, of(made))
    expect((await desk()).codings).toEqual([made])
  })

  it('goes along when the text gets a new version', async () => {
    const made = await coded()
    const { turns } = await desk()
    const { start } = passageOf(text, 'dan ga je')
    const editScript = [{ start, end: start, inserted: 'toen ' }]
    await db.transaction(async (tx) => {
      const next = text.replace('En dan', 'En toen dan')
      await writeDocumentText(tx, around.tenant, study, document, '2026-03-03', {
        version: 2,
        text: next,
        turns,
        editScript,
      })
    })
    const { codings } = await desk()
    expect(codings).toMatchObject([{ id: made.id, textVersion: 2, start: made.start + 'toen '.length }])
  })
})

describe('undo', () => {
  it('takes back what somebody did, one act at a time, and does it again', async () => {
    const made = await coded()
    await changeFacets(around, els, { ...of(made), direction: 'carries' })
    await changeFacets(around, els, { ...of(made), direction: 'hinders' })
    const undo = () => undoCoding(around, els, { study, document })
    const redo = () => redoCoding(around, els, { study, document })
    expect((await undo()).coding?.direction).toBe('carries')
    expect((await undo()).coding?.direction).toBe(null)
    expect(await undo()).toMatchObject({
      coding: { isRemoved: true },
      history: { canUndo: false, canRedo: true },
    })
    expect((await undo()).coding).toBeNull()
    expect((await desk()).history).toEqual({ canUndo: false, canRedo: true })
    await redo()
    await redo()
    expect((await redo()).coding).toMatchObject({ direction: 'hinders', isRemoved: false })
    expect((await redo()).coding).toBeNull()
  })

  it('is about one’s own acts, and leaves what somebody else said since', async () => {
    const made = await coded()
    await changeFacets(around, els, { ...of(made), direction: 'carries' })
    await changeFacets(around, jo, { ...of(made), direction: 'hinders', level: 'team' })
    const undone = await undoCoding(around, els, { study, document })
    expect(undone).toMatchObject({ coding: { direction: 'hinders', level: 'team' }, isOvertaken: true })
    const joes = await undoCoding(around, jo, { study, document })
    expect(joes).toMatchObject({ coding: { direction: 'carries', level: null }, isOvertaken: false })
  })
})

describe('in a blind round', () => {
  const blind = { layer: { kind: 'blind', round: round('blind', []).id } } as const
  const consensus = { layer: { kind: 'consensus', round: round('blind', []).id } } as const
  beforeEach(() => db.transaction((tx) => insertRound(tx, around.tenant, round('blind'))))

  it('coders see their own work, not each other’s, nor hear of it', async () => {
    const mine = await coded(els, passage, blind)
    const ours = await coded(jo, passage, { code: code('T07') })
    const theirs = await coded(jo, passage, { ...blind, code: code('T08') })
    expect((await desk()).codings.map(({ id }) => id)).toEqual([mine.id])
    const heard = await codingChanges(around, els, { study, document, after: null })
    for (const { id } of [ours, theirs]) expect(JSON.stringify(heard)).not.toContain(id)
    expect(heard.map(({ kind }) => kind)).toEqual(['coding', 'nothing', 'nothing'])
    expect((await desk()).rounds).toMatchObject([{ number: 1, mayCodeBlind: true, mayCodeConsensus: false }])
  })

  it('another’s coding is as one that is not there, also for whoever guesses its id', async () => {
    const theirs = await coded(jo, passage, blind)
    expect(await problemOf(removeCoding(around, els, of(theirs)))).toBe('not-found')
    expect(await problemOf(changeFacets(around, els, { ...of(theirs), direction: 'carries' }))).toBe(
      'not-found',
    )
  })

  it('no passage counts in the codebook', async () => {
    await coded(jo, passage, blind)
    expect((await codebook(around, els, { study })).passages).toEqual({})
  })

  it('somebody outside the round does not code in it, and nobody makes consensus yet', async () => {
    const ann = await somebody(around, 'Ann')
    await db.transaction((tx) =>
      storeMember(tx, around.tenant, study, { person: ann.id, role: 'researcher', centre: null }),
    )
    expect(await problemOf(coded(ann, passage, blind))).toBe('layer-closed')
    expect(await problemOf(coded(els, passage, consensus))).toBe('layer-closed')
  })

  it('once it is compared, layers stand side by side, fixed; consensus is made beside them', async () => {
    const mine = await coded(els, passage, blind)
    await coded(jo, passage, blind)
    await db.transaction((tx) => updateRound(tx, around.tenant, round('comparing')))
    expect((await desk()).codings).toHaveLength(2)
    expect(await problemOf(removeCoding(around, els, of(mine)))).toBe('layer-closed')
    expect(await problemOf(undoCoding(around, els, { study, document }))).toBe('layer-closed')
    const together = await coded(jo, passage, consensus)
    expect(await changeFacets(around, els, { ...of(together), direction: 'hinders' })).toMatchObject({
      direction: 'hinders',
    })
  })
})

describe('others', () => {
  it('hear at once that something was done, and read what it was', async () => {
    const heard: Change[] = []
    around.changes.listen((change) => heard.push(change))
    const { lastAct } = await desk(jo)
    const made = await coded()
    expect(heard).toEqual([{ study, document }])
    const [first, ...rest] = await codingChanges(around, jo, { study, document, after: lastAct })
    expect(first).toMatchObject({ kind: 'coding', coding: made })
    expect(rest).toEqual([])
  })

  it('hear nothing of what was refused', async () => {
    const heard: Change[] = []
    around.changes.listen((change) => heard.push(change))
    await problemOf(coded(els, passage, { end: 100_000 }))
    expect(heard).toEqual([])
  })

  it('find no words of the conversation in the log of acts', async () => {
    await coded()
    const acts = await db.query<{ subject: object }>('SELECT subject FROM coding_act WHERE tenant_id = $1', [
      around.tenant,
    ])
    expect(acts).toHaveLength(1)
    expect(JSON.stringify(acts)).not.toMatch(/Daar zit|werker|Els/)
  })
})
