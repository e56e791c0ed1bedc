import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { Moments } from '../../disclosure/release-moments.ts'
import type { StudyId, WaveId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Library } from '../../framework/shape.ts'
import type { Transaction } from '../../storage/database.ts'
import { studyById } from '../../storage/studies.ts'
import { readWaveColumns } from '../../storage/wave-columns.ts'
import { waveById } from '../../storage/waves.ts'
import { columnNames } from '../../study/answers.ts'
import { publicationPlan } from '../../study/edition/publication-plan.ts'
import { figureBlocks, questionsOfBlock, type FigureBlock } from '../../study/figures/figure-blocks.ts'
import { momentsOfBlock } from '../../study/figures/moments-of-block.ts'
import type { Study } from '../../study/study.ts'
import { isClosed, type ClosedWave } from '../../study/wave.ts'
import type { Surroundings } from '../operation.ts'
import { studyLibrary } from '../study-library.ts'

export interface WaveNamed {
  readonly study: StudyId
  readonly wave: WaveId
}

export interface WaveOfFigures {
  readonly study: Study
  readonly wave: ClosedWave
  readonly library: Library
  readonly blocks: readonly FigureBlock[]
}

/** The wave and its blocks of questions. @throws {Problem} where the wave is not closed. */
export async function waveOfFigures(
  tx: Transaction,
  around: Surroundings,
  named: WaveNamed,
): Promise<WaveOfFigures> {
  const study = await studyById(tx, around.tenant, named.study)
  const wave = await waveById(tx, around.tenant, named.study, named.wave)
  if (!study || !wave) throw new Problem('not-found')
  if (!isClosed(wave)) throw new Problem('figures-need-a-closed-wave')
  const library = await studyLibrary(tx, around, study.id)
  return { study, wave, library, blocks: figureBlocks(study, library) }
}

/** What was released of one block: always of the same people, whatever is asked of it. */
export async function releasedBlock(
  tx: Transaction,
  around: Surroundings,
  { study, wave, library }: WaveOfFigures,
  block: FigureBlock,
): Promise<Disclosed<Moments>> {
  const plan = publicationPlan(study, library, wave.design.pooledStaff)
  const names = [columnNames.lists, columnNames.centre, columnNames.group, ...block.items.map(({ id }) => id)]
  const columns = await readWaveColumns(tx, around.tenant, study.id, wave.id, names)
  return momentsOfBlock(block, questionsOfBlock(block, plan.questions), columns, wave.design)
}
