/** The codebook as counting needs it: a merged code is the code it went into, and a code knows what it lies under. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'
import { resolvedCodes } from '../codebook/resolved-code.ts'

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
  const resolved = resolvedCodes(codes)
  const endOf = (code: CodeId): CodeId => {
    const end = resolved(code)
    return byId.has(end) ? end : code
  }
  const parentOf = (code: Code): CodeId | null => {
    const parent = code.parent === null ? null : endOf(code.parent)
    return parent === null || !byId.has(parent) || liesUnder(parent, code.id) ? null : parent
  }
  const liesUnder = (code: CodeId, above: CodeId): boolean => {
    let at: CodeId | null = code
    // The operations make no circle. Stored data are not trusted with it: each step is taken once.
    for (let steps = 0; at !== null && steps <= codes.length; steps++) {
      if (at === above) return true
      const parent: CodeId | null = byId.get(at)?.parent ?? null
      at = parent === null ? null : endOf(parent)
    }
    return false
  }
  const standing = codes.filter((code) => endOf(code.id) === code.id)
  const children = Map.groupBy(standing, parentOf)
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
  return { codes: inOrder, counted: (code) => placed.get(endOf(code)) ?? null }
}

/** Whether it can be given to a passage: a code in use, and no heading that only orders others. */
export function isOpenForCoding({ isCodable, state }: Pick<Code, 'isCodable' | 'state'>): boolean {
  return isCodable && state.is === 'in-use'
}
