import { filesOf, splitReference, thingsById } from './library-index.ts'
import type { Element, Library } from './shape.ts'

export interface UnaskedElements {
  /** No question asks about it, and no lever code touches it. */
  readonly byNothing: readonly Element[]
  /** No question asks about it; only a lever or threshold code touches it. */
  readonly byQuestions: readonly Element[]
}

/**
 * The sub-elements of a framework that nothing asks, worked out from the questions and the `touches` rows: a list
 * typed by hand would go stale with the first new question. An interview or a document may still speak of them.
 *
 * @param framework  id of the framework; its elements without a parent are skipped, its retired ones too.
 */
export function unaskedElements(library: Library, framework: string): UnaskedElements {
  const things = thingsById(filesOf(library))
  const asked = new Set(library.instruments.flatMap(({ items }) => items.map((item) => item.construct)))
  const coded = new Set<string>()
  for (const { rows } of library.crosswalks) {
    for (const row of rows) {
      if (row.relation !== 'touches') continue
      const from = things.get(splitReference(row.from).id)
      if (from?.kind === 'item') asked.add(splitReference(row.to).id)
      else coded.add(splitReference(row.to).id)
    }
  }
  const elements = library.frameworks.find(({ id }) => id === framework)?.elements ?? []
  const unasked = elements.filter(
    ({ id, parent, retired }) => parent !== undefined && !retired && !asked.has(id),
  )
  return {
    byNothing: unasked.filter(({ id }) => !coded.has(id)),
    byQuestions: unasked.filter(({ id }) => coded.has(id)),
  }
}
