import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import type {
  CentreId,
  CodeId,
  DocumentId,
  ParticipantId,
  QuoteId,
  StudyId,
  WaveId,
} from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Direction } from '../../qualitative/coding.ts'
import type { QuotingConsent } from '../../qualitative/document.ts'
import { insertLockedDocument } from '../../storage/qualitative/documents.ts'
import { newestEvidenceOfCentre } from '../../storage/qualitative/evidence-editions.ts'
import { insertParticipant } from '../../storage/qualitative/participants.ts'
import { storeMember } from '../../storage/study-members.ts'
import { updateStudyDesign } from '../../storage/studies.ts'
import { studyById } from '../../storage/studies.ts'
import { lockedWave, markWaveClosed, markWaveOpen, updateDraftDesign } from '../../storage/waves.ts'
import { makeStudy, usualGroups } from '../create-study.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { proposeQuote } from './propose-quote.ts'
import { quotes } from './quote-queue.ts'
import { evidencePreview, releaseEvidence } from './release-evidence.ts'
import { readQuote, withdrawQuote, wordQuote } from './work-on-quote.ts'

const db = testDatabase()
let around: Surroundings
let study: StudyId
let wave: WaveId
let lier: CentreId
let kl2: CodeId
let ann: Asker
let bert: Asker

const spoken = 'interviewer: Hoe gaat dat?\nwerker 1: Zij vraagt altijd\nwat ik zie zitten.\n'
//              0             13           27         37                                  73

/** Lier numbers 6 workers and 1 manager; the wave is closed. */
beforeEach(async () => {
  around = await installation(db)
  ann = await somebody(around, 'Ann')
  bert = await somebody(around, 'Bert')
  lier = around.uuidV7() as CentreId
  await db.transaction(async (tx) => {
    const made = await makeStudy(tx, around, {
      title: 'Sterk verbonden',
      question: '',
      runBy: 'outside',
      languages: ['nl'],
      groups: usualGroups,
      isExample: false,
    })
    study = made.id
    wave = made.wave
    const design = (await studyById(tx, around.tenant, study))!
    const centre = { id: lier, name: 'Lier', whyChosen: '', training: '', context: '', teams: [] }
    await updateStudyDesign(tx, around.tenant, { ...design, centres: [centre] }, design.version)
    for (const person of [ann, bert]) {
      if (person.kind !== 'person') continue
      await storeMember(tx, around.tenant, study, { person: person.id, role: 'researcher', centre: null })
    }
    const invited = { centre: lier, team: null }
    await updateDraftDesign(tx, around.tenant, study, wave, {
      minimumCells: {},
      pooledStaff: false,
      invited: [
        { ...invited, group: 'worker', number: 6 },
        { ...invited, group: 'manager', number: 1 },
      ],
    })
    const [code] = await tx.query<{ id: CodeId }>(
      `SELECT id FROM code WHERE tenant_id = $1 AND study_id = $2 AND element = 'KL2'`,
      [around.tenant, study],
    )
    kl2 = code!.id // the codebook of a study starts with its frames
  })
})

async function closeTheWave(): Promise<void> {
  await db.transaction(async (tx) => {
    const draft = await lockedWave(tx, around.tenant, study, wave)
    if (draft?.state !== 'draft') throw new Error('expected a draft')
    await markWaveClosed(
      tx,
      around.tenant,
      await markWaveOpen(tx, around.tenant, draft, '2026-03-02'),
      '2026-03-20',
    )
  })
}

/** A conversation with one person of Lier, as above, with what they told of krachtlijn 2. */
async function conversation(
  group: 'worker' | 'manager',
  told: readonly Direction[] = [],
  consent: QuotingConsent = 'verbatim',
): Promise<DocumentId> {
  const document = around.uuidV7() as DocumentId
  const participant = around.uuidV7() as ParticipantId
  await db.transaction(async (tx) => {
    await insertParticipant(tx, around.tenant, study, { id: participant, group, centre: lier })
    const about = {
      id: document,
      study,
      title: 'Gesprek',
      kind: 'interview' as const,
      centre: lier,
      wave: null,
      groups: [group],
      consent,
      version: 1,
      lockedOn: '2026-03-02',
      speakers: [
        { label: 'interviewer', participant: null },
        { label: 'werker 1', participant },
      ],
    }
    const turns = [
      { start: 0, end: 26, wordsStart: 13, speaker: 0 },
      { start: 27, end: 73, wordsStart: 37, speaker: 1 },
    ]
    await insertLockedDocument(tx, around.tenant, about, { version: 1, text: spoken, turns, editScript: [] })
    for (const direction of told) {
      await tx.query(
        `INSERT INTO coding (tenant_id, study_id, id, document_id, text_version, layer, coder_id, code_id, start_at, end_at,
                             direction, rests_on, participants, is_removed)
         VALUES ($1, $2, $3, $4, 1, 'shared', $5, $6, 37, 73, $7, 'individual', ARRAY[$8::uuid], false)`,
        [around.tenant, study, around.uuidV7(), document, around.uuidV7(), kl2, direction, participant],
      )
    }
  })
  return document
}

const passage = { textVersion: 1, start: 37, end: 73, direction: 'carries' as const }

async function propose(document: DocumentId, by = ann): Promise<QuoteId> {
  const made = await proposeQuote(around, by, { study, document, ...passage, about: { code: kl2 } })
  return made.proposed
}

const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

const inLier = () => db.transaction((tx) => newestEvidenceOfCentre(tx, around.tenant, study, wave, lier))

describe('a quote candidate', () => {
  it('reads as it was said, with where it would appear, and waits for somebody else', async () => {
    await propose(await conversation('worker'))
    const { quotes: queue } = await quotes(around, bert, { study })
    expect(queue).toMatchObject([
      {
        wording: 'Zij vraagt altijd wat ik zie zitten.',
        isRephrased: false,
        group: 'worker',
        element: 'KL2',
        place: { where: 'centre', bars: ['not-read'] },
        before: 'interviewer: Hoe gaat dat?\nwerker 1: ',
        passage: 'Zij vraagt altijd\nwat ik zie zitten.',
        proposer: 'Ann',
        isOwn: false,
      },
    ])
  })

  it('is not read by who chose its words, also when somebody else proposed it first', async () => {
    const quote = await propose(await conversation('worker'))
    const reading = { study, quote, verdict: 'approved' as const, why: '' }
    expect(await problemOf(readQuote(around, ann, { ...reading, version: 1 }))).toBe('quote-own-reading')
    const other = { study, quote, element: 'KL2', direction: null, wording: 'Ze vraagt wat ik wil.' }
    await wordQuote(around, bert, { ...other, version: 1 })
    expect(await problemOf(readQuote(around, bert, { ...reading, version: 2 }))).toBe('quote-own-reading')
    const { quotes: read } = await readQuote(around, ann, { ...reading, version: 2 })
    expect(read).toMatchObject([
      { state: 'approved', isRephrased: true, place: { where: 'centre', bars: [] } },
    ])
    expect(await problemOf(readQuote(around, ann, { ...reading, version: 3 }))).toBe('quote-already-read')
  })

  it('of who asked not to be quoted word for word is approved only in other words', async () => {
    const quote = await propose(await conversation('worker', [], 'rephrased'))
    const reading = { study, quote, verdict: 'approved' as const, why: '' }
    expect(await problemOf(readQuote(around, bert, { ...reading, version: 1 }))).toBe('quote-not-rephrased')
    const wording = 'Ze vraagt eerst wat ik wil.'
    await wordQuote(around, ann, { study, quote, version: 1, element: 'KL2', direction: null, wording })
    const { quotes: read } = await readQuote(around, bert, { ...reading, version: 2 })
    expect(read[0]!.state).toBe('approved')
  })

  it('warns of what in its wording may point at a person', async () => {
    const quote = await propose(await conversation('worker'))
    const wording = 'Mevrouw Peeters belde op 3 maart 2025 naar 0470 12 34 56.'
    const made = await wordQuote(around, ann, {
      study,
      quote,
      version: 1,
      element: 'KL2',
      direction: null,
      wording,
    })
    expect(made.quotes[0]!.recognisable.map(({ words, kind }) => [words, kind])).toEqual([
      ['Peeters', 'name'],
      ['3 maart 2025', 'date'],
      ['0470 12 34 56', 'phone'],
    ])
  })

  it('is refused where it cannot be one, and says why', async () => {
    const closed = await conversation('worker', [], 'none')
    const open = await conversation('worker')
    const about = { element: 'KL2' }
    const from = (document: DocumentId, changes: object) =>
      problemOf(proposeQuote(around, ann, { study, document, ...passage, about, ...changes }))
    expect(await from(closed, {})).toBe('quote-without-consent')
    expect(await from(open, { start: 13 })).toBe('quote-of-several')
    expect(await from(open, { start: 13, end: 20 })).toBe('quote-of-interviewer')
    expect(await from(open, { end: 900 })).toBe('quote-outside-text')
    expect(await from(open, { end: 37 })).toBe('quote-outside-text')
    expect(await from(open, { about: { element: 'geen element' } })).toBe('quote-without-element')
    expect(await from(open, { wording: ' ' })).toBe('quote-empty')
  })

  it('is changed only over what was seen, and refused only with a reason', async () => {
    const quote = await propose(await conversation('worker'))
    expect(await problemOf(withdrawQuote(around, bert, { study, quote, version: 9, why: '' }))).toBe(
      'changed-meanwhile',
    )
    const refusal = { study, quote, version: 1, verdict: 'refused' as const }
    expect(await problemOf(readQuote(around, bert, { ...refusal, why: ' ' }))).toBe('quote-without-reason')
    const { quotes: read } = await readQuote(around, bert, { ...refusal, why: 'te herkenbaar' })
    expect(read).toMatchObject([{ state: 'refused', why: 'te herkenbaar', reader: 'Bert' }])
  })

  it('leaves ids in the audit, and no word of it', async () => {
    const quote = await propose(await conversation('worker'))
    await readQuote(around, bert, { study, quote, version: 1, verdict: 'refused', why: 'te herkenbaar' })
    const rows = await db.query<{ record: string }>(
      'SELECT audit_record::text AS record FROM audit_record WHERE tenant_id = $1',
      [around.tenant],
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter(({ record }) => /vraagt|herkenbaar/.test(record))).toEqual([])
  })
})

describe('an evidence edition', () => {
  it('is released only of a closed wave, and says what was previewed', async () => {
    await conversation('worker', ['carries', 'hinders'])
    await conversation('worker', ['hinders'])
    await conversation('manager', ['hinders'])
    const quote = await propose(await conversation('worker', ['carries']))
    await readQuote(around, bert, { study, quote, version: 1, verdict: 'approved', why: '' })
    expect(await problemOf(releaseEvidence(around, ann, { study, wave }))).toBe('evidence-before-closing')
    await closeTheWave()

    const preview = await evidencePreview(around, ann, { study, wave })
    expect(preview).toMatchObject({ mayRelease: true, released: null, unheard: 1, held: [], few: [] })
    expect(await releaseEvidence(around, ann, { study, wave })).toEqual({ number: 1 })

    const stored = (await inLier())!
    expect(stored.evidence).toEqual(preview.centres[0]!.evidence)
    expect(stored.heading).toEqual(preview.heading)
    expect(stored.evidence.groups).toEqual([
      { group: 'worker', isWithheld: false },
      { group: 'manager', isWithheld: true },
    ])
    const [element] = stored.evidence.elements
    expect(element?.element).toBe('KL2')
    expect(element?.groups[0]?.told).toMatchObject({
      value: { people: { number: 3 }, documents: 3, carries: { number: 2 }, hinders: { number: 2 } },
    })
    expect(stored.evidence.quotes).toHaveLength(1)
  })

  it('is never changed: what one more conversation tells waits, and a quote that is withdrawn leaves the next', async () => {
    const quote = await propose(await conversation('worker', ['carries']))
    await readQuote(around, bert, { study, quote, version: 1, verdict: 'approved', why: '' })
    await closeTheWave()
    await releaseEvidence(around, ann, { study, wave })
    const first = await inLier()

    await conversation('worker', ['hinders'])
    await withdrawQuote(around, ann, { study, quote, version: 2, why: 'op vraag van wie het zei' })
    const preview = await evidencePreview(around, ann, { study, wave })
    expect(preview.held).toEqual([{ centre: lier, groups: ['worker'] }])
    expect(await releaseEvidence(around, ann, { study, wave })).toEqual({ number: 2 })
    const second = await inLier()
    expect(second!.evidence.elements).toEqual(first!.evidence.elements)
    expect(second!.evidence.quotes).toEqual([])
    const kept = await db.query('SELECT number FROM evidence_edition WHERE tenant_id = $1 ORDER BY number', [
      around.tenant,
    ])
    expect(kept).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('keeps nothing that reads as what a person told', async () => {
    await conversation('manager', ['hinders'])
    const people = await db.query<{ id: string }>('SELECT id FROM participant WHERE tenant_id = $1', [
      around.tenant,
    ])
    await closeTheWave()
    await releaseEvidence(around, ann, { study, wave })
    const [row] = await db.query<{ all: string }>(
      `SELECT (SELECT string_agg(evidence_edition::text, '') FROM evidence_edition WHERE tenant_id = $1)
           || (SELECT string_agg(evidence_centre::text, '') FROM evidence_centre WHERE tenant_id = $1) AS all`,
      [around.tenant],
    )
    expect(people).toHaveLength(1)
    for (const { id } of people) expect(row!.all).not.toContain(id)
    expect(row!.all).not.toContain('hinders')
  })
})
