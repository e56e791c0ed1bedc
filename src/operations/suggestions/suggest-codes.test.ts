import { beforeEach, describe, expect, it } from 'vitest'
import { type CodedStudy, codedStudy } from '../../../tests/coded-study.ts'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import type { CodeId, CoderId, DocumentId, RoundId } from '../../foundation/ids.ts'
import { storeMember } from '../../storage/study-members.ts'
import { insertRound } from '../../storage/qualitative/rounds.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { suggestCodes } from './suggest-codes.ts'

const db = testDatabase()

const talk = `werker 1: Er is geen tijd om te luisteren.
werker 1: De centen zijn op, en de facturen stapelen zich op.
werker 1: Ik heb nooit tijd genoeg.
`

let around: Surroundings
let paper: CodedStudy
let an: Extract<Asker, { kind: 'person' }>
let document: DocumentId
let time: CodeId
let money: CodeId

beforeEach(async () => {
  around = await installation(db)
  paper = await codedStudy(around)
  an = await somebody(around, 'An')
  await db.transaction((tx) =>
    storeMember(tx, around.tenant, paper.study, { person: an.id, role: 'researcher', centre: null }),
  )
  document = await paper.document(talk)
  time = await paper.code('tijdsdruk')
  money = await paper.code('geldzorgen')
  await paper.coding(document, 'Er is geen tijd', time)
  await paper.coding(document, 'De centen zijn op', money)
})

/** For the words as they stand in the talk; it holds no characters of two units. */
function suggest(words: string) {
  const start = talk.indexOf(words)
  return suggestCodes(around, an, { study: paper.study, document, start, end: start + words.length })
}

const openRound = (state: 'blind' | 'comparing', coders: readonly string[]) =>
  db.transaction((tx) =>
    insertRound(tx, around.tenant, {
      id: around.uuidV7() as RoundId,
      study: paper.study,
      number: 1,
      state,
      documents: [document],
      coders: coders as readonly CoderId[], // of a person with an account: its id
      finished: [],
      openedOn: '2026-03-02',
      closedOn: null,
    }),
  )

describe('suggestions for a passage', () => {
  it('are codes whose passages have words like these, and name the words as they were said', async () => {
    const seen = await suggest('nooit tijd')
    expect(seen).toMatchObject({
      state: 'ready',
      suggestions: [{ code: time, name: 'tijdsdruk', because: [{ said: 'tijd', recognised: 'tijd' }] }],
    })
    const [word] = seen.state === 'ready' ? seen.suggestions[0]!.because : []
    expect(talk.slice(word!.start, word!.end)).toBe('tijd')
  })

  it('leave out what the passage has already, and codes that are no longer used', async () => {
    expect(await suggest('Er is geen tijd')).toEqual({ state: 'ready', suggestions: [] })
    await db.query('UPDATE code SET is_retired = true WHERE tenant_id = $1 AND id = $2', [
      around.tenant,
      time,
    ])
    await db.query('UPDATE codebook SET version = 2 WHERE tenant_id = $1', [around.tenant])
    expect(await suggest('nooit tijd')).toEqual({ state: 'ready', suggestions: [] })
  })

  it('learn from what is coded next', async () => {
    const bills = await paper.code('schulden')
    await db.query('UPDATE codebook SET version = 2 WHERE tenant_id = $1', [around.tenant])
    expect(await suggest('facturen stapelen')).toMatchObject({ suggestions: [] })
    await paper.coding(
      await paper.document('werker 1: Die facturen, altijd facturen.'),
      'Die facturen',
      bills,
    )
    expect(await suggest('facturen stapelen')).toMatchObject({ suggestions: [{ code: bills }] })
  })

  it('are refused to who codes the document blind, and say why; and come back when the round is closed', async () => {
    await openRound('blind', [an.id, around.uuidV7()])
    await expect(suggest('nooit tijd')).rejects.toMatchObject({
      code: 'suggestions-off-in-blind-round',
      status: 409,
    })
    await db.query(`UPDATE coding_round SET state = 'comparing' WHERE tenant_id = $1`, [around.tenant])
    expect(await suggest('nooit tijd')).toMatchObject({ suggestions: [{ code: time }] })
  })

  it('are there for who has no part in a blind round', async () => {
    await openRound('blind', [around.uuidV7(), around.uuidV7()])
    expect(await suggest('nooit tijd')).toMatchObject({ suggestions: [{ code: time }] })
  })

  it('for a document that is not there are not found', async () => {
    document = around.uuidV7() as DocumentId
    await expect(suggest('tijd')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of a large study are prepared between other work, and are there when asked again', async () => {
    for (let i = 0; i < 11; i++) {
      const words = Array.from({ length: 100 }, (_, turn) => `werker 1: zin ${i} ${turn} over tijd.`)
      const large = await paper.document(words.join('\n'))
      await db.query(
        `INSERT INTO coding (tenant_id, study_id, id, document_id, text_version, layer, coder_id, code_id, start_at,
                             end_at, participants, is_removed)
         SELECT tenant_id, study_id, gen_random_uuid(), document_id, 1, 'shared', $1, $2, start_at, end_at, '{}', false
           FROM document_turn WHERE tenant_id = $1 AND document_id = $3`,
        [around.tenant, time, large],
      )
    }
    expect(await suggest('nooit tijd')).toEqual({ state: 'preparing' })
    await expect.poll(() => suggest('nooit tijd')).toMatchObject({ state: 'ready' })
  })
})
