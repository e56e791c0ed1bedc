/** What the dimensions of a query and their fixed values are called, on the page and in a file. */
import type { Text } from '../../foundation/text.ts'
import type { Dimension } from './query.ts'

const words = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  code: words('Code', 'Code', 'Code'),
  group: words('Geleding', 'Actor group', 'Groupe'),
  centre: words('Centrum', 'Centre', 'Centre'),
  wave: words('Golf', 'Wave', 'Vague'),
  kind: words('Soort tekst', 'Kind of text', 'Type de texte'),
  direction: words('Draagt of houdt tegen', 'Carries or hinders', 'Porte ou freine'),
  restsOn: words('Rust op', 'Rests on', 'Repose sur'),
  level: words('Niveau', 'Level', 'Niveau'),
  document: words('Document', 'Document', 'Document'),
}

const values: Readonly<Record<string, Text>> = {
  interview: words('Gesprek', 'Interview', 'Entretien'),
  'focus-group': words('Focusgroep', 'Focus group', 'Groupe de discussion'),
  observation: words('Observatie', 'Observation', 'Observation'),
  'policy-document': words('Beleidstekst', 'Policy document', 'Document de politique'),
  'field-note': words('Veldnota', 'Field note', 'Note de terrain'),
  carries: words('draagt', 'carries', 'porte'),
  hinders: words('houdt tegen', 'hinders', 'freine'),
  'restsOn individual': words(
    'op inzet van mensen',
    'on individual effort',
    "sur l'engagement des personnes",
  ),
  'restsOn organisation': words('op de organisatie', 'on the organisation', "sur l'organisation"),
  'restsOn both': words('op allebei', 'on both', 'sur les deux'),
  'level individual': words('één persoon', 'one person', 'une personne'),
  team: words('team', 'team', 'équipe'),
  'level organisation': words('organisatie', 'organisation', 'organisation'),
  'between-organisations': words('tussen organisaties', 'between organisations', 'entre organisations'),
  'wider-environment': words('ruimere omgeving', 'wider environment', 'environnement plus large'),
}

/** What stands at the place of nothing: not said, or none. */
const none: Readonly<Partial<Record<Dimension, Text>>> = {
  group: words('niemand in het bijzonder', 'nobody in particular', 'personne en particulier'),
  centre: words('geen één centrum', 'no one centre', "pas d'un seul centre"),
  wave: words('buiten de golven', 'outside the waves', 'hors des vagues'),
}
const notSaid = words('niet gezegd', 'not said', 'non précisé')

/** A value that is the same in every study; null for one that a study names itself, such as a code or a centre. */
export function fixedHeading(dimension: Dimension, value: string | null): Text | null {
  if (value === null) return none[dimension] ?? notSaid
  return values[`${dimension} ${value}`] ?? values[value] ?? null
}

export const waveHeading = words('Golf {number}', 'Wave {number}', 'Vague {number}')

/** A mark and a name, where the mark says something that the name does not. */
export function codeHeading({ mark, name }: { readonly mark: string; readonly name: string }): string {
  return mark === '' || mark === name ? name : `${mark} ${name}`
}
