/**
 * The edits between two versions of a text, by words: what is kept of a locked text when somebody corrects it by hand,
 * so that codings stay on their words.
 *
 * Lines that occur once in both texts are found first and hold the rest in place (the idea of "patience diff", Bram
 * Cohen); between them the fewest word edits are sought (Myers, "An O(ND) difference algorithm", Algorithmica 1986).
 * Where a stretch differs in more than MOST_EDITS words it is replaced as a whole: an answer in time, and still right.
 */
import type { Edit, EditScript } from '../document.ts'
import { codePointIndex } from './code-points.ts'

const MOST_EDITS = 1000

/** `edited(before, textDifference(before, after))` is `after`, for any two texts. */
export function textDifference(before: string, after: string): EditScript {
  const old = piecesOf(before, /[^\n]*\n|[^\n]+/g)
  const now = piecesOf(after, /[^\n]*\n|[^\n]+/g)
  const edits: Edit[] = []
  for (const [oldPart, nowPart] of stretchesBetween(old, now)) {
    if (oldPart.text !== nowPart.text) edits.push(...wordEdits(oldPart, nowPart.text))
  }
  return edits
}

interface Piece {
  readonly text: string
  /** In code points. */
  readonly start: number
}

function piecesOf(text: string, pattern: RegExp, from = 0): Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (const [piece] of text.matchAll(pattern)) {
    pieces.push({ text: piece, start })
    start += codePointIndex(piece).length
  }
  return pieces
}

/** The stretches of both texts between the lines that hold them in place, pair by pair. */
function* stretchesBetween(old: readonly Piece[], now: readonly Piece[]): Generator<[Piece, Piece]> {
  let o = 0
  let n = 0
  const joined = (pieces: readonly Piece[], from: number, to: number): Piece => ({
    text: pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join(''),
    start: pieces[from]?.start ?? endOf(pieces),
  })
  for (const [oldLine, nowLine] of linesInPlace(old, now)) {
    yield [joined(old, o, oldLine), joined(now, n, nowLine)]
    o = oldLine + 1
    n = nowLine + 1
  }
  yield [joined(old, o, old.length), joined(now, n, now.length)]
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1)
  return last ? last.start + codePointIndex(last.text).length : 0
}

/** The longest series of lines, rising in both texts, among those that occur once in each. */
function linesInPlace(old: readonly Piece[], now: readonly Piece[]): (readonly [number, number])[] {
  const places = uniquePlaces(now)
  const pairs: (readonly [number, number])[] = []
  for (const [line, place] of uniquePlaces(old)) {
    const there = places.get(line)
    if (there !== undefined) pairs.push([place, there])
  }
  return longestRising(pairs)
}

function uniquePlaces(pieces: readonly Piece[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [place, { text }] of pieces.entries()) {
    if (places.has(text)) repeated.add(text)
    places.set(text, place)
  }
  for (const text of repeated) places.delete(text)
  return places
}

/** Pairs are in order of their first number; keeps the most of them with the second rising too. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [] // place of the pair that ends a rising series of each length, with the lowest second number
  const previous: number[] = []
  for (const [place, pair] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < pair[1]) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? ends[low - 1]! : -1)
    ends[low] = place
  }
  const series: (readonly [number, number])[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place]!) series.push(pairs[place]!)
  return series.toReversed()
}

const word = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

function wordEdits(oldPart: Piece, after: string): Edit[] {
  const old = piecesOf(oldPart.text, word, oldPart.start)
  const now = piecesOf(after, word)
  let head = 0
  while (head < old.length && head < now.length && old[head]!.text === now[head]!.text) head++
  let tail = 0
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail]!.text === now[now.length - 1 - tail]!.text
  )
    tail++
  const oldRest = old.slice(head, old.length - tail)
  const nowRest = now.slice(head, now.length - tail)
  const end = oldPart.start + codePointIndex(oldPart.text).length
  const startOf = (place: number) => old[place]?.start ?? end
  const kept = keptPairs(
    oldRest.map(({ text }) => text),
    nowRest.map(({ text }) => text),
  )
  const edits: Edit[] = []
  let o = 0
  let n = 0
  for (const [oldWord, nowWord] of [...kept, [oldRest.length, nowRest.length] as const]) {
    if (oldWord > o || nowWord > n) {
      edits.push({
        start: startOf(head + o),
        end: startOf(head + oldWord),
        inserted: nowRest
          .slice(n, nowWord)
          .map(({ text }) => text)
          .join(''),
      })
    }
    o = oldWord + 1
    n = nowWord + 1
  }
  return edits
}

/** Which words stay, as pairs of places; none when the two differ in more than MOST_EDITS. */
function keptPairs(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const trace: Int32Array[] = []
  const most = Math.min(MOST_EDITS, old.length + now.length)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest[middle + diagonal + 1]!
      const right = furthest[middle + diagonal - 1]!
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++
      furthest[middle + diagonal] = x
      if (x >= old.length && x - diagonal >= now.length) return walkBack(trace, old.length, now.length)
    }
  }
  return []
}

/** trace[d] holds the furthest points before the d-th edit, on the diagonals -d-1 to d+1. */
function walkBack(trace: readonly Int32Array[], oldLength: number, nowLength: number) {
  const kept: (readonly [number, number])[] = []
  let x = oldLength
  let y = nowLength
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!
    const at = (diagonal: number) => furthest[diagonal + edits + 1]!
    const diagonal = x - y
    const from =
      diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
        ? diagonal + 1
        : diagonal - 1
    const fromX = edits === 0 ? 0 : at(from)
    const fromY = edits === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) kept.push([--x, --y])
    x = fromX
    y = fromY
  }
  return kept.toReversed()
}
