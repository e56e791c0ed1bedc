import type { CodeId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import type { Code } from '../../qualitative/code.ts'
import { resolvedCodes } from '../../qualitative/codebook/resolved-code.ts'

export type CodeInTree = Pick<Code, 'id' | 'parent' | 'element' | 'state'>

/**
 * The elements of the study's frames that a passage with this code speaks of: those of the code and of every code above
 * it, and the elements they belong to. So a passage on a sub-element speaks of its krachtlijn too, and one with a code of
 * the team's own speaks of the element it was put under. A merged code stands for the one it went into.
 *
 * @example
 * // "te laat gehoord" was put under KL2.p1
 * elementsOfCodes(codes, library).get(teLaatGehoord) // ['KL2.p1', 'KL2']
 */
export function elementsOfCodes(
  codes: readonly CodeInTree[],
  library: Pick<Library, 'frameworks'>,
): Map<CodeId, readonly string[]> {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const resolved = resolvedCodes(codes)
  const parents = new Map(
    library.frameworks.flatMap(({ elements }) => elements.map(({ id, parent }) => [id, parent] as const)),
  )
  return new Map(
    codes.map(({ id }) => {
      const found = new Set<string>()
      for (const code of upwards(id, byId, resolved)) {
        for (let element = code.element ?? undefined; element !== undefined; element = parents.get(element)) {
          if (found.has(element)) break
          found.add(element)
        }
      }
      return [id, [...found]]
    }),
  )
}

/** A code and every code above it; each once, also in a tree that bites its tail. */
function upwards(
  from: CodeId,
  byId: ReadonlyMap<CodeId, CodeInTree>,
  resolved: (code: CodeId) => CodeId,
): Set<CodeInTree> {
  const passed = new Set<CodeInTree>()
  for (let at: CodeId | null = from; at !== null; ) {
    const code: CodeInTree | undefined = byId.get(resolved(at))
    if (!code || passed.has(code)) break
    passed.add(code)
    at = code.parent
  }
  return passed
}
