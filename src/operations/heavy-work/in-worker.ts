import { Worker } from 'node:worker_threads'
import { Problem } from '../../foundation/problem.ts'
import type { Progress } from '../../foundation/progress.ts'
import type { HeavyTask, HeavyWork, WorkLimits } from './heavy-task.ts'
import type { FromThread, GivenToThread } from './work-thread.ts'

interface WhileWorking {
  /** Some ten times a second at most, where the work tells how far it is. */
  readonly onProgress?: (progress: Progress) => void
  /** Ends the thread, also in the middle of a calculation. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs heavy work on a thread of its own, at most two of a kind at once; the thread is gone when this settles.
 *
 * @throws {Problem} `stopped` after the signal; `work-too-long` or `work-too-large` past a limit of the task; whatever
 *                   `Problem` the work itself throws.
 */
export function inWorker<Work extends HeavyWork>(
  task: HeavyTask<Work>,
  input: Parameters<Work>[0],
  { onProgress, signal }: WhileWorking = {},
): Promise<Awaited<ReturnType<Work>>> {
  return task.places.within(() => onThread(task, input, onProgress, signal), signal)
}

async function onThread<Work extends HeavyWork>(
  { module, name, limits }: HeavyTask<Work>,
  input: Parameters<Work>[0],
  onProgress: WhileWorking['onProgress'],
  signal: AbortSignal | undefined,
): Promise<Awaited<ReturnType<Work>>> {
  const given: GivenToThread = { module: module.href, name, input }
  const worker = new Worker(new URL('./work-thread.ts', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // What a library prints about the data is of no use to who runs the server, and may quote it.
    stdout: true,
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Work>>>()
  worker.on('message', (told: FromThread) => {
    if (told.kind === 'progress') onProgress?.(told.progress)
    else if (told.kind === 'problem') reject(new Problem(told.code, told.values, told.faults))
    else resolve(told.value as Awaited<ReturnType<Work>>) // the answer of this very work
  })
  worker.once('error', (error) => reject(isOutOfMemory(error) ? tooLarge(limits.heapMegabytes) : error))
  worker.once('exit', () => reject(new Error(`The thread of ${name} ended without an answer.`)))

  const tooLong = () => reject(new Problem('work-too-long', { seconds: limits.seconds }))
  const clock = setTimeout(tooLong, limits.seconds * 1000)
  const watch = watchBuffers(worker, limits, reject)
  const stop = () => reject(new Problem('stopped'))
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

/** How often is looked at what a thread holds outside its heap, in milliseconds. */
const LOOK_EVERY = 20

/** The limits of a thread count its heap only; what is unpacked is kept outside it. */
function watchBuffers(
  worker: Worker,
  { bufferMegabytes }: WorkLimits,
  reject: (error: unknown) => void,
): NodeJS.Timeout | undefined {
  if (bufferMegabytes === undefined) return undefined
  return setInterval(() => {
    heldOutsideHeap(worker).then((held) => {
      if (held > bufferMegabytes) reject(tooLarge(bufferMegabytes))
    }, reject)
  }, LOOK_EVERY)
}

async function heldOutsideHeap(worker: Worker): Promise<number> {
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

const tooLarge = (megabytes: number) => new Problem('work-too-large', { megabytes })
