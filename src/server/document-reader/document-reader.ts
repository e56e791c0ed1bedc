/**
 * Reads files of strangers in a thread of its own, with a limit on size, memory and time: whatever a file does to its
 * parser, the server goes on and the person hears what to do.
 */
import { Worker } from 'node:worker_threads'
import type { GivenFile } from '../../foundation/file.ts'
import { Problem } from '../../foundation/problem.ts'
import { documentRefusals } from '../../qualitative/reading/document-refusals.ts'
import type { ReadText } from '../../qualitative/reading/read-text.ts'
import type { ReaderAnswer } from './reader-worker.ts'

export const READER_LIMITS = {
  bytes: 25_000_000,
  seconds: 30,
  memoryMegabytes: 384,
  /** At once; who comes later waits. Two cores: more would only be slower. */
  atOnce: 2,
} as const

type Limits = Readonly<Record<keyof typeof READER_LIMITS, number>>

export type DocumentReader = (file: GivenFile, signal?: AbortSignal) => Promise<ReadText>

export function documentReader(limits: Limits = READER_LIMITS): DocumentReader {
  let busy = 0
  const waiting: (() => void)[] = []
  const takeTurn = async () => {
    if (busy >= limits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    busy += 1
  }
  const giveTurn = () => {
    busy -= 1
    waiting.shift()?.()
  }
  return async (file, signal) => {
    if (file.bytes.byteLength > limits.bytes)
      throw documentRefusals.tooLarge(file.bytes.byteLength, limits.bytes)
    await takeTurn()
    try {
      signal?.throwIfAborted()
      return await readInWorker(file.bytes, limits, signal)
    } finally {
      giveTurn()
    }
  }
}

async function readInWorker(
  bytes: Uint8Array,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<ReadText> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 64 },
    // What a parser has to say about a file may quote it: it goes nowhere.
    stdout: true,
    stderr: true,
  })
  const cancel = () => void worker.terminate()
  signal?.addEventListener('abort', cancel, { once: true })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(documentRefusals.tooSlow(limits.seconds)), limits.seconds * 1000)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? documentRefusals.tooMuchMemory(limits.memoryMegabytes)
            : error,
        ),
      )
      worker.once('exit', () => reject(signal?.reason ?? documentRefusals.damaged()))
    })
    if ('read' in answer) return answer.read
    if ('problem' in answer) throw new Problem(answer.problem.code, {}, answer.problem.faults)
    throw new Error(`A document could not be read: ${answer.bug}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}
