/** Where a quote would appear, and what keeps it back, in words: said before it is released. */
import type { Text } from '../../../foundation/text.ts'
import type { QuoteBar, QuotePlace } from '../../../api/views.ts'
import { text } from '../shell/language.tsx'

export const places: Readonly<Record<QuotePlace['where'], { readonly would: Text; readonly will: Text }>> = {
  centre: {
    would: text(
      'Zou staan in het profiel van {centre}, als woorden van: {group}.',
      'Would stand in the profile of {centre}, as words of: {group}.',
      'Figurerait dans le profil de {centre}, comme paroles de : {group}.',
    ),
    will: text(
      'Komt in het profiel van {centre}, als woorden van: {group}.',
      'Goes into the profile of {centre}, as words of: {group}.',
      'Entrera dans le profil de {centre}, comme paroles de : {group}.',
    ),
  },
  study: {
    would: text(
      'Zou staan bij de hele studie, zonder naam van een centrum, als woorden van: {group}. In het centrum zelf zijn er daarvoor te weinig.',
      'Would stand with the whole study, without the name of a centre, as words of: {group}. In the centre itself there are too few of them for that.',
      'Figurerait dans toute l’étude, sans nom de centre, comme paroles de : {group}. Dans le centre même, ce groupe est trop petit.',
    ),
    will: text(
      'Komt bij de hele studie, zonder naam van een centrum, als woorden van: {group}. In het centrum zelf zijn er daarvoor te weinig.',
      'Goes with the whole study, without the name of a centre, as words of: {group}. In the centre itself there are too few of them for that.',
      'Entrera dans toute l’étude, sans nom de centre, comme paroles de : {group}. Dans le centre même, ce groupe est trop petit.',
    ),
  },
  nowhere: {
    would: text('Verschijnt nergens.', 'Appears nowhere.', "N'apparaît nulle part."),
    will: text('Verschijnt nergens.', 'Appears nowhere.', "N'apparaît nulle part."),
  },
}

export const bars: Readonly<Record<QuoteBar, Text>> = {
  'no-consent': text(
    'Wie in dit document spreekt, wil niet geciteerd worden.',
    'Whoever speaks in this document does not want to be quoted.',
    'Les personnes qui parlent dans ce document ne veulent pas être citées.',
  ),
  'not-rephrased': text(
    'Wie dit zei, wil niet letterlijk geciteerd worden: zeg het in andere woorden.',
    'Whoever said this does not want to be quoted word for word: say it in other words.',
    'La personne ne veut pas être citée mot à mot : dites-le autrement.',
  ),
  'not-read': text(
    'Wacht op een tweede lezing.',
    'Waits for a second reading.',
    'Attend une seconde lecture.',
  ),
  refused: text('Is geweigerd.', 'Was refused.', 'A été refusée.'),
  withdrawn: text('Is ingetrokken.', 'Was withdrawn.', 'A été retirée.'),
  'must-wait': text(
    'Wacht: sinds de vorige vrijgave kwamen er te weinig mensen bij. Dit citaat zou van een van hen zijn.',
    'Waits: too few people came since the release before. This quote would be by one of them.',
    'Attend : trop peu de personnes se sont ajoutées depuis la publication précédente. Cette citation serait de l’une d’elles.',
  ),
  'too-few': text(
    'Deze groep is te klein, in het centrum en over de kleine centra samen.',
    'This group is too small, in the centre and over the small centres together.',
    'Ce groupe est trop petit, dans le centre et dans les petits centres réunis.',
  ),
  'person-has-another': text(
    'Van dezelfde persoon gaat al een ander citaat mee. Per persoon is er één per verslag.',
    'Another quote of the same person goes along already. There is one per person in a report.',
    'Une autre citation de la même personne est déjà reprise. Il y en a une par personne dans un rapport.',
  ),
}

export const directions: Readonly<Record<'carries' | 'hinders' | 'none', Text>> = {
  carries: text('draagt', 'carries', 'porte'),
  hinders: text('houdt tegen', 'hinders', 'freine'),
  none: text('geen van beide', 'neither', 'ni l’un ni l’autre'),
}

export const consents: Readonly<Record<'verbatim' | 'rephrased' | 'none', Text>> = {
  verbatim: text(
    'mag letterlijk geciteerd worden',
    'may be quoted word for word',
    'peut être cité mot à mot',
  ),
  rephrased: text('mag alleen in andere woorden', 'only in other words', 'seulement en d’autres mots'),
  none: text('mag niet geciteerd worden', 'may not be quoted', 'ne peut pas être cité'),
}
