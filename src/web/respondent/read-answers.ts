/** From the fields of the form to answers. What is not understood is passed on as it is: the check of answers refuses it. */
import { OUTSIDE_OPTIONS, type OutsideOption } from '../../framework/shape.ts'
import type { Answers, ChosenConstruct } from '../../study/answers.ts'
import { type Asked, type Direction, field, type Values } from './asked.ts'
import { chosen } from './screens.ts'

/** A question without an answer is absent, also when its field was sent empty. */
export function readAnswers(asked: Asked, values: Values): Answers {
  return {
    items: Object.fromEntries(
      asked.questionnaire.questions.flatMap(({ item }) => {
        const value = values.get(field.item(item.id))?.[0]
        // A word that is not an outside option goes through as it stands; `checkAnswers` names the question.
        return value ? [[item.id, /^\d+$/.test(value) ? Number(value) : (value as OutsideOption)]] : []
      }),
    ),
    best: readChoices(asked, values, 'best'),
    worst: readChoices(asked, values, 'worst'),
    open: Object.fromEntries(
      asked.questionnaire.openQuestions.flatMap(({ id }) => {
        const text = ownWords(values.get(field.open(id)))
        return text ? [[id, text]] : []
      }),
    ),
  }
}

function readChoices(asked: Asked, values: Values, direction: Direction): readonly ChosenConstruct[] {
  return chosen(asked, values, direction).map((construct) => {
    const ticked = [...new Set(values.get(field.codes(direction, construct)) ?? [])]
    const other = ownWords(values.get(field.other(direction, construct)))
    const withOther = other && !ticked.includes('other') ? [...ticked, 'other'] : ticked
    // Somebody who names a lever and also ticks "don't know" did name one.
    const named = withOther.filter((code) => !isOutside(code))
    return { construct, codes: named.length > 0 ? named : withOther.slice(0, 1), ...(other && { other }) }
  })
}

/**
 * A form sends a new line as two characters, the script and the counter of the field as one: without this a full
 * field would be too long, and the same answers sent both ways would be two submissions.
 */
function ownWords(sent: readonly string[] | undefined): string | undefined {
  return sent?.[0]?.replace(/\r\n?/g, '\n').trim()
}

function isOutside(code: string): boolean {
  return (OUTSIDE_OPTIONS as readonly string[]).includes(code)
}
