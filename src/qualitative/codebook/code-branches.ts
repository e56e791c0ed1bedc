/** The codebook as a tree in reading order: parents before children, siblings by their place. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'

export interface CodeBranch {
  readonly code: Code
  readonly children: readonly CodeBranch[]
}

/** The tree of these codes. One whose parent is not among them stands at the top, so that none disappears. */
export function codeBranches(codes: readonly Code[]): readonly CodeBranch[] {
  const known = new Set(codes.map(({ id }) => id))
  const ofParent = Map.groupBy(codes, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const below = (parent: CodeId | null): CodeBranch[] =>
    (ofParent.get(parent) ?? []).toSorted(byPlace).map((code) => ({ code, children: below(code.id) }))
  return below(null)
}

/** Parents before children, siblings by their place. */
export function inTreeOrder(codes: readonly Code[]): readonly Code[] {
  const flat = (branches: readonly CodeBranch[]): Code[] =>
    branches.flatMap(({ code, children }) => [code, ...flat(children)])
  return flat(codeBranches(codes))
}

export function childrenOf(codes: readonly Code[], parent: CodeId | null): readonly Code[] {
  return codes.filter((code) => code.parent === parent).toSorted(byPlace)
}

/** Whether `code` stands somewhere below `above`; not below itself. */
export function isBelow(codes: readonly Code[], code: CodeId, above: CodeId): boolean {
  const parents = new Map(codes.map(({ id, parent }) => [id, parent]))
  const seen = new Set<CodeId>()
  for (let at = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

/** The names above a code, from the top: [Krachtlijnen, Autonomie in verbondenheid]. */
export function pathOf(codes: readonly Code[], code: Code): readonly Code[] {
  const byId = new Map(codes.map((one) => [one.id, one]))
  const path: Code[] = []
  for (let at = code.parent; at !== null && path.length < codes.length; ) {
    const parent = byId.get(at)
    if (!parent) break
    path.unshift(parent)
    at = parent.parent
  }
  return path
}

function byPlace(one: Code, other: Code): number {
  return one.place - other.place || (one.id < other.id ? -1 : 1)
}
