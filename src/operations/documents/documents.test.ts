/** A conversation from paste to lock and after, with somebody else at it too. Everything said in it is invented. */
import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import type { ParticipantId, StudyId } from '../../foundation/ids.ts'
import type { Problem } from '../../foundation/problem.ts'
import type { DraftAct } from '../../qualitative/pseudonyms/draft.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import { documentTexts } from '../../storage/qualitative/document-texts.ts'
import { passagesCarried } from '../../storage/qualitative/passages-carried.ts'
import { addCentresFromCsv } from '../add-centres-from-csv.ts'
import { audit } from '../audit.ts'
import { createStudy } from '../create-study.ts'
import { setMember } from '../members.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { addDocument } from './add-document.ts'
import { changeDraft, discardDraft, draft } from './change-draft.ts'
import { document as documentSeen, documents, updateDocument } from './documents.ts'
import { editText } from './edit-text.ts'
import { lockDocument } from './lock-document.ts'
import { destroyOriginal, destroyOriginalsDue, keepOriginal, readOriginal } from './originals.ts'
import { changeRoster, roster } from './roster.ts'

const db = testDatabase()
const product = { kind: 'product' } as const
let around: Surroundings
let by: Asker
let study: StudyId

const spoken = 'Interviewer: Wie hielp u?\nMarleen: Dat was Nele Aerts.\r\nMarleen: Nele luisterde, 😀 echt.'
const about = {
  title: 'Gesprek 1',
  kind: 'interview',
  centre: null,
  wave: null,
  groups: ['client'],
  consent: 'rephrased',
} as const

beforeEach(async () => {
  around = await installation(db)
  const made = { title: 'Draagkracht', question: '', runBy: 'outside', languages: ['nl'] } as const
  study = (await createStudy(around, product, made)).study.id
  by = await somebody(around, 'An')
  await setMember(around, product, { study, person: by.id, role: 'researcher', centre: null })
})

const add = async (text = spoken) => (await addDocument(around, by, { study, ...about, text })).document
const problemOf = (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(
    () => Promise.reject(new Error('this was not refused')),
    (problem: Problem) => problem,
  )
const asClient = (speaker: number): DraftAct => ({
  act: 'speaker',
  speaker,
  becomes: 'cliënt 1',
  who: { is: 'new', group: 'client', centre: null },
})

/** Adds, accepts everything, says who speaks, locks. */
async function locked(original: Parameters<typeof lockDocument>[2]['original'] = 'keep', text = spoken) {
  const document = await add(text)
  const seen = await draft(around, by, { study, document })
  const marks = seen.draft.marks.map(({ id }) => id)
  const acts: DraftAct[] = [{ act: 'decide', marks, decision: 'accepted' }, asClient(1)]
  const { version } = await changeDraft(around, by, { study, document, version: seen.version, acts })
  return lockDocument(around, by, { study, document, version, evenUndecided: false, original })
}

describe('a pasted text', () => {
  it('is a draft with proposals, to the letter but for its line ends', async () => {
    const document = await add(`\uFEFF${spoken}`)
    const seen = await draft(around, by, { study, document })
    expect(seen.draft.text).toBe(spoken.replace('\r', ''))
    expect(seen.draft.marks.map((mark) => textOf(seen.draft.text, mark))).toEqual(['Nele Aerts', 'Nele'])
    expect(seen.document).toMatchObject({
      state: 'draft',
      title: 'Gesprek 1',
      original: 'kept',
      speakers: [],
    })
    expect(await documents(around, by, { study })).toEqual([{ document: seen.document, codings: 0 }])
    expect((await documentSeen(around, by, { study, document })).text).toBeNull()
  })

  it('without words, or of a centre that is not there, is refused', async () => {
    expect((await problemOf(add(' \n '))).code).toBe('input-invalid')
    const elsewhere = { ...about, centre: around.uuidV7() as never }
    expect((await problemOf(addDocument(around, by, { study, ...elsewhere, text: 'x' }))).code).toBe(
      'not-found',
    )
  })

  it('cannot have a name of the roster in its title', async () => {
    await changeRoster(around, by, {
      study,
      version: 0,
      entries: [{ name: 'Nele Aerts', pseudonym: 'Lien', also: [] }],
    })
    const named = addDocument(around, by, { study, ...about, title: 'Gesprek met Nele', text: spoken })
    expect((await problemOf(named)).faults[0]?.where).toBe('Titel')
  })
})

describe('a draft', () => {
  it('takes a change over the version it was made from, and over no other', async () => {
    const document = await add()
    const acts: DraftAct[] = [{ act: 'decide', marks: [0], decision: 'refused' }]
    expect(await changeDraft(around, by, { study, document, version: 1, acts })).toEqual({ version: 2 })
    const late = changeDraft(around, by, { study, document, version: 1, acts })
    expect((await problemOf(late)).code).toBe('changed-meanwhile')
    const strange: DraftAct[] = [{ act: 'decide', marks: [99], decision: 'refused' }]
    const wrong = changeDraft(around, by, { study, document, version: 2, acts: strange })
    expect((await problemOf(wrong)).code).toBe('changed-meanwhile')
  })

  it('gets the pseudonyms that were chosen in another document', async () => {
    await changeRoster(around, by, {
      study,
      version: 0,
      entries: [{ name: 'Nele Aerts', pseudonym: 'Lien', also: [] }],
    })
    const document = await add()
    const { draft: made } = await draft(around, by, { study, document })
    expect(made.marks.map(({ why, replacement }) => [why, replacement])).toEqual([
      ['in-roster', 'Lien'],
      ['in-roster', 'Lien'],
    ])
    const late = changeRoster(around, by, { study, version: 0, entries: [] })
    expect((await problemOf(late)).code).toBe('changed-meanwhile')
    expect((await roster(around, by, { study })).version).toBe(1)
  })

  it('that is thrown away leaves nothing', async () => {
    const document = await add()
    await discardDraft(around, by, { study, document })
    expect(around.sealingKeys.find(document)).toBeNull()
    expect((await problemOf(draft(around, by, { study, document }))).code).toBe('not-found')
    expect(await documents(around, by, { study })).toEqual([])
  })

  it('whose key is gone says so', async () => {
    const document = await add()
    around.sealingKeys.destroy(document)
    expect((await problemOf(draft(around, by, { study, document }))).code).toBe('sealing-key-missing')
  })
})

describe('locking', () => {
  it('replaces names and labels for good, makes participants, and lets the draft go', async () => {
    const { id: document } = await locked()
    const seen = await documentSeen(around, by, { study, document })
    expect(seen.text?.text).toBe(
      'Interviewer: Wie hielp u?\ncliënt 1: Dat was [naam 1].\ncliënt 1: [naam 1] luisterde, 😀 echt.',
    )
    expect(seen.document).toMatchObject({
      state: 'locked',
      textVersion: 1,
      lockedOn: '2026-03-02',
      original: 'kept',
    })
    const [participant] = seen.participants
    expect(participant).toMatchObject({ number: 1, group: 'client', speaksIn: ['Gesprek 1'] })
    expect(seen.document.speakers).toEqual([
      { label: 'Interviewer', participant: null },
      { label: 'cliënt 1', participant: participant!.id },
    ])
    expect((await problemOf(draft(around, by, { study, document }))).code).toBe('document-not-draft')
    const again = { study, document, version: 2, evenUndecided: true, original: 'keep' } as const
    expect((await problemOf(lockDocument(around, by, again))).code).toBe('document-not-draft')
  })

  it('waits until every proposal is decided on, or somebody says it may stay', async () => {
    const document = await add()
    const { version } = await changeDraft(around, by, { study, document, version: 1, acts: [asClient(1)] })
    const lock = { study, document, version, original: 'keep' } as const
    const refused = await problemOf(lockDocument(around, by, { ...lock, evenUndecided: false }))
    expect([refused.code, refused.values]).toEqual(['draft-undecided', { number: 2 }])
    await lockDocument(around, by, { ...lock, evenUndecided: true })
    expect((await documentSeen(around, by, { study, document })).text?.text).toContain('Nele Aerts')
  })

  it('wants to know who each voice is, under a label that is no name', async () => {
    const document = await add()
    let version = 1
    const faults = async (becomes: string, who: Extract<DraftAct, { act: 'speaker' }>['who']) => {
      const acts: DraftAct[] = [{ act: 'speaker', speaker: 1, becomes, who }]
      version = (await changeDraft(around, by, { study, document, version, acts })).version
      const lock = { study, document, version, evenUndecided: true, original: 'keep' } as const
      return (await problemOf(lockDocument(around, by, lock))).faults.map(
        ({ where, what }) => `${where}: ${what}`,
      )
    }
    const client = { is: 'new', group: 'client', centre: null } as const
    expect(await faults('', { is: 'undecided' })).toEqual([
      'Stem 2: Er is niet gezegd wie dit is: iemand van een geleding, of de interviewer.',
    ])
    const noLabel = ['Stem 2: Er staat geen eigen benaming voor deze stem.']
    expect(await faults('', client)).toEqual(noLabel)
    expect(await faults('interviewer', client)).toEqual(noLabel)
    expect(await faults('Marleen', client)).toEqual(['Stem 2: De benaming van deze stem lijkt een naam.'])
  })

  it('knows somebody again who spoke before, and counts them once', async () => {
    const first = await locked()
    const participant = first.speakers[1]!.participant as ParticipantId
    const document = await add()
    const acts: DraftAct[] = [
      { act: 'speaker', speaker: 1, becomes: 'cliënt 1', who: { is: 'known', participant } },
    ]
    const { version } = await changeDraft(around, by, { study, document, version: 1, acts })
    await lockDocument(around, by, { study, document, version, evenUndecided: true, original: 'keep' })
    const { participants } = await documentSeen(around, by, { study, document })
    expect(participants.map(({ number, speaksIn }) => [number, speaksIn])).toEqual([
      [1, ['Gesprek 1', 'Gesprek 1']],
    ])
  })
})

describe('the original', () => {
  it('is read again, to the byte, and that leaves a record', async () => {
    const { id: document } = await locked()
    const original = await readOriginal(around, by, { study, document })
    expect(Buffer.from(original.base64, 'base64').toString()).toBe(spoken)
    const [newest] = await audit(around, by, { study })
    expect(newest).toMatchObject({ act: 'read-original', subject: { document }, by: 'An' })
  })

  it('is destroyed at once with the lock, where somebody asks so', async () => {
    const { id: document, original } = await locked('destroy')
    expect(original).toBe('destroyed')
    expect(around.sealingKeys.find(document)).toBeNull()
    expect((await problemOf(readOriginal(around, by, { study, document }))).code).toBe('original-gone')
    expect((await problemOf(destroyOriginal(around, by, { study, document }))).code).toBe('original-gone')
  })

  it('is destroyed on its day, not before, and not by a day that was taken back', async () => {
    const { id: due } = await locked({ until: '2026-03-10' })
    const { id: kept } = await locked({ until: '2026-03-10' })
    await keepOriginal(around, by, { study, document: kept, until: null })
    expect(await destroyOriginalsDue(around)).toBe(0)
    const later = { ...around, now: () => new Date('2026-03-10T09:00:00Z') }
    expect(await destroyOriginalsDue(later)).toBe(1)
    const states = (await documents(around, by, { study })).map(({ document }) => [
      document.id,
      document.original,
    ])
    expect(states).toEqual([
      [due, 'destroyed'],
      [kept, 'kept'],
    ])
  })

  it('whose key went and whose row stayed, is said to be gone by the next sweep', async () => {
    const { id: document } = await locked()
    around.sealingKeys.destroy(document)
    expect(await destroyOriginalsDue(around)).toBe(1)
    expect((await documentSeen(around, by, { study, document })).document.original).toBe('destroyed')
  })

  it('of a draft cannot be destroyed apart from the draft', async () => {
    const document = await add()
    expect((await problemOf(destroyOriginal(around, by, { study, document }))).code).toBe(
      'document-still-draft',
    )
  })
})

describe('a locked text', () => {
  it('that is corrected gets a next version, with voices kept and passages carried along', async () => {
    const { id: document, speakers } = await locked()
    const before = (await documentSeen(around, by, { study, document })).text!.text
    const coded = { textVersion: 1, start: before.indexOf('luisterde'), end: before.indexOf('luisterde') + 9 }
    const text = before.replace('Dat was', 'Dat was eigenlijk').replace('Wie hielp', 'En wie hielp')
    const edited = await editText(around, by, { study, document, textVersion: 1, text, alsoBefore: false })
    expect(edited).toMatchObject({ textVersion: 2, length: Array.from(text).length, speakers })
    const [carried] = await db.transaction((tx) =>
      passagesCarried(tx, around.tenant, study, document, [coded]),
    )
    expect(carried!.textVersion).toBe(2)
    expect(textOf(text, carried!)).toBe('luisterde')
    const late = editText(around, by, { study, document, textVersion: 1, text: 'x', alsoBefore: false })
    expect((await problemOf(late)).code).toBe('changed-meanwhile')
  })

  it('in which a name was missed, loses it in every version; codings stay where they are', async () => {
    const { id: document } = await locked(
      'keep',
      'I: Wie hielp?\nMarleen: Dat was onze schat Roos.\nI: Ja.\nMarleen: Ja.',
    )
    const first = (await documentSeen(around, by, { study, document })).text!.text
    const second = first.replace('Wie hielp', 'En wie hielp')
    await editText(around, by, { study, document, textVersion: 1, text: second, alsoBefore: false })
    const text = second.replace('Roos', '[naam 2]')
    await editText(around, by, { study, document, textVersion: 2, text, alsoBefore: true })
    const versions = await db.transaction((tx) => documentTexts(tx, around.tenant, study, document))
    expect(versions.map((one) => one.text)).toEqual([
      first.replace('Wie', '███').replace('Roos', '████'),
      second.replace('Roos', '████'),
      text,
    ])
    expect(JSON.stringify(versions)).not.toContain('Roos')
  })

  it('that comes back as it was makes no new version', async () => {
    const { id: document } = await locked()
    const text = (await documentSeen(around, by, { study, document })).text!.text
    expect(
      await editText(around, by, { study, document, textVersion: 1, text, alsoBefore: false }),
    ).toMatchObject({
      textVersion: 1,
    })
  })
})

it('what is said about a document is stored over the version it was made from', async () => {
  const document = await add()
  const change = { study, document, version: 1, ...about, consent: 'none' } as const
  expect(await updateDocument(around, by, change)).toMatchObject({ version: 2, consent: 'none' })
  expect((await problemOf(updateDocument(around, by, change))).code).toBe('changed-meanwhile')
})

it('a centre that is filled in later goes for whoever spoke in that conversation only', async () => {
  const { id: first, version } = await locked()
  const csv = 'name\nLindehove\n'
  const { study: seen } = await addCentresFromCsv(around, by, { study, csv })
  const centre = seen.centres[0]!.id
  await updateDocument(around, by, { study, document: first, version, ...about, centre })
  const { participants } = await documentSeen(around, by, { study, document: first })
  expect(participants.map((one) => one.centre)).toEqual([centre])

  const known = { is: 'known', participant: participants[0]!.id } as const
  const document = await add()
  const acts: DraftAct[] = [{ act: 'speaker', speaker: 1, becomes: 'cliënt 1', who: known }]
  await changeDraft(around, by, { study, document, version: 1, acts })
  await lockDocument(around, by, { study, document, version: 2, evenUndecided: true, original: 'keep' })
  await updateDocument(around, by, { study, document: first, version: version + 1, ...about, centre: null })
  const after = await documentSeen(around, by, { study, document })
  expect(after.participants.map((one) => one.centre)).toEqual([centre]) // they spoke elsewhere too
})
