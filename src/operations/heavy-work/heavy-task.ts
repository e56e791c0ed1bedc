/**
 * Work that would keep the server from answering anybody else: reading a large file, a bootstrap. It is an ordinary
 * function in a module of its own; `inWorker` runs it on a thread.
 *
 *     // analysis-work.ts: loaded by the thread
 *     export function analysisWork(input: Asked, tell: TellProgress): Answer { ... }
 *
 *     // where it is needed: only the type is imported, so the main thread does not load what it does not run
 *     import type { analysisWork } from './analysis-work.ts'
 *     const analysing = heavyTask<typeof analysisWork>(new URL('./analysis-work.ts', import.meta.url), 'analysisWork')
 *     const answer = await inWorker(analysing, asked, { onProgress, signal })
 */
import type { TellProgress } from '../../foundation/progress.ts'
import { Places } from './places.ts'

/**
 * What runs on the thread. Input and output are copied there and back, so they are plain data. A `Problem` it throws
 * arrives as a `Problem`.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- any input will do: `inWorker` asks for the one of this work
export type HeavyWork = (input: any, tell: TellProgress) => unknown

/** What one piece of work may cost; past a limit its thread is ended. */
export interface WorkLimits {
  readonly seconds: number
  readonly heapMegabytes: number
  /** Outside the heap, where typed arrays and unpacked files live. Looked at where it is given. */
  readonly bufferMegabytes?: number
}

export interface HeavyTask<Work extends HeavyWork> {
  readonly module: URL
  /** The name under which the module exports the work. */
  readonly name: string
  readonly limits: WorkLimits
  readonly places: Places
  /** Never filled: carries the type of the work. */
  readonly work?: Work
}

const USUAL_LIMITS: WorkLimits = { seconds: 600, heapMegabytes: 1500 }

/** Two people who ask at once do not wait for each other; a hundred do not take the machine. */
const AT_ONCE = 2

export function heavyTask<Work extends HeavyWork>(
  module: URL,
  name: string,
  limits: WorkLimits = USUAL_LIMITS,
): HeavyTask<Work> {
  return { module, name, limits, places: new Places(AT_ONCE) }
}
