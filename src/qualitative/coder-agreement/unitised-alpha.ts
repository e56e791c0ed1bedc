/**
 * Krippendorff's alpha for unitised text: raters who choose for themselves where a passage begins and ends. Agreement is
 * counted in length of text, chance in whole passages: a passage of eighty characters is one decision.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { percentileInterval, type Interval, type Resamples } from './resamples.ts'
import { tallyOf, type CodedDocument, type Tally } from './tally-passages.ts'

export type { CodedDocument, CodedPassage } from './tally-passages.ts'

export type UnitisedAlpha = Estimate<
  {
    /** uα: same code, or same absence of a code, at the same place. */
    readonly all: PartAlpha
    /** |uα binary: coded or not, whatever the code. */
    readonly coded: PartAlpha
    /** cuα: which code, where two coders both gave one. */
    readonly codes: PartAlpha
    /** (k)uα: the same for one code at a time, in order of their names. */
    readonly perCode: readonly CodeAlpha[]
    readonly documents: number
  },
  'fewer-than-two-coders' | 'no-text' | 'codes-overlap'
>

export type PartAlpha = Estimate<
  {
    readonly alpha: number
    /** Shares of the length compared. */
    readonly observed: number
    readonly expected: number
  },
  'nothing-coded' | 'nothing-coded-by-two' | 'no-variation'
>

export interface CodeAlpha {
  readonly code: string
  readonly alpha: PartAlpha
  /** The share of the text with this code for which another coder gave a code too: what `alpha` rests on. */
  readonly coverage: number
}

/**
 * Alpha for unitised text, over several documents together. For document d with m coders, and values that are a code or
 * φ (no code):
 *
 *     ℓ_ck = Σ_d 1/(m − 1) · Σ_{i≠j} length of text where coder i gave c and coder j gave k
 *     s_c  = Σ L² over the passages with code c; for φ Σ L, each character apart
 *     ε_ck = ℓ · (ℓ_c ℓ_k − [c = k] s_c) / (ℓ² − Σ_c s_c)
 *
 *     uα           1 − Σ_{c≠k} ℓ_ck / Σ_{c≠k} ε_ck
 *     |uα binary   the same, with all codes taken together against φ
 *     cuα          the same over ℓ* and ε*: codes only, where two coders gave one; s*_c = Σ (length of a passage for
 *                  which another coder gave a code, averaged over the other coders)²
 *     (k)uα        1 − (share of ℓ*_k that is not ℓ*_kk) / (share of ε*_k that is not ε*_kk)
 *
 * For one code against all else, pass the passages of that code only and read `all`.
 *
 * Passages of one coder with the same code that overlap are one passage; those that only touch stay two. Passages with
 * different codes may not overlap: then there is no one value at a place (`codes-overlap`).
 *
 * Missing values: a coder who did not read a document is `null` there; a coder who read it and found nothing has no
 * passages. A document that fewer than two read is left out.
 *
 * No answer: see the reasons; `no-variation` when only one value is given, so that chance agrees fully.
 *
 * Source: Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347–2364; Krippendorff (2019),
 * Content Analysis, 4th ed., section 12.6, whose figure 12.11 is the test.
 *
 * @param documents  coders in the same order in each.
 * @throws {RangeError} when a passage does not lie within its document.
 * @example
 * // 10 characters; A codes 0–4, B codes 0–2: ℓ_kk 4, ℓ_kφ 2 + 2, ℓ_φφ 12, ℓ 20; s_k 16 + 4, s_φ 6 + 8
 * // D_o 4, D_e 20 · 2 · 6 · 14 / (400 − 34) = 9.18; uα = 1 − 4/9.18 = .564…
 */
export function unitisedAlpha(documents: readonly CodedDocument[]): UnitisedAlpha {
  const read = documents.filter(({ coders }) => coders.filter((passages) => passages !== null).length > 1)
  if (read.length === 0) return notEstimable('fewer-than-two-coders')
  if (read.every(({ length }) => length === 0)) return notEstimable('no-text')
  const codes = codesIn(read)
  const tallies = read.map((document) => tallyOf(document, codes))
  if (tallies.includes('codes-overlap')) return notEstimable('codes-overlap')
  const tally = together(tallies.filter((one) => one !== 'codes-overlap'))
  return estimated({
    all: alphaOfAll(tally),
    coded: alphaOfCoded(tally),
    codes: alphaOfCodes(tally),
    perCode: codes.map((code, place) => alphaOfCode(tally, code, place + 1)),
    documents: read.length,
  })
}

export interface UnitisedIntervals {
  readonly all: Interval
  readonly coded: Interval
  readonly codes: Interval
}

/**
 * 95 % bootstrap intervals of {@link unitisedAlpha}, which must be estimable.
 *
 * @param resamples  drawn from as many blocks as there are documents that two coders read.
 * @throws {RangeError} when codes overlap.
 */
export function unitisedIntervals(
  documents: readonly CodedDocument[],
  resamples: Resamples,
): UnitisedIntervals {
  const read = documents.filter(({ coders }) => coders.filter((passages) => passages !== null).length > 1)
  const codes = codesIn(read)
  const tallies = read.map((document) => {
    const tally = tallyOf(document, codes)
    if (tally === 'codes-overlap') throw new RangeError('Passages with different codes overlap.')
    return tally
  })
  const drawn = resamples.map((often) => together(tallies, often))
  const interval = (of: (tally: Tally) => PartAlpha) =>
    percentileInterval(
      drawn.map((tally) => {
        const part = of(tally)
        return part.estimable ? part.alpha : null
      }),
      read.length,
    )
  return { all: interval(alphaOfAll), coded: interval(alphaOfCoded), codes: interval(alphaOfCodes) }
}

function codesIn(documents: readonly CodedDocument[]): string[] {
  const given = documents.flatMap(({ coders }) => coders.flatMap((passages) => passages ?? []))
  return [...new Set(given.map(({ code }) => code))].sort()
}

/** Documents stand behind each other, each as often as it was drawn: every sum simply goes on. */
function together(tallies: readonly Tally[], often?: Uint16Array): Tally {
  const values = tallies[0]?.self.length ?? 1
  const sum: Tally = {
    lengths: new Float64Array(values ** 2),
    self: new Float64Array(values),
    paired: new Float64Array(values),
  }
  for (const [place, tally] of tallies.entries()) {
    const times = often === undefined ? 1 : (often[place] ?? 0)
    if (times === 0) continue
    for (const key of ['lengths', 'self', 'paired'] as const) {
      for (const [at, amount] of tally[key].entries()) sum[key][at]! += times * amount // of the same size
    }
  }
  return sum
}

function alphaOfAll({ lengths, self }: Tally): PartAlpha {
  const rows = rowsOf(lengths, self.length)
  const total = sum(rows)
  if (rows[0] === total) return notEstimable('nothing-coded')
  const same = rows.reduce((agreed, _, value) => agreed + (lengths[value * self.length + value] ?? 0), 0)
  const product = total ** 2 - rows.reduce((squares, row) => squares + row ** 2, 0)
  return alphaFrom(total - same, (total * product) / (total ** 2 - sum(self)), total)
}

function alphaOfCoded({ lengths, self }: Tally): PartAlpha {
  const rows = rowsOf(lengths, self.length)
  const total = sum(rows)
  const blank = rows[0] ?? 0
  if (blank === total) return notEstimable('nothing-coded')
  const differing = 2 * (blank - (lengths[0] ?? 0))
  const product = 2 * blank * (total - blank)
  return alphaFrom(differing, (total * product) / (total ** 2 - sum(self)), total)
}

function alphaOfCodes(tally: Tally): PartAlpha {
  const { rows, total } = whereBothCoded(tally)
  if (total === 0) return notEstimable('nothing-coded-by-two')
  const same = rows.reduce((agreed, _, value) => agreed + codedBoth(tally, value, value), 0)
  const product = total ** 2 - rows.reduce((squares, row) => squares + row ** 2, 0)
  return alphaFrom(total - same, (total * product) / (total ** 2 - sum(tally.paired)), total)
}

function alphaOfCode(tally: Tally, code: string, value: number): CodeAlpha {
  const { rows, total } = whereBothCoded(tally)
  const row = rows[value] ?? 0
  const withCode = rowsOf(tally.lengths, tally.self.length)[value] ?? 0
  const coverage = withCode === 0 ? 0 : row / withCode
  if (row === 0) return { code, alpha: notEstimable('nothing-coded-by-two'), coverage }
  const observed = (row - codedBoth(tally, value, value)) / row
  const expected = (row * (total - row)) / (row * total - (tally.paired[value] ?? 0))
  return { code, alpha: alphaFrom(observed, expected, 1), coverage }
}

function alphaFrom(observed: number, expected: number, total: number): PartAlpha {
  if (!(expected > 0)) return notEstimable('no-variation')
  return estimated({
    alpha: 1 - observed / expected,
    observed: observed / total,
    expected: expected / total,
  })
}

/** ℓ*: the rows of ℓ without φ. */
function whereBothCoded(tally: Tally): { readonly rows: readonly number[]; readonly total: number } {
  const values = tally.self.length
  const rows = Array.from({ length: values }, (_, c) =>
    sum(Array.from({ length: values }, (__, k) => codedBoth(tally, c, k))),
  )
  return { rows, total: sum(rows) }
}

function codedBoth({ lengths, self }: Tally, c: number, k: number): number {
  return c === 0 || k === 0 ? 0 : (lengths[c * self.length + k] ?? 0)
}

function rowsOf(lengths: Float64Array, values: number): number[] {
  return Array.from({ length: values }, (_, c) => sum(lengths.subarray(c * values, (c + 1) * values)))
}

function sum(amounts: ArrayLike<number>): number {
  let total = 0
  for (let at = 0; at < amounts.length; at++) total += amounts[at] ?? 0
  return total
}
