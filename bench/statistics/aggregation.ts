/** From byte columns to n, mean and variance of every cell: in JavaScript, in WebAssembly, in DuckDB; and how it grows. */
import {
  answerCounter,
  javaScriptCounting,
  type CountingMaker,
} from '../../src/statistics/aggregate/answer-counter.ts'
import { sumsPerCell, varianceOfCell } from '../../src/statistics/aggregate/answer-counts.ts'
import { webAssemblyCounting } from '../../src/statistics/aggregate/web-assembly-counting.ts'
import type { BenchFigure } from '../figure.ts'
import { byteAnswers } from './drawn-data.ts'
import { duckDb } from './duckdb.ts'

const ROWS = 1_000_000
const QUESTIONS = 40
export const CELLS = 1_200
const OPTIONS = 5
const TIMES = 9

export type Answers = ReturnType<typeof byteAnswers>

export async function benchAggregation(): Promise<BenchFigure[]> {
  const answers = byteAnswers(ROWS, QUESTIONS, CELLS)
  const on = `${ROWS.toLocaleString('en')} people x ${QUESTIONS} questions into ${CELLS.toLocaleString('en')} cells: n, mean, variance`
  const inWays = (
    [
      ['JavaScript', javaScriptCounting, '<= 120'],
      ['WebAssembly', webAssemblyCounting, '<= 35'],
    ] as const
  ).map(
    ([way, make, target]): BenchFigure => ({
      name: `aggregation in ${way}`,
      value: leastMilliseconds(() => checkSum(answers, make), TIMES),
      unit: 'ms CPU',
      target,
      note: `${on}; best of ${TIMES}`,
    }),
  )
  return [...inWays, await duckDb(answers, on, checkSum(answers, javaScriptCounting)), ...growth()]
}

/** Linear: the time for an answer stays the same from ten thousand to ten million rows, once rows outnumber cells. */
function growth(): BenchFigure[] {
  return [4, 5, 6, 7].map((power) => {
    const rows = 10 ** power
    // A few columns again and again: forty of ten million rows do not fit on every machine.
    const { cellOf, columns: few } = byteAnswers(rows, 4, CELLS)
    const columns = Array.from({ length: QUESTIONS }, (_, place) => few[place % few.length]!)
    const once = leastMilliseconds(
      () => checkSum({ cellOf, columns }, webAssemblyCounting),
      power < 6 ? 30 : 5,
    )
    return {
      name: `aggregation of 10^${power} rows`,
      value: (once * 1e6) / (rows * QUESTIONS),
      unit: 'ns CPU per answer',
      note: `${QUESTIONS} questions, ${CELLS.toLocaleString('en')} cells; ${once.toFixed(1)} ms in all, in WebAssembly, with making the counter`,
    }
  })
}

/** Everything that is asked, and one number of it: the sum of all means and variances. */
export function checkSum({ cellOf, columns }: Answers, make: CountingMaker): number {
  const { count } = answerCounter(cellOf, CELLS, OPTIONS, make)
  let check = 0
  for (const column of columns) {
    const sums = sumsPerCell(count(column))
    for (let cell = 0; cell < CELLS; cell++) {
      const people = sums.n[cell]! // one of each for a cell
      if (people >= 2) check += sums.sum[cell]! / people + varianceOfCell(sums, cell)
    }
  }
  return check
}

/** The best of some times, in CPU: other work on the machine takes time from a loop like this, and never gives any. */
export function leastMilliseconds(work: () => void, times: number): number {
  const measured = Array.from({ length: times }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...measured)
}
