/** The fixed words of the figures and of the tables beside them. */
import { actorGroupName, staffName, type OwnGroupNames } from '../../foundation/actor-group.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { CodeShare, Figure, Quadrant, ReportedGroup } from '../../api/views.ts'
import { percentage } from './number-words.ts'

type Spread = Extract<Figure, { kind: 'small-group' }>['spread']
type Level = Extract<Figure, { kind: 'unanimous' }>['level']
type Part = Extract<CodeShare, { kind: 'part' }>['part']

export const figureWords = {
  withheld: { nl: 'niet getoond', en: 'not shown', fr: 'non montré' },
  notAsked: { nl: 'niet gevraagd', en: 'not asked', fr: 'non demandé' },
  answers: { nl: 'antwoorden', en: 'answers', fr: 'réponses' },
  of: { nl: 'van', en: 'of', fr: 'sur' },
  invited: { nl: 'uitgenodigd', en: 'invited', fr: 'invités' },
  hinders: { nl: 'houdt tegen', en: 'hinders', fr: 'freine' },
  carries: { nl: 'draagt', en: 'carries', fr: 'porte' },
  ownEffort: { nl: 'eigen inzet', en: 'own effort', fr: 'engagement propre' },
  organisation: {
    nl: 'de organisatie maakt het mogelijk',
    en: 'the organisation makes it possible',
    fr: 'l’organisation le rend possible',
  },
  higher: { nl: 'hoger', en: 'higher', fr: 'plus haut' },
  equal: { nl: 'gelijk', en: 'equal', fr: 'égal' },
  seeTable: {
    nl: 'Alle cijfers staan in de tabel onder de figuur.',
    en: 'All figures stand in the table below.',
    fr: 'Tous les chiffres sont dans le tableau ci-dessous.',
  },
} satisfies Record<string, Text>

/** The name of a column: Workers, or what the study's own instrument calls the group. */
export function groupName(group: ReportedGroup, language: Language, own: OwnGroupNames): string {
  return read(group === 'staff' ? staffName : actorGroupName(group, own), language)
}

const spreads: Readonly<Record<Spread, Text>> = {
  close: { nl: 'dicht bijeen', en: 'close together', fr: 'proches' },
  divided: { nl: 'verdeeld', en: 'divided', fr: 'partagés' },
  'strongly-divided': { nl: 'sterk verdeeld', en: 'strongly divided', fr: 'très partagés' },
}

export function spreadWords(spread: Spread, language: Language): string {
  return read(spreads[spread], language)
}

const levels: Readonly<Record<Level, Text>> = {
  low: { nl: 'laag', en: 'low', fr: 'bas' },
  middle: { nl: 'midden', en: 'middle', fr: 'milieu' },
  high: { nl: 'hoog', en: 'high', fr: 'haut' },
}

export function levelWords(level: Level, language: Language): string {
  return read(levels[level], language)
}

const quadrants: Readonly<Record<Quadrant, Text>> = {
  carried: { nl: 'gedragen', en: 'carried', fr: 'porté' },
  heroic: { nl: 'heldenwerk', en: 'heroic', fr: 'héroïque' },
  'on-paper': { nl: 'papier', en: 'on paper', fr: 'sur papier' },
  absent: { nl: 'afwezig', en: 'absent', fr: 'absent' },
  'not-clear': { nl: 'niet toe te wijzen', en: 'not clear', fr: 'pas clair' },
}

export function quadrantWords(quadrant: Quadrant, language: Language): string {
  return read(quadrants[quadrant], language)
}

const parts: Readonly<Record<Part, Text>> = {
  'under-a-third': { nl: 'minder dan een derde', en: 'under a third', fr: 'moins d’un tiers' },
  'a-third-to-two-thirds': {
    nl: 'een tot twee derde',
    en: 'one to two thirds',
    fr: 'd’un à deux tiers',
  },
  'over-two-thirds': { nl: 'meer dan twee derde', en: 'over two thirds', fr: 'plus de deux tiers' },
}

export function shareWords(share: CodeShare, language: Language): string {
  return share.kind === 'percentage'
    ? percentage(share.percentage, language)
    : read(parts[share.part], language)
}
