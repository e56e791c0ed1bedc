/** Where a code's codings are shown and counted. Merging leaves them as they were made; every reader resolves. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'

/**
 * The code under which codings of a code are shown and counted: itself, or what it was merged into, however many
 * times over. A code that the codebook does not hold answers for itself.
 *
 * By hand: a merged into b, b merged into c: a, b and c all resolve to c.
 */
export function resolvedCodes(codes: readonly Pick<Code, 'id' | 'state'>[]): (code: CodeId) => CodeId {
  const into = new Map(codes.flatMap(({ id, state }) => (state.is === 'merged' ? [[id, state.into]] : [])))
  return (code) => {
    let at = code
    // The operations make no circle. Stored data are not trusted with it: each step is taken once.
    for (let steps = 0; steps < into.size; steps++) at = into.get(at) ?? at
    return at
  }
}

/** The code itself and all that was merged into it: what to look for when its codings are asked for. */
export function codesResolvingTo(codes: readonly Pick<Code, 'id' | 'state'>[], code: CodeId): CodeId[] {
  const resolved = resolvedCodes(codes)
  const others = codes.map(({ id }) => id).filter((id) => id !== code && resolved(id) === code)
  return [code, ...others]
}
