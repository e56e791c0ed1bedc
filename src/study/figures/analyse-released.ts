import type { Disclosed } from '../../disclosure/disclosed.ts'
import { workedOutOf, workedOutOfShown } from '../../disclosure/from-released.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import { analyses } from './analyses.ts'
import type { AnalysisName, AnalysisResult } from './analysis-result.ts'
import type { FigureBlock } from './figure-blocks.ts'
import type { PathOfQuestions } from './path-of-questions.ts'
import type { ReleasedNumbers } from './released-numbers.ts'

/** The analysis of what was released. It tells nothing more than that, so its result may leave too. */
export function analyseReleased(
  analysis: AnalysisName,
  block: FigureBlock,
  numbers: ReleasedNumbers,
  path: PathOfQuestions | null,
  tell: TellProgress = () => undefined,
): Disclosed<AnalysisResult> {
  const of = analyses[analysis]
  if (of.rests === 'moments' && numbers.rests === 'moments') {
    return workedOutOf(numbers.moments, (moments) => of.run(block, moments, path))
  }
  if (of.rests === 'patterns' && numbers.rests === 'patterns') {
    return workedOutOf(numbers.patterns, (patterns) => of.run(block, patterns))
  }
  if (of.rests === 'questions' && numbers.rests === 'questions') {
    return workedOutOfShown(numbers.questions, (shown) => of.run(block, shown))
  }
  if (
    (of.rests === 'shared-questions' && numbers.rests === 'shared-questions') ||
    (of.rests === 'two-waves' && numbers.rests === 'two-waves')
  ) {
    return workedOutOfShown(numbers.questions, (shown) => of.run(block, shown, tell))
  }
  throw new RangeError(`${analysis} rests on ${of.rests}, and was given ${numbers.rests}.`)
}
