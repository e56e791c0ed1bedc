import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

const keys: Readonly<Record<string, Text>> = {
  d: text('draagt', 'carries', 'porte'),
  h: text('houdt tegen', 'hinders', 'freine'),
  i: text('rust op het individu', 'rests on the individual', "repose sur l'individu"),
  o: text('rust op de organisatie', 'rests on the organisation', "repose sur l'organisation"),
  b: text('rust op beide', 'rests on both', 'repose sur les deux'),
  1: text('niveau medewerker', 'individual level', 'niveau individu'),
  2: text('niveau team', 'team level', 'niveau équipe'),
  3: text('niveau organisatie', 'organisation level', 'niveau organisation'),
  4: text('niveau tussen organisaties', 'level between organisations', 'niveau entre organisations'),
  5: text('niveau wijdere omgeving', 'level of the wider environment', 'niveau environnement large'),
}

/** What is read aloud after an act, and the names of the parts of the page. */
export const deskWords = {
  keys,
  transcript: text('Transcript', 'Transcript', 'Transcription'),
  chosen: text('Wat gekozen is', 'What is chosen', 'Ce qui est choisi'),
  saidPassage: text(
    'Gekozen in beurt {turn}: {words}',
    'Chosen in turn {turn}: {words}',
    'Choisi au tour {turn} : {words}',
  ),
  saidAdded: text('{code} gegeven', '{code} given', '{code} attribué'),
  saidRemoved: text(
    '{code} verwijderd. Met z maakt u dat ongedaan.',
    '{code} removed. Press z to undo.',
    '{code} supprimé. Appuyez sur z pour annuler.',
  ),
  saidFacet: text('{what}', '{what}', '{what}'),
  saidTakenBack: text('niet meer: {what}', 'no longer: {what}', 'plus : {what}'),
  saidUndone: text('Ongedaan gemaakt.', 'Undone.', 'Annulé.'),
  saidRedone: text('Opnieuw gedaan.', 'Done again.', 'Rétabli.'),
  nothingToUndo: text(
    'Er is niets ongedaan te maken.',
    'There is nothing to undo.',
    "Il n'y a rien à annuler.",
  ),
  nothingToRedo: text(
    'Er is niets opnieuw te doen.',
    'There is nothing to redo.',
    "Il n'y a rien à rétablir.",
  ),
  overtaken: text(
    'Iemand anders wijzigde dit intussen; dat blijft staan.',
    'Somebody else changed this meanwhile; theirs stays.',
    "Quelqu'un d'autre l'a modifié entre-temps ; cela reste.",
  ),
  noMore: text('Er is geen codering verder.', 'There is no further coding.', "Il n'y a plus de codage."),
  notHearing: text(
    'U ziet nu niet wat anderen coderen. Herlaad de pagina.',
    'You do not see what others code now. Reload the page.',
    'Vous ne voyez pas ce que codent les autres. Rechargez la page.',
  ),
} as const
