/** A project that comes in comes in whole, to the letter, or not at all; and no name goes out with one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { root } from '../../../tests/machine.ts'
import { filesIn } from '../../../tests/run-in-r.ts'
import type { StudyId } from '../../foundation/ids.ts'
import type { DraftAct } from '../../qualitative/pseudonyms/draft.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Database, Transaction } from '../../storage/database.ts'
import { codingsOfStudy } from '../../storage/qualitative/codings.ts'
import { tablesInOrder } from '../../storage/table-order.ts'
import { createStudy } from '../create-study.ts'
import { addDocument } from '../documents/add-document.ts'
import { changeDraft, draft } from '../documents/change-draft.ts'
import { document as documentSeen, documents } from '../documents/documents.ts'
import { lockDocument } from '../documents/lock-document.ts'
import { changeRoster } from '../documents/roster.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { exportCodebook, exportProject, exportTable } from './export-project.ts'
import { importProject } from './import-project.ts'

const torture = join(root, 'tests', 'reference', 'refi-qda')
const expected = JSON.parse(readFileSync(join(torture, 'expected.json'), 'utf8')) as Record<
  string,
  { readonly text: string }[]
>
const NAMES = ['spec', 'atlas_crlf1', 'win_crlf2', 'bom_lf']
const said = { offsets: 'detect', kind: 'interview', group: 'none', consent: 'none' } as const
const given = (name: string) => ({
  name: `${name}.qdpx`,
  bytes: new Uint8Array(readFileSync(join(torture, `torture_${name}.qdpx`))),
})

let fresh: FreshDatabase
let around: Surroundings
let by: Extract<Asker, { kind: 'person' }>

beforeAll(async () => {
  fresh = await freshEmbedded()
  around = await installation(fresh.db)
  by = await somebody(around, 'Ria', true)
})
afterAll(() => fresh.close())

const newStudy = async () =>
  (await createStudy(around, by, { title: 'Ingebracht', question: '', runBy: 'outside', languages: ['nl'] }))
    .study.id

describe('a project whose letters and line ends are counted in strange ways', () => {
  for (const name of NAMES) {
    it(`${name}: what is marked in the study are the very words that were marked`, async () => {
      const study = await newStudy()
      await importProject(around, by, { study, ...said, ...given(name) })
      const codings = await fresh.db.transaction((tx) => codingsOfStudy(tx, around.tenant, study))
      const words = await Promise.all(
        codings.map(async ({ document, start, end }) => {
          const { text } = await documentSeen(around, by, { study, document })
          return { start, words: textOf(text?.text ?? '', { start, end }) }
        }),
      )
      // The product keeps one kind of line end.
      expect(words.toSorted((a, b) => a.start - b.start).map((one) => one.words)).toEqual(
        (expected[name] ?? []).map(({ text }) => text.replaceAll('\r\n', '\n')),
      )
    })
  }
})

describe('an import that fails halfway', () => {
  it('leaves nothing, at whichever row the database gives up', async () => {
    const whole = givingUpAt(Number.POSITIVE_INFINITY, fresh.db)
    await importProject({ ...around, db: whole.db }, by, {
      study: await newStudy(),
      ...said,
      ...given('spec'),
    })
    const inserts = whole.seen()
    expect(inserts).toBeGreaterThan(5)

    const study = await newStudy()
    const before = await rowsPerTable()
    for (let at = 1; at <= inserts; at++) {
      const failing = { ...around, db: givingUpAt(at, fresh.db).db }
      const importing = importProject(failing, by, { study, ...said, ...given('spec') })
      await expect(importing).rejects.toThrow('no room left')
      expect(await rowsPerTable(), `given up at ${at} of ${inserts}`).toEqual(before)
    }
    await importProject(around, by, { study, ...said, ...given('spec') }) // nothing stands in the way of another try
    expect(await documents(around, by, { study })).toHaveLength(1)
  })
})

/** The database, but the insert of this number fails; and how many there were. */
function givingUpAt(number: number, db: Database): { readonly db: Database; readonly seen: () => number } {
  let inserts = 0
  const counted = (tx: Transaction): Transaction => ({
    query: (sql, values) => {
      const statement = typeof sql === 'string' ? sql : sql.text
      if (/^\s*INSERT/i.test(statement) && ++inserts === number)
        return Promise.reject(new Error('no room left'))
      return tx.query(sql, values)
    },
  })
  return {
    db: { ...db, transaction: (work) => db.transaction((tx) => work(counted(tx))) },
    seen: () => inserts,
  }
}

async function rowsPerTable(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of await tablesInOrder(fresh.db)) {
    const [row] = await fresh.db.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`)
    counts[name] = row?.rows ?? -1
  }
  return counts
}

describe('what a study takes along', () => {
  // Invented people. The roster says who is who, the draft and the original hold the names: none of it may go along.
  const names = ['Nele', 'Aerts', 'Marleen', 'Fatima', '0470 12 34 56']
  const spoken =
    'Interviewer: Wie hielp u?\nMarleen: Dat was Nele Aerts, bel haar op 0470 12 34 56.\nMarleen: Fatima ook.'

  it('holds no name of anybody, in no file of it and in no table', async () => {
    const study = await newStudy()
    const roster = [
      { name: 'Nele Aerts', pseudonym: 'Lien', also: [] },
      { name: 'Fatima', pseudonym: 'Amina', also: [] },
    ]
    await changeRoster(around, by, { study, version: 0, entries: roster })
    await lockedTalk(study)
    const made = [
      await exportProject(around, by, { study, layers: 'evidence' }),
      await exportProject(around, by, { study, layers: 'everything' }),
      await exportTable(around, by, { study, what: 'passages', format: 'xlsx' }),
    ]
    const zipped = await Promise.all(made.map(async ({ bytes }) => [...(await filesIn(bytes))]))
    const plain = [
      await exportCodebook(around, by, { study }),
      await exportTable(around, by, { study, what: 'passages', format: 'csv' }),
    ].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const)
    const read = [...zipped.flat(), ...plain]
    expect(read.filter(([, text]) => text.includes('Lien'))).not.toEqual([]) // what was said did go along
    const told = read.flatMap(([file, text]) =>
      names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
    )
    expect(told).toEqual([])
  })

  async function lockedTalk(study: StudyId): Promise<void> {
    const talk = {
      title: 'Gesprek 1',
      kind: 'interview',
      centre: null,
      wave: null,
      groups: ['client'],
    } as const
    const { document } = await addDocument(around, by, { study, ...talk, consent: 'rephrased', text: spoken })
    const seen = await draft(around, by, { study, document })
    expect(seen.draft.marks.length).toBeGreaterThanOrEqual(3)
    const marks = seen.draft.marks.map(({ id }) => id)
    const acts: DraftAct[] = [
      { act: 'decide', marks, decision: 'accepted' },
      { act: 'speaker', speaker: 1, becomes: 'cliënt 1', who: { is: 'new', group: 'client', centre: null } },
    ]
    const { version } = await changeDraft(around, by, { study, document, version: seen.version, acts })
    await lockDocument(around, by, { study, document, version, evenUndecided: false, original: 'keep' })
  }
})
