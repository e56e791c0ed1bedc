import type { TellProgress } from '../../foundation/progress.ts'
import { analyseCsv, type AnalysisResult } from '../analyse-csv.ts'
import type { NamedText } from './read-table.ts'

export interface AnalysisAsked {
  readonly analysis: string
  readonly data: NamedText
  readonly spec: NamedText
}

/** `analyseCsv` as work for a thread: how long an analysis takes is known only once the data are read. */
export function analysisWork({ analysis, data, spec }: AnalysisAsked, tell: TellProgress): AnalysisResult {
  return analyseCsv(analysis, data, spec, tell)
}
