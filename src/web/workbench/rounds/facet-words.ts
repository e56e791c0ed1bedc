/** The answers to the inquiry's three questions about a passage, in words. */
import type { Facets } from '../../../qualitative/coding.ts'
import { text, type Say } from '../shell/language.tsx'

const words = {
  carries: text('draagt', 'carries', 'porte'),
  hinders: text('houdt tegen', 'hinders', 'freine'),
  individual: text('rust op individu', 'rests on an individual', "repose sur l'individu"),
  organisation: text('rust op organisatie', 'rests on the organisation', "repose sur l'organisation"),
  both: text('rust op beide', 'rests on both', 'repose sur les deux'),
  ofIndividual: text('niveau medewerker', 'level individual', 'niveau individu'),
  team: text('niveau team', 'level team', 'niveau équipe'),
  ofOrganisation: text('niveau organisatie', 'level organisation', 'niveau organisation'),
  between: text('niveau tussen organisaties', 'level between organisations', 'niveau entre organisations'),
  wider: text('niveau omgeving', 'level wider environment', 'niveau environnement'),
}

const levels = {
  individual: words.ofIndividual,
  team: words.team,
  organisation: words.ofOrganisation,
  'between-organisations': words.between,
  'wider-environment': words.wider,
}

/** What is said, in the order of the questions; what is not said is left out. */
export function facetsInWords({ direction, restsOn, level }: Facets, say: Say): string {
  return [direction && words[direction], restsOn && words[restsOn], level && levels[level]]
    .filter((word) => word !== null)
    .map((word) => say(word))
    .join(', ')
}

/** The swatch of what a coding says: solid, hatched, or an empty box where it says neither. */
export function swatchOf(direction: Facets['direction']): string {
  if (direction === null) return 'sw neither'
  return direction === 'carries' ? 'sw carry' : 'sw hinder'
}
