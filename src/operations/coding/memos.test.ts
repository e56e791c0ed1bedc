import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { lockedDocument } from '../../../tests/locked-document.ts'
import type { CodeId, CoderId, CodingId, DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { Problem } from '../../foundation/problem.ts'
import type { MemoAbout } from '../../qualitative/memo.ts'
import { insertRound, updateRound } from '../../storage/qualitative/rounds.ts'
import { storeMember } from '../../storage/study-members.ts'
import { codebook } from '../codebook/codebook.ts'
import { createStudy } from '../create-study.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { addCoding } from './add-coding.ts'
import { memos, removeOwnMemo, rewriteOwnMemo, writeMemo } from './memos.ts'

type Person = Extract<Asker, { kind: 'person' }>

const db = testDatabase()
let around: Surroundings
let study: StudyId
let document: DocumentId
let code: CodeId
let els: Person
let jo: Person

beforeEach(async () => {
  around = await installation(db)
  els = await somebody(around, 'Els', true)
  jo = await somebody(around, 'Jo')
  const given = { title: 'Sterk verbonden', question: '', runBy: 'outside', languages: ['nl'] } as const
  study = (await createStudy(around, els, given)).study.id
  await db.transaction((tx) =>
    storeMember(tx, around.tenant, study, { person: jo.id, role: 'researcher', centre: null }),
  )
  document = (await lockedDocument(around, study)).document
  code = (await codebook(around, els, { study })).codes.find(({ mark }) => mark === 'KL2')!.id
})

const write = (by: Person, about: MemoAbout, body = 'Mij valt op ...') =>
  writeMemo(around, by, { study, about, body, document })
const seenBy = async (by: Person) => (await memos(around, by, { study })).memos.map(({ about }) => about.kind)
const problemOf = (act: Promise<unknown>) =>
  act.then(
    () => 'none',
    (error: Problem) => error.code,
  )
const passage: MemoAbout = { kind: 'passage', document: '' as DocumentId, textVersion: 1, start: 0, end: 12 }
const blindRound = (state: 'blind' | 'comparing') => ({
  id: '0190a000-0000-7000-8000-00000000000b' as RoundId,
  study,
  number: 1,
  state,
  documents: [document],
  coders: [els.id, jo.id] as string[] as CoderId[],
  finished: [],
  openedOn: '2026-03-02',
  closedOn: null,
})

describe('a memo', () => {
  it('is about anything: the study, a document, a passage, a code; the whole team reads it, newest first', async () => {
    await write(els, { kind: 'study' })
    await write(els, { kind: 'document', id: document })
    await write(els, { ...passage, document })
    await write(els, { kind: 'code', id: code })
    expect(await seenBy(jo)).toEqual(['code', 'passage', 'document', 'study'])
  })

  it('about words outside the text, or about what is not there, is refused', async () => {
    expect(await problemOf(write(els, { ...passage, document, end: 100_000 }))).toBe('passage-not-in-text')
    expect(await problemOf(write(els, { ...passage, document, textVersion: 2 }))).toBe('passage-not-in-text')
    const never = '00000000-0000-4000-8000-000000000000' as DocumentId & CodingId
    expect(await problemOf(write(els, { kind: 'document', id: never }))).toBe('not-found')
    expect(await problemOf(write(els, { kind: 'coding', id: never }))).toBe('not-found')
  })

  it('is changed and taken away by who wrote it, and by nobody else', async () => {
    const { memos: all } = await write(els, { kind: 'study' })
    const memo = all[0]!.id
    expect(await problemOf(rewriteOwnMemo(around, jo, { study, memo, body: 'Anders' }))).toBe(
      'memo-of-another',
    )
    expect(await problemOf(removeOwnMemo(around, jo, { study, memo }))).toBe('memo-of-another')
    const { memos: changed } = await rewriteOwnMemo(around, els, { study, memo, body: ' Toch niet. ' })
    expect(changed).toMatchObject([{ id: memo, body: 'Toch niet.' }])
    expect((await removeOwnMemo(around, els, { study, memo })).memos).toEqual([])
  })

  it('leaves no words in the log of acts', async () => {
    await write(els, { kind: 'study' }, 'Een geheime gedachte')
    const acts = await db.query('SELECT act, subject FROM coding_act WHERE tenant_id = $1', [around.tenant])
    expect(acts).toHaveLength(1)
    expect(JSON.stringify(acts)).not.toContain('gedachte')
  })
})

it('while a round is blind, memos on its work stay with who wrote them; about a code they do not', async () => {
  await db.transaction((tx) => insertRound(tx, around.tenant, blindRound('blind')))
  const id = around.uuidV7() as CodingId
  const facets = { direction: null, restsOn: null, level: null }
  const layer = { kind: 'blind', round: blindRound('blind').id } as const
  await addCoding(around, els, {
    study,
    document,
    id,
    layer,
    code,
    textVersion: 1,
    start: 0,
    end: 12,
    ...facets,
  })
  await write(els, { kind: 'coding', id })
  await write(els, { ...passage, document })
  await write(els, { kind: 'document', id: document })
  await write(els, { kind: 'code', id: code })
  expect(await seenBy(jo)).toEqual(['code'])
  expect(await seenBy(els)).toHaveLength(4)
  expect(await problemOf(write(jo, { kind: 'coding', id }))).toBe('not-found')
  await db.transaction((tx) => updateRound(tx, around.tenant, blindRound('comparing')))
  expect(await seenBy(jo)).toHaveLength(4)
})
