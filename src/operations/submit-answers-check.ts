/** Does each answer fit its question? Whatever does not is refused as a whole: half an answer is somebody else's answer. */
import { Problem } from '../foundation/problem.ts'
import type { Answers, ChosenConstruct } from '../study/answers.ts'
import type { AskedOfSomebody } from './look-up-code.ts'

const LONGEST_TEXT = 4000

/** Throws 'answer-invalid', naming the question and never the answer. */
export function checkAnswers(
  { questionnaire, levers }: Pick<AskedOfSomebody, 'questionnaire' | 'levers'>,
  answers: Answers,
): void {
  const asked = new Map(questionnaire.questions.map(({ item, scale }) => [item.id, scale]))
  for (const [id, answer] of Object.entries(answers.items)) {
    const scale = asked.get(id)
    const fits =
      typeof answer === 'number'
        ? Number.isInteger(answer) && answer >= 1 && answer <= (scale?.options.length ?? 0)
        : scale?.outside.some((option) => option.id === answer)
    if (!fits) throw invalid(id)
  }
  checkChoices(levers, answers.best, 'best')
  checkChoices(levers, answers.worst, 'worst')
  const both = answers.best.find(({ construct }) =>
    answers.worst.some((other) => other.construct === construct),
  )
  if (both) throw invalid(both.construct)
  const open = new Set(questionnaire.openQuestions.map(({ id }) => id))
  for (const [id, text] of Object.entries(answers.open))
    if (!open.has(id) || !fitsAsText(text)) throw invalid(id)
}

function checkChoices(
  levers: AskedOfSomebody['levers'],
  chosen: readonly ChosenConstruct[],
  direction: string,
): void {
  if (chosen.length === 0) return
  if (!levers) throw invalid(direction)
  const { choice } = levers
  const inList = new Set(levers.codes.map(({ id }) => id))
  const extra = new Set<string>(choice.extra.map(({ id }) => id))
  if (chosen.length > choice.atMostConstructs) throw invalid(direction)
  if (new Set(chosen.map(({ construct }) => construct)).size < chosen.length) throw invalid(direction)
  for (const { construct, codes, other } of chosen) {
    const fits =
      levers.constructs.some(({ id }) => id === construct) &&
      codes.length <= choice.atMostCodes &&
      new Set(codes).size === codes.length &&
      codes.every((code) => inList.has(code) || extra.has(code)) &&
      // "Don't know" is said alone; beside a lever it would be counted as one.
      (codes.length <= 1 || codes.every((code) => inList.has(code) || code === 'other')) &&
      (other === undefined || (codes.includes('other') && fitsAsText(other)))
    if (!fits) throw invalid(construct)
  }
}

function fitsAsText(text: unknown): boolean {
  // A zero character cannot be stored as text by the database.
  return typeof text === 'string' && text.length <= LONGEST_TEXT && !text.includes('\0')
}

function invalid(question: string): Problem {
  return new Problem('answer-invalid', { question: question.slice(0, 60) })
}
