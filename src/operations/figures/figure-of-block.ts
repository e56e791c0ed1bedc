import type { Disclosed } from '../../disclosure/disclosed.ts'
import { workedOutOf } from '../../disclosure/from-released.ts'
import type { Moments } from '../../disclosure/release-moments.ts'
import type { MadeFile } from '../../foundation/file.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Transaction } from '../../storage/database.ts'
import { blockAnalyses } from '../../study/figures/analyse-block.ts'
import type { AnalysisName, AnalysisResult } from '../../study/figures/analysis-result.ts'
import type { FigureBlock } from '../../study/figures/figure-blocks.ts'
import { filesForR } from '../../study/figures/in-r/files-for-r.ts'
import { writePackage } from '../exchange/write-package.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { releasedBlock, waveOfFigures, type WaveNamed, type WaveOfFigures } from './released-block.ts'

interface FigureAsked extends WaveNamed {
  readonly analysis: AnalysisName
  /** The id of a block. */
  readonly block: string
}

export interface FigureSeen {
  readonly analysis: AnalysisName
  readonly block: FigureBlock
  readonly result: Disclosed<AnalysisResult>
}

/** One analysis of one block of questions, from released numbers only. */
export const figureOfBlock = operation<FigureAsked, FigureSeen>({
  name: 'figure-of-block',
  may: researcher,
  record: 'reads',
  run: async (tx, around, asked) => {
    const { block, moments } = await released(tx, around, asked)
    return { analysis: asked.analysis, block, result: analysed(asked.analysis, block, moments) }
  },
})

/** The same with what it rests on and a script, to be worked out anew in R. */
export const reproduceInR = operation<FigureAsked, MadeFile>({
  name: 'reproduce-in-r',
  may: researcher,
  record: ({ study, wave, analysis, block }) => ({ study, wave, subject: { analysis, block } }),
  run: async (tx, around, asked) => {
    const { of, block, moments } = await released(tx, around, asked)
    const result = analysed(asked.analysis, block, moments)
    if (!moments.shown || !result.shown) throw new Problem('figure-withheld')
    const files = filesForR({
      analysis: asked.analysis,
      block,
      moments: moments.value,
      result: result.value,
      source: `${of.study.title}, golf ${of.wave.number}, gesloten op ${of.wave.closedOn}`,
      isExample: of.study.isExample,
    })
    const text = new TextEncoder()
    const bytes = await writePackage(new Map([...files].map(([name, body]) => [name, text.encode(body)])))
    return { name: `draagkracht-${asked.analysis}.zip`, mediaType: 'application/zip', bytes }
  },
})

async function released(
  tx: Transaction,
  around: Surroundings,
  asked: FigureAsked,
): Promise<{
  readonly of: WaveOfFigures
  readonly block: FigureBlock
  readonly moments: Disclosed<Moments>
}> {
  const of = await waveOfFigures(tx, around, asked)
  const block = of.blocks.find(({ id }) => id === asked.block)
  if (!block || !blockAnalyses[asked.analysis].suits(block)) throw new Problem('not-found')
  return { of, block, moments: await releasedBlock(tx, around, of, block) }
}

function analysed(analysis: AnalysisName, block: FigureBlock, moments: Disclosed<Moments>) {
  return workedOutOf(moments, (value) => blockAnalyses[analysis].run(block, value))
}
