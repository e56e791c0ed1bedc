/** What the dimensions of a query are called, and their values. */
import { isActorGroup } from '../../../foundation/actor-group.ts'
import type { Text } from '../../../foundation/text.ts'
import type { Dimension } from '../../../qualitative/queries/query.ts'
import type { Output } from '../api-client.ts'
import { text, useSay } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'

export type Choices = Output<'queryChoices'>
export type Code = Choices['codes'][number]

export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  code: text('Code', 'Code', 'Code'),
  group: text('Geleding', 'Actor group', 'Groupe'),
  centre: text('Centrum', 'Centre', 'Centre'),
  wave: text('Golf', 'Wave', 'Vague'),
  kind: text('Soort tekst', 'Kind of text', 'Type de texte'),
  direction: text('Draagt of houdt tegen', 'Carries or hinders', 'Porte ou freine'),
  restsOn: text('Rust op', 'Rests on', 'Repose sur'),
  level: text('Niveau', 'Level', 'Niveau'),
  document: text('Document', 'Document', 'Document'),
}

const values: Readonly<Record<string, Text>> = {
  interview: text('Gesprek', 'Interview', 'Entretien'),
  'focus-group': text('Focusgroep', 'Focus group', 'Groupe de discussion'),
  observation: text('Observatie', 'Observation', 'Observation'),
  'policy-document': text('Beleidstekst', 'Policy document', 'Document de politique'),
  'field-note': text('Veldnota', 'Field note', 'Note de terrain'),
  carries: text('draagt', 'carries', 'porte'),
  hinders: text('houdt tegen', 'hinders', 'freine'),
  'restsOn individual': text('op inzet van mensen', 'on individual effort', "sur l'engagement des personnes"),
  'restsOn organisation': text('op de organisatie', 'on the organisation', "sur l'organisation"),
  'restsOn both': text('op allebei', 'on both', 'sur les deux'),
  'level individual': text('één persoon', 'one person', 'une personne'),
  team: text('team', 'team', 'équipe'),
  'level organisation': text('organisatie', 'organisation', 'organisation'),
  'between-organisations': text('tussen organisaties', 'between organisations', 'entre organisations'),
  'wider-environment': text('ruimere omgeving', 'wider environment', 'environnement plus large'),
}

/** What stands at the place of nothing: not said, or none. */
const none: Readonly<Partial<Record<Dimension, Text>>> = {
  group: text('niemand in het bijzonder', 'nobody in particular', 'personne en particulier'),
  centre: text('geen één centrum', 'no one centre', "pas d'un seul centre"),
  wave: text('buiten de golven', 'outside the waves', 'hors des vagues'),
}
const notSaid = text('niet gezegd', 'not said', 'non précisé')
const gone = text('(bestaat niet meer)', '(no longer there)', "(n'existe plus)")
const waveNumber = text('Golf {number}', 'Wave {number}', 'Vague {number}')

/** The name of a value of a dimension, in the language of the page. */
export function useHeading(choices: Choices): (dimension: Dimension, value: string | null) => string {
  const say = useSay()
  const groupName = useGroupName()
  const { study, waves } = useStudyInHand()
  return (dimension, value) => {
    if (value === null) return say(none[dimension] ?? notSaid)
    switch (dimension) {
      case 'code': {
        const code = choices.codes.find(({ id }) => id === value)
        return code ? nameOfCode(code) : say(gone)
      }
      case 'group':
        return isActorGroup(value) ? say(groupName(value)) : value
      case 'centre':
        return study.centres.find(({ id }) => id === value)?.name ?? say(gone)
      case 'wave': {
        const number = waves.find(({ wave }) => wave.id === value)?.wave.number
        return number === undefined ? say(gone) : say(waveNumber, { number })
      }
      case 'document':
        return choices.documents.find(({ id }) => id === value)?.title ?? say(gone)
      default:
        return say(values[`${dimension} ${value}`] ?? values[value] ?? gone)
    }
  }
}

export function nameOfCode({ mark, name }: Pick<Code, 'mark' | 'name'>): string {
  return mark === '' || mark === name ? name : `${mark} ${name}`
}
