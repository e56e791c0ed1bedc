import { type Language, read } from '../../foundation/text.ts'
import type { Asked } from './asked.ts'
import { icon } from './drawings.ts'
import { html } from './html.ts'
import { idleWarning } from './kiosk-pages.ts'
import { languageSwitch } from './language-switch.ts'
import { renderPage } from './page.ts'
import { words } from './words.ts'

export interface StartPage {
  readonly asked: Asked
  readonly language: Language
  readonly isKiosk: boolean
  readonly mirrored?: boolean
}

/** Before the first question: what this is, how long it takes, who will see what, and what is not (yet) protected. */
export function startPage({ asked, language, isKiosk, mirrored }: StartPage): string {
  const [free, runBy, ...more] = asked.statement[language]
  const about = `${read(words.about, language)} ${asked.centre}`
  const minutes = read(text.minutes, language).replace('{n}', String(asked.questionnaire.minutes))
  const kind = text[asked.kind]
  return renderPage({
    language,
    title: about,
    heading: asked.study,
    isExample: asked.isExample,
    isKiosk,
    look: 'text',
    barLengths: [],
    ...(mirrored && { mirrored }),
    main: html`${languageSwitch(asked.languages, language, '/vragen')}<h1>${about}</h1>${asked.question && html`<p class="lead">${asked.question}</p>`}
<ul class="facts"><li>${icon('clock')}<b>${minutes}</b></li><li>${icon('eye')}<span>${read(text.screens, language)}</span></li><li>${icon('onward')}<span>${read(words.free, language)}</span></li></ul>
<form method="post" action="/vragen" data-whole-page><input type="hidden" name="go" value="begin"><div class="go"><button class="btn main only">${read(text.begin, language)}</button></div></form>
<h2>${read(text.who, language)}</h2><p>${free}</p>${runBy && html`<p>${runBy}</p>`}${more.length > 0 && html`<details><summary>${read(text.more, language)}</summary><div>${more.map((paragraph) => html`<p>${paragraph}</p>`)}</div></details>`}
<details><summary>${read(kind.title, language)}</summary><div><p>${read(kind.text, language)}</p></div></details>${isKiosk && idleWarning(language)}`,
  })
}

const text = {
  minutes: {
    nl: 'Dit duurt ongeveer {n} minuten.',
    en: 'This takes about {n} minutes.',
    fr: 'Cela prend environ {n} minutes.',
  },
  screens: {
    nl: 'Geen enkel scherm toont wat één persoon antwoordde.',
    en: 'No screen shows what one person answered.',
    fr: 'Aucun écran ne montre ce qu’une personne a répondu.',
  },
  begin: { nl: 'Begin', en: 'Begin', fr: 'Commencer' },
  who: { nl: 'Wie ziet wat?', en: 'Who sees what?', fr: 'Qui voit quoi ?' },
  more: {
    nl: 'Meer over wie wat ziet, en wat nog niet beschermd is',
    en: 'More on who sees what, and what is not protected yet',
    fr: 'Plus sur qui voit quoi, et ce qui n’est pas encore protégé',
  },
  slip: {
    title: {
      nl: 'Waarvoor dient de code op uw kaart?',
      en: 'What is the code on your card for?',
      fr: 'À quoi sert le code de votre carte ?',
    },
    text: {
      nl: 'Met de code telt elke kaart één keer. Op de kaart staat geen naam. De kaarten liggen door elkaar: niemand schrijft op wie welke kaart neemt. Uw antwoorden bewaren wij op een andere plaats dan de codes.',
      en: 'With the code each card counts once. There is no name on the card. The cards are mixed: nobody writes down who takes which card. We keep your answers in another place than the codes.',
      fr: 'Avec le code, chaque carte compte une fois. Il n’y a pas de nom sur la carte. Les cartes sont mélangées : personne ne note qui prend quelle carte. Nous gardons vos réponses à un autre endroit que les codes.',
    },
  },
  link: {
    title: {
      nl: 'Wat doet uw persoonlijke link?',
      en: 'What does your personal link do?',
      fr: 'Que fait votre lien personnel ?',
    },
    text: {
      nl: 'Met uw link telt u één keer mee. Wie u de link gaf, kan weten welke link de uwe is, maar geen enkel scherm toont met welke link iets beantwoord is. De link beschermt u dus niet tegen iemand die én de lijst van links én de databank met haar sleutel heeft, zolang de vragenlijst open is.',
      en: 'With your link you count once. Whoever gave you the link may know which one is yours, but no screen shows which link answered what. So the link does not protect you from somebody who has both the list of links and the database with its key, while the questionnaire is open.',
      fr: 'Avec votre lien, vous comptez une fois. La personne qui vous a donné le lien peut savoir lequel est le vôtre, mais aucun écran ne montre quel lien a servi à quelle réponse. Le lien ne vous protège donc pas de quelqu’un qui aurait à la fois la liste des liens et la base de données avec sa clé, tant que le questionnaire est ouvert.',
    },
  },
} as const
