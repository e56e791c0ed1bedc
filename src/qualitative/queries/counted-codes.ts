/** The codebook as counting needs it: a merged code is the code it went into, and a code knows what it lies under. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'

export interface CountedCodes {
  /** In the order of the tree, each code before what lies under it; merged codes are left out. */
  readonly codes: readonly CountedCode[]
  /** The code that counts for this one: itself, or what it was merged into. null for an id the codebook does not have. */
  readonly counted: (code: CodeId) => CountedCode | null
}

export interface CountedCode extends Pick<Code, 'id' | 'name' | 'mark' | 'element'> {
  /** 0 at the top. */
  readonly depth: number
  /** Itself and all it lies under, the top last. */
  readonly upwards: readonly CodeId[]
}

/**
 * Rule: follow `merged into` to its end; a chain that turns in a circle ends where it began. A code whose parent is not
 * there, or was merged, or lies under itself, stands at the top or under what the parent was merged into.
 *
 * By hand: KL2 with KL2.p1 under it, and an own code `luisteren` merged into KL2.p1. Then `counted(luisteren)` is KL2.p1,
 * with depth 1 and upwards [KL2.p1, KL2].
 */
export function countedCodes(codes: readonly Code[]): CountedCodes {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const standing = codes.filter((code) => endOf(code.id, byId) === code.id)
  const parentOf = (code: Code): CodeId | null => {
    const parent = code.parent === null ? null : endOf(code.parent, byId)
    return parent === null || parent === code.id || liesUnder(parent, code.id, byId) ? null : parent
  }
  const children = new Map<CodeId | null, Code[]>()
  for (const code of standing) {
    const parent = parentOf(code)
    children.set(parent, [...(children.get(parent) ?? []), code])
  }
  const inOrder: CountedCode[] = []
  const walk = (parent: CodeId | null, above: readonly CodeId[]) => {
    const siblings = (children.get(parent) ?? []).toSorted((a, b) => a.place - b.place)
    for (const { id, name, mark, element } of siblings) {
      const upwards = [id, ...above]
      inOrder.push({ id, name, mark, element, depth: above.length, upwards })
      walk(id, upwards)
    }
  }
  walk(null, [])
  const placed = new Map(inOrder.map((code) => [code.id, code]))
  return {
    codes: inOrder,
    counted: (code) => {
      const end = endOf(code, byId)
      return end === null ? null : (placed.get(end) ?? null)
    },
  }
}

/** Where a chain of merges ends; null when the codebook does not have the code. */
function endOf(code: CodeId, byId: ReadonlyMap<CodeId, Code>): CodeId | null {
  const seen = new Set<CodeId>()
  let at = byId.get(code)
  while (at?.state.is === 'merged' && !seen.has(at.id)) {
    seen.add(at.id)
    const next = byId.get(at.state.into)
    if (!next) return at.id
    at = next
  }
  if (!at) return null
  return seen.has(at.id) ? code : at.id
}

function liesUnder(code: CodeId, above: CodeId, byId: ReadonlyMap<CodeId, Code>): boolean {
  const seen = new Set<CodeId>()
  let at: CodeId | null = code
  while (at !== null && !seen.has(at)) {
    if (at === above) return true
    seen.add(at)
    const parent: CodeId | null = byId.get(at)?.parent ?? null
    at = parent === null ? null : endOf(parent, byId)
  }
  // A circle that does not pass through `above`: whoever is in it breaks it, and hangs elsewhere.
  return false
}
