/** Reading and writing of projects, on a thread of its own: the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../foundation/problem.ts'
import { writeQdpx } from './qdpx.ts'
import { readAnyProject } from './read-any-project.ts'
import type { ExchangeAnswer, ExchangeTask } from './in-worker.ts'

const task: ExchangeTask = workerData

async function done(): Promise<ExchangeAnswer> {
  try {
    if (task.kind === 'read') {
      return { kind: 'done', value: await readAnyProject(task.bytes, task.fileName, task.asked) }
    }
    const { bytes, counts, report } = await writeQdpx(task.project)
    return { kind: 'done', value: { bytes, counts, report: report.entries() } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code, values, faults } = error
    return { kind: 'problem', code, values, faults }
  }
}

parentPort?.postMessage(await done())
