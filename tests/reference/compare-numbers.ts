import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** |ours − theirs| may be at most the larger of `abs` and `rel` · |theirs|. */
export interface Tolerance {
  readonly abs: number
  readonly rel: number
}

/** Compares numbers with those of other software, counts them, and remembers the worst relative error. */
export class Comparison {
  readonly #tolerance: Tolerance
  #count = 0
  #worst = 0
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
    const relative = error === 0 ? 0 : error / Math.max(Math.abs(theirs), Number.MIN_VALUE)
    // where they say 0, only the absolute error means anything
    if (theirs !== 0) this.#worst = Math.max(this.#worst, relative)
    if (!(error <= Math.max(tolerance.abs, tolerance.rel * Math.abs(theirs)))) {
      this.#faults.push(`${label}: ${ours} where they have ${theirs}`)
    }
  }

  /** Fails when a number differs, or when fewer numbers were compared than there should have been. */
  finish(title: string, expectedCount: number): void {
    console.log(
      `${title}: ${this.#count} numbers compared, worst relative error ${this.#worst.toExponential(1)}`,
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
