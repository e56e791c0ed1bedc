import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** |ours − theirs| may be at most the larger of `abs` and `rel` · |theirs|. */
export interface Tolerance {
  readonly abs: number
  readonly rel: number
}

/**
 * Compares numbers with those of other software, counts them, and remembers how far the worst was off: relative to theirs
 * where the relative tolerance rules (next to zero only the absolute error means anything), and as a share of what was allowed.
 */
export class Comparison {
  readonly #tolerance: Tolerance
  #count = 0
  #worst = 0
  #worstShare = 0
  readonly #faults: string[] = []

  constructor(tolerance: Tolerance) {
    this.#tolerance = tolerance
  }

  /** `null` stands for "no value" on both sides. A tolerance of its own only where the file's note names one. */
  number(label: string, ours: unknown, theirs: number | null, tolerance = this.#tolerance): void {
    this.#count += 1
    if (theirs === null || typeof ours !== 'number') {
      if (ours !== theirs) this.#faults.push(`${label}: ${String(ours)} where they have ${theirs}`)
      return
    }
    const error = Math.abs(ours - theirs)
    const allowed = Math.max(tolerance.abs, tolerance.rel * Math.abs(theirs))
    const isNearZero = allowed > tolerance.rel * Math.abs(theirs)
    if (!isNearZero && theirs !== 0) this.#worst = Math.max(this.#worst, error / Math.abs(theirs))
    if (error > 0) this.#worstShare = Math.max(this.#worstShare, error / allowed)
    if (!(error <= allowed)) {
      this.#faults.push(`${label}: ${ours} where they have ${theirs}`)
    }
  }

  /** Fails when a number differs, or when fewer numbers were compared than there should have been. */
  finish(title: string, expectedCount: number): void {
    console.log(
      `${title}: ${this.#count} numbers compared, worst relative error ${this.#worst.toExponential(1)}, ` +
        `${Number((100 * this.#worstShare).toPrecision(2))} % of what was allowed`,
    )
    expect(this.#faults).toEqual([])
    expect(this.#count).toBe(expectedCount)
  }
}

/** A text file under tests/reference/. */
export function referenceText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

/** Rows of a reference CSV without quotes in it, by name of column. */
export function referenceRows(text: string): Record<string, string>[] {
  const [heading = '', ...lines] = text.trim().split('\n')
  const names = heading.replaceAll('"', '').split(',')
  return lines.map((line) => {
    const cells = line.replaceAll('"', '').split(',')
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']))
  })
}

/** The same rows as CSV text again, for an analysis that reads a file. */
export function csvText(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {})
  return [names.join(','), ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].join('\n')
}
