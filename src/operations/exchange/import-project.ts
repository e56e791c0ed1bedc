/**
 * A project into a study: read on a thread of its own, shown with what it would become, and stored in one
 * transaction. Texts come in locked: names in them were replaced before, which whoever imports says.
 */
import { dayOf } from '../../foundation/day.ts'
import type { GivenFile } from '../../foundation/file.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CoderId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { LANGUAGES } from '../../foundation/text.ts'
import type { DocumentKind, LockedDocument, QuotingConsent } from '../../qualitative/document.ts'
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import type { PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import { profileNamed } from '../../qualitative/refi-qda/offset-profile.ts'
import {
  planStudyImport,
  type ImportChoices,
  type StudyBefore,
  type StudyImport,
} from '../../qualitative/study-import/study-import.ts'
import type { Transaction } from '../../storage/database.ts'
import { updateCodebook } from '../../storage/qualitative/codebook.ts'
import { codersOfStudy, insertCoder } from '../../storage/qualitative/coders.ts'
import { codingsOfStudy, insertCodings } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentsOfStudy, insertLockedDocument } from '../../storage/qualitative/documents.ts'
import { insertExchangeImport } from '../../storage/qualitative/exchange-imports.ts'
import { insertMemo, memosOfStudy } from '../../storage/qualitative/memos.ts'
import { insertParticipant, participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { studyById } from '../../storage/studies.ts'
import { groupName } from '../../study/design/group-name.ts'
import { codebookWithFrames } from '../codebook/codebook-of-study.ts'
import { coderOf } from '../coding/coder-of.ts'
import { groupNamesOfStudy } from '../group-names-of-study.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { guidFor } from './guid-for.ts'
import { readInWorker } from './in-worker.ts'
import type { AnyProject } from './read-any-project.ts'

interface FileInto extends GivenFile {
  readonly study: StudyId
  /** `detect`, or the name of a way of counting. */
  readonly offsets: string
  /** Ends the reading, of whoever no longer waits for it. */
  readonly signal?: AbortSignal
}

export interface ImportSeen {
  /** What stands in the file. */
  readonly counts: PartCounts
  /** What would be added to the study. */
  readonly added: Readonly<
    Record<'documents' | 'codes' | 'codings' | 'memos' | 'participants' | 'coders', number>
  >
  readonly offsets: {
    readonly chosen: string
    readonly isClear: boolean
    readonly telling: number
    readonly ways: readonly { readonly name: string; readonly onBorders: number }[]
  } | null
  /** The first passages as they would be marked, for a person to look at. */
  readonly samples: readonly { readonly before: string; readonly words: string; readonly after: string }[]
  readonly report: readonly ReportEntry[]
}

/** Reads and works out everything, and stores nothing. */
export const checkImport = Object.assign(
  async (around: Surroundings, by: Asker, asked: FileInto): Promise<ImportSeen> => {
    const { study } = asked
    await mayImport(around, by, { study })
    const read = await readGiven(asked)
    return look(around, by, { study, read })
  },
  { operationName: 'check-import' },
)

/** Before a file is read: whoever may not, hears that first. */
const mayImport = operation<{ readonly study: StudyId }, null>({
  name: 'check-import',
  may: researcher,
  record: 'reads',
  run: async () => null,
})

const look = operation<{ readonly study: StudyId; readonly read: AnyProject }, ImportSeen>({
  name: 'check-import',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, read }, by) => {
    const plan = await planned(tx, around, study, read, unsaid, importerOf(by))
    return seen(read, plan)
  },
})

/** For looking only: whatever a person answers, the same parts come in. */
const unsaid: ImportChoices = { kind: 'interview', group: null, consent: 'none' }

interface ImportAsked extends FileInto {
  readonly kind: DocumentKind
  readonly group: ActorGroup | 'none'
  readonly consent: QuotingConsent
}

export const importProject = Object.assign(
  async (around: Surroundings, by: Asker, asked: ImportAsked): Promise<ImportSeen> => {
    const { study, kind, group, consent } = asked
    await mayImport(around, by, { study })
    const read = await readGiven(asked)
    const choices: ImportChoices = { kind, consent, group: group === 'none' ? null : group }
    return store(around, by, { study, read, choices })
  },
  { operationName: 'import-project' },
)

async function readGiven({ bytes, name, offsets, signal }: FileInto): Promise<AnyProject> {
  const read = await readInWorker({ bytes, fileName: name, asked: profileAsked(offsets) }, signal)
  if (signal?.aborted) throw new Problem('stopped') // between the last word read and the first one stored
  return read
}

function profileAsked(name: string) {
  if (name === 'detect') return null
  const profile = profileNamed(name)
  if (!profile) throw new Problem('input-invalid')
  return profile
}

const store = operation<
  { readonly study: StudyId; readonly read: AnyProject; readonly choices: ImportChoices },
  ImportSeen
>({
  name: 'import-project',
  may: researcher,
  record: ({ study }, { added }) => ({ study, subject: { ...added } }),
  run: async (tx, around, { study, read, choices }, by) => {
    const { tenant } = around
    const importer = await coderOf(tx, around, study, by)
    const { version } = await codebookWithFrames(tx, around, study)
    const plan = await planned(tx, around, study, read, choices, importer)
    const lockedOn = dayOf(around.now())
    if (plan.codes.length > 0 && !(await updateCodebook(tx, tenant, study, version, plan.codes))) {
      throw new Problem('changed-meanwhile')
    }
    for (const coder of plan.coders) await insertCoder(tx, tenant, study, coder)
    for (const person of plan.participants) await insertParticipant(tx, tenant, study, person)
    for (const { text, ...about } of plan.documents) {
      await insertLockedDocument(tx, tenant, { ...about, study, wave: null, version: 1, lockedOn }, text)
    }
    if (plan.codings.length > 0) await insertCodings(tx, tenant, study, plan.codings)
    for (const memo of plan.memos) await insertMemo(tx, tenant, study, memo)
    const done = seen(read, plan)
    await insertExchangeImport(
      tx,
      tenant,
      study,
      { id: around.uuidV7(), importedOn: lockedOn, report: done.report },
      plan.carried,
      read.project.files,
    )
    return done
  },
})

function importerOf(by: Asker): CoderId {
  if (by.kind !== 'person') throw new Problem('not-signed-in')
  return by.id as string as CoderId // the same uuid, under another name
}

async function planned(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  read: AnyProject,
  choices: ImportChoices,
  importer: CoderId,
): Promise<StudyImport> {
  const before = await studyBefore(tx, around, study)
  return planStudyImport(read.project, before, choices, {
    newId: around.uuidV7,
    guidFor,
    importer,
    now: around.now().toISOString(),
  })
}

async function studyBefore(tx: Transaction, around: Surroundings, study: StudyId): Promise<StudyBefore> {
  const { tenant } = around
  const found = await studyById(tx, tenant, study)
  if (!found) throw new Problem('not-found')
  const own = await groupNamesOfStudy(tx, around, found)
  const groups = new Map(
    found.groups.flatMap(({ group }) => [
      [group as string, group] as const,
      ...LANGUAGES.map((language) => [groupName(group, language, own), group] as const),
    ]),
  )
  const locked = (await documentsOfStudy(tx, tenant, study)).filter(
    (one): one is LockedDocument => one.state === 'locked',
  )
  const documents = new Map()
  for (const { id, speakers } of locked) {
    const text = await documentText(tx, tenant, study, id)
    if (text) documents.set(id, { text: text.text, turns: text.turns, speakers, textVersion: text.version })
  }
  return {
    documents,
    codes: (await codebookWithFrames(tx, around, study)).codes,
    codings: new Set((await codingsOfStudy(tx, tenant, study)).map(({ id }) => id)),
    coders: new Set((await codersOfStudy(tx, tenant, study)).map(({ id }) => id)),
    participants: new Set((await participantsOfStudy(tx, tenant, study)).map(({ id }) => id)),
    memos: new Set((await memosOfStudy(tx, tenant, study)).map(({ id }) => id)),
    groupNamed: (words) => groups.get(words) ?? null,
    centreNamed: (words) => found.centres.find(({ name }) => name === words)?.id ?? null,
  }
}

function seen({ counts, profile, report, project }: AnyProject, plan: StudyImport): ImportSeen {
  return {
    counts,
    added: {
      documents: plan.documents.length,
      codes: plan.codes.length,
      codings: plan.codings.length,
      memos: plan.memos.length,
      participants: plan.participants.length,
      coders: plan.coders.length,
    },
    offsets: profile && {
      chosen: profile.chosenName,
      isClear: profile.isClear || profile.askedFor,
      telling: profile.telling,
      ways: profile.scores.map(({ name, onBorders }) => ({ name, onBorders })),
    },
    samples: samplesOf(project),
    report: [...report, ...plan.report.entries()].toSorted((a, b) => order[a.effect] - order[b.effect]),
  }
}

const order = { lost: 0, changed: 1, noticed: 2 } as const
const SAMPLES = 5
const AROUND = 40

function samplesOf({ sources }: AnyProject['project']): ImportSeen['samples'] {
  return sources
    .flatMap((source) => (source.kind === 'text' && source.text.text ? [source.text] : []))
    .flatMap(({ text, selections }) => {
      const points = codePoints(text ?? '')
      return selections
        .filter(({ start, end }) => start < end && end <= points.length)
        .slice(0, SAMPLES)
        .map(({ start, end }) => ({
          before: points.slice(Math.max(0, start - AROUND), start),
          words: points.slice(start, Math.min(end, start + 4 * AROUND)),
          after: points.slice(end, Math.min(points.length, end + AROUND)),
        }))
    })
    .slice(0, SAMPLES)
}
