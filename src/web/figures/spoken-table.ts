import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ElementEvidence, Evidence } from '../../api/views.ts'
import { words, withheldCell, type Cell, type DataTable } from './data-table.ts'
import { itemTableWords } from './item-table.ts'
import { peopleNumber, spokenWords } from './spoken-words.ts'
import type { Titles } from './titles.ts'

const tableWords = {
  caption: {
    nl: 'Mensen die er in gesprekken over vertelden. Wie zowel vertelde wat draagt als wat tegenhoudt, telt in beide; de kolommen tellen dus niet op.',
    en: 'People who told of it in conversations. Whoever told both what carries and what hinders counts in both; so the columns do not add up.',
    fr: 'Personnes qui en ont parlé dans des entretiens. Qui a dit ce qui porte et ce qui freine compte dans les deux ; les colonnes ne s’additionnent donc pas.',
  },
  element: { nl: 'Element', en: 'Element', fr: 'Élément' },
  people: { nl: 'Mensen', en: 'People', fr: 'Personnes' },
  talks: { nl: 'Gesprekken', en: 'Conversations', fr: 'Entretiens' },
  mentioned: { nl: 'genoemd', en: 'mentioned', fr: 'mentionné' },
  notMentioned: { nl: 'niet genoemd', en: 'not mentioned', fr: 'non mentionné' },
  together: { nl: '{groups} samen', en: '{groups} together', fr: '{groups} ensemble' },
} satisfies Record<string, Text>

const NUMBERS = 6

/**
 * Every element with a row for each group: all that the drawings show, and on what it rests. `who-told` leaves out the
 * rows of groups of which nobody spoke of it.
 */
export function spokenTable(
  evidence: Evidence,
  elements: readonly string[],
  titles: Titles,
  language: Language,
  rows: 'all' | 'who-told' = 'all',
): DataTable {
  const number = (text: Text) => ({ title: read(text, language), isNumber: true })
  return {
    caption: read(tableWords.caption, language),
    columns: [
      { title: read(tableWords.element, language) },
      { title: read(itemTableWords.group, language) },
      number(tableWords.people),
      number(tableWords.talks),
      number(spokenWords.hinders),
      number(spokenWords.carries),
      number(spokenWords.effort),
      number(spokenWords.support),
    ],
    rows: elements.flatMap((element) => {
      const found = evidence.elements.find((one) => one.element === element)
      const { others } = evidence
      return [
        ...evidence.groups
          .filter(({ group }) => rows === 'all' || hasTold(found, group))
          .map(({ group, isWithheld }) => ({
            heads: [titles.title(element), titles.group(group)],
            cells: toldCells(found, group, isWithheld, language),
          })),
        ...(others && (rows === 'all' || (found?.others?.shown === true && found.others.value))
          ? [
              {
                heads: [
                  titles.title(element),
                  read(tableWords.together, language).replace(
                    '{groups}',
                    others.groups.map(titles.group).join(', '),
                  ),
                ],
                cells: [markCell(found, others.isWithheld, language), ...dashes(NUMBERS - 1)],
              },
            ]
          : []),
      ]
    }),
  }
}

function hasTold(found: ElementEvidence | undefined, group: string): boolean {
  const told = found?.groups.find((one) => one.group === group)?.told
  return told?.shown === true && (told.value.people.number > 0 || told.value.people.isAtLeast)
}

function toldCells(
  found: ElementEvidence | undefined,
  group: string,
  isWithheld: boolean,
  language: Language,
): Cell[] {
  const told = found?.groups.find((one) => one.group === group)?.told
  if (isWithheld || (told && !told.shown)) return Array.from({ length: NUMBERS }, () => withheldCell)
  // An element that is not listed: nobody of a group that is shown spoke of it.
  if (!told) return Array.from({ length: NUMBERS }, () => words('0'))
  const { people, documents, hinders, carries, individual, organisation } = told.value
  const count = (of: typeof people) => words(peopleNumber(of, language))
  return [count(people), words(String(documents)), ...[hinders, carries, individual, organisation].map(count)]
}

function markCell(found: ElementEvidence | undefined, isWithheld: boolean, language: Language): Cell {
  if (isWithheld || found?.others?.shown === false) return withheldCell
  const isMentioned = found?.others?.shown === true && found.others.value
  return words(read(isMentioned ? tableWords.mentioned : tableWords.notMentioned, language))
}

const dashes = (number: number): Cell[] => Array.from({ length: number }, () => words('–'))
