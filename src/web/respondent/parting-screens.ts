/** The screens at the end: to send, to stop, and when it has arrived. */
import { type Language, read, type Text } from '../../foundation/text.ts'
import { savedCheck } from './drawings.ts'
import { html, type Html } from './html.ts'

/** `answered` and `all` null: the script counts. */
export function sendScreen(language: Language, answered: number | null, all: number): Html {
  const count = answered === null ? '' : answeredText(language, answered, all)
  return html`<h1 class="ask big" tabindex="-1">${read(sending.title, language)}</h1><p data-count>${count}</p><p class="lead">${read(sending.final, language)}</p>`
}

export function answeredText(language: Language, answered: number | string, all: number | string): string {
  return read(sending.count, language).replace('{given}', String(answered)).replace('{all}', String(all))
}

export function stopScreen(language: Language): Html {
  return html`<h1 class="ask big" tabindex="-1">${read(stopping.title, language)}</h1><p class="lead">${read(stopping.what, language)}</p>`
}

export function stoppedScreen(language: Language): Html {
  return html`<h1 tabindex="-1">${read(stopping.done, language)}</h1><p class="lead">${read(stopping.after, language)}</p>`
}

/** Only ever shown after the server said that it has them. */
export function arrivedScreen(language: Language, isKiosk: boolean): Html {
  return html`<div class="end">${savedCheck}<h1 tabindex="-1">${read(arrived.title, language)}</h1><p class="lead">${read(arrived.what, language)}</p><p class="lead">${read(isKiosk ? arrived.kiosk : arrived.next, language)}</p>${isKiosk && html`<p class="go"><a class="btn main only" href="/kiosk">${read(arrived.nextPerson, language)}</a></p>`}</div>`
}

export const sendButton: Text = {
  nl: 'Verstuur mijn antwoorden',
  en: 'Send my answers',
  fr: 'Envoyer mes réponses',
}
export const stopButton: Text = {
  nl: 'Ja, stop en wis',
  en: 'Yes, stop and erase',
  fr: 'Oui, arrêter et effacer',
}
export const goOnButton: Text = { nl: 'Nee, ga verder', en: 'No, go on', fr: 'Non, continuer' }
export const arrivedTitle = (language: Language) => read(arrived.title, language)
export const stoppedTitle = (language: Language) => read(stopping.done, language)

const sending = {
  title: { nl: 'Klaar om te versturen', en: 'Ready to send', fr: 'Prêt à envoyer' },
  count: {
    nl: 'U beantwoordde {given} van de {all} vragen.',
    en: 'You answered {given} of the {all} questions.',
    fr: 'Vous avez répondu à {given} des {all} questions.',
  },
  final: {
    nl: 'Na het versturen kunt u niets meer veranderen. Uw antwoorden tellen één keer mee.',
    en: 'After sending you cannot change anything. Your answers count once.',
    fr: 'Après l’envoi, vous ne pouvez plus rien changer. Vos réponses comptent une fois.',
  },
} as const satisfies Record<string, Text>

const stopping = {
  title: { nl: 'Wilt u stoppen?', en: 'Do you want to stop?', fr: 'Voulez-vous arrêter ?' },
  what: {
    nl: 'Wat u invulde, wordt gewist. Er wordt niets verstuurd.',
    en: 'What you filled in will be erased. Nothing will be sent.',
    fr: 'Ce que vous avez rempli sera effacé. Rien ne sera envoyé.',
  },
  done: { nl: 'U bent gestopt.', en: 'You have stopped.', fr: 'Vous avez arrêté.' },
  after: {
    nl: 'Wat u invulde is gewist. Er is niets verstuurd. Wilt u later toch meedoen? Uw code blijft geldig zolang de vragenlijst open is.',
    en: 'What you filled in is erased. Nothing was sent. Would you like to take part later? Your code stays valid while the questionnaire is open.',
    fr: 'Ce que vous avez rempli est effacé. Rien n’a été envoyé. Vous voulez participer plus tard ? Votre code reste valable tant que le questionnaire est ouvert.',
  },
} as const satisfies Record<string, Text>

const arrived = {
  title: { nl: 'Bewaard.', en: 'Saved.', fr: 'Enregistré.' },
  what: {
    nl: 'Uw antwoorden zijn aangekomen. Dank u wel.',
    en: 'Your answers have arrived. Thank you.',
    fr: 'Vos réponses sont arrivées. Merci.',
  },
  next: {
    nl: 'Op dit toestel is niets meer te zien van wat u antwoordde. U mag deze pagina sluiten.',
    en: 'Nothing of what you answered can be seen on this device any more. You may close this page.',
    fr: 'On ne voit plus rien de vos réponses sur cet appareil. Vous pouvez fermer cette page.',
  },
  kiosk: {
    nl: 'Dit scherm is weer leeg voor de volgende persoon.',
    en: 'This screen is empty again for the next person.',
    fr: 'Cet écran est de nouveau vide pour la personne suivante.',
  },
  nextPerson: { nl: 'Volgende persoon', en: 'Next person', fr: 'Personne suivante' },
} as const satisfies Record<string, Text>
