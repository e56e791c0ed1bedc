/** The other side of document-reader.ts: reads one file and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem, type Fault, type ProblemCode } from '../../foundation/problem.ts'
import type { ReadText } from '../../qualitative/reading/read-text.ts'
import { readFile } from './read-file.ts'

/** An error loses its class on the way between threads: it goes as what it holds. */
export type ReaderAnswer =
  | { readonly read: ReadText }
  | { readonly problem: { readonly code: ProblemCode; readonly faults: readonly Fault[] } }
  | { readonly bug: string }

const answer = async (): Promise<ReaderAnswer> => {
  try {
    return { read: await readFile(workerData as Uint8Array) } // what document-reader.ts hands over
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, faults: error.faults } }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.postMessage(await answer())
