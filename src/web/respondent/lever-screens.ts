/** What goes best and worst, and what lies behind it. The person chooses; their own scores only propose. */
import { read, type Text } from '../../foundation/text.ts'
import { type Construct, type Direction, field, type Levers } from './asked.ts'
import { html, type Html } from './html.ts'
import type { Shown } from './question-screen.ts'
import { offeredConstructs, proposedConstructs } from './screens.ts'

/** `withProposals: false` for the page that holds everything: there the script fills them in. */
export function chooseScreen(
  shown: Shown,
  levers: Levers,
  direction: Direction,
  counter: string,
  withProposals: boolean,
): Html {
  const { asked, language, values } = shown
  const proposed = withProposals ? proposedConstructs(asked, values, direction) : []
  const offered = withProposals ? offeredConstructs(asked, values, direction) : levers.constructs
  const boxes = (constructs: readonly Construct[]) =>
    constructs.map(({ id, title }) => box(direction, id, read(title, language), ticked(shown, direction, id)))
  const most = String(levers.choice.atMostConstructs)
  return html`<fieldset class="list"><legend tabindex="-1"><span class="cnt">${counter}</span><h1 class="ask">${read(choose[direction], language)}</h1></legend>
<p class="hint">${filled(choose.hint, language, most)}</p>
<div data-proposed${proposed.length === 0 && html` hidden`}><p class="prop">${read(choose.proposed, language)}</p><p class="hint" data-ties${proposed.length <= levers.choice.atMostConstructs && html` hidden`}>${read(choose.ties, language)}</p><div class="ops">${boxes(offered.filter(({ id }) => proposed.includes(id)))}</div></div>
<div data-rest><p class="prop" data-others${proposed.length === 0 && html` hidden`}>${read(choose.others, language)}</p><div class="ops">${boxes(offered.filter(({ id }) => !proposed.includes(id)))}</div></div></fieldset>`
}

/** `construct` null: a pattern that the script copies for each krachtlijn chosen. */
export function codesScreen(
  shown: Shown,
  levers: Levers,
  direction: Direction,
  construct: Construct | null,
  counter: string,
): Html {
  const { language, values } = shown
  const { choice } = levers
  const name = field.codes(direction, construct?.id ?? '?')
  const other = field.other(direction, construct?.id ?? '?')
  const listed = levers.codes.map(({ id, title }) => ({ id, text: title }))
  const hasOther = choice.extra.find(({ id }) => id === 'other')
  return html`<fieldset class="list"><legend tabindex="-1"><span class="cnt">${counter}</span><h1 class="ask"><span data-title>${construct && read(construct.title, language)}</span>${read(behind[direction], language)}</h1></legend>
<p class="hint">${filled(choose.hint, language, String(choice.atMostCodes))}</p>
<div class="ops">${listed.map(({ id, text }) => box(name, id, read(text, language), ticked(shown, name, id)))}</div>
${
  hasOther &&
  html`<label class="prop"><span class="hint">${read(behind.other, language)}</span><input type="text" name="${other}" maxlength="500" autocomplete="off" value="${values.get(other)?.[0] ?? ''}"></label>`
}
<div class="out">${choice.extra
    .filter(({ id }) => id !== 'other')
    .map(
      ({ id, text }) =>
        html`<label><input type="checkbox" name="${name}" value="${id}"${ticked(shown, name, id) && html` checked`} data-outside><span class="c"><span>${read(text, language)}</span></span></label>`,
    )}</div></fieldset>`
}

/** Too many ticked: only without the script, which holds it at the limit. */
export function tooMany(shown: Shown, most: number): Html {
  return html`<p class="bad" role="alert">${filled(choose.tooMany, shown.language, String(most))}</p>`
}

/** What the script says when somebody ticks one too many. */
export function tooManyText(shown: Shown, most: number): string {
  return filled(choose.tooMany, shown.language, String(most))
}

function ticked({ values }: Shown, name: string, value: string): boolean {
  return values.get(name)?.includes(value) ?? false
}

function box(name: string, value: string, text: string, isTicked: boolean): Html {
  return html`<label><input type="checkbox" name="${name}" value="${value}"${isTicked && html` checked`}><span class="f"><span>${text}</span></span></label>`
}

function filled(text: Text, language: Shown['language'], most: string): string {
  return read(text, language).replace('{most}', most)
}

const choose = {
  best: {
    nl: 'Wat gaat bij u het best?',
    en: 'What goes best with you?',
    fr: 'Qu’est-ce qui va le mieux chez vous ?',
  },
  worst: {
    nl: 'Wat gaat bij u het moeilijkst?',
    en: 'What is most difficult with you?',
    fr: 'Qu’est-ce qui est le plus difficile chez vous ?',
  },
  hint: {
    nl: 'Kies er hoogstens {most}. Geen kiezen mag ook.',
    en: 'Choose at most {most}. Choosing none is fine too.',
    fr: 'Choisissez-en {most} au maximum. Vous pouvez aussi n’en choisir aucune.',
  },
  proposed: {
    nl: 'Dit volgt uit uw eigen antwoorden:',
    en: 'This follows from your own answers:',
    fr: 'Ceci découle de vos propres réponses :',
  },
  ties: {
    nl: 'Er staan er meer omdat u enkele gelijk scoorde. U kiest zelf.',
    en: 'There are more because you scored some the same. The choice is yours.',
    fr: 'Il y en a plus parce que vous avez donné le même score à plusieurs. À vous de choisir.',
  },
  others: { nl: 'De andere:', en: 'The others:', fr: 'Les autres :' },
  tooMany: {
    nl: 'U kunt er hoogstens {most} kiezen. Vink er eerst een uit.',
    en: 'You can choose at most {most}. Untick one first.',
    fr: 'Vous pouvez en choisir {most} au maximum. Décochez-en une d’abord.',
  },
} as const satisfies Record<string, Text>

/** What follows the name of a krachtlijn. */
const behind = {
  best: { nl: ': wat helpt hierbij?', en: ': what helps here?', fr: ' : qu’est-ce qui aide ici ?' },
  worst: {
    nl: ': wat houdt dit tegen?',
    en: ': what stands in the way?',
    fr: ' : qu’est-ce qui freine ici ?',
  },
  other: {
    nl: 'Iets anders? Schrijf het hier, zonder namen.',
    en: 'Something else? Write it here, without names.',
    fr: 'Autre chose ? Écrivez-le ici, sans noms.',
  },
} as const satisfies Record<string, Text>
