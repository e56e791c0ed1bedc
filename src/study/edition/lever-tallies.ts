/** Who named which lever or threshold: per centre and group, for any krachtlijn. */
import { FIRST_OUTSIDE_BYTE, OTHER_CODE_BYTE } from '../answers.ts'
import { listsOf, type ByteColumns } from '../closed-wave/byte-columns.ts'
import type { WaveCells } from './question-tallies.ts'

export interface LeverTallies {
  /** People who named at least one code, or answered outside the list: they did the step. */
  readonly choosers: (cell: number) => number
  readonly named: (cell: number, code: string) => number
}

const BITS = 32

/**
 * A person who names a code for two krachtlijnen counts once.
 */
export function leverTallies(
  columns: ByteColumns,
  cells: WaveCells,
  direction: 'lever' | 'threshold',
): LeverTallies {
  const { codes } = listsOf(columns)
  const people = cells.ofPerson.length
  const words = Math.ceil(codes.length / BITS)
  const named = Array.from({ length: words }, () => new Uint32Array(people))
  const didTheStep = new Uint8Array(people)

  for (const [name, bytes] of columns) {
    if (!name.startsWith(`${direction}:`)) continue
    for (let row = 0; row < people; row++) {
      const byte = bytes[row] ?? 0
      if (byte === 0) continue
      didTheStep[row] = 1
      if (byte >= OTHER_CODE_BYTE) checkMark(byte)
      else mark(named, row, byte - 1)
    }
  }

  const width = codes.length + 1
  const counts = new Uint32Array(cells.count * width)
  cells.ofPerson.forEach((cell, row) => {
    const start = cell * width
    counts[start] = (counts[start] ?? 0) + (didTheStep[row] ?? 0)
    for (let word = 0; word < words; word++) {
      let bits = named[word]?.[row] ?? 0
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits)
        const place = start + 1 + word * BITS + bit
        counts[place] = (counts[place] ?? 0) + 1
        bits &= bits - 1
      }
    }
  })
  return {
    choosers: (cell) => counts[cell * width] ?? 0,
    named: (cell, code) => {
      const place = codes.indexOf(code)
      return place < 0 ? 0 : (counts[cell * width + 1 + place] ?? 0)
    },
  }
}

function mark(named: readonly Uint32Array[], row: number, place: number): void {
  const word = named[Math.floor(place / BITS)]
  if (!word) throw new RangeError(`Code ${place + 1} is not in the list of this wave.`)
  word[row] = (word[row] ?? 0) | (1 << (place % BITS))
}

function checkMark(byte: number): void {
  if (byte !== OTHER_CODE_BYTE && byte < FIRST_OUTSIDE_BYTE) {
    throw new RangeError(`A chosen code cannot be the byte ${byte}.`)
  }
}
