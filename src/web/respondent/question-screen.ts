/** One or a few questions with their answers: the heart of taking part. */
import type { Question } from '../../framework/assemble-questionnaire.ts'
import type { Scale } from '../../framework/shape.ts'
import { type Language, read } from '../../foundation/text.ts'
import { type Asked, field, type Values } from './asked.ts'
import { bars } from './drawings.ts'
import { html, type Html } from './html.ts'
import { words } from './words.ts'

export interface Shown {
  readonly asked: Asked
  readonly language: Language
  readonly values: Values
}

/** A client's question is the title of its screen; a few questions together stand under a title of their own. */
export function questionScreen(shown: Shown, questions: readonly Question[], counter: string): Html {
  if (shown.asked.group === 'client')
    return html`${questions.map((one) => question(shown, one, (text) => html`<span class="cnt">${counter}</span><h1 class="ask">${text}</h1>`))}`
  const title = sharedTitle(shown, questions)
  return html`${title && html`<span class="cnt">${counter}</span>`}<h1 class="ask sub" tabindex="-1">${title ?? counter}</h1>${questions.map((one) => question(shown, one, (text) => html`<span class="ask">${text}</span>`))}`
}

/** The length of every scale that is drawn with bars: its words go from nothing to most. */
export function barLengths(asked: Asked): readonly number[] {
  return [
    ...new Set(
      asked.questionnaire.questions
        .map(({ scale }) => scale)
        .filter(risesFromNothing)
        .map(({ options }) => options.length),
    ),
  ]
}

function question(
  { language, values }: Shown,
  { item, scale }: Question,
  asking: (text: string) => Html,
): Html {
  const name = field.item(item.id)
  const given = values.get(name)?.[0]
  const isGiven = (value: string | number) => given === String(value) && html` checked`
  return html`<fieldset><legend tabindex="-1">${asking(read(item.text, language))}</legend>
<div class="ops">${scale.options.map(
    (option, place) =>
      html`<label><input type="radio" name="${name}" value="${place + 1}"${isGiven(place + 1)}><span class="f">${risesFromNothing(scale) && bars(scale.options.length, place + 1)}<span>${read(option, language)}</span></span></label>`,
  )}</div>${
    scale.outside.length > 0 &&
    html`<div class="out"><p>${read(words.orChoose, language)}</p>${scale.outside.map(
      ({ id, text }) =>
        html`<label><input type="radio" name="${name}" value="${id}"${isGiven(id)}><span class="c"><span>${read(text, language)}</span></span></label>`,
    )}</div>`
  }</fieldset>`
}

/** Questions about one krachtlijn stand under its title; a mixture stands under none. */
function sharedTitle({ asked, language }: Shown, questions: readonly Question[]): string | null {
  const about = new Set(questions.map(({ item }) => item.construct))
  const construct = about.size === 1 && asked.constructs.find(({ id }) => id === questions[0]?.item.construct)
  return construct ? read(construct.title, language) : null
}

/**
 * Bars that fill up fit how often and how much; between disagree and agree there is no nothing. Scales that a
 * study brings itself are drawn without.
 */
function risesFromNothing(scale: Scale): boolean {
  return scale.id === 'freq4' || scale.id === 'mate5'
}
