import { ANALYSES, type AnalysisName } from '../../study/figures/analysis-result.ts'
import { analyses } from '../../study/figures/analyses.ts'
import type { FigureBlock } from '../../study/figures/figure-blocks.ts'
import { sharedQuestions } from '../../study/figures/released-numbers.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { waveOfFigures, type WaveNamed, type WaveOfFigures } from './wave-of-figures.ts'
import type { ClosedWave } from '../../study/wave.ts'

export interface EarlierWave {
  readonly number: number
  /** The day. */
  readonly closedOn: string
}

export const earlierWave = ({ number, closedOn }: ClosedWave): EarlierWave => ({ number, closedOn })

export const ANALYSES_OF_A_WAVE: readonly AnalysisName[] = ANALYSES

export interface FiguresChoices {
  /** Each analysis with the ids of the blocks that it can be asked of. */
  readonly analyses: readonly {
    readonly name: AnalysisName
    readonly blocks: readonly string[]
    /** Three questions of the block are to be chosen. */
    readonly asksForPath: boolean
  }[]
  readonly blocks: readonly FigureBlock[]
  /** The earlier wave that a change is measured from; null where this is the first that closed. */
  readonly earlierWave: EarlierWave | null
}

/** What a researcher can ask of a closed wave: known from the design, whatever was answered. */
export const figuresChoices = operation<WaveNamed, FiguresChoices>({
  name: 'figures-choices',
  may: researcher,
  record: 'reads',
  run: async (tx, around, named) => {
    const of = await waveOfFigures(tx, around, named)
    return {
      blocks: of.blocks,
      earlierWave: of.earlier && earlierWave(of.earlier),
      analyses: ANALYSES.map((name) => ({
        name,
        blocks: of.blocks.filter((block) => canBeAsked(name, block, of)).map(({ id }) => id),
        asksForPath: analyses[name].asksForPath === true,
      })),
    }
  },
})

export function canBeAsked(name: AnalysisName, block: FigureBlock, of: WaveOfFigures): boolean {
  const { suits, rests } = analyses[name]
  if (!suits(block)) return false
  if (rests === 'two-waves') return of.earlier !== null
  return rests !== 'shared-questions' || sharedQuestions(block, of.questions, of.blocks).length > 0
}
