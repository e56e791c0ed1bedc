import type { Comparison, Item } from '../../../framework/shape.ts'
import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

/** What a question is for. */
export const roleWords: Readonly<Record<Item['role'], Text>> = {
  anchor: text('ankervraag', 'anchor question', 'question d’ancrage'),
  'own-practice': text('eigen praktijk', 'own practice', 'pratique propre'),
  supplement: text('aanvulling', 'supplement', 'complément'),
  'source-individual': text('eigen inzet', 'own effort', 'engagement propre'),
  'source-organisation': text(
    'wat de organisatie mogelijk maakt',
    'what the organisation makes possible',
    'ce que l’organisation rend possible',
  ),
  indicator: text('over de organisatie', 'about the organisation', 'sur l’organisation'),
  scale: text('deel van een schaal', 'part of a scale', 'partie d’une échelle'),
}

export const formWords: Readonly<Record<Item['form'], Text>> = {
  short: text(
    'in de korte en de lange vorm',
    'in the short and the full form',
    'dans la forme courte et la longue',
  ),
  full: text('alleen in de lange vorm', 'only in the full form', 'seulement dans la forme longue'),
  module: text('alleen in een module', 'only in a module', 'seulement dans un module'),
}

export const comparisonWords: Readonly<Record<Comparison['allowed'], Text>> = {
  estimate: text(
    'een verschil mag geschat worden',
    'a difference may be estimated',
    'une différence peut être estimée',
  ),
  describe: text('naast elkaar in woorden', 'side by side in words', 'côte à côte, en mots'),
  none: text('niet vergelijken', 'not compared', 'pas de comparaison'),
}
