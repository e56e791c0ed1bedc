/** What the two coders of the example wrote beside a decision on a place where they differed. */
import { clientBeukenrode } from './client-beukenrode.ts'
import { clientMerelveld } from './client-merelveld.ts'
import { committeeMerelveld } from './committee-merelveld.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { focusGroupLindehoek } from './focus-group-lindehoek.ts'
import { managerMerelveld } from './manager-merelveld.ts'
import { workerBeukenrode } from './worker-beukenrode.ts'
import { workerMerelveld } from './worker-merelveld.ts'
import { workerWaterzijde } from './worker-waterzijde.ts'

export interface ReasonOfDecision {
  readonly conversation: ExampleConversation
  /** As under a conversation: ` … ` leaves out a middle. */
  readonly words: string
  /** The code about which they differed there. */
  readonly code: string
  readonly why: string
}

export const reasonsOfDecisions: readonly ReasonOfDecision[] = [
  {
    conversation: workerMerelveld,
    words: 'Honderdvijftig euro. Alles daarboven gaat naar het comité.',
    code: 'T07',
    why: 'Het gaat over wat de werker zelf mag, niet over hoe het comité beslist: T08 blijft, T07 niet.',
  },
  {
    conversation: workerMerelveld,
    words: "'Ik wil niet meer wachten tot de telefoon gaat' … activering'.",
    code: 'E1',
    why: 'Haar eigen woorden in het GPMI: ook dat is een verslag waarin iemand te horen is.',
  },
  {
    conversation: workerBeukenrode,
    words: 'Met zeventig dossiers is het ook nog net menselijk.',
    code: 'T01',
    why: 'Zelfde code, ander niveau. Het aantal komt van de organisatie: we nemen dat van A.',
  },
  {
    conversation: workerWaterzijde,
    words: 'als die jurist ziek is, is er geen.',
    code: 'T14',
    why: 'Eén zieke is geen verloop. En T13 zegt de spreker ook niet. Geen code.',
  },
  {
    conversation: clientMerelveld,
    words: 'Als ge geld moet vragen, dan let ge op uw woorden. Altijd. Ook bij een goeie.',
    code: 'KL3.gev',
    why: 'B las alleen de spanning (KL8.s1). Maar zij zegt ook wat het met haar doet: beide codes.',
  },
  {
    conversation: clientBeukenrode,
    words: 'In mijn taal is een contract iets met twee die nee mogen zeggen.',
    code: 'KL8.s1',
    why: 'Gelijkwaardigheid (KL2.p2b) past beter dan vertrouwen en controle.',
  },
  {
    conversation: managerMerelveld,
    words: 'En ik schrap. … Niemand heeft gebeld.',
    code: 'T04',
    why: 'Rust dit op haar of op de organisatie? Ze deed het alleen en het staat nergens: individu.',
  },
  {
    conversation: focusGroupLindehoek,
    words: 'Dat is gestopt toen die vrouw vertrok die het deed. … eigen koffiekan.',
    code: 'KL9.ontm',
    why: 'A nam de volgende spreker mee. Die zegt iets algemeens (PZ.i.via): hier stoppen.',
  },
  {
    conversation: committeeMerelveld,
    words: 'En als het misgaat?',
    code: 'KL3.ris3',
    why: 'De vraag kan ook zorg zijn. Toon niet gehoord: niet coderen als paternalisme.',
  },
]
