/** The qualitative side of a study, gathered: what goes out in a project, a codebook or a table. */
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { maySee } from '../../qualitative/coding-acts/open-layers.ts'
import type { LockedDocument } from '../../qualitative/document.ts'
import type { Memo } from '../../qualitative/memo.ts'
import { projectOfStudy, type StudyAsProject } from '../../qualitative/refi-qda/project-of-study.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { codersOfStudy } from '../../storage/qualitative/coders.ts'
import { codingsOfStudy } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { carriedFiles, carriedProjects } from '../../storage/qualitative/exchange-imports.ts'
import { memosOfStudy } from '../../storage/qualitative/memos.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { passagesCarried } from '../../storage/qualitative/passages-carried.ts'
import { quotesOfStudy } from '../../storage/qualitative/quotes.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { savedQueriesOf } from '../../storage/qualitative/saved-queries.ts'
import { studyById } from '../../storage/studies.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import { groupName } from '../../study/design/group-name.ts'
import { codebookWithFrames } from '../codebook/codebook-of-study.ts'
import { groupNamesOfStudy } from '../group-names-of-study.ts'
import type { Surroundings } from '../operation.ts'
import { guidFor } from './guid-for.ts'

/**
 * `evidence`: what everybody coded together and the consensus of rounds. `everything`: also what was coded apart, in
 * rounds that are no longer blind.
 */
export type Layers = 'evidence' | 'everything'

export async function studyAsProject(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  layers: Layers,
): Promise<StudyAsProject> {
  const { tenant } = around
  const found = await studyById(tx, tenant, study)
  if (!found) throw new Problem('not-found')
  const own = await groupNamesOfStudy(tx, around, found)
  const waves = await wavesOfStudy(tx, tenant, study)
  const rounds = await roundsOfStudy(tx, tenant, study)
  const all = await documentsOfStudy(tx, tenant, study)
  const locked = all.filter((one): one is LockedDocument => one.state === 'locked')
  const documents = []
  for (const document of locked) {
    const text = await documentText(tx, tenant, study, document.id)
    if (text) documents.push({ document, text })
  }
  const codings = await codingsOfStudy(tx, tenant, study)
  const going = codings.filter(
    ({ layer }) => layer.kind !== 'blind' || (layers === 'everything' && !isBlind(layer.round, rounds)),
  )
  const memos = openMemos(await memosOfStudy(tx, tenant, study), codings, rounds)
  const others =
    rounds.length +
    (await quotesOfStudy(tx, tenant, study)).length +
    (await savedQueriesOf(tx, tenant, study)).length
  const { codes } = await codebookWithFrames(tx, around, study)
  return projectOfStudy(
    {
      title: found.title,
      documents,
      codes,
      codings: await perDocument(
        locked,
        going,
        ({ document }) => document,
        (id, some) => passagesCarried(tx, tenant, study, id, some),
      ),
      coders: await codersOfStudy(tx, tenant, study),
      participants: await participantsOfStudy(tx, tenant, study),
      memos: await carriedMemos(tx, around, study, locked, memos),
      left: { drafts: all.length - locked.length, blindCodings: codings.length - going.length, others },
      groupName: (group) => groupName(group, 'nl', own),
      centreName: (centre) => found.centres.find(({ id }) => id === centre)?.name ?? '',
      waveName: (wave) => String(waves.find(({ id }) => id === wave)?.number ?? ''),
      carried: await carriedProjects(tx, tenant, study),
      files: await carriedFiles(tx, tenant, study),
    },
    guidFor,
  )
}

function isBlind(round: string, rounds: readonly Round[]): boolean {
  return rounds.some(({ id, state }) => id === round && state === 'blind')
}

/** Not those on codings that stay behind, nor on texts that are being coded blind: they would tell the other coder. */
function openMemos(
  memos: readonly Memo[],
  codings: Awaited<ReturnType<typeof codingsOfStudy>>,
  rounds: readonly Round[],
): Memo[] {
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  const inBlindRound = new Set(
    rounds.filter(({ state }) => state === 'blind').flatMap(({ documents }) => documents),
  )
  return memos.filter(({ about, coder }) => {
    if (about.kind === 'coding') {
      const coding = byId.get(about.id)
      return coding !== undefined && maySee(coding, rounds, coder) && !isInBlind(coding.layer, rounds)
    }
    if (about.kind === 'document') return !inBlindRound.has(about.id)
    return about.kind !== 'passage' || !inBlindRound.has(about.document)
  })
}

function isInBlind(
  layer: { readonly kind: string; readonly round?: string },
  rounds: readonly Round[],
): boolean {
  return layer.round !== undefined && isBlind(layer.round, rounds)
}

async function perDocument<Part>(
  documents: readonly LockedDocument[],
  parts: readonly Part[],
  documentOf: (part: Part) => DocumentId,
  carry: (document: DocumentId, parts: readonly Part[]) => Promise<Part[]>,
): Promise<Part[]> {
  const byDocument = new Map<DocumentId, Part[]>()
  for (const part of parts) {
    const known = byDocument.get(documentOf(part))
    if (known) known.push(part)
    else byDocument.set(documentOf(part), [part])
  }
  const carried: Part[] = []
  for (const { id } of documents) carried.push(...(await carry(id, byDocument.get(id) ?? [])))
  return carried
}

async function carriedMemos(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  documents: readonly LockedDocument[],
  memos: readonly Memo[],
): Promise<Memo[]> {
  const onPassages = memos.flatMap(({ about, ...memo }) =>
    about.kind === 'passage' ? [{ ...memo, ...about }] : [],
  )
  const carried = await perDocument(
    documents,
    onPassages,
    ({ document }) => document,
    (id, some) => passagesCarried(tx, around.tenant, study, id, some),
  )
  return [
    ...memos.filter(({ about }) => about.kind !== 'passage'),
    ...carried.map(({ kind, document, textVersion, start, end, ...memo }) => ({
      ...memo,
      about: { kind, document, textVersion, start, end },
    })),
  ]
}
