import type { Library } from './shape.ts'

/**
 * The structural facts that the study's own files put beside an element: those beside it or a part of it, and those
 * measured under a lever code that touches one of these. In the order of the list of facts.
 */
export function factsBeside({ frameworks, crosswalks }: Library, element: string): string[] {
  const elements = frameworks.flatMap((framework) => framework.elements)
  const parts = new Set([element, ...elements.flatMap(({ id, parent }) => (parent === element ? [id] : []))])
  const linked = new Set(
    crosswalks
      .flatMap(({ rows }) => rows.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]))
      .flatMap(([here, there]) => (parts.has(withoutDimension(here)) ? [withoutDimension(there)] : [])),
  )
  return frameworks
    .filter(({ kind }) => kind === 'facts')
    .flatMap((framework) => framework.elements)
    .filter(({ id, code }) => linked.has(id) || (code !== undefined && (linked.has(code) || parts.has(code))))
    .map(({ id }) => id)
}

/** A row refers to a dimension as `M.PEi:impact`. */
const withoutDimension = (reference: string) => reference.split(':')[0] ?? reference
