/**
 * What a team does to its codebook. Each change gives a new codebook and the codes that changed; nothing is ever
 * taken out, because what was coded with a code stays true. Names may be the same: a code is its id.
 *
 * A code of a frame is the frame's: its element, name, mark and definition stand. A team may write its own rule and
 * example with it, order it otherwise, retire it; not merge it into another, or a krachtlijn would vanish from the
 * inquiry without a word.
 */
import type { CodeId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Code, Codebook } from '../code.ts'
import { childrenOf, isBelow } from './code-branches.ts'

export interface ChangedCodebook {
  readonly codebook: Codebook
  /** The codes that are new or not as they were. */
  readonly changed: readonly Code[]
}

/** What a person writes about a code. */
export type CodeWords = Pick<
  Code,
  'name' | 'mark' | 'definition' | 'include' | 'exclude' | 'example' | 'isCodable' | 'colour'
>

/** Adds an own code as the last one below `parent`; null is the top. */
export function addCode(
  codebook: Codebook,
  id: CodeId,
  parent: CodeId | null,
  words: CodeWords,
): ChangedCodebook {
  if (codebook.codes.some((code) => code.id === id)) throw new RangeError(`There is a code ${id} already`)
  if (parent !== null) found(codebook, parent)
  return withChanged(codebook, [
    { ...words, id, parent, place: placeAfterLast(codebook, parent), element: null, state: { is: 'in-use' } },
  ])
}

/** Other words for a code. Of a frame's code the frame's own words stay. */
export function redefineCode(codebook: Codebook, id: CodeId, words: CodeWords): ChangedCodebook {
  const code = found(codebook, id)
  const { name, mark, definition, isCodable } = code.element === null ? words : code
  return withChanged(codebook, [{ ...code, ...words, name, mark, definition, isCodable }])
}

/** Puts a code, with all below it, under `parent` and before one of the codes there; null: as the last. */
export function moveCode(
  codebook: Codebook,
  id: CodeId,
  parent: CodeId | null,
  before: CodeId | null,
): ChangedCodebook {
  const code = found(codebook, id)
  if (parent !== null) {
    found(codebook, parent)
    if (parent === id || isBelow(codebook.codes, parent, id)) throw new Problem('code-below-itself')
  }
  const others = childrenOf(codebook.codes, parent).filter((one) => one.id !== id)
  const at = before === null ? others.length : others.findIndex((one) => one.id === before)
  if (at < 0) throw new Problem('changed-meanwhile')
  const order = [...others.slice(0, at), { ...code, parent }, ...others.slice(at)]
  return withChanged(
    codebook,
    order.map((one, place) => ({ ...one, place })),
  )
}

/**
 * From now on the codings of `id` are shown and counted under `into`; they keep their own code, so that reviving it
 * undoes the merge. What stood below it goes along.
 */
export function mergeCode(codebook: Codebook, id: CodeId, into: CodeId): ChangedCodebook {
  const code = found(codebook, id)
  const target = found(codebook, into)
  if (code.element !== null) throw new Problem('code-of-a-frame', { mark: code.mark })
  if (id === into || isBelow(codebook.codes, into, id)) throw new Problem('code-below-itself')
  if (target.state.is !== 'in-use') throw new Problem('code-not-in-use', { name: target.name })
  const moved = childrenOf(codebook.codes, id).map((child, place) => ({
    ...child,
    parent: into,
    place: placeAfterLast(codebook, into) + place,
  }))
  return withChanged(codebook, [{ ...code, state: { is: 'merged', into } }, ...moved])
}

/**
 * Makes a new own code right behind `id`, for a part of its passages. Which passages is for a person to choose: they
 * are coded anew one by one, and the code that was split stays for the rest.
 */
export function splitCode(codebook: Codebook, id: CodeId, part: CodeId, words: CodeWords): ChangedCodebook {
  const code = found(codebook, id)
  const added = addCode(codebook, part, code.parent, words)
  const siblings = childrenOf(codebook.codes, code.parent)
  const next = siblings[siblings.findIndex((one) => one.id === id) + 1]
  const placed = moveCode(added.codebook, part, code.parent, next?.id ?? null)
  const changed = new Map([...added.changed, ...placed.changed].map((one) => [one.id, one]))
  return { codebook: { ...placed.codebook, version: codebook.version + 1 }, changed: [...changed.values()] }
}

/** No longer to be given. What was coded with it stays. */
export function retireCode(codebook: Codebook, id: CodeId): ChangedCodebook {
  const code = found(codebook, id)
  if (code.state.is === 'merged') throw new Problem('code-not-in-use', { name: code.name })
  return withChanged(codebook, [{ ...code, state: { is: 'retired' } }])
}

/** In use again, after it was retired or merged. */
export function reviveCode(codebook: Codebook, id: CodeId): ChangedCodebook {
  return withChanged(codebook, [{ ...found(codebook, id), state: { is: 'in-use' } }])
}

function found(codebook: Codebook, id: CodeId): Code {
  const code = codebook.codes.find((one) => one.id === id)
  if (!code) throw new Problem('not-found')
  return code
}

function placeAfterLast(codebook: Codebook, parent: CodeId | null): number {
  return (childrenOf(codebook.codes, parent).at(-1)?.place ?? -1) + 1
}

/** One version on, even when nothing is other than it was: somebody did something, and others hear of it. */
function withChanged(codebook: Codebook, given: readonly Code[]): ChangedCodebook {
  const before = new Map(codebook.codes.map((code) => [code.id, code]))
  const changed = given.filter((code) => !isSame(code, before.get(code.id)))
  const now = new Map([...before, ...changed.map((code) => [code.id, code] as const)])
  return { codebook: { version: codebook.version + 1, codes: [...now.values()] }, changed }
}

function isSame(code: Code, before: Code | undefined): boolean {
  // Codes are plain values whose keys stand in one order: both come from the same place.
  return before !== undefined && JSON.stringify(sorted(code)) === JSON.stringify(sorted(before))
}

function sorted(code: Code): [string, unknown][] {
  return Object.entries(code).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
