import { heavyTask } from '../heavy-work/heavy-task.ts'
import type { analysisWork } from './analysis-work.ts'

/** `inWorker(analysing, { analysis, data, spec }, { onProgress, signal })`. */
export const analysing = heavyTask<typeof analysisWork>(
  new URL('./analysis-work.ts', import.meta.url),
  'analysisWork',
)
