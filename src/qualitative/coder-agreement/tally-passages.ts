/** One document read by several coders, counted for {@link unitisedAlpha}: how much text lies where, by pairs of values. */
import type { Passage } from '../passage.ts'

export interface CodedPassage extends Passage {
  readonly code: string
}

export interface CodedDocument {
  /** In the unit of the passages: code points. */
  readonly length: number
  /** For each coder the passages, in any order; `null` for a coder who did not read it. */
  readonly coders: readonly (readonly CodedPassage[] | null)[]
}

/** Values are numbered: 0 is φ, no code; then the codes. */
export interface Tally {
  /** ℓ, by rows. */
  readonly lengths: Float64Array
  /** s: Σ L² of a code's passages, Σ L of φ. */
  readonly self: Float64Array
  /** s*: Σ of squared lengths for which another coder gave a code. */
  readonly paired: Float64Array
}

interface Stretch extends Passage {
  readonly value: number
}

/** @param codes  every code that occurs; their order is the numbering. */
export function tallyOf(document: CodedDocument, codes: readonly string[]): Tally | 'codes-overlap' {
  const valueOf = new Map(codes.map((code, place) => [code, place + 1]))
  const values = codes.length + 1
  const tally: Tally = {
    lengths: new Float64Array(values ** 2),
    self: new Float64Array(values),
    paired: new Float64Array(values),
  }
  const coders: (readonly Stretch[])[] = []
  for (const passages of document.coders.filter((one) => one !== null)) {
    const stretches = stretchesOf(passages, document.length, valueOf)
    if (stretches === null) return 'codes-overlap'
    coders.push(stretches)
  }
  for (const [i, stretches] of coders.entries()) {
    const paired = new Float64Array(stretches.length)
    for (const [j, others] of coders.entries()) {
      if (i !== j) pairWith(others, stretches, coders.length - 1, tally, paired)
    }
    for (const [at, { start, end, value }] of stretches.entries()) {
      tally.self[value]! += value === 0 ? end - start : (end - start) ** 2 // numbered from 0 to values - 1
      tally.paired[value]! += (paired[at] ?? 0) ** 2 // idem
    }
  }
  return tally
}

/** The whole text as stretches that follow each other; null when a place has two codes. */
function stretchesOf(
  passages: readonly CodedPassage[],
  length: number,
  valueOf: ReadonlyMap<string, number>,
): readonly Stretch[] | null {
  const inOrder = passages.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let reached = 0
  for (const { start, end, code } of inOrder) {
    if (!(start >= 0 && end <= length)) {
      throw new RangeError(`The passage ${start} to ${end} is not within a text of ${length}.`)
    }
    const value = valueOf.get(code) ?? 0 // every code is in the map
    const last = stretches.at(-1)
    if (start < reached && last) {
      if (last.value !== value) return null
      stretches[stretches.length - 1] = { ...last, end: Math.max(last.end, end) }
    } else {
      if (start > reached) stretches.push({ start: reached, end: start, value: 0 })
      stretches.push({ start, end, value })
    }
    reached = Math.max(reached, end)
  }
  if (reached < length) stretches.push({ start: reached, end: length, value: 0 })
  return stretches
}

/** Walks along two readings of one text at once. */
function pairWith(
  others: readonly Stretch[],
  stretches: readonly Stretch[],
  otherCoders: number,
  tally: Tally,
  paired: Float64Array,
): void {
  const values = tally.self.length
  let at = 0
  for (const [place, mine] of stretches.entries()) {
    while (at < others.length) {
      const theirs = others[at]! // just checked
      const shared = (Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start)) / otherCoders
      if (shared > 0) {
        tally.lengths[mine.value * values + theirs.value]! += shared // of both values there is a row
        if (mine.value > 0 && theirs.value > 0) paired[place]! += shared // idem
      }
      if (theirs.end > mine.end) break
      at += 1
    }
  }
}
