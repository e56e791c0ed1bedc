import type { CoderId, DocumentId } from '../../foundation/ids.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { insertAct } from '../../storage/qualitative/coding-acts.ts'
import type { Surroundings } from '../operation.ts'

/** Leaves word with documents of a round that it moved on: whoever has one open may now see, or add, something else. */
export async function tellDocuments(
  tx: Transaction,
  around: Surroundings,
  { id: round, study }: Pick<Round, 'id' | 'study'>,
  coder: CoderId,
  act: 'open-round' | 'finish-document' | 'close-round' | 'settle-round',
  documents: readonly DocumentId[],
): Promise<void> {
  for (const document of documents) {
    await insertAct(tx, around.tenant, study, {
      id: around.uuidV7(),
      at: around.now(),
      coder,
      act,
      document,
      subject: { round },
    })
  }
}
