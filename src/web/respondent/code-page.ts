import { type Language, LANGUAGES, read, type Text } from '../../foundation/text.ts'
import { html, type Html } from './html.ts'
import { languageSwitch } from './language-switch.ts'
import { renderPage } from './page.ts'

export interface CodePage {
  readonly language: Language
  readonly isKiosk: boolean
  /** What was typed when it was no code: shown again, to be repaired. */
  readonly typed: string
  /** What is wrong, in words; null at first. */
  readonly wrong: string | null
}

/** Where somebody with a card types its code. */
export function codePage({ language, isKiosk, typed, wrong }: CodePage): string {
  const address = isKiosk ? '/kiosk' : '/meedoen'
  return renderPage({
    language,
    title: read(text.title, language),
    heading: read(text.heading, language),
    isExample: false,
    isKiosk,
    look: 'text',
    barLengths: [],
    main: html`${languageSwitch(LANGUAGES, language, address)}<h1 id="t">${read(text.title, language)}</h1>
${wrong && html`<p class="bad" role="alert" id="w">${wrong}</p>`}
<form method="post" action="${address}" autocomplete="off"><input type="hidden" name="taal" value="${language}"><p class="hint" id="h">${read(text.hint, language)}</p><input class="code" type="text" name="code" aria-labelledby="t" aria-describedby="${wrong && 'w '}h" value="${typed}" maxlength="40" spellcheck="false" autocapitalize="characters" autocomplete="off" required>
${isKiosk && keys(language)}
<div class="go"><button class="btn main only">${read(text.begin, language)}</button></div></form><p class="free">${read(text.noCode, language)}</p>`,
  })
}

/** For a tablet, where typing letters and digits by turns is hard. The script shows them. */
function keys(language: Language): Html {
  return html`<div class="keys" data-keys hidden>${[...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].map((key) => html`<button type="button" data-key="${key}">${key}</button>`)}<button class="w" type="button">${read(text.erase, language)}</button></div>`
}

const text = {
  heading: { nl: 'Meedoen', en: 'Taking part', fr: 'Participer' },
  title: {
    nl: 'Typ de code van uw kaart',
    en: 'Type the code on your card',
    fr: 'Tapez le code de votre carte',
  },
  hint: {
    nl: 'De code heeft 12 letters en cijfers. Grote of kleine letters, dat maakt niet uit.',
    en: 'The code has 12 letters and digits. Capitals or not makes no difference.',
    fr: 'Le code a 12 lettres et chiffres. Majuscules ou minuscules, peu importe.',
  },
  begin: { nl: 'Verder', en: 'Go on', fr: 'Continuer' },
  erase: { nl: 'Wis één teken', en: 'Erase one', fr: 'Effacer un signe' },
  noCode: {
    nl: 'Hebt u geen kaart? Vraag er een aan wie u uitnodigde.',
    en: 'Do you have no card? Ask the person who invited you.',
    fr: 'Vous n’avez pas de carte ? Demandez-en une à la personne qui vous a invité.',
  },
} as const satisfies Record<string, Text>
