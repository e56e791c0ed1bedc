/** The codes that a study has from the start: the elements of its frames. */
import type { CodeId } from '../../foundation/ids.ts'
import { type Language, read, type Text } from '../../foundation/text.ts'
import type { Element, Framework, Library } from '../../framework/shape.ts'
import type { Code } from '../code.ts'

/** Frames whose elements people speak of. Facts and background are not: nobody tells a number of caseloads as evidence. */
const readWith: readonly Framework['kind'][] = [
  'guiding-lines',
  'levers',
  'nomological-network',
  'causal-network',
  'organisation-model',
]

/**
 * Headings and codes for every element that these frames have and `known` has not: each frame under a heading of its
 * own, in the order in which people look for them, its groups as headings within, sub-elements below their element.
 * Levers are codes of one level. An element's mark is its id.
 *
 * @param language  of the study: a code has one name.
 * @param known     the codes there are; what they have is not made again.
 * @param newId     an id for each code that is made.
 */
export function codesOfFrames(
  library: Pick<Library, 'frameworks'>,
  language: Language,
  known: readonly Code[],
  newId: () => CodeId,
): Code[] {
  const byElement = new Map(known.flatMap(({ element, id }) => (element === null ? [] : [[element, id]])))
  const frames = readWith.flatMap((kind) => library.frameworks.filter((frame) => frame.kind === kind))
  const made: Code[] = []
  const make = (code: Pick<Code, 'parent' | 'name'> & Partial<Code>): CodeId => {
    const id = newId()
    const place = [...known, ...made].filter(({ parent }) => parent === code.parent).length
    made.push({ ...empty, ...code, id, place })
    return id
  }
  const heading = (name: Text, parent: CodeId | null): CodeId => {
    const called = read(name, language)
    const there = [...known, ...made].find(
      (code) => code.parent === parent && code.element === null && !code.isCodable && code.name === called,
    )
    return there?.id ?? make({ parent, name: called, isCodable: false })
  }
  for (const frame of frames) {
    const elements = frame.elements.filter(({ id, retired }) => !retired && !byElement.has(id))
    for (const element of parentsFirst(elements)) {
      const top = () => heading(frame.title, null)
      const group = frame.groups.find(({ id }) => id === element.group)
      const parent =
        (element.parent === undefined ? undefined : byElement.get(element.parent)) ??
        (group && hasHeadings(frame) ? heading(group.title, top()) : top())
      const code = make({
        parent,
        name: read(element.shortTitle ?? element.title, language),
        mark: element.id,
        definition: definitionOf(element, language),
        element: element.id,
      })
      byElement.set(element.id, code)
    }
  }
  return made
}

/** Ten krachtlijnen in a row are easier to find than under three headings: the order is the frame's own anyhow. */
function hasHeadings(frame: Framework): boolean {
  return frame.kind !== 'guiding-lines'
}

/** The long title stands in the definition where the name is the short one. */
function definitionOf({ title, shortTitle, definition, note }: Element, language: Language): string {
  const said = definition ?? note
  const long = read(title, language)
  const isLonger = shortTitle !== undefined && read(shortTitle, language) !== long
  const sentences = [isLonger && `${long}.`, said && read(said, language)]
  return sentences.filter((one) => one).join(' ')
}

function parentsFirst(elements: readonly Element[]): readonly Element[] {
  const ids = new Set(elements.map(({ id }) => id))
  const below = (parent: string | null): Element[] =>
    elements
      .filter((one) => (one.parent !== undefined && ids.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => [one, ...below(one.id)])
  return below(null)
}

const empty: Omit<Code, 'id' | 'parent' | 'place' | 'name'> = {
  mark: '',
  definition: '',
  include: '',
  exclude: '',
  example: '',
  element: null,
  isCodable: true,
  colour: null,
  state: { is: 'in-use' },
}
