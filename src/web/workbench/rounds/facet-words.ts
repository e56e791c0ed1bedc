/** The answers to the inquiry's three questions about a passage, in words of one line. */
import type { Facets } from '../../../qualitative/coding.ts'
import { directionNames, levelNames, supportNames } from '../coding/facet-words.ts'
import { text, type Say } from '../shell/language.tsx'

const words = {
  restsOn: text('rust op {what}', 'rests on {what}', 'repose sur {what}'),
  level: text('niveau {what}', 'level {what}', 'niveau {what}'),
}

/** What is said, in the order of the questions; what is not said is left out. */
export function facetsInWords({ direction, restsOn, level }: Facets, say: Say): string {
  return [
    direction && say(directionNames[direction]),
    restsOn && say(words.restsOn, { what: say(supportNames[restsOn]) }),
    level && say(words.level, { what: say(levelNames[level]) }),
  ]
    .filter(Boolean)
    .join(', ')
}

/** The swatch of what a coding says: solid, hatched, or an empty box where it says neither. */
export function swatchOf(direction: Facets['direction']): string {
  if (direction === null) return 'sw neither'
  return direction === 'carries' ? 'sw carry' : 'sw hinder'
}
