/** Finding a code by typing: its mark, the words of its name, or those above it, in whatever order and without accents. */
import type { Code } from '../../../qualitative/code.ts'
import { inTreeOrder, pathOf } from '../../../qualitative/codebook/code-branches.ts'
import { withoutAccents } from '../../../qualitative/text/without-accents.ts'

export interface CodeToFind {
  readonly code: Code
  /** The names above it. */
  readonly path: string
  readonly mark: string
  readonly name: string
  readonly all: string
}

/** The codes that can be given now, made ready for finding, in the order of the codebook. */
export function codesToFind(codes: readonly Code[]): readonly CodeToFind[] {
  return inTreeOrder(codes)
    .filter(({ isCodable, state }) => isCodable && state.is === 'in-use')
    .map((code) => {
      const path = pathOf(codes, code).map(({ name }) => name)
      return {
        code,
        path: path.join(' › '),
        mark: plain(code.mark),
        name: plain(code.name),
        all: ` ${plain([code.mark, code.name, ...path].join(' '))}`,
      }
    })
}

/**
 * The codes in which every word typed begins a word, best first: the mark itself, then a mark that begins so, then a
 * name that begins so, then the rest; the order of the codebook within each. With nothing typed: those given last.
 */
export function foundCodes(
  all: readonly CodeToFind[],
  typed: string,
  recent: readonly string[],
  atMost: number,
): readonly CodeToFind[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    const given = recent.flatMap((id) => all.find(({ code }) => code.id === id) ?? [])
    return [...given, ...all.filter((one) => !given.includes(one))].slice(0, atMost)
  }
  const whole = words.join(' ')
  const rank = ({ mark, name, all: text }: CodeToFind): number => {
    if (mark === whole) return 0
    if (mark.startsWith(whole)) return 1
    if (name.startsWith(whole)) return 2
    if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 3
    if (words.every((word) => text.includes(` ${word}`))) return 4
    return words.every((word) => text.includes(word)) ? 5 : 6
  }
  return all
    .map((one, place) => ({ one, place, rank: rank(one) }))
    .filter((found) => found.rank < 6)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, atMost)
    .map(({ one }) => one)
}

function plain(text: string): string {
  return withoutAccents(text)
    .toLocaleLowerCase('nl')
    .replace(/[-/()]/g, ' ')
}
