import { Worker } from 'node:worker_threads'
import { Problem, type Fault, type ProblemCode } from '../../foundation/problem.ts'
import type { PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import type { OffsetProfile } from '../../qualitative/refi-qda/offset-profile.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import type { AnyProject } from './read-any-project.ts'

export type ExchangeTask =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly asked: OffsetProfile | null
    }
  | { readonly kind: 'write'; readonly project: RefiProject }

export interface ProjectWritten {
  readonly bytes: Uint8Array
  readonly counts: PartCounts
  readonly report: readonly ReportEntry[]
}

export type ExchangeAnswer =
  | { readonly kind: 'done'; readonly value: AnyProject | ProjectWritten }
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      readonly values: Readonly<Record<string, string | number>>
      readonly faults: readonly Fault[]
    }

export const WORKER_LIMITS = { seconds: 120, megabytes: 1500 } as const

/** Read on a thread with a limit on time and memory. @throws {Problem} `exchange-refused`. */
export function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  asked: OffsetProfile | null,
): Promise<AnyProject> {
  return inWorker<AnyProject>({ kind: 'read', bytes, fileName, asked }, fileName)
}

export function writeInWorker(project: RefiProject): Promise<ProjectWritten> {
  return inWorker<ProjectWritten>({ kind: 'write', project }, 'project.qdpx')
}

function inWorker<Value extends AnyProject | ProjectWritten>(
  task: ExchangeTask,
  fileName: string,
): Promise<Value> {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_LIMITS.megabytes },
  })
  return new Promise<Value>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(refusals.tooSlow(fileName, WORKER_LIMITS.seconds)),
      WORKER_LIMITS.seconds * 1000,
    )
    const finished = (settle: () => void) => {
      clearTimeout(timer)
      settle()
    }
    worker.once('message', (answer: ExchangeAnswer) =>
      finished(() => {
        if (answer.kind === 'done')
          resolve(answer.value as Value) // the answer to this very task
        else reject(new Problem(answer.code, answer.values, answer.faults))
      }),
    )
    worker.once('error', (error: Error & { code?: string }) =>
      finished(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? refusals.tooMuchMemory(fileName, WORKER_LIMITS.megabytes)
            : error,
        ),
      ),
    )
  }).finally(() => worker.terminate())
}
