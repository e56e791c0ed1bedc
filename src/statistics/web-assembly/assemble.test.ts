import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doWhile, get, i32, moduleOf, set, v128, type AssembledFunction } from './assemble.ts'

/** Runs an assembled function on bytes that stand from address 0 on, and gives its answer and the bytes after it. */
function run(given: AssembledFunction, bytes: Uint8Array, ...numbers: readonly number[]) {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const all = new Uint8Array(memory.buffer)
  all.set(bytes)
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(given)), {
    given: { memory },
  })
  const answer = (exports[given.name] as (...numbers: readonly number[]) => number)(...numbers)
  return { answer, bytes: all.subarray(0, bytes.length) }
}

const [first, second, third] = [{ place: 0 }, { place: 1 }, { place: 2 }]
const noVariables = { i32: 0, v128: 0 }

describe('an assembled function', () => {
  it('has the bytes that the specification asks for', () => {
    // (module (type (func (result i32))) (import "given" "memory" (memory 0)) (func (type 0) i32.const 7) (export "f"))
    expect(
      Buffer.from(
        moduleOf({ name: 'f', parameters: 0, variables: noVariables, body: [i32.const(7)] }),
      ).toString('hex'),
    ).toBe(
      '0061736d01000000' +
        '0105016000017f' +
        '021101' +
        '05676976656e' +
        '066d656d6f7279' +
        '020000' +
        '03020100' +
        '0705010166' +
        '0000' +
        '0a0a01' +
        '08' +
        '02' +
        '007f' +
        '007b' +
        '4107' +
        '0b',
    )
  })

  it('reads whole numbers of any size, with their sign', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const body = [i32.const(value)]
        expect(run({ name: 'f', parameters: 0, variables: noVariables, body }, new Uint8Array()).answer).toBe(
          value,
        )
      }),
    )
  })

  it('adds up signed bytes in a loop', () => {
    const sum = second
    const row = third
    const given = {
      name: 'sumOfBytes',
      parameters: 1,
      variables: { i32: 2, v128: 0 },
      body: [
        doWhile(
          i32.isBelow(get(row), get(first)),
          set(sum, i32.add(get(sum), i32.loadSignedByte(get(row)))),
          set(row, i32.add(get(row), i32.const(1))),
        ),
        get(sum),
      ],
    }
    expect(run(given, Uint8Array.of(5, 250, 0, 9), 4).answer).toBe(5 - 6 + 0 + 9)
  })

  it('writes a number where it read one', () => {
    const body = [i32.store(get(first), i32.add(i32.load(get(first), 4), i32.const(300)), 4), i32.const(0)]
    const { bytes } = run(
      { name: 'f', parameters: 1, variables: noVariables, body },
      new Uint8Array(12).fill(1, 8, 9),
      4,
    )
    expect([...bytes.subarray(8)]).toEqual([45, 1, 0, 0]) // 1 + 300 = 301 = 45 + 256
  })

  it('sees whether any of sixteen bytes is above another', () => {
    const highest = second
    const body = [
      set(highest, v128.higher(get(highest), v128.add(v128.load(get(first)), v128.all(6)))),
      v128.anyAbove(get(highest), v128.all(15)),
    ]
    const given = { name: 'f', parameters: 1, variables: { i32: 0, v128: 1 }, body }
    const bytes = new Uint8Array(16).fill(250)
    expect(run(given, bytes, 0).answer).toBe(0)
    expect(run(given, bytes.with(11, 9), 0).answer).toBe(0)
    expect(run(given, bytes.with(11, 10), 0).answer).toBe(1)
  })
})
