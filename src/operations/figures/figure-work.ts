import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import { analyseReleased } from '../../study/figures/analyse-released.ts'
import type { AnalysisName, AnalysisResult } from '../../study/figures/analysis-result.ts'
import type { FigureBlock } from '../../study/figures/figure-blocks.ts'
import type { PathOfQuestions } from '../../study/figures/path-of-questions.ts'
import type { ReleasedNumbers } from '../../study/figures/released-numbers.ts'

export interface FigureToWorkOut {
  readonly analysis: AnalysisName
  readonly block: FigureBlock
  readonly numbers: ReleasedNumbers
  /** Of an analysis that asks for one. */
  readonly path: PathOfQuestions | null
}

/** `analyseReleased` as work for a thread: a mixed model over hundreds of centres, ten times, takes seconds. */
export function figureWork(
  { analysis, block, numbers, path }: FigureToWorkOut,
  tell: TellProgress,
): Disclosed<AnalysisResult> {
  return analyseReleased(analysis, block, numbers, path, tell)
}
