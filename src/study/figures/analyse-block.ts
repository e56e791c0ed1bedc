import type { Moments } from '../../disclosure/release-moments.ts'
import type { AnalysisName, AnalysisResult } from './analysis-result.ts'
import { correlationsOfBlock } from './analyses/correlations-of-block.ts'
import { describeBlock } from './analyses/describe-block.ts'
import { reliabilityOfBlock } from './analyses/reliability-of-block.ts'
import type { FigureBlock } from './figure-blocks.ts'
import { scaleParts } from './scale-parts.ts'

interface BlockAnalysis {
  readonly suits: (block: FigureBlock) => boolean
  readonly run: (block: FigureBlock, moments: Moments) => AnalysisResult
}

/** The analyses that rest on means and covariances of one block. */
export const blockAnalyses: Readonly<Record<AnalysisName, BlockAnalysis>> = {
  // Means of a sense of power appear nowhere without its facts; the profile of a centre has both.
  describe: { suits: ({ kind }) => kind !== 'scale', run: describeBlock },
  correlations: { suits: ({ items }) => items.length > 1, run: correlationsOfBlock },
  reliability: { suits: (block) => scaleParts(block).length > 0, run: reliabilityOfBlock },
}
