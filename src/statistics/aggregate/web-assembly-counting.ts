/**
 * Counting in WebAssembly: the loop of `javaScriptCounting` without the tests that JavaScript makes at each step.
 * Why, and how much it saves: docs/decisions/0015-counting-in-webassembly.md.
 *
 * In memory stand, one after another: a margin; the counters of all cells and of one cell more; a margin; the answers; and
 * for each row the address at which the answer 0 is counted for its cell. Both lists of rows end with rows that fill the
 * last sixteen: skipped answers in the one cell more. An answer that no scale has is counted in a wrong place, at most a
 * margin away from the counters; then the whole count is thrown away.
 */
import { doWhile, get, i32, moduleOf, set, v128, type Local } from '../web-assembly/assemble.ts'
import { BEFORE_SKIPPED } from './answer-counts.ts'
import { beginnings, type Cells, type Counting } from './answer-counter.ts'

const BYTES_PER_COUNTER = 4
const ROWS_AT_ONCE = 16
const PAGE = 65_536
/** As far as a byte with a sign reaches. */
const MARGIN = 128 * BYTES_PER_COUNTER

/** An answer is read as a signed byte: of longer scales the highest would be taken for answers outside the scale. */
export const WIDEST = 128

/** @param width  at most {@link WIDEST}. */
export function webAssemblyCounting(cells: Cells, cellCount: number, width: number): Counting {
  const rows = cells.length
  const counters = cellCount * width
  const rowsFilled = Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE
  const countersAt = MARGIN
  const answersAt = countersAt + (counters + width) * BYTES_PER_COUNTER + MARGIN
  const addressesAt = answersAt + rowsFilled
  const end = addressesAt + rowsFilled * BYTES_PER_COUNTER
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) })
  const count = countingFunction(memory, width)

  const addresses = new Uint32Array(memory.buffer, addressesAt, rowsFilled)
  const skippedAt = countersAt + BEFORE_SKIPPED * BYTES_PER_COUNTER
  beginnings(cells, cellCount, addresses, width * BYTES_PER_COUNTER, skippedAt)
  addresses.fill(counters * BYTES_PER_COUNTER + skippedAt, rows)
  const answersHere = new Uint8Array(memory.buffer, answersAt, rows)
  const countersHere = new Uint32Array(memory.buffer, countersAt, counters)

  return (answers) => {
    if (rows === 0) return new Uint32Array(counters)
    countersHere.fill(0)
    answersHere.set(answers)
    return count(answersAt, addressesAt, answersAt + rowsFilled) === 1 ? countersHere.slice() : null
  }
}

/** Answers 1; or 0, with counters that mean nothing, when an answer has no counter in a cell of this width. */
type CountingFunction = (answers: number, addresses: number, endOfAnswers: number) => 0 | 1

function countingFunction(memory: WebAssembly.Memory, width: number): CountingFunction {
  const module = new WebAssembly.Module(countingModule(width))
  const { exports } = new WebAssembly.Instance(module, { given: { memory } })
  return exports.count as CountingFunction // the module below says so
}

/** In C, with the answers as signed bytes:
 *
 *     highest = 0
 *     for (at = answers; at < end; at += 16, addresses += 16) {
 *       highest = max(highest, at[0 … 15] + 6)
 *       for (row = 0; row < 16; row++) *(addresses[row] + 4 * at[row]) += 1
 *     }
 *     return none of highest > width - 1
 */
export function countingModule(width: number): Uint8Array<ArrayBuffer> {
  const answers = { place: 0 }
  const addresses = { place: 1 }
  const end = { place: 2 }
  const at = { place: 3 }
  const counter = { place: 4 }
  const highest = { place: 5 }
  const isMore = i32.isBelow(get(at), get(end))
  const moveOn = (local: Local, bytes: number) => set(local, i32.add(get(local), i32.const(bytes)))

  const countOne = (ahead: number) => {
    const answer = i32.loadSignedByte(get(at), ahead)
    const address = i32.load(get(addresses), ahead * BYTES_PER_COUNTER)
    return [
      set(counter, i32.add(address, i32.timesPowerOfTwo(answer, 2))),
      i32.store(get(counter), i32.add(i32.load(get(counter)), i32.const(1))),
    ]
  }

  return moduleOf({
    name: 'count',
    parameters: 3,
    variables: { i32: 2, v128: 1 },
    body: [
      set(at, get(answers)),
      doWhile(
        isMore,
        set(highest, v128.higher(get(highest), v128.add(v128.load(get(at)), v128.all(BEFORE_SKIPPED)))),
        ...Array.from({ length: ROWS_AT_ONCE }, (_, ahead) => countOne(ahead)).flat(),
        moveOn(at, ROWS_AT_ONCE),
        moveOn(addresses, ROWS_AT_ONCE * BYTES_PER_COUNTER),
      ),
      i32.isZero(v128.anyAbove(get(highest), v128.all(width - 1))),
    ],
  })
}
