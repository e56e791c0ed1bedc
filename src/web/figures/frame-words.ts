/** The fixed words for what a framework says about itself: how far it was checked, and what an arrow rests on. */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Edge, Element, Status } from '../../framework/shape.ts'

const statuses: Readonly<Record<Status, Text>> = {
  verified: { nl: 'nagegaan in de bron', en: 'checked in the source', fr: 'vérifié dans la source' },
  unverified: {
    nl: 'niet nagegaan in de bron',
    en: 'not checked in the source',
    fr: 'pas vérifié dans la source',
  },
  'own-proposal': {
    nl: 'eigen voorstel, niet gevalideerd',
    en: 'own proposal, not validated',
    fr: 'proposition propre, non validée',
  },
}

export function statusWords(status: Status, language: Language): string {
  return read(statuses[status], language)
}

const bases: Readonly<Record<Edge['basis'], Text>> = {
  theory: { nl: 'theorie', en: 'theory', fr: 'théorie' },
  literature: { nl: 'literatuur', en: 'literature', fr: 'littérature' },
}

export function basisWords(basis: Edge['basis'], language: Language): string {
  return read(bases[basis], language)
}

const edgeKinds: Readonly<Record<string, Text>> = {
  positive: { nl: 'meer hier, meer daar', en: 'more here, more there', fr: 'plus ici, plus là' },
  'cross-level': { nl: 'tussen niveaus', en: 'between levels', fr: 'entre niveaux' },
  composition: {
    nl: 'mensen samen vormen het team',
    en: 'people together make the team',
    fr: 'les personnes ensemble forment l’équipe',
  },
  feedback: { nl: 'terugkoppeling', en: 'feedback', fr: 'rétroaction' },
  main: { nl: 'hoofdlijn', en: 'main line', fr: 'ligne principale' },
  lateral: { nl: 'zijlijn', en: 'side line', fr: 'ligne latérale' },
}

/** A kind that a study's own frame made up is said as it is written there. */
export function edgeKindWords(kind: string, language: Language): string {
  const known = edgeKinds[kind]
  return known ? read(known, language) : kind
}

const levels: Readonly<Record<NonNullable<Element['level']>, Text>> = {
  individual: { nl: 'individu', en: 'individual', fr: 'individu' },
  team: { nl: 'team', en: 'team', fr: 'équipe' },
  organisation: { nl: 'organisatie', en: 'organisation', fr: 'organisation' },
}

export function levelOfAnalysisWords(level: NonNullable<Element['level']>, language: Language): string {
  return read(levels[level], language)
}
