import { Problem } from '../../foundation/problem.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import { heavyTask } from '../heavy-work/heavy-task.ts'
import { inWorker } from '../heavy-work/in-worker.ts'
import type { ProjectGiven, ProjectWritten, readProject, writeProject } from './exchange-work.ts'
import type { AnyProject } from './read-any-project.ts'

export const WORKER_LIMITS = { seconds: 120, heapMegabytes: 1500 } as const

const work = new URL('./exchange-work.ts', import.meta.url)
const reading = heavyTask<typeof readProject>(work, 'readProject', WORKER_LIMITS)
const writing = heavyTask<typeof writeProject>(work, 'writeProject', WORKER_LIMITS)

/** Read on a thread with a limit on time and memory. @throws {Problem} `exchange-refused`; `stopped` after the signal. */
export function readInWorker(given: ProjectGiven, signal?: AbortSignal): Promise<AnyProject> {
  return refusedByName(given.fileName, inWorker(reading, given, { signal }))
}

export function writeInWorker(project: RefiProject, signal?: AbortSignal): Promise<ProjectWritten> {
  return refusedByName('project.qdpx', inWorker(writing, project, { signal }))
}

/** A limit says which file was too much, and what to leave out of it. */
async function refusedByName<Value>(fileName: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'work-too-long') throw refusals.tooSlow(fileName, WORKER_LIMITS.seconds)
    if (error.code === 'work-too-large') throw refusals.tooMuchMemory(fileName, WORKER_LIMITS.heapMegabytes)
    throw error
  }
}
