/** Why a number cannot be given, after "dit kan niet gezegd worden, want". */
import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

const reasons: Readonly<Record<string, Text>> = {
  'no-variation': text(
    'de code staat in elke vergeleken beurt, of in geen enkele',
    'the code is in every turn compared, or in none',
    'le code est dans chaque tour comparé, ou dans aucun',
  ),
  'no-pairable-values': text(
    'er is geen document waarmee twee codeurs klaar waren',
    'there is no document that two coders were done with',
    "il n'y a pas de document que deux codeurs ont terminé",
  ),
  'no-complete-unit': text(
    'er is geen document waarmee alle codeurs klaar waren',
    'there is no document that all coders were done with',
    "il n'y a pas de document que tous les codeurs ont terminé",
  ),
  'fewer-than-two-raters': text('er is één codeur', 'there is one coder', 'il y a un seul codeur'),
  'fewer-than-two-coders': text('er is één codeur', 'there is one coder', 'il y a un seul codeur'),
  'fewer-than-two-units': text('er is één beurt', 'there is one turn', 'il y a un seul tour de parole'),
  'fewer-than-two-blocks': text('er is één document', 'there is one document', "il n'y a qu'un document"),
  'resamples-without-variation': text(
    'de code komt te weinig voor',
    'the code occurs too seldom',
    'le code est trop rare',
  ),
  'nothing-coded': text('niemand gaf de code', 'nobody gave the code', "personne n'a donné le code"),
}

/** A reason that has no words yet keeps its own name rather than being left out. */
export function reasonInWords(reason: string): Text {
  return reasons[reason] ?? { nl: reason, en: reason, fr: reason }
}
