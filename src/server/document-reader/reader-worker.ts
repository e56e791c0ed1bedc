/** The thread that reads one file and ends. What it may cost is watched from outside: see `document-reader.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem, type ProblemCode, type Fault } from '../../foundation/problem.ts'
import type { ReadText } from '../../qualitative/reading/read-text.ts'
import { readFile } from './read-file.ts'

export type FromReader =
  | { readonly kind: 'read'; readonly document: ReadText }
  | {
      readonly kind: 'refused'
      readonly code: ProblemCode
      readonly values: Problem['values']
      readonly faults: readonly Fault[]
    }

const tell = (message: FromReader) => parentPort!.postMessage(message) // this file is only ever a worker

try {
  tell({ kind: 'read', document: await readFile(workerData as Uint8Array) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  tell({ kind: 'refused', code: error.code, values: error.values, faults: error.faults })
}
