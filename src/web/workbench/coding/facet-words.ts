import type { Direction, Level, Support } from '../../../qualitative/coding.ts'
import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

export const directionNames: Readonly<Record<Direction, Text>> = {
  carries: text('draagt', 'carries', 'porte'),
  hinders: text('houdt tegen', 'hinders', 'freine'),
}

export const supportNames: Readonly<Record<Support, Text>> = {
  individual: text('individu', 'individual', 'individu'),
  organisation: text('organisatie', 'organisation', 'organisation'),
  both: text('beide', 'both', 'les deux'),
}

export const levelNames: Readonly<Record<Level, Text>> = {
  individual: text('medewerker', 'individual', 'individu'),
  team: text('team', 'team', 'équipe'),
  organisation: text('organisatie', 'organisation', 'organisation'),
  'between-organisations': text('tussen organisaties', 'between organisations', 'entre organisations'),
  'wider-environment': text('wijdere omgeving', 'wider environment', 'environnement large'),
}
