/** In what order the nodes of a frame stand: worked out from its arrows, so that most of them run one way. */
import type { Edge, Element, Framework } from '../../framework/shape.ts'

export interface FrameGroup {
  readonly id: string
  readonly elements: readonly Element[]
}

const levelOrder = ['organisation', 'team', 'individual'] as const

/**
 * The groups of a network, causes first. Within a group: the wider level above the narrower one; what leads into
 * the next group above what skips it; and what gets feedback near what it comes from.
 */
export function networkGroups(framework: Framework): readonly FrameGroup[] {
  const { elements, edges } = framework
  const depth = depths(elements, edges.filter(isForward))
  const groups = idsOfGroups(framework).map((id) => ({
    id,
    elements: elements.filter((element) => (element.group ?? '') === id && !element.retired),
  }))
  const meanDepth = ({ elements: members }: FrameGroup) =>
    members.reduce((sum, { id }) => sum + (depth.get(id) ?? 0), 0) / Math.max(members.length, 1)
  const ordered = groups
    .filter(({ elements: members }) => members.length > 0)
    .sort((a, b) => meanDepth(a) - meanDepth(b))
  return ordered.map((group, at) => {
    const next = new Set(ordered[at + 1]?.elements.map(({ id }) => id))
    const rank = (element: Element) => [
      element.level === undefined || group.elements.some(({ level }) => level === undefined)
        ? 0
        : levelOrder.indexOf(element.level),
      edges.some((edge) => edge.from === element.id && (edge.kind === 'feedback' || next.has(edge.to)))
        ? 0
        : 1,
    ]
    return { id: group.id, elements: stablySorted(group.elements, rank) }
  })
}

/** The rows of an organisation model: along its main line, each row under what leads to it. */
export function modelRows({ elements, edges }: Framework): readonly (readonly Element[])[] {
  const main = edges.filter(({ kind }) => kind === 'main')
  const kept = elements.filter(({ retired }) => !retired)
  const depth = depths(kept, main)
  const rows: Element[][] = []
  for (const element of kept) (rows[depth.get(element.id) ?? 0] ??= []).push(element)
  const placed = new Map<string, number>()
  return rows.map((row) => {
    const above = (element: Element) => {
      const places = main.filter(({ to }) => to === element.id).map(({ from }) => placed.get(from) ?? 0)
      return [places.length ? places.reduce((sum, place) => sum + place, 0) / places.length : 0]
    }
    const sorted = stablySorted(row, above)
    // Places run from -1 to 1, so that a row of one stands in the middle.
    sorted.forEach(({ id }, at) =>
      placed.set(id, sorted.length === 1 ? 0 : (2 * at) / (sorted.length - 1) - 1),
    )
    return sorted
  })
}

function isForward({ kind }: Edge): boolean {
  return kind !== 'feedback' && kind !== 'composition'
}

/** The longest way to each element along these arrows; arrows in a circle stop where they would come back. */
function depths(elements: readonly Element[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  const busy = new Set<string>()
  const depthOf = (id: string): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    if (busy.has(id)) return -1
    busy.add(id)
    const depth = Math.max(-1, ...edges.filter(({ to }) => to === id).map(({ from }) => depthOf(from))) + 1
    busy.delete(id)
    known.set(id, depth)
    return depth
  }
  for (const { id } of elements) depthOf(id)
  return known
}

function idsOfGroups({ groups, elements }: Framework): readonly string[] {
  return [...new Set([...groups.map(({ id }) => id), ...elements.map(({ group }) => group ?? '')])]
}

function stablySorted(
  elements: readonly Element[],
  rank: (element: Element) => readonly number[],
): Element[] {
  return [...elements].sort((a, b) => {
    const other = rank(b)
    const apart = rank(a).map((value, at) => value - (other[at] ?? 0))
    return apart.find((value) => value !== 0) ?? 0
  })
}
