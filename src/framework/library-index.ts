import type { Text } from '../foundation/text.ts'
import type {
  Element,
  Framework,
  FrameworkFile,
  Instrument,
  Item,
  Library,
  Moderator,
  OpenQuestion,
} from './shape.ts'

type InstrumentConstruct = NonNullable<Instrument['constructs']>[number]

/** Whatever carries a permanent id. */
export type Thing =
  | {
      readonly kind: 'element'
      readonly id: string
      readonly element: Element
      readonly framework: Framework
    }
  | {
      readonly kind: 'moderator'
      readonly id: string
      readonly moderator: Moderator
      readonly framework: Framework
    }
  | {
      readonly kind: 'construct'
      readonly id: string
      readonly construct: InstrumentConstruct
      readonly instrument: Instrument
    }
  | { readonly kind: 'item'; readonly id: string; readonly item: Item; readonly instrument: Instrument }
  | {
      readonly kind: 'open-question'
      readonly id: string
      readonly question: OpenQuestion
      readonly instrument: Instrument
    }

/** Everything in one file that carries an id of its own, in the order of the file. */
export function thingsOf(file: FrameworkFile): Thing[] {
  if (file.kind === 'crosswalk') return []
  if (file.kind === 'instrument') {
    const instrument = file
    return [
      ...(file.constructs ?? []).map((construct) => ({
        kind: 'construct' as const,
        id: construct.id,
        construct,
        instrument,
      })),
      ...file.items.map((item) => ({ kind: 'item' as const, id: item.id, item, instrument })),
      ...file.openQuestions.map((question) => ({
        kind: 'open-question' as const,
        id: question.id,
        question,
        instrument,
      })),
    ]
  }
  const framework = file
  return [
    ...file.elements.map((element) => ({ kind: 'element' as const, id: element.id, element, framework })),
    ...file.moderators.map((moderator) => ({
      kind: 'moderator' as const,
      id: moderator.id,
      moderator,
      framework,
    })),
  ]
}

/** All things of these files by id; of a doubled id the first. */
export function thingsById(files: Iterable<FrameworkFile>): Map<string, Thing> {
  const things = new Map<string, Thing>()
  for (const file of files) {
    for (const thing of thingsOf(file)) if (!things.has(thing.id)) things.set(thing.id, thing)
  }
  return things
}

export function libraryOf(files: Iterable<FrameworkFile>): Library {
  const frameworks: Framework[] = []
  const crosswalks: Library['crosswalks'][number][] = []
  const instruments: Instrument[] = []
  for (const file of files) {
    if (file.kind === 'crosswalk') crosswalks.push(file)
    else if (file.kind === 'instrument') instruments.push(file)
    else frameworks.push(file)
  }
  return { frameworks, crosswalks, instruments }
}

export function filesOf(library: Library): FrameworkFile[] {
  return [...library.frameworks, ...library.crosswalks, ...library.instruments]
}

/** What a thing is called on a page: the title of an element, the sentence of a question. */
export function nameOf(thing: Thing): Text {
  switch (thing.kind) {
    case 'element':
      return thing.element.title
    case 'moderator':
      return thing.moderator.title
    case 'construct':
      return thing.construct.title
    case 'item':
      return thing.item.text
    case 'open-question':
      return thing.question.text
  }
}

/** `M.PEi:impact` is dimension `impact` of `M.PEi`; without a colon there is no dimension. */
export function splitReference(reference: string): { readonly id: string; readonly dimension?: string } {
  const colon = reference.indexOf(':')
  return colon < 0
    ? { id: reference }
    : { id: reference.slice(0, colon), dimension: reference.slice(colon + 1) }
}
