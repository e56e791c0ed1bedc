/** Passages of the example that one coder proposed to quote, and what the other made of it. */
import type { Direction } from '../../../qualitative/coding.ts'
import { clientBeukenrode } from './client-beukenrode.ts'
import { clientMerelveld } from './client-merelveld.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { focusGroupLindehoek } from './focus-group-lindehoek.ts'
import { managerMerelveld } from './manager-merelveld.ts'
import { workerBeukenrode } from './worker-beukenrode.ts'
import { workerMerelveld } from './worker-merelveld.ts'
import { workerWaterzijde } from './worker-waterzijde.ts'

export interface ExampleQuote {
  readonly conversation: ExampleConversation
  /** As under a conversation: ` … ` leaves out a middle. */
  readonly words: string
  /** A krachtlijn rather than one of its parts: a report quotes beside figures. */
  readonly element: string
  /** null: a wish carries nothing yet. */
  readonly direction: Direction | null
  /** In our words, where people asked for that; null: as it was said. */
  readonly inOurWords: string | null
  readonly proposedBy: 'A' | 'B'
  /** What the other coder made of it; `withdrawn` is by who proposed it. */
  readonly outcome:
    | { readonly is: 'proposed' }
    | { readonly is: 'approved' }
    | { readonly is: 'refused'; readonly why: string }
    | { readonly is: 'withdrawn'; readonly why: string }
}

export const exampleQuotes: readonly ExampleQuote[] = [
  {
    conversation: workerMerelveld,
    words: 'Dus ik denk dan: als ge mij … natte voeten.',
    element: 'T08',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'A',
    outcome: { is: 'approved' },
  },
  {
    // A second one of the same person: it waits behind the first.
    conversation: workerMerelveld,
    words: 'En daar zit zij niet bij, daar ligt een verslag van twee bladzijden.',
    element: 'T07',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'approved' },
  },
  {
    conversation: workerBeukenrode,
    words: 'Ge kunt de mooiste visie van Vlaanderen hebben, er moet iemand op de stoel zitten.',
    element: 'T14',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'approved' },
  },
  {
    conversation: workerBeukenrode,
    words: 'Ik heb ondertussen zeventig mensen die allemaal een drie zijn.',
    element: 'T05',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'A',
    outcome: { is: 'proposed' },
  },
  {
    conversation: workerWaterzijde,
    words: 'bij de soep zegt ge dat ge niet meer weet … bang van papier.',
    element: 'T10',
    direction: 'carries',
    inOurWords:
      'Tijdens het samen eten zeg je dat je het met iemand niet meer weet, en dan denkt een collega mee.',
    proposedBy: 'A',
    outcome: { is: 'approved' },
  },
  {
    conversation: workerWaterzijde,
    words: 'Hij doet elke winter de fietsen … noemen hem meester.',
    element: 'KL5',
    direction: 'carries',
    inOurWords: 'Iemand zonder vaste job herstelt elke winter de fietsen van de school.',
    proposedBy: 'B',
    outcome: {
      is: 'refused',
      why: 'In een dorp weet iedereen wie dat is, ook in onze woorden. Het verhaal kan dienen, het citaat niet.',
    },
  },
  {
    conversation: clientMerelveld,
    words: 'Als ge geld moet vragen, dan let ge op uw woorden. Altijd. Ook bij een goeie.',
    element: 'KL8',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'A',
    outcome: { is: 'approved' },
  },
  {
    conversation: clientMerelveld,
    words: 'Zij zegt wat ze niet weet. … ze belde woensdag!',
    element: 'KL3',
    direction: 'carries',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'proposed' },
  },
  {
    conversation: clientBeukenrode,
    words: 'Zij vroeg mij niet wat ik nodig had. Zij vroeg wat ik kon.',
    element: 'KL2',
    direction: 'carries',
    inOurWords: 'Aan het onthaal vroeg men niet wat ik nodig had, maar wat ik kon.',
    proposedBy: 'A',
    outcome: { is: 'approved' },
  },
  {
    conversation: managerMerelveld,
    words: 'Intervisie is er negen uur per jaar. … onderhoudscontract moeten hebben.',
    element: 'T11',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'approved' },
  },
  {
    conversation: managerMerelveld,
    words: 'Ik zou het zelf niet durven.',
    element: 'KL7',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'A',
    outcome: {
      is: 'withdrawn',
      why: 'Zonder de zinnen ervoor klinkt dit als een oordeel over de leden. Dat was het niet.',
    },
  },
  {
    conversation: focusGroupLindehoek,
    words: 'Er is wel een hokje voor depressie.',
    element: 'KL5',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'proposed' },
  },
  {
    conversation: focusGroupLindehoek,
    words: 'Dat ge iemand houdt. Desnoods een slechte, maar dezelfde.',
    element: 'T14',
    direction: null,
    inOurWords: null,
    proposedBy: 'A',
    outcome: { is: 'approved' },
  },
  {
    conversation: focusGroupLindehoek,
    words: 'Bij het OCMW ben ik een alleenstaande man boven de vijftig zonder attest.',
    element: 'KL4',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'A',
    outcome: {
      is: 'refused',
      why: 'Geslacht, leeftijd en gezin in één zin: dat zegt meer dan een geleding.',
    },
  },
  {
    conversation: focusGroupLindehoek,
    words: 'Tegen een procedure kunt ge niet kwaad zijn, die heeft geen gezicht.',
    element: 'T02',
    direction: 'hinders',
    inOurWords: null,
    proposedBy: 'B',
    outcome: { is: 'approved' },
  },
]
