/** What the two coders of the example wrote down while they coded. */
import { clientBeukenrode } from './client-beukenrode.ts'
import { committeeMerelveld } from './committee-merelveld.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { focusGroupLindehoek } from './focus-group-lindehoek.ts'
import { managerMerelveld } from './manager-merelveld.ts'
import { workerMerelveld } from './worker-merelveld.ts'

export interface ExampleMemo {
  readonly about:
    | { readonly is: 'study' }
    | { readonly is: 'round' }
    | { readonly is: 'document'; readonly conversation: ExampleConversation }
    /** `words` as under a conversation: ` … ` leaves out a middle. */
    | { readonly is: 'passage'; readonly conversation: ExampleConversation; readonly words: string }
    /** By element, or by the mark of an own code. */
    | { readonly is: 'code'; readonly code: string }
    /** By label. */
    | { readonly is: 'participant'; readonly label: string }
  readonly by: 'A' | 'B'
  readonly writtenAt: string
  readonly body: string
}

export const exampleMemos: readonly ExampleMemo[] = [
  {
    about: { is: 'study' },
    by: 'A',
    writtenAt: '2026-05-04T09:10:00Z',
    body: 'Eerste indruk na acht teksten: wat draagt, hangt bijna overal aan één mens (een werker, een coach, een koffiekan). Wat tegenhoudt, heeft zelden een gezicht (een lijst, een veld, een blad). Nagaan of dat ook in de tabel facet × code staat.',
  },
  {
    about: { is: 'round' },
    by: 'B',
    writtenAt: '2026-05-11T14:30:00Z',
    body: 'Waar A en ik het vaakst verschillen: KL7 of KL2 wanneer iemand “mee mag beslissen”, en T04 of T01 bij “typen”. Afspraak: T04 als het over het schrijven zelf gaat, T01 als het over de uren gaat die er niet zijn.',
  },
  {
    about: { is: 'document', conversation: committeeMerelveld },
    by: 'A',
    writtenAt: '2026-05-05T10:05:00Z',
    body: 'De leden gaven geen toestemming om te citeren. Coderen en tellen mag, aanhalen niet. De tiende stoel niet vergeten: hij staat in het begin en op het einde tegen de muur.',
  },
  {
    about: { is: 'document', conversation: managerMerelveld },
    by: 'B',
    writtenAt: '2026-05-06T16:20:00Z',
    body: 'Leg dit naast de vragenlijst: leidinggevenden zien KL7 hoog, cliënten zien KL8 laag. Hier zegt iemand zelf: nul stoelen. Dat is het feit (F10) naast het gevoel.',
  },
  {
    about: { is: 'document', conversation: clientBeukenrode },
    by: 'A',
    writtenAt: '2026-05-05T15:45:00Z',
    body: 'Een deel is vertaald door de tolk, een deel is haar eigen Nederlands. Niet gladstrijken bij het citeren zonder het te vragen: zij kiest zelf wanneer ze Nederlands spreekt. Toestemming is: in onze woorden.',
  },
  {
    about: {
      is: 'passage',
      conversation: workerMerelveld,
      words: 'In meer dan negen op de tien gevallen … natte voeten.',
    },
    by: 'A',
    writtenAt: '2026-05-04T11:00:00Z',
    body: 'Het feit staat erbij: 91 % gevolgd (F06), mandaat tot 150 euro (F05). Twee feiten die elkaar tegenspreken.',
  },
  {
    about: {
      is: 'passage',
      conversation: focusGroupLindehoek,
      words: 'Alles hangt aan iemand. … is het weg.',
    },
    by: 'B',
    writtenAt: '2026-05-07T09:40:00Z',
    body: 'Bijna woordelijk wat de werker in het dorp zegt over de fietsen. Sterk verhaal voor de dialoog: groot of klein centrum, zelfde zwakke plek.',
  },
  {
    about: {
      is: 'passage',
      conversation: clientBeukenrode,
      words: 'In mijn taal is een contract iets met twee die nee mogen zeggen.',
    },
    by: 'B',
    writtenAt: '2026-05-05T16:10:00Z',
    body: 'T03 of KL8? Het gaat over het GPMI én over gelijkwaardigheid. Bespreken.',
  },
  {
    about: { is: 'code', code: 'E1' },
    by: 'A',
    writtenAt: '2026-05-04T12:15:00Z',
    body: 'Nieuw gemaakt bij gesprek 1. Werkers, een cliënt, het hoofd en het comité spreken er alle vier over, elk van een andere kant van hetzelfde blad. Misschien iets voor KL3 (gelijkwaardigheid), maar het verdient een eigen naam.',
  },
  {
    about: { is: 'code', code: 'E2' },
    by: 'B',
    writtenAt: '2026-05-06T11:30:00Z',
    body: 'Is dit draagkracht of heldenwerk? Bijna altijd “rust op: individu”. Als het alleen maar kan omdat iemand een regel omzeilt, draagt de organisatie het niet.',
  },
  {
    about: { is: 'code', code: 'T14' },
    by: 'A',
    writtenAt: '2026-05-08T10:00:00Z',
    body: 'Ook gebruiken wanneer een cliënt “weer een nieuwe” heeft, ook als er nergens “vacature” staat. Nooit verwarren met PZ.i.und: lege plaatsen zijn geen kansen.',
  },
  {
    about: { is: 'participant', label: 'leidinggevende 1' },
    by: 'A',
    writtenAt: '2026-05-06T17:00:00Z',
    body: 'Spreekt in twee teksten: het gesprek en de vergadering. Telt als één mens.',
  },
]
