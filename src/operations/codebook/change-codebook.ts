/** What a person does to the codebook. Each act is made over the version that the person saw, and refused over another. */
import type { CodeId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Codebook } from '../../qualitative/code.ts'
import {
  addCode,
  type ChangedCodebook,
  type CodeWords,
  mergeCode,
  moveCode,
  redefineCode,
  retireCode,
  reviveCode,
} from '../../qualitative/codebook/codebook-changes.ts'
import type { Transaction } from '../../storage/database.ts'
import { updateCodebook } from '../../storage/qualitative/codebook.ts'
import { insertAct } from '../../storage/qualitative/coding-acts.ts'
import { coderOf } from '../coding/coder-of.ts'
import { type Asker, type Operation, operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { codebookWithFrames } from './codebook-of-study.ts'
import { type CodebookSeen, codebookSeen } from './codebook.ts'

export interface OfCodebook {
  readonly study: StudyId
  /** The version the change was made from. */
  readonly version: number
}

export interface OfCode extends OfCodebook {
  readonly code: CodeId
}

export const addCodeToCodebook = change<OfCodebook & CodeWords & { readonly parent: CodeId | null }>(
  'add-code',
  (codebook, { parent, ...given }, newId) => addCode(codebook, newId(), parent, wordsOf(given)),
)

export const redefineCodeOfStudy = change<OfCode & CodeWords>('redefine-code', (codebook, given) =>
  redefineCode(codebook, given.code, wordsOf(given)),
)

/** To another parent, or to another place below the same one. */
export const moveCodeInCodebook = change<
  OfCode & { readonly parent: CodeId | null; readonly before: CodeId | null }
>('move-code', (codebook, { code, parent, before }) => moveCode(codebook, code, parent, before))

export const mergeCodeInto = change<OfCode & { readonly into: CodeId }>(
  'merge-code',
  (codebook, { code, into }) => mergeCode(codebook, code, into),
)

export const retireCodeOfStudy = change<OfCode>('retire-code', (codebook, { code }) =>
  retireCode(codebook, code),
)

export const reviveCodeOfStudy = change<OfCode>('revive-code', (codebook, { code }) =>
  reviveCode(codebook, code),
)

function change<Given extends OfCodebook>(
  name: string,
  make: (codebook: Codebook, given: Given, newId: () => CodeId) => ChangedCodebook,
): Operation<Given, CodebookSeen> {
  return operation<Given, CodebookSeen>({
    name,
    may: researcher,
    record: 'coding-act',
    announces: ({ study }) => ({ study, document: null }),
    run: async (tx, around, given, by) => {
      const newId = () => around.uuidV7() as CodeId // made here, so it is what it says
      await storeChange(tx, around, by, given, name, (codebook) => make(codebook, given, newId))
      return codebookSeen(tx, around, given.study)
    },
  })
}

/** For acts that do more than change the codebook. */
export async function storeChange(
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  { study, version }: OfCodebook,
  act: string,
  make: (codebook: Codebook) => ChangedCodebook,
): Promise<ChangedCodebook> {
  const coder = await coderOf(tx, around, study, by)
  const now = await codebookWithFrames(tx, around, study)
  if (now.version !== version) throw new Problem('changed-meanwhile')
  const made = make(now)
  if (!(await updateCodebook(tx, around.tenant, study, version, made.changed)))
    throw new Problem('changed-meanwhile')
  await insertAct(tx, around.tenant, study, {
    id: around.uuidV7(),
    at: around.now(),
    coder,
    act,
    document: null,
    subject: { codes: made.changed.map(({ id }) => id), codebookVersion: made.codebook.version },
  })
  return made
}

export function wordsOf(given: CodeWords): CodeWords {
  const { name, mark, definition, include, exclude, example, isCodable, colour } = given
  return {
    name: name.trim(),
    mark: mark.trim(),
    definition: definition.trim(),
    include: include.trim(),
    exclude: exclude.trim(),
    example: example.trim(),
    isCodable,
    colour,
  }
}
