import type { CodeId, StudyId } from '../../foundation/ids.ts'
import type { Codebook } from '../../qualitative/code.ts'
import { resolvedCodes } from '../../qualitative/codebook/resolved-code.ts'
import type { Transaction } from '../../storage/database.ts'
import { passagesByCode } from '../../storage/qualitative/codings.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { codebookWithFrames } from './codebook-of-study.ts'

export interface CodebookSeen extends Codebook {
  /**
   * How many passages each code has as evidence, those of codes merged into it among them; a code with none is left
   * out. Blind layers do not count: they would tell one coder what another did.
   */
  readonly passages: Readonly<Record<CodeId, number>>
}

export const codebook = operation<{ readonly study: StudyId }, CodebookSeen>({
  name: 'codebook',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => codebookSeen(tx, around, study),
})

export async function codebookSeen(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<CodebookSeen> {
  const { version, codes } = await codebookWithFrames(tx, around, study)
  const resolved = resolvedCodes(codes)
  const passages: Record<CodeId, number> = {}
  for (const one of await passagesByCode(tx, around.tenant, study)) {
    const code = resolved(one.code)
    passages[code] = (passages[code] ?? 0) + one.passages
  }
  return { version, codes, passages }
}
