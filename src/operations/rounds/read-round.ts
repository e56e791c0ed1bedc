/** Reads what a round holds: its texts, and what was coded in them blind and in consensus, all on the newest text. */
import type { CodeId, DocumentId } from '../../foundation/ids.ts'
import type { Code } from '../../qualitative/code.ts'
import { inTreeOrder } from '../../qualitative/codebook/code-branches.ts'
import { resolvedCodes } from '../../qualitative/codebook/resolved-code.ts'
import type { Coding } from '../../qualitative/coding.ts'
import type { Speaker } from '../../qualitative/document.ts'
import type { CarriedCoding, ReadDocument } from '../../qualitative/rounds/read-document.ts'
import { readDocument } from '../../qualitative/rounds/read-document.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { codebookOfStudy } from '../../storage/qualitative/codebook.ts'
import { codingsOfDocument } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { lockedDocumentById } from '../../storage/qualitative/documents.ts'
import { passagesCarried } from '../../storage/qualitative/passages-carried.ts'
import type { Surroundings } from '../operation.ts'

export interface RoundRead {
  readonly documents: readonly ReadDocument[]
  readonly consensus: readonly CarriedCoding[]
  readonly texts: ReadonlyMap<
    DocumentId,
    { readonly title: string; readonly text: string; readonly speakers: readonly Speaker[] }
  >
  readonly textVersions: ReadonlyMap<DocumentId, number>
  /** In the order of the tree, without those that were merged into another one. */
  readonly codes: readonly Code[]
}

export async function readRound(tx: Transaction, around: Surroundings, round: Round): Promise<RoundRead> {
  const { study } = round
  const all = (await codebookOfStudy(tx, around.tenant, study))?.codes ?? []
  const resolved = resolvedCodes(all)
  const documents: ReadDocument[] = []
  const consensus: CarriedCoding[] = []
  const texts = new Map<DocumentId, { title: string; text: string; speakers: readonly Speaker[] }>()
  const textVersions = new Map<DocumentId, number>()
  for (const id of round.documents) {
    const document = await lockedDocumentById(tx, around.tenant, study, id)
    const text = await documentText(tx, around.tenant, study, id)
    if (!document || !text) continue
    const codings = await codingsOfRound(tx, around, round, id, resolved)
    documents.push(
      readDocument(
        round,
        { document: id, length: document.length, turns: text.turns, speakers: document.speakers },
        codings.filter(({ layer }) => layer.kind === 'blind'),
      ),
    )
    consensus.push(...codings.filter(({ layer }) => layer.kind === 'consensus'))
    texts.set(id, { title: document.title, text: text.text, speakers: document.speakers })
    textVersions.set(id, text.version)
  }
  return {
    documents,
    consensus,
    texts,
    textVersions,
    codes: inTreeOrder(all.filter(({ state }) => state.is !== 'merged')),
  }
}

/** Of this round, each under the code that counts for it and with its passage in the newest text. */
async function codingsOfRound(
  tx: Transaction,
  around: Surroundings,
  { id, study }: Round,
  document: DocumentId,
  resolved: (code: CodeId) => CodeId,
): Promise<Coding[]> {
  const codings = (await codingsOfDocument(tx, around.tenant, study, document)).filter(
    ({ layer }) => layer.kind !== 'shared' && layer.round === id,
  )
  const carried = await passagesCarried(tx, around.tenant, study, document, codings)
  return carried.map((coding) => ({ ...coding, code: resolved(coding.code) }))
}
