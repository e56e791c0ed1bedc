import { read, type Language, type Text } from '../../../foundation/text.ts'
import type { Framework } from '../../../framework/shape.ts'
import { text } from '../shell/language.tsx'

/** More than one of a kind; a kind that is not here keeps the name its frame gives it. */
const several: Readonly<Record<string, Text>> = {
  krachtlijn: text('krachtlijnen', 'guiding lines', 'lignes de force'),
  principle: text('principes', 'principles', 'principes'),
  level: text('niveaus', 'levels', 'niveaux'),
  mechanism: text('mechanismen', 'mechanisms', 'mécanismes'),
  practice: text('praktijken', 'practices', 'pratiques'),
  pillar: text('pijlers', 'pillars', 'piliers'),
  expectation: text('verwachtingen', 'expectations', 'attentes'),
  risk: text('risico’s', 'risks', 'risques'),
  concept: text('begrippen', 'concepts', 'notions'),
  'building-block': text('bouwstenen', 'building blocks', 'éléments de base'),
  'environment-duty': text(
    'opdrachten van de omgeving',
    'duties of the environment',
    "devoirs de l'entourage",
  ),
  limit: text('grenzen', 'limits', 'limites'),
  role: text('rollen', 'roles', 'rôles'),
  'client-situation': text('situaties van de cliënt', 'client situations', "situations de l'usager"),
  outcome: text('uitkomsten', 'outcomes', 'résultats'),
  'basic-attitude': text('basishoudingen', 'basic attitudes', 'attitudes de base'),
  tension: text('spanningsvelden', 'tensions', 'tensions'),
  condition: text('voorwaarden', 'conditions', 'conditions'),
  method: text('methodes', 'methods', 'méthodes'),
  partner: text('partners', 'partners', 'partenaires'),
  'policy-duty': text('opdrachten van het beleid', 'duties of policy', 'devoirs de la politique'),
  process: text('processen', 'processes', 'processus'),
}

/** What a list of one kind is called: "Pijlers", "Praktijk". */
export function kindHeading(frame: Framework, kind: string, count: number, language: Language): string {
  const plural = several[kind]
  return capital(count > 1 && plural ? read(plural, language) : kindWords(frame, kind, language))
}

/** One of a kind, in the words of its frame. */
export function kindWords(frame: Framework, kind: string, language: Language): string {
  const title = frame.kinds?.find(({ id }) => id === kind)?.title
  return title ? read(title, language) : kind
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
