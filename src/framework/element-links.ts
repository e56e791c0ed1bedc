import { filesOf, splitReference, thingsById, type Thing } from './library-index.ts'
import type { Crosswalk, Edge, Element, Item, Library } from './shape.ts'

/** A crosswalk row seen from one of its ends. */
export interface LinkedRow {
  readonly crosswalk: Crosswalk
  readonly row: Crosswalk['rows'][number]
  /** Whether the thing asked about stands at the `from` or at the `to` of the row. */
  readonly asEnd: 'from' | 'to'
  readonly other: Thing
  /** The dimension of the other end, where the row names one: M.PEi:impact. */
  readonly otherDimension?: string
}

/** All that hangs on one element, question, code or fact. */
export interface Links {
  readonly thing: Thing
  readonly parent: Element | null
  readonly children: readonly Element[]
  readonly edgesIn: readonly Edge[]
  readonly edgesOut: readonly Edge[]
  /** Questions that ask about it: by their construct, or through a row `touches`. */
  readonly questions: readonly Item[]
  /** Lever and threshold codes: through a crosswalk row, or the code of a fact. */
  readonly codes: readonly Element[]
  /** Structural facts: beside it in a crosswalk, or measured under its code. */
  readonly facts: readonly Element[]
  readonly rows: readonly LinkedRow[]
}

/**
 * From any element to the questions, codes, facts and crosswalk rows that hang on it; and from a question, code or
 * fact back to its elements.
 *
 * @returns null when nothing has this id.
 */
export function elementLinks(library: Library, id: string): Links | null {
  const things = thingsById(filesOf(library))
  const thing = things.get(id)
  if (!thing) return null
  const rows = rowsOf(library, id, things)
  const others = rows.map(({ other }) => other)
  const elementsOfKind = (kind: 'levers' | 'facts') =>
    others.flatMap((other) =>
      other.kind === 'element' && other.framework.kind === kind ? [other.element] : [],
    )

  const edges = thing.kind === 'element' ? thing.framework.edges : []
  const siblings = thing.kind === 'element' ? thing.framework.elements : []
  const parent = thing.kind === 'element' ? thing.element.parent : undefined
  const askedOutright = library.instruments.flatMap(({ items }) =>
    items.filter((item) => item.construct === id),
  )
  const factsOfCode = library.frameworks
    .filter(({ kind }) => kind === 'facts')
    .flatMap(({ elements }) => elements.filter((element) => element.code === id))
  const code =
    thing.kind === 'element' && thing.element.code !== undefined ? things.get(thing.element.code) : undefined

  return {
    thing,
    parent: siblings.find((element) => element.id === parent) ?? null,
    children: siblings.filter((element) => element.parent === id),
    edgesIn: edges.filter((edge) => edge.to === id),
    edgesOut: edges.filter((edge) => edge.from === id),
    questions: distinct([
      ...askedOutright,
      ...others.flatMap((other) => (other.kind === 'item' ? [other.item] : [])),
    ]),
    codes: distinct([...elementsOfKind('levers'), ...(code?.kind === 'element' ? [code.element] : [])]),
    facts: distinct([...elementsOfKind('facts'), ...factsOfCode]),
    rows,
  }
}

function rowsOf(library: Library, id: string, things: ReadonlyMap<string, Thing>): LinkedRow[] {
  const linked: LinkedRow[] = []
  for (const crosswalk of library.crosswalks) {
    for (const row of crosswalk.rows) {
      for (const asEnd of ['from', 'to'] as const) {
        if (splitReference(row[asEnd]).id !== id) continue
        const far = splitReference(row[asEnd === 'from' ? 'to' : 'from'])
        const other = things.get(far.id)
        if (!other) continue
        linked.push({
          crosswalk,
          row,
          asEnd,
          other,
          ...(far.dimension === undefined ? {} : { otherDimension: far.dimension }),
        })
      }
    }
  }
  return linked
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
