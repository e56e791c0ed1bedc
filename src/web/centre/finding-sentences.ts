/** The sentences of findings.ts, in three languages. Which of them may be said, and when, is decided there. */
import type { Text } from '../../foundation/text.ts'
import type { Quadrant } from '../../api/views.ts'

export const sentences = {
  noHeadline: {
    nl: 'Wat mensen hier zeiden, en wat nog niet te zeggen is.',
    en: 'What people said here, and what cannot be said yet.',
    fr: 'Ce que les gens ont dit ici, et ce qui ne peut pas encore être dit.',
  },
  together: {
    nl: 'Het meeste dragen mensen en organisatie samen.',
    en: 'Most of it is carried by people and organisation together.',
    fr: 'L’essentiel est porté ensemble par les personnes et l’organisation.',
  },
  peopleCarry: {
    nl: 'Mensen dragen het. De organisatie nog niet overal.',
    en: 'People carry it. The organisation not everywhere yet.',
    fr: 'Des personnes le portent. L’organisation pas encore partout.',
  },
  arranged: {
    nl: 'Het is mogelijk gemaakt. Het leeft nog niet overal.',
    en: 'It has been made possible. It is not alive everywhere yet.',
    fr: 'C’est rendu possible. Ce n’est pas encore vivant partout.',
  },
  littleOfBoth: {
    nl: 'Voor het meeste is er nu weinig inzet en weinig steun.',
    en: 'For most of it there is little effort and little support now.',
    fr: 'Pour l’essentiel, il y a maintenant peu d’engagement et peu de soutien.',
  },
  oneClear: {
    nl: 'Van {count} van de {total} krachtlijnen is duidelijk waarop ze rust.',
    en: 'For {count} of {total} krachtlijnen it is clear what it rests on.',
    fr: 'Pour {count} des {total} lignes de force, on voit clairement sur quoi elle repose.',
  },
  someClear: {
    nl: 'Van {count} van de {total} krachtlijnen is duidelijk waarop ze rusten.',
    en: 'For {count} of {total} krachtlijnen it is clear what they rest on.',
    fr: 'Pour {count} des {total} lignes de force, on voit clairement sur quoi elles reposent.',
  },
  accordingTo: { nl: 'Zo zien {group} het:', en: 'As {group} see it:', fr: 'Selon {group} :' },
  countOf: { nl: '{count} krachtlijnen', en: '{count} krachtlijnen', fr: '{count} lignes de force' },
  lines: { nl: 'krachtlijnen', en: 'krachtlijnen', fr: 'lignes de force' },
  topics: { nl: 'onderwerpen', en: 'topics', fr: 'thèmes' },
  krachtlijnen: {
    nl: '{count} {what}, zoals elke geleding ze ziet',
    en: '{count} {what}, as each actor group sees them',
    fr: '{count} {what}, telles que chaque groupe les voit',
  },
  often: {
    nl: '{group} zitten bij {which} duidelijk op {option} of hoger.',
    en: '{group} are clearly at {option} or higher on {which}.',
    fr: '{group} : clairement à {option} ou plus haut pour {which}.',
  },
  nowhereOften: {
    nl: '{group} zitten bij geen enkele krachtlijn duidelijk op {option} of hoger.',
    en: '{group} are clearly at {option} or higher on no krachtlijn.',
    fr: '{group} : pour aucune ligne de force clairement à {option} ou plus haut.',
  },
  noneClear: {
    nl: 'Van geen enkele krachtlijn is duidelijk waarop ze rust',
    en: 'Of no krachtlijn it is clear what it rests on',
    fr: 'Pour aucune ligne de force, on ne voit clairement sur quoi elle repose',
  },
  onWhatItRests: {
    nl: 'Waarop de krachtlijnen rusten',
    en: 'What the krachtlijnen rest on',
    fr: 'Sur quoi reposent les lignes de force',
  },
  whatCarries: {
    nl: 'Wat mensen als hefboom en als drempel noemen',
    en: 'What people name as levers and thresholds',
    fr: 'Ce que les gens citent comme leviers et comme freins',
  },
  leverAndThreshold: {
    nl: '{group} ({people}): {leverShare} noemen {lever} als hefboom, {thresholdShare} {threshold} als drempel',
    en: '{group} ({people}): {leverShare} name {lever} as a lever, {thresholdShare} {threshold} as a threshold',
    fr: '{group} ({people}) : {leverShare} citent {lever} comme levier, {thresholdShare} {threshold} comme frein',
  },
  aboutInTen: {
    nl: 'ongeveer {count} op de tien',
    en: 'about {count} in ten',
    fr: 'environ {count} sur dix',
  },
  overInTen: {
    nl: 'ruim {count} op de tien',
    en: 'just over {count} in ten',
    fr: 'un peu plus de {count} sur dix',
  },
  nearlyAll: { nl: 'bijna allen', en: 'nearly all', fr: 'presque tous' },
  gapClear: {
    nl: '{higher} antwoorden bij {which} duidelijk hoger dan {lower}.',
    en: '{higher} answer clearly higher than {lower} on {which}.',
    fr: '{higher} : réponses clairement plus hautes que {lower} pour {which}.',
  },
  noGapClear: {
    nl: 'Geen van de getoonde verschillen tussen {first} en {second} is duidelijk',
    en: 'None of the differences shown between {first} and {second} is clear',
    fr: 'Aucune des différences montrées entre {first} et {second} n’est claire',
  },
  gaps: {
    nl: 'Verschillen tussen {first} en {second} op dezelfde zin',
    en: 'Differences between {first} and {second} on the same sentence',
    fr: 'Différences entre {first} et {second} sur la même phrase',
  },
  elements: {
    nl: 'Over {shown} van de {total} elementen is iets te tonen',
    en: 'Something can be shown on {shown} of {total} elements',
    fr: 'On peut montrer quelque chose sur {shown} des {total} éléments',
  },
  noElement: {
    nl: 'Over deze elementen is nu niets te tonen',
    en: 'Nothing can be shown on these elements now',
    fr: 'On ne peut rien montrer maintenant sur ces éléments',
  },
  senseAt: {
    nl: 'Gemiddeld rond {option}.',
    en: 'On average around {option}.',
    fr: 'En moyenne autour de {option}.',
  },
  senseBetween: {
    nl: 'Gemiddeld tussen {below} en {above}.',
    en: 'On average between {below} and {above}.',
    fr: 'En moyenne entre {below} et {above}.',
  },
} satisfies Record<string, Text>

export const thirds: Readonly<Record<'under-a-third' | 'a-third-to-two-thirds' | 'over-two-thirds', Text>> = {
  'under-a-third': { nl: 'minder dan een derde', en: 'under a third', fr: 'moins d’un tiers' },
  'a-third-to-two-thirds': {
    nl: 'een tot twee derde',
    en: 'one to two thirds',
    fr: 'entre un et deux tiers',
  },
  'over-two-thirds': { nl: 'meer dan twee derde', en: 'over two thirds', fr: 'plus de deux tiers' },
}

type ByNumber = Readonly<Record<'one' | 'more', Text>>

export const leads: Readonly<Record<Exclude<Quadrant, 'not-clear'>, ByNumber>> = {
  carried: {
    one: {
      nl: '{which} wordt gedragen door mensen én organisatie.',
      en: '{which} is carried by people and organisation.',
      fr: '{which} est porté par les personnes et par l’organisation.',
    },
    more: {
      nl: '{which} worden gedragen door mensen én organisatie.',
      en: '{which} are carried by people and organisation.',
      fr: '{which} sont portées par les personnes et par l’organisation.',
    },
  },
  heroic: {
    one: {
      nl: '{which} rust op de inzet van mensen, niet op de organisatie.',
      en: '{which} rests on the effort of people, not on the organisation.',
      fr: '{which} repose sur l’engagement de personnes, pas sur l’organisation.',
    },
    more: {
      nl: '{which} rusten op de inzet van mensen, niet op de organisatie.',
      en: '{which} rest on the effort of people, not on the organisation.',
      fr: '{which} reposent sur l’engagement de personnes, pas sur l’organisation.',
    },
  },
  'on-paper': {
    one: {
      nl: '{which} is mogelijk gemaakt, met weinig eigen inzet.',
      en: '{which} has been made possible, with little own effort.',
      fr: '{which} est rendu possible, avec peu d’engagement propre.',
    },
    more: {
      nl: '{which} zijn mogelijk gemaakt, met weinig eigen inzet.',
      en: '{which} have been made possible, with little own effort.',
      fr: '{which} sont rendues possibles, avec peu d’engagement propre.',
    },
  },
  absent: {
    one: {
      nl: 'Bij {which} is er weinig inzet en weinig steun.',
      en: 'On {which} there is little effort and little support.',
      fr: 'Pour {which}, il y a peu d’engagement et peu de soutien.',
    },
    more: {
      nl: 'Bij {which} is er weinig inzet en weinig steun.',
      en: 'On {which} there is little effort and little support.',
      fr: 'Pour {which}, il y a peu d’engagement et peu de soutien.',
    },
  },
}

export const rests: Readonly<Record<Exclude<Quadrant, 'not-clear'>, ByNumber>> = {
  heroic: {
    one: {
      nl: '{count} krachtlijn is heldenwerk: ze rust op inzet, niet op de organisatie',
      en: '{count} krachtlijn is heroic: it rests on effort, not on the organisation',
      fr: '{count} ligne de force est héroïque : elle repose sur l’engagement, pas sur l’organisation',
    },
    more: {
      nl: '{count} krachtlijnen zijn heldenwerk: ze rusten op inzet, niet op de organisatie',
      en: '{count} krachtlijnen are heroic: they rest on effort, not on the organisation',
      fr: '{count} lignes de force sont héroïques : elles reposent sur l’engagement, pas sur l’organisation',
    },
  },
  'on-paper': {
    one: {
      nl: '{count} krachtlijn staat op papier: mogelijk gemaakt, met weinig eigen inzet',
      en: '{count} krachtlijn is on paper: made possible, with little own effort',
      fr: '{count} ligne de force est sur papier : rendue possible, avec peu d’engagement propre',
    },
    more: {
      nl: '{count} krachtlijnen staan op papier: mogelijk gemaakt, met weinig eigen inzet',
      en: '{count} krachtlijnen are on paper: made possible, with little own effort',
      fr: '{count} lignes de force sont sur papier : rendues possibles, avec peu d’engagement propre',
    },
  },
  carried: {
    one: {
      nl: '{count} krachtlijn wordt gedragen: door mensen én door de organisatie',
      en: '{count} krachtlijn is carried: by people and by the organisation',
      fr: '{count} ligne de force est portée : par des personnes et par l’organisation',
    },
    more: {
      nl: '{count} krachtlijnen worden gedragen: door mensen én door de organisatie',
      en: '{count} krachtlijnen are carried: by people and by the organisation',
      fr: '{count} lignes de force sont portées : par des personnes et par l’organisation',
    },
  },
  absent: {
    one: {
      nl: '{count} krachtlijn is afwezig: weinig inzet en weinig steun',
      en: '{count} krachtlijn is absent: little effort and little support',
      fr: '{count} ligne de force est absente : peu d’engagement et peu de soutien',
    },
    more: {
      nl: '{count} krachtlijnen zijn afwezig: weinig inzet en weinig steun',
      en: '{count} krachtlijnen are absent: little effort and little support',
      fr: '{count} lignes de force sont absentes : peu d’engagement et peu de soutien',
    },
  },
}
