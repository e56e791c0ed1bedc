/** A tablet in a waiting room: everybody types their code, and nothing stays for the next person. */
import { type Language, read, type Text } from '../../foundation/text.ts'
import { html, type Html } from './html.ts'

const SECONDS_WITHOUT_A_TOUCH = 90
const SECONDS_OF_WARNING = 30

/** Asks whether somebody is still there before the screen is wiped (WCAG 2.2.1: a warning, and one touch to go on). */
export function idleWarning(language: Language): Html {
  return html`<div class="over" data-idle data-quiet="${SECONDS_WITHOUT_A_TOUCH}" data-grace="${SECONDS_OF_WARNING}" role="alertdialog" aria-modal="true" aria-labelledby="idle" hidden><div><h2 id="idle">${read(idle.title, language)}</h2><p>${read(idle.what, language)} <b data-seconds>${SECONDS_OF_WARNING}</b></p><p class="go"><button class="btn main only" type="button">${read(idle.here, language)}</button></p></div></div>`
}

const idle = {
  title: { nl: 'Bent u er nog?', en: 'Are you still there?', fr: 'Êtes-vous encore là ?' },
  what: {
    nl: 'Anders maken wij dit scherm leeg. Seconden:',
    en: 'If not, we empty this screen. Seconds:',
    fr: 'Sinon, nous vidons cet écran. Secondes :',
  },
  here: { nl: 'Ja, ik ga verder', en: 'Yes, I go on', fr: 'Oui, je continue' },
} as const satisfies Record<string, Text>
