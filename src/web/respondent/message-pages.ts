/** Pages with one thing to say. */
import { type Language, read, type Text } from '../../foundation/text.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './page.ts'
import { arrivedScreen, arrivedTitle, stoppedScreen, stoppedTitle } from './parting-screens.ts'

export function arrivedPage(language: Language, isKiosk: boolean): string {
  return message(language, isKiosk, arrivedTitle(language), arrivedScreen(language, isKiosk))
}

export function stoppedPage(language: Language, isKiosk: boolean): string {
  return message(language, isKiosk, stoppedTitle(language), stoppedScreen(language))
}

/** Something stands in the way; `what` says so in words, with what to do now. */
export function problemPage(language: Language, isKiosk: boolean, what: string): string {
  const again = isKiosk ? '/kiosk' : '/meedoen'
  return message(
    language,
    isKiosk,
    read(text.stopped, language),
    html`<h1>${read(text.stopped, language)}</h1><p class="bad" role="alert">${what}</p><div class="go"><a class="btn main only" href="${again}?taal=${language}">${read(text.again, language)}</a></div>`,
  )
}

function message(language: Language, isKiosk: boolean, title: string, main: Html): string {
  return renderPage({
    language,
    title,
    heading: read(text.heading, language),
    isExample: false,
    isKiosk,
    look: 'text',
    barLengths: [],
    main,
    // On a tablet the last page makes room for the next person by itself.
    ...(isKiosk && { goesTo: { address: '/kiosk', seconds: 15 } }),
  })
}

const text = {
  heading: { nl: 'Meedoen', en: 'Taking part', fr: 'Participer' },
  stopped: { nl: 'Dit lukt nu niet', en: 'This does not work now', fr: 'Cela ne marche pas maintenant' },
  again: { nl: 'Typ een code', en: 'Type a code', fr: 'Taper un code' },
} as const satisfies Record<string, Text>
