import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { MadeFile } from '../../foundation/file.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Progress } from '../../foundation/progress.ts'
import type { Transaction } from '../../storage/database.ts'
import { analyses } from '../../study/figures/analyses.ts'
import { analyseReleased } from '../../study/figures/analyse-released.ts'
import type { AnalysisName, AnalysisResult } from '../../study/figures/analysis-result.ts'
import type { FigureBlock } from '../../study/figures/figure-blocks.ts'
import { filesForR } from '../../study/figures/in-r/files-for-r.ts'
import { isReproducible } from '../../study/figures/in-r/reproducible.ts'
import { pathIn, type PathAsked, type PathOfQuestions } from '../../study/figures/path-of-questions.ts'
import {
  releasedNumbers,
  type ReleasedNumbers,
  type WaveNumbers,
} from '../../study/figures/released-numbers.ts'
import type { ClosedWave } from '../../study/wave.ts'
import { writePackage } from '../exchange/write-package.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { heavyTask } from '../heavy-work/heavy-task.ts'
import { inWorker } from '../heavy-work/in-worker.ts'
import { researcher } from '../permissions.ts'
import type { FigureToWorkOut, figureWork } from './figure-work.ts'
import { whileTelling } from './figure-progress.ts'
import { canBeAsked, earlierWave, type EarlierWave } from './figures-of-wave.ts'
import { waveNumbers, waveOfFigures, type WaveNamed, type WaveOfFigures } from './wave-of-figures.ts'

/** Only the type is imported: a thread loads the work itself. */
const figuring = heavyTask<typeof figureWork>(new URL('./figure-work.ts', import.meta.url), 'figureWork')

/** With the ids of three questions, for an analysis that asks for a path; none: the first three of the block. */
interface FigureAsked extends WaveNamed, PathAsked {
  readonly analysis: AnalysisName
  /** The id of a block. */
  readonly block: string
  /** Ends the work, of whoever no longer waits for it. */
  readonly signal?: AbortSignal
}

export interface FigureSeen {
  readonly analysis: AnalysisName
  readonly block: FigureBlock
  /** The other group of a difference. */
  readonly comparedWith: ActorGroup | null
  /** The earlier wave of a change. */
  readonly comparedWave: EarlierWave | null
  /** The three questions, of an analysis that asks for them. */
  readonly path: PathOfQuestions | null
  readonly isReproducible: boolean
  readonly result: Disclosed<AnalysisResult>
}

interface Gathered {
  readonly of: WaveOfFigures
  readonly block: FigureBlock
  readonly path: PathOfQuestions | null
  readonly numbers: ReleasedNumbers
  readonly comparedWave: ClosedWave | null
}

async function gather(tx: Transaction, around: Surroundings, asked: FigureAsked): Promise<Gathered> {
  const of = await waveOfFigures(tx, around, asked)
  const block = of.blocks.find(({ id }) => id === asked.block)
  if (!block || !canBeAsked(asked.analysis, block, of)) throw new Problem('not-found')
  const path = pathOf(asked, block)
  const comparedWave = analyses[asked.analysis].rests === 'two-waves' ? of.earlier : null
  const earlier = comparedWave && (await numbersOfWave(tx, around, comparedWave))
  const numbers = releasedNumbers(asked.analysis, block, await waveNumbers(tx, around, of), earlier)
  return { of, block, path, numbers, comparedWave }
}

/** Of another wave of the study, as the page of that wave has them. */
async function numbersOfWave(
  tx: Transaction,
  around: Surroundings,
  { study, id }: ClosedWave,
): Promise<WaveNumbers> {
  return waveNumbers(tx, around, await waveOfFigures(tx, around, { study, wave: id }))
}

/** @throws {Problem} with what is wrong with the choice. */
function pathOf(asked: FigureAsked, block: FigureBlock): PathOfQuestions | null {
  if (!analyses[asked.analysis].asksForPath) return null
  const found = pathIn(block, asked)
  if ('faults' in found) throw new Problem('input-invalid', {}, found.faults)
  return found.path
}

const gatherToSee = operation<FigureAsked, Gathered>({
  name: 'figure-of-block',
  may: researcher,
  record: 'reads',
  run: gather,
})

const gatherToTakeAlong = operation<FigureAsked, Gathered>({
  name: 'reproduce-in-r',
  may: researcher,
  record: ({ study, wave, analysis, block }, { path, comparedWave }) => ({
    study,
    wave,
    // The numbers of the earlier wave leave too.
    subject: { analysis, block, ...path, ...(comparedWave && { earlierWave: comparedWave.id }) },
  }),
  run: gather,
})

/** Models and draws on a thread of their own; the rest takes less time than starting one. */
function workedOut(
  asked: FigureToWorkOut,
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<Disclosed<AnalysisResult>> {
  return analyses[asked.analysis].takesLong
    ? inWorker(figuring, asked, { signal, ...(onProgress && { onProgress }) })
    : Promise.resolve(analyseReleased(asked.analysis, asked.block, asked.numbers, asked.path))
}

/** One analysis of one block of questions, from released numbers only. It is computed after the transaction. */
export const figureOfBlock = Object.assign(
  async (around: Surroundings, by: Asker, { signal, ...asked }: FigureAsked): Promise<FigureSeen> => {
    const { block, path, numbers, comparedWave } = await gatherToSee(around, by, asked)
    const comparedWith = numbers.rests === 'shared-questions' ? numbers.comparedWith : null
    const { analysis } = asked
    const result = await whileTelling(by, asked, (tell) =>
      workedOut({ analysis, block, numbers, path }, signal, tell),
    )
    return {
      analysis,
      block,
      comparedWith,
      comparedWave: comparedWave && earlierWave(comparedWave),
      path,
      isReproducible: isReproducible(analysis),
      result,
    }
  },
  { operationName: 'figure-of-block' },
)

/** The same with what it rests on and a script, to be worked out anew in R. */
export const reproduceInR = Object.assign(
  async (around: Surroundings, by: Asker, { signal, ...asked }: FigureAsked): Promise<MadeFile> => {
    const { analysis } = asked
    if (!isReproducible(analysis)) throw new Problem('cannot-be-reproduced')
    const { of, block, path, numbers, comparedWave } = await gatherToTakeAlong(around, by, asked)
    const result = await workedOut({ analysis: asked.analysis, block, numbers, path }, signal)
    if (!result.shown || numbers.rests === 'patterns') throw new Problem('figure-withheld')
    const files = filesForR({
      analysis,
      block,
      numbers,
      path,
      result: result.value,
      source: `${of.study.title}, golf ${of.wave.number}, gesloten op ${of.wave.closedOn}`,
      earlierWave: comparedWave && earlierWave(comparedWave),
      isExample: of.study.isExample,
    })
    const text = new TextEncoder()
    const bytes = await writePackage(new Map([...files].map(([name, body]) => [name, text.encode(body)])))
    return { name: `draagkracht-${asked.analysis}.zip`, mediaType: 'application/zip', bytes }
  },
  { operationName: 'reproduce-in-r' },
)
