import type { StudyId, WaveId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Transaction } from '../../storage/database.ts'
import { releasedSoFar } from '../../storage/editions.ts'
import { studyById } from '../../storage/studies.ts'
import { readWaveColumns } from '../../storage/wave-columns.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import { publicationPlan, type Question } from '../../study/edition/publication-plan.ts'
import { figureBlocks, type FigureBlock } from '../../study/figures/figure-blocks.ts'
import type { WaveNumbers } from '../../study/figures/released-numbers.ts'
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
  readonly blocks: readonly FigureBlock[]
  /** The questions of an edition. */
  readonly questions: readonly Question[]
  /** The last wave that closed before this one; null where it is the first. */
  readonly earlier: ClosedWave | null
}

/** The wave and its blocks of questions. @throws {Problem} where the wave is not closed. */
export async function waveOfFigures(
  tx: Transaction,
  around: Surroundings,
  named: WaveNamed,
): Promise<WaveOfFigures> {
  const study = await studyById(tx, around.tenant, named.study)
  const waves = await wavesOfStudy(tx, around.tenant, named.study)
  const wave = waves.find(({ id }) => id === named.wave)
  if (!study || !wave) throw new Problem('not-found')
  if (!isClosed(wave)) throw new Problem('figures-need-a-closed-wave')
  const library = await studyLibrary(tx, around, study.id)
  const { questions } = publicationPlan(study, library, wave.design.pooledStaff)
  const earlier = waves.filter(isClosed).findLast(({ number }) => number < wave.number) ?? null
  return { study, wave, blocks: figureBlocks(study, library), questions, earlier }
}

/** The columns of the wave, with what decides on them. They go no further than `releasedNumbers`. */
export async function waveNumbers(
  tx: Transaction,
  { tenant }: Surroundings,
  { study, wave, blocks, questions }: WaveOfFigures,
): Promise<WaveNumbers> {
  const { released } = await releasedSoFar(tx, tenant, study.id, wave.id)
  const columns = await readWaveColumns(tx, tenant, study.id, wave.id)
  return { columns, design: wave.design, questions, released, blocks }
}
