/** What the ids in a profile are called, in the study's own frameworks and instruments. */
import type { Element, Item, Library, Scale } from '../../framework/shape.ts'
import { ownGroupNames } from '../../foundation/actor-group.ts'
import type { ReportedGroup } from '../../api/views.ts'
import { read, type Language } from '../../foundation/text.ts'
import { groupName } from './figure-words.ts'

export interface Titles {
  readonly title: (id: string) => string
  /** For a row label, where the title is long. */
  readonly shortTitle: (id: string) => string
  /** Its number in the source, or null. */
  readonly number: (id: string) => number | null
  readonly element: (id: string) => Element | undefined
  /** The words of a question. */
  readonly question: (item: string) => string
  readonly item: (id: string) => Item | undefined
  /** The options of the question's answer scale, lowest first; empty when it is not known. */
  readonly options: (item: string) => readonly string[]
  /** An actor group, or the pool of workers and managers. */
  readonly group: (group: ReportedGroup) => string
  /** A part of a frame's table: a component, a group of boxes. */
  readonly groupTitle: (id: string) => string
  readonly kindTitle: (id: string) => string
  /** These elements in the order of their frames. */
  readonly inOrder: (ids: readonly string[]) => readonly string[]
}

export function titlesOf(library: Library, language: Language): Titles {
  const elements = new Map<string, Element>()
  const groups = new Map<string, string>()
  const kinds = new Map<string, string>()
  for (const framework of library.frameworks) {
    for (const element of framework.elements) elements.set(element.id, element)
    for (const group of framework.groups) groups.set(group.id, read(group.title, language))
    for (const kind of framework.kinds ?? []) kinds.set(kind.id, read(kind.title, language))
  }
  const constructs = new Map<string, string>()
  const items = new Map<string, Item>()
  const scales = new Map<string, Scale>()
  for (const instrument of library.instruments) {
    for (const construct of instrument.constructs ?? [])
      constructs.set(construct.id, read(construct.title, language))
    for (const item of instrument.items) {
      items.set(item.id, item)
      const scale = instrument.scales.find(({ id }) => id === item.answers)
      if (scale) scales.set(item.id, scale)
    }
  }
  const title = (id: string) => {
    const element = elements.get(id)
    return element ? read(element.title, language) : (constructs.get(id) ?? id)
  }
  const own = ownGroupNames(library.instruments)
  return {
    title,
    shortTitle: (id) => {
      const short = elements.get(id)?.shortTitle
      return short ? read(short, language) : title(id)
    },
    number: (id) => elements.get(id)?.number ?? null,
    element: (id) => elements.get(id),
    question: (id) => {
      const item = items.get(id)
      return item ? read(item.text, language) : id
    },
    item: (id) => items.get(id),
    options: (id) => scales.get(id)?.options.map((option) => read(option, language)) ?? [],
    group: (group) => groupName(group, language, own),
    groupTitle: (id) => groups.get(id) ?? id,
    kindTitle: (id) => kinds.get(id) ?? id,
    inOrder: (ids) => [...elements.keys()].filter((id) => ids.includes(id)),
  }
}
