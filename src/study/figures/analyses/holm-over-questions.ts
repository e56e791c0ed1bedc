import { caution, type Caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { adjustP } from '../../../statistics/multiplicity/adjust-p.ts'

export interface Adjusted {
  /** Null for a question without an answer. */
  readonly pAdjusted: number | null
  /** Whether something was found, with all questions of the block counted in. */
  readonly isClear: boolean
}

/**
 * Adjusts p by Holm over all questions of a block that have an answer, however each was worked out.
 *
 * @param pOf  null for a question without an answer: it counts for nothing.
 * @example
 * // p .01 and .04 of two questions: .02 and .04, both clear; beside a third of .5: .03, .08 and .5, one clear
 */
export function holmOverQuestions<Question>(
  questions: readonly Question[],
  pOf: (question: Question) => number | null,
): (Question & Adjusted)[] {
  const adjusted = adjustP(
    questions.flatMap((question) => pOf(question) ?? []),
    'holm',
  )
  let next = 0
  return questions.map((question) => {
    const pAdjusted = pOf(question) === null ? null : (adjusted[next++] ?? null)
    return {
      ...question,
      pAdjusted,
      isClear: pAdjusted !== null && pAdjusted <= THRESHOLDS.noDifferenceP.value,
    }
  })
}

/** Where something was looked for and not found. */
export function cautionOfLargeP(questions: readonly Adjusted[]): Caution[] {
  return questions.some(({ pAdjusted, isClear }) => pAdjusted !== null && !isClear)
    ? [caution('large-p-is-not-no-difference')]
    : []
}

/**
 * A caution about some of the questions that have an answer. It names them in `questions`, unless it is about each of them.
 *
 * @example
 * cautionAbout('fewer-than-20-levels', ['KL2'], ['KL1', 'KL2'], { levels: 7 }) // [{ ..., levels: 7, questions: 'KL2' }]
 * cautionAbout('fewer-than-20-levels', [], ['KL1', 'KL2']) // []
 */
export function cautionAbout(
  name: Parameters<typeof caution>[0],
  questions: readonly string[],
  answered: readonly string[],
  more: Readonly<Record<string, string | number>> = {},
): Caution[] {
  if (questions.length === 0) return []
  const named = questions.length < answered.length ? { questions: questions.join(' ') } : {}
  return [caution(name, { ...more, ...named })]
}
