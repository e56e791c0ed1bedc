/** Shows things that lie in documents together with their text, reading each text once. */
import type { DocumentId } from '../../foundation/ids.ts'
import type { DocumentText, LockedDocument } from '../../qualitative/document.ts'
import { type CodePointIndex, codePointIndex } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import type { Surroundings } from '../operation.ts'
import type { StudyMaterial } from './study-material.ts'

/** How many passages stand on one page. */
export const PAGE = 50

export async function eachWithText<Thing extends { readonly document: DocumentId }, Shown>(
  tx: Transaction,
  around: Surroundings,
  { documents }: Pick<StudyMaterial, 'documents'>,
  things: readonly Thing[],
  show: (thing: Thing, document: LockedDocument, text: DocumentText, index: CodePointIndex) => Shown,
): Promise<Shown[]> {
  const shown: Shown[] = []
  for (const [id, ofDocument] of Map.groupBy(things, ({ document }) => document)) {
    const document = documents.find((one) => one.id === id)
    const text = document && (await documentText(tx, around.tenant, document.study, id))
    if (!document || !text) continue
    const index = codePointIndex(text.text)
    shown.push(...ofDocument.map((thing) => show(thing, document, text, index)))
  }
  return shown
}
