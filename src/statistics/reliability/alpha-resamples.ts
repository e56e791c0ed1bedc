/**
 * Cronbach's alpha of many resamples of the same people, without making any of them. People who answered alike are one
 * pattern, and alpha needs only sums over people: a resample adds up what each pattern contributes, times how often it was
 * drawn; leaving a person out subtracts once.
 *
 * In this file a `!` behind an index means: the loop runs over people, patterns and items that are there.
 */
import type { TellProgress } from '../../foundation/progress.ts'
import type { SeededRandom } from '../../foundation/seeded-random.ts'
import { mean } from '../mean-and-variance.ts'
import { present, type Column } from '../missing.ts'

export interface AlphaOfPeople {
  readonly people: number
  /** Alpha where person p counts `times[p]` times; null where the total score of those people is constant. */
  readonly weighted: (times: ArrayLike<number>) => number | null
  /** Alphas of samples of as many people, drawn with replacement: those that exist, in the order drawn. */
  readonly resampled: (resamples: number, random: SeededRandom, tell: TellProgress) => number[]
  /** Alpha without each person in turn, where it exists. */
  readonly leftOut: () => number[]
}

/** @param columns  at least two items, reversed where needed. People without any answer do not count. */
export function alphaOfPeople(columns: readonly Column[]): AlphaOfPeople {
  const answers = centredAnswers(columns)
  const people = answers.length
  const { patterns, patternOf } = patternsOf(answers)
  const sums = answers.every((row) => row.every((value) => value !== null)) ? completeSums : pairwiseSums
  const { size, contribution, alpha } = sums(columns.length)
  const even = patterns.length + (patterns.length % 2)
  const contributions = new Float64Array(even * size)
  for (const [pattern, row] of patterns.entries()) contributions.set(contribution(row), pattern * size)

  const added = new Float64Array(size)
  const counts = new Float64Array(even)
  const alphaOfCounts = () => {
    added.fill(0)
    // two at a time: half the reading and writing of the sums
    let start = 0
    for (let pattern = 0; pattern < counts.length; pattern += 2) {
      const count = counts[pattern]!
      const next = counts[pattern + 1]!
      for (let part = 0; part < size; part++)
        added[part]! += count * contributions[start + part]! + next * contributions[start + size + part]!
      start += 2 * size
    }
    return alpha(added)
  }
  return {
    people,
    weighted: (times) => {
      counts.fill(0)
      for (let person = 0; person < people; person++) counts[patternOf[person]!]! += times[person]!
      return alphaOfCounts()
    },
    resampled: (resamples, random, tell) => {
      const drawn = new Uint32Array(people)
      const alphas: (number | null)[] = []
      for (let resample = 0; resample < resamples; resample++) {
        random.wholes(people, drawn)
        counts.fill(0)
        for (let draw = 0; draw < people; draw++) counts[patternOf[drawn[draw]!]!]! += 1
        alphas.push(alphaOfCounts())
        if (resample % 50 === 0) tell({ done: resample, of: resamples })
      }
      return alphas.filter((value) => value !== null)
    },
    leftOut: () => {
      counts.fill(0)
      for (const pattern of patternOf) counts[pattern]! += 1
      alphaOfCounts()
      const all = Float64Array.from(added)
      const ofPattern = patterns.map((_, pattern) => {
        for (let part = 0; part < size; part++)
          added[part] = all[part]! - contributions[pattern * size + part]!
        return alpha(added)
      })
      return Array.from(patternOf, (pattern) => ofPattern[pattern]!).filter((value) => value !== null)
    },
  }
}

/** A row per person with an answer; each item less its mean, so that squares of large scores do not drown what differs. */
function centredAnswers(columns: readonly Column[]): Column[] {
  const means = columns.map((column) => mean(present(column)))
  const rows = (columns[0] ?? []).map((_, row) =>
    columns.map((column, item) => {
      const value = column[row] ?? null
      return value === null ? null : value - means[item]!
    }),
  )
  return rows.filter((row) => row.some((value) => value !== null))
}

function patternsOf(answers: readonly Column[]) {
  const numbers = new Map<string, number>()
  const patterns: Column[] = []
  const patternOf = Int32Array.from(answers, (row) => {
    const key = row.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, patterns.length)
    return patterns.push(row) - 1
  })
  return { patterns, patternOf }
}

/** What alpha needs as sums over people. */
interface Sums {
  readonly size: number
  readonly contribution: (answers: Column) => readonly number[]
  readonly alpha: (sums: Float64Array) => number | null
}

/** With complete answers: Σ_i var(x_i) and var(Σ x_i), from n, all squares, the squared score and each item. */
function completeSums(items: number): Sums {
  return {
    size: items + 3,
    contribution: (answers) => {
      const values = answers.map(Number) // complete
      const squares = values.reduce((sum, value) => sum + value * value, 0)
      const score = values.reduce((sum, value) => sum + value, 0)
      return [1, squares, score * score, ...values]
    },
    alpha: (sums) => {
      const n = sums[0]!
      let score = 0
      let squaredSums = 0
      for (let item = 0; item < items; item++) {
        const sum = sums[item + 3]!
        score += sum
        squaredSums += sum * sum
      }
      return alphaFrom(items, sums[1]! - squaredSums / n, sums[2]! - (score * score) / n, sums[1]!)
    },
  }
}

/** With missing answers each pair of items has its own people: n, both sums and the products of each. */
function pairwiseSums(items: number): Sums {
  const pairs = Array.from({ length: items }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => [i, j] as const),
  ).flat()
  return {
    size: pairs.length * 4,
    contribution: (answers) =>
      pairs.flatMap(([i, j]) => {
        const x = answers[i] ?? null
        const y = answers[j] ?? null
        return x === null || y === null ? [0, 0, 0, 0] : [1, x, y, x * y]
      }),
    alpha: (sums) => {
      let variances = 0
      let whole = 0
      let squares = 0
      for (const [pair, [i, j]] of pairs.entries()) {
        const start = pair * 4
        const n = sums[start]!
        if (n < 2) return null
        const covariance = (sums[start + 3]! - (sums[start + 1]! * sums[start + 2]!) / n) / (n - 1)
        if (i === j) variances += covariance
        if (i === j) squares += sums[start + 3]! / (n - 1)
        whole += i === j ? covariance : 2 * covariance
      }
      return alphaFrom(items, variances, whole, squares)
    },
  }
}

/**
 * Null where the total does not vary. One that cancels out on paper leaves some 10⁻¹⁶ in doubles of the sums of squares
 * from which it was taken.
 */
function alphaFrom(items: number, variances: number, whole: number, squares: number): number | null {
  return whole > 1e-12 * squares ? (items / (items - 1)) * (1 - variances / whole) : null
}
