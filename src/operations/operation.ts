/**
 * What an operation is: one thing a person can do, with its permission and its audit record in one place.
 *
 * `run` gets a transaction. The permission is checked in it, the act is done in it, and the record of the act
 * is written in it: there is no way to do the one without the other. Acts on one study come one after another: each
 * looks at what is there (is a wave open, who is a researcher) before it writes, and on a server two would otherwise
 * look at the same moment.
 */
import type { GivenFile } from '../foundation/file.ts'
import type { PersonId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Library } from '../framework/shape.ts'
import type { ReadText } from '../qualitative/reading/read-text.ts'
import { writeAuditRecord } from '../storage/audit-records.ts'
import type { Change, ChangeFeed } from '../storage/change-feed.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { holdStudy } from '../storage/studies.ts'

/** Everything from outside that operations need, passed in once at start-up. */
export interface Surroundings {
  readonly db: Database
  readonly tenant: TenantId
  /** The shipped frameworks, checked at start. */
  readonly library: Library
  /** The text of each shipped file by id: a study pins a copy. */
  readonly libraryFiles: ReadonlyMap<string, string>
  readonly now: () => Date
  readonly uuidV7: () => string
  readonly uuidV4: () => string
  readonly randomBytes: (size: number) => Uint8Array
  /** The keys that stay outside the database. */
  readonly keys: {
    readonly codePepper: Uint8Array
    readonly submissionPepper: Uint8Array
    readonly cookieKey: Uint8Array
  }
  /**
   * Keys for what may name people, one for each sealed thing, by the id of the document or the study. Outside the
   * database too: once its key is destroyed, a transcript can be read in no copy of it. `find` is null then.
   */
  readonly sealingKeys: {
    readonly make: (id: string) => Uint8Array
    readonly find: (id: string) => Uint8Array | null
    readonly destroy: (id: string) => void
  }
  /** The address people reach this installation on, without a slash at the end. */
  readonly publicUrl: string
  /** A file of a stranger as text, read in a worker within limits; a refused one says why. */
  readonly readDocument: (file: GivenFile, signal?: AbortSignal) => Promise<ReadText>
  /** Tells who has a document open that something was done to it. */
  readonly changes: ChangeFeed
}

/** Who asks. `product` is the installation itself: first start and the example study. */
export type Asker =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'product' }

export type Permission<Input> = (
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  input: Input,
) => Promise<boolean>

export interface Operation<Input, Output> {
  (around: Surroundings, by: Asker, input: Input): Promise<Output>
  readonly operationName: string
}

interface Act {
  readonly study?: StudyId
  readonly wave?: WaveId
  /** What it was done to, in ids and numbers; never an answer, never a code. */
  readonly subject?: Readonly<Record<string, string | number | boolean | null>>
}

interface Definition<Input, Output> {
  readonly name: string
  readonly may: Permission<Input>
  /**
   * `reads` leaves no record; an act names what it was done to. `coding-act`: the work of coding, thousands of small
   * acts, has a log of its own that `run` writes; in the audit they would hide everything else.
   */
  readonly record: 'reads' | 'coding-act' | ((input: Input, output: Output) => Act)
  /** Who should hear of it, once it is stored. */
  readonly announces?: (input: Input, output: Output) => Change
  readonly run: (tx: Transaction, around: Surroundings, input: Input, by: Asker) => Promise<Output>
}

export function operation<Input, Output>(definition: Definition<Input, Output>): Operation<Input, Output> {
  const { name, may, record, run, announces } = definition
  const perform = async (around: Surroundings, by: Asker, input: Input) => {
    const done = await around.db.transaction(async (tx) => {
      if (!(await may(tx, around, by, input)))
        throw new Problem(by.kind === 'nobody' ? 'not-signed-in' : 'not-found')
      if (record !== 'reads') await holdNamedStudy(tx, around, input)
      const output = await run(tx, around, input, by)
      if (typeof record === 'function') {
        const act = record(input, output)
        await writeAuditRecord(tx, around.tenant, {
          id: around.uuidV7(),
          at: around.now(),
          person: by.kind === 'person' ? by.id : null,
          act: name,
          study: act.study ?? null,
          subject: { ...(act.wave && { wave: act.wave }), ...act.subject },
        })
      }
      return output
    })
    if (announces) around.changes.announce(announces(input, done))
    return done
  }
  return Object.assign(perform, { operationName: name })
}

async function holdNamedStudy(tx: Transaction, around: Surroundings, input: unknown): Promise<void> {
  if (typeof input !== 'object' || input === null || !('study' in input)) return
  await holdStudy(tx, around.tenant, input.study as StudyId) // an input names its study in this field only
}
