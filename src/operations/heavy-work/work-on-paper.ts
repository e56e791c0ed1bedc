/** Works for the tests of this room: small ones that do what heavy work may do. */
import { Problem } from '../../foundation/problem.ts'
import type { TellProgress } from '../../foundation/progress.ts'

export function countTo(input: { readonly to: number }, tell: TellProgress): number {
  let sum = 0
  for (let done = 0; done <= input.to; done++) {
    sum += done
    tell({ done, of: input.to })
  }
  return sum
}

/** Never looks up: only from outside can it be ended. */
export function countForEver(beats: SharedArrayBuffer): never {
  const beat = new Int32Array(beats)
  for (;;) Atomics.add(beat, 0, 1)
}

export function refuse({ seconds }: { readonly seconds: number }): never {
  throw new Problem('work-too-long', { seconds }, [{ where: 'here', what: 'wrong', repair: 'do this' }])
}

export function fail(): never {
  throw new TypeError('a fault in the work itself')
}

export function eatHeap(): number {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, place) => place + kept.length))
}

export async function eatBuffers(): Promise<number> {
  const kept: Uint8Array[] = []
  for (;;) {
    kept.push(new Uint8Array(20_000_000).fill(1))
    await new Promise((goOn) => setTimeout(goOn, 10))
  }
}
