import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { lockedDocument, passageOf } from '../../../tests/locked-document.ts'
import { frameworkOnPaper } from '../../framework/files-on-paper.ts'
import type { CodeId, CodingId, StudyId } from '../../foundation/ids.ts'
import type { Problem } from '../../foundation/problem.ts'
import { insertStudy, studyById } from '../../storage/studies.ts'
import { addCoding } from '../coding/add-coding.ts'
import { codingDesk } from '../coding/coding-desk.ts'
import { addStudyFramework } from '../add-study-framework.ts'
import { createStudy } from '../create-study.ts'
import type { Asker, Surroundings } from '../operation.ts'
import {
  addCodeToCodebook,
  mergeCodeInto,
  moveCodeInCodebook,
  redefineCodeOfStudy,
} from './change-codebook.ts'
import { codePassages } from './code-passages.ts'
import { codebook } from './codebook.ts'
import { splitCodeOfStudy } from './split-code.ts'

const db = testDatabase()
let around: Surroundings
let study: StudyId
let els: Extract<Asker, { kind: 'person' }>

beforeEach(async () => {
  around = await installation(db)
  els = await somebody(around, 'Els', true)
  const given = { title: 'Sterk verbonden', question: '', runBy: 'outside', languages: ['nl'] } as const
  study = (await createStudy(around, els, given)).study.id
})

const seen = () => codebook(around, els, { study })
const words = (name: string) => ({
  name,
  mark: 'E1',
  definition: '',
  include: '',
  exclude: '',
  example: '',
  isCodable: true,
  colour: null,
})
const problemOf = (act: Promise<unknown>) =>
  act.then(
    () => 'none',
    (error: Problem) => error.code,
  )

/** An own code, and what it is called in the codebook. */
async function ownCode(name: string): Promise<CodeId> {
  const { version } = await seen()
  const { codes } = await addCodeToCodebook(around, els, { study, version, parent: null, ...words(name) })
  return codes.findLast((code) => code.name === name)!.id
}

describe('the codebook of a study', () => {
  it('is there from the start, with its frames', async () => {
    const { version, codes, passages } = await seen()
    expect(version).toBe(1)
    expect(codes.map(({ mark }) => mark)).toEqual(
      expect.arrayContaining(['KL2', 'KL2.p1', 'T07', 'PZ.i.inc', 'BL.7', 'M.LE']),
    )
    expect(passages).toEqual({})
  })

  it('is made when it is first asked for, of a study from before there were codebooks', async () => {
    const old = around.uuidV7() as StudyId
    const { pinned: _, ...rest } = (await db.transaction((tx) => studyById(tx, around.tenant, study)))!
    await db.transaction((tx) => insertStudy(tx, around.tenant, { ...rest, id: old, centres: [] }))
    const made = await codebook(around, { kind: 'product' }, { study: old })
    // Of files that were never pinned there is nothing to make a code of.
    expect(made).toEqual({ version: 1, codes: [], passages: {} })
  })

  it('gets the elements of a frame that the study takes in later', async () => {
    const before = await seen()
    await addStudyFramework(around, els, { study, fileName: 'eigen.yaml', yaml: frameworkOnPaper })
    const after = await seen()
    expect(after.codes.length).toBeGreaterThan(before.codes.length)
    expect(after.version).toBe(2)
  })

  it('takes a change over the version that was seen, and over no other', async () => {
    const { version, codes } = await seen()
    const code = codes.find(({ mark }) => mark === 'T07')!.id
    const change = { study, version, code, ...words('iets anders'), include: 'wie beslist' }
    const { codes: changed } = await redefineCodeOfStudy(around, els, change)
    expect(changed.find(({ id }) => id === code)).toMatchObject({ mark: 'T07', include: 'wie beslist' })
    expect(await problemOf(redefineCodeOfStudy(around, els, change))).toBe('changed-meanwhile')
  })

  it('keeps who changed what', async () => {
    const id = await ownCode('Het verslag als stem')
    const acts = await db.query('SELECT act, coder_id, subject FROM coding_act WHERE tenant_id = $1', [
      around.tenant,
    ])
    expect(acts).toEqual([
      { act: 'add-code', coder_id: els.id, subject: { codes: [id], codebookVersion: 2 } },
    ])
  })

  it('orders codes as a team wants, with the same name twice if it likes', async () => {
    const first = await ownCode('Hoop')
    const second = await ownCode('Hoop')
    const { version, codes } = await seen()
    const krachtlijn = codes.find(({ mark }) => mark === 'KL2')!.id
    const moved = await moveCodeInCodebook(around, els, {
      study,
      version,
      code: second,
      parent: krachtlijn,
      before: null,
    })
    expect(moved.codes.find(({ id }) => id === second)?.parent).toBe(krachtlijn)
    expect(moved.codes.find(({ id }) => id === first)?.parent).toBeNull()
  })
})

describe('passages of a code', () => {
  let own: CodeId
  let other: CodeId
  let document: Awaited<ReturnType<typeof lockedDocument>>

  const code = async (code: CodeId, passage: string) =>
    addCoding(around, els, {
      study,
      document: document.document,
      layer: { kind: 'shared' } as const,
      code,
      textVersion: 1,
      direction: 'hinders' as const,
      restsOn: null,
      level: null,
      ...passageOf(document.text, passage),
      id: around.uuidV7() as CodingId,
    })

  beforeEach(async () => {
    own = await ownCode('Papier')
    other = await ownCode('Comité')
    document = await lockedDocument(around, study)
  })

  it('are counted and read under the code that theirs was merged into, and keep their own', async () => {
    const made = await code(own, 'Daar zit een blad papier bij.')
    await code(other, 'Daar zit hij niet bij.')
    const { version } = await seen()
    const merged = await mergeCodeInto(around, els, { study, version, code: own, into: other })
    expect(merged.passages).toEqual({ [other]: 2 })
    const { passages } = await codePassages(around, els, { study, code: other })
    expect(passages.map(({ text, code }) => [text, code])).toEqual([
      ['Daar zit hij niet bij.', other],
      ['Daar zit een blad papier bij.', own],
    ])
    const desk = await codingDesk(around, els, { study, document: document.document })
    expect(desk.codings.find(({ id }) => id === made.id)?.code).toBe(own)
  })

  it('are shown with where they stand and who speaks, as a mark of the speaker and never a name', async () => {
    await code(own, 'Dat doe ik gewoon.')
    expect((await codePassages(around, els, { study, code: own })).passages).toMatchObject([
      { document: document.document, title: 'Gesprek 3', turn: 5, speaker: 'werker 2', direction: 'hinders' },
    ])
  })

  it('go to the new code when a person chose them in splitting; the others stay', async () => {
    const first = await code(own, 'Daar zit een blad papier bij.')
    const second = await code(own, 'Dat staat nergens.')
    const { version } = await seen()
    const split = await splitCodeOfStudy(around, els, {
      study,
      version,
      code: own,
      codings: [second.id],
      ...words('Niet op papier'),
    })
    const part = split.codes.findLast(({ name }) => name === 'Niet op papier')!.id
    expect(split.passages).toEqual({ [own]: 1, [part]: 1 })
    const desk = await codingDesk(around, els, { study, document: document.document })
    expect(desk.codings.map(({ id, code: of }) => [id, of])).toEqual([
      [first.id, own],
      [second.id, part],
    ])
  })

  it('of another code are not taken along in a split', async () => {
    const stranger = await code(other, 'Daar zit hij niet bij.')
    const { version } = await seen()
    const split = { study, version, code: own, codings: [stranger.id], ...words('Deel') }
    expect(await problemOf(splitCodeOfStudy(around, els, split))).toBe('changed-meanwhile')
    expect((await seen()).version).toBe(version)
  })
})
