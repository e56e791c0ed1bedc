import { read, type Text } from '../../foundation/text.ts'
import type { OpenQuestion } from '../../framework/shape.ts'
import { field } from './asked.ts'
import { html, type Html } from './html.ts'
import type { Shown } from './question-screen.ts'

/** How long an answer in one's own words may be. */
export const LONGEST_OPEN_ANSWER = 4000

/** Questions to answer in one's own words, with the plain advice not to write names. */
export function openScreen(shown: Shown, questions: readonly OpenQuestion[], counter: string): Html {
  const { language, values } = shown
  return html`${questions.map(
    ({ id, text }, place) =>
      html`<div class="open">${place === 0 && html`<span class="cnt">${counter}</span>`}<h1 class="ask" tabindex="-1"><label for="o-${id}">${read(text, language)}</label></h1>
<p class="hint" id="h-${id}">${read(advice, language)}</p><textarea id="o-${id}" name="${field.open(id)}" aria-describedby="h-${id}" maxlength="${LONGEST_OPEN_ANSWER}" autocomplete="off">${values.get(field.open(id))?.[0] ?? ''}</textarea></div>`,
  )}`
}

const advice: Text = {
  nl: 'Schrijf geen namen, ook niet uw eigen naam. Dit mag leeg blijven.',
  en: 'Write no names, not your own either. This may stay empty.',
  fr: 'N’écrivez pas de noms, pas le vôtre non plus. Ceci peut rester vide.',
}
