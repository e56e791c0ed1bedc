/** What of a design may still change once a wave was opened, and what may not. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import type { Centre, Study } from '../study.ts'

export type Design = Pick<Study, 'title' | 'question' | 'runBy' | 'languages' | 'groups' | 'centres'>

/**
 * Each change that participants were promised would not happen. Titles, descriptions and names may be bettered,
 * and centres, teams and languages may be added; nothing that somebody took part under may go.
 */
export function frozenChanges(now: Design, wanted: Design): readonly Fault[] {
  const faults: Fault[] = []
  if (now.runBy !== wanted.runBy) faults.push(frozen(words.runBy))
  if (JSON.stringify(now.groups) !== JSON.stringify(wanted.groups)) faults.push(frozen(words.groups))
  if (now.languages.some((language) => !wanted.languages.includes(language))) {
    faults.push(frozen(words.languages))
  }
  for (const centre of now.centres) {
    const kept = wanted.centres.find(({ id }) => id === centre.id)
    const lostTeam = kept && centre.teams.some((team) => !kept.teams.some(({ id }) => id === team.id))
    if (!kept || lostTeam) faults.push(frozen(words.centre(centre)))
  }
  return faults
}

/** Centres and teams in the order they had, new ones after them: the answers of a closed wave count on their places. */
export function inFrozenOrder(now: Design, wanted: Design): readonly Centre[] {
  return inOrderOf(now.centres, wanted.centres).map((centre) => ({
    ...centre,
    teams: inOrderOf(now.centres.find(({ id }) => id === centre.id)?.teams ?? [], centre.teams),
  }))
}

function inOrderOf<Thing extends { readonly id: string }>(
  before: readonly { readonly id: string }[],
  things: readonly Thing[],
): readonly Thing[] {
  const place = new Map(before.map(({ id }, index) => [id, index]))
  const last = before.length
  return things.toSorted((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last))
}

const words = {
  runBy: { nl: 'Wie het onderzoek doet', en: 'Who runs the study', fr: "Qui mène l'étude" },
  groups: {
    nl: 'Geledingen en hun vragenlijsten',
    en: 'Actor groups and their questionnaires',
    fr: 'Groupes et leurs questionnaires',
  },
  languages: { nl: 'Talen', en: 'Languages', fr: 'Langues' },
  centre: ({ name }: Centre): Text => ({
    nl: `Centrum ${name}`,
    en: `Centre ${name}`,
    fr: `Centre ${name}`,
  }),
}

function frozen(where: Text): Fault {
  return fault(
    where,
    {
      nl: 'Dit ligt vast sinds de golf openging.',
      en: 'This is fixed since the wave opened.',
      fr: "Ceci est figé depuis l'ouverture de la vague.",
    },
    {
      nl: 'Laat dit zoals het was. Iets anders vragen of weglaten kan in een nieuw onderzoek.',
      en: 'Leave this as it was. Asking something else, or leaving it out, can be done in a new study.',
      fr: 'Laissez ceci tel quel. Demander ou retirer autre chose est possible dans une nouvelle étude.',
    },
  )
}
