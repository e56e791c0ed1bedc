import type { AnalysisName } from '../analysis-result.ts'

/** Analyses that depend on the answers through what may leave. */
export type Reproducible = Exclude<AnalysisName, 'careless'>

/** False: it cannot be reproduced outside, because it needs the answers of single people. */
export function isReproducible(analysis: AnalysisName): analysis is Reproducible {
  return analysis !== 'careless'
}
