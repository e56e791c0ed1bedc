/**
 * Numbers from 0 up to but not including 1 that look random and are the same every time: for resampling that two people
 * must be able to repeat, for made-up data, for tests. Never for a code or a key.
 *
 * Mulberry32 (T. Ettinger, public domain): 32 bits of state, plenty for a few million draws.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
