/** Reads files of strangers: a first look here, everything else in a thread that may not cost more than it is given. */
import { Worker } from 'node:worker_threads'
import type { GivenFile } from '../../foundation/file.ts'
import { Problem } from '../../foundation/problem.ts'
import { READING_LIMITS } from '../../qualitative/reading/limits.ts'
import type { ReadText } from '../../qualitative/reading/read-text.ts'
import { recogniseKind, recogniseZip } from '../../qualitative/reading/recognise-format.ts'
import { refusals } from '../../qualitative/reading/refusals.ts'
import { openOfficeZip } from './office-zip.ts'
import type { FromReader } from './reader-worker.ts'

/** @throws {Problem} `document-refused`, with the reason, the limit where there is one, and what to do. */
export type DocumentReader = (file: GivenFile, signal?: AbortSignal) => Promise<ReadText>

export interface ReaderLimits {
  readonly seconds: number
  readonly heapMegabytes: number
  readonly bufferMegabytes: number
}

/** Two people who hand in a file at once do not wait for each other; a hundred do not take the machine. */
const AT_ONCE = 2

/** How often is looked at what a thread holds outside its heap, in milliseconds. */
const LOOK_EVERY = 20

export function documentReader(limits: ReaderLimits = READING_LIMITS): DocumentReader {
  const places = new Places(AT_ONCE)
  return async ({ bytes }: GivenFile, signal?: AbortSignal) => {
    await firstLook(bytes)
    return places.within(() => inThread(bytes, limits, signal), signal)
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

async function inThread(bytes: Uint8Array, limits: ReaderLimits, signal?: AbortSignal): Promise<ReadText> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // What a parser prints about a file is of no use to who runs the server, and may quote it.
    stdout: true,
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<ReadText>()
  worker.once('message', (told: FromReader) => {
    if (told.kind === 'read') resolve(told.document)
    else reject(new Problem(told.code, told.values, told.faults))
  })
  worker.once('error', (error) =>
    reject(isOutOfMemory(error) ? refusals.tooMuchMemory(limits.heapMegabytes) : error),
  )
  worker.once('exit', () => reject(new Error('the thread that reads a document ended without an answer')))

  const clock = setTimeout(() => reject(refusals.tooSlow(limits.seconds)), limits.seconds * 1000)
  const watch = setInterval(() => {
    bufferMegabytes(worker).then((held) => {
      if (held > limits.bufferMegabytes) reject(refusals.tooMuchMemory(limits.bufferMegabytes))
    }, reject)
  }, LOOK_EVERY)
  const stop = () => reject(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** The limits of a thread count its heap only; what a PDF unpacks is kept outside it. */
async function bufferMegabytes(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).external_memory / 1_000_000
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_NOT_RUNNING') return 0
    throw error
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Lets a few in at once; the others wait in line. */
class Places {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async within<Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((goOn) => this.#waiting.push(goOn))
    try {
      signal?.throwIfAborted()
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
