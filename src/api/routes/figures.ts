/** Figures for researchers on a closed wave. */
import { Type as T } from 'typebox'
import type { StudyId, WaveId } from '../../foundation/ids.ts'
import type { FigureSeen } from '../../operations/figures/figure-of-block.ts'
import type { FigureProgress } from '../../operations/figures/figure-progress.ts'
import { ANALYSES_OF_A_WAVE, type FiguresChoices } from '../../operations/figures/figures-of-wave.ts'
import type { MethodText } from '../../operations/figures/method-text.ts'
import type { AnalysisName } from '../../study/figures/analysis-result.ts'
import { closed, define, id, made, madeFile } from '../schemas.ts'

const study = T.Unsafe<StudyId>(id)
const wave = T.Unsafe<WaveId>(id)
const analysis = T.Unsafe<AnalysisName>(T.Union(ANALYSES_OF_A_WAVE.map((name) => T.Literal(name))))
const ofFigure = T.Object(
  {
    study,
    wave,
    analysis,
    /** The id of a block, with the name of a scale as its author wrote it. */
    block: T.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
)

const question = T.Optional(T.String({ minLength: 1, maxLength: 200 }))
/** The ids of three questions of the block, for an analysis that asks for them. */
const path = T.Object({ from: question, via: question, to: question }, closed)

export const figureRoutes = define({
  figuresChoices: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/figures',
    summary: 'Which analyses can be asked of which blocks of questions',
    params: T.Object({ study, wave }, closed),
    ok: made<FiguresChoices>(),
  },
  figureOfBlock: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/figures/:analysis/:block',
    summary: 'One analysis of one block of questions, from released numbers only',
    params: ofFigure,
    query: path,
    ok: made<FigureSeen>(),
  },
  figureProgress: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/figures/:analysis/:block/progress',
    summary: 'How far the figure is that the asker waits for',
    params: ofFigure,
    ok: made<FigureProgress>(),
  },
  methodText: {
    method: 'GET',
    path: '/api/methods/:analysis',
    summary: 'How an analysis is computed, with its sources',
    params: T.Object({ analysis }, closed),
    ok: made<MethodText>(),
  },
  reproduceInR: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/figures/:analysis/:block/r',
    summary: 'The same as a zip: what was released, a script for R and the numbers to expect',
    params: ofFigure,
    query: path,
    ok: madeFile,
  },
})
