/** Counts per centre and group on one question of the plan: from the byte columns, never person by person further on. */
import type { GroupSummary } from '../../disclosure/release-figure.ts'
import { answerCounter, type AnswerCounter } from '../../statistics/aggregate/answer-counter.ts'
import {
  FIRST_OUTSIDE,
  momentsOfCell,
  pooledCounts,
  type AnswerCounts,
} from '../../statistics/aggregate/answer-counts.ts'
import { personMeansByCell } from '../../statistics/aggregate/person-means.ts'
import { meanInterval } from '../../statistics/means/mean-interval.ts'
import {
  answersTo,
  centrePlaces,
  groupPlaces,
  listsOf,
  peopleIn,
  type ByteColumns,
} from '../closed-wave/byte-columns.ts'

/** A summary before the interval is known, with the people who answered outside the scale. */
export interface Tally {
  readonly summary: GroupSummary
  readonly outside: number
}

/** Which cell each person of the wave is in: a centre and an actor group. */
export interface WaveCells {
  readonly ofPerson: Uint32Array
  readonly count: number
  readonly place: (centre: number, group: number) => number
  /** Counts questions on a scale of so many options. */
  readonly counterFor: (options: number) => AnswerCounter
}

export function waveCells(columns: ByteColumns): WaveCells {
  const { centres, groups } = listsOf(columns)
  const centreOf = centrePlaces(columns)
  const groupOf = groupPlaces(columns)
  const place = (centre: number, group: number) => centre * groups.length + group
  const ofPerson = new Uint32Array(peopleIn(columns))
  // Both columns have one entry per person.
  for (let row = 0; row < ofPerson.length; row++) ofPerson[row] = place(centreOf[row]!, groupOf[row]!)
  const count = centres.length * groups.length
  return { ofPerson, count, place, counterFor: countersOf(ofPerson, count) }
}

/** One counter for each length of scale: it is made for the cells of these people. */
function countersOf(ofPerson: Uint32Array, count: number): WaveCells['counterFor'] {
  const made = new Map<number, AnswerCounter>()
  return (options) => {
    const counter = made.get(options) ?? answerCounter(ofPerson, count, options)
    made.set(options, counter)
    return counter
  }
}

/** How many people took part, per cell. */
export function peoplePerCell(cells: WaveCells): Uint32Array {
  const people = new Uint32Array(cells.count)
  for (const cell of cells.ofPerson) people[cell] = (people[cell] ?? 0) + 1
  return people
}

/**
 * Tallies of one part of a question. A pool is a list of cells: their answers are counted together.
 *
 * For a scale of several items: the mean of each person who answered all of them.
 */
export interface PartTallies {
  readonly of: (cell: number) => Tally
  /** This part and another of the same question taken together. */
  readonly pooledWith: (cell: number, other: PartTallies, otherCell: number) => Tally
  /** How often each answer was given; null for a scale of several items. */
  readonly counts: AnswerCounts | null
}

export function partTallies(
  columns: ByteColumns,
  cells: WaveCells,
  items: readonly string[],
  options: number,
): PartTallies {
  const [first, ...more] = items
  if (first === undefined) throw new RangeError('A question has at least one item.')
  return more.length === 0
    ? singleItem(answersTo(columns, first), cells, options)
    : severalItems(
        items.map((item) => answersTo(columns, item)),
        cells,
        options,
      )
}

function singleItem(answers: Uint8Array, cells: WaveCells, options: number): PartTallies {
  const counts = cells.counterFor(options).count(answers)
  return {
    counts,
    of: (cell) => tallyOf(counts, cell),
    pooledWith: (cell, other, otherCell) => {
      if (!other.counts) throw new RangeError('A scale of several items is not pooled.')
      return tallyOf(pooledCounts(counts, cell, other.counts, otherCell), 0)
    },
  }
}

function tallyOf(counts: AnswerCounts, cell: number): Tally {
  const { n, mean, variance, distribution, outside } = momentsOfCell(counts, cell)
  return {
    summary: summary(
      n,
      mean.estimable ? mean.value : 0,
      variance.estimable ? variance.value : 0,
      distribution,
      counts.options,
    ),
    outside: outside.reduce((sum, count) => sum + count, 0),
  }
}

function severalItems(answers: readonly Uint8Array[], cells: WaveCells, options: number): PartTallies {
  const means = personMeansByCell(answers, cells.ofPerson, cells.count, options, answers.length)
  const outside = peopleOutside(answers, cells)
  return {
    counts: null,
    of: (cell) => {
      const values = means[cell] ?? []
      const n = values.length
      const mean = n === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / n
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      return {
        summary: summary(n, mean, n < 2 ? 0 : squares / (n - 1), null, options),
        outside: outside[cell] ?? 0,
      }
    },
    pooledWith: () => {
      throw new RangeError('A scale of several items is not pooled.')
    },
  }
}

/** People with at least one answer outside the scale. */
function peopleOutside(answers: readonly Uint8Array[], cells: WaveCells): Uint32Array {
  const isOutside = new Uint8Array(cells.ofPerson.length)
  for (const column of answers) {
    for (let row = 0; row < column.length; row++) {
      if ((column[row] ?? 0) >= FIRST_OUTSIDE) isOutside[row] = 1
    }
  }
  const people = new Uint32Array(cells.count)
  cells.ofPerson.forEach((cell, row) => {
    people[cell] = (people[cell] ?? 0) + (isOutside[row] ?? 0)
  })
  return people
}

function summary(
  n: number,
  mean: number,
  variance: number,
  counts: readonly number[] | null,
  options: number,
): GroupSummary {
  const interval = meanInterval({ n, mean, variance })
  return {
    n,
    mean,
    variance,
    interval: interval.estimable ? { lower: interval.lower, upper: interval.upper } : null,
    counts,
    scaleMaximum: options,
  }
}
