import { Problem } from '../../foundation/problem.ts'
import type { Progress } from '../../foundation/progress.ts'
import { waveById } from '../../storage/waves.ts'
import type { AnalysisName } from '../../study/figures/analysis-result.ts'
import { operation, type Asker } from '../operation.ts'
import { researcher } from '../permissions.ts'
import type { WaveNamed } from './wave-of-figures.ts'

interface FigureNamed extends WaveNamed {
  readonly analysis: AnalysisName
  /** The id of a block. */
  readonly block: string
}

export interface FigureProgress {
  /** In questions. Null for what is not under way, what has no steps, and what another process works on. */
  readonly progress: Progress | null
}

/** Each figure that a thread of this process works on, by who asked it and what was asked. */
const underWay = new Map<string, Progress>()

const keyOf = (by: Asker, { study, wave, analysis, block }: FigureNamed) =>
  JSON.stringify([by.kind === 'person' ? by.id : by.kind, study, wave, analysis, block])

/** Keeps how far a work is for as long as it runs. */
export async function whileTelling<Result>(
  by: Asker,
  asked: FigureNamed,
  work: (tell: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  const key = keyOf(by, asked)
  try {
    return await work((progress) => underWay.set(key, progress))
  } finally {
    underWay.delete(key)
  }
}

/** How far a figure is that this person waits for. */
export const figureProgress = operation<FigureNamed, FigureProgress>({
  name: 'figure-progress',
  may: researcher,
  record: 'reads',
  run: async (tx, { tenant }, asked, by) => {
    if (!(await waveById(tx, tenant, asked.study, asked.wave))) throw new Problem('not-found')
    return { progress: underWay.get(keyOf(by, asked)) ?? null }
  },
})
