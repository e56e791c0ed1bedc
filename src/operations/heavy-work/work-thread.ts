/** The thread that does one piece of heavy work and ends: see `in-worker.ts`, which watches it from outside. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../foundation/problem.ts'
import type { Progress } from '../../foundation/progress.ts'
import type { HeavyWork } from './heavy-task.ts'

export interface GivenToThread {
  readonly module: string
  readonly name: string
  readonly input: unknown
}

export type FromThread =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly value: unknown }
  | ({ readonly kind: 'problem' } & Pick<Problem, 'code' | 'values' | 'faults'>)

const tell = (message: FromThread) => parentPort!.postMessage(message) // this file is only ever a worker

/** In milliseconds: a bootstrap tells of each of its thousands of steps, a person reads a few in a second. */
const TELL_EVERY = 100
let toldAt = Number.NEGATIVE_INFINITY

function tellProgress(progress: Progress): void {
  const now = performance.now()
  if (now - toldAt < TELL_EVERY) return
  toldAt = now
  tell({ kind: 'progress', progress })
}

const { module, name, input } = workerData as GivenToThread
const work = ((await import(module)) as Record<string, HeavyWork | undefined>)[name]
if (!work) throw new RangeError(`${module} exports no ${name}.`)
try {
  tell({ kind: 'done', value: await work(input, tellProgress) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const { code, values, faults } = error
  tell({ kind: 'problem', code, values, faults })
}
