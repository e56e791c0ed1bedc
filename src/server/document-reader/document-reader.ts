/** Reads files of strangers: a first look here, everything else in a thread that may not cost more than it is given. */
import type { GivenFile } from '../../foundation/file.ts'
import { Problem } from '../../foundation/problem.ts'
import { heavyTask, type WorkLimits } from '../../operations/heavy-work/heavy-task.ts'
import { inWorker } from '../../operations/heavy-work/in-worker.ts'
import { READING_LIMITS } from '../../qualitative/reading/limits.ts'
import type { ReadText } from '../../qualitative/reading/read-text.ts'
import { recogniseKind, recogniseZip } from '../../qualitative/reading/recognise-format.ts'
import { refusals } from '../../qualitative/reading/refusals.ts'
import { openOfficeZip } from './office-zip.ts'
import type { readFile } from './read-file.ts'

/**
 * @throws {Problem} `document-refused`, with the reason, the limit where there is one, and what to do; `stopped` after
 *                   the signal.
 */
export type DocumentReader = (file: GivenFile, signal?: AbortSignal) => Promise<ReadText>

export function documentReader(limits: WorkLimits = READING_LIMITS): DocumentReader {
  const reading = heavyTask<typeof readFile>(new URL('./read-file.ts', import.meta.url), 'readFile', limits)
  return async ({ bytes }: GivenFile, signal?: AbortSignal) => {
    await firstLook(bytes)
    try {
      return await inWorker(reading, bytes, { signal })
    } catch (error) {
      throw refusedByLimit(error)
    }
  }
}

/** What can be seen without unpacking or parsing: most of what is hostile stops here, in milliseconds. */
async function firstLook(bytes: Uint8Array): Promise<void> {
  if (bytes.length > READING_LIMITS.fileBytes) {
    throw refusals.tooLarge(bytes.length, READING_LIMITS.fileBytes)
  }
  if (bytes.length === 0) throw refusals.empty()
  if (recogniseKind(bytes) === 'zip') recogniseZip((await openOfficeZip(bytes)).names)
}

/** A limit of the thread is a reason to refuse the file. */
function refusedByLimit(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  if (error.code === 'work-too-long') return refusals.tooSlow(Number(error.values.seconds))
  if (error.code === 'work-too-large') return refusals.tooMuchMemory(Number(error.values.megabytes))
  return error
}
