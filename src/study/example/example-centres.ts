/**
 * The four centres of the example study. Everything is made up: names, descriptions, facts, and what people
 * think on average. No centre in Flanders has one of these names.
 */
import type { KnownActorGroup } from '../../foundation/actor-group.ts'

/** Its members answer so much higher or lower than the centre, in scale points. */
export interface ExampleTeam {
  readonly name: string
  readonly shift: number
}

export interface ExampleCentre {
  readonly name: string
  readonly whyChosen: string
  readonly training: string
  readonly context: string
  /** Teams of its workers; none where the centre is one team. Managers stand beside the teams. */
  readonly teams?: readonly ExampleTeam[]
  /** Per group: how many were invited, and how many answered. */
  readonly people: Readonly<Record<KnownActorGroup, readonly [invited: number, answered: number]>>
  /**
   * Per krachtlijn what clients, workers, managers and policy makers answer on average, from 1 (nooit) to 4
   * (altijd); then what workers and managers say rests on own effort and on the organisation, from 1 to 5.
   */
  readonly krachtlijnen: string
  /** Averages from 1 to 5 on empowerment of staff (meaning, competence, choice, impact) and of the team. */
  readonly staff: { readonly person: readonly [number, number, number, number]; readonly team: number }
  /** Averages from 1 to 5 on what the organisation does inside, with others, and in society. */
  readonly network: { readonly i: number; readonly x: number; readonly e: number }
  /** Averages from 1 to 4 on clients' own empowerment and the quality of help. */
  readonly clients: { readonly own: number; readonly help: number; readonly sameFromAll: number }
  /** Codes with how often they are named, relative to each other. */
  readonly levers: Readonly<Record<string, number>>
  readonly thresholds: Readonly<Record<string, number>>
  /** Fact → value and source; a fact that nobody could find is left out. */
  readonly facts: Readonly<Record<string, readonly [value: string, source: string]>>
}

export const exampleCentres: readonly ExampleCentre[] = [
  {
    name: 'Merelveld',
    whyChosen: 'Een middelgrote gemeente waar werkers zelf om dit onderzoek vroegen.',
    training: 'In 2022 volgden 14 werkers een vorming van drie dagen over de krachtlijnen.',
    context:
      'Merelveld ligt aan de rand van een stad. De sociale dienst groeide sneller dan het gebouw: twee teams delen één onthaal. Er is een visietekst, maar geen plan om ze uit te voeren. Sinds een jaar vergadert het bijzonder comité elke week in plaats van elke twee weken.',
    people: { client: [90, 41], worker: [24, 22], manager: [8, 7], policyMaker: [9, 9] },
    krachtlijnen: `
      KL1   2.7 2.9 3.2 3.0   4.1 2.4
      KL2   2.4 2.6 2.8 2.9   3.9 2.1
      KL3   3.2 3.4 3.5 3.4   4.3 3.9
      KL4   2.3 2.8 3.0 2.2   3.9 2.3
      KL5   2.5 3.1 3.0 2.7   3.7 2.9
      KL6   2.6 2.5 2.8 2.4   4.1 1.9
      KL7   3.1 3.3 3.3 2.6   4.1 3.7
      KL8   2.1 2.2 2.6 2.3   2.8 2.0
      KL9   2.0 2.1 2.7 3.1
      KL10  2.2 2.0 2.4 2.0   2.1 1.8`,
    staff: { person: [4.3, 3.7, 3.2, 2.3], team: 3.4 },
    network: { i: 3.1, x: 3.3, e: 2.1 },
    clients: { own: 2.6, help: 2.5, sameFromAll: 2.1 },
    levers: { T10: 9, T09: 6, T11: 5, T15: 4, T18: 3, T20: 2 },
    thresholds: { T01: 9, T04: 7, T07: 6, T08: 5, T03: 3, T14: 2 },
    facts: {
      F01: ['112', 'Jaarverslag sociale dienst 2024 (verzonnen)'],
      F02: ['9', 'Kalender intervisie 2024 (verzonnen)'],
      F03: ['58', 'Vormingsregister (verzonnen)'],
      F04: ['een visietekst', 'Visietekst van 12 mei 2021 (verzonnen)'],
      F05: ['150', 'Delegatiebesluit (verzonnen)'],
      F06: ['91', 'Telling van 200 beslissingen (verzonnen)'],
      F07: ['4', 'Telling van 200 beslissingen (verzonnen)'],
      F08: ['31', 'Register cliëntoverleg (verzonnen)'],
      F09: ['74', 'Register cliëntoverleg (verzonnen)'],
      F10: ['0', 'Huishoudelijk reglement (verzonnen)'],
      F12: ['5', 'Lijst van overeenkomsten (verzonnen)'],
      F13: ['140', 'Jaarverslag sociale dienst 2024 (verzonnen)'],
      F14: ['17', 'Afsprakenkalender, januari tot maart (verzonnen)'],
      F16: ['3 verstuurd, 0 met gevolg', 'Gesprek met het diensthoofd (verzonnen)'],
    },
  },
  {
    name: 'Beukenrode',
    whyChosen: 'Een stad met een uitgeschreven beleid over krachtgericht werken.',
    training: 'Alle werkers volgden in 2023 een dag vorming. Er is een vaste coach in huis.',
    context:
      'Beukenrode is een stad met een groot sociaal huis. Er is een visietekst met een stappenplan en geld. Het huis heeft een eigen dienst voor groepswerk en werkt al lang samen met een vereniging waar armen het woord nemen. Er kwamen het voorbije jaar veel nieuwe werkers bij.',
    people: { client: [120, 58], worker: [38, 33], manager: [6, 6], policyMaker: [11, 8] },
    krachtlijnen: `
      KL1   3.0 3.2 3.4 3.3   3.8 4.0
      KL2   2.9 3.0 3.2 3.1   3.6 3.8
      KL3   3.3 3.4 3.5 3.5   4.1 4.2
      KL4   2.7 2.9 3.1 2.6   3.6 3.5
      KL5   2.9 3.0 3.1 2.9   3.4 3.7
      KL6   2.8 3.0 3.2 2.9   3.5 3.6
      KL7   3.2 3.2 3.4 3.1   4.0 4.1
      KL8   2.5 2.7 3.0 2.8   2.4 3.8
      KL9   2.9 3.2 3.5 3.4
      KL10  2.8 2.9 3.2 3.0   2.3 4.0`,
    staff: { person: [4.2, 3.9, 3.5, 3.3], team: 3.8 },
    network: { i: 3.7, x: 4.0, e: 3.4 },
    clients: { own: 2.9, help: 3.0, sameFromAll: 2.9 },
    levers: { T12: 8, T11: 8, T13: 5, T15: 6, T10: 4, T09: 4 },
    thresholds: { T14: 8, T04: 6, T05: 5, T01: 4, T19: 3, T16: 3 },
    facts: {
      F01: ['74', 'Jaarverslag 2024 (verzonnen)'],
      F02: ['26', 'Kalender coaching 2024 (verzonnen)'],
      F03: ['92', 'Vormingsregister (verzonnen)'],
      F04: ['visietekst met stappenplan en budget', 'Meerjarenplan 2020-2025 (verzonnen)'],
      F05: ['400', 'Delegatiebesluit (verzonnen)'],
      F06: ['96', 'Telling van 250 beslissingen (verzonnen)'],
      F07: ['18', 'Telling van 250 beslissingen (verzonnen)'],
      F08: ['88', 'Register cliëntoverleg (verzonnen)'],
      F09: ['93', 'Register cliëntoverleg (verzonnen)'],
      F10: ['2', 'Samenstelling adviesraad (verzonnen)'],
      F11: ['1,5', 'Personeelsformatie (verzonnen)'],
      F12: ['11', 'Lijst van overeenkomsten (verzonnen)'],
      F13: ['620', 'Jaarverslag 2024 (verzonnen)'],
      F14: ['6', 'Afsprakenkalender, januari tot maart (verzonnen)'],
      F15: ['19', 'Personeelsdienst (verzonnen)'],
      F16: ['9 verstuurd, 3 met gevolg', 'Dossier beleidssignalen (verzonnen)'],
      F17: ['240 uren, 11 talen, ja', 'Tolkenregister (verzonnen)'],
    },
  },
  {
    name: 'Lindehoek',
    whyChosen: 'Een centrum met veel vacatures, als tegenbeeld.',
    training: 'Geen vorming over de krachtlijnen in de laatste vijf jaar.',
    context:
      'Lindehoek is een gemeente in een oude industriestreek. Een derde van de plaatsen in de sociale dienst stond het hele jaar open. Wie er werkt, neemt dossiers van anderen over. Het onthaal is alleen in de voormiddag open.',
    people: { client: [70, 27], worker: [17, 13], manager: [2, 2], policyMaker: [9, 5] },
    krachtlijnen: `
      KL1   2.1 2.4 2.7 2.8   3.6 1.9
      KL2   1.9 2.2 2.5 2.6   3.2 1.7
      KL3   2.7 3.0 3.1 3.1   4.2 2.2
      KL4   2.0 2.5 2.6 2.1   3.5 1.8
      KL5   2.2 2.6 2.8 2.5   3.1 2.0
      KL6   2.0 2.0 2.3 2.3   2.2 1.5
      KL7   2.6 2.9 3.0 2.6   4.0 2.1
      KL8   1.8 1.9 2.2 2.1   2.1 1.6
      KL9   1.7 1.6 2.2 2.7
      KL10  1.8 1.7 2.0 1.9   1.8 1.5`,
    staff: { person: [3.9, 3.3, 2.6, 1.8], team: 3.0 },
    network: { i: 2.3, x: 2.4, e: 1.7 },
    clients: { own: 2.3, help: 2.1, sameFromAll: 1.9 },
    levers: { T10: 9, T20: 4, T15: 2, T18: 2, T09: 2 },
    thresholds: { T14: 10, T01: 9, T06: 5, T13: 4, T12: 3, T04: 3 },
    facts: {
      F01: ['168', 'Jaarverslag 2024 (verzonnen)'],
      F02: ['2', 'Gesprek met het diensthoofd (verzonnen)'],
      F03: ['12', 'Vormingsregister (verzonnen)'],
      F04: ['geen visietekst', 'Gesprek met het diensthoofd (verzonnen)'],
      F05: ['50', 'Delegatiebesluit (verzonnen)'],
      F06: ['83', 'Telling van 120 beslissingen (verzonnen)'],
      F07: ['1', 'Telling van 120 beslissingen (verzonnen)'],
      F10: ['0', 'Huishoudelijk reglement (verzonnen)'],
      F11: ['0', 'Personeelsformatie (verzonnen)'],
      F12: ['2', 'Lijst van overeenkomsten (verzonnen)'],
      F14: ['38', 'Afsprakenkalender, januari tot maart (verzonnen)'],
      F15: ['33', 'Personeelsdienst (verzonnen)'],
    },
  },
  {
    name: 'Waterzijde',
    whyChosen: 'Een heel kleine gemeente: wat kan er dan nog gezegd worden?',
    training: 'Twee werkers volgden een vorming. Zij vertelden er de anderen over.',
    context:
      'Waterzijde is een dorp met één sociale dienst van zes werkers en één diensthoofd. Iedereen kent iedereen, ook de cliënten. Daarom toont dit profiel minder dan dat van een groter centrum: anders weet men wie wat zei.',
    people: { client: [22, 16], worker: [6, 6], manager: [1, 1], policyMaker: [7, 4] },
    krachtlijnen: `
      KL1   3.0 3.1 3.3 3.2   4.4 2.6
      KL2   2.8 2.9 3.0 3.0   4.3 2.5
      KL3   3.5 3.6 3.7 3.5   4.6 3.4
      KL4   3.1 3.3 3.4 3.0   4.5 2.6
      KL5   2.8 3.1 3.2 2.9   4.1 2.6
      KL6   2.7 2.8 3.0 2.7   4.2 2.2
      KL7   3.3 3.5 3.5 3.2   4.5 3.2
      KL8   2.3 2.4 2.8 2.6   3.6 2.1
      KL9   2.3 2.6 3.0 3.2
      KL10  2.1 2.3 2.5 2.4   3.8 1.9`,
    staff: { person: [4.6, 3.8, 3.9, 3.1], team: 4.1 },
    network: { i: 3.3, x: 2.9, e: 2.0 },
    clients: { own: 2.8, help: 2.8, sameFromAll: 2.9 },
    levers: { T10: 8, T08: 5, T18: 5, T20: 3 },
    thresholds: { T13: 6, T11: 5, T05: 4, T19: 4, T01: 3 },
    facts: {
      F01: ['61', 'Jaarverslag 2024 (verzonnen)'],
      F02: ['6', 'Gesprek met het diensthoofd (verzonnen)'],
      F03: ['33', 'Vormingsregister (verzonnen)'],
      F04: ['geen visietekst', 'Gesprek met het diensthoofd (verzonnen)'],
      F05: ['250', 'Delegatiebesluit (verzonnen)'],
      F06: ['98', 'Telling van 60 beslissingen (verzonnen)'],
      F08: ['12', 'Register cliëntoverleg (verzonnen)'],
      F09: ['100', 'Register cliëntoverleg (verzonnen)'],
      F12: ['4', 'Lijst van overeenkomsten (verzonnen)'],
      F14: ['4', 'Afsprakenkalender, januari tot maart (verzonnen)'],
      F15: ['0', 'Gesprek met het diensthoofd (verzonnen)'],
    },
  },
]
