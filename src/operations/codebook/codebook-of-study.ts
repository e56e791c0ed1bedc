/** The codebook of a study, made from its frames when the study is made or when somebody first asks for it. */
import type { CodeId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Codebook } from '../../qualitative/code.ts'
import { codesOfFrames } from '../../qualitative/codebook/codes-of-frames.ts'
import type { Transaction } from '../../storage/database.ts'
import { codebookOfStudy, insertCodebook, updateCodebook } from '../../storage/qualitative/codebook.ts'
import { studyById } from '../../storage/studies.ts'
import type { Surroundings } from '../operation.ts'
import { studyLibrary } from '../study-library.ts'

/** For operations that need it. Throws `not-found` when there is no such study. */
export async function codebookWithFrames(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<Codebook> {
  const there = await codebookOfStudy(tx, around.tenant, study)
  if (there) return there
  await insertCodebook(tx, around.tenant, study, await missingCodes(tx, around, study, []))
  const made = await codebookOfStudy(tx, around.tenant, study)
  if (!made) throw new RangeError(`The codebook of ${study} was made and is not there`)
  return made
}

/** After a study took in another frame: its elements become codes too. */
export async function addCodesOfNewFrames(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<void> {
  const { version, codes } = await codebookWithFrames(tx, around, study)
  const missing = await missingCodes(tx, around, study, codes)
  if (missing.length > 0) await updateCodebook(tx, around.tenant, study, version, missing)
}

async function missingCodes(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  known: Codebook['codes'],
): Promise<Codebook['codes']> {
  const found = await studyById(tx, around.tenant, study)
  if (!found) throw new Problem('not-found')
  const library = await studyLibrary(tx, around, study)
  const newId = () => around.uuidV7() as CodeId // made here, so it is what it says
  return codesOfFrames(library, found.languages[0] ?? 'nl', known, newId)
}
