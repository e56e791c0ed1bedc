import { filesOf, splitReference, thingsById, type Thing } from './library-index.ts'
import type { Edge, Library, Status } from './shape.ts'
import type { Text } from '../foundation/text.ts'

/** A crosswalk row seen from one of its ends. */
export interface LinkedRow {
  readonly crosswalk: string
  readonly relation: string
  readonly status: Status
  readonly note?: Text
  /** Whether the thing asked about stands at the `from` or at the `to` of the row. */
  readonly asEnd: 'from' | 'to'
  /** The dimension of this end, where the row names one. */
  readonly dimension?: string
  readonly other: string
  /** The dimension of the other end: M.PEi:impact. */
  readonly otherDimension?: string
}

/** All that hangs on one element, question, code or fact, in ids of the library. */
export interface ElementLinks {
  readonly parent: string | null
  readonly children: readonly string[]
  readonly edgesIn: readonly Edge[]
  readonly edgesOut: readonly Edge[]
  /** Items that ask about it: by their construct, or through a crosswalk row. */
  readonly questions: readonly string[]
  /** Lever and threshold codes: through a crosswalk row, or the code of a fact. */
  readonly codes: readonly string[]
  /** Structural facts: beside it in a crosswalk, or measured under its code. */
  readonly facts: readonly string[]
  /** For a question: what it asks about. */
  readonly asksAbout: string | null
  readonly rows: readonly LinkedRow[]
}

interface Building extends ElementLinks {
  readonly children: string[]
  readonly edgesIn: Edge[]
  readonly edgesOut: Edge[]
  readonly questions: string[]
  readonly codes: string[]
  readonly facts: string[]
  readonly rows: LinkedRow[]
}

/**
 * From any element to the questions, codes, facts and crosswalk rows that hang on it; and from a question, code or
 * fact back to its elements. Null when nothing has this id.
 */
export function elementLinks(library: Library, id: string): ElementLinks | null {
  return linksOfLibrary(library).get(id) ?? null
}

/** The links of everything in the library, by id, in one pass over its files. */
export function linksOfLibrary(library: Library): ReadonlyMap<string, ElementLinks> {
  const things = thingsById(filesOf(library))
  const links = new Map([...things].map(([id, thing]) => [id, unlinked(thing)]))

  for (const { elements, edges, kind } of library.frameworks) {
    for (const element of elements) {
      if (element.parent !== undefined) links.get(element.parent)?.children.push(element.id)
      if (element.code === undefined) continue
      add(links.get(element.id)?.codes, element.code)
      if (kind === 'facts') add(links.get(element.code)?.facts, element.id)
    }
    for (const edge of edges) {
      links.get(edge.from)?.edgesOut.push(edge)
      links.get(edge.to)?.edgesIn.push(edge)
    }
  }
  for (const { items } of library.instruments) {
    for (const item of items) add(links.get(item.construct)?.questions, item.id)
  }
  for (const { id, rows } of library.crosswalks) {
    for (const { from, to, relation, status, note } of rows) {
      const base = { crosswalk: id, relation, status, ...(note ? { note } : {}) }
      const ends = [splitReference(from), splitReference(to)] as const
      for (const asEnd of ['from', 'to'] as const) {
        const [here, there] = asEnd === 'from' ? ends : [ends[1], ends[0]]
        const mine = links.get(here.id)
        const other = things.get(there.id)
        if (!mine || !other) continue
        mine.rows.push({
          ...base,
          asEnd,
          ...(here.dimension === undefined ? {} : { dimension: here.dimension }),
          other: there.id,
          ...(there.dimension === undefined ? {} : { otherDimension: there.dimension }),
        })
        if (other.kind === 'item') add(mine.questions, there.id)
        else if (isOfKind(other, 'levers')) add(mine.codes, there.id)
        else if (isOfKind(other, 'facts')) add(mine.facts, there.id)
      }
    }
  }
  return links
}

function unlinked(thing: Thing): Building {
  return {
    parent: thing.kind === 'element' ? (thing.element.parent ?? null) : null,
    children: [],
    edgesIn: [],
    edgesOut: [],
    questions: [],
    codes: [],
    facts: [],
    asksAbout: thing.kind === 'item' ? thing.item.construct : null,
    rows: [],
  }
}

function isOfKind(thing: Thing, kind: 'levers' | 'facts'): boolean {
  return thing.kind === 'element' && thing.framework.kind === kind
}

function add(ids: string[] | undefined, id: string): void {
  if (ids && !ids.includes(id)) ids.push(id)
}
