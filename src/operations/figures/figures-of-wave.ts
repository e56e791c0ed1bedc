import { ANALYSES, type AnalysisName } from '../../study/figures/analysis-result.ts'
import { blockAnalyses } from '../../study/figures/analyse-block.ts'
import type { FigureBlock } from '../../study/figures/figure-blocks.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { waveOfFigures, type WaveNamed } from './released-block.ts'

export const ANALYSES_OF_A_WAVE: readonly AnalysisName[] = ANALYSES

export interface FiguresChoices {
  /** Each analysis with the ids of the blocks that it can be asked of. */
  readonly analyses: readonly { readonly name: AnalysisName; readonly blocks: readonly string[] }[]
  readonly blocks: readonly FigureBlock[]
}

/** What a researcher can ask of a closed wave: known from the design, whatever was answered. */
export const figuresChoices = operation<WaveNamed, FiguresChoices>({
  name: 'figures-choices',
  may: researcher,
  record: 'reads',
  run: async (tx, around, named) => {
    const { blocks } = await waveOfFigures(tx, around, named)
    return {
      blocks,
      analyses: ANALYSES.map((name) => ({
        name,
        blocks: blocks.filter((block) => blockAnalyses[name].suits(block)).map(({ id }) => id),
      })),
    }
  },
})
