/** The analyses that a researcher may ask of a closed wave: what each rests on, which blocks it suits, what it does. */
import type { TellProgress } from '../../foundation/progress.ts'
import type { Moments } from '../../disclosure/release-moments.ts'
import type { Patterns } from '../../disclosure/release-patterns.ts'
import type { OverCentres } from '../../disclosure/release-over-centres.ts'
import type { AnalysisName, AnalysisResult } from './analysis-result.ts'
import { carelessOfBlock } from './analyses/careless-of-block.ts'
import { changeOfQuestions } from './analyses/change-of-questions.ts'
import { correlationsOfBlock } from './analyses/correlations-of-block.ts'
import { describeQuestions } from './analyses/describe-questions.ts'
import { factorOfBlock } from './analyses/factor-of-block.ts'
import { gapOfQuestions } from './analyses/gap-of-questions.ts'
import type { SharedQuestion } from './shared-question.ts'
import { iccOfQuestions } from './analyses/icc-of-questions.ts'
import { mediationOfBlock } from './analyses/mediation-of-block.ts'
import { metaOfQuestions } from './analyses/meta-of-questions.ts'
import { mixedOfQuestions } from './analyses/mixed-of-questions.ts'
import { reliabilityOfBlock } from './analyses/reliability-of-block.ts'
import { factorModel } from './factor-model.ts'
import type { FigureBlock } from './figure-blocks.ts'
import { QUESTIONS_OF_A_PATH, type PathOfQuestions } from './path-of-questions.ts'
import { scaleParts } from './scale-parts.ts'

type Suits = (block: FigureBlock) => boolean

interface OfAnalysis {
  readonly suits: Suits
  /** Three questions of the block are chosen, in an order. Such an analysis gets them; the others get null. */
  readonly asksForPath?: true
  /** A search, or very many draws, that may take more than a tenth of a second. */
  readonly takesLong: boolean
}

export type Analysis = OfAnalysis &
  (
    | {
        readonly rests: 'moments'
        readonly run: (block: FigureBlock, moments: Moments, path: PathOfQuestions | null) => AnalysisResult
      }
    | {
        readonly rests: 'patterns'
        readonly run: (block: FigureBlock, patterns: Patterns) => AnalysisResult
      }
    | {
        readonly rests: 'questions'
        readonly run: (block: FigureBlock, questions: readonly (OverCentres | null)[]) => AnalysisResult
      }
    | {
        /** The questions that a second group got in the same words; or those of an earlier wave. */
        readonly rests: 'shared-questions' | 'two-waves'
        readonly run: (
          block: FigureBlock,
          questions: readonly (SharedQuestion | null)[],
          /** By the question. */
          tell: TellProgress,
        ) => AnalysisResult
      }
  )

// A mean of a sense of power appears nowhere without its facts; the profile of a centre has both.
const isNoSense: Suits = ({ kind }) => kind !== 'scale'

/** Under six questions one answer to half of them is nothing strange. */
const QUESTIONS_FOR_PATTERNS = 6

export const analyses: Readonly<Record<AnalysisName, Analysis>> = {
  describe: { takesLong: false, rests: 'questions', suits: isNoSense, run: describeQuestions },
  mixed: { takesLong: true, rests: 'questions', suits: isNoSense, run: mixedOfQuestions },
  correlations: {
    takesLong: false,
    rests: 'moments',
    suits: ({ items }) => items.length > 1,
    run: correlationsOfBlock,
  },
  reliability: {
    takesLong: false,
    rests: 'moments',
    suits: (block) => scaleParts(block).length > 0,
    run: reliabilityOfBlock,
  },
  factor: {
    takesLong: true,
    rests: 'moments',
    suits: (block) => factorModel(block) !== null,
    run: factorOfBlock,
  },
  // The covariances of the block are released once, whole: three of its questions tell nothing that they do not.
  mediation: {
    takesLong: true,
    rests: 'moments',
    asksForPath: true,
    suits: ({ items }) => items.length >= QUESTIONS_OF_A_PATH,
    run: mediationOfBlock,
  },
  icc: { takesLong: false, rests: 'questions', suits: isNoSense, run: iccOfQuestions },
  // Which questions two groups share, the plan of the edition says; the caller keeps to those.
  gap: {
    takesLong: true,
    rests: 'shared-questions',
    suits: ({ kind }) => kind === 'krachtlijnen',
    run: gapOfQuestions,
  },
  meta: {
    takesLong: false,
    rests: 'shared-questions',
    suits: ({ kind }) => kind === 'krachtlijnen',
    run: metaOfQuestions,
  },
  // Whether there is an earlier wave, the study says.
  change: { takesLong: false, rests: 'two-waves', suits: isNoSense, run: changeOfQuestions },
  // How an answer was given is seen in the answers of one person: counts leave, and cannot be worked out anew.
  careless: {
    takesLong: false,
    rests: 'patterns',
    suits: ({ items }) => items.length >= QUESTIONS_FOR_PATTERNS,
    run: carelessOfBlock,
  },
}
