/** The fixed words of what people told in conversations. */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { PeopleCount, ReleasedMention } from '../../api/views.ts'

export const spokenWords = {
  people: { nl: 'mensen', en: 'people', fr: 'personnes' },
  person: { nl: 'mens', en: 'person', fr: 'personne' },
  talks: { nl: 'gesprekken', en: 'conversations', fr: 'entretiens' },
  talk: { nl: 'gesprek', en: 'conversation', fr: 'entretien' },
  nobody: { nl: 'niemand', en: 'nobody', fr: 'personne' },
  orMore: { nl: '{number} of meer', en: '{number} or more', fr: '{number} ou plus' },
  inTalks: { nl: '{people} in {talks}', en: '{people} in {talks}', fr: '{people} dans {talks}' },
  effort: { nl: 'op inzet van mensen', en: 'on people’s effort', fr: 'sur l’engagement des personnes' },
  support: { nl: 'op de organisatie', en: 'on the organisation', fr: 'sur l’organisation' },
  carries: { nl: 'draagt', en: 'carries', fr: 'porte' },
  hinders: { nl: 'houdt tegen', en: 'hinders', fr: 'freine' },
  alsoOthers: {
    nl: 'Ook genoemd door {groups} samen; hoeveel mensen, wordt niet getoond.',
    en: 'Also mentioned by {groups} together; how many people is not shown.',
    fr: 'Aussi mentionné par {groups} ensemble ; combien de personnes n’est pas montré.',
  },
  notOthers: {
    nl: 'Niet genoemd door {groups} samen.',
    en: 'Not mentioned by {groups} together.',
    fr: 'Pas mentionné par {groups} ensemble.',
  },
} satisfies Record<string, Text>

/** `5`, or `5 of meer` where the number stops before everybody. */
export function peopleNumber({ number, isAtLeast }: PeopleCount, language: Language): string {
  return isAtLeast ? read(spokenWords.orMore, language).replace('{number}', String(number)) : String(number)
}

/** "5 mensen in 3 gesprekken", or that nobody did. */
export function peopleInTalks({ people, documents }: ReleasedMention, language: Language): string {
  if (people.number === 0 && !people.isAtLeast) return read(spokenWords.nobody, language)
  const one = (count: number, single: Text, several: Text) => read(count === 1 ? single : several, language)
  return read(spokenWords.inTalks, language)
    .replace(
      '{people}',
      `${peopleNumber(people, language)} ${one(people.number, spokenWords.person, spokenWords.people)}`,
    )
    .replace('{talks}', `${documents} ${one(documents, spokenWords.talk, spokenWords.talks)}`)
}
